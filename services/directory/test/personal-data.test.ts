import { guest } from '@conformity/access';
import { changeBreaks } from '../src/change';
import { anEntry } from './entries';
import { type Directory, openDirectory } from './open-directory';

let directory: Directory;
beforeAll(async () => {
  directory = await openDirectory();
});
afterAll(() => directory?.close());

const as = async (subject: string, query: string, variables: object = {}) =>
  directory.ask(
    subject === 'guest' ? guest : await directory.person(subject),
    query,
    variables as Record<string, unknown>,
  );
const exporting = 'query ($person: ID) { personalData(person: $person) }';
const asking = 'mutation { requestErasure(note: "I retire") { id state kept } }';
const answering = `mutation ($id: ID!, $erase: Boolean!) {
  answerErasure(id: $id, erase: $erase, reason: "Left the body") { state answer answeredBy } }`;

test('a person says to which text they agreed, once a text, and it stands in the trail', async () => {
  const query = 'mutation { giveConsent(version: "2026-11") { consents { version at } } }';
  const expected = [{ version: '2026-11', at: '2026-03-02T10:00:00.000Z' }];
  expect((await as('olga', query)).data.giveConsent.consents).toEqual(expected);
  expect((await as('olga', query)).data.giveConsent.consents).toEqual(expected);
  expect((await as('guest', query)).code).toBe('FORBIDDEN');
  const traces = await directory.db.query(`select act from change where thing_id = 'per_olga'`);
  expect(traces).toEqual([{ act: 'give-consent' }]);
});

test('an agreement is taken back, and given again; the trail keeps all of it', async () => {
  const [give, withdraw] = ['give', 'withdraw'].map(
    word => `mutation { ${word}Consent(version: "2026-12") { consents { version withdrawnAt } } }`,
  );
  const stands = (withdrawnAt: string | null) => ({ version: '2026-12', withdrawnAt });
  const of = async (query = '') => Object.values((await as('wei', query)).data as object)[0].consents;
  expect((await as('wei', withdraw ?? '')).code).toBe('NOT_FOUND');
  expect(await of(give)).toEqual([stands(null)]);
  expect(await of(withdraw)).toEqual([stands('2026-03-02T10:00:00.000Z')]);
  expect((await as('wei', withdraw ?? '')).code).toBe('NOT_FOUND');
  expect(await of(give)).toEqual([stands(null)]);
  const traces = await directory.db.query(`select act from change where thing_id = 'per_wei' order by id`);
  expect(traces.map(({ act }: { act: string }) => act)).toEqual(['give-consent', 'withdraw-consent', 'give-consent']);
});

test('a person gets all that the directory holds of them; the Secretariat too, whose reading is recorded', async () => {
  const { data } = await as('olga', exporting);
  expect(data.personalData).toMatchObject({
    person: { id: 'per_olga' },
    roles: expect.arrayContaining([expect.objectContaining({ system: 'IECEx', body: 'bdy_demo' })]),
    consents: [{ version: '2026-11' }],
    trailAbout: [{ act: 'give-consent' }],
    trailBy: [{ act: 'give-consent' }],
    seenBy: [],
    kept: expect.stringContaining('audit trails stays'),
  });
  for (const subject of ['ben', 'adam', 'quinn', 'guest'])
    expect([subject, (await as(subject, exporting, { person: 'per_olga' })).code]).toEqual([subject, 'FORBIDDEN']);
  expect((await as('sam', exporting, { person: 'per_olga' })).data.personalData.person.id).toBe('per_olga');
  expect((await as('olga', exporting)).data.personalData.seenBy).toEqual([
    { kind: 'EXPORT', on: '2026-03-02', byName: 'Sam Secretariat' },
  ]);
});

test('it lists the public certificates of competence in their name, and photos that they brought or saw', async () => {
  const inTheName = (given: object) =>
    anEntry({ holder: { name: 'OLGA  officer' }, documentType: 'EX_COPC', ...given });
  const certificate = inTheName({});
  const others = [
    inTheName({ status: 'DRAFT' }),
    inTheName({ isPrivate: true }),
    inTheName({ documentType: 'EX_COC' }),
    inTheName({ holder: { name: 'Olga Other' } }),
  ];
  await directory.register([certificate, ...others]);
  await directory.owner.query(`
    insert into register.printed_issue (document_id, issue_number, printed, is_public)
    values ('${certificate.id}', 0, '{"card": {"photoHash": "face"}}', true), ('${certificate.id}', 1, '{"card": {"photoHash": "next"}}', false);
    create schema iecex_persons;
    create view iecex_persons.personal_photo as select * from
      (values ('per_olga', 'BROUGHT', 'face', now()), ('per_wei', 'SEEN', 'other', now())) as t(person_id, act, hash, at);
    grant usage on schema iecex_persons to conformity_directory;
    grant select on iecex_persons.personal_photo to conformity_directory`);
  expect((await as('olga', exporting)).data.personalData).toMatchObject({
    certificatesInThisName: [
      { id: certificate.id, number: certificate.number, holder: 'OLGA  officer', photos: ['/photos/face'] },
    ],
    photos: [{ act: 'BROUGHT', photo: '/photos/face' }],
  });
});

test('who lists the people of a body is recorded, once a day', async () => {
  await as('adam', '{ people(body: "bdy_demo") { name } }');
  await as('adam', '{ people(body: "bdy_demo") { name } }');
  const seen = await directory.owner.query(
    `select by_id as by, kind from personal_access where subject_id = 'bdy_demo'`,
  );
  expect(seen).toEqual([{ by: 'per_adam', kind: 'PEOPLE' }]);
  await expect(directory.db.query('delete from personal_access')).rejects.toThrow('permission denied');
});

test('who asks to be forgotten is, once they have no role; what the register keeps is said', async () => {
  const { data } = await as('ben', asking);
  expect(data.requestErasure).toMatchObject({ state: 'OPEN', kept: expect.stringContaining('stays') });
  const { id } = data.requestErasure;
  expect((await as('ben', asking)).code).toBe('CONFLICT');
  expect((await as('ben', answering, { id, erase: true })).code).toBe('FORBIDDEN');
  for (const subject of ['adam', 'quinn'])
    expect([subject, (await as(subject, answering, { id, erase: true })).code]).toEqual([subject, 'NOT_FOUND']);
  expect((await as('sam', answering, { id, erase: true })).code).toBe('CONFLICT');
  await directory.owner.query(`update membership set ended_at = now() where person_id = 'per_ben'`);
  const { data: done } = await as('sam', answering, { id, erase: true });
  expect(done.answerErasure).toEqual({ state: 'ERASED', answer: 'Left the body', answeredBy: 'Sam Secretariat' });
  const [person] = await directory.db.query(`select name, email, subject, active from person where id = 'per_ben'`);
  expect(person).toEqual({ name: 'Erased person', email: null, subject: null, active: false });
  expect(await directory.db.query(`select from login where person_id = 'per_ben'`)).toEqual([]);
  const [trace] = await directory.db.query(`select by_name as by from change where act = 'request-erasure'`);
  expect(trace.by).toMatch(/^Ben/);
  for await (const broken of changeBreaks(directory.db)) throw new Error(broken.message);
});

test('requests are listed for who asked and for who answers', async () => {
  const count = async (subject: string) =>
    (await as(subject, '{ erasureRequests { totalCount } }')).data.erasureRequests.totalCount;
  expect(await Promise.all(['sam', 'ivy', 'olga', 'guest', 'quinn'].map(count))).toEqual([1, 1, 0, 0, 0]);
});

test('a Secretariat gets of a person what is of its system, and answers for nobody who works in another too', async () => {
  const inviting = `mutation { grantMembership(person: "per_emil", reason: "Also with us",
    membership: { role: CB_BASIC, system: IECEX, body: "bdy_demo" }) { id } }`;
  // As if the Secretariat had invited by the address of somebody whom it cannot know.
  expect((await as('sam', inviting)).code).toBe('NOT_FOUND');
  await directory.owner.query(
    `insert into membership (person_id, role, system, body_id, may_issue, since) values ('per_emil', 'CB_BASIC', 'IECEx', 'bdy_demo', false, '2026-01-01')`,
  );
  await as('emil', 'mutation { giveConsent(version: "2026-11") { id } }');
  const request = (await as('emil', asking)).data.requestErasure.id;
  const asked = { person: 'per_emil' };
  const part = (await as('sam', exporting, asked)).data.personalData;
  expect(part).toMatchObject({ parts: ['IECEx'], roles: [{ system: 'IECEx' }], trailBy: [], logins: [], seenBy: [] });
  expect(part.erasureRequests).toEqual([]);
  expect((await as('ella', exporting, asked)).data.personalData).toMatchObject({
    parts: ['IECEE'],
    roles: [{ system: 'IECEE' }],
  });
  expect((await as('ella', exporting, asked)).data.personalData).not.toHaveProperty('certificatesInThisName');
  const whole = { parts: null, roles: [{}, {}], erasureRequests: [{ id: request }] };
  expect((await as('emil', exporting)).data.personalData).toMatchObject(whole);
  expect((await as('ivy', exporting, asked)).data.personalData).toMatchObject(whole);
  for (const subject of ['sam', 'ella']) {
    const { data } = await as(subject, '{ erasureRequests { edges { node { id } } } }');
    expect(JSON.stringify(data)).not.toContain(request);
    expect((await as(subject, answering, { id: request, erase: false })).code).toBe('NOT_FOUND');
  }
  expect((await as('ivy', answering, { id: request, erase: false })).data.answerErasure.state).toBe('REFUSED');
});
