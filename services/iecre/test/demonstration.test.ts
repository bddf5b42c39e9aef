import { people } from '@conformity/testkit';
import { subgraph } from '../src';
import { type IecreGraph, startIecre } from './graph';

const { guest, rene } = people;

let graph: IecreGraph;
beforeAll(async () => {
  graph = await startIecre();
  await graph.load(subgraph.demonstrationData);
});
afterAll(() => graph.close());

test('shows certificates of two sectors in each status, all of companies that are not real', async () => {
  const rows = await graph.owner.query<{ number: string }[]>(`select number from register.entry order by id`);
  const shown: string[] = [];
  for (const { number } of rows) {
    const { iecreCertificate } = await graph.tell(
      rene,
      'query($number: String) { iecreCertificate(number: $number) { documentType effectiveStatus(on: "2026-11-22") validUntil holder { name } } }',
      { number },
    );
    const { documentType, effectiveStatus, validUntil, holder } = iecreCertificate;
    expect(holder.name).toMatch(/\(not a real company\)$/);
    shown.push(`${number} ${documentType} ${effectiveStatus ?? 'DRAFT'} ${validUntil}`);
  }
  expect(shown).toEqual([
    'IECRE.WE.CS.24.0001 IECRE_CONFORMITY_STATEMENT CURRENT null',
    'IECRE.WE.CS.24.0002 IECRE_CONFORMITY_STATEMENT CURRENT null',
    'IECRE.WE.CS.24.0003 IECRE_CONFORMITY_STATEMENT CURRENT null',
    'IECRE.WE.CS.24.0004 IECRE_CONFORMITY_STATEMENT CURRENT null',
    'IECRE.WE.CC.24.0005 IECRE_COMPONENT CURRENT 2029-02-19',
    'IECRE.WE.TC.24.0006-R1 IECRE_TYPE CURRENT 2029-03-04',
    'IECRE.WE.PRC.26.0007 IECRE_PROVISIONAL CURRENT 2027-01-19',
    'IECRE.PV.PC.26.0008 IECRE_PLANT CURRENT 2027-02-16',
    'IECRE.WE.PTC.26.0009 IECRE_PROTOTYPE CURRENT 2029-03-02',
    'IECRE.WE.TC.26.0010 IECRE_TYPE SUSPENDED 2031-03-09',
    'IECRE.WE.TC.26.0011 IECRE_TYPE DRAFT null',
  ]);
});

test('its type certificate rests on five documents', async () => {
  const { iecreCertificate } = await graph.tell(
    guest,
    '{ iecreCertificate(number: "IECRE.WE.TC.24.0006") { content { linkedStatements { title } } } }',
  );
  expect(iecreCertificate.content.linkedStatements.map(({ title }: { title: string }) => title.split(':')[0])).toEqual([
    'Design basis',
    'Design',
    'Manufacturing',
    'Type testing',
    'Rotor blade DB-73 (made up)',
  ]);
});

test('its draft shows what rules find', async () => {
  const { iecreCertificate } = await graph.tell(rene, '{ iecreCertificate(number: "IECRE.WE.TC.26.0011") { id } }');
  expect(await graph.findings(iecreCertificate, '2026-07-02T10:00:00Z')).toEqual([
    'iecre/statements-in-force ERROR statements[0]',
    'iecre/statements-known WARNING statements[1]',
    'iecre/predecessors-known WARNING supersedes',
    'iecre/primary-safety-closed ERROR outstandingIssues[0]',
    'iecre/issues-due WARNING outstandingIssues[0].dueOn',
    'iecre/years-plausible WARNING supersedes',
  ]);
});
