import { type Part, type Running, supervise } from '../src/supervise';

const soon = { leastMs: 1, mostMs: 4, calmMs: 60_000 };

/** A part that ends when a test says so; `refusals` are what its next starts fail with. */
function aPart(name: string) {
  const starts: { end: (reason: string) => void; stops: number }[] = [];
  const refusals: string[] = [];
  const part: Part = {
    name,
    start: async () => {
      const refusal = refusals.shift();
      if (refusal) throw new Error(refusal);
      let end: (reason: string) => void = () => {};
      const ended = new Promise<string>(resolve => {
        end = resolve;
      });
      const started = { end, stops: 0 };
      starts.push(started);
      const stop = async () => {
        started.stops += 1;
        ends.push(name);
        end('it was stopped');
      };
      return { ended, stop } satisfies Running;
    },
  };
  return { part, starts, refusals };
}

const ends: string[] = [];
const said: string[] = [];
const changes: string[][] = [];
/** Resolves at the next change of what is degraded to this. */
let awaited: { names: string; reached: () => void } | null;
const becomes = (...names: string[]) =>
  new Promise<void>(resolve => {
    awaited = { names: String(names), reached: resolve };
  });
const supervisor = () =>
  supervise(
    line => said.push(line),
    degraded => {
      changes.push(degraded);
      if (awaited?.names === String(degraded)) awaited.reached();
    },
    soon,
  );
beforeEach(() => {
  for (const list of [ends, said, changes]) list.splice(0);
  awaited = null;
});

test('starts again what it has lost, as often as it is lost, and says so', async () => {
  const { part, starts } = aPart('a');
  const kept = supervisor();
  await kept.keep([part]);
  for (let time = 0; time < 5; time += 1) {
    const back = becomes();
    starts[time]?.end('killed by SIGKILL');
    await back;
  }
  expect(starts).toHaveLength(6);
  expect(said).toEqual(Array(5).fill('a ended: killed by SIGKILL. It is started again.'));
  expect(changes).toEqual([
    [],
    ...Array(5)
      .fill([['a'], []])
      .flat(),
  ]);
  await kept.stop();
  expect(starts.map(({ stops }) => stops)).toEqual([0, 0, 0, 0, 0, 1]);
});

test('tries until what it has lost can be started', async () => {
  const { part, starts, refusals } = aPart('a');
  const kept = supervisor();
  await kept.keep([part]);
  refusals.push('the port is taken', 'the port is taken');
  const back = becomes();
  starts[0]?.end('status 1');
  await back;
  expect(said.slice(1)).toEqual(Array(2).fill('a did not start: the port is taken'));
  await kept.stop();
});

test('what cannot be started the first time fails with its reason, and the others are ended', async () => {
  const [one, two] = [aPart('one'), aPart('two')];
  two.refusals.push('the disk is full');
  const kept = supervisor();
  await expect(kept.keep([one.part, two.part])).rejects.toThrow('the disk is full');
  await kept.stop();
  expect(one.starts).toMatchObject([{ stops: 1 }]);
  expect(two.starts).toEqual([]);
});

test('what is not waited for is degraded until it runs', async () => {
  const { part, refusals } = aPart('worker');
  refusals.push('no database yet');
  const kept = supervisor();
  const back = becomes();
  kept.keepTrying([part]);
  expect(kept.degraded()).toEqual(['worker']);
  expect(changes).toEqual([['worker']]);
  await back;
  expect(kept.degraded()).toEqual([]);
  await kept.stop();
});

test('ends what was given last first, and starts nothing again', async () => {
  const parts = ['database', 'one', 'two', 'gateway'].map(aPart);
  const [database, one, two, gateway] = parts.map(({ part }) => part) as [Part, Part, Part, Part];
  const kept = supervisor();
  for (const group of [[database], [one, two], [gateway]]) await kept.keep(group);
  await kept.stop();
  expect(ends).toEqual(['gateway', 'one', 'two', 'database']);
  expect(parts.map(({ starts }) => starts.length)).toEqual([1, 1, 1, 1]);
  expect(said).toEqual([]);
});

test('ends what is being started when it is told to end', async () => {
  const { part, starts } = aPart('slow');
  let go = () => {};
  const held = new Promise<void>(resolve => {
    go = resolve;
  });
  const kept = supervisor();
  const started = kept.keep([{ name: 'slow', start: signal => held.then(() => part.start(signal)) }]);
  const stopped = kept.stop();
  go();
  await Promise.all([started, stopped]);
  expect(starts).toMatchObject([{ stops: 1 }]);
});
