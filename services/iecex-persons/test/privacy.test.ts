import { people } from '@conformity/testkit';
import { certificate, type PersonsGraph, picture, report, startPersons } from './graph';

const { guest, olga, ben, wei, carl, sam, quinn, ivy } = people;
type Person = (typeof people)[keyof typeof people];

const candidate = 'Zeta Hiddenname';
const secrets = [
  candidate,
  'zeta',
  'hiddenname',
  'Secret assessor',
  'Secret site',
  'Secret remark',
  'FAILED',
  'Ex 009',
];

let graph: PersonsGraph;
let photo: string;
/** A public PCAR of the demonstration body with a draft beside it, and one that was never issued. */
let number: string;
let id: string;
let draftId: string;
const secretReport = report(candidate, '2026-02-02', ['Ex 009'], {
  units: [{ unit: 'Ex 009', result: 'FAILED', theory: true, assessedOn: '2026-02-02' }],
  assessor: 'Secret assessor',
  assessmentBodySite: 'Secret site',
  remarks: 'Secret remark',
});
beforeAll(async () => {
  graph = await startPersons();
  photo = (await graph.upload(wei, await picture())).photo.hash;
  number = await graph.assess(secretReport, '2026-02-03');
  const { data } = await graph.tell(olga, `{ exPersonnelReport(number: "${number}") { id revision } }`);
  id = data.exPersonnelReport.id;
  const amended = `mutation($id: ID!, $input: ExPersonnelReportInput!) {
    amendExPersonnelReport(id: $id, revision: 2, input: $input) { id } draftExPersonnelReport(input: $input) { id } }`;
  draftId = (await graph.tell(olga, amended, { id, input: secretReport })).data.draftExPersonnelReport.id;
});
afterAll(() => graph.close());

const content = `content { candidateName assessmentKind units { unit result theory practical assessedOn } assessor assessmentBodySite remarks }`;
const everything = `id number title status statusReason holder { name } manufacturers { name } sites { name } ${content}
  issue { number ${content} } first: issue(number: 0) { ${content} } next: issue(number: 1) { ${content} }
  draftIssue { number ${content} } auditTrail { act details reason } history { issueNumber }`;
const outsiders: [string, Person][] = [
  ['a guest', guest],
  ['an officer of another body', wei],
  ['an officer of a suspended body', carl],
  ['a Secretariat of another system', quinn],
];

describe.each(outsiders)('%s', (_who, person) => {
  const tellsNothing = (answer: object) => {
    const text = JSON.stringify(answer).toLowerCase();
    for (const secret of secrets) expect(text).not.toContain(secret.toLowerCase());
  };
  const asked = async (query: string, variables?: object) => {
    const answer = await graph.ask(person, query, variables);
    tellsNothing(answer);
    return answer;
  };

  test('learns that a PCAR is there, and nothing of what it says', async () => {
    for (const by of [`id: "${id}"`, `number: "${number}"`]) {
      const { data } = await asked(`{ exPersonnelReport(${by}) { ${everything} } }`);
      expect(data.exPersonnelReport).toMatchObject({
        number,
        title: 'Personnel Competence Assessment Report',
        status: 'CURRENT',
        holder: null,
        content: null,
        issue: { number: 0, content: null },
        first: { content: null },
        next: null,
        draftIssue: null,
        auditTrail: [],
      });
    }
  });

  test('does not learn that a draft is there', async () => {
    expect((await asked(`{ exPersonnelReport(id: "${draftId}") { id } }`)).data.exPersonnelReport).toBeNull();
  });

  test('learns no more by the way of federation', async () => {
    const representations = [id, draftId].map(key => ({ __typename: 'ExPersonnelReport', id: key }));
    const { data } = await asked(
      `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ExPersonnelReport { ${everything} } } }`,
      { representations },
    );
    expect(data._entities[0].content).toBeNull();
    expect(data._entities[1]).toBeNull();
  });

  test('is refused every act, and learns nothing by trying', async () => {
    const acts = [
      `editExPersonnelReport(id: "${id}", revision: 3, input: {}) { ${content} }`,
      `amendExPersonnelReport(id: "${id}", revision: 3) { ${content} }`,
      `issueExPersonnelReport(id: "${id}", revision: 3) { ${content} }`,
      `correctExPersonnelReport(id: "${id}", revision: 3, input: {}, reason: "Trying it") { ${content} }`,
      `suspendExPersonnelReport(id: "${id}", reason: "Trying it") { ${content} }`,
      `deleteExPersonnelReportDraft(id: "${id}", revision: 3) { number }`,
      `editExPersonnelReport(id: "${draftId}", revision: 1, input: {}) { ${content} }`,
    ];
    for (const act of acts) {
      const { errors } = await asked(`mutation { ${act} }`);
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(errors[0]?.code);
    }
    for (const one of [id, draftId])
      expect((await asked(`{ checkExPersonnelReport(id: "${one}") { message } }`)).errors).toHaveLength(1);
  });
});

test('another body that names the PCAR on its own certificate learns nothing from the findings', async () => {
  const units = ['Ex 001', 'Ex 009'];
  const check = 'query($input: ExPersonCertificateInput) { checkExPersonCertificate(input: $input) { rule message } }';
  const findings = async (holderName: string) => {
    const { data } = await graph.tell(wei, check, { input: certificate(holderName, photo, units, [number]) });
    return data.checkExPersonCertificate;
  };
  // The same, whether or not the name is right and the unit was assessed.
  expect(await findings(candidate)).toEqual(await findings('Somebody Else'));
  expect(await findings(candidate)).toEqual([
    { rule: 'iecex-persons/reports-of-own-body', message: `${number} is of another certification body.` },
    ...units.map(unit => ({
      rule: 'iecex-persons/units-assessed',
      message: `${unit} was passed in none of the linked PCARs by 2026-06-15.`,
    })),
  ]);
});

test('a public certificate shows its PCARs without what they say', async () => {
  const pcar = await graph.assess(report('Public Person', '2026-02-02', ['Ex 001']), '2026-02-03');
  const own = (await graph.upload(olga, await picture())).photo.hash;
  const issued = await graph.certify(certificate('Public Person', own, ['Ex 001'], [pcar]), '2026-02-04');
  const query = `query($id: ID) { exPersonCertificate(id: $id) { content { linkedAssessmentReports { number content { candidateName } } } } }`;
  const linked = async (person: Person) =>
    (await graph.tell(person, query, issued)).data.exPersonCertificate.content.linkedAssessmentReports;
  expect(await linked(guest)).toEqual([{ number: pcar, content: null }]);
  expect(await linked(wei)).toEqual([{ number: pcar, content: null }]);
  expect(await linked(ben)).toEqual([{ number: pcar, content: { candidateName: 'Public Person' } }]);
});

test.each([
  ['an officer of the body', ben],
  ['the Secretariat', sam],
  ['the IT administrator', ivy],
])('%s reads it', async (_who, person) => {
  const { data } = await graph.tell(person, `{ exPersonnelReport(id: "${id}") { ${everything} } }`);
  expect(data.exPersonnelReport).toMatchObject({
    content: { candidateName: candidate },
    first: { content: { remarks: 'Secret remark' } },
    draftIssue: { content: { candidateName: candidate } },
  });
});

test('the register holds no name of a candidate, in no status', async () => {
  const entries = async () => {
    const rows = await graph.owner.query(
      `select to_jsonb(e)::text as text from register.entry e where document_type = 'EX_PERSONNEL_REPORT'`,
    );
    return rows.map(({ text }: { text: string }) => text.toLowerCase()).join('\n');
  };
  const holdsNothing = async () => {
    const text = await entries();
    expect(text).toContain(number.toLowerCase());
    for (const secret of secrets) expect(text).not.toContain(secret.toLowerCase());
  };
  await holdsNothing();
  await graph.tell(sam, `mutation { suspendExPersonnelReport(id: "${id}", reason: "Test of the register") { id } }`);
  await holdsNothing();
  await graph.tell(
    sam,
    `mutation { cancelExPersonnelReport(id: "${id}", reason: "Test of the register", productsAffected: false) { id } }`,
  );
  await holdsNothing();
  const { data } = await graph.tell(guest, `{ exPersonnelReport(id: "${id}") { status content { candidateName } } }`);
  expect(data.exPersonnelReport).toEqual({ status: 'CANCELLED', content: null });
});
