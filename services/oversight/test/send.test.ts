import { createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressRefusal, send } from '../src/notices/send';

const message = { id: 'msg_1', sentAt: new Date(0), body: '{}' };
const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** Sends to an address that answers so. */
async function sentTo(answer: RequestListener, withinMs?: number): Promise<void> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  return send(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, message, secret, withinMs);
}

/** Writes a piece now and then for as long as somebody listens. */
function dripping(write: () => boolean, closed: (end: () => void) => unknown): void {
  const timer = setInterval(write, 20);
  closed(() => clearInterval(timer));
}

test('an address that answers for ever, a letter at a time, is given up', async () => {
  const never = sentTo(({ socket }) => {
    socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
    dripping(
      () => socket.write('a'),
      end => socket.on('close', end),
    );
  }, 300);
  await expect(never).rejects.toThrow('It did not answer within 0.3 s');
});

test('what an address says beside its status is not read', async () => {
  const closed = new Promise<void>(done => {
    void sentTo((_request, response) => {
      response.writeHead(200);
      dripping(
        () => response.write('x'.repeat(1_000)),
        end => response.on('close', end),
      );
      response.on('close', done);
    }).catch(fault => {
      throw fault;
    });
  });
  await closed;
});

test('an address that leads elsewhere is not followed', async () => {
  let visited = false;
  const elsewhere = createServer((_request, response) => {
    visited = true;
    response.end();
  });
  servers.push(elsewhere);
  await new Promise<void>(listening => elsewhere.listen(0, '127.0.0.1', listening));
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  await expect(sentTo((_request, response) => response.writeHead(307, { location }).end())).rejects.toThrow(
    'It answered with status 307',
  );
  expect(visited).toBe(false);
});

test('a message has a connection of its own: whose a name is, is looked up for it', async () => {
  let connections = 0;
  const server = createServer((_request, response) => response.end()).on('connection', () => connections++);
  servers.push(server);
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // As what else this program asks, whose connection is kept.
  await new Promise<void>(done => get(address, answer => answer.resume().on('close', done)));
  await new Promise(setImmediate);
  await send(address, message, secret);
  expect(connections).toBe(2);
});

test.each([
  ...[
    '10.0.0.1',
    '0x0a.1',
    '167772161',
    '169.254.169.254',
    '100.64.0.1',
    '192.168.1.1',
    '[::ffff:10.0.0.1]',
    '[::10.0.0.1]',
  ],
  ...[
    '[fd00::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[64:ff9b::a00:1]',
    '[64:ff9b:1::a00:1]',
    '[2002:a00:1::]',
    '[2001::1]',
    '[ff02::1]',
    '[::ffff:0:10.0.0.1]',
    '[4000::1]',
  ],
])('https://%s is no address of the internet', host => {
  expect(addressRefusal(`https://${host}/hook`)).toBe('is not an address of the internet.');
});

test.each(['93.184.215.14', '[2a00:1450:4001:81b::200e]', '[2001:4860:4860::8888]'])('https://%s is one', host => {
  expect(addressRefusal(`https://${host}/hook`)).toBeNull();
});
