import { createHash, verify, X509Certificate } from 'node:crypto';
import { type Der, der, partOf, partsOf, readDer } from './der';

/** What a CMS signature (RFC 5652) says, before any of it is believed. */
interface Signed {
  /** The one that the signature names as its signer's. */
  certificate: X509Certificate;
  /** It, and each certificate that issued the one before it. */
  chain: readonly X509Certificate[];
  /** Whether the signature is that of the certificate's key, and nothing in it is left open to change. */
  isGenuine: boolean;
}

/** A detached signature. */
export interface CmsSignature extends Signed {
  /** Claimed by the signer, to the second; null where nothing is claimed. */
  signedAt: Date | null;
  /** The digest that the content must have, in `hash`. */
  digest: Buffer;
  hash: string;
  /** By when it was there, as another says; null where none does. */
  timeStamp: TimeStamp | null;
}

/** A time-stamp token (RFC 3161). */
export interface TimeStamp extends Signed {
  /** By when the stamped was there. */
  at: Date;
  /** The SHA-256 of what was stamped. */
  stamped: Buffer;
}

const oids = {
  data: '06092a864886f70d010701',
  signedData: '06092a864886f70d010702',
  contentType: '06092a864886f70d010903',
  messageDigest: '06092a864886f70d010904',
  signingTime: '06092a864886f70d010905',
  timeStampInfo: '060b2a864886f70d0109100104',
  timeStampToken: '060b2a864886f70d010910020e',
  signingCertificateV2: '060b2a864886f70d010910022f',
  sha256: '0609608648016503040201',
  ecdsaWithSha256: '06082a8648ce3d040302',
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
  const { signer, ...read } = readSigned(bytes, oids.data);
  const { hash, digest } = signer;
  const token = signer.unsigned === null ? null : onlyToken(signer.unsigned);
  const timeStamp = token && readTimeStamp(token.whole);
  const isStamped = timeStamp?.stamped.equals(createHash('sha256').update(signer.signature.content).digest()) ?? true;
  const isGenuine = read.isGenuine && (timeStamp?.isGenuine ?? true) && isStamped;
  return { ...read, hash, digest, signedAt: timeOf(signer.attributes), timeStamp, isGenuine };
}

/**
 * Reads a time stamp and checks it with its own certificate; whether that is trusted, and what was stamped, is left to the caller.
 *
 * @throws RangeError or Error where the bytes are no such token.
 */
export function readTimeStamp(bytes: Buffer): TimeStamp {
  const { signer, content, ...read } = readSigned(bytes, oids.timeStampInfo);
  if (!content) throw new RangeError('A time stamp of nothing');
  const [, , imprint, , time] = partsOf(readDer(content));
  if (!imprint || !time || hashes[hex(partOf(partOf(imprint, 0), 0))] !== 'sha256') throw new RangeError('No imprint');
  const at = instantIn(time);
  if (!at) throw new RangeError('No time in a time stamp');
  const isOfContent = createHash(signer.hash).update(content).digest().equals(signer.digest);
  const isGenuine = read.isGenuine && isOfContent && signer.unsigned === null;
  return { ...read, isGenuine, at, stamped: partOf(imprint, 1).content };
}

/**
 * The token over what a time stamp says (TSTInfo, DER), by an EC key whose certificate comes first.
 *
 * @param signed its signature with SHA-256
 */
export function timeStampToken(
  content: Buffer,
  certificates: readonly Uint8Array[],
  signed: (bytes: Buffer) => Buffer,
): Buffer {
  const [own] = certificates;
  if (!own) throw new Error('A key for time stamps without a certificate');
  const hashOf = (bytes: Uint8Array) => der(0x04, createHash('sha256').update(bytes).digest());
  const attribute = (type: string, value: Buffer) => der(0x30, oid(type), der(0x31, value));
  const attributes = [
    attribute(oids.contentType, oid(oids.timeStampInfo)),
    attribute(oids.messageDigest, hashOf(content)),
    attribute(oids.signingCertificateV2, der(0x30, der(0x30, der(0x30, hashOf(own))))),
  ].sort(Buffer.compare); // as DER orders a set
  const digestAlgorithm = der(0x30, oid(oids.sha256), Buffer.from('0500', 'hex'));
  const signature = signed(der(0x31, ...attributes));
  const parts = [
    nameOf(Buffer.from(own)),
    digestAlgorithm,
    der(0xa0, ...attributes),
    der(0x30, oid(oids.ecdsaWithSha256)),
    der(0x04, signature),
  ];
  return written({
    contentType: oids.timeStampInfo,
    content,
    certificates: readDer(der(0xa0, ...certificates.map(one => Buffer.from(one)))),
    signer: signerOf(readDer(der(0x30, Buffer.from('020101', 'hex'), ...parts))),
  });
}

/** The token with its certificates in the order of their chain, in which `readTimeStamp` wants them; nobody signed their order. */
export function chainFirst(token: Buffer): Buffer {
  const signedData = partOf(partOf(readDer(token), 1), 0);
  const all = partsOf(partOf(signedData, 3)).map(({ whole }) => new X509Certificate(whole));
  const { name } = signerOf(partOf(partsOf(signedData).at(-1) as Der, 0));
  const chain: X509Certificate[] = [];
  for (let next = all.find(({ raw }) => nameOf(raw).equals(name.whole)); next && !chain.includes(next); ) {
    const last: X509Certificate = next;
    chain.push(last);
    next = all.find(one => one !== last && last.checkIssued(one));
  }
  const [version, algorithms, info, , ...rest] = partsOf(signedData) as [Der, Der, Der, ...Der[]];
  const certificates = der(0xa0, ...chain.map(({ raw }) => raw));
  const parts = [version.whole, algorithms.whole, info.whole, certificates, ...rest.map(({ whole }) => whole)];
  return der(0x30, oid(oids.signedData), der(0xa0, der(0x30, ...parts)));
}

function readSigned(bytes: Buffer, contentType: string) {
  const signedData = partOf(partOf(readDer(bytes), 1), 0);
  const info = partOf(signedData, 2);
  const certificates = partOf(signedData, 3);
  const signer = signerOf(partOf(partOf(signedData, 4), 0));
  if (partsOf(certificates).length > 9) throw new RangeError('Too many certificates');
  const chain = partsOf(certificates).map(({ whole }) => new X509Certificate(whole));
  const certificate = chain.find(({ raw }) => nameOf(raw).equals(signer.name.whole));
  if (!certificate) throw new RangeError('No certificate of the signer');
  const content = contentType === oids.data ? null : partOf(partOf(info, 1), 0).content;
  const isAsExpected = written({ contentType, content, certificates, signer }).equals(bytes) && isChain(chain);
  const isGenuine = isAsExpected && isSignedBy(signer, certificate, contentType);
  return { signer, content, chain, certificate, isGenuine };
}

type Signer = ReturnType<typeof signerOf>;

function signerOf(info: Der) {
  const [, name, digestAlgorithm, attributes, signatureAlgorithm, signature, unsigned = null] = partsOf(info);
  if (!name || !digestAlgorithm || !attributes || !signatureAlgorithm || !signature) throw new RangeError('No signer');
  const hash = hashes[hex(partOf(digestAlgorithm, 0))];
  if (hash === undefined) throw new RangeError('An unknown hash');
  const digest = attributeValue(attributes, oids.messageDigest).content;
  return { name, digestAlgorithm, attributes, signatureAlgorithm, signature, unsigned, hash, digest };
}

/** What nobody signed in a signature may hold: one time stamp over it. */
const onlyToken = (unsigned: Der): Der => attributeValue(unsigned, oids.timeStampToken);

const oid = (text: string) => Buffer.from(text, 'hex');

/** The only form of a signature of these parts that we take: what nobody signed in it can then be nothing else. */
function written(of: { contentType: string; content: Buffer | null; certificates: Der; signer: Signer }): Buffer {
  const { contentType, content, certificates, signer } = of;
  const [sequence, set, octets, first, second] = [0x30, 0x31, 0x04, 0xa0, 0xa1];
  const hashed = der(sequence, signer.digestAlgorithm.content);
  const token = signer.unsigned && der(sequence, oid(oids.timeStampToken), der(set, onlyToken(signer.unsigned).whole));
  const info = der(
    sequence,
    Buffer.from('020101', 'hex'),
    signer.name.whole,
    hashed,
    der(first, signer.attributes.content),
    der(sequence, signer.signatureAlgorithm.content),
    der(octets, signer.signature.content),
    ...(token ? [der(second, token)] : []),
  );
  const parts = [
    Buffer.from(content === null ? '020101' : '020103', 'hex'),
    der(set, hashed),
    der(sequence, oid(contentType), ...(content === null ? [] : [der(first, der(octets, content))])),
    der(first, certificates.content),
  ];
  return der(sequence, oid(oids.signedData), der(first, der(sequence, ...parts, der(set, info))));
}

/** The attributes are signed as the set that they are, not under the tag that they have within the signature. */
function isSignedBy(signer: Signer, by: X509Certificate, contentType: string) {
  const { digestAlgorithm, attributes, signatureAlgorithm, signature, hash } = signer;
  const isAllowed = signatures[hash]?.includes(hex(partOf(signatureAlgorithm, 0))) ?? false;
  const isOfType = hex(attributeValue(attributes, oids.contentType)) === contentType;
  const isPlain = hasNoParameters(digestAlgorithm) && hasNoParameters(signatureAlgorithm);
  const isValid = verify(hash, der(0x31, attributes.content), by.publicKey, signature.content);
  return isAllowed && isOfType && isPlain && isValid;
}

const hasNoParameters = (algorithm: Der) =>
  partsOf(algorithm)
    .slice(1)
    .every(parameter => hex(parameter) === '0500');

/** The value of an attribute, which must be there once with one value. */
function attributeValue(attributes: Der, oid: string): Der {
  const found = partsOf(attributes).filter(attribute => hex(partOf(attribute, 0)) === oid);
  const [attribute] = found;
  if (!attribute || found.length > 1 || partsOf(partOf(attribute, 1)).length !== 1)
    throw new RangeError(`Not once: ${oid}`);
  return partOf(partOf(attribute, 1), 0);
}

function timeOf(attributes: Der): Date | null {
  if (!partsOf(attributes).some(attribute => hex(partOf(attribute, 0)) === oids.signingTime)) return null;
  return instantIn(attributeValue(attributes, oids.signingTime));
}

/** A time to the second in UTC, as UTCTime or GeneralizedTime; null where it is none. */
function instantIn({ tag, content }: Der): Date | null {
  const text = content.toString('latin1');
  const digits = tag === 0x17 ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') + text : text;
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,6})?Z$/.exec(digits) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const instant = new Date(year ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
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
