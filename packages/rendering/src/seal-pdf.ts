import { X509Certificate } from 'node:crypto';
import type { SealKey } from './seal-key';

/** What is said in a seal. */
export interface SealWords {
  /** The instant that the seal claims; kept to the second. */
  signedAt: Date;
  /** Why it was sealed, as readers show it. */
  reason: string;
}

// For the signature, one certificate and what stands around them; a chain adds its certificates.
const roomBytes = 2048;

/**
 * The PDF with a seal (PAdES B-B) over all its bytes, added at its end: everything before stays as it was, and PDF/A stays PDF/A.
 * A PDF that is sealed already is sealed once more.
 *
 * @throws Error where the bytes are no PDF, and what the key throws.
 */
export async function sealPdf(pdf: Uint8Array, key: SealKey, { signedAt, reason }: SealWords): Promise<Uint8Array> {
  const { PDF } = await import('@libpdf/core');
  const [certificate, ...chain] = key.certificates;
  if (certificate === undefined) throw new Error('A seal key without a certificate');
  const document = await PDF.load(pdf);
  const { bytes } = await document.sign({
    signer: {
      certificate,
      certificateChain: [...chain],
      ...kindOf(certificate),
      sign: (data, algorithm) => key.sign(data, algorithm),
    },
    signingTime: signedAt,
    reason: reason.replace(/[()\\]/g, sign => (sign === '(' ? '[' : sign === ')' ? ']' : '/')), // would be escaped twice
    level: 'B-B',
    digestAlgorithm: 'SHA-256',
    estimatedSize: key.certificates.reduce((size, { length }) => size + length, roomBytes),
  });
  return bytes;
}

function kindOf(certificate: Uint8Array) {
  const isRsa = new X509Certificate(certificate).publicKey.asymmetricKeyType === 'rsa';
  return isRsa
    ? ({ keyType: 'RSA', signatureAlgorithm: 'RSASSA-PKCS1-v1_5' } as const)
    : ({ keyType: 'EC', signatureAlgorithm: 'ECDSA' } as const);
}
