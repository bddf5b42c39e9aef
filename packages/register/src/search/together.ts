import type { DataSource } from 'typeorm';

/** What each asked one's statement answers, which is one value; all in one statement. */
export async function together<Answer, Asked>(
  db: DataSource,
  asked: readonly Asked[],
  statementOf: (one: Asked, params: unknown[]) => string,
): Promise<Answer[]> {
  const params: unknown[] = [];
  const statements = asked.map((one, at) => `(${statementOf(one, params)}) as "${at}"`);
  const [row] = await db.query<[Record<number, Answer>]>(`select ${statements.join(', ')}`, params);
  return Object.values(row);
}
