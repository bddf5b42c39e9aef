import { parentPort, workerData } from 'node:worker_threads';
import { calendarDate } from '@conformity/certification';
import { type Change, serve } from '../src';
import { reading } from './plainly';

/** What a test gives a thread: the changes by sequence in what it shares, which it reads as a database would be read. */
interface Given {
  filled: Change[];
  mostBytes: number;
  /** The sequence that is told, which the test raises. */
  latest: BigInt64Array;
  /** Holds it up before it reads on, in ms. */
  slowMs: number;
}

const { filled, mostBytes, latest, slowMs } = workerData.given as Given;

/** The n-th change puts a document of that number in force; one of the number 13 cannot be read. */
const changeOf = (sequence: bigint): Change => {
  if (sequence === 13n) throw new Error('the database has gone');
  const [first] = filled;
  if (!first || !('document' in first)) throw new Error('There is a document at least.');
  return { document: { ...first.document, id: `exc_later_${sequence}` } };
};

if (parentPort)
  void serve(parentPort, {
    reading,
    today: calendarDate('2026-06-15'),
    mostBytes,
    source: {
      everything: async function* () {
        yield { changes: filled, sequence: 0n };
      },
      after: async sequence => {
        await new Promise(resolve => setTimeout(resolve, slowMs));
        const until = Atomics.load(latest, 0);
        const changes: Change[] = [];
        for (let next = sequence + 1n; next <= until; next++) changes.push(changeOf(next));
        return { changes, sequence: until };
      },
      listen: async () => {},
    },
  });
