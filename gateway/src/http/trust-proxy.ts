import { isIP } from 'node:net';

/** Whose `x-forwarded-for` is believed: proxies of these addresses and networks. */
export type TrustProxy = false | string[];

const networks = ['loopback', 'linklocal', 'uniquelocal'];
const isNetwork = (text: string) => {
  const [address = '', bits, ...others] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address) as 0 | 4 | 6];
  return others.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};

/**
 * `TRUST_PROXY`: addresses or networks of our own proxies, such as `10.0.0.0/8 loopback`. Without it the address is that of the connection.
 * @throws for anything else: who believes everybody lets each client say which address it has
 */
export function readTrustProxy(text = ''): TrustProxy {
  const said = text.split(/[\s,]+/).filter(Boolean);
  if (said.length === 0) return false;
  if (said.every(each => networks.includes(each) || isNetwork(each))) return said;
  throw new Error(`TRUST_PROXY is "${text}"; write the addresses of your proxies such as 10.0.0.0/8 or loopback.`);
}
