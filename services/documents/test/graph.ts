import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Principal } from '@conformity/access';
import { performQueued, type Run, type Sandbox } from '@conformity/jobs';
import { callerHeader, serve, signCaller } from '@conformity/subgraph';
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
  /** Performs every run that is asked for. */
  work(ports?: Partial<Ports>): Promise<Run[]>;
  /** Names of all files that are kept, partial ones too. */
  files(): string[];
}

const secret = new TextEncoder().encode('a secret of the tests, long enough');
const inPlace: Sandbox<Drawing, Drawn> = {
  run: async input => processor(input, { progress: () => {} }),
  close: async () => {},
};

/** Runs the subgraph for a test. */
export async function startDocuments(): Promise<TestDocuments> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'documents-'));
  process.env.DATA_DIR = dataDir;
  process.env.PUBLIC_URL = 'https://register.example.org';
  const graph = await startSubgraph(subgraph);
  const server = await serve(subgraph as never, { databaseUrl: graph.url, host: '127.0.0.1', port: 0, secret });
  const address = `http://127.0.0.1:${(server.server.address() as { port: number }).port}`;
  const photos = new Map<string, Uint8Array>();
  return {
    ...graph,
    address,
    dataDir,
    photos,
    visit: async (method, url, { who = people.guest, now: at = now, body, headers } = {}) => {
      const caller = await signCaller({ principal: who, requestId: 'test', now: new Date(at) }, secret);
      const asked = { 'content-type': 'application/pdf', ...headers, [callerHeader]: caller };
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
    work: (ports = {}) => {
      const photo = async (hash: string) => photos.get(hash) ?? null;
      return performQueued(
        graph.db,
        worksOf({ db: graph.db, drawing: inPlace, photo, now: () => new Date(now), ...ports }),
      );
    },
    files: () => filesIn(dataDir),
    close: async () => {
      await Promise.all([server.close(), graph.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Names of all files that are kept in a data folder, partial ones too. */
export function filesIn(dataDir: string): string[] {
  const entries = readdirSync(path.join(dataDir), { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile() && entry.parentPath !== dataDir).map(({ name }) => name);
}

/** A header that says who asks, for requests to the listening server. */
export const askedBy = async (who: Principal): Promise<Record<string, string>> => ({
  [callerHeader]: await signCaller({ principal: who, requestId: 'test', now: new Date(now) }, secret),
});
