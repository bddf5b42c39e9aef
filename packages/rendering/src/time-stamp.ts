import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { chainFirst, readTimeStamp, timeStampToken } from './cms-signature';
import { der, partsOf, readDer } from './der';

/** Says by when something was there: a service of RFC 3161, of our own or of an authority. */
export interface TimeStamps {
  /** DER: the certificate that it signs with, then each certificate that issued the one before it. Empty before its first stamp where it is not known. */
  certificates(): readonly Uint8Array[];
  /** DER: what their issuers say on revocation. */
  readonly revocations: readonly Uint8Array[];
  /** The token (CMS, DER) over the SHA-256 of something. @throws where the service does not give one that holds */
  stamp(digest: Uint8Array): Promise<Uint8Array>;
}

/** A key that makes time stamps. */
export interface StampingKey {
  key: KeyObject;
  certificates: readonly Uint8Array[];
  revocations: readonly Uint8Array[];
}

const tags = { whole: 0x30, set: 0x31, boolean: 0x01, integer: 0x02, octets: 0x04, oid: 0x06, time: 0x18 };
const sequence = (...parts: Buffer[]) => der(tags.whole, ...parts);
const integer = (...bytes: number[]) => der(tags.integer, Buffer.from(bytes));
const octets = (bytes: Uint8Array) => der(tags.octets, Buffer.from(bytes));
/** A number that nobody guesses; the first byte keeps it positive. */
const randomNumber = () => integer(1, ...randomBytes(8));
/** What is stamped, by its SHA-256. */
const imprintOf = (digest: Uint8Array) =>
  sequence(
    sequence(der(tags.oid, Buffer.from('608648016503040201', 'hex')), Buffer.from('0500', 'hex')),
    octets(digest),
  );
/** Of our own service, 1.3.6.1.4.1.32473.1.1: under the arc for examples, as nobody vouches for it. */
const policy = der(tags.oid, Buffer.from('2b0601040181fd590101', 'hex'));
const secondOf = (instant: Date) => Buffer.from(`${instant.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`);

/** Stamps by a key of our own, whose certificate is for time stamps alone. */
export function keyStamps({ key, certificates, revocations }: StampingKey, now = () => new Date()): TimeStamps {
  return {
    certificates: () => certificates,
    revocations,
    stamp: async digest => {
      const accuracy = sequence(integer(1)); // second
      const time = der(tags.time, secondOf(now()));
      const info = sequence(integer(1), policy, imprintOf(digest), randomNumber(), time, accuracy);
      return new Uint8Array(timeStampToken(info, certificates, signed => sign('sha256', signed, key)));
    },
  };
}

const longestMs = 10_000;

/** Stamps of the service of an authority at an address (RFC 3161 over HTTP). */
export function stampsFrom(url: string): TimeStamps {
  let known: readonly Uint8Array[] = [];
  return {
    certificates: () => known,
    revocations: [],
    stamp: async digest => {
      const isWithCertificates = der(tags.boolean, Buffer.from([0xff]));
      const request = sequence(integer(1), imprintOf(digest), randomNumber(), isWithCertificates);
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: new Uint8Array(request),
        signal: AbortSignal.timeout(longestMs),
      });
      if (!answer.ok) throw new Error(`The time-stamping service at ${url} answered ${answer.status}`);
      const [status, given] = partsOf(readDer(Buffer.from(await answer.arrayBuffer())));
      const [granted] = status ? partsOf(status) : [];
      if (!given || !granted || granted.content.readUInt8() > 1)
        throw new Error(`The time-stamping service at ${url} gave no stamp: status ${granted?.content.readUInt8()}`);
      const token = held(chainFirst(given.whole), digest);
      known = readTimeStamp(Buffer.from(token)).chain.map(({ raw }) => new Uint8Array(raw));
      return token;
    },
  };
}

/** @throws where it is not a token over the digest in the form that we would find genuine again */
function held(token: Buffer, digest: Uint8Array): Uint8Array {
  const { isGenuine, stamped } = readTimeStamp(token);
  if (!isGenuine || !stamped.equals(digest)) throw new Error('The time stamp is not one that could be verified later');
  return new Uint8Array(token);
}
