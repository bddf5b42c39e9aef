import { type ReadingClass, type read, search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** What each asked one's statement answers, which is one value; all in one statement. */
export async function together<Answer, Asked>(
  db: DataSource,
  asked: readonly Asked[],
  statementOf: (one: Asked, params: unknown[]) => string,
  kind: ReadingClass,
  by: typeof read | typeof search = search,
): Promise<Answer[]> {
  const params: unknown[] = [];
  const statements = asked.map((one, at) => `(${statementOf(one, params)}) as "${at}"`);
  const [row] = await by<Record<number, Answer>>(db, `select ${statements.join(', ')}`, params, kind);
  return Object.values(row ?? {});
}
