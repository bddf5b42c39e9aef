import { Agent, get } from 'node:http';
import { databaseName, type Lacking, namesIn, type Part } from '@conformity/subgraph';

const patienceMs = 2_000;

/** The processes of a subgraph as a part: asks each for its `/health/ready`, which names what it lacks; one that lacks nothing is enough. */
export const partAt =
  (urls: readonly string[]): Part =>
  () =>
    Promise.any(urls.map(readyAt)).catch(async () => lackingAt(urls[0] as string));

async function readyAt(url: string): Promise<readonly string[]> {
  const lacking = await lackingAt(url);
  if (lacking.length) throw new Error(`${url} lacks ${lacking}`);
  return lacking;
}

async function lackingAt(url: string): Promise<readonly string[]> {
  const { text } = await textAt(new URL('/health/ready', url));
  const { ready, unready = [] } = JSON.parse(text);
  if (ready || unready.length) return unready;
  throw new Error(text);
}

/**
 * Whether the graph can be asked at all. As long as one subgraph answers, it is ready, so that nobody takes the rest away; what the
 * others lack is `degraded`. Where none does, or the database is away that all have, all that is lacking is `unready`.
 */
export function readinessOf(lacking: Lacking, parts: ReadonlyMap<string, Part>) {
  const names = namesIn(lacking);
  const isDown = lacking.has(databaseName) || lacking.size >= parts.size;
  return { ready: !isDown, unready: isDown ? names : [], degraded: isDown ? [] : names };
}

/** What processes of a subgraph need for a part of their work alone and do not have; nothing where they do not answer, which `partAt` tells. */
export const lackedAt =
  (urls: readonly string[]): Part =>
  async () => {
    const answers = await Promise.all(urls.map(url => textAt(new URL('/health/ready', url)).catch(() => null)));
    return answers.flatMap(answer => (answer ? (JSON.parse(answer.text).degraded ?? []) : []));
  };

const agent = new Agent({ keepAlive: true, maxSockets: 2 });

/**
 * The state of the database that all subgraphs have, as one of these processes tells it: the one that did last, or else the next. What
 * two tell is never the same.
 */
export function stateAt(urls: readonly string[]): () => Promise<string> {
  let at = 0;
  return async () => {
    const url = urls[at % urls.length] ?? '';
    try {
      const { status, text } = await textAt(new URL('/state', url), agent);
      if (status !== 200) throw new Error(`${url} does not tell the state of its database: ${text}`);
      return `${at} ${text}`;
    } catch (fault) {
      at += 1;
      throw fault;
    }
  };
}

function textAt(url: URL, kept?: Agent): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { timeout: patienceMs, agent: kept }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', part => {
        text += part;
      });
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode, text }));
    });
    asked.on('timeout', () => asked.destroy(new Error('No answer')));
    asked.on('error', reject);
  });
}
