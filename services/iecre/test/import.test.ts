import { type BodyFacts, references } from '@conformity/register';
import { auditBreaks, type ImportedDocument } from '@conformity/scheme';
import { people } from '@conformity/testkit';
import { subgraph } from '../src';
import type { IecreCertificateContent } from '../src/certificate';
import { content } from './builders';
import { aType, type IecreGraph, rosa, startIecre } from './graph';

const { guest } = people;

let graph: IecreGraph;
beforeAll(async () => {
  graph = await startIecre();
  const body = (await references(graph.db, 'BODY', ['bdy_demo'])).get('bdy_demo') as BodyFacts;
  const document = (
    number: string,
    issueNumber: number,
    kind = 'WE.TC',
  ): ImportedDocument<IecreCertificateContent> => ({
    number,
    body,
    issues: [{ number: issueNumber, issuedOn: null, content: content({ kind }) }],
  });
  const caller = { principal: guest, requestId: 'import', now: new Date('2026-06-15T10:00:00Z') };
  await subgraph.maintenance?.importDocuments(graph.db, caller, 'IECRE_TYPE', [
    document('IECRE.WE.TC.25.0168-R2', 2),
    document('IECRE.WE.TC.86.0179-R6', 6),
    document('IECRE.WE.XX.20.0003', 0, 'WE.XX'),
  ]);
});
afterAll(() => graph.close());

test('an imported number of an implausible year is flagged', async () => {
  const flagged = async (number: string) => {
    const { iecreCertificate } = await graph.tell(
      guest,
      'query($number: String) { iecreCertificate(number: $number) { number issueNumber origin implausibleNumbers } }',
      { number },
    );
    return iecreCertificate;
  };
  expect(await flagged('IECRE.WE.TC.25.0168')).toEqual({
    number: 'IECRE.WE.TC.25.0168-R2',
    issueNumber: 2,
    origin: 'LEGACY',
    implausibleNumbers: [],
  });
  expect(await flagged('IECRE.WE.TC.86.0179')).toMatchObject({ implausibleNumbers: ['IECRE.WE.TC.86.0179-R6'] });
});

test('an imported certificate of a kind that nobody knows tells it by its number alone', async () => {
  const query =
    '{ iecreCertificate(number: "IECRE.WE.XX.20.0003") { number content { kind documentKind { title } } } }';
  expect((await graph.tell(guest, query)).iecreCertificate).toEqual({
    number: 'IECRE.WE.XX.20.0003',
    content: { kind: null, documentKind: null },
  });
});

test('a revision of it warns, and is issued', async () => {
  const { iecreCertificate } = await graph.tell(guest, '{ iecreCertificate(number: "IECRE.WE.TC.86.0179") { id } }');
  const revised = await graph.amended(iecreCertificate.id, aType({ changes: 'x' }));
  expect(revised.number).toBe('IECRE.WE.TC.86.0179-R7');
  const trail = await graph.owner.query(
    `select details->'warnings' as warnings from audit_entry where document_id = $1 and act = 'issue'`,
    [iecreCertificate.id],
  );
  expect(trail[0].warnings).toContain('iecre/years-plausible');
});

test('no body is given a serial that came with an imported number', async () => {
  const drafts = [await graph.draft(aType()), await graph.draft(aType(), rosa)];
  expect(drafts.map(({ number }) => number)).toEqual(['IECRE.WE.TC.26.0180', 'IECRE.WE.TC.26.0181']);
});

test('the audit trails agree', async () => {
  const breaks: unknown[] = [];
  for await (const found of auditBreaks(graph.db)) breaks.push(found);
  expect(breaks).toEqual([]);
});
