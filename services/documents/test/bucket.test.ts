import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { people } from '@conformity/testkit';
import S3rver from 's3rver';
import { removeUnneeded } from '../src/files';
import { aDocument, type Entered, enter } from './builders';
import { startDocuments, type TestDocuments } from './graph';

const { olga } = people;
let graph: TestDocuments;
let store: S3rver;
let port: number;

const startStore = async (at = 0) => {
  const options = { address: '127.0.0.1', port: at, silent: true, configureBuckets: [{ name: 'files', configs: [] }] };
  store = new S3rver({ ...options, directory: path.join(graph.dataDir, 'bucket') });
  ({ port } = await store.run());
};

beforeAll(async () => {
  graph = await startDocuments();
  await startStore();
  Object.assign(process.env, {
    FILES_URL: `s3://files/register?endpoint=${encodeURIComponent(`http://127.0.0.1:${port}`)}`,
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  });
});
afterAll(async () => {
  delete process.env.FILES_URL;
  await store.close();
  await graph.close();
});

async function pdfOf({ id }: Entered) {
  const query = `{ _entities(representations: [{ __typename: "Certificate", id: "${id}" }]) { ... on Certificate { pdf { state url sha256 message } } } }`;
  return (await graph.ask(olga, query)).data._entities[0].pdf;
}

test('files are in the store and nowhere else, and what it loses is made again, the same but for its seal', async () => {
  const document = aDocument();
  await enter(graph, document);
  await pdfOf(document);
  await graph.work();
  const first = await pdfOf(document);
  const file = await graph.visit('GET', first.url);
  expect(file.status).toBe(200);
  expect(existsSync(path.join(graph.dataDir, 'files', first.sha256.slice(0, 2)))).toBe(false);
  const folder = path.join(graph.dataDir, 'bucket/files/register', first.sha256.slice(0, 2));
  rmSync(folder, { recursive: true });
  expect((await graph.visit('GET', first.url)).status).toBe(404);
  expect(await pdfOf(document)).toMatchObject({ state: 'QUEUED' });
  await graph.work();
  const again = await graph.visit('GET', (await pdfOf(document)).url);
  const drawn = ({ bytes }: { bytes: Buffer }) => bytes.subarray(0, bytes.indexOf('%%EOF'));
  expect(drawn(again).length).toBeGreaterThan(5_000);
  expect(drawn(again).equals(drawn(file))).toBe(true);
});

test('an export goes through the store too, and what nobody needs is removed from it after a day', async () => {
  const { data } = await graph.ask(olga, 'mutation { exportCertificates(format: CSV) { id } }');
  await graph.work();
  const { status, text } = await graph.visit('GET', `/exports/${data.exportCertificates.id}/file`, { who: olga });
  expect([status, text.includes('Number')]).toEqual([200, true]);
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  const none = async () => new Set<string>();
  expect(await removeUnneeded(none, days(0.5))).toBe(0);
  expect(await removeUnneeded(async hashes => new Set(hashes), days(2))).toBe(0);
  expect(await removeUnneeded(none, days(2))).toBeGreaterThan(0);
  expect(await removeUnneeded(none, days(2))).toBe(0);
});

test('while the store is away nothing fails, and all is made when it is back', async () => {
  const document = aDocument();
  await enter(graph, document);
  await pdfOf(document);
  const at = port;
  await store.close();
  const [run] = await graph.work();
  expect(run).toMatchObject({ state: 'QUEUED', attempts: 0 });
  const { degraded } = JSON.parse((await graph.visit('GET', '/health/ready')).text);
  expect(degraded).toEqual(['files of documents']);
  await startStore(at);
  await graph.work();
  expect(await pdfOf(document)).toMatchObject({ state: 'READY' });
});
