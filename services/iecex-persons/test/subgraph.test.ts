import { people, testRulesOnPublic } from '@conformity/testkit';
import { subgraph } from '../src';
import { personnelReportRules } from '../src/report-rules';
import { certificateRules } from '../src/rules';
import { certificate, type PersonsGraph, picture, report, startPersons } from './graph';

const { guest, olga, ben, wei, carl, sam, quinn, ivy } = people;

let graph: PersonsGraph;
let photo: string;
beforeAll(async () => {
  graph = await startPersons();
  photo = (await graph.upload(olga, await picture())).photo.hash;
});
afterAll(() => graph.close());

const at = (day: string) => `${day}T10:00:00Z`;
const rulesOf = (answer: Awaited<ReturnType<PersonsGraph['ask']>>) =>
  answer.errors.flatMap(({ findings = [] }) => findings.map(({ rule }) => rule.replace('iecex-persons/', '')));

describe('the life of a certificate', () => {
  const holder = 'Demo Journey Person';
  let number: string;
  let id: string;
  let revision: number;
  let first: string;
  const state = async (on?: string) => {
    const { data } = await graph.tell(
      guest,
      `query($id: ID, $on: Date) { exPersonCertificate(id: $id) {
         status effectiveStatus(on: $on) issueNumber issuedOn firstIssuedOn validUntil title holder { name address country }
         content { validUntil renewal } history { issueNumber issuedOn } } }`,
      { id, on },
    );
    return data.exPersonCertificate;
  };
  /** Opens the next issue with the content and tries to issue it. */
  const upIssue = async (input: object, on: string) => {
    const amended = await graph.tell(
      olga,
      `mutation($id: ID!, $revision: Int!, $input: ExPersonCertificateInput) {
         amendExPersonCertificate(id: $id, revision: $revision, input: $input) { revision draftIssue { content { validUntil } } } }`,
      { id, revision, input },
      at(on),
    );
    expect(amended.data.amendExPersonCertificate.draftIssue.content.validUntil).toBeNull();
    revision = amended.data.amendExPersonCertificate.revision;
    return issueDraft(on);
  };
  const issueDraft = async (on: string) => {
    const answer = await graph.ask(
      olga,
      `mutation($id: ID!, $revision: Int!) { issueExPersonCertificate(id: $id, revision: $revision) { revision validUntil issueNumber } }`,
      { id, revision },
      at(on),
    );
    revision = answer.data?.issueExPersonCertificate?.revision ?? revision;
    return answer;
  };
  const edit = async (input: object, on: string) => {
    const { data } = await graph.tell(
      olga,
      `mutation($id: ID!, $revision: Int!, $input: ExPersonCertificateInput!) {
         editExPersonCertificate(id: $id, revision: $revision, input: $input) { revision } }`,
      { id, revision, input },
      at(on),
    );
    revision = data.editExPersonCertificate.revision;
  };

  test('begins with a PCAR and a draft that may leave anything out', async () => {
    first = await graph.assess(report(holder, '2020-02-24', ['ex1', 'Ex 003']), '2020-02-25');
    expect(first).toBe('ZZ/DEMO/PCAR20.0001/00');
    const { data } = await graph.tell(
      olga,
      `mutation { draftExPersonCertificate(input: { holder: { name: " ${holder} " }, units: [{ unit: "EX-3" }, { unit: "ex001", scope: "Zone 1" }] }) {
         id number status revision title validUntil effectiveStatus content { holder { name } photo { hash } units { unit title scope } } } }`,
      {},
      at('2020-02-28'),
    );
    const { id: drafted, revision: read, ...draft } = data.draftExPersonCertificate;
    [id, revision, number] = [drafted, read, draft.number];
    expect(draft).toEqual({
      number: 'IECEx CP DEMO 20.0001',
      status: 'DRAFT',
      title: 'Ex 003, Ex 001',
      validUntil: null,
      effectiveStatus: null,
      content: {
        holder: { name: holder },
        photo: null,
        units: [
          { unit: 'Ex 003', title: 'Install explosion-protected equipment and wiring systems', scope: null },
          {
            unit: 'Ex 001',
            title: 'Apply basic principles of protection in explosive atmospheres',
            scope: 'Zone 1',
          },
        ],
      },
    });
  });

  test('a draft that lacks photo, PCAR and signatory is not issued', async () => {
    const answer = await issueDraft('2020-03-02');
    expect(answer.errors[0]?.code).toBe('RULE_VIOLATION');
    expect(rulesOf(answer)).toEqual(['complete', 'complete', 'complete', 'units-assessed', 'units-assessed']);
  });

  test('issue 0 is valid for the years in force on its day', async () => {
    await edit(certificate(holder, photo, ['Ex 001', 'Ex 003'], [first]), '2020-03-01');
    expect((await issueDraft('2020-03-02')).errors).toEqual([]);
    expect(await state('2025-03-02')).toEqual({
      status: 'CURRENT',
      effectiveStatus: 'CURRENT',
      issueNumber: 0,
      issuedOn: '2020-03-02',
      firstIssuedOn: '2020-03-02',
      validUntil: '2025-03-02',
      title: 'Ex 001, Ex 003',
      holder: { name: holder, address: null, country: null },
      content: { validUntil: '2025-03-02', renewal: 'NONE' },
      history: [{ issueNumber: 0, issuedOn: '2020-03-02' }],
    });
    expect((await state('2025-03-03')).effectiveStatus).toBe('EXPIRED');
  });

  test('the end of validity cannot be typed', async () => {
    const answer = await graph.ask(
      olga,
      `mutation { draftExPersonCertificate(input: { holder: { name: "X" }, validUntil: "2099-01-01" }) { id } }`,
    );
    expect(answer.errors[0]?.message).toContain('validUntil');
  });

  test('a correction in place keeps the end', async () => {
    const corrected = {
      ...certificate(holder, photo, ['Ex 001', 'Ex 003'], [first]),
      limitations: 'No work at heights.',
    };
    const { data } = await graph.tell(
      olga,
      `mutation($id: ID!, $revision: Int!, $input: ExPersonCertificateInput!) {
         correctExPersonCertificate(id: $id, revision: $revision, input: $input, reason: "Limitation forgotten") {
           revision validUntil content { limitations } } }`,
      { id, revision, input: corrected },
      at('2020-03-10'),
    );
    revision = data.correctExPersonCertificate.revision;
    expect(data.correctExPersonCertificate).toMatchObject({
      validUntil: '2025-03-02',
      content: { limitations: 'No work at heights.' },
    });
  });

  test('an issue that adds a unit keeps the old end', async () => {
    const added = await graph.assess(report(holder, '2022-05-02', ['Ex 004']), '2022-05-03');
    const input = certificate(holder, photo, ['Ex 001', 'Ex 003', 'Ex 004'], [first, added]);
    expect(rulesOf(await upIssue(input, '2022-05-09'))).toEqual(['complete']);
    await edit({ ...input, changes: 'Ex 004 added.' }, '2022-05-09');
    const answer = await issueDraft('2022-05-09');
    expect(answer.data.issueExPersonCertificate).toMatchObject({ issueNumber: 1, validUntil: '2025-03-02' });
  });

  test('a renewal without a new assessment is refused; with one of every unit it counts from the old end', async () => {
    const numbers = [first, 'ZZ/DEMO/PCAR22.0001/00'];
    const units = ['Ex 001', 'Ex 003', 'Ex 004'];
    const input = { ...certificate(holder, photo, units, numbers), renewal: 'FULL', changes: 'Renewed.' };
    expect(rulesOf(await upIssue(input, '2025-02-10'))).toEqual(Array(3).fill('units-reassessed'));
    const assessmentKind = 'FULL_REASSESSMENT';
    const again = await graph.assess(report(holder, '2025-02-11', units, { assessmentKind }), '2025-02-12');
    await edit({ ...input, assessmentReports: [again] }, '2025-02-13');
    const answer = await issueDraft('2025-02-13');
    expect(answer.data.issueExPersonCertificate).toMatchObject({ issueNumber: 2, validUntil: '2030-03-02' });
    expect((await state('2025-03-03')).effectiveStatus).toBe('CURRENT');
  });

  test('after its end it takes no issue but a renewal, which counts from its own day', async () => {
    const units = ['Ex 001', 'Ex 003', 'Ex 004'];
    const input = { ...certificate(holder, photo, units, ['ZZ/DEMO/PCAR25.0001/00']), changes: 'New photo.' };
    expect((await state('2030-03-03')).effectiveStatus).toBe('EXPIRED');
    expect(rulesOf(await upIssue(input, '2030-03-03'))).toEqual(['not-expired']);
    const again = await graph.assess(report(holder, '2030-03-03', ['Ex 003']), '2030-03-03');
    const renewed = { ...input, renewal: 'PARTIAL', assessmentReports: [...input.assessmentReports, again] };
    await edit(renewed, '2030-03-03');
    const answer = await issueDraft('2030-03-03');
    expect(answer.data.issueExPersonCertificate).toMatchObject({ issueNumber: 3, validUntil: '2035-03-03' });
    expect((await state()).history.map(({ issuedOn }: { issuedOn: string }) => issuedOn)).toEqual([
      '2030-03-03',
      '2025-02-13',
      '2022-05-09',
      '2020-03-02',
    ]);
  });

  test('the next issue starts with what stands there, and is no renewal', async () => {
    const { data } = await graph.tell(
      olga,
      `mutation($id: ID!, $revision: Int!) { amendExPersonCertificate(id: $id, revision: $revision) {
         revision draftIssue { content { holder { name } renewal changes validUntil photo { hash } } } } }`,
      { id, revision },
      at('2031-01-06'),
    );
    expect(data.amendExPersonCertificate.draftIssue.content).toEqual({
      holder: { name: holder },
      renewal: 'NONE',
      changes: null,
      validUntil: null,
      photo: { hash: photo },
    });
  });

  test('the register shows what the owner shows', async () => {
    const [entry] = await graph.owner.query(
      `select valid_until::text as "validUntil", relations, countries, search_text as "searchText" from register.entry where number = $1`,
      [number],
    );
    expect(entry).toMatchObject({
      validUntil: '2035-03-03',
      countries: [],
      relations: [
        { kind: 'BASED_ON_ASSESSMENT_REPORT', number: 'ZZ/DEMO/PCAR25.0001/00', key: 'ZZ/DEMO/PCAR25.0001' },
        { kind: 'BASED_ON_ASSESSMENT_REPORT', number: 'ZZ/DEMO/PCAR30.0001/00', key: 'ZZ/DEMO/PCAR30.0001' },
      ],
    });
    expect(entry.searchText).toContain('demo journey person');
    expect(entry.searchText).toContain('maintain equipment');
  });

  test('the register is as the owner would write it anew', async () => {
    const entries = () => graph.owner.query('select * from register.entry order by id');
    const before = await entries();
    expect(await subgraph.maintenance?.reindex(graph.db)).toMatchObject({ documents: before.length });
    expect(await entries()).toEqual(before);
  });

  test('the trail is unbroken', async () => {
    for await (const found of subgraph.maintenance?.auditBreaks(graph.db) ?? []) expect(found).toBeNull();
  });
});

describe('what is typed', () => {
  const drafting = (input: string, person: (typeof people)[keyof typeof people] = olga) =>
    graph.ask(person, `mutation { draftExPersonCertificate(input: { ${input} }) { number } }`);

  test.each([
    [
      'units: [{ unit: "Ex 001" }, { unit: "Ex 012" }]',
      'units[1].unit: "Ex 012" is not a unit of competence. Known are Ex 000, Ex 001',
    ],
    ['units: [{ unit: "welding" }]', 'units[0].unit: "welding" is not a unit of competence.'],
    ['units: [{ unit: "Ex 001" }, { unit: "ex1" }]', 'units[1].unit: Ex 001 stands there twice.'],
    [
      'assessmentReports: ["ZZ/DEMO/QAR26.0001/00"]',
      'assessmentReports[0]: "ZZ/DEMO/QAR26.0001/00" is not a number of this kind (PCAR).',
    ],
    [`photo: "${'0'.repeat(64)}"`, 'photo: "000'],
    ['photo: "me.jpg"', 'photo: "me.jpg" is not the hash of an uploaded photo. Upload it first.'],
  ])('is refused where nobody knows it: %s', async (input, message) => {
    const { errors } = await drafting(input);
    expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(message) });
  });

  test('an unknown unit of a PCAR is refused too', async () => {
    const { errors } = await graph.ask(
      olga,
      `mutation { draftExPersonnelReport(input: { units: [{ unit: "Ex 001" }, { unit: "Ex 099" }] }) { id } }`,
    );
    expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('units[1].unit: "Ex 099"') });
  });

  test.each([
    ['a guest', guest],
    ['the Secretariat', sam],
    ['a Secretariat of another system', quinn],
  ])('%s drafts nothing', async (_who, person) => {
    expect((await drafting('holder: { name: "X" }', person)).errors[0]?.code).toBe('FORBIDDEN');
  });

  test('a body whose acceptance is suspended issues nothing', async () => {
    const { data } = await graph.tell(
      carl,
      `mutation { draftExPersonnelReport(input: { candidateName: "X" }) { id } }`,
    );
    const { id } = data.draftExPersonnelReport;
    const answer = await graph.ask(carl, `mutation { issueExPersonnelReport(id: "${id}", revision: 1) { id } }`);
    expect(rulesOf(answer)).toContain('register/body-accepted');
  });

  test('an officer without the capability issues nothing', async () => {
    const { data } = await graph.tell(ben, `mutation { draftExPersonCertificate(input: {}) { id } }`);
    const { id } = data.draftExPersonCertificate;
    const answer = await graph.ask(ben, `mutation { issueExPersonCertificate(id: "${id}", revision: 1) { id } }`);
    expect(answer.errors[0]?.code).toBe('FORBIDDEN');
  });

  test.each(['2009-12-31', '2999-12-31'])(
    'the day of issue %s is answered with findings, not with a fault',
    async on => {
      const { data } = await graph.tell(
        olga,
        `query($on: Date) { checkExPersonCertificate(input: { holder: { name: "X" } }, issuedOn: $on) { rule } }`,
        { on },
      );
      const rules = data.checkExPersonCertificate.map(({ rule }: { rule: string }) => rule);
      expect(rules).toContain('iecex-persons/validity-known');
    },
  );
});

describe('a person who holds a unit already', () => {
  test('is pointed out with the number of the other certificate, however the name is written', async () => {
    const name = 'Demo Twice Person';
    const pcar = await graph.assess(report(name, '2026-01-12', ['Ex 001', 'Ex 002', 'Ex 003']), '2026-01-12');
    const held = await graph.certify(certificate(name, photo, ['Ex 002'], [pcar]), '2026-01-13');
    const findings = async (units: string[], holderName: string, person = olga) => {
      const input = certificate(holderName, photo, units, [pcar]);
      const { data } = await graph.tell(
        person,
        `query($input: ExPersonCertificateInput) { checkExPersonCertificate(input: $input) { rule severity field message } }`,
        { input },
      );
      return data.checkExPersonCertificate.filter(({ rule }: { rule: string }) => rule.endsWith('unit-held-already'));
    };
    expect(await findings(['Ex 001', 'Ex 002'], 'DEMO TWICE-PERSON')).toEqual([
      {
        rule: 'iecex-persons/unit-held-already',
        severity: 'WARNING',
        field: 'units[1]',
        message: `DEMO TWICE-PERSON holds Ex 002 on ${held.number} already.`,
      },
    ]);
    expect(await findings(['Ex 001'], name)).toEqual([]);
    expect(await findings(['Ex 002'], 'Demo Other Person')).toEqual([]);
    expect(await findings(['Ex 002'], name, wei)).toEqual([]);
    // It is only a warning, and no certificate warns of itself.
    const second = await graph.certify(certificate(name, photo, ['Ex 001', 'Ex 002'], [pcar]), '2026-01-14');
    expect(second.number).not.toBe(held.number);
    const suspended = `mutation { suspendExPersonCertificate(id: "${held.id}", reason: "Test of the rule") { status } }`;
    await graph.tell(sam, suspended);
    const own = await graph.tell(
      olga,
      `mutation($id: ID!, $revision: Int!) { amendExPersonCertificate(id: $id, revision: $revision) { id } }`,
      second,
    );
    const { data } = await graph.tell(
      olga,
      `query($id: ID) { checkExPersonCertificate(id: $id) { rule } }`,
      own.data.amendExPersonCertificate,
    );
    expect(data.checkExPersonCertificate).toEqual([{ rule: 'iecex-persons/complete' }]);
  });
});

describe('a corrected PCAR', () => {
  test('counts with its latest issue, whichever issue the certificate names', async () => {
    const name = 'Demo Corrected Person';
    const number = await graph.assess(report(name, '2026-02-02', ['Ex 001']), '2026-02-02');
    const { data } = await graph.tell(
      olga,
      `query($number: String) { exPersonnelReport(number: $number) { id revision } }`,
      {
        number,
      },
    );
    const failed = report(name, '2026-02-02', [], {
      units: [{ unit: 'Ex 001', result: 'FAILED', theory: true, assessedOn: '2026-02-02' }],
    });
    const amended = await graph.tell(
      olga,
      `mutation($id: ID!, $revision: Int!, $input: ExPersonnelReportInput) {
         amendExPersonnelReport(id: $id, revision: $revision, input: $input) { id revision } }`,
      { ...data.exPersonnelReport, input: failed },
    );
    const issued = await graph.tell(
      olga,
      `mutation($id: ID!, $revision: Int!) { issueExPersonnelReport(id: $id, revision: $revision) { number } }`,
      amended.data.amendExPersonnelReport,
    );
    expect(issued.data.issueExPersonnelReport.number).toBe(number.replace('/00', '/01'));
    for (const named of [number, issued.data.issueExPersonnelReport.number]) {
      const input = certificate(name, photo, ['Ex 001'], [named]);
      const check = `query($input: ExPersonCertificateInput) { checkExPersonCertificate(input: $input) { rule } }`;
      const found = await graph.tell(olga, check, { input });
      expect(found.data.checkExPersonCertificate).toEqual([{ rule: 'iecex-persons/units-assessed' }]);
    }
  });
});

describe('for how many years a certificate is valid', () => {
  const set = (
    person: (typeof people)[keyof typeof people],
    validFrom: string,
    years: number,
    reason = 'Decision of a test meeting',
  ) =>
    graph.ask(
      person,
      `mutation($validFrom: Date!, $years: Int!, $reason: String!) {
         setPersonValidityPolicy(validFrom: $validFrom, years: $years, reason: $reason) { validFrom years evidence } }`,
      { validFrom, years, reason },
    );
  const policies = async () =>
    (await graph.tell(guest, '{ personValidityPolicy { validFrom years evidence } }')).data.personValidityPolicy;

  test('everybody may read, with the evidence', async () => {
    expect(await policies()).toEqual([
      { validFrom: '2010-01-01', years: 3, evidence: expect.stringMatching(/^Verified: IECEx update, March 2012/) },
      { validFrom: '2016-01-01', years: 5, evidence: expect.stringContaining('our decision') },
    ]);
  });

  test.each([
    ['a guest', guest],
    ['an officer', olga],
    ['a Secretariat of another system', quinn],
  ])('%s may not set', async (_who, person) => {
    expect((await set(person, '2028-01-01', 4)).errors[0]?.code).toBe('FORBIDDEN');
  });

  test.each([
    ['no year', '2028-01-01', 0, undefined],
    ['a century', '2028-01-01', 100, undefined],
    ['a day before the scheme', '2009-12-31', 4, undefined],
    ['no reason', '2028-01-01', 4, '          .'],
  ])('is not set to %s', async (_what, validFrom, years, reason) => {
    expect((await set(sam, validFrom, years, reason)).errors[0]?.code).toBe('BAD_INPUT');
  });

  test('is set by the Secretariat, leaves a trace, changes nothing that was issued, and survives a start', async () => {
    const name = 'Demo Policy Person';
    const pcar = await graph.assess(report(name, '2016-03-01', ['Ex 001', 'Ex 002']), '2016-03-01');
    const before = await graph.certify(certificate(name, photo, ['Ex 001'], [pcar]), '2016-06-30');
    const { data } = await set(sam, '2016-01-01', 3, ' The change came later ');
    expect(data.setPersonValidityPolicy[1]).toEqual({
      validFrom: '2016-01-01',
      years: 3,
      evidence: 'Recorded on 2026-06-15: The change came later',
    });
    expect((await set(ivy, '2016-07-01', 5)).errors).toEqual([]);
    await graph.load(subgraph.referenceData);
    expect(
      (await policies()).map(({ validFrom, years }: { validFrom: string; years: number }) => [validFrom, years]),
    ).toEqual([
      ['2010-01-01', 3],
      ['2016-01-01', 3],
      ['2016-07-01', 5],
    ]);
    const after = await graph.certify(certificate(name, photo, ['Ex 002'], [pcar]), '2016-06-30');
    const ends = async (id: string) =>
      (await graph.tell(guest, `query($id: ID) { exPersonCertificate(id: $id) { validUntil } }`, { id })).data
        .exPersonCertificate.validUntil;
    expect([await ends(before.id), await ends(after.id)]).toEqual(['2021-06-30', '2019-06-30']);
    const trace = await graph.owner.query(
      'select valid_from::text as "from", years, years_before as before, reason, by_id as by from validity_policy_change order by id',
    );
    expect(trace).toEqual([
      { from: '2016-01-01', years: 3, before: 5, reason: 'The change came later', by: 'per_sam' },
      { from: '2016-07-01', years: 5, before: null, reason: 'Decision of a test meeting', by: 'per_ivy' },
    ]);
    await expect(graph.db.acts.query('delete from validity_policy_change')).rejects.toThrow(/permission denied/);
  });
});

test('the catalogue of units is public, with what it is known from', async () => {
  const { data } = await graph.tell(guest, '{ unitsOfCompetence { unit title assessment introduced evidence } }');
  expect(data.unitsOfCompetence).toHaveLength(12);
  expect(data.unitsOfCompetence[0]).toEqual({
    unit: 'Ex 000',
    title: 'Basic knowledge and awareness (to enter a site with a classified hazardous area)',
    assessment: 'THEORY',
    introduced: '2014-09 (OD 504 Ed 3.0)',
    evidence: expect.stringMatching(/^Verified: exksc\.eu/),
  });
  const theory = data.unitsOfCompetence.filter(({ assessment }: { assessment: string }) => assessment === 'THEORY');
  expect(theory.map(({ unit }: { unit: string }) => unit)).toEqual(['Ex 000', 'Ex 001']);
});

describe('on a public certificate', () => {
  let [first, renewed, ofAnother, assessed] = ['', '', '', ''];
  const issuedOn = '2026-06-15';
  beforeAll(async () => {
    assessed = await graph.assess(report('Seen Person', '2026-06-01', ['Ex 001']), '2026-06-02');
    ofAnother = await graph.assess(report('Seen Person', '2026-06-01', ['Ex 001']), '2026-06-02', wei);
    const ofOther = await graph.assess(report('Other Person', '2026-06-01', ['Ex 001']), '2026-06-02');
    first = (await graph.certify(certificate('Seen Person', photo, ['Ex 001'], [assessed]), issuedOn)).id;
    const input = certificate('Other Person', photo, ['Ex 001'], [ofOther]);
    ({ id: renewed } = await graph.certify(input, issuedOn));
    await graph.tell(
      olga,
      `mutation($id: ID!, $input: ExPersonCertificateInput!) {
         amendExPersonCertificate(id: $id, revision: 2, input: $input) { id } issueExPersonCertificate(id: $id, revision: 3) { id } }`,
      { id: renewed, input: { ...input, changes: 'Another photo.' } },
      at('2026-06-20'),
    );
  });
  testRulesOnPublic(
    certificateRules,
    {
      complete: { content: { photo: null } },
      'reports-in-register': { content: { assessmentReports: ['ZZ/DEMO/PCAR99.9999/00'] } },
      'reports-of-own-body': () => ({ content: { assessmentReports: [assessed, ofAnother] } }),
      'candidate-is-holder': { content: { holderName: 'Another Person' } },
      'units-assessed': { content: { units: [{ unit: 'Ex 002' }] } },
      'units-reassessed': () => ({ of: renewed, content: { renewal: 'FULL' } }),
      'renewal-of-issue': { content: { renewal: 'FULL' } },
      'renewal-not-early': () => ({ of: renewed, content: { renewal: 'PARTIAL' } }),
      'validity-known': { content: { validUntil: null } },
      'not-expired': 'What has expired is not in force, and is not examined.',
      'unit-held-already': { content: { holderName: 'Other Person' } },
    },
    () => ({ subgraph, graph, ids: [first, renewed], now: '2026-06-21' }),
  );
});

describe('on a public PCAR', () => {
  let id: string;
  beforeAll(async () => {
    const number = await graph.assess(report('Seen Person', '2026-06-01', ['Ex 001', 'Ex 002']), '2026-06-02');
    [{ id }] = await graph.owner.query('select id from document where number = $1', [number]);
  });
  const assessed = (given: object) => ({
    content: { units: report('', '2026-06-01', ['Ex 002']).units.map(unit => ({ ...unit, ...given })) },
  });
  testRulesOnPublic(
    personnelReportRules,
    {
      'report-complete': { content: { assessor: '' } },
      'parts-taken': assessed({ practical: false }),
      'assessed-before-report': assessed({ assessedOn: '2026-12-01' }),
    },
    () => ({ subgraph, graph, ids: [id], now: '2026-06-21' }),
  );
});
