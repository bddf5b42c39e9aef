import { graphItself, guest } from '@conformity/access';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;

beforeAll(async () => {
  directory = await openDirectory();
});
afterAll(() => directory?.close());

const me = '{ me { id name memberships { role system mayIssue body { id name } } } }';
const whose =
  '{ principal(issuer: "conformity-graph-local", subject: "olga") { id name memberships { role system bodyId mayIssue } } }';
const people = 'query ($body: ID!) { people(body: $body) { name active memberships { role until body { id } } } }';

test('a guest is nobody', async () => {
  expect((await directory.ask(guest, me)).data.me).toBeNull();
});

test('an officer sees her own memberships', async () => {
  const olga = await directory.person('olga');
  expect((await directory.ask(olga, me)).data.me).toEqual({
    id: 'per_olga',
    name: 'Olga Officer',
    memberships: [
      {
        role: 'CB_BASIC',
        system: 'IECEX',
        mayIssue: true,
        body: { id: 'bdy_demo', name: 'Demonstration Certification Body (not a real body)' },
      },
    ],
  });
});

test('the IT administrator belongs to every system and to no body', async () => {
  const ivy = await directory.person('ivy');
  const { memberships } = (await directory.ask(ivy, me)).data.me;
  expect(memberships).toEqual([{ role: 'IT_ADMIN', system: null, mayIssue: false, body: null }]);
});

describe('the first log-in at a provider', () => {
  const issuer = 'https://provider.example';
  const login = (subject: string, email: string) =>
    directory.ask(
      graphItself,
      `mutation ($issuer: String!, $subject: ID!, $email: String!) {
        keepFirstLogin(issuer: $issuer, subject: $subject, email: $email) { id } }`,
      { issuer, subject, email },
    );
  const known = async (subject: string) => {
    const query = 'query ($issuer: String!, $subject: ID!) { principal(issuer: $issuer, subject: $subject) { id } }';
    return (await directory.ask(graphItself, query, { issuer, subject })).data.principal?.id;
  };

  test('makes the person with the verified address known there by the subject, and leaves a trace', async () => {
    expect(await known('s-1')).toBeUndefined();
    expect((await login('s-1', 'SAM@people.example')).data.keepFirstLogin).toEqual({ id: 'per_sam' });
    expect(await known('s-1')).toBe('per_sam');
    const [trace] = await directory.db.query(`select act, after, by_id from change where thing_id = 'per_sam'`);
    expect(trace).toEqual({ act: 'first-login', after: { issuer, subject: 's-1' }, by_id: 'graph' });
  });

  test('of another subject with the same address makes nobody known: an address can be given to somebody else', async () => {
    expect((await login('s-2', 'sam@people.example')).data.keepFirstLogin).toBeNull();
    expect(await known('s-2')).toBeUndefined();
  });

  test('with an address that nobody has makes nobody known', async () => {
    expect((await login('s-3', 'nobody@people.example')).data.keepFirstLogin).toBeNull();
  });

  test('is kept for the graph itself alone', async () => {
    const mutation = `mutation { keepFirstLogin(issuer: "${issuer}", subject: "s-4", email: "ivy@people.example") { id } }`;
    for (const who of [guest, await directory.person('ivy')])
      expect((await directory.ask(who, mutation)).data.keepFirstLogin).toBeNull();
    expect(await known('s-4')).toBeUndefined();
  });
});

describe('whose token it is', () => {
  test('only the graph itself may ask', async () => {
    const expected = {
      id: 'per_olga',
      name: 'Olga Officer',
      memberships: [{ role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_demo', mayIssue: true }],
    };
    expect((await directory.ask({ ...graphItself }, whose)).data.principal).toEqual(expected);
    for (const subject of ['olga', 'sam', 'ivy', 'nobody'])
      expect((await directory.ask(await directory.person(subject), whose)).data.principal).toBeNull();
  });

  test('is kept out of the schema that callers see', async () => {
    const { data } = await directory.ask(guest, '{ _service { sdl } }');
    expect(data._service.sdl).toMatch(/principal\([^)]*\): PrincipalView @inaccessible/);
    expect(data._service.sdl).toMatch(/type PrincipalView\s+@inaccessible/);
    expect(data._service.sdl).toMatch(/type PrincipalMembership\s+@inaccessible/);
  });

  test.each([
    ['ended yesterday', '2026-03-01', 0],
    ['ends today', '2026-03-02', 1],
  ])('a membership that %s counts for %i', async (_, until, count) => {
    await directory.db.query(`update membership set until = $1 where person_id = 'per_ben'`, [until]);
    expect((await directory.person('ben')).memberships).toHaveLength(count);
  });

  test('a membership does not count before its first day', async () => {
    await directory.db.query(`update membership set since = '2026-03-03' where person_id = 'per_carl'`);
    expect((await directory.person('carl')).memberships).toEqual([]);
  });

  test('somebody who is not active is nobody, also while an old token lasts', async () => {
    const wei = await directory.person('wei');
    await directory.db.query(`update person set active = false where id = 'per_wei'`);
    expect(await directory.person('wei')).toBe(guest);
    expect((await directory.ask(wei, me)).data.me).toBeNull();
  });
});

describe('the people of a body', () => {
  test.each(['adam', 'sam'])('are shown to %s', async subject => {
    const { data } = await directory.ask(await directory.person(subject), people, { body: 'bdy_demo' });
    expect(data.people.map(({ name }: { name: string }) => name)).toEqual([
      'Adam Administrator',
      'Ben Beginner',
      'Olga Officer',
    ]);
    expect(data.people[2].memberships).toEqual([{ role: 'CB_BASIC', until: null, body: { id: 'bdy_demo' } }]);
  });

  test.each([
    ['olga', 'bdy_demo'],
    ['adam', 'bdy_demob'],
    ['nobody', 'bdy_demo'],
  ])('are not shown to %s of %s', async (subject, bodyId) => {
    expect((await directory.ask(await directory.person(subject), people, { body: bodyId })).code).toBe('FORBIDDEN');
  });

  test('a Secretariat sees only the roles of its own system', async () => {
    const { data } = await directory.ask(await directory.person('quinn'), people, { body: 'bdy_demo' });
    expect(data.people.map(({ name }: { name: string }) => name)).toEqual(['Iris Officer (IECQ)']);
  });

  test('the IT administrator sees those of every system', async () => {
    const { data } = await directory.ask(await directory.person('ivy'), people, { body: 'bdy_demo' });
    expect(data.people).toHaveLength(6);
  });

  test('a body that does not exist has none', async () => {
    expect((await directory.ask(await directory.person('sam'), people, { body: 'bdy_none' })).code).toBe('NOT_FOUND');
  });
});
