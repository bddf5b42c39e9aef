import { graphItself, guest, type Principal } from '@conformity/access';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

const issuer = 'https://provider.example';
let directory: Directory;
beforeAll(async () => {
  process.env.OIDC_ISSUER = issuer;
  directory = await openDirectory();
});
afterAll(async () => {
  delete process.env.OIDC_ISSUER;
  await directory?.close();
});

const register = `mutation ($body: ID!, $system: System!, $name: String!, $clientId: String!, $powers: [MachinePower!]!) {
  registerMachineClient(body: $body, system: $system, name: $name, clientId: $clientId, powers: $powers) {
    id issuer clientId name system powers lastUsed revokedAt createdBy body { id } } }`;
const given = { body: 'bdy_demo', system: 'IECEX', name: 'Line 4', clientId: 'line-4', powers: ['DRAFT'] };
const add = (who: Principal, replaced: object = {}) => directory.ask(who, register, { ...given, ...replaced });

/** What the gateway would be told of a client that the provider signed in. */
const known = async (clientId: string, subject = clientId) => {
  const query = `query ($issuer: String!, $subject: ID!, $clientId: ID) {
    principal(issuer: $issuer, subject: $subject, clientId: $clientId) {
      id name memberships { role system bodyId mayIssue only signInMinutes } } }`;
  return (await directory.ask(graphItself, query, { issuer, subject, clientId })).data.principal;
};

describe('a machine client of a body', () => {
  test('is registered by an administrator of the body, and is then a narrower officer', async () => {
    const adam = await directory.person('adam');
    expect(await known('line-4')).toBeNull();
    const { data } = await add(adam);
    expect(data.registerMachineClient).toMatchObject({
      ...given,
      issuer,
      body: { id: 'bdy_demo' },
      createdBy: 'Adam Administrator',
      lastUsed: null,
      revokedAt: null,
    });
    expect(await known('line-4')).toEqual({
      id: data.registerMachineClient.id,
      name: 'Line 4 (machine client)',
      memberships: [
        {
          role: 'CB_BASIC',
          system: 'IECEx',
          bodyId: 'bdy_demo',
          mayIssue: false,
          only: ['document:view-draft', 'document:draft', 'document:edit', 'document:amend'],
          signInMinutes: null,
        },
      ],
    });
  });

  test.each([
    ['an officer', 'olga', {}],
    ['an administrator of another body', 'adam', { body: 'bdy_demob' }],
    ['an administrator in another system', 'adam', { system: 'IECQ' }],
    ['the Secretariat', 'sam', {}],
    ['nobody', 'nobody', {}],
  ])('is not registered by %s', async (_, who, replaced) => {
    const principal = who === 'nobody' ? guest : await directory.person(who);
    expect((await add(principal, { clientId: 'other', ...replaced })).code).toBe('FORBIDDEN');
    expect(await known('other')).toBeNull();
  });

  test('is registered once', async () => expect((await add(await directory.person('ivy'))).code).toBe('CONFLICT'));

  test.each([
    ['no name', { name: ' ' }],
    ['a name that is too long', { name: 'x'.repeat(101) }],
    ['a client that is too long', { clientId: 'x'.repeat(256) }],
    ['powers again and again', { powers: Array(9).fill('DRAFT') }],
  ])('is not registered with %s', async (_, replaced) =>
    expect((await add(await directory.person('adam'), { clientId: 'bad', ...replaced })).code).toBe('BAD_INPUT'),
  );

  test('is nobody where the token was given to a person by way of it', async () =>
    expect(await known('line-4', 'somebody')).toBeNull());

  test('tells when it was last used', async () => {
    await known('line-4');
    const query = '{ machineClients(body: "bdy_demo") { clientId lastUsed } }';
    const { data } = await directory.ask(await directory.person('adam'), query);
    expect(data.machineClients).toEqual([{ clientId: 'line-4', lastUsed: '2026-03-02T10:00:00.000Z' }]);
    for (const who of ['olga', 'sam', 'wei'])
      expect((await directory.ask(await directory.person(who), query)).code).toBe('FORBIDDEN');
  });

  test('is replaced by another client, and still counts for as long as was said', async () => {
    const adam = await directory.person('adam');
    const { id } = await known('line-4');
    const rotate = `mutation ($id: ID!) { rotateMachineClient(id: $id, clientId: "line-4-b", overlapHours: 2) { clientId powers } }`;
    expect((await directory.ask(await directory.person('wei'), rotate, { id })).code).toBe('NOT_FOUND');
    const { data } = await directory.ask(adam, rotate, { id });
    expect(data.rotateMachineClient).toEqual({ clientId: 'line-4-b', powers: ['DRAFT'] });
    expect([await known('line-4'), await known('line-4-b')]).toEqual([expect.anything(), expect.anything()]);
    await directory.db.query(`update machine_client set revoked_at = '2026-03-02T10:00:00Z' where id = $1`, [id]);
    expect(await known('line-4')).toBeNull();
    expect((await directory.ask(adam, rotate, { id })).code).toBe('CONFLICT');
  });

  test('is revoked for good, with a reason and a trace', async () => {
    const adam = await directory.person('adam');
    const { id } = await known('line-4-b');
    const revoke = `mutation ($id: ID!) { revokeMachineClient(id: $id, reason: "Line 4 was sold") { revokedAt } }`;
    expect((await directory.ask(await directory.person('olga'), revoke, { id })).code).toBe('NOT_FOUND');
    expect((await directory.ask(adam, revoke, { id })).data.revokeMachineClient.revokedAt).toBe(
      '2026-03-02T10:00:00.000Z',
    );
    expect(await known('line-4-b')).toBeNull();
    const traces = await directory.db.query(`select act, by_name, reason from change where thing_id = $1 order by id`, [
      id,
    ]);
    expect(traces).toEqual([
      { act: 'rotate-machine-client', by_name: 'Adam Administrator', reason: null },
      { act: 'revoke-machine-client', by_name: 'Adam Administrator', reason: 'Line 4 was sold' },
    ]);
  });

  test('comes to no more than twenty a body and system', async () => {
    const adam = await directory.person('adam');
    for (let index = 0; index < 20; index += 1)
      expect((await add(adam, { clientId: `many-${index}` })).code).toBeUndefined();
    expect((await add(adam, { clientId: 'many-20' })).code).toBe('CONFLICT');
  });
});

describe('a fresh sign-in', () => {
  const demand = `mutation ($minutes: Int) {
    demandFreshSignIn(body: "bdy_demo", system: IECEX, minutes: $minutes, reason: "Our quality system") { id } }`;
  const minutesOf = async (person: string) => {
    const { data } = await directory.ask(await directory.person(person), '{ me { memberships { signInMinutes } } }');
    return data.me.memberships[0].signInMinutes;
  };

  test('is demanded by an administrator of the body, of its officers alone', async () => {
    expect(
      (await directory.ask(await directory.person('adam'), demand, { minutes: 15 })).data.demandFreshSignIn,
    ).toEqual({ id: 'bdy_demo' });
    expect([await minutesOf('olga'), await minutesOf('wei'), await minutesOf('iris'), await minutesOf('sam')]).toEqual([
      15,
      null,
      null,
      null,
    ]);
    await directory.ask(await directory.person('adam'), demand, { minutes: null });
    expect(await minutesOf('olga')).toBeNull();
  });

  test.each(['olga', 'sam', 'wei', 'iris'])('is not demanded by %s', async who =>
    expect((await directory.ask(await directory.person(who), demand, { minutes: 15 })).code).toBe('FORBIDDEN'),
  );

  test.each([0, -1, 481])('of %s minutes is none', async minutes =>
    expect((await directory.ask(await directory.person('adam'), demand, { minutes })).code).toBe('BAD_INPUT'),
  );
});

test('sessions are told to the gateway alone', async () => {
  const session = { hash: 'h'.repeat(43), issuer, subject: 's-1', sealed: 'x', checkedUntil: '2026-03-02T10:05:00Z' };
  const open = `mutation ($hash: ID!, $issuer: String!, $subject: ID!, $sealed: String!, $checkedUntil: DateTime!, $endsAt: DateTime!) {
    openSession(hash: $hash, issuer: $issuer, subject: $subject, sealed: $sealed, checkedUntil: $checkedUntil, endsAt: $endsAt) }`;
  const find = 'query ($hash: ID!) { session(hash: $hash) { subject } }';
  const endsAt = '2026-03-02T18:00:00Z';
  const ivy = await directory.person('ivy');
  expect((await directory.ask(ivy, open, { ...session, endsAt })).data.openSession).toBe(false);
  expect((await directory.ask(graphItself, open, { ...session, endsAt })).data.openSession).toBe(true);
  expect((await directory.ask(ivy, find, session)).data.session).toBeNull();
  expect((await directory.ask(graphItself, find, session)).data.session).toEqual({ subject: 's-1' });
  const claim = 'mutation ($hash: ID!) { claimSession(hash: $hash) }';
  const claims = await Promise.all([1, 2, 3].map(() => directory.ask(graphItself, claim, session)));
  expect(claims.filter(({ data }) => data.claimSession)).toHaveLength(1);
  const end =
    'mutation ($hash: ID, $issuer: String, $subject: ID) { endSessions(hash: $hash, issuer: $issuer, subject: $subject) }';
  await directory.ask(ivy, end, session);
  expect((await directory.ask(graphItself, find, session)).data.session).toEqual({ subject: 's-1' });
  await directory.ask(graphItself, end, { issuer, subject: 's-1' });
  expect((await directory.ask(graphItself, find, session)).data.session).toBeNull();
});
