import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Principal } from '@conformity/access';
import { type JobFault, performQueued, type Run, type Sandbox } from '@conformity/jobs';
import { callerSigner, keysIn, rightsIn, serve } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { type Drawing, type Drawn, processor } from '../src/draw';
import { type Ports, worksOf } from '../src/works';

/** The instant at which everything happens, where a test gives no other: that of the testkit. */
export const now = '2026-06-15T10:00:00Z';

/** What an address answers. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
  text: string;
}

/** How an address is asked for. */
export interface Visit {
  who?: Principal | undefined;
  now?: string;
  body?: Uint8Array;
  headers?: Record<string, string>;
}

/** The subgraph on a database and in a data folder of its own, with its addresses and its jobs. */
export interface TestDocuments extends TestSubgraph {
  /** Where the server listens. */
  address: string;
  dataDir: string;
  /** The photos by their hash. */
  photos: Map<string, Uint8Array>;
  visit(method: 'GET' | 'HEAD' | 'POST', path: string, visit?: Visit): Promise<Reply>;
  /** Performs every run that is asked for, and tells of what breaks. */
  work(ports?: Partial<Ports>, onFault?: (fault: JobFault) => void): Promise<Run[]>;
  /** Names of all files that are kept, partial ones too. */
  files(): string[];
}

const signer = callerSigner();
const headersOf = (principal: Principal, at: string, deadline?: number) =>
  signer.headersFor({ principal, requestId: 'test', now: new Date(at), deadline }, 'documents');
const inPlace: Sandbox<Drawing, Drawn> = {
  run: async input => processor(input, { progress: () => {} }),
  close: async () => {},
};

/** Runs the subgraph for a test. */
export async function startDocuments(): Promise<TestDocuments> {
  // Threads translate TypeScript as processes do.
  process.execArgv.push('-r', path.resolve(__dirname, '../../../swc.js'));
  const dataDir = mkdtempSync(path.join(tmpdir(), 'documents-'));
  process.env.DATA_DIR = dataDir;
  process.env.PUBLIC_URL = 'https://register.example.org';
  const graph = await startSubgraph(subgraph);
  const server = await serve(subgraph as never, {
    databaseUrl: graph.url,
    host: '127.0.0.1',
    port: 0,
    gatewayKeys: keysIn(signer.jwks),
  });
  await keepPeople(graph);
  const rightsOn = await rightsIn(graph.db);
  const address = `http://127.0.0.1:${(server.server.address() as { port: number }).port}`;
  const photos = new Map<string, Uint8Array>();
  return {
    ...graph,
    address,
    dataDir,
    photos,
    visit: async (method, url, { who = people.guest, now: at = now, body, headers } = {}) => {
      const asked = { 'content-type': 'application/pdf', ...headers, ...headersOf(who, at) };
      const sent = body && new Blob([Buffer.from(body)]);
      const reply = await fetch(`${address}${url}`, {
        method,
        ...(sent && { body: sent }),
        headers: asked,
        redirect: 'manual',
      });
      const bytes = Buffer.from(await reply.arrayBuffer());
      return { status: reply.status, headers: Object.fromEntries(reply.headers), bytes, text: bytes.toString() };
    },
    work: (ports = {}, onFault) => {
      const picture = async (hash: string) => photos.get(hash) ?? null;
      return performQueued(
        graph.db,
        worksOf({ db: graph.db, drawing: inPlace, picture, rightsOn, now: () => new Date(now), ...ports }),
        onFault,
      );
    },
    files: () => filesIn(dataDir),
    close: async () => {
      await Promise.all([server.close(), graph.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the directory offers of people, kept in a table in its place. */
async function keepPeople({ owner }: Pick<TestSubgraph, 'owner'>): Promise<void> {
  await owner.query(`
    create schema directory;
    create table directory.principal (id text primary key, name text not null, memberships jsonb not null);
    grant usage on schema directory to conformity_documents;
    grant select on directory.principal to conformity_documents`);
  for (const person of Object.values(people)) await become({ owner }, person);
}

/** Makes a person somebody else, from day to day. */
export async function become(
  { owner }: Pick<TestSubgraph, 'owner'>,
  { id, name, memberships }: Principal,
  days: { since: string; until: string | null } = { since: '2020-01-01', until: null },
): Promise<void> {
  const held = JSON.stringify(memberships.map(membership => ({ ...membership, ...days })));
  await owner.query(
    `insert into directory.principal (id, name, memberships) values ($1, $2, $3)
     on conflict (id) do update set memberships = excluded.memberships`,
    [id, name, held],
  );
}

/** Takes a person's access away: the directory has them no longer among those who may sign in. */
export const suspend = async ({ owner }: Pick<TestSubgraph, 'owner'>, { id }: Principal): Promise<void> =>
  void (await owner.query('delete from directory.principal where id = $1', [id]));

/** Names of all files that are kept in a data folder, partial ones too. */
export function filesIn(dataDir: string): string[] {
  const entries = readdirSync(path.join(dataDir), { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile() && entry.parentPath !== dataDir).map(({ name }) => name);
}

/** A header that says who asks, for requests to the listening server; for how long the request may take. */
export const askedBy = async (who: Principal, forMs?: number): Promise<Record<string, string>> => {
  const deadline = forMs === undefined ? undefined : performance.now() + forMs;
  return headersOf(who, now, deadline);
};
