import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { isProduction } from './production';

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

/** Whether an IP address is one of the internet; outside of production one of this machine is too. */
export function isOfInternet(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const isPublic = !notPublic.check(address, family) && (family === 'ipv4' || givenOut.check(address, family));
  return isPublic || (!isProduction(process.env) && loopback.check(address, family));
}

/** Resolves names as usual, and refuses those of addresses inside. */
export const ofInternetOnly: LookupFunction = (hostname, options, tell) =>
  resolve(hostname, { ...options, all: true }, (fault, found) => {
    const [first] = found ?? [];
    if (fault || !first) return tell(fault ?? new Error(`${hostname} has no address`), '', 0);
    if (!found.every(({ address }) => isOfInternet(address)))
      return tell(new Error(`${hostname} is not an address of the internet`), '', 0);
    return options.all ? tell(null, found as never, undefined as never) : tell(null, first.address, first.family);
  });
