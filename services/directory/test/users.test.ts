import { graphItself, guest } from '@conformity/access';
import { changeBreaks } from '../src/change';
import { type Answer, type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;

beforeEach(async () => {
  directory = await openDirectory();
});
afterEach(() => directory?.close());

const as = async (subject: string, query: string, variables: object = {}) =>
  directory.ask(await directory.person(subject), query, variables as Record<string, unknown>);

const person = 'id name email memberships(inForce: true) { id role mayIssue isStandIn }';
const inviting = `mutation ($email: String!, $name: String!, $membership: MembershipInput!) {
  inviteUser(email: $email, name: $name, membership: $membership, reason: "joins the team") { ${person} } }`;
const granting = `mutation ($person: ID!, $membership: MembershipInput!) {
  grantMembership(person: $person, membership: $membership, reason: "more work") { ${person} } }`;
const ending = `mutation ($id: ID!, $until: Date) { endMembership(id: $id, until: $until, reason: "left the body") { ${person} } }`;
const standing = `mutation ($id: ID!, $person: ID!, $since: Date!, $until: Date!) {
  standIn(id: $id, person: $person, since: $since, until: $until, reason: "holidays") { id role mayIssue isStandIn until } }`;
const locking = `mutation ($person: ID!) { lockPerson(person: $person, reason: "account stolen") { active } }`;

const officer = { role: 'CB_BASIC', system: 'IECEX', body: 'bdy_demo' };
const administrator = { ...officer, role: 'CB_ADMIN' };
const invite = (subject: string, membership: object, email = 'nora@example.org') =>
  as(subject, inviting, { email, name: 'Nora New', membership });
const membershipIn = async (subject: string): Promise<string> => {
  const [{ id }] = await directory.db.query(`select id from membership where person_id = $1`, [`per_${subject}`]);
  return id;
};
const rolesOf = async (subject: string) => (await directory.person(subject)).memberships.map(({ role }) => role);
/** As if the person had signed in for the first time. */
const signsIn = (email: string, subject: string) =>
  directory.ask(
    graphItself,
    `mutation ($email: String!, $subject: ID!) {
      keepFirstLogin(issuer: "conformity-graph-local", subject: $subject, email: $email) { id } }`,
    { email, subject },
  );

test('an invited officer holds the role from the first log-in on, and a second invitation is of the same person', async () => {
  const { data } = await invite('adam', { ...officer, mayIssue: true }, ' Nora@Example.org ');
  expect(data.inviteUser).toMatchObject({ name: 'Nora New', email: 'nora@example.org' });
  expect(data.inviteUser.memberships).toMatchObject([{ role: 'CB_BASIC', mayIssue: true, isStandIn: false }]);
  await signsIn('nora@example.org', 'nora');
  expect((await directory.person('nora')).memberships).toEqual([
    { role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_demo', mayIssue: true, documentTypes: null },
  ]);
  const again = await invite('quinn', { ...officer, system: 'IECQ' });
  expect(again.data.inviteUser.id).toBe(data.inviteUser.id);
});

describe('who may give which role', () => {
  test.each([
    ['adam', officer, undefined],
    ['adam', { ...officer, body: 'bdy_demob' }, 'FORBIDDEN'],
    ['adam', { ...officer, system: 'IECQ' }, 'FORBIDDEN'],
    ['adam', administrator, 'FORBIDDEN'],
    ['olga', officer, 'FORBIDDEN'],
    ['nobody', officer, 'FORBIDDEN'],
    ['sam', administrator, undefined],
    ['sam', { ...administrator, system: 'IECQ' }, 'FORBIDDEN'],
    ['sam', { role: 'SECRETARIAT', system: 'IECEX' }, 'FORBIDDEN'],
    ['ivy', { role: 'SECRETARIAT', system: 'IECEX' }, undefined],
    ['ivy', { role: 'IT_ADMIN' }, undefined],
  ])('%s gives %j: %s', async (subject, membership, code) => {
    expect((await invite(subject, membership)).code).toBe(code);
  });

  test('nobody gives a role to themselves', async () => {
    const own = await as('ivy', granting, { person: 'per_ivy', membership: { role: 'SECRETARIAT', system: 'IECQ' } });
    expect(own).toMatchObject({ code: 'FORBIDDEN', message: expect.stringMatching(/to themselves/) });
  });

  test('only the IT administrator locks people', async () => {
    expect((await as('sam', locking, { person: 'per_ben' })).code).toBe('FORBIDDEN');
    expect((await as('ivy', locking, { person: 'per_ben' })).data.lockPerson).toEqual({ active: false });
    expect(await rolesOf('ben')).toEqual([]);
  });

  test('a person whom one may not see is not there', async () => {
    const membership = { ...officer, mayIssue: true };
    expect((await as('adam', granting, { person: 'per_wei', membership })).code).toBe('NOT_FOUND');
    expect((await as('adam', granting, { person: 'per_ben', membership })).code).toBeUndefined();
  });
});

test.each([
  [{ role: 'CB_BASIC', system: 'IECEX' }, 'membership.body'],
  [{ ...officer, system: null }, 'membership.system'],
  [{ role: 'SECRETARIAT', system: 'IECEX', body: 'bdy_demo' }, 'membership.body'],
  [{ role: 'IT_ADMIN', system: 'IECEX' }, 'membership.system'],
  [{ role: 'SECRETARIAT', system: 'IECEX', mayIssue: true }, 'membership.mayIssue'],
  [{ ...officer, documentTypes: ['EX_COC'] }, 'membership.documentTypes'],
  [{ ...officer, mayIssue: true, documentTypes: [] }, 'membership.documentTypes'],
  [{ ...officer, mayIssue: true, documentTypes: ['IECQ_COC'] }, 'membership.documentTypes'],
  [{ ...officer, since: '2026-03-01' }, 'membership.since'],
  [{ ...officer, until: '2026-03-01' }, 'membership.until'],
  [{ ...officer, body: 'bdy_none' }, 'membership.body'],
  [{ ...officer, body: 'bdy_democ', system: 'IECQ' }, 'membership.system'],
])('a role that cannot be, %j, is refused at %s', async (membership, field) => {
  const { code, message } = await invite('ivy', membership);
  expect(code).toBe('BAD_INPUT');
  expect(message).toContain(field);
});

test('an authorising officer who is named for certificates issues no reports', async () => {
  await invite('adam', { ...officer, mayIssue: true, documentTypes: ['EX_SERVICE_COC', 'EX_COC', 'EX_COC'] });
  await signsIn('nora@example.org', 'nora');
  expect((await directory.person('nora')).memberships[0]?.documentTypes).toEqual(['EX_COC', 'EX_SERVICE_COC']);
});

test('a role is given once for the same days', async () => {
  const membership = { ...officer, until: '2026-06-30' };
  expect((await invite('adam', membership)).code).toBeUndefined();
  expect((await invite('adam', { ...officer, since: '2026-06-30' })).code).toBe('CONFLICT');
  expect((await invite('adam', { ...officer, since: '2026-07-01' })).code).toBeUndefined();
});

describe('the end of a role', () => {
  test('comes at once, and the role can be given again on the same day', async () => {
    expect((await as('adam', ending, { id: await membershipIn('ben') })).code).toBeUndefined();
    expect(await rolesOf('ben')).toEqual([]);
    expect((await as('adam', granting, { person: 'per_ben', membership: officer })).code).toBeUndefined();
    expect(await rolesOf('ben')).toEqual(['CB_BASIC']);
  });

  test('comes with its day', async () => {
    const id = await membershipIn('ben');
    expect((await as('adam', ending, { id, until: '2026-03-01' })).code).toBe('BAD_INPUT');
    expect((await as('adam', ending, { id, until: '2026-03-02' })).code).toBeUndefined();
    expect(await rolesOf('ben')).toEqual(['CB_BASIC']);
    expect((await as('adam', ending, { id, until: '2026-03-03' })).code).toBe('BAD_INPUT');
  });

  test('can be set by its holder, and by nobody else of the body', async () => {
    expect((await as('olga', ending, { id: await membershipIn('ben') })).code).toBe('NOT_FOUND');
    expect((await as('wei', ending, { id: await membershipIn('wei') })).code).toBeUndefined();
  });

  test('of what is no role is not found', async () => {
    for (const id of ['0', 'x', '99999999999999999999', '-1'])
      expect((await as('ivy', ending, { id })).code).toBe('NOT_FOUND');
  });
});

describe('the last administrator of a body', () => {
  test('is not let go, nor with a day, nor locked, before another is there for good', async () => {
    const id = await membershipIn('adam');
    for (const until of [undefined, '2026-12-31'])
      expect(await as('sam', ending, { id, until })).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/would have no administrator/),
      });
    expect((await as('ivy', locking, { person: 'per_adam' })).code).toBe('CONFLICT');
    expect((await invite('sam', { ...administrator, until: '2026-12-31' })).code).toBeUndefined();
    expect((await as('sam', ending, { id })).code).toBe('CONFLICT');
    expect((await invite('sam', administrator, 'nils@example.org')).code).toBeUndefined();
    expect((await as('sam', ending, { id })).code).toBeUndefined();
  });

  test('stays when two administrators let each other go at once', async () => {
    await invite('sam', administrator);
    await signsIn('nora@example.org', 'nora');
    const [nora] = await directory.db.query(
      `select m.id from membership m join person p on p.id = m.person_id where p.email = 'nora@example.org'`,
    );
    const answers: Answer[] = await Promise.all([
      as('nora', ending, { id: nora.id }),
      as('adam', ending, { id: await membershipIn('adam') }),
    ]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', undefined]);
  });

  test('of the whole graph stays too', async () => {
    expect((await as('ivy', ending, { id: await membershipIn('ivy') })).code).toBe('CONFLICT');
  });
});

describe('standing in for somebody', () => {
  const days = { since: '2026-03-02', until: '2026-03-20' };

  test('gives the whole role for those days, and ends with the role itself', async () => {
    const id = await membershipIn('olga');
    const { data } = await as('olga', standing, { id, person: 'per_ben', ...days });
    expect(data.standIn).toMatchObject({ role: 'CB_BASIC', mayIssue: true, isStandIn: true, until: days.until });
    expect((await directory.person('ben')).memberships.some(({ mayIssue }) => mayIssue)).toBe(true);
    await as('adam', ending, { id });
    expect((await directory.person('ben')).memberships.some(({ mayIssue }) => mayIssue)).toBe(false);
  });

  test('ends where the person is locked who is absent', async () => {
    await as('olga', standing, { id: await membershipIn('olga'), person: 'per_ben', ...days });
    await as('ivy', locking, { person: 'per_olga' });
    expect((await directory.person('ben')).memberships).toHaveLength(1);
  });

  test.each([
    ['olga', 'per_wei', days, 'NOT_FOUND'],
    ['olga', 'per_olga', days, 'NOT_FOUND'],
    ['ben', 'per_ben', days, 'NOT_FOUND'],
    ['olga', 'per_ben', { since: '2026-03-01', until: '2026-03-20' }, 'BAD_INPUT'],
    ['olga', 'per_ben', { since: '2026-03-20', until: '2026-03-19' }, 'BAD_INPUT'],
    ['olga', 'per_ben', { since: '2026-03-02', until: '2026-09-03' }, 'BAD_INPUT'],
    ['olga', 'per_ben', { since: '2026-03-02', until: '2026-09-02' }, undefined],
  ])('%s asks %s for %j: %s', async (subject, colleague, of, code) => {
    expect((await as(subject, standing, { id: await membershipIn('olga'), person: colleague, ...of })).code).toBe(code);
  });

  test('is not handed on', async () => {
    await invite('adam', officer);
    const { data } = await as('olga', standing, { id: await membershipIn('olga'), person: 'per_ben', ...days });
    const further = await as('ben', standing, { id: data.standIn.id, person: 'per_adam', ...days });
    expect(further.code).toBe('CONFLICT');
  });
});

describe('the trail', () => {
  const trail = `{ bodyChanges(body: "bdy_demo") { edges { node { act by reason person } } } }`;

  test('tells who did what to the users of a body', async () => {
    await invite('adam', officer);
    await as('sam', ending, { id: await membershipIn('ben') });
    const { data } = await as('adam', trail);
    expect(data.bodyChanges.edges.map(({ node }: { node: object }) => node)).toEqual([
      { act: 'invite-person', by: 'Adam Administrator', reason: 'joins the team', person: 'Nora New' },
      { act: 'grant-membership', by: 'Adam Administrator', reason: 'joins the team', person: 'Nora New' },
      { act: 'end-membership', by: 'Sam Secretariat', reason: 'left the body', person: 'Ben Beginner' },
    ]);
    expect((await as('olga', trail)).code).toBe('FORBIDDEN');
    expect((await directory.ask(guest, trail)).code).toBe('FORBIDDEN');
    expect((await as('quinn', trail)).data.bodyChanges.edges).toEqual([]);
  });

  test('shows every entry that was changed, put in or taken out', async () => {
    for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) await invite('adam', officer, email);
    const breaks = async () => {
      const found = [];
      for await (const { sequence, message } of changeBreaks(directory.owner)) found.push(`${sequence} ${message}`);
      return found;
    };
    expect(await breaks()).toEqual([]);
    await directory.owner.query(`update change set reason = 'another' where id = 2`);
    expect(await breaks()).toEqual(['2 The entry was changed after it was written.']);
    await directory.owner.query(`update change set reason = 'joins the team' where id = 2`);
    await directory.owner.query('delete from change where id = 3');
    expect(await breaks()).toEqual(['4 The chain to the entry before is broken.']);
  });
});
