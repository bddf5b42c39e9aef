import { setImmediate as nextTurn } from 'node:timers/promises';
import { Newcomers } from '../../src/operations/newcomers';

const staying = () => new AbortController().signal;

test('new operations begin one after the other, in the order in which they came, each when the one before is met', async () => {
  const newcomers = new Newcomers();
  const begun: number[] = [];
  const met: (() => void)[] = [];
  const all = [0, 1, 2].map(async at => {
    met[at] = await newcomers.enter(staying);
    begun.push(at);
  });
  await nextTurn();
  expect(begun).toEqual([0]);
  met[0]?.();
  // Again, at the end of its request: that lets nobody else in.
  met[0]?.();
  await nextTurn();
  await nextTurn();
  expect(begun).toEqual([0, 1]);
  met[1]?.();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2]);
});

test('where very many wait, one more is told to come back', async () => {
  const newcomers = new Newcomers();
  for (let count = 0; count <= 100; count++) void newcomers.enter(staying).catch(() => {});
  await expect(newcomers.enter(staying)).rejects.toMatchObject({
    extensions: { code: 'LIMIT_EXCEEDED', retryAfterSeconds: expect.any(Number) },
  });
});

test('whose caller has gone waits no more, and keeps nobody waiting', async () => {
  const newcomers = new Newcomers();
  const met = await newcomers.enter(staying);
  const caller = new AbortController();
  const gone = newcomers.enter(() => caller.signal);
  const next = newcomers.enter(staying);
  caller.abort();
  await expect(gone).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
  met();
  await next;
});
