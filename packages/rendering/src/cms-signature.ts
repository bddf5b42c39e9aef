import { verify, X509Certificate } from 'node:crypto';
import { type Der, der, partOf, partsOf, readDer } from './der';

/** What a detached CMS signature (RFC 5652) says, before any of it is believed. */
export interface CmsSignature {
  /** The one that the signature names as its signer's. */
  certificate: X509Certificate;
  /** Claimed by the signer, to the second; null where nothing is claimed. */
  signedAt: Date | null;
  /** The digest that the content must have, in `hash`. */
  digest: Buffer;
  hash: string;
  /** Whether the signature is that of the certificate's key over the digest, and nothing in it is left open to change. */
  isGenuine: boolean;
}

const oids = {
  data: '06092a864886f70d010701',
  signedData: '06092a864886f70d010702',
  contentType: '06092a864886f70d010903',
  messageDigest: '06092a864886f70d010904',
  signingTime: '06092a864886f70d010905',
};

const hashes: Readonly<Record<string, string>> = {
  '0609608648016503040201': 'sha256',
  '0609608648016503040202': 'sha384',
  '0609608648016503040203': 'sha512',
};

/** Signature algorithms that are checked, by the hash they must stand with. Any other counts as not genuine. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  sha256: ['06082a8648ce3d040302', '06092a864886f70d01010b', '06092a864886f70d010101'],
  sha384: ['06082a8648ce3d040303', '06092a864886f70d01010c', '06092a864886f70d010101'],
  sha512: ['06082a8648ce3d040304', '06092a864886f70d01010d', '06092a864886f70d010101'],
};

const hex = ({ whole }: Der) => whole.toString('hex');

/**
 * Reads the signature and checks it with its own certificate; whether that certificate is trusted is left to the caller. One
 * signer only, as a PDF demands.
 *
 * @throws RangeError or Error where the bytes are no such signature.
 */
export function readCmsSignature(bytes: Buffer): CmsSignature {
  const signedData = partOf(partOf(readDer(bytes), 1), 0);
  const certificates = partOf(signedData, 3);
  const signer = signerOf(partOf(partOf(signedData, 4), 0));
  if (partsOf(certificates).length > 9) throw new RangeError('Too many certificates');
  const chain = partsOf(certificates).map(({ whole }) => new X509Certificate(whole));
  const certificate = chain.find(({ raw }) => nameOf(raw).equals(signer.name.whole));
  if (!certificate) throw new RangeError('No certificate of the signer');
  const isAsExpected = written(certificates, signer).equals(bytes) && isChain(chain);
  return { ...signer.says, certificate, isGenuine: isAsExpected && isSignedBy(signer, certificate) };
}

type Signer = ReturnType<typeof signerOf>;

function signerOf(info: Der) {
  const [, name, digestAlgorithm, attributes, signatureAlgorithm, signature] = partsOf(info);
  if (!name || !digestAlgorithm || !attributes || !signatureAlgorithm || !signature) throw new RangeError('No signer');
  const hash = hashes[hex(partOf(digestAlgorithm, 0))];
  if (hash === undefined) throw new RangeError('An unknown hash');
  const says = { hash, digest: attributeValue(attributes, oids.messageDigest).content, signedAt: timeOf(attributes) };
  return { name, digestAlgorithm, attributes, signatureAlgorithm, signature, says };
}

/** The only form of a signature of these parts that we take: what nobody signed in it can then be nothing else. */
function written(
  certificates: Der,
  { name, digestAlgorithm, attributes, signatureAlgorithm, signature }: Signer,
): Buffer {
  const [sequence, set, first] = [0x30, 0x31, 0xa0];
  const one = Buffer.from('020101', 'hex');
  const oid = (text: string) => Buffer.from(text, 'hex');
  const value = der(0x04, signature.content);
  const hashed = der(sequence, digestAlgorithm.content);
  const attributed = der(first, attributes.content);
  const info = der(sequence, one, name.whole, hashed, attributed, der(sequence, signatureAlgorithm.content), value);
  const parts = [one, der(set, hashed), der(sequence, oid(oids.data)), der(first, certificates.content)];
  return der(sequence, oid(oids.signedData), der(first, der(sequence, ...parts, der(set, info))));
}

/** The attributes are signed as the set that they are, not under the tag that they have within the signature. */
function isSignedBy({ digestAlgorithm, attributes, signatureAlgorithm, signature, says }: Signer, by: X509Certificate) {
  const isAllowed = signatures[says.hash]?.includes(hex(partOf(signatureAlgorithm, 0))) ?? false;
  const isOfData = hex(attributeValue(attributes, oids.contentType)) === oids.data;
  const isPlain = hasNoParameters(digestAlgorithm) && hasNoParameters(signatureAlgorithm);
  const isValid = verify(says.hash, der(0x31, attributes.content), by.publicKey, signature.content);
  return isAllowed && isOfData && isPlain && isValid;
}

const hasNoParameters = (algorithm: Der) =>
  partsOf(algorithm)
    .slice(1)
    .every(parameter => hex(parameter) === '0500');

/** The value of a signed attribute, which must be there once with one value. */
function attributeValue(attributes: Der, oid: string): Der {
  const found = partsOf(attributes).filter(attribute => hex(partOf(attribute, 0)) === oid);
  const [attribute] = found;
  if (!attribute || found.length > 1 || partsOf(partOf(attribute, 1)).length !== 1)
    throw new RangeError(`Not once: ${oid}`);
  return partOf(partOf(attribute, 1), 0);
}

function timeOf(attributes: Der): Date | null {
  if (!partsOf(attributes).some(attribute => hex(partOf(attribute, 0)) === oids.signingTime)) return null;
  const { tag, content } = attributeValue(attributes, oids.signingTime);
  const text = content.toString('latin1');
  const digits = tag === 0x17 ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') + text : text;
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : null;
}

/** Issuer and serial number, as the signer of a signature is named. */
function nameOf(certificate: Buffer): Buffer {
  const fields = partsOf(partOf(readDer(certificate), 0));
  const [serial, , issuer] = fields.slice(fields[0]?.tag === 0xa0 ? 1 : 0); // the version may be left out
  if (!serial || !issuer) throw new RangeError('No name in a certificate');
  return der(0x30, issuer.whole, serial.whole);
}

/** Each was issued by the next; a last one that issued itself bears its own signature. So no byte of them can be another. */
function isChain(certificates: readonly X509Certificate[]): boolean {
  return certificates.every((certificate, i) => {
    const isOwnIssuer = certificate.checkIssued(certificate);
    const issuer = certificates[i + 1] ?? (isOwnIssuer ? certificate : null);
    return issuer === null || (certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
  });
}
