import { createHmac } from 'node:crypto';
import { lookup as resolve } from 'node:dns';
import { request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { isProduction } from '@conformity/subgraph';

/** What is sent. */
export interface Message {
  id: string;
  sentAt: Date;
  body: string;
}

/** The headers by which whoever has the secret knows that it is ours: Standard Webhooks, `v1` (HMAC of SHA-256). */
export function signed({ id, sentAt, body }: Message, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Addresses of networks that are not the internet. */
const notPublic = new BlockList();
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
])
  notPublic.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  // What is led to addresses of IPv4, and what is only written about.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(network, bits, 'ipv6');

/** All that is given out of IPv6 (RFC 4291, 2.4): outside of it are addresses of IPv4 in other writings, of links and of sites. */
const givenOut = new BlockList();
givenOut.addSubnet('2000::', 3, 'ipv6');

/** Where nobody but a tester of our own listens. */
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function isAllowed(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const isPublic = !notPublic.check(address, family) && (family === 'ipv4' || givenOut.check(address, family));
  return isPublic || (!isProduction(process.env) && loopback.check(address, family));
}

/** Why notices are not sent to an address; null where they are. Names are looked at when they are resolved. */
export function addressRefusal(text: string): string | null {
  if (!URL.canParse(text)) return 'is no address. Write it as https://register.example/hook.';
  const { protocol, hostname, username, password } = new URL(text);
  const bare = hostname.replace(/^\[|\]$/g, '');
  const isTest = protocol === 'http:' && isIP(bare) !== 0 && !isProduction(process.env) && isAllowed(bare);
  if (protocol !== 'https:' && !isTest) return 'is not an https address.';
  if (username || password) return 'has a user or a password in it. The signature tells who sends.';
  return isIP(bare) && !isAllowed(bare) ? 'is not an address of the internet.' : null;
}

const patienceMs = 10_000;

/** Sends a message. Resolves where the address answered in time that it has it. @throws with the reason in words for its keeper */
export function send(address: string, message: Message, secret: string, withinMs = patienceMs): Promise<void> {
  const refusal = addressRefusal(address);
  if (refusal) return Promise.reject(new Error(`The address ${refusal}`));
  const headers = { ...signed(message, secret), 'content-type': 'application/json', 'user-agent': 'conformity-graph' };
  return new Promise((done, fail) => {
    const sent = (new URL(address).protocol === 'https:' ? securely : plainly)(
      address,
      // A connection of its own: one that is kept for others was not looked at.
      { method: 'POST', headers, lookup: publicOnly, agent: false },
      answer => {
        const { statusCode = 0 } = answer;
        // What else it says nobody reads.
        sent.destroy();
        if (statusCode >= 200 && statusCode < 300) done();
        else fail(new Error(`It answered with status ${statusCode}`));
      },
    );
    // However slowly it answers.
    const over = setTimeout(() => sent.destroy(new Error(`It did not answer within ${withinMs / 1_000} s`)), withinMs);
    sent.on('close', () => clearTimeout(over));
    sent.on('error', fail);
    sent.end(message.body);
  });
}

/** Resolves names as usual, and refuses those of addresses inside. */
const publicOnly: NonNullable<Parameters<typeof plainly>[1]>['lookup'] = (hostname, options, tell) =>
  resolve(hostname, { ...options, all: true }, (fault, found) => {
    const [first] = found ?? [];
    if (fault || !first) return tell(fault ?? new Error(`${hostname} has no address`), '', 0);
    if (!found.every(({ address }) => isAllowed(address)))
      return tell(new Error(`${hostname} is not an address of the internet`), '', 0);
    return options.all ? tell(null, found as never, undefined as never) : tell(null, first.address, first.family);
  });
