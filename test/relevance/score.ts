import { guest } from '@conformity/access';
import { calendarDate } from '@conformity/certification';
import { certificatePage, pageAsked, searchOf, writeEntries } from '@conformity/register';
import { type Database, openDatabase } from '@conformity/subgraph';
import { registerTables } from '@conformity/testkit';
import { Client } from 'pg';
import { type Question, questions } from './questions';
import { world } from './world';

/** A question, and at which place of the first page stands what was wanted; null where it is not there. */
export interface Answered {
  question: Question;
  place: number | null;
  /** What was found at the first place. */
  first: string;
}

/** What a search makes of all questions: parts of one. */
export interface Score {
  at1: number;
  at10: number;
  /** The mean of one divided by the place. */
  meanReciprocalRank: number;
}

/** Answers every question on a database with the demonstration data, to which it adds the generated world. */
export async function answerQuestions(url: string): Promise<Answered[]> {
  const generated = world();
  await fill(
    url,
    generated.map(({ entry }) => entry),
  );
  const db = await openDatabase(registerTables, { url, poolSize: 2 });
  try {
    const answered: Answered[] = [];
    for (const question of questions(generated)) answered.push(await answer(db, question));
    return answered;
  } finally {
    await db.destroy();
  }
}

async function fill(url: string, entries: Parameters<typeof writeEntries>[1]) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await writeEntries(
      { query: async (sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as never },
      entries,
    );
    await client.query('analyze register.entry');
  } finally {
    await client.end();
  }
}

async function answer(db: Database, question: Question): Promise<Answered> {
  const today = calendarDate('2026-06-15');
  const search = await searchOf(db, guest, { query: question.typed, filter: null, sort: null, today });
  const asked = new Set(['manufacturers', 'standards']);
  const { edges } = await certificatePage(db, guest, pageAsked(search, { first: 10 }, asked));
  const at = edges.findIndex(({ node }) => question.isWanted(node));
  const first = edges[0]?.node;
  return {
    question,
    place: at < 0 ? null : at + 1,
    first: first ? `${first.number}, ${first.title}, ${first.holder?.name}` : 'nothing',
  };
}

export function scoreOf(answered: readonly Answered[]): Score {
  const part = (isGood: (place: number) => boolean) =>
    answered.filter(({ place }) => place !== null && isGood(place)).length / answered.length;
  return {
    at1: part(place => place === 1),
    at10: part(place => place <= 10),
    meanReciprocalRank: answered.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / answered.length,
  };
}
