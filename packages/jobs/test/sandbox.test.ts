import path from 'node:path';
import { Refusal, type Sandbox, sandbox } from '../src';

const execArgv = ['-r', path.resolve(__dirname, '../../../swc.js')];
const file = path.join(__dirname, 'busy.ts');
type Input = { busyMs?: number; fail?: string };
let box: Sandbox<Input, { thread: string; sum: number }>;

beforeEach(() => {
  box = sandbox(file, { execArgv, memoryMb: 64 });
});
afterEach(() => box.close());

test('computes in one thread of its own, one input after the other, and tells how far it is', async () => {
  const told: unknown[] = [];
  const progress = async (...said: unknown[]) => void told.push(said);
  const outputs = await Promise.all([1, 2, 3].map(() => box.run({}, { progress })));
  expect(new Set(outputs.map(({ thread }) => thread)).size).toBe(1);
  expect(outputs[0]?.thread).not.toBe('0');
  expect(told).toEqual(Array(3).fill([10, 'counting']));
});

test('leaves this thread free while the other is busy', async () => {
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 10);
  const { sum } = await box.run({ busyMs: 500 });
  clearInterval(turning);
  expect(sum).toBeGreaterThan(0);
  expect(turns).toBeGreaterThan(1);
});

test('throws what the processor throws, a refusal as such', async () => {
  await expect(box.run({ fail: 'refusal' })).rejects.toBeInstanceOf(Refusal);
  await expect(box.run({ fail: 'fault' })).rejects.toMatchObject({
    name: 'RangeError',
    message: 'no such glyph',
    stack: expect.stringContaining('busy.ts'),
  });
});

test.each(['exit', 'memory'])('outlives a thread that ends by %s', async fail => {
  await expect(box.run({ fail })).rejects.toThrow(/ended with status 3|memory/);
  expect(await box.run({})).toMatchObject({ sum: 0 });
});

test('ends a busy thread when it is aborted, and starts another', async () => {
  const control = new AbortController();
  const running = box.run(
    { busyMs: 600_000 },
    { signal: control.signal, progress: async () => control.abort('ENDED') },
  );
  const waiting = box.run({});
  await expect(running).rejects.toThrow('Aborted: ENDED');
  expect(await waiting).toMatchObject({ sum: 0 });
  await expect(box.run({}, { signal: control.signal })).rejects.toThrow('Aborted: ENDED');
});
