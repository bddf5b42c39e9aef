import { createHash } from 'node:crypto';
import { type CmsSignature, readCmsSignature } from './cms-signature';
import { readDer } from './der';
import { fingerprintOf } from './seal-key';

/**
 * What is wrong with a file that should bear our seal:
 * - `NOT_A_PDF`: it is no PDF at all
 * - `NO_SEAL`: nothing in it is a seal
 * - `UNREADABLE_SEAL`: what stands in the place of the seal is damaged or of a kind that we never make
 * - `OTHER_KEY`: sealed, but by a key that is not trusted here
 * - `CHANGED`: bytes under the seal, or the seal itself, are not those that were sealed
 * - `NOT_WHOLE_FILE`: the seal does not end with the file: something was added after it, or the end is missing
 */
export type SealFault = 'NOT_A_PDF' | 'NO_SEAL' | 'UNREADABLE_SEAL' | 'OTHER_KEY' | 'CHANGED' | 'NOT_WHOLE_FILE';

/** Who sealed, as the seal's certificate and its signed words say. */
export interface SealedBy {
  /** Parts of the name, one a line, such as `O=Conformity register`. Only as true as the key is trusted. */
  subject: string;
  /** SHA-256 of the certificate, in lower-case hex. */
  fingerprint: string;
  /** Claimed by the signer; null where nothing is claimed. */
  signedAt: Date | null;
}

/** What a verify page must know of a file. */
export interface SealInspection {
  /** Of the whole file, in lower-case hex: what the register of issued files is asked for. */
  sha256: string;
  /** Every fault; none means sealed by a trusted key and not changed by a byte since. */
  faults: readonly SealFault[];
  /** Null where no seal could be read. */
  sealedBy: SealedBy | null;
}

/**
 * Says of any bytes whether they are a PDF as one of the trusted keys sealed it, and if not, each reason. Of several seals the one
 * that reaches furthest is judged. Never throws: whatever was uploaded is an answer. Says nothing on whether a certificate is
 * still in force: the register does.
 *
 * @param trusted fingerprints of the certificates whose seals are ours, as `fingerprintOf` gives them
 */
export function inspectSeal(file: Uint8Array, trusted: readonly string[]): SealInspection {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return { sha256, faults: ['NOT_A_PDF'], sealedBy: null };
  const places = sealsIn(bytes);
  const seal = places.findLast(({ end }) => end === bytes.length) ?? places.at(-1);
  if (!seal) return { sha256, faults: ['NO_SEAL'], sealedBy: null };
  const signature = signatureIn(bytes, seal);
  if (!signature) return { sha256, faults: ['UNREADABLE_SEAL'], sealedBy: null };
  const sealedBy = sealedByOf(signature);
  const faults: [SealFault, boolean][] = [
    ['OTHER_KEY', !trusted.includes(sealedBy.fingerprint)],
    ['CHANGED', !signature.isGenuine || !digestOf(bytes, seal, signature.hash).equals(signature.digest)],
    ['NOT_WHOLE_FILE', seal.end !== bytes.length],
  ];
  return { sha256, faults: faults.flatMap(([fault, isFound]) => (isFound ? [fault] : [])), sealedBy };
}

/** Where a seal stands: all bytes up to `open` and from `close` to `end` are sealed, between them stands the seal in hex. */
interface SealPlace {
  open: number;
  close: number;
  end: number;
}

const byteRange = /\/ByteRange\s{0,9}\[\s{0,9}0\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/g;

/** Every place that has the form of a seal, those that reach furthest last. Found by their bytes, not by the objects of the PDF. */
function sealsIn(bytes: Buffer): SealPlace[] {
  return Array.from(bytes.toString('latin1').matchAll(byteRange), ([, open, close, rest]) => ({
    open: Number(open),
    close: Number(close),
    end: Number(close) + Number(rest),
  }))
    .filter(({ open, close }) => open < close && bytes[open] === 0x3c && bytes[close - 1] === 0x3e)
    .sort((a, b) => a.end - b.end);
}

/** Null where it cannot be read. The hex must be written as we write it, so that no byte of a sealed file can be another. */
function signatureIn(bytes: Buffer, { open, close }: SealPlace): CmsSignature | null {
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

function sealedByOf({ certificate, signedAt }: CmsSignature): SealedBy {
  return { subject: certificate.subject, fingerprint: fingerprintOf(certificate.raw), signedAt };
}
