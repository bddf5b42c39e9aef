import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type EmbeddedOptions,
  type RunningGraph,
  readyDatabase,
  signLocalToken,
  startEmbedded,
  startProcesses,
  subgraphs,
} from '@conformity/program';
import { errorCatalogue, migrate, openAsOwner } from '@conformity/subgraph';
import { databaseLike, publishTestReferences, registerTables } from '@conformity/testkit';
import { Client } from 'pg';

process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';

/** An error as it left the graph. */
export interface AnsweredError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; [detail: string]: unknown };
}

/** What came back over HTTP. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the test's own query
  data: any;
  errors: AnsweredError[];
}

/** A demonstration person by the first name; null is a guest. */
export type Person =
  | ('olga' | 'ben' | 'adam' | 'wei' | 'carl' | 'sam')
  | ('iris' | 'quinn')
  | ('emil' | 'ella')
  | ('rene' | 'remy')
  | 'ivy'
  | null;

/** Asks a graph, as a person or with whatever headers and body a test wants to send. */
export interface Asking {
  ask(person: Person, query: string, variables?: object): Promise<Answer>;
  /** As `ask`. @throws with the errors where there are any. */
  tell(person: Person, query: string, variables?: object): Promise<Answer['data']>;
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a body as it is; what comes back may be anything. */
  send(person: Person, body: string): Promise<Pick<Answer, 'status' | 'headers' | 'text'>>;
  /** Opens an address beside the graph, or uploads to it. */
  visit(person: Person, path: string, upload?: Upload): Promise<Pick<Answer, 'status' | 'headers' | 'text'>>;
}

interface Upload {
  body: Uint8Array;
  type: string;
}

/** Every error code that any answer had. */
export const codesSeen = new Set<string>();

/** Whoever asks the graph at `url`, with tokens of the signer in `dataDir`. */
export function askingAt(url: string, dataDir: string): Asking {
  const tokens = new Map<Person, Promise<string>>();
  const tokenOf = (person: NonNullable<Person>) => {
    const token = tokens.get(person) ?? signLocalToken(dataDir, person);
    tokens.set(person, token);
    return token;
  };
  const sent = async (body: string, headers: Record<string, string>) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body,
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const bearer = async (person: Person): Promise<Record<string, string>> =>
    person ? { authorization: `Bearer ${await tokenOf(person)}` } : {};
  const post: Asking['post'] = async (body, headers = {}) => {
    const answer = await sent(typeof body === 'string' ? body : JSON.stringify(body), headers);
    const { data = null, errors = [] } = JSON.parse(answer.text) as Partial<Answer>;
    for (const { extensions } of errors) codesSeen.add(extensions?.code);
    return { ...answer, data, errors };
  };
  const ask: Asking['ask'] = async (person, query, variables = {}) => post({ query, variables }, await bearer(person));
  const tell: Asking['tell'] = async (person, query, variables) => {
    const { data, errors } = await ask(person, query, variables);
    if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  };
  const visit: Asking['visit'] = async (person, path, upload) => {
    const headers = { ...(await bearer(person)), ...(upload && { 'content-type': upload.type }) };
    const init = upload ? { method: 'POST', body: Buffer.from(upload.body), headers } : { headers };
    const answer = await fetch(url + path, { redirect: 'manual', ...init });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { ask, tell, post, visit, send: async (person, body) => sent(body, await bearer(person)) };
}

/** A graph on a database of its own, with the demonstration data. */
export interface TestGraph extends Asking {
  url: string;
  dataDir: string;
  databaseUrl: string;
  /** Where each subgraph answers that is a process of its own. */
  subgraphUrls?: ReadonlyMap<string, string> | undefined;
  stop(): Promise<void>;
}

type Settings = Pick<EmbeddedOptions, 'clock' | 'onStatement' | 'budgetMs'> &
  Pick<EmbeddedOptions['configuration'], 'origins' | 'trusted' | 'costLimit' | 'allowances' | 'trustProxy' | 'pages'>;

/** The whole graph in this process. */
export function startGraph({ clock, onStatement, budgetMs, ...edge }: Settings = {}): Promise<TestGraph> {
  return startOn(configuration =>
    startEmbedded({ configuration: { ...configuration, ...edge }, subgraphs, clock, onStatement, budgetMs }),
  );
}

/** Every subgraph and the gateway as a process of its own. */
export function startGraphOfProcesses(): Promise<TestGraph> {
  return startOn(configuration => startProcesses(configuration, subgraphs));
}

async function startOn(
  start: (configuration: EmbeddedOptions['configuration']) => Promise<RunningGraph>,
): Promise<TestGraph> {
  const dataDir = temporaryFolder();
  const databaseUrl = await demonstrationDatabase();
  const graph = await start({ host: '127.0.0.1', port: 0, dataDir, databaseUrl });
  const stop = async () => {
    await graph.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    url: graph.url,
    subgraphUrls: graph.subgraphUrls,
    dataDir,
    databaseUrl,
    ...askingAt(graph.url, dataDir),
    stop,
  };
}

/** A database of its own for a test, with the demonstration data, whose days are counted from today. */
export const demonstrationDatabase = (): Promise<string> =>
  databaseLike(`the whole graph on ${new Date().toISOString().slice(0, 10)}`, async databaseUrl => {
    const dataDir = temporaryFolder();
    const database = await readyDatabase({ host: '127.0.0.1', port: 0, dataDir, databaseUrl }, subgraphs, () => {});
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

/** A database of its own for a test, with every table, and the test bodies in them. */
export const migratedDatabase = (): Promise<string> =>
  databaseLike('every subgraph and the test bodies', async fresh => {
    await migrate(subgraphs, fresh);
    const owner = await openAsOwner(registerTables, { url: fresh, poolSize: 1 });
    await publishTestReferences(owner);
    await owner.destroy();
  });

/** Tells the subgraphs of this process where files are kept, in place of the environment and of any graph before. */
export function keepFilesIn(dataDir: string, publicUrl = 'http://127.0.0.1:4000'): void {
  for (const { configure } of subgraphs) configure?.({ dataDir, publicUrl });
}

/** An empty folder that only this test uses. */
export const temporaryFolder = () => mkdtempSync(path.join(os.tmpdir(), 'conformity-graph-'));

/** Asks the database as its owner. */
export async function sql<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The codes of an answer's errors. */
export const codesOf = ({ errors }: Pick<Answer, 'errors'>) => errors.map(({ extensions }) => extensions.code);

/** The codes that were seen and that the catalogue does not explain. */
export const codesOutsideCatalogue = () => [...codesSeen].filter(code => !(code in errorCatalogue));

/** Does `act` for every item, at most `atOnce` at a time; answers in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await act(items[index] as Item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
