import type { NumberGrammar } from '@conformity/certification';
import { CatalogueError } from '@conformity/subgraph';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';

/** The last serial of a body in a series and year: where the numbers of documents come from. */
@Entity('number_sequence')
export class NumberSequence {
  @PrimaryColumn('text') series!: string;
  /** `''` where the series names no body. */
  @PrimaryColumn('text', { name: 'body_code' }) bodyCode!: string;
  /** 0 where the series counts through all years. */
  @PrimaryColumn('int') year!: number;
  @Column('int') last!: number;
}

/**
 * The next serial of the body's series, of all bodies together where the code is `''`, taken for good when the transaction
 * commits: concurrent first saves wait for each other and get consecutive serials; a deleted draft leaves a gap that is never
 * filled (IECEx OD 011-1 Ed 4.0 cl. 1.2.1, 2.3).
 * @throws NUMBERS_EXHAUSTED where the series has no number left for the year.
 */
export async function takeSerial(
  em: EntityManager,
  grammar: NumberGrammar,
  bodyCode: string,
  year: number,
): Promise<number> {
  const [sequence] = await em.query<[{ last: number }]>(
    `insert into number_sequence as s (series, body_code, year, last) values ($1, $2, $3, 1)
     on conflict (series, body_code, year) do update set last = s.last + 1
     returning last`,
    [grammar.series, bodyCode, grammar.perYear ? year : 0],
  );
  if (sequence.last > grammar.maxSerial)
    throw new CatalogueError(
      'NUMBERS_EXHAUSTED',
      `${bodyCode || 'The system'} has used all ${grammar.maxSerial} ${grammar.series} numbers${grammar.perYear ? ` of ${year}` : ''}.`,
    );
  return sequence.last;
}

/** Makes sure that serials which came with imported numbers are never given out again. */
export async function reserveSerials(
  em: EntityManager,
  taken: { series: string; bodyCode: string; year: number; serial: number }[],
): Promise<void> {
  await em.query(
    `insert into number_sequence as s (series, body_code, year, last)
     select series, "bodyCode", year, max(serial)
     from jsonb_to_recordset($1::jsonb) as t(series text, "bodyCode" text, year int, serial int)
     group by 1, 2, 3
     on conflict (series, body_code, year) do update set last = greatest(s.last, excluded.last)`,
    [JSON.stringify(taken)],
  );
}
