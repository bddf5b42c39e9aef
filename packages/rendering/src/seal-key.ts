import 'reflect-metadata';
import { createHash, createPrivateKey, KeyObject, sign, webcrypto, X509Certificate } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** What a seal may be made with. */
export type SealAlgorithm = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A key that seals documents, wherever it is kept: in a file, in a key service or in a hardware module. RSA or EC. */
export interface SealKey {
  /** DER: the certificate of the key first, then each certificate that issued the one before it. */
  readonly certificates: readonly Uint8Array[];
  /** The signature of the data, which is hashed with the algorithm first: PKCS#1 v1.5 for RSA, DER (r, s) for EC. */
  sign(data: Uint8Array, algorithm: SealAlgorithm): Promise<Uint8Array>;
}

/** A key in memory, with its text form. */
export interface KeptSealKey extends SealKey {
  /** PKCS#8 private key and certificates as PEM, one after the other. To be kept secret. */
  readonly pem: string;
}

/** The SHA-256 of a certificate in lower-case hex: the name by which a verify page trusts it. */
export function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex');
}

/**
 * The key in a PEM text as `pem` of a generated one holds it, or as an authority gave it out.
 *
 * @throws Error where the text has no unencrypted private key, no certificate, or those of different keys.
 */
export function sealKeyFromPem(pem: string): KeptSealKey {
  const key = createPrivateKey(pem);
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const certificates = found.map(text => new X509Certificate(text));
  if (!certificates[0]?.checkPrivateKey(key)) throw new Error('The first certificate is not that of the private key');
  return {
    pem,
    certificates: certificates.map(({ raw }) => new Uint8Array(raw)),
    sign: async (data, algorithm) => new Uint8Array(sign(algorithm.replace('-', ''), data, key)),
  };
}

const validDays = 3650;
const documentSigning = '1.3.6.1.5.5.7.3.36';
const emailProtection = '1.3.6.1.5.5.7.3.4'; // without it some readers refuse to look at the certificate

/**
 * A new EC key (P-256) with a certificate that it issued itself, valid for ten years from `now`. The certificate names `name` as
 * its organisation and says that this is a demonstration key that nobody vouches for.
 */
export async function generatedSealKey({ name, now }: { name: string; now: Date }): Promise<KeptSealKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex'),
    name: [{ CN: ['Demonstration key, not trusted'] }, { O: [name.replaceAll('"', "'")] }], // quotes have a meaning there
    notBefore: now,
    notAfter: new Date(now.getTime() + validDays * 864e5),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      new ExtendedKeyUsageExtension([emailProtection, documentSigning]),
    ],
  });
  const privateKey = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' });
  return sealKeyFromPem(`${privateKey}${certificate.toString('pem')}\n`);
}
