import 'reflect-metadata';
import { createPrivateKey, KeyObject, sign, webcrypto, X509Certificate } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509';
import { requireUnrevoked } from './revocation-lists';
import { keyStamps, type TimeStamps } from './time-stamp';

/** What a seal may be made with. */
export type SealAlgorithm = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A key that seals documents, wherever it is kept: in a file, in a key service or in a hardware module. RSA or EC. */
export interface SealKey {
  /** DER: the certificate of the key first, then each certificate that issued the one before it. */
  readonly certificates: readonly Uint8Array[];
  /** DER: what their issuers say on revocation. */
  readonly revocations?: readonly Uint8Array[];
  /** The signature of the data, which is hashed with the algorithm first: PKCS#1 v1.5 for RSA, DER (r, s) for EC. */
  sign(data: Uint8Array, algorithm: SealAlgorithm): Promise<Uint8Array>;
}

/** A key in memory, with its text form. */
export interface KeptSealKey extends SealKey {
  /** PKCS#8 private keys, certificates and revocation lists as PEM, one after the other. To be kept secret. */
  readonly pem: string;
  /** Time stamps by the second key of the text; null where there is one key only. */
  readonly stamps: TimeStamps | null;
}

/**
 * The key in a PEM text as `pem` of a generated one holds it, or as an authority gave it out: its private key, its certificate and those of
 * its issuers, their revocation lists; behind a second private key and its certificate, what makes time stamps.
 *
 * @throws Error where the text has no unencrypted private key, no certificate, or those of different keys, or a list in it names a certificate in it.
 */
export function sealKeyFromPem(pem: string): KeptSealKey {
  const [own = '', stamping] = pem
    .split(/(?=-----BEGIN [A-Z ]*PRIVATE KEY-----)/)
    .filter(text => text.includes('-----BEGIN'));
  const { key, certificates } = keyIn(own);
  const revocations = blocks(own, 'X509 CRL').map(
    text => new Uint8Array(Buffer.from(text.replace(/-----[^-]+-----/g, ''), 'base64')),
  );
  const stampingKey = stamping === undefined ? null : keyIn(stamping, certificates.slice(1));
  requireUnrevoked([...certificates, ...(stampingKey?.certificates ?? [])], revocations);
  return {
    pem,
    certificates,
    revocations,
    stamps: stampingKey && keyStamps({ ...stampingKey, revocations }),
    sign: async (data, algorithm) => new Uint8Array(sign(algorithm.replace('-', ''), data, key)),
  };
}

const blocks = (text: string, name: string): string[] =>
  text.match(new RegExp(`-----BEGIN ${name}-----[^-]+-----END ${name}-----`, 'g')) ?? [];

function keyIn(text: string, chain: readonly Uint8Array[] = []) {
  const key = createPrivateKey(text);
  const certificates = blocks(text, 'CERTIFICATE').map(block => new X509Certificate(block));
  if (!certificates[0]?.checkPrivateKey(key)) throw new Error('The first certificate is not that of the private key');
  return { key, certificates: [...certificates.map(({ raw }) => new Uint8Array(raw)), ...chain] };
}

const validDays = 3650;
const documentSigning = '1.3.6.1.5.5.7.3.36';
const emailProtection = '1.3.6.1.5.5.7.3.4'; // without it some readers refuse to look at the certificate
const timeStamping = '1.3.6.1.5.5.7.3.8';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const newSerial = () => `01${Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex')}`;
const pemOf = (key: webcrypto.CryptoKey) => KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' });

/**
 * A new EC key (P-256) and one for time stamps, with certificates and an empty revocation list of an authority of their own, valid for ten
 * years from `now`. The certificates name `name` as organisation and say that these are demonstration keys that nobody vouches for. The key of the authority is
 * forgotten: nothing else can be issued by it.
 */
export async function generatedSealKey({ name, now }: { name: string; now: Date }): Promise<KeptSealKey> {
  const [root, seal, stamp] = [await newKeys(), await newKeys(), await newKeys()];
  const notAfter = new Date(now.getTime() + validDays * 864e5);
  const named = (common: string) => [{ CN: [common] }, { O: [name.replaceAll('"', "'")] }]; // quotes have a meaning there
  const dates = { notBefore: now, notAfter, signingAlgorithm: algorithm };
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...dates,
    serialNumber: newSerial(),
    name: named('Demonstration authority, not trusted'),
    keys: root,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(root.publicKey),
    ],
  });
  const authorityKey = await AuthorityKeyIdentifierExtension.create(root.publicKey);
  const certified = (common: string, publicKey: webcrypto.CryptoKey, extensions: Extension[]) =>
    X509CertificateGenerator.create({
      ...dates,
      serialNumber: newSerial(),
      subject: named(common),
      issuer: authority.subject,
      publicKey,
      signingKey: root.privateKey,
      extensions: [new BasicConstraintsExtension(false, undefined, true), authorityKey, ...extensions],
    });
  const sealing = await certified('Demonstration key, not trusted', seal.publicKey, [
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    new ExtendedKeyUsageExtension([emailProtection, documentSigning]),
  ]);
  const stamping = await certified('Time stamps of the register itself, not trusted', stamp.publicKey, [
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([timeStamping], true),
  ]);
  const revoked = await X509CrlGenerator.create({
    issuer: authority.subject,
    thisUpdate: now,
    nextUpdate: notAfter,
    signingAlgorithm: algorithm,
    signingKey: root.privateKey,
    extensions: [authorityKey],
  });
  const parts = [
    pemOf(seal.privateKey),
    sealing.toString('pem'),
    authority.toString('pem'),
    revoked.toString('pem').replaceAll(' CRL-', ' X509 CRL-').replaceAll('X509 X509', 'X509'), // as everybody else calls it
    pemOf(stamp.privateKey),
    stamping.toString('pem'),
  ];
  return sealKeyFromPem(`${parts.map(part => String(part).trim()).join('\n')}\n`);
}
