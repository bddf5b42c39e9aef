import { createHash } from 'node:crypto';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, aTestReport, type Done, everythingIn, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const { olga, adam, sam } = people;

async function breaks(): Promise<{ number: string; sequence: number | null; message: string }[]> {
  const found = [];
  for await (const { number, sequence, message } of subgraph.maintenance?.auditBreaks(graph.db) ?? [])
    found.push({ number, sequence, message });
  return found;
}

/** A certificate with eight acts behind it: two issues, a correction, a suspension and its end, a draft issue. */
async function wellTravelled(): Promise<Done> {
  const first = await office.publish('ExCertificate', aCertificate(reports));
  const { id } = first;
  await office.does('suspend', 'ExCertificate', { id }, { who: sam, now: '2026-06-20' });
  const { revision } = await office.does('reinstate', 'ExCertificate', { id }, { who: sam, now: '2026-06-25' });
  const input = aCertificate(reports, { changes: 'More.' });
  const second = await office.upIssue('ExCertificate', { ...first, revision }, input, { now: '2026-07-01' });
  const request = { id, revision: second.revision, input: { ...input, equipment: 'Lantern' } };
  const corrected = await office.does('correct', 'ExCertificate', request, { now: '2026-07-02' });
  return office.does('amend', 'ExCertificate', { id, revision: corrected.revision }, { now: '2026-08-01' });
}

describe('the trail', () => {
  test('of a long journey is whole, and says who did what, when, why and to which issue', async () => {
    const { id, revision } = await wellTravelled();
    await office.does('delete-draft', 'ExCertificate', { id, revision }, { who: adam, now: '2026-08-02' });
    const how = { id, productsAffected: true, on: '2026-08-03' };
    await office.does('cancel', 'ExCertificate', how, { who: sam, now: '2026-08-04' });
    const fields = '{ revision auditTrail { sequence act at byName issueNumber reason requestId hash } }';
    const { auditTrail, revision: last } = await office.read('ExCertificate', id, fields, { who: olga });
    const told = auditTrail.map((entry: Record<string, unknown>) =>
      [entry.sequence, entry.act, entry.at, entry.byName, entry.issueNumber, entry.reason].join(' | '),
    );
    expect(told).toEqual([
      '1 | draft | 2026-06-15T10:00:00.000Z | Olga | 0 | ',
      '2 | issue | 2026-06-15T10:00:00.000Z | Olga | 0 | ',
      '3 | suspend | 2026-06-20T10:00:00.000Z | Sam | 0 | Asked for by the body',
      '4 | reinstate | 2026-06-25T10:00:00.000Z | Sam | 0 | Resolved',
      '5 | amend | 2026-07-01T10:00:00.000Z | Olga | 0 | ',
      '6 | issue | 2026-07-01T10:00:00.000Z | Olga | 1 | ',
      '7 | correct | 2026-07-02T10:00:00.000Z | Olga | 1 | A slip of the pen',
      '8 | amend | 2026-08-01T10:00:00.000Z | Olga | 1 | ',
      '9 | delete-draft | 2026-08-02T10:00:00.000Z | Adam | 2 | ',
      '10 | cancel | 2026-08-04T10:00:00.000Z | Sam | 1 | No longer made',
    ]);
    expect(last).toBe(10);
    for (const { hash, requestId } of auditTrail) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(requestId).toBe('test');
    }
    expect(await breaks()).toEqual([]);
  });

  test('stays whole when the document leaves the register, as a draft or later', async () => {
    const { id, revision } = await office.draft('ExTestReport', aTestReport());
    await office.does('delete-draft', 'ExTestReport', { id, revision }, { who: adam });
    await office.does('delete', 'ExCertificate', await wellTravelled(), { who: sam });
    expect(await breaks()).toEqual([]);
  });

  test('stays whole through fifty acts at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => office.publish('ExTestReport', aTestReport())));
    expect(await breaks()).toEqual([]);
  });
});

describe('a change behind the back of the register is named', () => {
  const edited = 'The entry was changed after it was written.';
  const missing = 'An entry before this one is missing.';
  const unchained = 'The chain to the entry before is broken.';
  const withoutAct = 'The document or one of its issues was changed without an act.';
  const entry = (change: string, sequence = 3) =>
    `update audit_entry set ${change} where document_id = $1 and sequence = ${sequence}`;
  const issue = (change: string, number = 0) =>
    `update issue set ${change} where document_id = $1 and number = ${number}`;
  const document = (change: string) => `update document set ${change} where id = $1`;

  const changes: [string, string, [number | null, string][]][] = [
    ['the reason of an entry', entry(`reason = 'Another'`), [[3, edited]]],
    ['the name in an entry', entry(`by_name = 'Quinn'`), [[3, edited]]],
    ['the person in an entry', entry(`by_id = 'per_quinn'`), [[3, edited]]],
    ['the instant of an entry', entry(`at = at - interval '1 millisecond'`), [[3, edited]]],
    ['the act of an entry', entry(`act = 'correct'`), [[3, edited]]],
    ['the issue in an entry', entry('issue_number = 1'), [[3, edited]]],
    ['the request of an entry', entry(`request_id = 'another'`), [[3, edited]]],
    ['a detail in an entry', entry(`details = details || '{"overrides": []}'`), [[3, edited]]],
    ['the state that an entry left', entry(`state_hash = repeat('0', 64)`), [[3, edited]]],
    ['the first entry', entry(`reason = 'Another'`, 1), [[1, edited]]],
    ['the last entry', entry(`reason = 'Another'`, 8), [[8, edited]]],
    [
      'the hash of an entry',
      entry(`hash = repeat('0', 64)`),
      [
        [3, edited],
        [4, unchained],
      ],
    ],
    ['the chain of an entry', entry(`previous_hash = repeat('0', 64)`), [[3, unchained]]],
    ['an entry that is gone', 'delete from audit_entry where document_id = $1 and sequence = 3', [[4, missing]]],
    ['the first entry that is gone', 'delete from audit_entry where document_id = $1 and sequence = 1', [[2, missing]]],
    [
      'the last entry that is gone',
      'delete from audit_entry where document_id = $1 and sequence = 8',
      [[7, withoutAct]],
    ],
    ['the number of an entry', entry('sequence = 30', 8), [[30, missing]]],
    ['the content of an old issue', issue(`content = content || '{"equipment": "Bomb"}'`), [[8, withoutAct]]],
    ['the content of the latest issue', issue(`content = content || '{"equipment": "Bomb"}'`, 1), [[8, withoutAct]]],
    ['the content of a draft issue', issue(`content = content || '{"equipment": "Bomb"}'`, 2), [[8, withoutAct]]],
    ['the day of an issue', issue(`issued_on = '2026-06-01'`), [[8, withoutAct]]],
    ['the instant of a publication', issue(`published_at = published_at + interval '1 day'`, 1), [[8, withoutAct]]],
    ['the body on an issue', issue(`issuer = issuer || '{"name": "Another Body"}'`), [[8, withoutAct]]],
    ['an issue that is gone', 'delete from issue where document_id = $1 and number = 0', [[8, withoutAct]]],
    [
      'an issue that nobody drafted',
      `insert into issue (document_id, number, issued_on, published_at, content) values ($1, 9, '2026-06-01', now(), '{}')`,
      [[8, withoutAct]],
    ],
    ['the number', document(`number = 'IECEx DEMO 26.8888'`), [[8, withoutAct]]],
    ['the status', document(`status = 'CANCELLED'`), [[8, withoutAct]]],
    ['the reason of the status', document(`status_reason = 'Made up'`), [[8, withoutAct]]],
    ['the instant of the status', document(`status_since = status_since - interval '1 year'`), [[8, withoutAct]]],
    ['the history of the status', document(`status_history = status_history - 1`), [[8, withoutAct]]],
    ['the number of the latest issue', document('issue_number = 0'), [[8, withoutAct]]],
    ['whether products are affected', document('products_affected = true'), [[8, withoutAct]]],
    ['the key of the number', document(`number_key = 'IECEx DEMO 26.7777'`), [[8, withoutAct]]],
    [
      'what the number is printed from',
      document(`number_parts = number_parts || '{"serial": 7777}'`),
      [[8, withoutAct]],
    ],
    ['the body that owns it', document(`issuer_id = 'bdy_demob'`), [[8, withoutAct]]],
    ['where it came from', document(`origin = 'LEGACY'`), [[8, withoutAct]]],
    ['the day of the first save', document(`created_at = '2000-01-01'`), [[8, withoutAct]]],
    ['the revision', document('revision = revision + 1'), [[8, withoutAct]]],
    ['that it left the register', document('deleted_at = now()'), [[8, withoutAct]]],
    ['every entry that is gone', 'delete from audit_entry where document_id = $1', [[null, withoutAct]]],
  ];
  const changed = new Map<string, string>();
  let found: Awaited<ReturnType<typeof breaks>>;
  beforeAll(async () => {
    for (const [what, sql] of changes) {
      const { id } = await wellTravelled();
      await graph.owner.query(sql, [id]);
      const [{ number }] = await graph.owner.query('select number from document where id = $1', [id]);
      changed.set(what, number);
    }
    found = await breaks();
  });

  test.each(changes)('%s', (what, _, expected) => {
    const number = changed.get(what) as string;
    const told = expected.map(([sequence, message]) => ({ number, sequence, message }));
    expect(found.filter(one => one.number === number)).toEqual(told);
  });

  test('and no other document with it', () => {
    const numbers = new Set(changed.values());
    expect(found.filter(({ number }) => !numbers.has(number))).toEqual([]);
  });
});

describe('the register itself', () => {
  test.each([
    [`update audit_entry set reason = 'Another'`],
    ['delete from audit_entry'],
    ['truncate audit_entry'],
    [`update register.reference set facts = '{}'`],
    ['delete from register.reference'],
    ['drop table audit_entry'],
    ['alter table issue drop column content_hash'],
  ])('may not %s', async sql => {
    const before = await everythingIn(graph);
    await expect(graph.db.acts.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    expect(await everythingIn(graph)).toEqual(before);
  });

  test('may not hide a changed content behind its old hash', async () => {
    const { id } = await wellTravelled();
    await expect(graph.owner.query(`update issue set content_hash = '' where document_id = $1`, [id])).rejects.toThrow(
      'can only be updated to DEFAULT',
    );
  });
});

test('the hash of a content is of the content as PostgreSQL writes it', async () => {
  await wellTravelled();
  const issues = await graph.owner.query('select content::text, content_hash from issue');
  for (const { content, content_hash } of issues)
    expect(createHash('sha256').update(content).digest('hex')).toBe(content_hash);
});

test('the trails of more documents than are read at a time are all checked, each once, in few statements', async () => {
  const before = await breaks();
  await graph.owner.query(
    `insert into document select (jsonb_populate_record(null::document, to_jsonb(d) || jsonb_build_object('id', 'exc_copy_' || n, 'number', 'copy ' || n,
       'number_key', 'copy ' || n))).* from (select * from document where id like 'exc_%' limit 1) d, generate_series(1, 450) n`,
  );
  graph.statements.length = 0;
  const found = await breaks();
  const copies = found.filter(({ number }) => number.startsWith('copy '));
  expect([copies.length, new Set(copies.map(({ number }) => number)).size]).toEqual([450, 450]);
  expect(found).toHaveLength(before.length + 450);
  expect(graph.statements.length).toBeLessThan(40);
  await graph.owner.query(`delete from document where id like 'exc_copy_%'`);
});
