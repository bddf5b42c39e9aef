import { Pool } from 'pg';

/** Says what of a part is missing: nothing, or names. A promise that is rejected, or late, means the part itself. */
export type Part = () => Promise<readonly string[]>;

const patienceMs = 2_000;
/** Less, so that whoever asks a process still hears what it lacks. */
const databasePatienceMs = 1_500;
const believedMs = 1_000;

/** What each part lacks, by its name; those that lack nothing are not in it. */
export type Lacking = ReadonlyMap<string, readonly string[]>;

/**
 * Asks every part; answers what those lack that lack something, within two seconds. However often it is called, each part is asked once
 * a second at most, and not again before it has answered.
 */
export function readiness(parts: ReadonlyMap<string, Part>): () => Promise<Lacking> {
  const asked = [...parts].map(([name, part]) => [name, remembered(name, part)] as const);
  return async () => {
    const lacking = await Promise.all(asked.map(async ([name, ask]) => [name, await ask()] as const));
    return new Map(lacking.filter(([, lacks]) => lacks.length));
  };
}

/** What is lacking, each once. */
export const namesIn = (lacking: Lacking): string[] => [...new Set([...lacking.values()].flat())].sort();

/** A part that is asked rarely, and whose silence is an answer. */
function remembered(name: string, part: Part): () => Promise<readonly string[]> {
  let answer: Promise<readonly string[]> | undefined;
  let isOpen = false;
  let until = 0;
  return () => {
    if (answer && (isOpen || Date.now() < until)) return answer;
    isOpen = true;
    const open = part()
      .catch(() => [name])
      .finally(() => {
        isOpen = false;
        until = Date.now() + believedMs;
      });
    answer = within(open, [name]);
    return answer;
  };
}

async function within<Value>(given: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>(resolve => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  return Promise.race([given, late]).finally(() => clearTimeout(timer));
}

/**
 * The database as a part: on one connection of its own, so that no full pool changes the answer. It is asked for again where it was
 * lost; a server that does not answer within 1.5 s is missing.
 */
export function databasePart(url: string): { ask: Part; close(): Promise<void> } {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: databasePatienceMs,
    query_timeout: databasePatienceMs,
    allowExitOnIdle: true,
  });
  pool.on('error', () => {});
  return {
    ask: async () => {
      await pool.query('select 1');
      return [];
    },
    close: () => pool.end(),
  };
}

/** How the database is called where parts are named. */
export const databaseName = 'postgresql';
