import { KeyObject, sign, webcrypto } from 'node:crypto';
import 'reflect-metadata';
import { BasicConstraintsExtension, X509CertificateGenerator } from '@peculiar/x509';
import fc from 'fast-check';
import {
  certificatePdf,
  fingerprintOf,
  generatedSealKey,
  inspectSeal,
  type KeptSealKey,
  type SealKey,
  sealKeyFromPem,
  sealPdf,
  type TimeStamps,
  type TrustedKey,
} from '../src';
import { der, partOf, partsOf, readDer } from '../src/der';
import { read } from './reading';
import { aCertificate, inForce } from './samples';

/** How often more than in `npm test`: see `npm run trials`. */
const trials = Number(process.env.TRIALS ?? 1);
const words = { signedAt: new Date('2024-03-05T10:11:12Z'), reason: 'Sealed by the register' };
const keyOf = (name: string) => generatedSealKey({ name, now: new Date('2024-01-01T00:00:00Z') });
const printOf = ([first]: readonly Uint8Array[]) => fingerprintOf(first ?? new Uint8Array());
const fingerprints = (...keys: SealKey[]) => keys.map(({ certificates }) => printOf(certificates));
const always = { since: null, until: null };
const trusting = (...keys: (SealKey & { stamps?: TimeStamps | null })[]): TrustedKey[] =>
  keys.flatMap(({ certificates, stamps }) => [
    { fingerprint: printOf(certificates), use: 'SEAL', chain: fingerprintOf(...certificates), ...always },
    ...(stamps ? [trustedStamps(stamps)] : []),
  ]);
const trustedStamps = (stamps: TimeStamps): TrustedKey => ({
  fingerprint: printOf(stamps.certificates()),
  use: 'TIME_STAMP',
  chain: fingerprintOf(...stamps.certificates()),
  ...always,
});

let ours: KeptSealKey;
let theirs: KeptSealKey;
let trusted: TrustedKey[];
let plain: Uint8Array;
let sealed: Uint8Array;

beforeAll(async () => {
  [ours, theirs] = [await keyOf('Our "Register", Ångström'), await keyOf('Someone else')];
  trusted = trusting(ours);
  plain = await certificatePdf(aCertificate(), inForce);
  sealed = await sealPdf(plain, ours, { ...words, isVisible: true }, ours.stamps);
});

const faultsOf = (bytes: Uint8Array) => inspectSeal(bytes, trusted).faults;
const appended = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map(part => Buffer.from(part))));

describe('a sealed document', () => {
  test('is found intact, with who sealed it and when', () => {
    const { sha256, ...seal } = inspectSeal(sealed, trusted);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(seal).toEqual({
      sealed: expect.stringMatching(/^[0-9a-f]{64}$/),
      faults: [],
      sealedBy: {
        subject: expect.stringContaining('Demonstration key\\, not trusted'),
        fingerprint: trusted[0]?.fingerprint,
        sealedAt: words.signedAt,
        stampedAt: expect.any(Date),
        stampedBy: expect.stringContaining('Time stamps of the register itself'),
      },
    });
  });

  test('keeps every byte that it had, and grows by a few kilobytes', async () => {
    expect(Buffer.from(sealed.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true);
    expect(sealed.length - plain.length).toBeLessThan(30_000);
    expect((await read(sealed)).text).toBe((await read(plain)).text);
  });

  test('may be sealed once more by a trusted key', async () => {
    expect(faultsOf(await sealPdf(sealed, ours, words))).toEqual([]);
  });

  test('may have any reason and any name in it', async () => {
    const reason = 'Brackets (a) \\ and /ByteRange [0 1 2 3] /Contents <00> 日本';
    expect(faultsOf(await sealPdf(plain, ours, { ...words, reason }))).toEqual([]);
    const misleading = await certificatePdf(aCertificate({ title: '/ByteRange [0 9 12 30] /Contents <00>' }), inForce);
    expect(faultsOf(misleading)).toEqual(['NO_SEAL']);
    expect(faultsOf(await sealPdf(misleading, ours, words))).toEqual([]);
  });
});

describe('a key', () => {
  test('says that nobody vouches for it, and is the same after it was kept', async () => {
    const key = await keyOf('Register');
    const again = sealKeyFromPem(key.pem);
    expect(fingerprints(again)).toEqual(fingerprints(key));
    const { faults } = inspectSeal(await sealPdf(plain, again, words), trusting(key));
    expect(faults).toEqual([]);
  });

  test('is refused where its certificate is that of another', async () => {
    const [one, two] = [await keyOf('One'), await keyOf('Two')];
    const mixed = one.pem.split('-----BEGIN CERTIFICATE')[0] + two.pem.slice(two.pem.indexOf('-----BEGIN CERTIFICATE'));
    expect(() => sealKeyFromPem(mixed)).toThrow('not that of the private key');
    expect(() => sealKeyFromPem('nonsense')).toThrow();
  });

  test('may be RSA, come from an authority and sit in another place', async () => {
    const key = await rsaKeyOfAnAuthority();
    const bytes = await sealPdf(plain, key, words);
    expect(inspectSeal(bytes, trusting(key)).faults).toEqual([]);
    expect(inspectSeal(bytes, trusting({ ...key, certificates: key.certificates.slice(1) })).faults).toEqual([
      'OTHER_KEY',
    ]);
  });

  test('that fails lets the sealing fail', async () => {
    const broken = { ...ours, sign: () => Promise.reject(new Error('The module is away')) };
    await expect(sealPdf(plain, broken, words)).rejects.toThrow('The module is away');
  });

  test('that signs something else is not genuine', async () => {
    const lying = { ...ours, sign: (_: Uint8Array) => ours.sign(new Uint8Array(3), 'SHA-256') };
    expect(faultsOf(await sealPdf(plain, lying, words))).toEqual(['CHANGED']);
  });
});

describe('a file that is not as we sealed it', () => {
  test('is no PDF', () => {
    for (const bytes of [new Uint8Array(), Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 7)]) {
      expect(faultsOf(bytes)).toEqual(['NOT_A_PDF']);
    }
  });

  test('has no seal', () => expect(faultsOf(plain)).toEqual(['NO_SEAL']));

  test('is sealed by another key, who is named', async () => {
    const { faults, sealedBy } = inspectSeal(await sealPdf(plain, theirs, words), trusted);
    expect(faults).toEqual(['OTHER_KEY']);
    expect(sealedBy?.subject).toContain('Someone else');
  });

  test('is sealed by a key whose certificate names nobody', async () => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const nameless = await X509CertificateGenerator.createSelfSigned({
      name: '',
      keys,
      serialNumber: '01',
      signingAlgorithm: algorithm,
    });
    const key = { key: KeyObject.from(keys.privateKey), dsaEncoding: 'der' } as const;
    const sealing = {
      certificates: [new Uint8Array(nameless.rawData)],
      sign: async (data: Uint8Array) => new Uint8Array(sign('sha256', data, key)),
    };
    const { faults, sealedBy } = inspectSeal(await sealPdf(plain, sealing, words), trusted);
    expect([faults, sealedBy?.subject]).toEqual([['OTHER_KEY'], '']);
  });

  test('was sealed by us, changed, and sealed by another', async () => {
    expect(faultsOf(await sealPdf(sealed, theirs, words))).toEqual(['OTHER_KEY']);
  });

  test('has bytes after its end', () => {
    expect(faultsOf(appended(sealed, 'x'))).toEqual(['NOT_WHOLE_FILE']);
    expect(faultsOf(appended(sealed, '\n'))).toEqual(['NOT_WHOLE_FILE']);
    expect(faultsOf(appended(sealed, '/ByteRange [0 5 9 3]'))).toEqual(['NOT_WHOLE_FILE']);
  });

  test('was painted over by a later update', async () => {
    const { pdf } = await read(sealed);
    pdf.getPages()[0]?.drawText('VALID', { x: 100, y: 700, size: 60 });
    expect(faultsOf(await pdf.save({ incremental: true }))).toEqual(['NOT_WHOLE_FILE']);
  });

  test('bears our seal of another document', async () => {
    const other = await sealPdf(
      await certificatePdf(aCertificate({ number: 'IECEx NBT 24.0018X' }), inForce),
      ours,
      words,
      ours.stamps,
    );
    const sealOf = (bytes: Uint8Array) =>
      /\/Contents <([0-9A-F]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
    const moved = Buffer.from(sealed).toString('latin1').replace(sealOf(sealed), sealOf(other));
    expect(faultsOf(Buffer.from(moved, 'latin1'))).toEqual(['CHANGED']);
  });

  test('has lost its time stamp, or bears that of somebody else', async () => {
    const stranger = { ...ours.stamps, stamp: theirs.stamps?.stamp } as TimeStamps;
    expect(faultsOf(await sealPdf(plain, ours, words, stranger))).toEqual(['OTHER_KEY']);
    const text = Buffer.from(sealed).toString('latin1');
    const [, contents = ''] = /\/Contents <([0-9A-F]+)>/.exec(text) ?? [];
    const bare = withoutTimeStamp(Buffer.from(contents, 'hex'))
      .toString('hex')
      .toUpperCase()
      .padEnd(contents.length, '0');
    expect(faultsOf(Buffer.from(text.replace(contents, bare), 'latin1'))).toEqual(['CHANGED']);
  });

  test('claims a time that is none', async () => {
    const text = Buffer.from(await sealPdf(plain, ours, words)).toString('latin1');
    const [claimed, none] = ['240305101112Z', '249905101112Z'].map(time =>
      Buffer.from(time).toString('hex').toUpperCase(),
    );
    const { faults, sealedBy } = inspectSeal(Buffer.from(text.replace(claimed ?? '', none ?? ''), 'latin1'), trusted);
    expect(faults).toEqual(['CHANGED']);
    expect(sealedBy?.sealedAt).toBeNull();
  });

  test('was sealed before its key was in use, or after', () => {
    const { stampedAt } = inspectSeal(sealed, trusted).sealedBy ?? {};
    const [day, at] = [86_400_000, stampedAt?.getTime() ?? 0];
    const inUse = (since: number, until: number) =>
      inspectSeal(
        sealed,
        trusted.map(key => ({ ...key, since: new Date(since), until: new Date(until) })),
      ).faults;
    expect(inUse(at - day, at + day)).toEqual([]);
    expect(inUse(at - 2 * day, at - day)).toEqual(['OTHER_TIME']);
    expect(inUse(at + day, at + 2 * day)).toEqual(['OTHER_TIME']);
  });

  test(`was cut off anywhere, ${100 * trials} times`, () => {
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), length => {
        expect(faultsOf(sealed.subarray(0, length))).not.toEqual([]);
      }),
      { numRuns: 100 * trials },
    );
  });

  test(`has any byte changed, be it of the document or of the seal, ${500 * trials} times`, () => {
    const anywhere = fc.oneof(fc.nat(sealed.length - 1), fc.integer({ min: plain.length, max: sealed.length - 1 }));
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ bits;
        expect(faultsOf(changed)).not.toEqual([]);
      }),
      { numRuns: 500 * trials },
    );
  });

  test('is as many beginnings of seals as fit, and is read once', () => {
    const since = performance.now();
    const many = appended('%PDF-1.7 ', '/ByteRange [0 20 30 40]<'.repeat(500_000));
    expect(faultsOf(many)).toEqual(['NO_SEAL']);
    const hex = appended('%PDF-1.7 /ByteRange [0 38 5000039 1]<', '0'.repeat(5_000_000), '>');
    hex[38] = 0x3c;
    expect(faultsOf(hex)).not.toEqual([]);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  test('is any bytes at all: there is always an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(400), (bytes, open) => {
        const claims = `%PDF-1.7 /ByteRange [0 ${open} ${open + 9} 20]<`;
        expect(faultsOf(appended(claims, bytes, '>'))).not.toEqual([]);
      }),
    );
  });
});

/** The signature without what nobody signed in it, in the form of one that never had it. */
function withoutTimeStamp(signature: Buffer): Buffer {
  const signedData = partOf(partOf(readDer(signature), 1), 0);
  const [version, algorithms, content, certificates, signers] = partsOf(signedData).map(({ whole }) => whole);
  const signer = partsOf(partOf(readDer(signers as Buffer), 0))
    .slice(0, 6)
    .map(({ whole }) => whole);
  const parts = [version, algorithms, content, certificates, der(0x31, der(0x30, ...signer))] as Buffer[];
  return der(0x30, partOf(readDer(signature), 0).whole, der(0xa0, der(0x30, ...parts)));
}

async function rsaKeyOfAnAuthority(): Promise<SealKey> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  };
  const keys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const [root, own] = [await keys(), await keys()];
  const dates = { notBefore: new Date('2024-01-01'), notAfter: new Date('2030-01-01'), signingAlgorithm: algorithm };
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...dates,
    name: 'CN=Authority',
    keys: root,
    serialNumber: '01',
    extensions: [new BasicConstraintsExtension(true, 1, true)],
  });
  const certificate = await X509CertificateGenerator.create({
    ...dates,
    subject: 'CN=Register',
    issuer: authority.subject,
    publicKey: own.publicKey,
    signingKey: root.privateKey,
    serialNumber: '02',
  });
  const der = await webcrypto.subtle.exportKey('pkcs8', own.privateKey);
  const key = { key: Buffer.from(der), format: 'der', type: 'pkcs8' } as const;
  return {
    certificates: [certificate, authority].map(({ rawData }) => new Uint8Array(rawData)),
    sign: async data => new Uint8Array(sign('sha256', data, key)),
  };
}
