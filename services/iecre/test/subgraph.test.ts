import { people, testRulesOnPublic } from '@conformity/testkit';
import { subgraph } from '../src';
import { certificateRules } from '../src/rules';
import { aPlant, aStatement, aType, type IecreGraph, rosa, startIecre } from './graph';

const { rene, remy, guest, quinn } = people;

let graph: IecreGraph;
beforeAll(async () => {
  graph = await startIecre();
});
afterAll(() => graph.close());

const serialOf = (number: string) => Number(/\.(\d{4})(?:-R\d+)?$/.exec(number)?.[1]);

describe('numbers', () => {
  test('two bodies never get the same number, because it names none', async () => {
    const [first, second, third] = [
      await graph.draft(aType()),
      await graph.draft(aType(), rosa),
      await graph.draft(aType()),
    ];
    const serial = serialOf(first.number);
    expect([first, second, third].map(({ number }) => number)).toEqual(
      [serial, serial + 1, serial + 2].map(each => `IECRE.WE.TC.26.${String(each).padStart(4, '0')}`),
    );
  });

  test('concurrent first drafts of two bodies get different numbers', async () => {
    const drafts = await Promise.all([rene, rosa, rene, rosa].map(person => graph.draft(aType(), person)));
    expect(new Set(drafts.map(({ number }) => number)).size).toBe(4);
  });

  test('sector and kind stand in the number, and the serial runs on over years', async () => {
    const before = await graph.draft(aStatement('DESIGN'), rene, '2025-12-31T10:00:00Z');
    const after = await graph.draft(aPlant({ kind: 'PV_PC' }), rene, '2026-01-01T10:00:00Z');
    expect(before.number).toMatch(/^IECRE\.WE\.CS\.25\.\d{4}$/);
    expect(after.number).toMatch(/^IECRE\.PV\.PC\.26\.\d{4}$/);
    expect(serialOf(after.number)).toBe(serialOf(before.number) + 1);
  });

  test('a revision keeps the number and adds -R1; the certificate is found by either', async () => {
    const { id, number } = await graph.issued(aType());
    expect((await graph.amended(id, aType({ changes: 'Tower added.' }))).number).toBe(`${number}-R1`);
    for (const typed of [number, `${number}-R1`, number.toLowerCase().replaceAll('.', ' ')]) {
      const { iecreCertificate } = await graph.tell(
        guest,
        'query($number: String) { iecreCertificate(number: $number) { id number issueNumber history { issueNumber } issue(number: 0) { content { changes } } } }',
        { number: typed },
      );
      expect(iecreCertificate).toEqual({
        id,
        number: `${number}-R1`,
        issueNumber: 1,
        history: [{ issueNumber: 1 }, { issueNumber: 0 }],
        issue: { content: { changes: null } },
      });
    }
  });

  test('the kind of a number never changes', async () => {
    const { id } = await graph.draft(aType());
    await graph.tell(
      rene,
      'mutation($id: ID!, $input: IecreCertificateInput!) { editIecreCertificate(id: $id, revision: 1, input: $input) { id } }',
      {
        id,
        input: aType({ kind: 'WE_CC' }),
      },
    );
    expect(await graph.findings({ id })).toEqual(['iecre/kind-as-numbered ERROR kind']);
  });

  test.each([
    [{ kind: 'WE_XX' }, 'Value "WE_XX" does not exist in "IecreKind" enum.'],
    [
      { supersedes: '44 220 15454566-D-IEC Rev. 4' },
      'supersedes: "44 220 15454566-D-IEC Rev. 4" is not a number of IECRE',
    ],
    [{ transferredFrom: 'TC 7' }, 'transferredFrom: "TC 7" is not a number of IECRE'],
    [{ turbine: { ratedPowerKw: -1 } }, 'input.turbine.ratedPowerKw: is -1. Give at least 0.'],
    [{ turbine: { hubHeightsM: [100, -1] } }, 'input.turbine.hubHeightsM[1]: is -1. Give at least 0.'],
    [{ standards: [{ standard: 'IEC 61400-1 Ed. 4.0', edition: '3.0' }] }, '3.0 contradicts IEC 61400-1 Ed. 4.0'],
    [
      { locations: [{ name: 'X', organisationId: 'org_x' }] },
      'locations[0].organisationId: org_x is not an organisation',
    ],
    [
      { components: [{ component: 'HUB', locations: [{ name: 'X', organisationId: 'org_x' }] }] },
      'components[0].locations[0].organisationId: org_x is not an organisation',
    ],
  ])('a draft with %j is refused', async (given, message) => {
    const { errors } = await graph.ask(
      rene,
      'mutation($input: IecreCertificateInput!) { draftIecreCertificate(input: $input) { id } }',
      { input: aType(given) },
    );
    expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(message) });
  });
});

describe('what the register knows of a certificate', () => {
  const entryOf = async (id: string) => {
    const [entry] = await graph.owner.query(
      'select scheme, document_type, categories, countries, relations, valid_until::text, search_text, family_key, face from register.entry where id = $1',
      [id],
    );
    return entry;
  };

  test('type, scheme, validity, sites and relations follow from its content', async () => {
    const statement = await graph.issued(aStatement('DESIGN'));
    const { id, number } = await graph.issued(
      aType({
        statements: [` ${statement.number.toLowerCase()} `, '44 220 15454566-D-IEC Rev. 4'],
        supersedes: 'iecre we tc 19 0007',
        foreignReferences: [' 44 220 1 '],
      }),
    );
    const { face, search_text: text, ...entry } = await entryOf(id);
    expect(entry).toEqual({
      scheme: 'IECRE_WE',
      document_type: 'IECRE_TYPE',
      categories: ['WE'],
      countries: ['ZZ'],
      valid_until: '2031-06-15',
      family_key: number,
      relations: [
        { kind: 'BASED_ON_STATEMENT', number: statement.number, key: statement.number },
        { kind: 'SUPERSEDES', number: 'IECRE.WE.TC.19.0007', key: 'IECRE.WE.TC.19.0007' },
      ],
    });
    expect(face).toMatchObject({
      title: 'TT-150',
      holder: { name: 'Test Turbines Ltd' },
      manufacturers: [{ name: 'Test Turbines Ltd' }],
      sites: [{ role: 'MANUFACTURING', name: 'Blade works', country: 'ZZ', scope: 'Blade' }],
      standards: [{ id: 'IEC 61400-1/4.0' }],
    });
    for (const word of ['od 501', 'b 73', 'fer 1', '44 220 15454566 d iec rev 4', '44 220 1'])
      expect(text).toContain(` ${word} `);
  });

  test('a plant certificate is one of the PV scheme, valid for one year', async () => {
    const { id } = await graph.issued(aPlant());
    const { face, ...entry } = await entryOf(id);
    expect(entry).toMatchObject({
      scheme: 'IECRE_PV',
      document_type: 'IECRE_PLANT',
      categories: ['PV'],
      countries: ['IN', 'ZZ'],
      valid_until: '2027-06-15',
    });
    expect(face).toMatchObject({
      title: 'Test Park',
      manufacturers: [],
      sites: [{ role: 'PLANT', name: 'Test Park' }],
    });
  });

  test('a revision keeps the end of the validity, unless it gives another one', async () => {
    const { id } = await graph.issued(aType(), rene, '2025-03-04T10:00:00Z');
    await graph.amended(id, aType({ changes: 'x' }));
    expect(await entryOf(id)).toMatchObject({ valid_until: '2030-03-04' });
    await graph.amended(id, aType({ changes: 'x', validUntil: '2031-06-01' }));
    expect(await entryOf(id)).toMatchObject({ valid_until: '2031-06-01' });
  });

  test('a content says what its kind means and which statements are in the register', async () => {
    const statement = await graph.issued(aStatement('DESIGN_BASIS'));
    const { number } = await graph.issued(aType({ statements: [`${statement.number}-R0`] }));
    const { iecreCertificate } = await graph.tell(
      guest,
      'query($number: String) { iecreCertificate(number: $number) { documentType content { kind operationalDocuments { number } documentKind { title sector } linkedStatements { number documentType title } } } }',
      { number },
    );
    expect(iecreCertificate).toEqual({
      documentType: 'IECRE_TYPE',
      content: {
        kind: 'WE_TC',
        operationalDocuments: [{ number: 'OD-501' }],
        documentKind: { title: 'Type Certificate', sector: 'WE' },
        linkedStatements: [
          { number: statement.number, documentType: 'IECRE_CONFORMITY_STATEMENT', title: 'Design basis: TT-150' },
        ],
      },
    });
  });
});

describe('statements', () => {
  const inForce = 'iecre/statements-in-force ERROR statements[0]';
  const found = async (statement: string) =>
    (await graph.findings({ input: aType({ statements: [statement] }) })).filter(finding => /statements/.test(finding));
  const open = 'iecre/modules-covered WARNING statements';

  test('of each module make a type certificate without findings', async () => {
    const statements: string[] = [];
    for (const module of ['DESIGN_BASIS', 'DESIGN', 'MANUFACTURING', 'TYPE_TESTING'])
      statements.push((await graph.issued(aStatement(module))).number);
    expect(await graph.findings({ input: aType({ statements }) })).toEqual([]);
  });

  test('must be in the register and in force', async () => {
    const drafted = await graph.draft(aStatement('DESIGN'));
    expect(await found(drafted.number)).toEqual([inForce]);
    const { id, number } = await graph.issue(drafted.id, drafted.revision);
    expect(await found(number)).toEqual([open]);
    expect(await found(`${number}-R1`)).toEqual([inForce]);
    await graph.tell(remy, `mutation { suspendIecreCertificate(id: "${id}", reason: "Withdrawn report") { id } }`);
    expect(await found(number)).toEqual([inForce, open]);
    await graph.tell(remy, `mutation { reinstateIecreCertificate(id: "${id}", reason: "Report is back") { id } }`);
    await graph.amended(id, aStatement('DESIGN', { changes: 'x', validUntil: '2026-06-20' }));
    expect(await found(`${number}-R1`)).toEqual([open]);
    expect(await graph.findings({ input: aType({ statements: [number] }) }, '2026-06-21T10:00:00Z')).toContain(inForce);
  });

  test('by an old revision only warn', async () => {
    const { id, number } = await graph.issued(aStatement('DESIGN'));
    for (const changes of ['one', 'two']) await graph.amended(id, aStatement('DESIGN', { changes }));
    expect(await found(`${number}-R1`)).toEqual(['iecre/statements-latest WARNING statements[0]', open]);
  });

  test('of another sector are refused', async () => {
    const pv = await graph.issued(aStatement('DESIGN', { kind: 'PV_DQ', module: null }));
    expect(await found(pv.number)).toEqual(['iecre/statements-of-sector ERROR statements[0]', open]);
    const { id, revision } = await graph.draft(aType({ statements: [pv.number] }));
    const { errors } = await graph.ask(
      rene,
      `mutation { issueIecreCertificate(id: "${id}", revision: ${revision}) { id } }`,
    );
    expect(errors[0]).toMatchObject({
      code: 'RULE_VIOLATION',
      message: expect.stringContaining(`${pv.number} is of sector PV, not of WE.`),
    });
  });

  test('of national schemes are kept as they are, with a warning', async () => {
    const { number } = await graph.issued(aType({ statements: ['44 220 15454566-D-IEC Rev. 4'] }));
    const { iecreCertificate } = await graph.tell(
      guest,
      'query($number: String) { iecreCertificate(number: $number) { content { statements linkedStatements { id } } } }',
      { number },
    );
    expect(iecreCertificate.content).toEqual({ statements: ['44 220 15454566-D-IEC Rev. 4'], linkedStatements: [] });
  });

  test('are read with as many statements to the database for twenty as for one', async () => {
    const statements: string[] = [];
    for (let count = 0; count < 20; count += 1) statements.push((await graph.issued(aStatement('DESIGN'))).number);
    const one = await graph.issued(aType({ statements: statements.slice(0, 1) }));
    const many = await graph.issued(aType({ statements }));
    const asked = async (number: string) => {
      const before = graph.statements.length;
      await graph.tell(
        guest,
        'query($number: String) { iecreCertificate(number: $number) { content { linkedStatements { number } } } }',
        { number },
      );
      return graph.statements.length - before;
    };
    expect(await asked(many.number)).toBe(await asked(one.number));
  });
});

describe('conditions, validity and transfers', () => {
  const issue = { description: 'Noise to be measured again.', touchesPrimarySafety: false, dueOn: '2026-12-31' };
  const withoutModules = async (input: object) =>
    (await graph.findings({ input })).filter(finding => !finding.includes('modules-covered'));

  test('a provisional certificate has outstanding issues, none of primary safety', async () => {
    const provisional = { ...aType(), kind: 'WE_PRC' };
    const unsafe = { ...issue, touchesPrimarySafety: true };
    expect(await withoutModules(provisional)).toEqual(['iecre/provisional-has-issues ERROR outstandingIssues']);
    expect(await withoutModules({ ...provisional, outstandingIssues: [issue] })).toEqual([]);
    expect(await withoutModules({ ...provisional, outstandingIssues: [issue, unsafe] })).toEqual([
      'iecre/primary-safety-closed ERROR outstandingIssues[1]',
    ]);
    expect(await withoutModules(aType({ outstandingIssues: [unsafe] }))).toEqual([
      'iecre/primary-safety-closed ERROR outstandingIssues[0]',
    ]);
  });

  test('a prototype certificate ends after three years at the latest', async () => {
    const prototype = (validUntil: string | null) => ({ ...aType({ validUntil }), kind: 'WE_PTC' });
    expect(await withoutModules(prototype('2029-06-15'))).toEqual([]);
    expect(await withoutModules(prototype('2029-06-16'))).toEqual(['iecre/validity-within-longest ERROR validUntil']);
    const { number } = await graph.issued(prototype(null));
    const { iecreCertificate } = await graph.tell(
      guest,
      'query($number: String) { iecreCertificate(number: $number) { validUntil first: effectiveStatus(on: "2029-06-15") after: effectiveStatus(on: "2029-06-16") } }',
      { number },
    );
    expect(iecreCertificate).toEqual({ validUntil: '2029-06-15', first: 'CURRENT', after: 'EXPIRED' });
  });

  test('a certificate moves to another body in one act, which ends the old one', async () => {
    const old = await graph.issued(aType(), rosa);
    const { id, revision } = await graph.draft(aType({ transferredFrom: old.number }));
    const transferIt = `mutation ($id: ID!, $revision: Int!) { transferIecreCertificate(
      id: $id, revision: $revision, reason: "The maker changed its body.") { number status } }`;
    await expect(graph.issue(id, revision)).rejects.toThrow('is still CURRENT');
    for (const one of [people.rene, rosa])
      await expect(graph.tell(one, transferIt, { id, revision })).rejects.toThrow();
    const { transferIecreCertificate: taken } = await graph.tell(remy, transferIt, { id, revision });
    expect(taken.status).toBe('CURRENT');
    const read = 'query ($id: ID) { iecreCertificate(id: $id) { status statusReason } }';
    expect((await graph.tell(guest, read, { id: old.id })).iecreCertificate).toEqual({
      status: 'CANCELLED',
      statusReason: `TRANSFER to ${taken.number}: The maker changed its body.`,
    });
    const again = await graph.draft(aType({ transferredFrom: old.number }));
    await expect(graph.tell(remy, transferIt, again)).rejects.toThrow('CANCELLED');
  });

  test('a certificate moves by the word of both bodies: the one offers it, the other takes it over', async () => {
    const old = await graph.issued(aType(), rosa);
    const { id, revision } = await graph.draft(aType({ transferredFrom: old.number }));
    const transferIt = `mutation ($id: ID!, $revision: Int!) { transferIecreCertificate(
      id: $id, revision: $revision, reason: "Both agree.") { number status } }`;
    const acts = `query ($id: ID) { iecreCertificate(id: $id) { availableActs { act mutation available reason } } }`;
    const told = async () =>
      (await graph.tell(people.rene, acts, { id })).iecreCertificate.availableActs.find(
        ({ act }: { act: string }) => act === 'TRANSFER',
      );
    expect(await told()).toMatchObject({ available: false, reason: expect.stringContaining('is not offered') });
    await expect(graph.tell(people.rene, transferIt, { id, revision })).rejects.toThrow('is not offered');
    const offerIt = `mutation ($id: ID!, $revision: Int!) { offerIecreCertificate(id: $id, revision: $revision, to: "bdy_demo") {
      transferOffer { to { id } } } }`;
    await expect(graph.tell(people.rene, offerIt, old)).rejects.toThrow();
    expect((await graph.tell(rosa, offerIt, { id: old.id, revision: old.revision })).offerIecreCertificate).toEqual({
      transferOffer: { to: { id: 'bdy_demo' } },
    });
    expect(await told()).toMatchObject({ mutation: 'transferIecreCertificate', available: true });
    const { transferIecreCertificate: taken } = await graph.tell(people.rene, transferIt, { id, revision });
    expect(taken.status).toBe('CURRENT');
    const read = 'query ($id: ID) { iecreCertificate(id: $id) { status transferOffer { byName } } }';
    expect((await graph.tell(rosa, read, { id: old.id })).iecreCertificate).toEqual({
      status: 'CANCELLED',
      transferOffer: null,
    });
  });

  test('a certificate is taken over from another body, which has it cancelled', async () => {
    const old = await graph.issued(aType(), rosa);
    const taken = aType({ transferredFrom: old.number });
    expect(await withoutModules(taken)).toEqual(['iecre/transferred-is-cancelled ERROR transferredFrom']);
    await graph.tell(
      remy,
      `mutation { cancelIecreCertificate(id: "${old.id}", reason: "TRANSFER", productsAffected: false) { status } }`,
    );
    expect(await withoutModules(taken)).toEqual([]);
    const { number } = await graph.issued(taken);
    expect(number).not.toBe(old.number);
  });

  test.each(['WE_TC', 'WE_PTC', 'PV_PC'])('a day far away is a finding on a %s, not a fault', async kind => {
    const input = { ...aType(), plant: aPlant().plant, kind };
    expect(await graph.findings({ input, issuedOn: '2999-12-31' })).toContain(
      'register/issues-in-sequence ERROR issuedOn',
    );
  });
});

describe('numbers of implausible years', () => {
  const made = 'IECRE.WE.TC.86.0179-R6';

  test('are flagged where a certificate names them', async () => {
    const input = aType({ supersedes: made, statements: [] });
    expect(await graph.findings({ input })).toEqual([
      'iecre/modules-covered WARNING statements',
      'iecre/predecessors-known WARNING supersedes',
      'iecre/years-plausible WARNING supersedes',
    ]);
    const { number } = await graph.issued(input);
    const { iecreCertificate } = await graph.tell(
      guest,
      'query($number: String) { iecreCertificate(number: $number) { implausibleNumbers } }',
      { number },
    );
    expect(iecreCertificate.implausibleNumbers).toEqual([made]);
  });
});

describe('who may what', () => {
  test('a draft is seen by its body and the Secretariat of IECRE only', async () => {
    const { number } = await graph.draft(aType());
    const seen = async (person: Parameters<IecreGraph['tell']>[0]) =>
      (await graph.tell(person, 'query($number: String) { iecreCertificate(number: $number) { number } }', { number }))
        .iecreCertificate?.number ?? null;
    expect(await Promise.all([rene, remy, guest, quinn, rosa].map(seen))).toEqual([number, number, null, null, null]);
  });

  test.each([
    ['guest', guest],
    ['the Secretariat of IECQ', quinn],
    ['an officer of another body', rosa],
  ])('%s may not suspend', async (_who, person) => {
    const { id } = await graph.issued(aType());
    const { errors } = await graph.ask(
      person,
      `mutation { suspendIecreCertificate(id: "${id}", reason: "Because") { id } }`,
    );
    expect(errors[0]?.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  });

  test.each([
    ['an authorising officer of the RECB', rene],
    ['the Secretariat of IECRE', remy],
  ])('%s may suspend, reinstate and cancel', async (_who, person) => {
    const { id } = await graph.issued(aType());
    const said = async (act: string, more = '') =>
      (
        await graph.tell(
          person,
          `mutation { done: ${act}IecreCertificate(id: "${id}", reason: "Because"${more}) { status } }`,
        )
      ).done.status;
    expect(await said('suspend')).toBe('SUSPENDED');
    expect(await said('reinstate')).toBe('CURRENT');
    expect(await said('cancel', ', productsAffected: false')).toBe('CANCELLED');
  });

  test('a body that is not accepted for the sector may not issue', async () => {
    await graph.owner.query(
      `update register.reference set facts = jsonb_set(facts, '{acceptances}', '[{"scheme": "IECRE_WE", "status": "ACCEPTED", "standards": null}]')
       where kind = 'BODY' and id = 'bdy_demob'`,
    );
    await graph.issued(aType(), rosa);
    const { id, revision } = await graph.draft(aPlant(), rosa);
    const { errors } = await graph.ask(
      rosa,
      `mutation { issueIecreCertificate(id: "${id}", revision: ${revision}) { id } }`,
    );
    expect(errors[0]?.message).toMatch(/^R9, issuer: .* is not accepted for IECRE_PV\./);
  });
});

test('the kinds of document are told for a day', async () => {
  const kinds = async (on: string) =>
    (
      await graph.tell(
        guest,
        `{ iecreDocumentTypes(on: "${on}") { kind code documentType operationalDocuments from until } }`,
      )
    ).iecreDocumentTypes;
  expect(await kinds('2016-10-26')).toEqual([]);
  expect((await kinds('2016-10-27'))[0]).toEqual({
    kind: 'WE_TC',
    code: 'WE.TC',
    documentType: 'IECRE_TYPE',
    operationalDocuments: ['OD-501'],
    from: '2016-10-27',
    until: null,
  });
  const today = await graph.tell(guest, '{ iecreDocumentTypes { kind } }');
  expect(today.iecreDocumentTypes).toHaveLength(13);
});

describe('on a public certificate', () => {
  const ids: Record<'type' | 'plant' | 'provisional' | 'prototype', string> = {} as never;
  const numbers: Record<'design' | 'revised' | 'ofPlant' | 'ofOther', string> = {} as never;
  let statements: string[];
  beforeAll(async () => {
    const stated = ['DESIGN_BASIS', 'DESIGN', 'MANUFACTURING', 'TYPE_TESTING'].map(module =>
      graph.issued(aStatement(module, { operationalDocuments: [{ number: 'OD-501', edition: '2.0' }] })),
    );
    statements = (await Promise.all(stated)).map(({ number }) => number);
    const [basis = '', design = ''] = statements;
    const revised = await graph.issued(aStatement('DESIGN_BASIS'));
    for (const changes of ['More.', 'Less.']) await graph.amended(revised.id, aStatement('DESIGN_BASIS', { changes }));
    const plant = await graph.issued(aPlant());
    const ofOther = await graph.issued(aStatement('DESIGN_BASIS'), rosa);
    Object.assign(numbers, { design, revised: revised.number, ofPlant: plant.number, ofOther: ofOther.number });
    const outstanding = { description: 'The tower.', touchesPrimarySafety: false, dueOn: '2026-09-01' };
    const provisional = aType({ kind: 'WE_PRC', statements: [basis], outstandingIssues: [outstanding] });
    Object.assign(ids, {
      type: (await graph.issued(aType({ statements }))).id,
      plant: plant.id,
      provisional: (await graph.issued(provisional)).id,
      prototype: (await graph.issued(aType({ kind: 'WE_PTC', statements: [basis] }))).id,
    });
  });
  const naming = (also: () => string) => () => ({ content: { statements: [...statements, also()] } });
  const ofTurbine = { ratedPowerKw: 4200, rotorDiameterM: 150, hubHeightsM: [105], iecClass: 'IIIA' };
  const plantWith = (given: object) => () => ({ of: ids.plant, content: { plant: { ...aPlant().plant, ...given } } });
  const outstanding = (given: object) => ({
    content: { outstandingIssues: [{ description: 'A crack.', touchesPrimarySafety: false, ...given }] },
  });
  testRulesOnPublic(
    certificateRules,
    {
      complete: { content: { certifiedObject: '' } },
      'object-described': { content: { turbine: null } },
      'plant-described': plantWith({ location: '' }),
      'kind-as-numbered': { content: { kind: 'WE.CC' } },
      'kind-in-use': 'Every kind of the table is in use since the first certificate, and none has ended.',
      'operational-document-of-kind': { content: { operationalDocuments: [{ number: 'OD-402', edition: '2.0' }] } },
      'reports-before-issue': { content: { finalEvaluationReport: { number: 'FER-1', issuedOn: '2026-12-01' } } },
      'statements-in-force': naming(() => 'IECRE.WE.CS.26.9999'),
      'statements-are-bases': naming(() => numbers.ofPlant),
      'statements-of-sector': naming(() => numbers.ofPlant),
      'statements-named-once': naming(() => numbers.design),
      'statements-latest': naming(() => `${numbers.revised}-R1`),
      'statements-known': naming(() => '44 220 15454566-D-IEC Rev. 4'),
      'modules-covered': { content: { statements: [] } },
      'predecessors-known': { content: { supersedes: 'IECRE.WE.TC.26.9999' } },
      'predecessors-of-sector': () => ({ content: { supersedes: numbers.ofPlant } }),
      'taken-over-known': { content: { transferredFrom: 'IECRE.WE.TC.26.9999' } },
      'transferred-from-other-body': () => ({ content: { transferredFrom: numbers.design } }),
      'transferred-is-cancelled': () => ({ content: { transferredFrom: numbers.ofOther } }),
      'provisional-has-issues': () => ({ of: ids.provisional, content: { outstandingIssues: [] } }),
      'primary-safety-closed': outstanding({ touchesPrimarySafety: true, dueOn: '2026-09-01' }),
      'issues-due': outstanding({ dueOn: null }),
      'not-expired': 'What has expired is not in force, and is not examined.',
      'validity-within-longest': () => ({ of: ids.prototype, content: { validUntil: '2040-01-01' } }),
      'validity-as-usual': { content: { validUntil: '2040-01-01' } },
      'period-over': plantWith({ assessedUntil: '2026-12-31' }),
      'period-of-one-year': plantWith({ assessedUntil: '2019-11-30' }),
      'energy-plausible': plantWith({ measuredEnergyMwh: 1 }),
      'years-plausible': naming(() => 'IECRE.WE.CS.12.0001'),
      'foreign-references-foreign': { content: { foreignReferences: ['IECRE.WE.CS.26.0001'] } },
      'turbine-plausible': { content: { turbine: { ...ofTurbine, ratedPowerKw: 4.2 } } },
      'class-known': { content: { turbine: { ...ofTurbine, iecClass: 'IX' } } },
      'key-components-located': {
        content: { components: [{ component: 'BLADE', maker: 'Blades Ltd', typeName: 'B-73', locations: [] }] },
      },
    },
    () => ({ subgraph, graph, ids: Object.values(ids), now: '2026-06-16' }),
  );
});
