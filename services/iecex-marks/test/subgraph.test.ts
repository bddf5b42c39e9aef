import { type Face, writeEntries } from '@conformity/register';
import { entryOf, people, startSubgraph, type TestSubgraph, testRulesOnPublic } from '@conformity/testkit';
import { subgraph } from '../src';
import { licenceRules } from '../src/rules';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  await write('IECEx DEMO 26.0001');
  await write('IECEx DEMO 26.0002');
  await write('IECEx DEMOB 26.0001', { issuerId: 'bdy_demob' });
});
afterAll(() => graph.close());

/** A certificate as the equipment scheme would enter it into the register. */
async function write(number: string, given: { issuerId?: string; status?: Face['status'] } = {}) {
  const { issuerId = 'bdy_demo', status = 'CURRENT' } = given;
  // Of a face, what a licence reads.
  const face = {
    id: `exc_${number.replace(/\W/g, '')}`,
    system: 'IECEx',
    scheme: 'EX_EQUIPMENT',
    documentType: 'EX_COC',
    number,
    status,
    statusReason: status === 'CURRENT' ? null : 'surveillance overdue',
    statusSince: new Date('2026-05-04'),
    statusHistory: [{ status, since: '2026-05-04' }],
    issuedOn: '2026-01-20',
    firstIssuedOn: '2026-01-20',
    validUntil: null,
    issuer: { id: issuerId },
    manufacturers: [{ name: 'Lamps Ltd' }],
    sites: [],
    standards: [],
  } as unknown as Face;
  await writeEntries(graph.owner, [entryOf(face)]);
}

const licence = (numbers: string[], changes = '') => `{ holder: { name: "Lamps Ltd" }, identificationCode: "C1",
  markingDrawing: "D1", schedule: [${numbers.map(number => `{ certificate: "${number}" }`).join(', ')}]
  signatory: { name: "Olga", position: "Officer" } ${changes && `changes: "${changes}"`} }`;

async function tell(query: string, person: keyof typeof people = 'olga') {
  const { data, errors } = await graph.ask(people[person], query);
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

async function issuedLicence() {
  const { draftExMarkLicence: drafted } = await tell(
    `mutation { draftExMarkLicence(input: ${licence(['iecex demo 26 0001'])}) { id number } }`,
  );
  await tell(`mutation { issueExMarkLicence(id: "${drafted.id}", revision: 1) { id } }`);
  return drafted as { id: string; number: string };
}

test('a licence has the code of its body and a number that never starts anew', async () => {
  const first = await issuedLicence();
  const second = await issuedLicence();
  expect(first.number).toMatch(/^DEMO\d{3}$/);
  expect(Number(second.number.slice(4))).toBe(Number(first.number.slice(4)) + 1);
});

test('an addendum adds a certificate without a new number; the schedule of the old issue stays readable', async () => {
  const { id, number } = await issuedLicence();
  const both = licence(['IECEx DEMO 26.0001', 'IECEx DEMO 26.0002'], 'Second lamp added.');
  await tell(`mutation { amendExMarkLicence(id: "${id}", revision: 2, input: ${both}) { id } }`);
  const { issueExMarkLicence } = await tell(
    `mutation { issueExMarkLicence(id: "${id}", revision: 3) { number issueNumber content { schedule { certificate } } issue(number: 0) { content { schedule { certificate } } } } }`,
  );
  expect(issueExMarkLicence).toEqual({
    number,
    issueNumber: 1,
    content: { schedule: [{ certificate: 'IECEx DEMO 26.0001' }, { certificate: 'IECEx DEMO 26.0002' }] },
    issue: { content: { schedule: [{ certificate: 'IECEx DEMO 26.0001' }] } },
  });
});

test('a line whose certificate is suspended loses the mark at once, and says why', async () => {
  const { id } = await issuedLicence();
  const line =
    '{ exMarkLicence(id: "%") { status content { scheduleToday { certificate status mayBearMark remark } } } }';
  const before = await tell(line.replace('%', id), 'guest');
  expect(before.exMarkLicence.content.scheduleToday).toEqual([
    { certificate: 'IECEx DEMO 26.0001', status: 'CURRENT', mayBearMark: true, remark: null },
  ]);
  await write('IECEx DEMO 26.0001', { status: 'SUSPENDED' });
  const after = await tell(line.replace('%', id), 'guest');
  expect(after.exMarkLicence).toEqual({
    status: 'CURRENT',
    content: {
      scheduleToday: [
        {
          certificate: 'IECEx DEMO 26.0001',
          status: 'SUSPENDED',
          mayBearMark: false,
          remark: 'IECEx DEMO 26.0001 is SUSPENDED since 2026-05-04: surveillance overdue',
        },
      ],
    },
  });
  await write('IECEx DEMO 26.0001');
});

test.each([
  ['of another body', ['IECEx DEMOB 26.0001'], 'schedule[0].certificate: IECEx DEMOB 26.0001 is not a certificate of'],
  ['that is on the schedule already', ['IECEx DEMO 26.0001', 'IECEx DEMO 26.0001X'], 'schedule[1].certificate'],
  ['that is not in the register', ['IECEx DEMO 26.0999'], 'is not in the register'],
])('a certificate %s is refused with its line', async (_what, numbers, message) => {
  const { draftExMarkLicence } = await tell(`mutation { draftExMarkLicence(input: ${licence(numbers)}) { id } }`);
  const { errors } = await graph.ask(
    people.olga,
    `mutation { issueExMarkLicence(id: "${draftExMarkLicence.id}", revision: 1) { id } }`,
  );
  expect(errors[0]).toMatchObject({ code: 'RULE_VIOLATION' });
  expect(errors[0]?.message).toContain(message);
});

test('a body that is not accepted for the mark scheme may not issue a licence', async () => {
  await graph.owner.query(
    `update register.reference set facts = jsonb_set(facts, '{acceptances}', '[{"scheme": "EX_EQUIPMENT", "status": "ACCEPTED", "standards": null}]')
     where kind = 'BODY' and id = 'bdy_demob'`,
  );
  const { draftExMarkLicence } = await tell(
    `mutation { draftExMarkLicence(input: ${licence(['IECEx DEMOB 26.0001'])}) { id } }`,
    'wei',
  );
  const { errors } = await graph.ask(
    people.wei,
    `mutation { issueExMarkLicence(id: "${draftExMarkLicence.id}", revision: 1) { id } }`,
  );
  expect(errors[0]?.message).toMatch(/^R9, issuer: .* is not accepted for EX_MARKS\./);
});

test('the schedule of twenty licences is read with as many statements as that of one', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 20; count += 1) ids.push((await issuedLicence()).id);
  const statementsFor = async (some: string[]) => {
    const before = graph.statements.length;
    const representations = some.map(id => ({ __typename: 'ExMarkLicence', id }));
    await graph.ask(
      people.guest,
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ExMarkLicence { content { scheduleToday { status } } } } }',
      { representations },
    );
    return graph.statements.length - before;
  };
  expect(await statementsFor(ids)).toBe(await statementsFor(ids.slice(0, 1)));
});

describe('on a public licence', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await issuedLicence());
  });
  const listing = (...numbers: string[]) => ({
    content: { schedule: numbers.map(certificate => ({ certificate, products: null })) },
  });
  testRulesOnPublic(
    licenceRules,
    {
      complete: { content: { identificationCode: '' } },
      'certificates-valid': listing('IECEx DEMO 26.0999'),
      'certificates-of-same-body': listing('IECEx DEMOB 26.0001'),
      'certificates-of-licensee': { content: { holder: { name: 'Motors Ltd' } } },
      'certificates-listed-once': listing('IECEx DEMO 26.0001', 'IECEx DEMO 26.0001'),
    },
    () => ({ subgraph, graph, ids: [id], now: '2026-06-16' }),
  );
});
