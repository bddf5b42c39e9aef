import type { PrintedDocument } from '@conformity/certification';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, type Done, type Office, officeOf } from './builders';

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
const type = 'ExCertificate';

let graph: TestSubgraph;
let office: Office;
let reports: Awaited<ReturnType<Office['publishReports']>>;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports();
});
afterAll(() => graph.close());
beforeEach(() => tell({ marks: { IECEx: second }, signatures: { [people.olga.id]: first } }));

/** What the directory says of the pictures with which the body's documents are printed. */
const tell = (pictures: object) =>
  graph.owner.query(
    `update register.reference set facts = facts - 'signatures' - 'marks' || $1 where kind = 'BODY' and id = 'bdy_demo'`,
    [pictures],
  );

const namedAs = (name: string, given: object = {}) =>
  aCertificate(reports, { signatory: { name, position: 'Officer' }, ...given });

async function printed({ id }: Pick<Done, 'id'>, issueNumber = 0): Promise<PrintedDocument> {
  const rows = await graph.owner.query(
    'select printed from register.printed_issue where document_id = $1 and issue_number = $2',
    [id, issueNumber],
  );
  return rows[0].printed;
}
const pictureOf = ({ sections }: PrintedDocument) =>
  sections.flatMap(section => (section.kind === 'signature' ? (section.picture ?? null) : []));

test('a certificate bears the signature of the officer who issued it, and the mark of its system', async () => {
  const document = await printed(await office.publish(type, namedAs('OLGA ')));
  expect(pictureOf(document)).toEqual([first]);
  expect(document.issuer?.mark).toBe(second);
});

test.each([
  ['who issues it is not who is named', 'Olga Other', people.olga],
  ['who is named did not issue it', 'Olga', people.ben],
])('it bears none where %s', async (_, name, who) => {
  const issuing = { ...who, memberships: people.olga.memberships };
  expect(pictureOf(await printed(await office.publish(type, namedAs(name), { who: issuing })))).toEqual([null]);
});

test('what was issued is printed as before when the pictures are others, or none; the next issue is not', async () => {
  const certificate = await office.publish(type, namedAs('Olga'));
  const before = await printed(certificate);
  await tell({ signatures: { [people.olga.id]: second } });
  const next = await office.upIssue(type, certificate, namedAs('Olga', { changes: 'Another lamp.' }));
  expect(await printed(certificate)).toEqual(before);
  expect(pictureOf(await printed(certificate, 1))).toEqual([second]);
  await tell({});
  await office.upIssue(type, next, namedAs('Olga', { changes: 'A third lamp.' }));
  expect(await printed(certificate)).toEqual(before);
  expect(pictureOf(await printed(certificate, 2))).toEqual([null]);
});

test('what another officer corrects bears the signature of the first no more', async () => {
  const { id, revision } = await office.publish(type, namedAs('Olga'));
  const input = namedAs('Olga', { equipment: 'Lamp, corrected' });
  const own = await office.does('correct', type, { id, revision, input });
  expect(pictureOf(await printed(own))).toEqual([first]);
  const who = { ...people.ben, memberships: people.olga.memberships };
  const again = { id, revision: own.revision, input: { ...input, equipment: 'Lamp, corrected again' } };
  expect(pictureOf(await printed(await office.does('correct', type, again, { who })))).toEqual([null]);
});
