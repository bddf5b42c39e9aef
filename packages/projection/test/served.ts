import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { calendarDate } from '@conformity/certification';
import { type Change, serve } from '../src';
import { aDocument } from './documents';
import { reading } from './plainly';

/** What a test gives a thread: the changes by sequence in what it shares, which it reads as a database would be read. */
interface Given {
  /** Null: the database is not to be read. */
  filled: Change[] | null;
  snapshot: { file: string; identity: string } | null;
  mostBytes: number;
  /** The sequence that is told, which the test raises. */
  latest: BigInt64Array;
  /** Holds it up before it reads on, in ms. */
  slowMs: number;
}

const { filled, snapshot, mostBytes, latest, slowMs } = workerData.given as Given;
/** The token that the database has. */
const tokenFile = `${snapshot?.file}-token`;

/** The n-th change puts a document of that number in force; one of the number 13 cannot be read. */
const changeOf = (sequence: bigint): Change => {
  if (sequence === 13n) throw new Error('the database has gone');
  return { document: aDocument(0, { id: `exc_later_${sequence}` }) };
};

if (parentPort)
  void serve(parentPort, {
    reading,
    today: calendarDate('2026-06-15'),
    mostBytes,
    snapshot: snapshot && {
      ...snapshot,
      mark: async token => writeFileSync(tokenFile, token),
      isMarked: async token => existsSync(tokenFile) && readFileSync(tokenFile, 'utf8') === token,
    },
    source: {
      everything: async function* () {
        if (!filled) throw new Error('everything was read again');
        yield { changes: filled, sequence: 0n };
      },
      after: async sequence => {
        await new Promise(resolve => setTimeout(resolve, slowMs));
        const until = Atomics.load(latest, 0);
        const changes: Change[] = [];
        for (let next = sequence + 1n; next <= until; next++) changes.push(changeOf(next));
        return { changes, sequence: until };
      },
      size: async () => {
        const sequence = Atomics.load(latest, 0);
        return { documents: (filled?.length ?? 500) + Number(sequence), sequence };
      },
      listen: async () => {},
    },
  });
