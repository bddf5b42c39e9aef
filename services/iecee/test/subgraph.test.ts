import { people, startSubgraph, type TestSubgraph, testRulesOnPublic } from '@conformity/testkit';
import { subgraph } from '../src';
import { IeceeCertificateType } from '../src/certificate-type';
import { certificateRules } from '../src/rules/certificate-rules';
import { aCertificate } from './builders';
import { recordedNumbers } from './recorded-numbers';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
afterAll(() => graph.close());

type Person = keyof typeof people;
type Given = Parameters<typeof aCertificate>[0] & { standardTexts?: string[] };

let serial = 30000;
/** A number that no other test has. */
const nextNumber = () => {
  serial += 1;
  return `ZZ-${serial}`;
};

async function tell(query: string, variables: object = {}, person: Person = 'emil', now?: string) {
  const { data, errors } = await graph.ask(people[person], query, variables, now);
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

const draftIt = `mutation ($input: IeceeCertificateInput!) { draftIeceeCertificate(input: $input) { id number revision } }`;
const issueIt = `mutation ($id: ID!, $overrides: [RuleOverride!]) {
  issueIeceeCertificate(id: $id, revision: 1, overrides: $overrides) { id number status revision } }`;

async function drafted(given: Given = {}, person: Person = 'emil'): Promise<{ id: string; number: string }> {
  const input = aCertificate({ number: nextNumber(), ...given });
  return (await tell(draftIt, { input }, person)).draftIeceeCertificate;
}

async function issued(given: Given = {}, person: Person = 'emil', overrides: object[] = []) {
  const { id } = await drafted(given, person);
  const { issueIeceeCertificate } = await tell(issueIt, { id, overrides }, person);
  return issueIeceeCertificate as { id: string; number: string; status: string; revision: number };
}

const refused = async (query: string, variables: object, person: Person = 'emil') => {
  const { errors } = await graph.ask(people[person], query, variables);
  return errors[0];
};

const checked = async (given: Given) => {
  const query =
    'query ($input: IeceeCertificateInput!) { checkIeceeCertificate(input: $input) { rule severity field message } }';
  const { checkIeceeCertificate } = await tell(query, { input: aCertificate({ number: nextNumber(), ...given }) });
  return checkIeceeCertificate as { rule: string; severity: string; field: string; message: string }[];
};

describe('a certificate', () => {
  test('is issued under the number of its NCB and read by everybody', async () => {
    const { id, number } = await issued({
      originallyIssuedOn: null,
      categories: ['batt', 'OFF', 'BATT'],
      nationalDifferences: ['jp', 'US'],
      factories: [
        { name: 'Works', address: 'Street 2', country: 'ZZ' },
        { name: 'Works 2', address: 'Street 3', country: 'NL' },
      ],
    });
    const { ieceeCertificate } = await tell(
      `query ($number: String) { ieceeCertificate(number: $number) {
        id number system scheme documentType title status issuedOn validUntil holder { name } manufacturers { name }
        sites { role name country } standards { id }
        content { type typeCode number modifies categories nationalDifferences originallyIssuedOn testingProcedure
          standardLevels { level1 level2 level3 } } } }`,
      { number: number.replace('-', ' ').toLowerCase() },
      'guest',
    );
    expect(ieceeCertificate).toEqual({
      id,
      number,
      system: 'IECEE',
      scheme: 'IECEE_CB',
      documentType: 'IECEE_CBTEST',
      title: 'Battery pack',
      status: 'CURRENT',
      issuedOn: '2026-06-15',
      validUntil: null,
      holder: { name: 'Cells Ltd' },
      manufacturers: [{ name: 'Cells Ltd' }],
      sites: [
        { role: 'FACTORY', name: 'Works', country: 'ZZ' },
        { role: 'FACTORY', name: 'Works 2', country: 'NL' },
      ],
      standards: [{ id: 'IEC 62133-2/2017/AMD1:2021' }],
      content: {
        type: 'CBTEST',
        typeCode: 'IECEE-CERTIFICATE-CBTEST',
        number,
        modifies: null,
        categories: ['BATT', 'OFF'],
        nationalDifferences: ['JP', 'US'],
        originallyIssuedOn: '2026-06-15',
        testingProcedure: 'CBTL',
        standardLevels: [{ level1: 'IEC 62133-2', level2: 'IEC 62133-2:2017', level3: 'IEC 62133-2:2017/AMD1:2021' }],
      },
    });
  });

  test.each(Object.values(IeceeCertificateType))('of the type %s is of its own document type', async type => {
    const { id, number } = await issued({ type, scheme: type === 'PV' ? 'IECEE_CB_FCS' : 'IECEE_CB' });
    const query =
      'query ($id: ID, $number: String) { ieceeCertificate(id: $id, number: $number) { documentType scheme content { typeCode } } }';
    const expected = {
      documentType: `IECEE_${type}`,
      scheme: type === 'PV' ? 'IECEE_CB_FCS' : 'IECEE_CB',
      content: { typeCode: `IECEE-CERTIFICATE-${type}` },
    };
    expect((await tell(query, { number }, 'guest')).ieceeCertificate).toEqual(expected);
    expect((await tell(query, { id }, 'guest')).ieceeCertificate).toEqual(expected);
  });

  test('what is derived from its content is answered alone', async () => {
    const { id } = await issued();
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on IeceeCertificate {
      content { typeCode standardLevels { level1 } } } } }`;
    const { _entities } = await tell(query, { of: [{ __typename: 'IeceeCertificate', id }] }, 'guest');
    expect(_entities).toEqual([
      { content: { typeCode: 'IECEE-CERTIFICATE-CBTEST', standardLevels: [{ level1: 'IEC 62133-2' }] } },
    ]);
  });

  test('is entered into the register with family, categories, brand and words to find it by', async () => {
    const number = nextNumber();
    const { id } = await issued({ number: `${number}-A1`, trademarks: ['Brand One'], model: 'CENB1100********' });
    const [entry] = await graph.owner.query('select * from register.entry where id = $1', [id]);
    expect(entry).toMatchObject({
      system: 'IECEE',
      family_key: number.replace('-', ' '),
      categories: ['BATT'],
      trademark: 'brand one',
      is_private: false,
      relations: [{ kind: 'MODIFIES', number, key: number.replace('-', ' ') }],
      standard_ids: ['IEC 62133-2/2017/AMD1:2021', 'IEC 62133-2/2017', 'IEC 62133-2'],
    });
    expect(entry.search_text).toContain(' cenb1100 ');
  });
});

describe('bad input', () => {
  const certificates = recordedNumbers.filter(({ kind }) => kind.startsWith('CB Test Certificate'));

  test.each(certificates)('$number is taken as it is, and shown to be of a body elsewhere', async ({ number }) => {
    expect((await drafted({ number })).number).toBe(number);
    const of = (findings: { rule: string }[]) => findings.map(({ rule }) => rule);
    expect(of(await checked({ number }))).toContain('iecee/number-of-body');
  });

  test.each([
    ['ＺＺ－４０００１', 'ZZ-40001'],
    ['ZZ–40002', 'ZZ-40002'],
    ['ZZ_40003', 'ZZ_40003'],
    ['zz/40004/m1', 'ZZ/40004/M1'],
    ['ZZ 40005', 'ZZ 40005'],
    ['ХХ-40006', 'XX-40006'],
    ['Ref. Certif. No. ZZ-40007', 'ZZ-40007'],
    ['40008/A1', '40008/A1'],
  ])('the number %j is kept as %s', async (typed, number) => {
    const { id, number: kept } = await drafted({ number: typed });
    expect(kept).toBe(number);
    const { ieceeCertificate } = await tell('query ($id: ID) { ieceeCertificate(id: $id) { content { number } } }', {
      id,
    });
    expect(ieceeCertificate.content.number).toBe(number);
  });

  test.each([null, '', 'sonova', 'ZZ-40001*', 'жук-12345'])('%j is no number', async number => {
    const input = aCertificate({ number });
    expect(await refused(draftIt, { input })).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('a number that differs in its separators only is taken already', async () => {
    const { number } = await drafted();
    const input = aCertificate({ number: number.replace('-', '/') });
    expect(await refused(draftIt, { input })).toMatchObject({ code: 'CONFLICT' });
  });

  test('with the prefix of another body is not available, in the same words as one that is taken', async () => {
    await graph.owner.query(
      `update register.reference set facts = jsonb_set(facts, '{codes}', facts->'codes' || '{"code": "QQ", "system": "IECEE"}')
       where kind = 'BODY' and id = 'bdy_demob'`,
    );
    const { number } = await drafted();
    const wordsOf = async (given: string) => {
      const refusal = await refused(draftIt, { input: aCertificate({ number: given }) });
      return { code: refusal?.code, words: refusal?.message.replace(given, 'NUMBER') };
    };
    expect(await wordsOf('QQ-50001')).toEqual(await wordsOf(number));
    expect(await wordsOf('QQ-50001')).toMatchObject({
      code: 'CONFLICT',
      words: expect.stringContaining('not available to your body'),
    });
    expect(await drafted({ number: 'QQ-50001' }, 'erik')).toMatchObject({ number: 'QQ-50001' });
    const conflicts = '{ numberConflicts { edges { node { number body { id } cause times } } } }';
    const { numberConflicts } = await tell(conflicts, {}, 'ella');
    const told = numberConflicts.edges.map(({ node }: { node: object }) => node);
    expect(told).toContainEqual({
      number: 'QQ-50001',
      body: { id: 'bdy_demo' },
      cause: 'PREFIX_OF_ANOTHER_BODY',
      times: 2,
    });
    expect(told).toContainEqual({ number, body: { id: 'bdy_demo' }, cause: 'TAKEN', times: 1 });
    expect((await graph.ask(people.emil, conflicts)).errors[0]?.code).toBe('FORBIDDEN');
  });

  test('400 models with wildcards are kept letter by letter', async () => {
    const model = ['CENB1100********', 'X?-[0-9]%_', ...Array.from({ length: 400 }, (_, n) => `MODEL-${n}/A*`)].join(
      ', ',
    );
    const { id } = await issued({ model });
    const { ieceeCertificate } = await tell(
      'query ($id: ID) { ieceeCertificate(id: $id) { content { model } } }',
      { id },
      'guest',
    );
    expect(ieceeCertificate.content.model).toBe(model);
  });

  test('standards are read as people write them; unknown ones are kept, warned of in a draft and not issued', async () => {
    const given: Given = {
      standards: [{ standard: 'iec 62133-2', edition: '2017+A1:2021' }],
      standardTexts: ['IEC 60601-1:2005, AMD1:2012, AMD2:2020', 'IEC 60335-1:2010', 'IEC 60601-1:1988'],
    };
    const { id, revision } = (await tell(draftIt, { input: aCertificate({ number: nextNumber(), ...given }) }))
      .draftIeceeCertificate;
    const query = 'query ($id: ID) { ieceeCertificate(id: $id) { content { standards { standard edition } } } }';
    expect((await tell(query, { id })).ieceeCertificate.content.standards).toEqual([
      { standard: 'IEC 62133-2', edition: '2017/AMD1:2021' },
      { standard: 'IEC 60601-1', edition: '2005/AMD1:2012' },
      { standard: 'IEC 60601-1', edition: '2005/AMD2:2020' },
      { standard: 'IEC 60335-1', edition: '2010' },
      { standard: 'IEC 60601-1', edition: '1988' },
    ]);
    expect((await checked(given)).filter(({ rule }) => rule === 'register/standards-known')).toMatchObject([
      {
        rule: 'register/standards-known',
        severity: 'WARNING',
        field: 'standards[3]',
        message: expect.stringMatching(/^IEC 60335-1 is not a standard that the directory knows\./),
      },
      {
        rule: 'register/standards-known',
        severity: 'WARNING',
        field: 'standards[4]',
        message: 'IEC 60601-1 has no edition 1988 in the directory. It has 2005, 2005/AMD1:2012, 2005/AMD2:2020.',
      },
    ]);
    const issueIt =
      'mutation ($id: ID!, $revision: Int!) { issueIeceeCertificate(id: $id, revision: $revision) { id } }';
    const error = await refused(issueIt, { id, revision });
    expect(error).toMatchObject({ code: 'RULE_VIOLATION' });
    expect(error?.message).toContain('R13, standards[3]');
  });

  test.each([
    [{ standardTexts: ['see the report'] }, 'standardTexts[0]: "see the report" names no standard'],
    [{ standards: [{ standard: 'IEC 60601-1:2005', edition: '2010' }] }, 'standards[0].edition: 2010 contradicts'],
    [{ number: 'ZZ-49999-A1', modifies: 'ZZ 49999 A1' }, 'modifies: ZZ 49999 A1 is this certificate itself'],
    [{ scheme: 'IECQ_AP' }, 'scheme: IECQ_AP is none of IECEE. Give IECEE_CB or IECEE_CB_FCS.'],
    [{ holders: [{ name: 'X', organisationId: 'org_none' }] }, 'holders[0].organisationId'],
  ])('%j is refused with its field', async (given, message) => {
    const error = await refused(draftIt, { input: aCertificate({ number: nextNumber(), ...given } as Given) });
    expect(error).toMatchObject({ code: 'BAD_INPUT' });
    expect(error?.message).toContain(message);
  });

  test('a standard is read by its number alone, and by a year and the edition that the directory has for it', async () => {
    const standards = [
      { standard: '60079-0', edition: '7' },
      { standard: 'IEC 60079-0:2017', edition: 'Ed. 7.0' },
    ];
    const query = `mutation ($input: IeceeCertificateInput!) { draftIeceeCertificate(input: $input) { content { standards { standard edition } } } }`;
    const input = aCertificate({ number: nextNumber(), standards } as Given);
    const { data } = await graph.ask(people.emil, query, { input });
    expect(data.draftIeceeCertificate.content.standards).toEqual([{ standard: 'IEC 60079-0', edition: '7.0' }]);
  });

  test('the old name of the holders is taken, but not beside the new one', async () => {
    const { holders, ...rest } = aCertificate({ number: nextNumber() });
    const query = `mutation ($input: IeceeCertificateInput!) { draftIeceeCertificate(input: $input) { content { holders { name } applicants { name } } } }`;
    const { data } = await graph.ask(people.emil, query, { input: { ...rest, applicants: holders } });
    const names = holders.map(({ name }) => ({ name }));
    expect(data.draftIeceeCertificate.content).toEqual({ holders: names, applicants: names });
    const both = { ...aCertificate({ number: nextNumber() }), applicants: holders };
    expect(await refused(draftIt, { input: both })).toMatchObject({ code: 'BAD_INPUT', field: 'input.applicants' });
  });

  test('a certificate of an NCB that the directory does not know cannot be drafted', async () => {
    const query =
      'mutation ($input: IeceeCertificateInput!) { draftIeceeCertificate(input: $input, body: "bdy_nobody") { id } }';
    expect(await refused(query, { input: aCertificate() })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('two brand names need the officer’s reason', async () => {
    const { id } = await drafted({ trademarks: ['ONE', 'TWO'] });
    expect(await refused(issueIt, { id })).toMatchObject({ code: 'RULE_VIOLATION' });
    const overrides = [{ rule: 'iecee/one-trademark', reason: 'Allowed by the Secretariat for this case.' }];
    const { issueIeceeCertificate } = await tell(issueIt, { id, overrides });
    expect(issueIeceeCertificate.status).toBe('CURRENT');
  });
});

describe('the number', () => {
  const amendIt = `mutation ($id: ID!, $input: IeceeCertificateInput) { amendIeceeCertificate(id: $id, revision: 2, input: $input) { number } }`;

  test('may change while it is a draft', async () => {
    const { id } = await drafted();
    const number = nextNumber();
    const query = `mutation ($id: ID!, $input: IeceeCertificateInput!) { editIeceeCertificate(id: $id, revision: 1, input: $input) { number } }`;
    expect((await tell(query, { id, input: aCertificate({ number }) })).editIeceeCertificate).toEqual({ number });
  });

  test('does not change after the first issue, nor does the type', async () => {
    const { id, number } = await issued();
    const other = await refused(amendIt, { id, input: aCertificate({ number: nextNumber() }) });
    expect(other).toMatchObject({ code: 'BAD_INPUT' });
    expect(other?.message).toContain(`the certificate was issued as ${number}, and that stays`);
    const type = await refused(amendIt, { id, input: aCertificate({ number, type: 'EMC' }) });
    expect(type?.message).toContain('type: is EMC');
  });

  test('stays as it was printed, whatever separators an amendment types', async () => {
    const { id, number } = await issued();
    const input = aCertificate({ number: number.replace('-', '/') });
    expect((await tell(amendIt, { id, input })).amendIeceeCertificate).toEqual({ number });
  });

  test('does not change by a correction in place either', async () => {
    const { id } = await issued();
    const query = `mutation ($id: ID!, $input: IeceeCertificateInput!) {
      correctIeceeCertificate(id: $id, revision: 2, reason: "slip of the pen", input: $input) { number } }`;
    const error = await refused(query, { id, input: aCertificate({ number: nextNumber() }) });
    expect(error?.findings?.map(({ rule }) => rule)).toContain('iecee/number-kept');
  });

  test('a re-issue keeps the day of the first issue', async () => {
    const { id, number } = await issued();
    await tell(amendIt, { id, input: aCertificate({ number, originallyIssuedOn: null }) });
    const query = `mutation ($id: ID!) { issueIeceeCertificate(id: $id, revision: 3) { issuedOn content { originallyIssuedOn } } }`;
    const { issueIeceeCertificate } = await tell(query, { id }, 'emil', '2026-09-01T10:00:00Z');
    expect(issueIeceeCertificate).toEqual({ issuedOn: '2026-09-01', content: { originallyIssuedOn: '2026-06-15' } });
  });
});

describe('an amendment or modification', () => {
  const baseOf = 'query ($number: String) { ieceeCertificate(number: $number) { modifies { number } } }';

  test('names the certificate without its mark, as far as the caller may know of that', async () => {
    const base = nextNumber();
    await issued({ number: base });
    await issued({ number: `${base}-A1` });
    expect((await tell(baseOf, { number: `${base}-A1` }, 'guest')).ieceeCertificate.modifies).toEqual({ number: base });
    const hidden = nextNumber();
    await issued({ number: hidden, isPrivate: true });
    await issued({ number: `${hidden}-A1` });
    expect((await tell(baseOf, { number: `${hidden}-A1` }, 'guest')).ieceeCertificate.modifies).toBeNull();
  });

  test('an amendment whose base is missing is issued with a warning', async () => {
    const base = nextNumber();
    const found = await checked({ number: `${base}-A1` });
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      `iecee/base-in-register: ${base} is not in the register.`,
    ]);
    const { number } = await issued({ number: `${base}-A1` });
    expect((await tell(baseOf, { number })).ieceeCertificate).toEqual({ modifies: null });
  });

  test('a certificate may modify one whose number says nothing of it', async () => {
    const { number: modifies } = await issued();
    const { number } = await issued({ modifies });
    const { ieceeCertificate } = await tell(baseOf, { number }, 'guest');
    expect(ieceeCertificate).toEqual({ modifies: { number: modifies } });
  });

  test('what twenty certificates modify is read with as many statements as for one', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1) ids.push((await issued()).id);
    const statementsFor = async (some: string[]) => {
      const before = graph.statements.length;
      const of = some.map(id => ({ __typename: 'IeceeCertificate', id }));
      await tell(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on IeceeCertificate { modifies { id } } } }',
        { of },
      );
      return graph.statements.length - before;
    };
    expect(await statementsFor(ids)).toBe(await statementsFor(ids.slice(0, 1)));
  });
});

describe('a private certificate', () => {
  const byBoth = `query ($id: ID, $number: String) { byId: ieceeCertificate(id: $id) { number } byNumber: ieceeCertificate(number: $number) { number } }`;

  test.each([
    ['emil', true],
    ['ella', true],
    ['ivy', true],
    ['guest', false],
    ['erik', false],
    ['quinn', false],
    ['iris', false],
    ['olga', false],
  ] as const)('%s sees it: %s', async (person, sees) => {
    const { id, number } = await issued({ isPrivate: true });
    const seen = sees ? { number } : null;
    expect(await tell(byBoth, { id, number }, person)).toEqual({ byId: seen, byNumber: seen });
    const of = [{ __typename: 'IeceeCertificate', id }];
    const entities =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on IeceeCertificate { content { product } } } }';
    const { _entities } = await tell(entities, { of }, person);
    expect(_entities).toEqual([sees ? { content: { product: 'Battery pack' } } : null]);
    const [entry] = await graph.owner.query('select is_private from register.entry where id = $1', [id]);
    expect(entry).toEqual({ is_private: true });
  });

  test('cannot be acted on or checked by another NCB, as if it were not there', async () => {
    const { id } = await issued({ isPrivate: true });
    const nobody = await refused(issueIt, { id: 'iee_nobody' }, 'erik');
    expect(nobody).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(issueIt, { id }, 'erik')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('query ($id: ID) { checkIeceeCertificate(id: $id) { rule } }', { id }, 'erik')).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is no base that another NCB could learn of, but one for its own', async () => {
    const base = nextNumber();
    await issued({ number: base, isPrivate: true });
    const query = 'query ($input: IeceeCertificateInput!) { checkIeceeCertificate(input: $input) { rule message } }';
    const remarks = async (person: Person) => {
      const { checkIeceeCertificate } = await tell(query, { input: aCertificate({ number: `${base}-A1` }) }, person);
      return checkIeceeCertificate.flatMap(({ rule, message }: { rule: string; message: string }) =>
        rule === 'iecee/base-in-register' ? message : [],
      );
    };
    expect(await remarks('erik')).toEqual([`${base} is not in the register.`]);
    expect(await remarks('emil')).toEqual([`${base} is private; this certificate makes its number public.`]);
  });

  test('becomes public with an issue that says so, and hides again', async () => {
    const { id, number } = await issued({ isPrivate: true });
    const next = async (revision: number, isPrivate: boolean) => {
      const amendIt = `mutation ($id: ID!, $revision: Int!, $input: IeceeCertificateInput) { amendIeceeCertificate(id: $id, revision: $revision, input: $input) { id } }`;
      await tell(amendIt, { id, revision, input: aCertificate({ number, isPrivate }) });
      expect((await tell(byBoth, { id, number }, 'guest')).byNumber).toEqual(isPrivate ? { number } : null);
      await tell(
        `mutation ($id: ID!, $revision: Int!) { issueIeceeCertificate(id: $id, revision: $revision) { id } }`,
        { id, revision: revision + 1 },
      );
    };
    await next(2, false);
    expect((await tell(byBoth, { id, number }, 'guest')).byId).toEqual({ number });
    await next(4, true);
    expect(await tell(byBoth, { id, number }, 'guest')).toEqual({ byId: null, byNumber: null });
  });
});

describe('acts', () => {
  const suspendIt =
    'mutation ($id: ID!) { suspendIeceeCertificate(id: $id, reason: "report in doubt") { status statusReason } }';
  const reinstateIt = 'mutation ($id: ID!) { reinstateIeceeCertificate(id: $id, reason: "cleared") { status } }';
  const cancelIt =
    'mutation ($id: ID!) { cancelIeceeCertificate(id: $id, reason: "withdrawn", productsAffected: false) { status } }';
  const deleteIt =
    'mutation ($id: ID!) { deleteIeceeCertificate(id: $id, reason: "entered twice") { documentId isInRegister } }';
  const allowedActs = 'query ($id: ID) { ieceeCertificate(id: $id) { allowedActs } }';

  test.each<Person>(['emil', 'ella'])(
    '%s, of the NCB or the Secretariat, suspends, reinstates and cancels',
    async who => {
      const { id } = await issued();
      expect((await tell(suspendIt, { id }, who)).suspendIeceeCertificate).toEqual({
        status: 'SUSPENDED',
        statusReason: 'report in doubt',
      });
      expect((await tell(reinstateIt, { id }, who)).reinstateIeceeCertificate).toEqual({ status: 'CURRENT' });
      expect((await tell(cancelIt, { id }, who)).cancelIeceeCertificate).toEqual({ status: 'CANCELLED' });
      expect((await tell(allowedActs, { id }, who)).ieceeCertificate.allowedActs).toEqual(
        expect.arrayContaining(['suspend', 'reinstate', 'cancel']),
      );
    },
  );

  test.each<Person>(['erik', 'olga', 'quinn', 'ivy', 'guest'])(
    '%s, of another body or system or neither, suspends and cancels nothing, and is told who may',
    async who => {
      const { id, number } = await issued();
      for (const [act, query] of Object.entries({ suspend: suspendIt, cancel: cancelIt }))
        expect(await refused(query, { id }, who)).toMatchObject({
          code: 'FORBIDDEN',
          message: expect.stringMatching(RegExp(`^Only .+ may ${act} ${number}\\.$`)),
        });
      const { allowedActs: acts } = (await tell(allowedActs, { id }, who)).ieceeCertificate;
      expect(acts).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(suspend|reinstate|cancel)$/)]));
    },
  );

  test("an officer of the NCB who may not issue does not act on its certificates' status either", async () => {
    const { id } = await issued();
    const clerk = { ...people.emil, memberships: people.emil.memberships.map(held => ({ ...held, mayIssue: false })) };
    const { errors } = await graph.ask(clerk, suspendIt, { id });
    expect(errors[0]?.code).toBe('FORBIDDEN');
  });

  test('another NCB does not learn by suspending that a private certificate exists', async () => {
    const { id } = await issued({ isPrivate: true });
    expect(await refused(suspendIt, { id }, 'erik')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await tell(suspendIt, { id }, 'ella')).suspendIeceeCertificate.status).toBe('SUSPENDED');
  });

  test('what was public is deleted by the Secretariat alone', async () => {
    const { id } = await issued();
    expect(await refused(deleteIt, { id }, 'emil')).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Only the Secretariat of IECEE may delete'),
    });
    expect(await tell(deleteIt, { id }, 'ella')).toEqual({
      deleteIeceeCertificate: { documentId: id, isInRegister: false },
    });
  });

  test('officers of other systems draft nothing here', async () => {
    expect(await refused(draftIt, { input: aCertificate({ number: nextNumber() }) }, 'iris')).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refused(draftIt, { input: aCertificate({ number: nextNumber() }) }, 'guest')).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('categories and roles', () => {
  test('the product categories are told with their evidence', async () => {
    const { ieceeCategories } = await tell(
      '{ ieceeCategories { code name exampleStandards testReportForms evidence } }',
      {},
      'guest',
    );
    expect(ieceeCategories).toHaveLength(25);
    expect(ieceeCategories.find(({ code }: { code: string }) => code === 'MED')).toEqual({
      code: 'MED',
      name: 'Medical',
      exampleStandards: ['IEC 60601', 'ISO 80601'],
      testReportForms: ['190 (60601)', '38 (80601)'],
      evidence:
        'code: verified; standards: general knowledge; test report forms: verified; public code repository (client of the IECEE public search)',
    });
  });

  const scopes =
    'query ($body: ID, $category: String) { ieceeNcbScopes(body: $body, category: $category) { body { id } ncb category role standards evidence } }';

  test('roles are told by body and category; those of made-up bodies only where the directory knows the body', async () => {
    const { ieceeNcbScopes } = await tell(scopes, { category: 'inst' }, 'guest');
    expect(ieceeNcbScopes).toEqual([
      {
        body: null,
        ncb: 'STQC (India)',
        category: 'INST',
        role: 'RECOGNISING',
        standards: [],
        evidence: 'Verified: STQC - IECEE-CB certification (page of the body)',
      },
      expect.objectContaining({ body: { id: 'bdy_demo' }, role: 'RECOGNISING' }),
    ]);
    expect((await tell(scopes, { body: 'bdy_democ' })).ieceeNcbScopes).toEqual([]);
    expect(await refused(scopes, { body: 'DEMOC' })).toMatchObject({ code: 'BAD_INPUT', nearest: ['bdy_democ'] });
    expect(await refused(scopes, { category: 'Medical' })).toMatchObject({ code: 'BAD_INPUT', nearest: ['MED'] });
    expect((await tell(scopes, { body: 'bdy_stqc' })).ieceeNcbScopes).toHaveLength(9);
    await graph.owner.query(`update register.reference set id = 'bdy_gone' where kind = 'BODY' and id = 'bdy_demob'`);
    expect((await tell(scopes, { body: 'bdy_demob' })).ieceeNcbScopes).toEqual([]);
    await graph.owner.query(`update register.reference set id = 'bdy_demob' where kind = 'BODY' and id = 'bdy_gone'`);
  });

  test('an NCB that only recognises in a category is warned, not refused', async () => {
    const found = await checked({ categories: ['BATT', 'TOYS'] });
    expect(found).toEqual([
      {
        rule: 'iecee/body-issues-in-category',
        severity: 'WARNING',
        field: 'categories[1]',
        message: 'DEMO Test Body (not a real body) is recorded as only recognising in TOYS.',
      },
    ]);
    expect((await issued({ categories: ['TOYS'] })).status).toBe('CURRENT');
  });
});

describe('on a public certificate', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await issued());
  });
  const works = { name: 'Works', address: 'Street 2', country: 'ZZ' };
  testRulesOnPublic(
    certificateRules,
    {
      complete: { content: { product: '' } },
      'usually-stated': { content: { holders: [{ name: 'Cells Ltd' }] } },
      'one-trademark': { content: { trademarks: ['CELL', 'PACK'] } },
      'national-differences-are-countries': { content: { nationalDifferences: ['Japan'] } },
      'factories-distinct': { content: { factories: [works, works] } },
      'dates-in-order': { content: { originallyIssuedOn: '2026-12-01' } },
      'number-kept': { content: { number: 'ZZ-99999' } },
      'number-of-body': { content: { number: 'NL-99999' } },
      'base-in-register': { content: { modifies: 'ZZ-99998' } },
      'categories-known': { content: { categories: ['NONE'] } },
      'body-issues-in-category': { content: { categories: ['BATT', 'TOYS'] } },
      'report-forms-known': { content: { testReportForms: ['A form'] } },
      'test-place-stated': { content: { testingLaboratory: null } },
      'factory-audited': { content: { scheme: 'IECEE_CB_FCS' } },
    },
    () => ({ subgraph, graph, ids: [id], now: '2026-06-16' }),
  );
});
