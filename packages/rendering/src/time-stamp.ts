import { createHash, type KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Accuracy,
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { chainFirst, readTimeStamp } from './cms-signature';

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

const oids = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  signedData: '1.2.840.113549.1.7.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  /** Of our own service: under the arc for examples, as nobody vouches for it. */
  policy: '1.3.6.1.4.1.32473.1.1',
};
const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const octets = (bytes: Uint8Array) => new OctetString({ valueHex: new Uint8Array(bytes).buffer });
const sequence = (...value: (Sequence | OctetString)[]) => new Sequence({ value });
const bytesOf = (value: { toBER(): ArrayBuffer }) => Buffer.from(value.toBER());
const imprintOf = (digest: Uint8Array) =>
  new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new Null() }),
    hashedMessage: octets(digest),
  });

/** Stamps by a key of our own, whose certificate is for time stamps alone. */
export function keyStamps({ key, certificates, revocations }: StampingKey, now = () => new Date()): TimeStamps {
  return {
    certificates: () => certificates,
    revocations,
    stamp: async digest => {
      const info = new TSTInfo({
        version: 1,
        policy: oids.policy,
        messageImprint: imprintOf(digest),
        serialNumber: new Integer({ valueHex: new Uint8Array([1, ...randomBytes(8)]).buffer }),
        genTime: now(),
        accuracy: new Accuracy({ seconds: 1 }),
      });
      const content = bytesOf(info.toSchema());
      const [own] = certificates;
      const parsed = certificates.map(one => Certificate.fromBER(new Uint8Array(one).buffer));
      const [signer] = parsed;
      if (!own || !signer) throw new Error('A key for time stamps without a certificate');
      const attributes = [
        [oids.contentType, new ObjectIdentifier({ value: oids.timeStampInfo })],
        [oids.messageDigest, octets(sha256(content))],
        [oids.signingCertificateV2, sequence(sequence(sequence(octets(sha256(own)))))],
      ] as const;
      const sorted = attributes
        .map(([type, value]) => new Attribute({ type, values: [value] }))
        .sort((a, b) => Buffer.compare(bytesOf(a.toSchema()), bytesOf(b.toSchema()))); // as DER orders a set
      const encapsulated = new EncapsulatedContentInfo({ eContentType: oids.timeStampInfo });
      encapsulated.eContent = octets(content); // given to the constructor it would be cut in pieces, which DER does not know
      const signed = new SignedData({
        version: 3,
        encapContentInfo: encapsulated,
        signerInfos: [
          new SignerInfo({
            version: 1,
            sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
            signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: sorted }),
          }),
        ],
        certificates: parsed,
      });
      const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
      const privateKey = await webcrypto.subtle.importKey(
        'pkcs8',
        pkcs8,
        { name: 'ECDSA', namedCurve: 'P-256' },
        false,
        ['sign'],
      );
      await signed.sign(privateKey as CryptoKey, 0, 'SHA-256', undefined, engine);
      const whole = new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) });
      return held(bytesOf(whole.toSchema()), digest);
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
      const nonce = new Integer({ valueHex: new Uint8Array([1, ...randomBytes(8)]).buffer });
      const request = new TimeStampReq({ version: 1, messageImprint: imprintOf(digest), nonce, certReq: true });
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: new Uint8Array(bytesOf(request.toSchema())),
        signal: AbortSignal.timeout(longestMs),
      });
      if (!answer.ok) throw new Error(`The time-stamping service at ${url} answered ${answer.status}`);
      const { status, timeStampToken } = TimeStampResp.fromBER(await answer.arrayBuffer());
      if (status.status > 1 || !timeStampToken)
        throw new Error(`The time-stamping service at ${url} gave no stamp: status ${status.status}`);
      const token = held(chainFirst(bytesOf(timeStampToken.toSchema())), digest);
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
