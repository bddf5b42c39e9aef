import { addDays, calendarDate, correctionDays } from '@conformity/certification';
import { references } from '@conformity/register';
import { contextOf } from '@conformity/subgraph';
import { people, startSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aLocation, anInput, type Graph, openGraph } from './graph';

let g: Graph;
beforeAll(async () => {
  g = await openGraph();
});
afterAll(() => g.graph.close());

let count = 0;
/** An organisation of its own, so that no set of another test is its second master. */
const own = (given: Record<string, unknown> = {}) => {
  count += 1;
  return anInput({ holder: { name: `Organisation ${count}`, country: 'DE' }, ...given });
};
const statuses = ({ master, sites }: Awaited<ReturnType<Graph['read']>>) =>
  [master, ...sites].map(({ status, effectiveStatus, effectiveStatusReason }) => [
    status,
    effectiveStatus,
    effectiveStatusReason,
  ]);
const refusal = async (acting: Promise<unknown>) => {
  const error = (await acting.then(
    () => null,
    fault => fault,
  )) as { code: string; message: string; findings?: { code: string; field: string }[] } | null;
  if (!error) throw new Error('was not refused');
  return error;
};
const found = (findings: { code: string | null; field: string }[]) =>
  findings.map(({ code, field }) => `${code} ${field}`);

describe('drafting and issuing', () => {
  test('one act saves master and sites, with the number of the set and the ordinal of each site', async () => {
    const set = await g.draft(own());
    expect(set.number).toMatch(/^IECQ-H DEMO 26\.\d{4}$/);
    expect(set.sites.map(({ number }) => number)).toEqual([`${set.number}-01`]);
    expect(statuses(set)).toEqual([
      ['DRAFT', null, null],
      ['DRAFT', null, null],
    ]);
  });

  test('a draft that is sent again with its key is the set that the first made, with its numbers', async () => {
    const query = 'mutation ($input: IecqSetInput!) { draftIecqSet(input: $input) { id number sites { number } } }';
    const variables = { input: own() };
    const caller = { principal: people.iris, requestId: 'test', now: new Date(), idempotencyKey: 'set-1' };
    const first = await g.graph.execute({ query, variables }, caller);
    expect(first.errors).toBeUndefined();
    expect(await g.graph.execute({ query, variables }, caller)).toEqual(first);
  });

  test('of two edits in one request each answers its own scope and the revision that it made', async () => {
    const set = await g.draft(own());
    const sites = [{ ...aLocation('Lens Works', 'Manufacture of Lens'), number: `${set.number}-01` }];
    const input = (text: string) => own({ scopeOfCertification: { text }, sites });
    const selection = '{ revision scopeOfCertification { text } sites { content { scopeOfCertification { text } } } }';
    const saying = (revision: number, text: string) => ({
      revision,
      scopeOfCertification: { text },
      sites: [{ content: { scopeOfCertification: { text } } }],
    });
    const { data } = await g.graph.ask(
      people.iris,
      `mutation ($id: ID!, $one: IecqSetInput!, $other: IecqSetInput!) {
         one: editIecqSet(id: $id, revision: 1, input: $one) ${selection}
         other: editIecqSet(id: $id, revision: 2, input: $other) ${selection} }`,
      { id: set.master.id, one: input('Manufacture of Lens'), other: input('Design of Lens') },
    );
    expect(data).toEqual({
      one: saying(2, 'Manufacture of Lens'),
      other: saying(3, 'Design of Lens'),
    });
  });

  test('the draft is known to its body and the Secretariat only', async () => {
    const { number } = await g.draft(own());
    for (const person of ['guest', 'ida', 'sam', 'olga'] as const) expect(await g.read(number, person)).toBeNull();
    for (const person of ['iris', 'quinn', 'ivy'] as const) expect(await g.read(number, person)).not.toBeNull();
  });

  test('issuing makes all of it public at once, for three years, with surveillance after one and two', async () => {
    const set = await g.issued(own());
    expect(statuses(await g.read(set.number, 'guest'))).toEqual([
      ['CURRENT', 'CURRENT', null],
      ['CURRENT', 'CURRENT', null],
    ]);
    expect(set.master.validUntil).toBe('2029-06-15');
    const content = await g.tell(
      `query ($id: ID!) { iecqCertificate(id: $id) { content { surveillance { dueOn doneOn } master masterIssue
         scopeOfCertification { text } scopeAtThisLocation { text } activities { activity object } } } }`,
      { id: set.sites[0]?.id },
    );
    expect(content).toEqual({
      content: {
        surveillance: [
          { dueOn: '2027-06-15', doneOn: null },
          { dueOn: '2028-06-15', doneOn: null },
        ],
        master: set.number,
        masterIssue: 0,
        scopeOfCertification: { text: 'Design and Manufacture of LED Frames and Lens' },
        scopeAtThisLocation: { text: 'Manufacture of Lens' },
        activities: [{ activity: 'Manufacture', object: 'Lens' }],
      },
    });
  });

  test('a set that contradicts itself is refused with every finding and its row, and nothing of it is public', async () => {
    const sites = [
      aLocation('Lens Works', 'Manufacture and Sales of Lens'),
      aLocation('Second', '', { address: null }),
    ];
    const set = await g.draft(own({ sites }));
    const error = await refusal(g.act('issueIecqSet', set));
    expect(error.code).toBe('RULE_VIOLATION');
    expect(found(error.findings ?? [])).toEqual(
      expect.arrayContaining([
        'MS-05 sites[0].scopeAtThisLocation',
        'MS-10 sites[1].scopeAtThisLocation',
        'MS-11 sites[1].address',
      ]),
    );
    expect(await g.read(set.number, 'guest')).toBeNull();
  });

  test('a warning of the field is acknowledged with a reason', async () => {
    const set = await g.draft(own({ sites: [aLocation('Lens Works', 'Manufacturing of lenses')] }));
    expect(found((await refusal(g.act('issueIecqSet', set))).findings ?? [])).toEqual([
      'MS-07 sites[0].scopeAtThisLocation',
    ]);
    const overrides = [{ rule: 'iecq/ms-07-same-terms', reason: 'the organisation writes it so' }];
    const issued = await g.act('issueIecqSet', set, { overrides: ['[RuleOverride!]!', overrides] });
    expect(issued.sites[0]?.status).toBe('CURRENT');
  });

  test('only an authorising officer of the body issues', async () => {
    const set = await g.draft(own());
    expect((await refusal(g.act('issueIecqSet', set, {}, 'ida'))).code).toBe('NOT_FOUND');
    expect((await refusal(g.act('issueIecqSet', set, {}, 'quinn'))).code).toBe('FORBIDDEN');
    expect((await refusal(g.draft(own(), 'olga'))).code).toBe('FORBIDDEN');
  });

  test('a single site has one certificate without "At this location"', async () => {
    const master = { ...aLocation('Plant', ''), scopeAtThisLocation: null };
    const set = await g.issued(own({ master, sites: [] }));
    expect(set.master.siteRole).toBe('SINGLE');
    expect(set.sites).toEqual([]);
  });
});

describe('copying', () => {
  test('a set is copied with its sites under numbers of their own, by its own body only', async () => {
    const set = await g.draft(own());
    const query =
      'mutation ($id: ID!, $patch: IecqSetPatch) { copyIecqSet(id: $id, patch: $patch) { number sites { number } } }';
    const variables = { id: set.master.id, patch: { holder: { name: 'Copied Ltd', country: 'DE' } } };
    const { data, errors } = await g.graph.ask(people.iris, query, variables);
    expect(errors).toEqual([]);
    const { number, sites } = data.copyIecqSet;
    expect(number).not.toBe(set.number);
    expect(sites).toEqual([{ number: `${number}-01` }]);
    expect((await g.graph.ask(people.ida, query, variables)).errors[0]?.code).toBe('NOT_FOUND');
  });
});

describe('many sets at once', () => {
  test('each is issued, renewed or refused by itself', async () => {
    const [one, other] = [await g.draft(own()), await g.draft(own({ scopeOfCertification: null }))];
    const answer = '{ documentId refused { code } set { status: master { status issueNumber } } }';
    const ask = (act: string, rows: object[]) =>
      g.graph
        .ask(people.iris, `mutation ($rows: [IssueRow!]!) { done: ${act}ManyIecqSet(rows: $rows) ${answer} }`, { rows })
        .then(({ data, errors }) => (errors[0] ? Promise.reject(errors[0]) : data.done));
    const row = { id: one.master.id, revision: 1 };
    expect(await ask('issue', [row, { id: other.master.id, revision: 1 }])).toEqual([
      { documentId: row.id, refused: null, set: { status: { status: 'CURRENT', issueNumber: 0 } } },
      {
        documentId: other.master.id,
        refused: { code: 'RULE_VIOLATION' },
        set: { status: { status: 'DRAFT', issueNumber: null } },
      },
    ]);
    const [renewed, again] = await ask('renew', [
      { ...row, revision: 2 },
      { ...row, revision: 2 },
    ]);
    expect(renewed.set.status).toEqual({ status: 'CURRENT', issueNumber: 1 });
    expect(again.refused.code).toBe('CONFLICT');
  });
});

describe('checking', () => {
  test('letters that cannot be printed are named by the field of the input, once, whatever certificates print them', async () => {
    const input = own({ sites: [{ ...aLocation('Lens Works', 'Manufacture of Lens'), address: 'ຖະໜົນ 1' }] });
    const holder = { name: 'ບໍລິສັດ Ltd', country: 'LA' };
    const findings = await g.check({ input: { ...input, holder } });
    const unprintable = findings.filter(({ rule }) => rule === 'register/letters-printable');
    expect(unprintable.map(({ field }) => field)).toEqual(['holder.name', 'sites[0].address']);
  });

  test('finds per row, proposes a wording, and taking the proposal mends it', async () => {
    const input = own({ sites: [aLocation('Lens Works', 'Manufacturing of lenses')] });
    const [finding, ...others] = await g.check({ input });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'MS-07',
      row: 0,
      severity: 'OVERRIDABLE',
      proposal: { text: 'Manufacture of Lens' },
    });
    const { text, rows } = finding?.proposal ?? {};
    expect(
      await g.check({
        input: { ...input, sites: [aLocation('Lens Works', '', { scopeAtThisLocation: { text, rows } })] },
      }),
    ).toEqual([]);
  });

  test('waits for nobody who holds the set, its certificates or its organisation', async () => {
    const set = await g.draft(own());
    const holder = g.graph.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select from certificate_set for update');
    await holder.query('select from document for update');
    await holder.query(
      `select pg_advisory_xact_lock(hashtextextended(content->>'organisationKey', 4)) from issue where document_id = $1`,
      [set.master.id],
    );
    const findings = await g.check({ id: set.master.id });
    const preview = await g.tell('query ($id: ID!) { previewIecqSet(id: $id) { document } }', { id: set.master.id });
    await holder.rollbackTransaction();
    await holder.release();
    expect([findings.length, (preview as unknown[]).length]).toEqual([0, 2]);
  });

  test('takes no number, and does not need one', async () => {
    const before = await g.draft(own());
    await g.check({ input: own() });
    const after = await g.draft(own());
    expect(Number(after.number.slice(-4))).toBe(Number(before.number.slice(-4)) + 1);
    expect((await g.check({ input: own() })).length).toBe(0);
  });

  test('says of a public set what stands open in it', async () => {
    const set = await g.issued(own());
    await g.office('cancel', set.sites[0] as { id: string });
    expect(found(await g.check({ id: set.master.id }))).toContain('MS-06 master.scopeOfCertification');
  });

  test.each([
    ['an additional site of the same set', (number: string) => `${number}-01`, 'MS-02'],
    ['itself', (number: string) => `${number}-02`, 'MS-02'],
    ['a number that is not there', () => 'IECQ-H NONE 26.0001', 'MS-01'],
  ])('a site linked to %s is refused when it is saved', async (_what, link, code) => {
    const set = await g.issued(own());
    const sites = [aLocation('Third', 'Manufacture of Lens', { master: link(set.number) })];
    const error = await refusal(g.act('addIecqSites', set, { sites: ['[IecqLocationInput!]!', sites] }));
    expect(error.findings?.map(finding => finding.code)).toContain(code);
    expect((await g.read(set.number)).sites).toHaveLength(1);
  });

  test('a set is named by its own id wherever it is by that of a certificate', async () => {
    const input: [string, unknown] = ['IecqSetInput!', own()];
    const asSet = ({ id, revision, master }: Awaited<ReturnType<Graph['read']>>) =>
      ({ id, revision, master: { ...master, id } }) as Awaited<ReturnType<Graph['read']>>;
    const act = async (name: string, set: Awaited<ReturnType<Graph['read']>>, more = {}) =>
      g.act(name, asSet(set), more);
    let set = await act('editIecqSet', await g.draft(own()), { input });
    set = await act('patchIecqSet', set, { patch: ['IecqSetPatch!', { rules: [] }] });
    expect(await g.check({ id: set.id })).toEqual([]);
    expect(await g.tell('query ($id: ID!) { previewIecqSet(id: $id) { document } }', { id: set.id })).toHaveLength(2);
    set = await act('issueIecqSet', set);
    const { master, sites, ...said } = own();
    const numbered = {
      ...said,
      master: { ...master, number: set.number },
      sites: sites.map(site => ({ ...site, number: set.sites[0]?.number })),
    };
    const corrected: [string, unknown] = ['IecqSetInput!', numbered];
    set = await act('correctIecqSet', set, { input: corrected, reason: ['String!', 'A slip of the pen'] });
    set = await act('amendIecqSet', set);
    set = await act('dropIecqSetAmendment', set);
    set = await act('renewIecqSet', set);
    const { id } = set;
    const many = await g.tell(
      'mutation ($rows: [IssueRow!]!) { renewManyIecqSet(rows: $rows) { documentId refused { code } set { id } } }',
      { rows: [{ id, revision: set.revision }] },
    );
    expect(many).toEqual([{ documentId: id, refused: null, set: { id } }]);
    const copied: { number: string } = await g.tell('mutation ($id: ID!) { copyIecqSet(id: $id) { number } }', { id });
    expect(copied.number).not.toBe(set.number);
    for (const [office, status] of [
      ['suspend', 'SUSPENDED'],
      ['reinstate', 'CURRENT'],
      ['cancel', 'CANCELLED'],
    ] as const)
      expect(await g.office(office, { id })).toMatchObject({ number: set.number, status });
    expect((await refusal(g.check({ id: 'iqs_none' }))).message).toContain('The set iqs_none');
  });

  test('a site of another scheme, or with another Scope of Certification, is refused when it is saved', async () => {
    const wrong = aLocation('Lens Works', 'Manufacture of Lens', {
      scheme: 'IECQ_AP',
      scopeOfCertification: { text: 'Design of LED Frames' },
    });
    const codes = (await refusal(g.draft(own({ sites: [wrong] })))).findings?.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['MS-04', 'MS-15']));
  });

  test('a site cannot be added to the set of another body', async () => {
    const set = await g.issued(own());
    const sites = [aLocation('Third', 'Manufacture of Lens')];
    const error = await refusal(g.act('addIecqSites', set, { sites: ['[IecqLocationInput!]!', sites] }, 'ida'));
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('an organisation has one master in a scheme and management system', async () => {
    const input = own();
    const first = await g.issued(input);
    const second = await g.draft(input);
    const error = await refusal(g.act('issueIecqSet', second));
    expect(error.findings?.[0]).toMatchObject({ code: 'MS-03', message: expect.stringContaining(first.number) });
    const other = await g.draft({ ...input, managementSystem: 'Plant B' });
    expect((await g.act('issueIecqSet', other)).master.status).toBe('CURRENT');
  });

  test.each([
    ['RACE LTD.', true],
    ['Race, Limited', true],
    ['Racé', true],
    ['Race GmbH', false],
    ['Race Cars Ltd', false],
  ])('beside Race Ltd, %s is the same organisation: %s', async (name, isSame) => {
    const plant = count;
    await g.issued(own({ managementSystem: `Plant No. ${plant}`, holder: { name: 'Race Ltd', country: 'DE' } }));
    const written = { managementSystem: `PLANT NO ${plant}`, holder: { name, country: 'DE' } };
    const found = (await g.check({ input: own(written) })).map(({ code }) => code);
    expect(found).toEqual(isSame ? ['MS-03'] : []);
  });

  test('a set moves to another body in one act, which ends the old one: never two masters, never none', async () => {
    const input = own();
    const old = await g.issued(input);
    const taking = await g.draft({ ...input, transferredFrom: old.number.toLowerCase() }, 'ida');
    const reason: [string, unknown] = ['String!', 'The manufacturer changed its body.'];
    expect((await refusal(g.act('issueIecqSet', taking, {}, 'ida'))).findings).toMatchObject([
      { rule: 'iecq/taken-over-ends', field: 'transferredFrom' },
    ]);
    for (const body of ['ida', 'iris'] as const)
      expect((await refusal(g.act('transferIecqSet', taking, { reason }, body))).code).toMatch(/FORBIDDEN|NOT_FOUND/);
    const set = await g.act('transferIecqSet', taking, { reason }, 'quinn');
    expect(statuses(set)).toEqual([
      ['CURRENT', 'CURRENT', null],
      ['CURRENT', 'CURRENT', null],
    ]);
    expect((await g.read(old.number)).master).toMatchObject({ status: 'CANCELLED' });
    expect(statuses(await g.read(old.number)).map(([status]) => status)).toEqual(['CANCELLED', 'CANCELLED']);
    const again = await g.draft({ ...own(), transferredFrom: old.number }, 'ida');
    expect((await refusal(g.act('transferIecqSet', again, { reason }, 'quinn'))).code).toBe('CONFLICT');
    const { id } = (await g.read(old.number)).master;
    const undoing = 'mutation ($id: ID!) { reverseIecqCertificate(id: $id, reason: "Put back") { status } }';
    expect((await refusal(g.tell(undoing, { id }, 'quade'))).code).toBe('CONFLICT');
    expect((await g.read(old.number)).master).toMatchObject({ status: 'CANCELLED' });
    const told = await g.tell(
      'query ($number: String!) { iecqCertificate(number: $number) { statusReason auditTrail { act reason } } }',
      { number: old.number },
      'iris',
    );
    expect(told).toMatchObject({ statusReason: `TRANSFER to ${set.number}: The manufacturer changed its body.` });
  });

  test.each([
    ['nothing', 'IECQ-H DEMO 99.0001', /no certificate that is in the register/],
    ['a set of the same body', null, /is of this body/],
    ['an additional site', '-01', /is an additional site/],
  ])('a set that takes over %s is not issued', async (_what, named, message) => {
    const old = named === 'IECQ-H DEMO 99.0001' ? null : await g.issued(own());
    const transferredFrom = old ? `${old.number}${named ?? ''}` : named;
    const who = named === '-01' ? 'ida' : 'iris';
    const taking = await g.draft({ ...own(), transferredFrom }, who);
    const { findings } = await refusal(g.act('issueIecqSet', taking, {}, who));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'iecq/taken-over-known', message: expect.stringMatching(message) }),
    );
  });

  test('two drafts of one organisation, issued at the same moment, make one master', async () => {
    const input = own();
    const drafts = [await g.draft(input), await g.draft(input)];
    const results = await Promise.allSettled(drafts.map(draft => g.act('issueIecqSet', draft)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('dates that outlast the master or three years are refused', async () => {
    const sites = [aLocation('Lens Works', 'Manufacture of Lens', { validUntil: '2028-01-02' })];
    const set = await g.draft(own({ validUntil: '2028-01-01', sites }));
    expect(found((await refusal(g.act('issueIecqSet', set))).findings ?? [])).toEqual(['MS-12 sites[0].expiresOn']);
    const long = await g.draft(own({ validUntil: '2029-06-16' }));
    expect(found((await refusal(g.act('issueIecqSet', long))).findings ?? [])).toEqual([
      'MS-14 master.expiresOn',
      'MS-14 sites[0].expiresOn',
    ]);
  });

  test('a scope in Chinese asks for rows, and with them for somebody who confirms it', async () => {
    const texts = { scopeOfCertification: { text: '镜片的设计和制造' }, site: '镜片的制造', master: '镜片的设计' };
    const input = (rows: boolean) => {
      const scope = (text: string, ...activities: string[]) => ({
        text,
        rows: rows ? activities.map(activity => ({ activity, object: '镜片' })) : null,
      });
      return own({
        scopeOfCertification: scope(texts.scopeOfCertification.text, '设计', '制造'),
        master: aLocation('Head Office', '', {
          controlPoint: 'HEAD_OFFICE',
          scopeAtThisLocation: scope(texts.master, '设计'),
        }),
        sites: [aLocation('Lens Works', '', { scopeAtThisLocation: scope(texts.site, '制造') })],
      });
    };
    expect((await g.check({ input: input(false) })).map(({ rule }) => rule)).toEqual(
      Array(3).fill('iecq/ms-10-scope-read'),
    );
    expect((await g.check({ input: input(true) })).map(({ rule }) => rule)).toEqual(
      Array(3).fill('iecq/ms-10-scope-in-english'),
    );
  });

  test('rows that the text contradicts, and text that is not understood, come with what they would say', async () => {
    const rows = [{ activity: 'Manufacture', object: 'Resistors' }];
    const scope = (text: string, rows: object[] | null) => ({ text, rows });
    const input = own({
      scopeOfCertification: scope('Design of Lens; Manufacture of Resistors', null),
      master: aLocation('Head Office', '', {
        controlPoint: 'HEAD_OFFICE',
        scopeAtThisLocation: scope('Design of parts of Lens', null),
      }),
      sites: [aLocation('Works', '', { scopeAtThisLocation: scope('Manufacture of Relays', rows) })],
    });
    const query = `query ($input: IecqSetInput!) { checkIecqSet(input: $input) {
      rule row proposal { field rows { activity object } reads { activity object } } alternative { reads { activity object } } } }`;
    const { data } = await g.graph.ask(people.iris, query, { input });
    const guessed = [{ activity: 'Design', object: 'parts of Lens' }];
    expect(data.checkIecqSet).toEqual([
      {
        rule: 'iecq/ms-10-scope-read',
        row: null,
        proposal: { field: 'master.scopeAtThisLocation', rows: guessed, reads: guessed },
        alternative: null,
      },
      {
        rule: 'iecq/ms-10-rows-as-text',
        row: 0,
        proposal: {
          field: 'sites[0].scopeAtThisLocation',
          rows: null,
          reads: [{ activity: 'Manufacture', object: 'Relays' }],
        },
        alternative: { reads: rows },
      },
    ]);
  });

  test('a day of issue at the end of the calendar is a finding, not a fault', async () => {
    const query = `query ($set: IecqSetInput!) {
      set: checkIecqSet(input: $set, issuedOn: "2998-06-15") { rule }
      statement: checkIecqVerificationStatement(issuedOn: "2998-06-15",
        input: { scheme: IECQ_CFP, subject: "Resistor" }) { rule } }`;
    const { data } = await g.graph.ask(people.iris, query, { set: own() });
    for (const findings of [data.set, data.statement])
      expect(findings).toContainEqual({ rule: 'register/issues-in-sequence' });
  });

  test('a scope of 10,000 characters is read', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `Manufacture of Part ${index}`).join('; ');
    const master = aLocation('Head Office', text, { controlPoint: 'HEAD_OFFICE' });
    const findings = await g.check({
      input: own({ scopeOfCertification: { text }, master, sites: [aLocation('Works', text)] }),
    });
    expect(findings.map(({ code }) => code)).toEqual(['MS-09']);
  });

  test('500 sites are refused: the numbers of a set reach to 99', async () => {
    const sites = Array.from({ length: 500 }, (_, index) => aLocation(`Site ${index}`, 'Manufacture of Lens'));
    expect((await refusal(g.draft(own({ sites })))).message).toBe(
      'input.sites: 500 are too many; the numbers of a set reach to 99.',
    );
  });

  test('a standard that nobody knows is told by its place, at whatever site: a warning in the draft, a refusal at issue', async () => {
    const standards = [{ standard: 'IEC 99999', edition: '1.0' }];
    const sites = [aLocation('One', 'Manufacture of Lens'), { ...aLocation('Two', 'Manufacture of Lens'), standards }];
    const set = await g.draft(own({ sites }));
    const place = { code: 'R13', field: 'sites[1].standards[0]' };
    const findings = await g.check({ id: set.master.id });
    expect(findings).toContainEqual(expect.objectContaining({ ...place, severity: 'WARNING' }));
    expect((await refusal(g.act('issueIecqSet', set))).findings).toContainEqual(
      expect.objectContaining({ ...place, severity: 'ERROR' }),
    );
  });
});

describe('issuing again', () => {
  test('certificates that say nothing else keep their issue; the master gets the next one', async () => {
    const set = await g.issued(own());
    const amended = await g.act('amendIecqSet', set);
    const input = anInput();
    expect(amended.master.issueNumber).toBe(0);
    const named = { ...own(), holder: { name: `Organisation ${count - 1}`, country: 'DE' } };
    const edited = await g.act('editIecqSet', amended, {
      input: [
        'IecqSetInput!',
        {
          ...named,
          changes: 'A new name for the head office.',
          master: { ...input.master, name: 'Main Office', number: set.number },
          sites: [{ ...input.sites[0], number: `${set.number}-01` }],
          validUntil: '2029-06-15',
          surveillance: [{ dueOn: '2027-06-15' }, { dueOn: '2028-06-15' }],
        },
      ],
    });
    const issued = await g.act('issueIecqSet', edited);
    expect([issued.master.issueNumber, issued.sites[0]?.issueNumber]).toEqual([1, 0]);
  });

  test('a site that is added gets the next ordinal; one that is dropped is cancelled when the set is issued', async () => {
    const set = await g.issued(own());
    const more = await g.act('addIecqSites', set, {
      sites: ['[IecqLocationInput!]!', [aLocation('Second Works', 'Manufacture of Lens')]],
      changes: ['String', 'A second lens works.'],
    });
    expect(statuses(more)[2]).toEqual(['DRAFT', null, null]);
    const issued = await g.act('issueIecqSet', more);
    expect(issued.sites.map(({ number, status }) => [number.slice(-3), status])).toEqual([
      ['-01', 'CURRENT'],
      ['-02', 'CURRENT'],
    ]);
    const fewer = await g.act('dropIecqSites', issued, {
      numbers: ['[String!]!', [`${set.number}-01`]],
      changes: ['String', 'Works closed.'],
    });
    expect(fewer.sites[0]?.status).toBe('CURRENT');
    const last = await g.act('issueIecqSet', fewer);
    expect(last.sites.map(({ status }) => status)).toEqual(['CANCELLED', 'CURRENT']);
    const again = await g.act('addIecqSites', last, {
      sites: ['[IecqLocationInput!]!', [aLocation('Third', 'Manufacture of Lens')]],
    });
    expect(again.sites.at(-1)?.number).toBe(`${set.number}-03`);
  });

  test('a Scope of Certification that gets smaller is refused while a site does more', async () => {
    const set = await g.issued(own());
    const named = { ...anInput(), holder: { name: `Organisation ${count}`, country: 'DE' }, changes: 'Smaller.' };
    const master = { ...named.master, number: set.number, scopeAtThisLocation: { text: 'Design of LED Frames' } };
    const sites = [{ ...named.sites[0], number: `${set.number}-01` }];
    const input = { ...named, scopeOfCertification: { text: 'Design of LED Frames' }, master, sites };
    const amended = await g.act('amendIecqSet', set, { input: ['IecqSetInput', input] });
    const codes = (await refusal(g.act('issueIecqSet', amended))).findings?.map(
      finding => `${finding.code} ${finding.field}`,
    );
    expect(codes).toContain('MS-05 sites[0].scopeAtThisLocation');
    const site = await g.tell(
      `query ($number: String!) { iecqCertificate(number: $number) { content { scopeOfCertification { text } } draftIssue { content { scopeOfCertification { text } } } } }`,
      {
        number: `${set.number}-01`,
      },
    );
    expect(site).toEqual({
      content: { scopeOfCertification: { text: 'Design and Manufacture of LED Frames and Lens' } },
      draftIssue: { content: { scopeOfCertification: { text: 'Design of LED Frames' } } },
    });
  });

  test('renewing keeps every number and starts three years anew, also after the end', async () => {
    const set = await g.issued(own());
    const late = '2029-08-01T10:00:00Z';
    expect(statuses(await g.read(set.number, 'guest', late))).toEqual([
      ['CURRENT', 'EXPIRED', 'VALIDITY_ENDED'],
      ['CURRENT', 'EXPIRED', 'VALIDITY_ENDED'],
    ]);
    const renewed = await g.act('renewIecqSet', set, {}, 'iris', late);
    expect([renewed.number, renewed.master.issueNumber, renewed.sites[0]?.validUntil]).toEqual([
      set.number,
      1,
      '2032-08-01',
    ]);
    expect(statuses(renewed)[1]).toEqual(['CURRENT', 'CURRENT', null]);
  });

  test('the head office moves in one act: the certificates keep their numbers and change their parts', async () => {
    const set = await g.issued(own());
    const moved = await g.act('moveIecqHeadOffice', set, { to: ['String!', `${set.number}-01`] });
    expect([moved.number, moved.master.siteRole, moved.sites[0]?.siteRole]).toEqual([
      `${set.number}-01`,
      'MASTER',
      'ADDITIONAL',
    ]);
    expect(moved.sites[0]?.number).toBe(set.number);
    await g.office('suspend', moved.master);
    expect(statuses(await g.read(set.number))).toEqual([
      ['SUSPENDED', 'SUSPENDED', 'OWN'],
      ['CURRENT', 'SUSPENDED', 'MASTER_SUSPENDED'],
    ]);
  });

  test('a correction in time changes the public issue, after that none', async () => {
    const input = own();
    const set = await g.issued(input);
    const mended = {
      ...input,
      master: { ...(input.master as object), number: set.number },
      sites: [
        { ...aLocation('Lens Works', 'Manufacture of Lens'), name: 'Lens Works Ltd', number: `${set.number}-01` },
      ],
    };
    const act = (days: number, from: typeof set) =>
      g.act(
        'correctIecqSet',
        from,
        { input: ['IecqSetInput!', mended], reason: ['String!', 'a name was mistyped'] },
        'iris',
        `${addDays(calendarDate('2026-06-15'), days)}T10:00:00Z`,
      );
    expect((await refusal(act(correctionDays + 1, set))).code).toBe('CONFLICT');
    const corrected = await act(correctionDays, set);
    expect(corrected.sites[0]?.issueNumber).toBe(0);
    const site = await g.tell('query ($id: ID!) { iecqCertificate(id: $id) { sites { name } auditTrail { act } } }', {
      id: set.sites[0]?.id,
    });
    expect(site).toEqual({
      sites: [{ name: 'Lens Works Ltd' }],
      auditTrail: ['draft', 'issue', 'correct'].map(act => expect.objectContaining({ act })).toSpliced(2, 0, ...[]),
    });
  });

  test('a number of one scheme is not issued in another', async () => {
    const set = await g.draft(own());
    const patch: [string, object] = ['IecqSetPatch!', { scheme: 'IECQ_AP' }];
    const other = await g.act('patchIecqSet', set, { patch });
    const finding = {
      rule: 'iecq/scheme-as-numbered',
      message: expect.stringContaining(`not that of ${set.master.number}`),
    };
    await expect(g.act('issueIecqSet', other)).rejects.toMatchObject({
      code: 'RULE_VIOLATION',
      findings: expect.arrayContaining([expect.objectContaining(finding)]),
    });
  });

  test('dropping the draft leaves the public set as it was; a first draft leaves the register', async () => {
    const set = await g.issued(own());
    const more = await g.act('addIecqSites', set, {
      sites: ['[IecqLocationInput!]!', [aLocation('Second', 'Manufacture of Lens')]],
    });
    const drop =
      'mutation ($id: ID!, $revision: Int!) { deleteIecqSetDraft(id: $id, revision: $revision) { documentId number isInRegister } }';
    expect(await g.tell(drop, { id: set.master.id, revision: more.revision }, 'quinn')).toEqual({
      documentId: set.id,
      number: set.number,
      isInRegister: true,
    });
    expect((await g.read(set.number)).sites).toHaveLength(1);
    const first = await g.draft(own());
    const gone = await g.tell(drop, { id: first.master.id, revision: first.revision }, 'quinn');
    expect(gone).toEqual({ documentId: first.id, number: first.number, isInRegister: false });
    expect(await g.read(first.number)).toBeNull();
  });
});

describe('what can be done to a certificate now is told as the acts then answer:', () => {
  const setActs = [
    ...['edit', 'amend', 'issue', 'correct', 'delete-draft', 'drop-amendment'],
    ...['restore-draft', 'offer', 'transfer'],
  ];
  const amended = async () => {
    const patch: [string, object] = ['IecqSetPatch!', { changes: 'As told.' }];
    return g.act('patchIecqSet', await g.act('amendIecqSet', await g.issued(own())), { patch });
  };
  const situations: Record<string, () => Promise<Set>> = {
    'a first draft': () => g.draft(own()),
    'what is public': () => g.issued(own()),
    'what is public beside a draft': amended,
    'a suspended master beside a draft': async () => {
      const set = await amended();
      await g.office('suspend', set.master);
      return { ...set, revision: set.revision + 1 };
    },
    'a draft that was dropped': async () => {
      const set = await amended();
      const drop =
        'mutation ($id: ID!, $revision: Int!) { deleteIecqSetDraft(id: $id, revision: $revision) { number } }';
      await g.tell(drop, { id: set.id, revision: set.revision }, 'quinn');
      return { ...set, revision: set.revision + 1 };
    },
    'what takes over a set that was offered': async () => {
      const input = own();
      const old = await g.issued(input);
      await g.act('offerIecqSet', old, { to: ['ID', 'bdy_demob'] });
      return g.draft({ ...input, transferredFrom: old.number }, 'ida');
    },
    'a cancelled master': async () => {
      const set = await g.issued(own());
      await g.office('cancel', set.master);
      return { ...set, revision: set.revision + 1 };
    },
  };

  const hiddenFrom: Record<string, string> = {
    'a first draft': 'ida',
    'what takes over a set that was offered': 'iris',
  };
  const cases = Object.keys(situations).flatMap(name =>
    (['iris', 'quinn', 'ida'] as const).map(who => [name, who] as const),
  );
  test.each(cases)('%s, to %s', async (situation, who) => {
    const prepare = situations[situation] as (typeof situations)[string];
    for (const certificateOf of [(set: Set) => set.master, (set: Set) => set.sites[0] as Set['master']]) {
      let set = await prepare();
      const { id } = certificateOf(set);
      const query = 'query ($id: ID!) { iecqCertificate(id: $id) { availableActs { act mutation available reason } } }';
      const told = (await g.tell(query, { id }, who)) as { availableActs: Told[] } | null;
      for (const { mutation, act, available, reason } of told?.availableActs ?? []) {
        // They are facts, with the revision of the certificate, not of the set.
        if (['RECORD_SURVEILLANCE', 'CHANGE_CONTACT'].includes(act)) continue;
        // The rules have a word too: it is to be transferred.
        if (act === 'ISSUE' && situation === 'what takes over a set that was offered') continue;
        const own = certificateOf(set);
        const isOfSet = setActs.includes(act.toLowerCase().replace('_', '-'));
        expect(mutation).toBe(isOfSet ? mutation.replace(/Certificate/, 'Set') : mutation);
        const refusal = await refusalOf(mutation, act, set, own.id, who);
        // The two differ in their numbers.
        const unnumbered = (text: string | null) => text?.replace(/DEMOB? \d\d\.\d{4}/g, 'NUMBER') ?? null;
        expect([mutation, available, unnumbered(reason)]).toEqual([mutation, refusal === null, unnumbered(refusal)]);
        if (refusal === null) set = await prepare(); // what was refused changed nothing
      }
      expect(told === null).toBe(hiddenFrom[situation] === who);
    }
  });

  interface Told {
    act: string;
    mutation: string;
    available: boolean;
    reason: string | null;
  }
  type Set = Awaited<ReturnType<typeof g.issued>>;

  /** What the act answers; null where it is done. */
  async function refusalOf(mutation: string, act: string, set: Set, id: string, who: 'iris' | 'quinn' | 'ida') {
    const more: Record<string, string> = {
      EDIT: ', revision: $revision, input: $input',
      AMEND: ', revision: $revision',
      ISSUE: ', revision: $revision',
      CORRECT: ', revision: $revision, input: $input, reason: "Found out"',
      DELETE_DRAFT: ', revision: $revision',
      DROP_AMENDMENT: ', revision: $revision',
      CANCEL: ', reason: "Found out", productsAffected: false',
      RECORD_SURVEILLANCE: ', revision: $revision, input: { doneOn: "2026-06-15" }',
      CHANGE_CONTACT: ', revision: $revision, contact: null',
      RESTORE_DRAFT: '',
      OFFER: ', revision: $revision, to: null',
      TRANSFER: ', revision: $revision, reason: "Found out"',
    };
    const given = more[act] ?? ', reason: "Found out"';
    const declared = [
      '$id: ID!',
      given.includes('$revision') && '$revision: Int!',
      given.includes('$input') && '$input: IecqSetInput!',
    ];
    const query = `mutation (${declared.filter(Boolean).join(', ')}) { ${mutation}(id: $id${given}) { __typename } }`;
    const sites = set.sites.map(({ number }) => aLocation('Lens Works', 'Manufacture of Lens', { number }));
    const master = anInput().master;
    const input = own({ sites, master: { ...master, number: set.number }, changes: 'Asked' });
    const ofCertificate = act === 'RECORD_SURVEILLANCE' || act === 'CHANGE_CONTACT';
    const [row] = await g.graph.owner.query('select revision from document where id = $1', [id]);
    const revision = ofCertificate ? row.revision : set.revision;
    const { errors } = await g.graph.ask(people[who], query, { id, revision, input });
    return errors[0]?.message ?? null;
  }
});

describe('what becomes of a master becomes of its sites', () => {
  test('suspension and reinstatement: each site returns to its own status', async () => {
    const sites = [aLocation('Lens Works', 'Manufacture of Lens'), aLocation('Second', 'Manufacture of Lens')];
    const set = await g.issued(own({ sites }));
    await g.office('suspend', set.sites[1] as { id: string });
    await g.office('suspend', set.master);
    expect(statuses(await g.read(set.number, 'guest'))).toEqual([
      ['SUSPENDED', 'SUSPENDED', 'OWN'],
      ['CURRENT', 'SUSPENDED', 'MASTER_SUSPENDED'],
      ['SUSPENDED', 'SUSPENDED', 'OWN'],
    ]);
    await g.office('reinstate', set.master);
    expect(statuses(await g.read(set.number, 'guest'))).toEqual([
      ['CURRENT', 'CURRENT', null],
      ['CURRENT', 'CURRENT', null],
      ['SUSPENDED', 'SUSPENDED', 'OWN'],
    ]);
  });

  test('cancellation ends the whole set, and the register says so of every site', async () => {
    const set = await g.issued(own());
    await g.office('cancel', set.master);
    expect(statuses(await g.read(set.number, 'guest'))[1]).toEqual(['CURRENT', 'CANCELLED', 'MASTER_CANCELLED']);
    const [entry] = await g.graph.owner.query(
      `select status, imposed_status, register.effective_status(status, valid_until, imposed_status, imposed_until, '2026-06-15') as effective
       from register.entry where number = $1`,
      [`${set.number}-01`],
    );
    expect(entry).toEqual({ status: 'CURRENT', imposed_status: 'CANCELLED', effective: 'CANCELLED' });
  });

  test('a master cancelled while its set is being issued: one of the two acts wins, and the set is whole', async () => {
    const set = await g.issued(own());
    const more = await g.act('addIecqSites', set, {
      sites: ['[IecqLocationInput!]!', [aLocation('Second', 'Manufacture of Lens')]],
      changes: ['String', 'One more.'],
    });
    await Promise.allSettled([g.act('issueIecqSet', more), g.office('cancel', set.master)]);
    const after = await g.read(set.number);
    expect(after.master.status).toBe('CANCELLED');
    for (const site of after.sites) expect([null, 'CANCELLED']).toContain(site.effectiveStatus);
  });

  test('two officers at one set: the second is told to read again', async () => {
    const set = await g.draft(own());
    const results = await Promise.allSettled(
      [1, 2].map(() => g.act('editIecqSet', set, { input: ['IecqSetInput!', own()] })),
    );
    const refused = results.flatMap(result => (result.status === 'rejected' ? result.reason : []));
    expect(refused).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining('somebody changed it') }]);
  });

  test('every act leaves an unbroken trail on every certificate', async () => {
    const set = await g.issued(own());
    await g.office('suspend', set.master);
    const trail = await g.tell('query ($id: ID!) { iecqCertificate(id: $id) { auditTrail { act } } }', {
      id: set.sites[0]?.id,
    });
    expect(trail).toEqual({ auditTrail: [{ act: 'draft' }, { act: 'issue' }, { act: 'follow' }] });
    const breaks = [];
    for await (const found of subgraph.maintenance?.auditBreaks(g.graph.owner) ?? []) breaks.push(found);
    expect(breaks).toEqual([]);
  });
});

describe('looking up', () => {
  test('who certifies an activity for an object in a country, in any of its words', async () => {
    await g.issued(
      own({
        master: aLocation('Head Office', 'Design of LED Frames and Lens; Manufacture of LED Frames', {
          controlPoint: 'HEAD_OFFICE',
        }),
        sites: [aLocation('Usine', 'Manufacture of Lens', { address: 'Rue 1, 75000 Paris, France', country: 'FR' })],
      }),
    );
    const query = `query ($activity: String, $object: String, $country: String, $inForce: Boolean) {
      iecqCertified(activity: $activity, object: $object, country: $country, inForce: $inForce) { totalCount edges { node { number sites { country } } } } }`;
    const ask = async (variables: object) =>
      (await g.tell(query, variables, 'guest')) as {
        totalCount: number;
        edges: { node: { sites: { country: string }[] } }[];
      };
    expect((await ask({ activity: 'production', object: 'lenses', country: 'FR' })).totalCount).toBe(1);
    expect((await ask({ activity: 'design', object: 'lens', country: 'FR' })).totalCount).toBe(0);
    const inForce = await ask({ object: 'lens' });
    const all = await ask({ object: 'lens', inForce: false });
    expect(all.totalCount).toBeGreaterThan(inForce.totalCount);
  });

  test('what expires or is due for surveillance in a period, per body, page by page', async () => {
    const { number } = await g.issued(own(), '2020-02-01T10:00:00Z');
    const query = `query ($after: String) { iecqDue(from: "2021-01-01", to: "2023-12-31", body: "bdy_demo", first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { on kind certificate { number } } } } }`;
    type Answer = { totalCount: number; pageInfo: { endCursor: string }; edges: { node: object }[] };
    const first = (await g.tell(query)) as Answer;
    const second = (await g.tell(query, { after: first.pageInfo.endCursor })) as Answer;
    expect(first.totalCount).toBe(4);
    expect([...first.edges, ...second.edges].map(({ node }) => node)).toEqual([
      { on: '2021-02-01', kind: 'SURVEILLANCE', certificate: { number } },
      { on: '2022-02-01', kind: 'SURVEILLANCE', certificate: { number } },
      { on: '2023-02-01', kind: 'EXPIRY', certificate: { number } },
      { on: '2023-02-01', kind: 'EXPIRY', certificate: { number: `${number}-01` } },
    ]);
    const certified = '{ iecqCertified(first: 1) { pageInfo { endCursor } } }';
    const elsewhere = (await g.tell(certified)) as Answer;
    const { errors } = await g.graph.ask(people.guest, query, { after: elsewhere.pageInfo.endCursor });
    expect(errors[0]).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('is not a cursor of this list'),
    });
  });

  test.each([
    ['iecqCertified(country: "Germany")', 'country', ['DE']],
    ['iecqCertified(body: "DEMO")', 'body', ['bdy_demo']],
    ['iecqDue(from: "2026-01-01", to: "2026-12-31", body: "DEMO")', 'body', ['bdy_demo']],
    ['iecqCertified(country: " ")', 'country', undefined],
    ['iecqCertified(body: "")', 'body', undefined],
    ['iecqCertified(activity: " ")', 'activity', undefined],
    ['iecqCertified(scheme: EX_PERSONS)', 'scheme', undefined],
    ['iecqDue(from: "2026-01-01", to: "2026-12-31", kinds: [])', 'kinds', undefined],
  ])('%s is told what is meant', async (asked, field, nearest) => {
    const { errors } = await g.graph.ask(people.guest, `{ ${asked} { totalCount } }`);
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', field, ...(nearest && { nearest }) }]);
  });

  test('a set with all its sites is read with as many statements as one with one site', async () => {
    const sites = Array.from({ length: 30 }, (_, index) =>
      aLocation(`Works ${index}`, 'Manufacture of Lens', { address: `Road ${index}, Germany` }),
    );
    const [small, large] = [await g.issued(own()), await g.issued(own({ sites }))];
    const cost = async (number: string) => {
      g.graph.statements.length = 0;
      await g.read(number, 'guest');
      return g.graph.statements.length;
    };
    expect(await cost(large.number)).toBe(await cost(small.number));
  });

  test('what can be done to any number of certificates is told with the same number of statements', async () => {
    const sites = (count: number) =>
      Array.from({ length: count }, (_, index) => aLocation(`Works ${index}`, 'Manufacture of Lens'));
    const cost = async (count: number) => {
      const set = await g.issued(own({ sites: sites(count) }));
      g.graph.statements.length = 0;
      await g.tell('query ($id: ID) { iecqSet(id: $id) { sites { availableActs { act } } } }', { id: set.id });
      return g.graph.statements.length;
    };
    expect(await cost(5)).toBe(await cost(1));
  });

  test('a set of thirty sites is issued with as many statements as one with one site', async () => {
    const sites = Array.from({ length: 30 }, (_, index) =>
      aLocation(`Works ${index}`, 'Manufacture of Lens', { address: `Road ${index}, Germany` }),
    );
    const cost = async (input: object) => {
      const draft = await g.draft(input);
      g.graph.statements.length = 0;
      await g.act('issueIecqSet', draft);
      return g.graph.statements.length;
    };
    expect(await cost(own({ sites }))).toBe(await cost(own()));
  });
});

test('a set that is taken over from an earlier register is a set: sites follow their master, numbers go on', async () => {
  const body = (await references(g.graph.db, 'BODY', ['bdy_demo'])).get('bdy_demo');
  const content = (siteRole: string, here: string, given = {}) => ({
    scheme: 'IECQ_HSPM',
    holder: { name: 'Legacy Optics', country: 'DE' },
    organisationKey: 'LEGACYOPTICS|DE',
    standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
    rules: [],
    validUntil: '2027-01-01',
    siteRole,
    site: { name: here, address: `${here} 1, Germany`, country: 'DE' },
    scopeAtThisLocation: { text: here },
    activities: [],
    doneHere: [],
    approvedComponents: [],
    testTypes: [],
    sites: siteRole === 'MASTER' ? ['IECQ-H DEMO 09.0267-03'] : [],
    ownScope: siteRole === 'MASTER' ? { text: 'Design and Manufacture of Lens' } : null,
    controlPoint: siteRole === 'MASTER' ? 'HEAD_OFFICE' : null,
    signatory: { name: 'Iris', position: 'Officer' },
    ...given,
  });
  const issues = (said: object) => [{ number: 0, issuedOn: '2024-01-01', content: said }];
  const caller = { principal: people.ivy, requestId: 'import', now: new Date('2026-01-01T00:00:00Z') };
  await subgraph.maintenance?.importDocuments(g.graph.db, caller, 'IECQ_COC', [
    { number: 'IECQ-H-DEMO 09.0267', body, issues: issues(content('MASTER', 'Design of Lens')) },
    {
      number: 'IECQ-H-DEMO 09.0267-03',
      body,
      issues: issues(content('ADDITIONAL', 'Manufacture of Lens', { master: 'IECQ-H DEMO 09.0267' })),
    },
  ]);
  const set = await g.read('iecq h demo 09 0267');
  expect([set.number, set.sites.map(({ number }) => number)]).toEqual([
    'IECQ-H DEMO 09.0267',
    ['IECQ-H DEMO 09.0267-03'],
  ]);
  await g.office('suspend', set.master);
  expect(statuses(await g.read(set.number, 'guest'))[1]).toEqual(['CURRENT', 'SUSPENDED', 'MASTER_SUSPENDED']);
  await g.office('reinstate', set.master);
  const again = await g.read(set.number);
  const more = await g.act('addIecqSites', again, {
    sites: ['[IecqLocationInput!]!', [aLocation('Fourth', 'Manufacture of Lens')]],
  });
  expect(more.sites.at(-1)?.number).toBe('IECQ-H DEMO 09.0267-04');
  const breaks = [];
  for await (const found of subgraph.maintenance?.auditBreaks(g.graph.owner) ?? []) breaks.push(found);
  expect(breaks).toEqual([]);
});

test('the demonstration data obeys the rules, and its faulty draft does not', async () => {
  const graph = await startSubgraph(subgraph);
  await subgraph.demonstrationData?.(graph.db, caller => contextOf(subgraph, graph.db, caller));
  const { data } = await graph.ask(people.guest, '{ iecqCertified(inForce: false) { totalCount } }');
  expect(data.iecqCertified.totalCount).toBe(5);
  await graph.close();
});
