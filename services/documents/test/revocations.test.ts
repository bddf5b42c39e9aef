import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchList } from '../src/fetch-list';

const servers: Server[] = [];
afterEach(() => {
  delete process.env.PRODUCTION;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The address of a server of this machine that answers so. */
async function serving(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer as never).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise(resolve => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/authority.crl`;
}

test('a revocation list is read at its address', async () => {
  const list = Buffer.from('a list');
  expect(await fetchList(await serving((_, answer) => answer.end(list)))).toEqual(list);
});

test.each([
  ['http://10.0.0.1/a.crl', 'not an address of the internet'],
  ['http://169.254.169.254/latest/meta-data', 'not an address of the internet'],
  ['http://[fd00::1]/a.crl', 'not an address of the internet'],
])('none is read at %s', async (address, said) => {
  await expect(fetchList(address)).rejects.toThrow(said);
});

test('in production none is read on this machine, whatever the name', async () => {
  const address = await serving((_, answer) => answer.end('a list'));
  process.env.PRODUCTION = '1';
  for (const one of [address, address.replace('127.0.0.1', 'localhost')])
    await expect(fetchList(one)).rejects.toThrow('is not an address of the internet');
});

test('no other address is followed, and what is too large or too slow is given up', async () => {
  const leading = await serving((_, answer) => answer.writeHead(302, { location: 'http://10.0.0.1/' }).end());
  await expect(fetchList(leading)).rejects.toThrow('It answered with status 302');
  const large = await serving((_, answer) => answer.end(Buffer.alloc(2_000)));
  await expect(fetchList(large, { bytes: 1_000, ms: 10_000 })).rejects.toThrow('It has more than 1000 bytes');
  const silent = await serving((_, answer) => answer.write('a'));
  await expect(fetchList(silent, { bytes: 1_000, ms: 300 })).rejects.toThrow('It did not answer within 0.3 s');
});
