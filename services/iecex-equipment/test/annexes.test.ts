import { createHash } from 'node:crypto';
import { annexFacts, keepAnnex, visibleAnnex } from '@conformity/register';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, type Office, officeOf, type Reports } from './builders';

const { adam, guest, olga, wei } = people;

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports();
});
afterAll(() => graph.close());

/** A file that the body brought; answers its hash. */
async function brought(text: string, size = text.length): Promise<string> {
  const file = Buffer.from(text);
  const hash = createHash('sha256').update(file).digest('hex');
  const upload = { hash, system: 'IECEx', issuerId: 'bdy_demo', uploadedBy: olga.id, uploadedAt: new Date(0) };
  await keepAnnex(graph.owner.manager, { hash, mediaType: 'application/pdf', size, pages: 2, file }, [upload]);
  return hash;
}

const naming = (...hashes: (string | null)[]) =>
  aCertificate(reports, {
    annexes: hashes.map((hash, index) => ({ title: `Annex ${index + 1}`, fileName: `annex${index + 1}.pdf`, hash })),
  });
const annexes = '{ revision content { annexes { title fileName hash mediaType size pages url } } }';
const isRead = async (hash: string) => (await visibleAnnex(graph.owner, guest, hash)) !== null;
const uses = (hash: string) =>
  graph.owner.query(
    'select issue_number as issue, is_public as "isPublic" from register.annex_use where hash = $1 order by 1',
    [hash],
  );

test('an annex of a draft is not public, that of an issue is, and says what the file is', async () => {
  const hash = await brought('first');
  const { id, revision } = await office.draft('ExCertificate', naming(` ${hash.toUpperCase()}`));
  const [annex] = (await office.read('ExCertificate', id, annexes, { who: olga })).content.annexes;
  const told = { mediaType: 'application/pdf', size: 5, pages: 2, url: `/annexes/${hash}` };
  expect(annex).toEqual({ title: 'Annex 1', fileName: 'annex1.pdf', hash, ...told });
  expect([await isRead(hash), await uses(hash)]).toEqual([false, [{ issue: 0, isPublic: false }]]);
  await office.does('issue', 'ExCertificate', { id, revision });
  expect([await isRead(hash), await uses(hash)]).toEqual([true, [{ issue: 0, isPublic: true }]]);
  await expect(graph.owner.query('delete from register.annex where hash = $1', [hash])).rejects.toThrow(/foreign key/);
});

test('the printed list has the hash of each file, which leads to it', async () => {
  const hash = await brought('printed');
  const { id } = await office.publish('ExCertificate', naming(hash, null));
  const [row] = await graph.owner.query('select printed from register.printed_issue where document_id = $1', [id]);
  const list = row.printed.sections.find(({ heading }: { heading: string }) => heading === 'Annex:');
  expect(list).toMatchObject({
    columns: ['Title', 'File', 'SHA-256'],
    rows: [
      ['Annex 1', 'annex1.pdf', hash],
      ['Annex 2', 'annex2.pdf', ''],
    ],
    links: [`/annexes/${hash}`, null],
  });
  expect(row.printed.data.annexes[0]).toMatchObject({ hash, size: 7, pages: 2 });
});

test('a next issue may name others: those of the issue before stay as they are', async () => {
  const [first, second] = [await brought('issue 0'), await brought('issue 1')];
  const published = await office.publish('ExCertificate', naming(first));
  const next = await office.upIssue('ExCertificate', published, { ...naming(second), changes: 'Another annex.' });
  expect([await uses(first), await uses(second)]).toEqual([
    [{ issue: 0, isPublic: true }],
    [{ issue: 1, isPublic: true }],
  ]);
  expect(next.issueNumber).toBe(1);
});

test('what a draft names no longer is forgotten, edited or dropped', async () => {
  const [edited, dropped] = [await brought('edited'), await brought('dropped')];
  const { id, revision } = await office.draft('ExCertificate', naming(edited));
  const again = await office.does('edit', 'ExCertificate', { id, revision, input: naming(dropped) });
  expect([await uses(edited), await uses(dropped)]).toEqual([[], [{ issue: 0, isPublic: false }]]);
  const { refused } = await office.attempt(
    'delete-draft',
    'ExCertificate',
    { id, revision: again.revision },
    { who: adam },
  );
  expect(refused).toBeNull();
  expect(await uses(dropped)).toEqual([]);
});

test('what a correction takes off is public no longer, and stays for the trail', async () => {
  const hash = await brought('corrected');
  const { id, revision } = await office.publish('ExCertificate', naming(hash));
  await office.does('correct', 'ExCertificate', { id, revision, input: naming() });
  expect([await isRead(hash), await uses(hash)]).toEqual([false, [{ issue: 0, isPublic: false }]]);
  expect(await visibleAnnex(graph.owner, olga, hash)).not.toBeNull();
  expect(await visibleAnnex(graph.owner, wei, hash)).toBeNull();
});

test('a file that was never brought is refused with its place', async () => {
  const { refused } = await office.attempt('draft', 'ExCertificate', { input: naming(null, 'f'.repeat(64)) });
  expect(refused).toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/^input\.annexes\[1\]\.hash: .*POST \/annexes/),
  });
});

test('a file of another body is refused as one that was never brought, until an issue makes it public', async () => {
  const hash = await brought('of another body');
  const never = 'e'.repeat(64);
  const attempts = async (named: string) => {
    const drafted = await office.attempt('draft', 'ExCertificate', { input: naming(named) }, { who: wei });
    return drafted.refused?.message.replace(named, 'HASH');
  };
  expect(await attempts(hash)).toMatch(/^input\.annexes\[0\]\.hash: "HASH" is not the hash of a file/);
  expect(await attempts(hash)).toBe(await attempts(never));
  await office.publish('ExCertificate', naming(hash));
  expect(await attempts(hash)).toBeUndefined();
});

test('files that are too many bytes together are refused', async () => {
  const hashes = [await brought('large', 60 * 1024 * 1024), await brought('larger', 60 * 1024 * 1024)];
  const { refused } = await office.attempt('draft', 'ExCertificate', { input: naming(...hashes) });
  expect(refused).toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/^input\.annexes: have \d+ bytes together/),
  });
});

test('a name without its file warns', async () => {
  const { found } = await office.check('ExCertificate', { input: naming(null) });
  expect(found).toContainEqual(
    expect.objectContaining({ rule: 'register/annexes-kept', severity: 'WARNING', field: 'annexes[0].hash' }),
  );
});

test('the subgraph may read what a file is, never the file', async () => {
  await expect(annexFacts(graph.db.manager, [])).resolves.toEqual([]);
  await expect(graph.db.acts.query('select file from register.annex')).rejects.toThrow(/permission denied/);
  await expect(graph.db.query('select file from register.visible_annex')).rejects.toThrow(/does not exist/);
});
