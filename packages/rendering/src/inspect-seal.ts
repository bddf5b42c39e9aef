import { createHash } from 'node:crypto';
import { type CmsSignature, readCmsSignature } from './cms-signature';
import { readDer } from './der';
import { fingerprintOf } from './fingerprint';
import { stampedMark } from './stamped-mark';

/**
 * What is wrong with a file that should bear our seal:
 * - `NOT_A_PDF`: it is no PDF at all
 * - `NO_SEAL`: nothing in it is a seal
 * - `UNREADABLE_SEAL`: what stands in the place of the seal is damaged or of a kind that we never make
 * - `OTHER_KEY`: sealed, but by a key that is not trusted here
 * - `OTHER_TIME`: by a key that is trusted, but made at a time when that was not in use
 * - `CHANGED`: bytes under the seal, or the seal itself, are not those that were sealed
 * - `NOT_WHOLE_FILE`: the seal does not end with the file: something was added after it, or the end is missing
 */
export type SealFault =
  | 'NOT_A_PDF'
  | 'NO_SEAL'
  | 'UNREADABLE_SEAL'
  | 'OTHER_KEY'
  | 'OTHER_TIME'
  | 'CHANGED'
  | 'NOT_WHOLE_FILE';

/** Who sealed, as the seal's certificate and its signed words say. */
export interface SealedBy {
  /** Parts of the name, one a line, such as `O=Conformity register`; empty where there are none. Only as true as the key is trusted. */
  subject: string;
  /** SHA-256 of the certificate, in lower-case hex. */
  fingerprint: string;
  /** Claimed by the signer; null where nothing is claimed. */
  sealedAt: Date | null;
  /** By when it was sealed, as a time stamp says, and whose that is; null where there is none. */
  stampedAt: Date | null;
  stampedBy: string | null;
}

/** A key whose seals or time stamps are ours, from when until when. */
export interface TrustedKey {
  /** Of its certificate, as `fingerprintOf` gives it. */
  fingerprint: string;
  use: 'SEAL' | 'TIME_STAMP';
  /** Of all certificates that stand with it, which nobody signs; null where they are not known. */
  chain: string | null;
  /** Null: ever since. */
  since: Date | null;
  /** Null: it is in use. */
  until: Date | null;
}

/** What a verify page must know of a file. */
export interface SealInspection {
  /** Of the whole file, in lower-case hex: what the register of issued files is asked for. */
  sha256: string;
  /** Every fault; none means sealed by a trusted key and not changed by a byte since. */
  faults: readonly SealFault[];
  /** Null where no seal could be read. */
  sealedBy: SealedBy | null;
  /** The hash of the bytes that a genuine signature is over, in lower-case hex, whatever became of them; null where there is none. */
  sealed: string | null;
}

/**
 * Says of any bytes whether they are a PDF as one of the trusted keys sealed it, and if not, each reason. Of several seals the one
 * that reaches furthest is judged. Never throws: whatever was uploaded is an answer. Says nothing on whether a certificate is
 * still in force: the register does.
 *
 * @param trusted the keys whose seals and time stamps are ours; a seal is judged by the time of its stamp, else by the one that it claims
 */
export function inspectSeal(file: Uint8Array, trusted: readonly TrustedKey[]): SealInspection {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!bytes.subarray(0, 1024).includes('%PDF-'))
    return { sha256, faults: ['NOT_A_PDF'], sealedBy: null, sealed: null };
  const seal = sealIn(bytes);
  if (!seal) return { sha256, faults: ['NO_SEAL'], sealedBy: null, sealed: null };
  const signature = signatureIn(bytes, seal);
  if (!signature) return { sha256, faults: ['UNREADABLE_SEAL'], sealedBy: null, sealed: null };
  const { timeStamp } = signature;
  const sealedBy = sealedByOf(signature);
  const at = timeStamp?.at ?? signature.signedAt;
  const own = keysOf(trusted, 'SEAL', sealedBy.fingerprint);
  const stamping = timeStamp && keysOf(trusted, 'TIME_STAMP', fingerprintOf(timeStamp.certificate.raw));
  const isKnown = own.length > 0 && stamping?.length !== 0;
  const isInTime = own.some(isInUse(at)) && (stamping?.some(isInUse(at)) ?? true);
  const stand = (keys: readonly TrustedKey[], { chain }: Pick<CmsSignature, 'chain'>) =>
    keys.length === 0 ||
    keys.some(key => key.chain === null || key.chain === fingerprintOf(...chain.map(({ raw }) => raw)));
  const isWhole =
    signature.isGenuine &&
    (timeStamp !== null || !saysStamped(bytes, seal)) &&
    stand(own, signature) &&
    (timeStamp === null || stand(stamping ?? [], timeStamp));
  const sealed = signature.isGenuine ? signature.digest.toString('hex') : null;
  const faults: [SealFault, boolean][] = [
    ['OTHER_KEY', !isKnown],
    ['OTHER_TIME', isKnown && !isInTime],
    ['CHANGED', !isWhole || !digestOf(bytes, seal, signature.hash).equals(signature.digest)],
    ['NOT_WHOLE_FILE', seal.end !== bytes.length],
  ];
  return { sha256, faults: faults.flatMap(([fault, isFound]) => (isFound ? [fault] : [])), sealedBy, sealed };
}

const keysOf = (trusted: readonly TrustedKey[], use: TrustedKey['use'], fingerprint: string) =>
  trusted.filter(key => key.use === use && key.fingerprint === fingerprint);

/** So much the clocks of machines may differ; times of seals are whole seconds. */
const clocksMs = 60_000;

/** What claims no time is of any. */
const isInUse =
  (at: Date | null) =>
  ({ since, until }: TrustedKey) =>
    at === null ||
    ((since?.getTime() ?? 0) - clocksMs <= at.getTime() &&
      at.getTime() <= (until?.getTime() ?? Number.POSITIVE_INFINITY) + clocksMs);

/** Whether the sealed words say that there is a time stamp. */
function saysStamped(bytes: Buffer, { close }: SealPlace): boolean {
  const end = bytes.indexOf('endobj', close);
  return bytes.subarray(close, end < 0 ? bytes.length : end).includes(`/${stampedMark} true`);
}

/** Where a seal stands: all bytes up to `open` and from `close` to `end` are sealed, between them stands the seal in hex. */
interface SealPlace {
  open: number;
  close: number;
  end: number;
}

const byteRange = /^\/ByteRange\s{0,9}\[\s{0,9}0\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/;
/** What is longer is no place that we would write. */
const longestPlace = 160;
/** The hex of a seal: ours have a tenth of it. */
const longestSeal = 200_000;

/**
 * The place that has the form of a seal and ends with the file, else the one that reaches furthest, of several the last. Found by its
 * bytes, not by the objects of the PDF: read once, and nothing is kept but the best so far.
 */
function sealIn(bytes: Buffer): SealPlace | null {
  let best: SealPlace | null = null;
  for (let at = bytes.indexOf('/ByteRange'); at >= 0; at = bytes.indexOf('/ByteRange', at + 1)) {
    const [found, ...numbers] = byteRange.exec(bytes.toString('latin1', at, at + longestPlace)) ?? [];
    const [open = 0, close = 0, rest = 0] = numbers.map(Number);
    if (!found || open >= close || bytes[open] !== 0x3c || bytes[close - 1] !== 0x3e) continue;
    const place = { open, close, end: close + rest };
    if (!best || rank(place, bytes) >= rank(best, bytes)) best = place;
  }
  return best;
}

const rank = ({ end }: SealPlace, { length }: Buffer) => (end === length ? Number.POSITIVE_INFINITY : end);

/** Null where it cannot be read. The hex must be written as we write it, so that no byte of a sealed file can be another. */
function signatureIn(bytes: Buffer, { open, close }: SealPlace): CmsSignature | null {
  if (close - open > longestSeal) return null;
  try {
    const text = bytes.toString('latin1', open + 1, close - 1);
    const contents = Buffer.from(text, 'hex');
    const { whole } = readDer(contents);
    const signature = readCmsSignature(whole);
    const isAsWritten = text === whole.toString('hex').toUpperCase().padEnd(text.length, '0');
    return { ...signature, isGenuine: signature.isGenuine && isAsWritten };
  } catch {
    return null;
  }
}

function digestOf(bytes: Buffer, { open, close, end }: SealPlace, hash: string): Buffer {
  return createHash(hash).update(bytes.subarray(0, open)).update(bytes.subarray(close, end)).digest();
}

const sealedByOf = ({ certificate, signedAt, timeStamp }: CmsSignature): SealedBy => ({
  subject: nameOf(certificate),
  fingerprint: fingerprintOf(certificate.raw),
  sealedAt: signedAt,
  stampedAt: timeStamp?.at ?? null,
  stampedBy: timeStamp && nameOf(timeStamp.certificate),
});

/** Empty where it names nobody, which the types of Node (20) do not say. */
const nameOf = ({ subject }: { subject: string | undefined }): string => subject ?? '';
