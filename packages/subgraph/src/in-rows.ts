import type { Asking } from './context';
import { badInput, CatalogueError, type ErrorCode, tellable } from './errors';
import { onceForAll } from './once';
import { below } from './place';

/** Rows that one bulk act takes at most: each is a transaction, and all of them have the time of one request. Our decision. */
export const mostRows = 100;

/** Why a row was refused: what the act would have answered by itself. */
export interface RowRefusal {
  code: ErrorCode;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

/** What became of a row: what its act answers, or why it was refused. */
export interface RowOutcome<Answer> {
  done: Answer | null;
  refused: RowRefusal | null;
}

/** What another time may answer otherwise, with the same rows: then the list is done again, as far as it was not done. */
const passing: readonly ErrorCode[] = ['TIMEOUT', 'LIMIT_EXCEEDED', 'UNAVAILABLE'];

/**
 * Does an act for each row, one after another, each in its own transaction, and tells of each what became of it: one that is refused leaves
 * the others alone. Sent again with its key, the list answers the same; where the time ended, what was not done is done then.
 * @throws BAD_INPUT for more than `mostRows`; a fault of ours, after which the list can be sent again with its key
 */
export async function inRows<Row, Answer>(
  asking: Asking,
  rows: readonly Row[],
  act: (row: Row) => Promise<Answer>,
  /** The argument that has the rows. */
  place = 'rows',
): Promise<RowOutcome<Answer>[]> {
  if (rows.length > mostRows)
    throw badInput(place, `are ${rows.length}; at most ${mostRows} are done at once. Send them in several lists.`);
  const isSettled = (outcomes: readonly RowOutcome<Answer>[]) =>
    outcomes.every(({ refused }) => !refused || !passing.includes(refused.code));
  return onceForAll(asking, isSettled, async () => {
    const outcomes: RowOutcome<Answer>[] = [];
    for (const [index, row] of rows.entries()) {
      // Each row is known again by its place, also where one before it was refused.
      if (asking.mutation) asking.mutation.acts = index;
      outcomes.push(await outcomeOf(below(`${place}[${index}]`, () => act(row))));
    }
    return outcomes;
  });
}

async function outcomeOf<Answer>(acting: Promise<Answer>): Promise<RowOutcome<Answer>> {
  try {
    return { done: await acting, refused: null };
  } catch (fault) {
    return { done: null, refused: refusalOf(fault) };
  }
}

/** @throws the fault itself, where it is one of ours */
function refusalOf(fault: unknown): RowRefusal {
  if (fault instanceof CatalogueError) {
    const { code, ...details } = fault.extensions;
    return { code: code as ErrorCode, message: fault.message, details };
  }
  const told = fault instanceof Error ? tellable(fault) : null;
  if (!told) throw fault;
  return { code: told[0], message: told[1], details: { ...told[2] } };
}
