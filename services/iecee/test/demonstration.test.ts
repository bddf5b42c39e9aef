import { contextOf } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { certificateRules } from '../src/rules/certificate-rules';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  await subgraph.demonstrationData?.(graph.db, caller => contextOf(subgraph, graph.db, caller));
});
afterAll(() => graph.close());

interface Shown {
  number: string;
  document_type: string;
  status: string;
  is_private: boolean;
}
const entries = () =>
  graph.owner.query<Shown[]>('select number, document_type, status, is_private from register.entry order by number');

test('shows each status, several types, a family, a private certificate and an unusual number', async () => {
  const shown = (await entries()).map(({ number, document_type, status, is_private }) =>
    [number, document_type, status, ...(is_private ? ['private'] : [])].join(' '),
  );
  expect(shown).toEqual([
    'ZZ 2026/DEMO-00417 IECEE_CBTEST CURRENT',
    'ZZ-10001 IECEE_CBTEST CURRENT',
    'ZZ-10001-A1 IECEE_CBTEST CURRENT',
    'ZZ-10001-M1 IECEE_CBTEST CURRENT',
    'ZZ-10002 IECEE_CBTEST CURRENT',
    'ZZ-10003 IECEE_CBTEST CURRENT private',
    'ZZ-10004 IECEE_CBTEST SUSPENDED',
    'ZZ-10005 IECEE_CBTEST CURRENT',
    'ZZ-10006 IECEE_CBTEST CURRENT',
    'ZZ-10007-A2 IECEE_CBTEST CURRENT',
    'ZZ-10008 IECEE_EMC CURRENT',
    'ZZ-10009 IECEE_PV CURRENT',
    'ZZ-10010 IECEE_CYB CANCELLED',
    'ZZ-10011 IECEE_STRE3 DRAFT',
  ]);
});

test('every company is clearly made up, and every warning that it shows is one of ours', async () => {
  const parties = await graph.owner.query<{ name: string }[]>(
    `select distinct party->>'name' as name from register.entry e,
       jsonb_array_elements(e.face->'manufacturers' || (e.face->'sites')) as party`,
  );
  expect(parties.length).toBeGreaterThan(4);
  for (const { name } of parties) expect(name).toMatch(/\(not a real company\)/);
  const warned = await graph.owner.query<{ rule: string }[]>(
    `select distinct jsonb_array_elements_text(details->'warnings') as rule from iecee.audit_entry where act = 'issue' order by rule`,
  );
  expect(warned.map(({ rule }) => rule)).toEqual([
    'iecee/base-in-register',
    'iecee/body-issues-in-category',
    'iecee/number-of-body',
    'iecee/usually-stated',
  ]);
  const known = new Set(certificateRules.map(({ id }) => id));
  for (const { rule } of warned) expect(known).toContain(rule);
});

test('the re-issued certificate keeps both issues and the day of the first', async () => {
  const { data } = await graph.ask(
    people.guest,
    `{ ieceeCertificate(number: "ZZ-10002") { issueNumber issuedOn firstIssuedOn content { nationalDifferences originallyIssuedOn }
       issue(number: 0) { content { nationalDifferences } } } }`,
  );
  expect(data.ieceeCertificate).toEqual({
    issueNumber: 1,
    issuedOn: '2026-04-20',
    firstIssuedOn: '2026-01-30',
    content: { nationalDifferences: ['CA', 'JP', 'KR', 'US'], originallyIssuedOn: '2026-01-30' },
    issue: { content: { nationalDifferences: ['CA', 'JP', 'US'] } },
  });
});
