import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { defineJob, enqueue, type OutboxOptions, relayOnce, startRelay } from '../src';
import { jobsDatabase, openDocuments, until } from './documents';

const certificateChanged = defineJob<{ source: string; entry: string }>({
  name: 'certificate-changed',
  description: 'Tells those who watch a certificate.',
  attempts: 1,
  backoffMs: 0,
  idOf: ({ source, entry }) => `${source}@${entry}`,
});
const sources = ['iecq.audit_entry', 'iecex_equipment.audit_entry'];
const clients: Client[] = [];
let url: string;
let db: DataSource;
let owner: Client;
let close: () => Promise<void>;
let relayed: string[];
let options: OutboxOptions;

const columns = `id bigint generated always as identity primary key, document_id text, sequence int, act text, at timestamptz,
  by_id text, request_id text, issue_number int`;

beforeEach(async () => {
  ({ url, db, owner, close } = await jobsDatabase());
  for (const scheme of ['iecq', 'iecex_equipment'])
    await owner.query(`
      create schema ${scheme}; create table ${scheme}.audit_entry (${columns}); create table ${scheme}.document (id text);
      grant usage on schema ${scheme} to conformity_documents;
      grant select, insert on ${scheme}.audit_entry to conformity_documents;
      grant insert on ${scheme}.document to conformity_documents`);
  relayed = [];
  options = {
    db,
    sources,
    follow: async ({ source, id, documentId }, manager) => {
      relayed.push(documentId);
      await enqueue(manager, certificateChanged, { source, entry: id });
    },
  };
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map(client => client.end()));
  await close();
});

/** An act as the schemes perform it: the document's row first, then its audit entry. */
async function beginAct(
  scheme = 'iecq',
): Promise<{ lock(): Promise<void>; write(id: string): Promise<void>; commit(): Promise<unknown> }> {
  const client = new Client({ connectionString: url });
  clients.push(client);
  await client.connect();
  await client.query('begin');
  return {
    lock: async () => void (await client.query(`insert into ${scheme}.document values ('x')`)),
    write: async id =>
      void (await client.query(
        `insert into ${scheme}.audit_entry (document_id, sequence, act, at, by_id, request_id) values ($1, 1, 'ISSUE', now(), 'per_olga', 'r')`,
        [id],
      )),
    commit: () => client.query('commit'),
  };
}

async function act(id: string, scheme?: string): Promise<void> {
  const one = await beginAct(scheme);
  await one.lock();
  await one.write(id);
  await one.commit();
}

const runs = async () =>
  (await db.query(`select id from job_run order by created_at, id`)).map(({ id }: { id: string }) => id);
/** `settled` waits for acts of every database of the server, those of other tests too. */
const cursor = async () =>
  (
    await db.query(
      `select settled_id as settled, pending_id as pending from outbox_cursor where source = 'iecq.audit_entry'`,
    )
  )[0];

test('relays every entry of every source once, in order', async () => {
  for (const id of ['a', 'b', 'c']) await act(id);
  await act('d', 'iecex_equipment');
  const relay = startRelay({ ...options, pollMs: 20 });
  await until(async () => relayed.length === 4);
  await act('e');
  await until(async () => (await cursor())?.settled === '4');
  await relay.close();
  expect(relayed).toEqual(['a', 'b', 'c', 'd', 'e']);
  await until(async () => (await relayOnce(options)) === 0);
  expect((await runs()).toSorted()).toEqual(
    [
      ...['iecex_equipment.audit_entry@1'],
      ...['iecq.audit_entry@1', 'iecq.audit_entry@2', 'iecq.audit_entry@3', 'iecq.audit_entry@4'],
    ].map(id => `certificate-changed/${id}`),
  );
});

test.each([
  ['began first', true],
  ['began last, so that its transaction has the higher number', false],
])('does not skip an entry that is committed after a later one, where its act %s', async (_, isFirst) => {
  const [late, early] = [await beginAct(), await beginAct()];
  for (const one of isFirst ? [late, early] : [early, late]) await one.lock();
  await late.write('late'); // gets the id 1
  await early.write('early'); // gets the id 2
  await early.commit();
  const relay = startRelay({ ...options, pollMs: 20 });
  await until(async () => relayed.includes('early'));
  await act('next');
  await until(async () => relayed.includes('next'));
  expect(await cursor()).toEqual({ settled: '0', pending: '2' });
  await late.commit();
  await until(async () => relayed.includes('late'));
  await until(async () => (await cursor())?.settled === '3');
  await relay.close();
  expect(relayed).toEqual(['early', 'next', 'late']);
});

test('does not skip an entry of an act that began after another that is still under way', async () => {
  const [early, other, late] = [await beginAct(), await beginAct('iecex_equipment'), await beginAct()];
  for (const one of [early, other, late]) await one.lock();
  await late.write('late');
  await early.write('early');
  await early.commit();
  const relay = startRelay({ ...options, pollMs: 20 });
  await until(async () => relayed.includes('early'));
  await other.commit();
  for (const id of ['b', 'c']) {
    await act(id);
    await until(async () => relayed.includes(id));
  }
  await late.commit();
  await until(async () => relayed.includes('late'));
  await relay.close();
});

test('does not wait for an act that was rolled back, or for a reader', async () => {
  const [broken, reader] = [await beginAct(), new Client({ connectionString: url })];
  clients.push(reader);
  await reader.connect();
  await reader.query('begin isolation level repeatable read; select from iecq.audit_entry');
  await broken.lock();
  await broken.write('broken');
  await act('a');
  await clients.shift()?.end();
  const relay = startRelay({ ...options, pollMs: 20 });
  await until(async () => (await cursor())?.settled === '2');
  await relay.close();
  expect(relayed).toEqual(['a']);
});

test('goes on where another process left off, whatever was not yet settled', async () => {
  const late = await beginAct();
  await late.lock();
  await late.write('late');
  await act('a');
  await relayOnce(options);
  await late.commit();
  await relayOnce(options); // knows nothing of the first
  expect(relayed.toSorted()).toEqual(['a', 'a', 'late']);
  expect(await runs()).toHaveLength(2);
});

test('marks nothing as relayed where what follows fails', async () => {
  await act('a');
  await act('b');
  const failing = relayOnce({
    ...options,
    follow: async (entry, manager) => {
      await options.follow(entry, manager);
      if (entry.documentId === 'b') throw new Error('no such certificate');
    },
  });
  await expect(failing).rejects.toThrow('no such certificate');
  expect([await runs(), await cursor()]).toEqual([[], undefined]);
  await relayOnce(options);
  expect(await runs()).toHaveLength(2);
});

test('relays a long trail page by page', async () => {
  await owner.query(`insert into iecq.audit_entry (document_id, sequence, act, at, by_id, request_id)
    select n, 1, 'ISSUE', now(), 'p', 'r' from generate_series(1, 1203) n`);
  const follow: OutboxOptions['follow'] = ({ id }) => relayed.push(id);
  expect(await relayOnce({ ...options, follow })).toBe(1203);
  expect(relayed).toEqual(Array.from({ length: 1203 }, (_, index) => String(index + 1)));
});

test('does not wait for transactions of a cluster that the database came from', async () => {
  await act('a');
  await relayOnce(options);
  await db.query(`update outbox_cursor set settled_id = 0, pending_id = 1, pending_xid = '9000000000'`);
  await relayOnce(options);
  await until(async () => {
    await relayOnce(options);
    return (await cursor())?.settled === '1';
  });
});

test('lets two relays run at once', async () => {
  const other = await openDocuments(url);
  const faults: unknown[] = [];
  const timing = { pollMs: 20, onFault: (fault: unknown) => faults.push(fault) };
  const relays = [startRelay({ ...options, ...timing }), startRelay({ ...options, db: other, ...timing })];
  await Promise.all(Array.from({ length: 40 }, (_, index) => act(`d${index}`, index % 2 ? 'iecq' : 'iecex_equipment')));
  await until(async () => (await runs()).length === 40);
  await Promise.all(relays.map(relay => relay.close()));
  expect(new Set(relayed).size).toBe(40);
  expect(faults).toEqual([]);
  await other.destroy();
});

test('refuses a source that is no table name', () => {
  expect(() => startRelay({ ...options, sources: ['iecq.audit_entry; drop table job_run'] })).toThrow('is no table');
});
