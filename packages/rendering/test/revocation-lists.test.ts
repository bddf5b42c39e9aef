import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  type X509Certificate,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509';
import { revocationLists, sealKeyFromPem } from '../src';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const today = new Date('2026-03-02T10:00:00Z');
const after = (hours: number) => new Date(today.getTime() + hours * 3_600_000);
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** An authority whose certificates name an address for its list, and which makes lists of what it revoked. */
async function anAuthority(address: string | null, name = 'CN=Authority') {
  const [keys, own] = [await newKeys(), await newKeys()];
  const dates = { notBefore: after(-1), notAfter: after(10_000), signingAlgorithm: algorithm };
  const root = await X509CertificateGenerator.createSelfSigned({
    ...dates,
    name,
    keys,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  });
  const sealing = await X509CertificateGenerator.create({
    ...dates,
    serialNumber: '0102',
    subject: 'CN=Seal',
    issuer: root.subject,
    publicKey: own.publicKey,
    signingKey: keys.privateKey,
    extensions: address === null ? [] : [new CRLDistributionPointsExtension([address])],
  });
  const list = async (until: Date, revoked: readonly string[] = []) =>
    new Uint8Array(
      (
        await X509CrlGenerator.create({
          issuer: root.subject,
          thisUpdate: after(-1),
          nextUpdate: until,
          signingAlgorithm: algorithm,
          signingKey: keys.privateKey,
          entries: revoked.map(serialNumber => ({ serialNumber })),
        })
      ).rawData,
    );
  const der = (one: X509Certificate) => new Uint8Array(one.rawData);
  const pem = (given: Uint8Array) =>
    [
      KeyObject.from(own.privateKey).export({ type: 'pkcs8', format: 'pem' }),
      sealing.toString('pem'),
      root.toString('pem'),
      `-----BEGIN X509 CRL-----\n${Buffer.from(given).toString('base64')}\n-----END X509 CRL-----`,
    ].join('\n');
  return { chain: [der(sealing), der(root)], list, pem };
}

const address = 'http://lists.example/authority.crl';

test('the list at the address of a certificate is read over HTTP', async () => {
  let served = new Uint8Array();
  const server = createServer((_, answer) => answer.end(served)).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { chain, list } = await anAuthority(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a.crl`);
  served = await list(after(24));
  const lists = revocationLists(
    async at => new Uint8Array(await (await fetch(at)).arrayBuffer()),
    () => today,
  );
  try {
    expect(await lists(chain, [])).toEqual([served]);
  } finally {
    server.close();
  }
});

test('a list is read once until its issuer makes the next', async () => {
  const { chain, list } = await anAuthority(address);
  const [first, second] = [await list(after(24)), await list(after(48))];
  let [now, asked] = [today, 0];
  const lists = revocationLists(
    async () => {
      asked += 1;
      return asked === 1 ? first : second;
    },
    () => now,
  );
  expect([await lists(chain, []), await lists(chain, []), asked]).toEqual([[first], [first], 1]);
  now = after(25);
  expect([await lists(chain, []), asked]).toEqual([[second], 2]);
});

test('a list that was given is enough while it holds, and so is a certificate without an address', async () => {
  const { chain, list } = await anAuthority(address);
  const asked: string[] = [];
  const fresh = await list(after(24));
  const lists = revocationLists(
    async at => {
      asked.push(at);
      return fresh;
    },
    () => today,
  );
  expect([await lists(chain, [fresh]), asked]).toEqual([[], []]);
  expect(await lists(chain, [await list(after(-0.5))])).toEqual([fresh]);
  expect([await lists((await anAuthority(null)).chain, []), asked]).toEqual([[], [address]]);
});

test.each([24, -0.5])('a list that was given, good for %s hours, is searched for the certificates too', async hours => {
  const own = await anAuthority(null);
  const lists = revocationLists(
    async () => new Uint8Array(),
    () => today,
  );
  expect(await lists(own.chain, [await own.list(after(hours), ['0103'])])).toEqual([]);
  const given = [await own.list(after(hours)), await own.list(after(hours), ['0102'])];
  await expect(lists(own.chain, given)).rejects.toThrow('CN=Seal was revoked by CN=Authority');
  const other = await anAuthority(null, 'CN=Another authority');
  expect(await lists(own.chain, [await other.list(after(hours), ['0102'])])).toEqual([]);
});

test('a key that stands beside a list of revoked ones is taken unless it is one of them', async () => {
  const { list, pem } = await anAuthority(null);
  expect(sealKeyFromPem(pem(await list(after(24), ['0103']))).revocations).toHaveLength(1);
  const revoked = await list(after(24), ['0102']);
  expect(() => sealKeyFromPem(pem(revoked))).toThrow('CN=Seal was revoked by CN=Authority');
});

test.each<[string, (own: Awaited<ReturnType<typeof anAuthority>>) => Promise<Uint8Array>, RegExp]>([
  ['the certificate was revoked', ({ list }) => list(after(24), ['0102']), /CN=Seal was revoked by CN=Authority/],
  ['the list is out of date', ({ list }) => list(after(-0.5)), /lists\.example.*no list of the issuer/],
  [
    'the list is of somebody else of that name',
    async () => (await anAuthority(address)).list(after(24)),
    /No revocation list of CN=Authority can be had/,
  ],
  ['there is something else', async () => Buffer.from('<html>'), /No revocation list of CN=Authority can be had/],
  [
    'nobody answers',
    async () => {
      throw new Error('It did not answer');
    },
    /lists\.example\/authority\.crl: It did not answer/,
  ],
])('nothing is sealed where %s', async (_, answer, said) => {
  const own = await anAuthority(address);
  await expect(
    revocationLists(
      () => answer(own),
      () => today,
    )(own.chain, []),
  ).rejects.toThrow(said);
});
