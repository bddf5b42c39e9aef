import 'reflect-metadata';
import { CRLDistributionPointsExtension, X509Certificate, X509Crl } from '@peculiar/x509';
import { fingerprintOf } from './fingerprint';

/** What stands at an address. @throws where it cannot be had */
export type Fetch = (address: string) => Promise<Uint8Array>;

/** The revocation lists (DER) that certificates have at addresses, beside those that are given. @throws as `revocationLists` says */
export type RevocationLists = (
  certificates: readonly Uint8Array[],
  given: readonly Uint8Array[],
) => Promise<Uint8Array[]>;

/**
 * Reads the revocation lists of certificates at the addresses that stand in them (RFC 5280, 4.2.1.13), and keeps each until its issuer makes the next.
 * A list that was given is read at no address as long as it is the latest. Lists at addresses are believed where the issuer among the certificates has
 * signed them; whoever gives a list vouches for it.
 * @throws Error where a certificate was revoked, or no address gives a list that holds
 */
export function revocationLists(fetch: Fetch, now = () => new Date()): RevocationLists {
  const kept = new Map<string, X509Crl>();
  return async (certificates, given) => {
    requireUnrevoked(certificates, given);
    const chain = certificates.map(certificateIn);
    const known = given.map(listIn);
    const found = new Set<X509Crl>();
    for (const certificate of chain) {
      const issuer = chain.find(({ subject }) => subject === certificate.issuer);
      const addresses = addressesIn(certificate);
      const isKnown = known.some(list => list.issuer === certificate.issuer && holds(list, now()));
      if (!issuer || issuer === certificate || isKnown || addresses.length === 0) continue;
      const list = await listOf(certificate, issuer, addresses);
      requireUnlisted(certificate, list);
      found.add(list);
    }
    return [...found].map(list => new Uint8Array(list.rawData));
  };

  async function listOf(certificate: X509Certificate, issuer: X509Certificate, addresses: readonly string[]) {
    const faults: string[] = [];
    for (const address of addresses) {
      const before = kept.get(address);
      if (before && holds(before, now())) return before;
      try {
        const list = new X509Crl(Buffer.from(await fetch(address)));
        const isGenuine = list.issuer === certificate.issuer && (await list.verify({ publicKey: issuer }));
        if (!isGenuine || !holds(list, now())) throw new Error('gives no list of the issuer that holds today');
        kept.set(address, list);
        return list;
      } catch (fault) {
        faults.push(`${address}: ${fault instanceof Error ? fault.message : fault}`);
      }
    }
    throw new Error(`No revocation list of ${certificate.issuer} can be had. ${faults.join('; ')}`);
  }
}

/** Looks for the certificates in lists (DER) of their issuers, of whatever day. @throws Error where one was revoked */
export function requireUnrevoked(certificates: readonly Uint8Array[], lists: readonly Uint8Array[]): void {
  const known = lists.map(listIn);
  for (const certificate of certificates.map(certificateIn))
    for (const list of known) if (list.issuer === certificate.issuer) requireUnlisted(certificate, list);
}

function requireUnlisted(certificate: X509Certificate, list: X509Crl): void {
  if (list.findRevoked(certificate)) throw new Error(`${certificate.subject} was revoked by ${certificate.issuer}`);
}

/** Reads the same bytes once: each file is sealed with the same few certificates, and reading them takes a third as long as the seal. */
function once<T>(read: (bytes: Uint8Array<ArrayBuffer>) => T): (bytes: Uint8Array) => T {
  const known = new Map<string, T>();
  return bytes => {
    const name = fingerprintOf(bytes);
    const found = known.get(name) ?? read(new Uint8Array(bytes));
    known.set(name, found);
    return found;
  };
}

const certificateIn = once(bytes => new X509Certificate(bytes));
const listIn = once(bytes => new X509Crl(bytes));

const holds = ({ nextUpdate }: X509Crl, on: Date) => nextUpdate !== undefined && nextUpdate > on;

const addressesIn = (certificate: X509Certificate): string[] =>
  (certificate.getExtension(CRLDistributionPointsExtension)?.distributionPoints ?? [])
    .flatMap(({ distributionPoint }) => distributionPoint?.fullName ?? [])
    .flatMap(({ uniformResourceIdentifier: address }) => (address && /^https?:/i.test(address) ? address : []));
