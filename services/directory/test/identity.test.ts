import { guest, type Principal } from '@conformity/access';
import { partyKey } from '@conformity/certification';
import { references, requireOrganisations } from '@conformity/register';
import { cursorOf } from '@conformity/subgraph';
import { pageExpected } from '@conformity/testkit';
import { anEntry } from './entries';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;

beforeEach(async () => {
  directory = await openDirectory();
});
afterEach(() => directory?.close());

const as = async (subject: string, query: string, variables: object = {}) =>
  directory.ask(await directory.person(subject), query, variables as Record<string, unknown>);

const save = `mutation ($id: ID, $input: OrganisationInput!) { saveOrganisation(id: $id, input: $input) { id identifiers { scheme value } } }`;
async function saved(subject: string, input: object, id?: string): Promise<string> {
  const { data, message } = await as(subject, save, { id, input: { country: 'DE', ...input } });
  if (message) throw new Error(message);
  return data.saveOrganisation.id;
}

const confirm = `mutation ($id: ID!, $name: String!, $country: String, $reason: String = "same letterhead") {
  confirmOrganisationName(id: $id, name: $name, country: $country, reason: $reason) { id confirmedNames { name country reason by } } }`;
const withdraw = `mutation ($id: ID!, $name: String!, $country: String, $reason: String = "a mistake") {
  withdrawOrganisationName(id: $id, name: $name, country: $country, reason: $reason) { id confirmedNames { name } } }`;
const merge = `mutation ($keep: ID!, $merge: ID!, $reason: String = "one company") {
  mergeOrganisations(keep: $keep, merge: $merge, reason: $reason) { id name mergedFrom { id: formerId name into at by reason } } }`;
const undo = `mutation ($id: ID!, $reason: String = "two companies") { undoOrganisationMerge(id: $id, reason: $reason) { id name mergedFrom { id: formerId } } }`;
const organisation = `query ($id: ID!) { organisation(id: $id) { id name mergedFrom { id: formerId into by reason } confirmedNames { name } } }`;

/** Whose documents with that name and country are; undefined for nobody's. */
async function meaning(name: string, country: string | null = 'DE'): Promise<string | undefined> {
  const [row] = await directory.db.query<{ organisation_id: string }[]>(
    'select organisation_id from register.organisation_alias where key = $1',
    [name.startsWith('org:') ? name : partyKey(name, country)],
  );
  return row?.organisation_id;
}

const acts = async (id: string) =>
  (
    await directory.db.query<{ act: string; reason: string | null; by_id: string }[]>(
      'select act, reason, by_id from change where thing_id = $1 order by id',
      [id],
    )
  ).map(({ act, reason, by_id }) => `${act} by ${by_id}${reason ? `: ${reason}` : ''}`);

describe('the own name of an organisation', () => {
  test('means it, as does its id, and follows it when it is saved', async () => {
    const id = await saved('olga', { name: 'Acme Ltd' });
    expect([await meaning('ACME, Ltd.'), await meaning(`org:${id}`)]).toEqual([id, id]);
    await saved('olga', { name: 'Acme GmbH', country: 'AT' }, id);
    expect([await meaning('Acme Ltd'), await meaning('Acme GmbH', 'AT'), await meaning(`org:${id}`)]).toEqual([
      undefined,
      id,
      id,
    ]);
  });

  test('means nobody where two have it, until a person decides', async () => {
    const [one, two] = [await saved('olga', { name: 'Acme Ltd' }), await saved('wei', { name: 'ACME LTD.' })];
    expect(await meaning('Acme Ltd')).toBeUndefined();
    expect(await meaning(`org:${one}`)).toBe(one);
    // Neither body may decide about the organisation of the other.
    expect((await as('olga', confirm, { id: one, name: 'Acme Ltd', country: 'DE' })).code).toBe('FORBIDDEN');
    expect((await as('sam', confirm, { id: two, name: 'Acme Ltd', country: 'DE' })).code).toBeUndefined();
    expect(await meaning('Acme Ltd')).toBe(two);
    await as('sam', withdraw, { id: two, name: 'Acme Ltd', country: 'DE' });
    expect(await meaning('Acme Ltd')).toBeUndefined();
    await saved('wei', { name: 'Acme Motors Ltd' }, two);
    expect(await meaning('Acme Ltd')).toBe(one);
  });

  test('two who save one name at once both learn that it is of neither', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => saved('sam', { name: 'Twin Ltd' })));
    expect(await meaning('Twin Ltd')).toBeUndefined();
    for (const id of ids) expect(await meaning(`org:${id}`)).toBe(id);
  });

  test('without letter or digit means nobody', async () => {
    await saved('sam', { name: '***' });
    expect(await meaning('***')).toBeUndefined();
  });
});

describe('identifiers', () => {
  const identifiers = [{ scheme: 'DUNS', value: '12-345-6789' }];

  test('are kept as they are compared, and stay where none are given', async () => {
    const id = await saved('olga', { name: 'Acme Ltd', identifiers });
    const kept = [{ scheme: 'DUNS', value: '123456789' }];
    const { data } = await as('olga', save, { id, input: { name: 'Acme', country: 'DE' } });
    expect(data.saveOrganisation.identifiers).toEqual(kept);
    const cleared = await as('olga', save, { id, input: { name: 'Acme', country: 'DE', identifiers: [] } });
    expect(cleared.data.saveOrganisation.identifiers).toEqual([]);
  });

  test('that cannot be are refused', async () => {
    const wrong = [{ scheme: 'LEI', value: '5493001KJTIIGC8Y1R13' }];
    const answer = await as('olga', save, { input: { name: 'Acme', country: 'DE', identifiers: wrong } });
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.message).toContain('identifiers[0].value');
  });
});

describe('a name on documents', () => {
  test('is an organisation once somebody said so, and no more once it was taken back', async () => {
    const id = await saved('olga', { name: 'Acme Ltd' });
    const { data } = await as('olga', confirm, { id, name: ' Acme Germany ', country: 'DE' });
    expect(data.confirmOrganisationName.confirmedNames).toEqual([
      { name: 'Acme Germany', country: 'DE', reason: 'same letterhead', by: 'Olga Officer' },
    ]);
    expect([await meaning('ACME-GERMANY'), await meaning('Acme Germany', null)]).toEqual([id, undefined]);
    await as('olga', confirm, { id, name: 'Acme Germany' });
    expect(await meaning('Acme Germany', null)).toBe(id);
    await as('olga', withdraw, { id, name: 'acme germany', country: 'DE' });
    expect([await meaning('Acme Germany'), await meaning('Acme Germany', null)]).toEqual([undefined, id]);
    expect(await acts(id)).toEqual([
      'save-organisation by per_olga',
      'confirm-organisation-name by per_olga: same letterhead',
      'confirm-organisation-name by per_olga: same letterhead',
      'withdraw-organisation-name by per_olga: a mistake',
    ]);
  });

  test('is shown to nobody who may not edit the organisation, for it may be of a draft', async () => {
    const id = await saved('olga', { name: 'Acme Ltd' });
    await as('olga', confirm, { id, name: 'Acme Germany', country: 'DE' });
    const seen = async (who: Principal) =>
      (await directory.ask(who, organisation, { id })).data.organisation.confirmedNames.length;
    const who = await Promise.all(['ben', 'sam', 'wei', 'nobody'].map(subject => directory.person(subject)));
    expect(await Promise.all(who.map(seen))).toEqual([1, 1, 0, 0]);
  });

  test.each([
    ['that is confirmed already', 'Acme Germany', 'CONFLICT'],
    ['that is its own', 'ACME LTD', 'CONFLICT'],
    ['that is the own one of another', 'Zulu AG', 'CONFLICT'],
    ['that is confirmed for another', 'Zulu Germany', 'CONFLICT'],
    ['of signs only', '...', 'BAD_INPUT'],
  ])('%s cannot be confirmed', async (_, name, code) => {
    const [id, other] = [await saved('sam', { name: 'Acme Ltd' }), await saved('sam', { name: 'Zulu AG' })];
    await as('sam', confirm, { id, name: 'Acme Germany', country: 'DE' });
    await as('sam', confirm, { id: other, name: 'Zulu Germany', country: 'DE' });
    expect((await as('sam', confirm, { id, name, country: 'DE' })).code).toBe(code);
  });

  test('is confirmed and withdrawn by whoever may edit the organisation', async () => {
    const id = await saved('olga', { name: 'Acme Ltd' });
    const name = { id, name: 'Acme Germany', country: 'DE' };
    for (const subject of ['wei', 'nobody']) expect((await as(subject, confirm, name)).code).toBe('FORBIDDEN');
    expect((await as('ben', confirm, name)).code).toBeUndefined();
    expect((await as('wei', withdraw, name)).code).toBe('FORBIDDEN');
    expect((await as('quinn', withdraw, name)).code).toBeUndefined();
    expect((await as('quinn', withdraw, name)).code).toBe('NOT_FOUND');
    expect((await as('sam', confirm, { ...name, id: 'org_none' })).code).toBe('NOT_FOUND');
    expect((await as('sam', confirm, { ...name, reason: ' ' })).code).toBe('BAD_INPUT');
    expect((await as('sam', confirm, { ...name, country: 'Germany' })).code).toBe('BAD_INPUT');
  });
});

describe('a merge', () => {
  test('leaves one organisation, which says what it was made of', async () => {
    const [keep, gone] = [await saved('olga', { name: 'Acme Ltd' }), await saved('wei', { name: 'Acme Germany' })];
    await as('wei', confirm, { id: gone, name: 'Acme D', country: 'DE' });
    const { data } = await as('ella', merge, { keep, merge: gone });
    expect(data.mergeOrganisations).toEqual({
      id: keep,
      name: 'Acme Ltd',
      mergedFrom: [
        {
          id: gone,
          name: 'Acme Germany',
          into: keep,
          at: '2026-03-02T10:00:00.000Z',
          by: 'Ella Secretariat (IECEE)',
          reason: 'one company',
        },
      ],
    });
    for (const name of ['Acme Ltd', 'Acme Germany', 'Acme D', `org:${gone}`, `org:${keep}`])
      expect([name, await meaning(name)]).toEqual([name, keep]);
    expect(await acts(gone)).toContain('merge-organisations by per_ella: one company');
    const list = '{ organisations(query: "acme germany") { totalCount edges { node { id } } } }';
    expect((await directory.ask(guest, list)).data.organisations).toEqual({
      totalCount: 1,
      edges: [{ node: { id: keep } }],
    });
  });

  test('answers for the record that was merged, in queries and for other subgraphs, to a guest without who and why', async () => {
    const [keep, gone] = [await saved('olga', { name: 'Acme Ltd' }), await saved('wei', { name: 'Acme Germany' })];
    await as('sam', merge, { keep, merge: gone });
    const { data } = await directory.ask(guest, organisation, { id: gone });
    expect(data.organisation).toEqual({
      id: keep,
      name: 'Acme Ltd',
      mergedFrom: [{ id: gone, into: keep, by: null, reason: null }],
      confirmedNames: [],
    });
    const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { name mergedFrom { id: formerId } } } }`;
    const r = [gone, keep].map(id => ({ __typename: 'Organisation', id }));
    expect((await directory.ask(guest, entities, { r })).data._entities).toEqual([
      { name: 'Acme Ltd', mergedFrom: [{ id: gone }] },
      { name: 'Acme Ltd', mergedFrom: [{ id: gone }] },
    ]);
  });

  test('leaves documents valid that name the record that was merged', async () => {
    const [keep, gone] = [await saved('olga', { name: 'Acme Ltd' }), await saved('wei', { name: 'Acme Germany' })];
    await as('sam', merge, { keep, merge: gone });
    await saved('olga', { name: 'Acme Holding' }, keep);
    await requireOrganisations(directory.db, { holder: { organisationId: gone } });
    const facts = await references(directory.db, 'ORGANISATION', [gone]);
    expect(facts.get(gone)).toEqual({ id: gone, name: 'Acme Holding', country: 'DE' });
    await as('sam', undo, { id: gone });
    expect((await references(directory.db, 'ORGANISATION', [gone])).get(gone)?.name).toBe('Acme Germany');
  });

  test('is of a Secretariat of any system and the IT administrator', async () => {
    const [keep, gone] = [await saved('olga', { name: 'Acme Ltd' }), await saved('olga', { name: 'Acme Germany' })];
    for (const subject of ['olga', 'adam', 'wei', 'nobody'])
      expect([subject, (await as(subject, merge, { keep, merge: gone })).code]).toEqual([subject, 'FORBIDDEN']);
    for (const subject of ['sam', 'quinn', 'ella', 'remy', 'ivy']) {
      expect([subject, (await as(subject, merge, { keep, merge: gone })).code]).toEqual([subject, undefined]);
      expect((await as('olga', undo, { id: gone })).code).toBe('FORBIDDEN');
      expect([subject, (await as(subject, undo, { id: gone })).code]).toEqual([subject, undefined]);
    }
  });

  test('that is undone leaves both in the trace, with who and why', async () => {
    const [keep, gone] = [await saved('olga', { name: 'Acme Ltd' }), await saved('olga', { name: 'Acme Germany' })];
    await as('sam', merge, { keep, merge: gone });
    await as('quinn', undo, { id: gone });
    const trace = await directory.db.query(
      'select act, by_id, reason, before, after from change where thing_id = $1 order by id desc limit 2',
      [gone],
    );
    const merged = { mergedInto: keep, by: 'Sam Secretariat', reason: 'one company', at: expect.any(String) };
    expect(trace).toEqual([
      { act: 'undo-organisation-merge', by_id: 'per_quinn', reason: expect.any(String), before: merged, after: {} },
      { act: 'merge-organisations', by_id: 'per_sam', reason: 'one company', before: {}, after: { mergedInto: keep } },
    ]);
  });

  test('of what was merged or is not there is refused, and says which to use', async () => {
    const ids = [
      await saved('sam', { name: 'A' }),
      await saved('sam', { name: 'B' }),
      await saved('sam', { name: 'C' }),
    ];
    const [a = '', b = '', c = ''] = ids;
    await as('sam', merge, { keep: a, merge: b });
    const again = await as('sam', merge, { keep: c, merge: b });
    expect([again.code, again.message]).toEqual(['CONFLICT', expect.stringContaining(`${b} was merged into ${a}`)]);
    expect((await as('sam', merge, { keep: b, merge: c })).code).toBe('CONFLICT');
    expect((await as('sam', merge, { keep: b, merge: a })).code).toBe('CONFLICT');
    expect((await as('sam', merge, { keep: a, merge: a })).code).toBe('BAD_INPUT');
    expect((await as('sam', merge, { keep: a, merge: 'org_none' })).code).toBe('NOT_FOUND');
    expect((await as('sam', merge, { keep: a, merge: c, reason: '-' })).code).toBe('BAD_INPUT');
    expect((await as('sam', undo, { id: a })).code).toBe('CONFLICT');
    expect((await as('sam', undo, { id: 'org_none' })).code).toBe('NOT_FOUND');
    expect((await as('sam', save, { id: b, input: { name: 'B2', country: 'DE' } })).code).toBe('CONFLICT');
    expect((await as('sam', confirm, { id: b, name: 'B3', country: 'DE' })).code).toBe('CONFLICT');
  });

  test('both ways at once makes no circle', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await saved('sam', { name: `One ${round}` }), await saved('sam', { name: `Two ${round}` })];
      const answers = await Promise.all([
        as('sam', merge, { keep: one, merge: two }),
        as('quinn', merge, { keep: two, merge: one }),
      ]);
      expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', undefined]);
      const kept = answers[0]?.code ? two : one;
      expect([await meaning(`org:${one}`), await meaning(`org:${two}`)]).toEqual([kept, kept]);
    }
  });

  test('of three in a ring at once makes no circle', async () => {
    const [a, b, c] = [
      await saved('sam', { name: 'A' }),
      await saved('sam', { name: 'B' }),
      await saved('sam', { name: 'C' }),
    ];
    await Promise.all([
      as('sam', merge, { keep: a, merge: b }),
      as('sam', merge, { keep: b, merge: c }),
      as('sam', merge, { keep: c, merge: a }),
    ]);
    const { data } = await directory.ask(guest, '{ organisations(country: "DE") { totalCount } }');
    expect(data.organisations.totalCount).toBeGreaterThanOrEqual(1);
    const meant = new Set(await Promise.all([a, b, c].map(id => meaning(`org:${id}`))));
    expect(meant.size).toBe(data.organisations.totalCount);
  });

  test('gives a name that two had to the one that is left', async () => {
    const [keep, gone] = [await saved('olga', { name: 'Acme Ltd' }), await saved('wei', { name: 'Acme Ltd' })];
    await as('sam', merge, { keep, merge: gone });
    expect(await meaning('Acme Ltd')).toBe(keep);
    await as('sam', undo, { id: gone });
    expect(await meaning('Acme Ltd')).toBeUndefined();
  });

  test('undone gives a contested name that was confirmed meanwhile back to the record whose name it is', async () => {
    const [keep, gone] = [await saved('sam', { name: 'Acme Ltd' }), await saved('sam', { name: 'Zulu AG' })];
    await saved('sam', { name: 'Zulu AG' });
    await as('sam', merge, { keep, merge: gone });
    expect(await meaning('Zulu AG')).toBeUndefined();
    await as('sam', confirm, { id: keep, name: 'Zulu AG', country: 'DE' });
    expect(await meaning('Zulu AG')).toBe(keep);
    await as('sam', undo, { id: gone });
    expect(await meaning('Zulu AG')).toBe(gone);
  });
});

describe('suggestions', () => {
  const matches = `query ($id: ID!, $first: Int! = 20, $after: String) { organisationMatches(id: $id, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { organisation { id } name country documents score reasons { criterion detail strength } } } } }`;
  interface Match {
    organisation: { id: string } | null;
    name: string;
    country: string | null;
    documents: number | null;
    score: number;
    reasons: { criterion: string; detail: string }[];
  }
  const suggested = async (subject: string, id: string): Promise<Match[]> =>
    (await as(subject, matches, { id })).data.organisationMatches.edges.map(({ node }: { node: Match }) => node);
  const inShort = ({ organisation: found, name, documents, score, reasons }: Match) => [
    found?.id ?? `${documents} × ${name}`,
    score,
    ...reasons.map(({ criterion }) => criterion),
  ];
  const party = (name: string, country: string | null = 'DE', address: string | null = null) => ({
    name,
    country,
    address,
  });

  test('are other organisations and names on documents, the likeliest first, with what speaks for each', async () => {
    const duns = [{ scheme: 'DUNS', value: '123456789' }];
    const works = [{ name: 'Works', address: 'Street 1, 12345 Town', country: 'DE' }];
    const id = await saved('olga', { name: 'Acme Pumps Ltd', identifiers: duns, sites: works });
    const abroad = await saved('wei', { name: 'Acme Pumps Ltd', country: 'GB', identifiers: duns });
    const neighbour = await saved('wei', { name: 'Former Name AG', sites: works });
    const sibling = await saved('wei', { name: 'Acme Pumps GmbH' });
    await saved('wei', { name: 'Acme Pumps Ltd', country: 'FR' });
    await saved('wei', { name: 'Zulu AG' });
    await directory.register([
      anEntry({ holder: party('ACME PUMPS LIMITED'), on: '2025-01-01' }),
      anEntry({ holder: party('Acme Pumps Limited', 'DE', 'STREET 1; 12345 Town'), on: '2026-01-01' }),
      anEntry({ holder: party('Zulu AG'), manufacturers: [party('Acme Pump Ltd')], system: 'IECQ' }),
      anEntry({ holder: party('Acme Pumps Ltd', null) }),
      anEntry({ holder: party('Acme Pumps Ltd', 'US') }),
      anEntry({ holder: party('Acme Pumps Ltd') }),
    ]);
    expect((await suggested('olga', id)).map(inShort)).toEqual([
      [abroad, 96, 'SAME_IDENTIFIER', 'SAME_NAME'],
      ['2 × Acme Pumps Limited', 81, 'SAME_NAME_WITHOUT_LEGAL_FORM', 'SAME_COUNTRY', 'SAME_SITE_ADDRESS'],
      [neighbour, 65, 'SAME_COUNTRY', 'SAME_SITE_ADDRESS'],
      [sibling, 62, 'SAME_NAME_WITHOUT_LEGAL_FORM', 'SAME_COUNTRY'],
      ['1 × Acme Pumps Ltd', 60, 'SAME_NAME'],
      ['1 × Acme Pump Ltd', 48, 'SIMILAR_NAME', 'SAME_COUNTRY'],
    ]);
  });

  test('leave out what a person said already', async () => {
    const [id, other] = [await saved('sam', { name: 'Acme Pumps Ltd' }), await saved('sam', { name: 'Acme Pumps AG' })];
    await directory.register([anEntry({ holder: party('Acme Pumps') })]);
    expect(await suggested('sam', id)).toHaveLength(2);
    await as('sam', confirm, { id, name: 'Acme Pumps', country: 'DE' });
    expect((await suggested('sam', id)).map(inShort)).toEqual([
      [other, 62, 'SAME_NAME_WITHOUT_LEGAL_FORM', 'SAME_COUNTRY'],
    ]);
    await as('sam', merge, { keep: id, merge: other });
    expect(await suggested('sam', id)).toEqual([]);
    expect(await suggested('sam', other)).toEqual([]);
  });

  test('count the names of records that were merged into it', async () => {
    const [id, other] = [
      await saved('sam', { name: 'Acme Pumps Ltd' }),
      await saved('sam', { name: 'Zulu Motors AG' }),
    ];
    await directory.register([anEntry({ holder: party('Zulu Motors') })]);
    expect(await suggested('sam', id)).toEqual([]);
    await as('sam', merge, { keep: id, merge: other });
    expect((await suggested('sam', id)).map(inShort)).toEqual([
      ['1 × Zulu Motors', 62, 'SAME_NAME_WITHOUT_LEGAL_FORM', 'SAME_COUNTRY'],
    ]);
  });

  test('show a name that is of two as of nobody', async () => {
    const [id, other] = [await saved('sam', { name: 'Acme Pumps' }), await saved('sam', { name: 'Acme Pumps' })];
    await directory.register([anEntry({ holder: party('Acme Pumps') })]);
    expect((await suggested('sam', id)).map(inShort)).toEqual([
      ['1 × Acme Pumps', 72, 'SAME_NAME', 'SAME_COUNTRY'],
      [other, 72, 'SAME_NAME', 'SAME_COUNTRY'],
    ]);
  });

  test.each([
    ['Müller Pümpen GmbH', 'MULLER PUMPEN'],
    ['Muller Pumpen', 'Müller Pümpen GmbH'],
    ['アクメ工業株式会社', '株式会社アクメ工業'],
    ['ABB', 'ABB Aktiengesellschaft'],
    ['Ａｃｍｅ Pumps', 'acme-pumps, inc.'],
  ])('find %s as %s', async (name, printed) => {
    const id = await saved('sam', { name });
    await directory.register([anEntry({ holder: party(printed) })]);
    expect((await suggested('sam', id)).map(match => match.name)).toEqual([printed]);
  });

  test('tell nobody of a draft or a private document of others, not even how many there are', async () => {
    const id = await saved('sam', { name: 'Acme Pumps Ltd' });
    await directory.register([
      anEntry({ holder: party('Acme Pumps Draft'), status: 'DRAFT' }),
      anEntry({ holder: party('Acme Pumps Secret'), isPrivate: true }),
      anEntry({ holder: party('Acme Pumps') }),
      anEntry({ holder: party('Acme Pumps', 'DE', 'Hidden Street 1'), status: 'DRAFT' }),
      anEntry({ holder: party('Acme Pumps Q'), status: 'DRAFT', system: 'IECQ', issuerId: 'bdy_demob' }),
    ]);
    const seen = async (subject: string) =>
      (await suggested(subject, id)).map(({ name, documents }) => `${documents} × ${name}`).sort();
    const everything = ['1 × Acme Pumps Draft', '1 × Acme Pumps Q', '1 × Acme Pumps Secret', '2 × Acme Pumps'];
    expect(await seen('ivy')).toEqual(everything);
    expect(await seen('sam')).toEqual(everything.filter(name => !name.endsWith(' Q')));
    expect(await seen('olga')).toEqual(everything.filter(name => !name.endsWith(' Q')));
    expect(await seen('quinn')).toEqual(['1 × Acme Pumps', '1 × Acme Pumps Q']);
    expect(await seen('wei')).toEqual(['1 × Acme Pumps']);
    expect(await seen('iris')).toEqual(['1 × Acme Pumps']);
    expect((await as('nobody', matches, { id })).code).toBe('FORBIDDEN');
  });

  test('do not compare with a name that was confirmed for another, for it may be of a draft', async () => {
    const [id, other] = [await saved('wei', { name: 'Acme Pumps Ltd' }), await saved('olga', { name: 'Zulu AG' })];
    await as('olga', confirm, { id: other, name: 'Acme Pumps', country: 'DE' });
    expect(await suggested('wei', id)).toEqual([]);
  });

  test('come in pages without gap or repetition', async () => {
    const id = await saved('sam', { name: 'Acme Pumps' });
    for (let i = 0; i < 5; i++) await saved('sam', { name: `Acme Pumps ${'ABCDE'[i]}` });
    await directory.register(['F', 'G', 'H'].map(letter => anEntry({ holder: party(`Acme Pumps ${letter}`) })));
    const all = (await as('sam', matches, { id })).data.organisationMatches;
    expect(all.totalCount).toBe(8);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const page: typeof all = (await as('sam', matches, { id, first: 3, after })).data.organisationMatches;
      seen.push(...page.edges);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all.edges);
  });

  test('come from the end as from the start, and say what is beside a page', async () => {
    const id = await saved('sam', { name: 'Acme Pumps' });
    for (const letter of 'ABCDE') await saved('sam', { name: `Acme Pumps ${letter}` });
    const query = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      organisationMatches(id: $id, first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage } } }`;
    const of = async (asked: object) => (await as('sam', query, { id, ...asked })).data.organisationMatches;
    const { edges: all } = await of({});
    const places = [undefined, 0, 2, 4];
    for (const size of [{ first: 2 }, { last: 2 }, {}])
      for (const after of places)
        for (const before of places) {
          const cursorAt = (index?: number) => (index === undefined ? undefined : all[index].cursor);
          const { edges, pageInfo } = await of({ ...size, after: cursorAt(after), before: cursorAt(before) });
          const { rows, ...beside } = pageExpected(all, { ...size, after, before });
          expect({ edges, pageInfo }).toEqual({ edges: rows, pageInfo: beside });
        }
  });

  test.each([
    '',
    'x',
    cursorOf('organisation', ['a', 'b']),
    cursorOf('organisation-matches', ['NaN', 'org_a']),
    cursorOf('organisation-matches', ['101', 'org_a']),
  ])('refuse %p as a cursor', async after => {
    const id = await saved('sam', { name: 'Acme Pumps' });
    expect((await as('sam', matches, { id, after })).code).toBe('BAD_INPUT');
  });

  test('are of organisations that exist', async () => {
    expect((await as('sam', matches, { id: 'org_none' })).code).toBe('NOT_FOUND');
  });
});
