import { guest, type Principal } from '@conformity/access';
import { type BodyFacts, codeOn, references } from '@conformity/register';
import { cursorOf } from '@conformity/subgraph';
import { type PageOfIndexes, pageExpected } from '@conformity/testkit';
import fc from 'fast-check';
import { type Answer, type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;
let sam: Principal;

beforeAll(async () => {
  directory = await openDirectory();
  sam = await directory.person('sam');
});
afterAll(() => directory?.close());

const published = async (id: string) => (await references(directory.db, 'BODY', [id])).get(id) as BodyFacts;

const setAcceptance = `mutation ($body: ID!, $scheme: Scheme = EX_EQUIPMENT, $status: AcceptanceStatus!, $standards: [String!], $until: Date, $reason: String!) {
  setAcceptance(body: $body, scheme: $scheme, status: $status, standards: $standards, until: $until, reason: $reason) {
    id acceptances { system scheme status since until standards confidence } } }`;

describe('certification bodies', () => {
  test('finds a body by an old code, however it is typed', async () => {
    const query = `{ old: certificationBody(code: " dem ") { id name codes { system code confidence } } new: certificationBody(code: "ULD") { id } }`;
    const { data } = await directory.ask(guest, query);
    expect(data.old).toEqual({
      id: 'bdy_dem',
      name: 'UL International DEMKO A/S',
      codes: [
        { system: 'IECEX', code: 'ULD', confidence: 'GENERAL_KNOWLEDGE' },
        { system: 'IECEX', code: 'DEM', confidence: 'GENERAL_KNOWLEDGE' },
        { system: 'IECEE', code: 'DK', confidence: 'CODE_VERIFIED' },
      ],
    });
    expect(data.new.id).toBe('bdy_dem');
  });

  test('keeps KEMA and DEKRA apart, because nobody says that they are one body', async () => {
    const { data } = await directory.ask(
      guest,
      '{ kem: certificationBody(code: "KEM") { id } dek: certificationBody(code: "DEK") { id } }',
    );
    expect(data).toEqual({ kem: { id: 'bdy_kem' }, dek: { id: 'bdy_dek' } });
  });

  test('numbers are taken under the newest code', async () => {
    expect(codeOn(await published('bdy_sp'), '2026-03-02' as never)).toBe('RISE');
  });

  test('a body whose code nobody knows has none', async () => {
    const query =
      '{ certificationBody(id: "bdy_mstc") { name country confidence codes { code } acceptances { scheme status standards confidence } } }';
    expect((await directory.ask(guest, query)).data.certificationBody).toEqual({
      name: 'MSTC',
      country: 'AU',
      confidence: 'NAMED_ONLY',
      codes: [],
      acceptances: [{ scheme: 'EX_EQUIPMENT', status: 'ACCEPTED', standards: null, confidence: 'ASSUMED' }],
    });
  });

  test.each([
    ['{ certificationBodies(query: "demko") { totalCount } }', 1],
    ['{ certificationBodies(query: "lci") { totalCount } }', 1],
    ['{ certificationBodies(query: "%") { totalCount } }', 0],
    ['{ certificationBodies(country: "se") { totalCount } }', 2],
    ['{ certificationBodies(system: IECEX) { totalCount } }', 65],
    ['{ certificationBodies(system: IECQ) { totalCount } }', 16],
    ['{ certificationBodies(system: IECEE) { totalCount } }', 21],
    ['{ certificationBodies(system: IECRE) { totalCount } }', 6],
    ['{ certificationBodies(query: "psb") { totalCount } }', 1],
  ])('%s finds %i', async (query, total) => {
    expect((await directory.ask(guest, query)).data.certificationBodies.totalCount).toBe(total);
  });

  test('nothing is known of a body that does not exist', async () => {
    const { data } = await directory.ask(
      guest,
      '{ a: certificationBody(id: "bdy_none") { id } b: certificationBody(code: "NONE") { id } c: certificationBody { id } }',
    );
    expect(data).toEqual({ a: null, b: null, c: null });
  });

  test('a made-up body says so, and leaves IEC 60079-33 out of its scope', async () => {
    const query =
      '{ certificationBody(code: "DEMO") { name country isDemonstration acceptances { scheme standards } } }';
    const { certificationBody: body } = (await directory.ask(guest, query)).data;
    expect(body).toMatchObject({
      name: expect.stringContaining('not a real body'),
      country: 'ZZ',
      isDemonstration: true,
    });
    const acceptances: { scheme: string; standards: string[] | null }[] = body.acceptances;
    const standards = acceptances.find(({ scheme }) => scheme === 'EX_EQUIPMENT')?.standards;
    expect(standards).toEqual(
      expect.arrayContaining(['IEC 60079-0', 'IEC 60079-29-1', 'ISO 80079-36', 'ISO 80079-37']),
    );
    expect(standards).not.toContain('IEC 60079-33');
  });

  test('other subgraphs get a body by its id, many in one statement', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on CertificationBody { id name codes { code } } } }`;
    const r = ['bdy_bas', 'bdy_none', 'bdy_ptb'].map(id => ({ __typename: 'CertificationBody', id }));
    directory.statements();
    const { data } = await directory.ask(guest, query, { r });
    expect(data._entities.map((body: { codes: unknown } | null) => body?.codes)).toEqual([
      [{ code: 'BAS' }],
      undefined,
      [{ code: 'PTB' }],
    ]);
    expect(directory.statements()).toHaveLength(2);
  });
});

describe('a body in several systems', () => {
  const several = `query ($id: ID!) { certificationBody(id: $id) { name systems codes { system code } acceptances { system scheme } } }`;

  test.each([
    ['bdy_dek', ['IECEX', 'IECEE'], ['IECEX DEK', 'IECEE NL']],
    ['bdy_ul', ['IECEX', 'IECEE'], ['IECEX UL', 'IECEE US UL']],
    ['bdy_lci', ['IECEX', 'IECQ', 'IECEE'], ['IECEX LCIE', 'IECEX LCI', 'IECEE FR']],
    ['bdy_ove', ['IECQ', 'IECEE'], ['IECEE AT']],
    ['bdy_sgscn', ['IECQ'], ['IECQ SGSCN']],
    ['bdy_demo', ['IECEX', 'IECQ', 'IECEE', 'IECRE'], ['IECEX DEMO', 'IECEE DEMO', 'IECQ DEMO', 'IECRE DEMO']],
  ])('%s is one body in %j with codes %j', async (id, systems, codes) => {
    const { certificationBody: body } = (await directory.ask(guest, several, { id })).data;
    expect(body.systems).toEqual(systems);
    expect(body.codes.map(({ system, code }: { system: string; code: string }) => `${system} ${code}`)).toEqual(codes);
    expect(new Set(body.acceptances.map(({ system }: { system: string }) => system))).toEqual(new Set(systems));
  });

  test('every scheme is told the system of each code, those of IECEx first', async () => {
    expect((await published('bdy_lci')).codes).toEqual([
      { system: 'IECEx', code: 'LCIE', from: null, until: null },
      { system: 'IECEx', code: 'LCI', from: null, until: null },
      { system: 'IECEE', code: 'FR', from: null, until: null },
    ]);
    expect(codeOn(await published('bdy_lci'), '2026-03-02' as never)).toBe('LCIE');
  });

  const byCode = `query ($code: String!, $system: System) { certificationBody(code: $code, system: $system) { id } }`;

  test.each([
    ['sg psb', 'IECEE', 'bdy_tuv-sud-psb'],
    ['SG-PSB', null, 'bdy_tuv-sud-psb'],
    ['sgscn', 'IECQ', 'bdy_sgscn'],
    ['SGSCN', 'IECEE', undefined],
    ['DEMO', null, 'bdy_demo'],
    ['DEMO', 'IECRE', 'bdy_demo'],
  ])('%s in %s is %s', async (code, system, id) => {
    expect((await directory.ask(guest, byCode, { code, system })).data.certificationBody?.id).toBe(id);
  });

  test('a code of two bodies in two systems needs the system', async () => {
    await directory.db.query(`insert into body_code (system, code, body_id, position, confidence, source)
      values ('IECQ', 'BAS', 'bdy_sgstw', 9, 'RECORDED', 'test')`);
    const refused = await directory.ask(guest, byCode, { code: 'BAS' });
    expect(refused.code).toBe('BAD_INPUT');
    expect(refused.message).toMatch(/SGS Baseefa Limited in IECEx, SGS Taiwan in IECQ/);
    const id = async (system: string) =>
      (await directory.ask(guest, byCode, { code: 'BAS', system })).data.certificationBody.id;
    expect([await id('IECEX'), await id('IECQ')]).toEqual(['bdy_bas', 'bdy_sgstw']);
    await directory.db.query(`delete from body_code where position = 9`);
  });

  test.each([
    ['IECEX', 'SGSCNX'],
    ['IECEX', 'SG PSB'],
    ['IECQ', 'A'],
    ['IECQ', 'ABCDEFGHIJK'],
    ['IECEE', 'SG-PSB'],
    ['IECEE', 'DE 6666'],
    ['ISO', 'ABC'],
  ])('no code of %s is %s', async (system, code) => {
    const insert = `insert into body_code (system, code, body_id, position, confidence, source)
      values ($1, $2, 'bdy_bas', 9, 'RECORDED', 'test')`;
    await expect(directory.db.query(insert, [system, code])).rejects.toThrow('body_code_written');
  });
});

describe('pages', () => {
  const page = `query ($after: String, $first: Int!) { certificationBodies(first: $first, after: $after) { edges { cursor node { id name } } pageInfo { hasNextPage endCursor } } }`;

  test('follow each other without gap or repetition, in one statement each', async () => {
    const seen: string[] = [];
    let pages = 0;
    let pageInfo = { hasNextPage: true, endCursor: null };
    for (; pageInfo.hasNextPage; pages++) {
      directory.statements();
      const { data }: Answer = await directory.ask(guest, page, { first: 7, after: pageInfo.endCursor });
      expect(directory.statements()).toHaveLength(1);
      seen.push(...data.certificationBodies.edges.map(({ node }: { node: { id: string } }) => node.id));
      pageInfo = data.certificationBodies.pageInfo;
    }
    expect(pages).toBe(Math.ceil(seen.length / 7));
    expect(new Set(seen).size).toBe(seen.length);
    const [{ count } = { count: 0 }] = await directory.db.query<{ count: number }[]>(
      'select count(*)::int as count from certification_body',
    );
    expect(seen).toHaveLength(count);
  });

  test('are what the specification says, whatever part of the list is asked for, from either end', async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      certificationBodies(first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const of = async (asked: Record<string, unknown>) =>
      (await directory.ask(guest, query, asked)).data.certificationBodies;
    const { edges: all } = await of({ first: 100 });
    const cursorAt = (index?: number) => (index === undefined ? undefined : all[index].cursor);
    const optional = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { nil: undefined });
    const index = optional(fc.nat(all.length - 1));
    const size = fc.integer({ min: 1, max: 100 });
    const one = fc.oneof(fc.record({ first: optional(size) }), fc.record({ last: size }));
    await fc.assert(
      fc.asyncProperty(one, index, index, async (asked: PageOfIndexes, after, before) => {
        const { edges, pageInfo } = await of({ ...asked, after: cursorAt(after), before: cursorAt(before) });
        const { rows, ...beside } = pageExpected<(typeof all)[0]>(all, { ...asked, after, before });
        expect(edges).toEqual(rows);
        const [startCursor = null, endCursor = null] = [rows[0]?.cursor, rows.at(-1)?.cursor];
        expect(pageInfo).toEqual({ ...beside, startCursor, endCursor });
      }),
      { numRuns: 200 },
    );
  });

  test('come from the end as they come from the start, by pages of any size, in one statement each', async () => {
    const query = `query ($last: Int!, $before: String) { certificationBodies(last: $last, before: $before) {
      edges { cursor node { id name } } pageInfo { hasPreviousPage startCursor } } }`;
    const { edges: all } = (await directory.ask(guest, page, { first: 100 })).data.certificationBodies;
    for (const last of [1, 2, 7, 100]) {
      const seen: unknown[] = [];
      let pageInfo = { hasPreviousPage: true, startCursor: null };
      while (pageInfo.hasPreviousPage) {
        directory.statements();
        const { data } = await directory.ask(guest, query, { last, before: pageInfo.startCursor });
        expect(directory.statements()).toHaveLength(1);
        seen.unshift(...data.certificationBodies.edges);
        pageInfo = data.certificationBodies.pageInfo;
      }
      expect(seen).toEqual(all);
    }
  });

  test.each([
    ['{ certificationBodies(first: 1, last: 1) { totalCount } }', 'last: cannot be asked for beside `first`'],
    ['{ certificationBodies(last: 0) { totalCount } }', 'last: ask for at least 1'],
    ['{ certificationBodies(last: 101) { totalCount } }', 'last: ask for at most 100'],
    ['{ certificationBodies(before: "x") { totalCount } }', 'before: is not a cursor of this list. Take `startCursor`'],
  ])('that cannot be are BAD_INPUT, with the mend: %s', async (query, message) => {
    expect(await directory.ask(guest, query)).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(message),
    });
  });

  test('stay where they are while rows come and go', async () => {
    const { certificationBodies: all } = (await directory.ask(guest, page, { first: 9 })).data;
    const { cursor } = all.edges[3];
    const rest = async () =>
      (await directory.ask(guest, page, { first: 5, after: cursor })).data.certificationBodies.edges;
    const before = await rest();
    await directory.db.query(
      `insert into certification_body values ('bdy_a', 'Aaa', 'aaa', null, 'ZZ', true, 'DEMONSTRATION', 'test')`,
    );
    expect(await rest()).toEqual(before);
    await directory.db.query(`delete from certification_body where id = 'bdy_a'`);
  });

  test.each([
    '',
    'x',
    '!',
    'Y2VydGlmaWNhdGlvbl9ib2R5',
    cursorOf('standard', ['a', 'b']),
    cursorOf('certification_body', ['a\0', 'b']),
  ])('refuse %p as a cursor', async after => {
    expect((await directory.ask(guest, page, { first: 5, after })).code).toBe('BAD_INPUT');
  });

  test.each([0, -1, 101])('refuse to have %i rows', async first => {
    expect((await directory.ask(guest, page, { first })).code).toBe('BAD_INPUT');
  });

  test('refuse a country that is no code', async () => {
    expect((await directory.ask(guest, '{ certificationBodies(country: "Germany") { totalCount } }')).code).toBe(
      'BAD_INPUT',
    );
  });
});

describe('acceptances', () => {
  test('the Secretariat suspends an acceptance and every scheme knows at once', async () => {
    const { data } = await directory.ask(sam, setAcceptance, {
      body: 'bdy_bas',
      status: 'SUSPENDED',
      reason: 'Accreditation ended',
    });
    expect(data.setAcceptance.acceptances).toEqual([
      {
        system: 'IECEX',
        scheme: 'EX_EQUIPMENT',
        status: 'SUSPENDED',
        since: '2026-03-02',
        until: null,
        standards: null,
        confidence: 'RECORDED',
      },
    ]);
    expect((await published('bdy_bas')).acceptances).toEqual([
      { scheme: 'EX_EQUIPMENT', status: 'SUSPENDED', standards: null, fourEyes: false },
    ]);
  });

  test('every change leaves a trace that nobody can mend', async () => {
    const [trace] = await directory.db.query(`select * from change where thing_id = 'bdy_bas'`);
    expect(trace).toMatchObject({
      act: 'set-acceptance',
      reason: 'Accreditation ended',
      before: { status: 'ACCEPTED' },
      after: { status: 'SUSPENDED' },
      by_id: 'per_sam',
      by_name: 'Sam Secretariat',
      request_id: 'test',
    });
    await expect(directory.db.query(`update change set reason = 'x'`)).rejects.toThrow('permission denied');
    await expect(directory.db.query('delete from change')).rejects.toThrow('permission denied');
  });

  test('a change of status leaves the scope as it stands, unless one is given', async () => {
    const set = async (variables: object) => {
      const { data } = await directory.ask(sam, setAcceptance, {
        body: 'bdy_ptb',
        status: 'ACCEPTED',
        reason: 'Reassessed',
        ...variables,
      });
      return data.setAcceptance.acceptances[0].standards;
    };
    expect(await set({ standards: ['iec  60079-1', '60079-0', 'IEC 60079-0:2017'] })).toEqual([
      'IEC 60079-0',
      'IEC 60079-1',
    ]);
    expect(await set({ status: 'SUSPENDED' })).toEqual(['IEC 60079-0', 'IEC 60079-1']);
    expect(await set({ standards: null })).toBeNull();
  });

  test('an acceptance has a last day, of which every scheme is told; once it has gone by the body is not accepted', async () => {
    const set = async (variables: object) => {
      const { data, code } = await directory.ask(sam, setAcceptance, {
        body: 'bdy_kem',
        status: 'ACCEPTED',
        reason: 'Accreditation runs out',
        ...variables,
      });
      return code ?? [data.setAcceptance.acceptances[0].status, data.setAcceptance.acceptances[0].until];
    };
    expect(await set({ until: '2026-03-02' })).toEqual(['ACCEPTED', '2026-03-02']);
    expect((await published('bdy_kem')).acceptances[0]).toMatchObject({ status: 'ACCEPTED', until: '2026-03-02' });
    expect(await set({ status: 'SUSPENDED' })).toEqual(['SUSPENDED', '2026-03-02']);
    expect(await set({ until: '2026-03-01' })).toBe('BAD_INPUT');
    expect(await set({ until: null })).toEqual(['ACCEPTED', null]);
    expect((await published('bdy_kem')).acceptances[0]).not.toHaveProperty('until');
    await directory.owner.query(`update acceptance set since = null, until = '2026-03-01' where body_id = 'bdy_kem'`);
    const query = '{ certificationBody(id: "bdy_kem") { acceptances { status until } } }';
    expect((await directory.ask(guest, query)).data.certificationBody.acceptances).toEqual([
      { status: 'WITHDRAWN', until: '2026-03-01' },
    ]);
    expect(await set({})).toEqual(['ACCEPTED', null]);
  });

  test('a body may be accepted for one more scheme', async () => {
    const { data } = await directory.ask(sam, setAcceptance, {
      body: 'bdy_cml',
      scheme: 'EX_MARKS',
      status: 'ACCEPTED',
      reason: 'Accepted by the committee',
    });
    expect(data.setAcceptance.acceptances.map(({ scheme }: { scheme: string }) => scheme)).toEqual([
      'EX_EQUIPMENT',
      'EX_MARKS',
    ]);
  });

  test('two acts in one request each show what they did', async () => {
    const { data } = await directory.ask(
      sam,
      `mutation { a: setAcceptance(body: "bdy_fmg", scheme: EX_EQUIPMENT, status: SUSPENDED, reason: "why") { acceptances { status } }
                  b: setAcceptance(body: "bdy_fmg", scheme: EX_EQUIPMENT, status: ACCEPTED, reason: "why") { acceptances { status } } }`,
    );
    expect(data).toEqual({
      a: { acceptances: [{ status: 'SUSPENDED' }] },
      b: { acceptances: [{ status: 'ACCEPTED' }] },
    });
  });

  test.each(['olga', 'adam', 'quinn', 'nobody'])('%s may not change acceptances', async subject => {
    const person = await directory.person(subject);
    const answer = await directory.ask(person, setAcceptance, {
      body: 'bdy_demo',
      status: 'WITHDRAWN',
      reason: 'no reason',
    });
    expect(answer.code).toBe('FORBIDDEN');
    expect((await published('bdy_demo')).acceptances[0]?.status).toBe('ACCEPTED');
  });

  test('the IT administrator may', async () => {
    const ivy = await directory.person('ivy');
    expect((await directory.ask(ivy, setAcceptance, { body: 'bdy_iec', status: 'ACCEPTED', reason: 'why' })).code).toBe(
      'NOT_FOUND',
    );
    expect(
      (await directory.ask(ivy, setAcceptance, { body: 'bdy_tun', status: 'ACCEPTED', reason: 'why' })).code,
    ).toBeUndefined();
  });

  test.each([
    [{ standards: ['IEC 60079-0', 'IEC 99999'] }, 'standards[1]: "IEC 99999" is not a standard'],
    [{ standards: ['IEC 60079-0', ' '] }, 'standards[1]: is empty.'],
    [{ reason: '' }, 'reason: is empty.'],
    [{ reason: '  a ' }, 'reason'],
  ])('refuses %p', async (wrong, field) => {
    const answer = await directory.ask(sam, setAcceptance, {
      body: 'bdy_bas',
      status: 'ACCEPTED',
      reason: 'why not',
      ...wrong,
    });
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.message).toContain(field);
  });

  test('two who change one body at once both get through to the schemes', async () => {
    const change = (scheme: string) =>
      directory.ask(sam, setAcceptance, { body: 'bdy_ces', scheme, status: 'ACCEPTED', reason: 'why' });
    await Promise.all([change('EX_MARKS'), change('EX_SERVICES'), change('EX_PERSONS')]);
    expect((await published('bdy_ces')).acceptances).toHaveLength(4);
  });
});

describe('the day at a body', () => {
  const setTimeZone = `mutation ($zone: String!, $reason: String = "It moved") { setTimeZone(body: "bdy_bas", timeZone: $zone, reason: $reason) { timeZone } }`;

  test('is that of its country until somebody records where its office is', async () => {
    const query = '{ certificationBody(id: "bdy_mstc") { timeZone } }';
    expect((await directory.ask(guest, query)).data.certificationBody).toEqual({ timeZone: 'Australia/Sydney' });
  });

  test('is recorded by the Secretariat, published to every scheme, and kept in the trace', async () => {
    const { data } = await directory.ask(sam, setTimeZone, { zone: 'Pacific/Auckland' });
    expect(data.setTimeZone.timeZone).toBe('Pacific/Auckland');
    expect((await published('bdy_bas')).timeZone).toBe('Pacific/Auckland');
    const [trace] = await directory.db.query(
      `select act, before, after from change where thing_id = 'bdy_bas' order by id desc`,
    );
    expect(trace).toMatchObject({ act: 'set-time-zone', after: { timeZone: 'Pacific/Auckland' } });
  });

  test.each(['+10:00', 'US/Pacific-New'])(
    'is refused where it is none, or one that the database does not know: %s',
    async zone => {
      expect(await directory.ask(sam, setTimeZone, { zone })).toMatchObject({ code: 'BAD_INPUT' });
    },
  );

  test('is recorded by nobody who does not keep the directory', async () => {
    expect(await directory.ask(guest, setTimeZone, { zone: 'UTC' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
