import { auditBreaks } from '@conformity/scheme';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const { olga, adam, ben, sam, guest } = people;
/** A second person of the Secretariat. */
const second = { ...sam, id: 'per_susan', name: 'Susan' };
const reverse = async (id: string, who = second, now = '2026-06-16T09:00:00Z') => {
  const { data, errors } = await graph.ask(
    who,
    'mutation ($id: ID!) { done: reverseExCertificate(id: $id, reason: "Meant another one") { status statusReason effectiveStatus auditTrail { act byName details } } }',
    { id },
    now,
  );
  return { done: data?.done, code: errors[0]?.code ?? null };
};
const published = () => office.publish('ExCertificate', aCertificate(reports));
const auditBreaksOf = async (id: string) => {
  const found = [];
  for await (const one of auditBreaks(graph.db, id)) found.push(one);
  return found;
};
const acts = (trail: { act: string }[]) => trail.map(({ act }) => act);

describe('a mistake of the Secretariat', () => {
  test('is undone by a second person within a day, with both acts in the trail', async () => {
    const { id } = await published();
    await office.does('cancel', 'ExCertificate', { id, productsAffected: true }, { who: sam });
    const { done } = await reverse(id);
    expect(done).toMatchObject({ status: 'CURRENT', statusReason: null, effectiveStatus: 'CURRENT' });
    expect(acts(done.auditTrail)).toEqual(['draft', 'issue', 'cancel', 'reverse']);
    expect(done.auditTrail.at(-1)).toMatchObject({
      byName: 'Susan',
      details: { undone: { act: 'cancel', byName: 'Sam' } },
    });
    const [{ affected }] = await graph.owner.query('select products_affected as affected from document where id = $1', [
      id,
    ]);
    expect(affected).toBeNull();
  });

  test('puts back the reason of the suspension that was ended by mistake', async () => {
    const { id } = await published();
    await office.does('suspend', 'ExCertificate', { id, reason: 'Audit not done' }, { who: sam });
    await office.does('reinstate', 'ExCertificate', { id }, { who: sam });
    expect((await reverse(id)).done).toMatchObject({ status: 'SUSPENDED', statusReason: 'Audit not done' });
  });

  test('is not undone by who made it, by a body, after a day, twice, or once something else was done', async () => {
    const { id, revision } = await published();
    expect((await reverse(id)).code).toBe('CONFLICT');
    await office.does('suspend', 'ExCertificate', { id }, { who: sam });
    expect((await reverse(id, sam)).code).toBe('FORBIDDEN');
    expect((await reverse(id, olga)).code).toBe('FORBIDDEN');
    expect((await reverse(id, second, '2026-06-16T10:00:01Z')).code).toBe('CONFLICT');
    expect((await reverse(id)).code).toBeNull();
    expect((await reverse(id, sam)).code).toBe('CONFLICT');
    const suspended = await office.does('suspend', 'ExCertificate', { id }, { who: sam });
    expect(suspended.revision).toBe(revision + 3);
    await office.does('amend', 'ExCertificate', { id, revision: suspended.revision });
    expect((await reverse(id)).code).toBe('CONFLICT');
  });

  test('brings back what was deleted, as it was, for everybody', async () => {
    const { id, number } = await published();
    await office.attempt('delete', 'ExCertificate', { id }, { who: sam });
    expect(await office.read('ExCertificate', id, '{ id }')).toBeNull();
    expect((await reverse(id, olga)).code).toBe('NOT_FOUND');
    expect((await reverse(id)).done.status).toBe('CURRENT');
    expect(await office.read('ExCertificate', id, '{ number status }')).toEqual({ number, status: 'CURRENT' });
    const [kept] = await graph.owner.query(
      'select (select count(*)::int from register.entry where id = $1) as entries, (select count(*)::int from register.printed_issue where document_id = $1) as printed',
      [id],
    );
    expect(kept).toEqual({ entries: 1, printed: 1 });
  });
});

describe('an amendment', () => {
  const drop = async (id: string, revision: number, who = ben) => {
    const query =
      'mutation ($id: ID!, $revision: Int!) { done: dropExCertificateAmendment(id: $id, revision: $revision) { status issueNumber draftIssue { number } auditTrail { act } } }';
    const { data, errors } = await graph.ask(who, query, { id, revision });
    return { done: data?.done, code: errors[0]?.code ?? null };
  };

  test('is dropped by the officer who opened it, and by no other officer', async () => {
    const { id, revision } = await published();
    const amended = await office.does('amend', 'ExCertificate', { id, revision }, { who: ben });
    expect((await drop(id, amended.revision, olga)).code).toBe('FORBIDDEN');
    const { done } = await drop(id, amended.revision);
    expect(done).toMatchObject({ status: 'CURRENT', issueNumber: 0, draftIssue: null });
    expect(acts(done.auditTrail)).toEqual(['draft', 'issue', 'amend', 'drop-amendment']);
    expect((await drop(id, amended.revision + 1)).code).toBe('CONFLICT');
  });

  test('is not a first draft: that has a number, and is left to the administrator', async () => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports), { who: ben });
    expect((await drop(id, revision)).code).toBe('CONFLICT');
  });
});

describe('a deleted draft', () => {
  const restore = async (id: string, who = adam, now = '2026-06-16T09:00:00Z') => {
    const query =
      'mutation ($id: ID!) { done: restoreExCertificateDraft(id: $id) { number status content { equipment } draftIssue { number } auditTrail { act } } }';
    const { data, errors } = await graph.ask(who, query, { id }, now);
    return { done: data?.done, code: errors[0]?.code ?? null };
  };
  const remove = (id: string, revision: number) =>
    office.attempt('delete-draft', 'ExCertificate', { id, revision }, { who: adam });

  test('is restored within a day by who may delete it, with its number, its content and its trail', async () => {
    const { id, number, revision } = await office.draft('ExCertificate', aCertificate(reports, { equipment: 'Lamp' }));
    await remove(id, revision);
    for (const who of [olga, guest]) expect((await restore(id, who)).code).toBe('NOT_FOUND');
    expect((await restore(id, adam, '2026-06-16T10:00:01Z')).code).toBe('CONFLICT');
    const { done } = await restore(id);
    expect(done).toMatchObject({ number, status: 'DRAFT', content: { equipment: 'Lamp' }, draftIssue: { number: 0 } });
    expect(acts(done.auditTrail)).toEqual(['draft', 'delete-draft', 'restore-draft']);
    expect((await restore(id)).code).toBe('CONFLICT');
    expect(await auditBreaksOf(id)).toEqual([]);
    const again = await office.does('issue', 'ExCertificate', { id, revision: revision + 2 });
    expect(again).toMatchObject({ number, status: 'CURRENT' });
  });

  test('of a next issue is restored beside the public one, unless something was done since', async () => {
    const first = await published();
    const amended = await office.does('amend', 'ExCertificate', first);
    await remove(first.id, amended.revision);
    expect((await restore(first.id, olga)).code).toBe('FORBIDDEN');
    expect((await restore(first.id)).done).toMatchObject({ status: 'CURRENT', draftIssue: { number: 1 } });
    await remove(first.id, amended.revision + 2);
    await office.does('suspend', 'ExCertificate', { id: first.id }, { who: sam });
    expect((await restore(first.id)).code).toBe('CONFLICT');
  });

  test('stands on the working list again, with the day on which it was begun', async () => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports));
    const since = () => graph.owner.query('select draft_since as at from register.task where id = $1', [id]);
    const before = await since();
    await remove(id, revision);
    expect(await since()).toEqual([]);
    await restore(id);
    expect(await since()).toEqual(before);
  });
});

test('the trail of what left the register stays readable for the Secretariat, and for nobody else', async () => {
  const { id, number } = await published();
  await office.attempt('delete', 'ExCertificate', { id }, { who: sam });
  const ask = (who: typeof guest, given: object) =>
    graph
      .ask(
        who,
        'query ($id: ID, $number: String) { gone: deletedExCertificate(id: $id, number: $number) { documentId number auditTrail { act } } }',
        given,
      )
      .then(({ data }) => data.gone);
  const expected = { documentId: id, number, auditTrail: [{ act: 'draft' }, { act: 'issue' }, { act: 'delete' }] };
  expect(await ask(sam, { id })).toEqual(expected);
  expect(await ask(sam, { number })).toEqual(expected);
  for (const who of [olga, guest, people.quinn]) expect(await ask(who, { id })).toBeNull();
});
