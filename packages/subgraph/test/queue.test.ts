import { setTimeout as pause } from 'node:timers/promises';
import type { CatalogueError } from '../src/errors';
import { readBudgets, sharesOf, usualBudgets } from '../src/lanes';
import { Queue } from '../src/queue';

const queueOf = (bounds = {}) => new Queue('lists', { size: 1, patienceMs: 1_000, mostWaiting: 3, ...bounds });
const refusalOf = async (entering: () => Promise<void> | undefined): Promise<CatalogueError> => {
  try {
    await entering();
  } catch (refusal) {
    return refusal as CatalogueError;
  }
  throw new Error('It was not refused.');
};

test('as many are let in at once as there is room, and the others in the order in which they came', async () => {
  const queue = queueOf({ size: 2 });
  const order: number[] = [];
  expect([queue.enter(), queue.enter()]).toEqual([undefined, undefined]);
  const waiting = [1, 2, 3].map(async turn => {
    await queue.enter();
    order.push(turn);
    queue.leave(1);
  });
  expect(order).toEqual([]);
  queue.leave(1);
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
  expect(queue.enter()).toBeUndefined();
});

test('who comes when as many wait as may is refused at once, and told when to come back', async () => {
  const queue = queueOf();
  queue.enter();
  for (let count = 0; count < 3; count++) queue.enter()?.catch(() => {});
  const { message, extensions } = await refusalOf(() => queue.enter());
  expect(extensions).toEqual({ code: 'LIMIT_EXCEEDED', retryAfterSeconds: 1 });
  expect(message).toBe('Too many ask for lists at this moment. Nothing was done: come back in 1 s.');
  expect(queue.waitingCount).toBe(3);
});

test('who would wait for longer than anybody may, by how long the others took, is refused at once', async () => {
  const queue = queueOf();
  for (let count = 0; count < 30; count++) {
    queue.enter();
    queue.leave(4_000);
  }
  queue.enter();
  expect((await refusalOf(() => queue.enter())).extensions.retryAfterSeconds).toBe(4);
  expect(queue.waitingCount).toBe(0);
});

test('who has waited for long enough is refused, and takes the place of nobody', async () => {
  const queue = queueOf({ patienceMs: 20 });
  queue.enter();
  expect((await refusalOf(() => queue.enter())).extensions.code).toBe('LIMIT_EXCEEDED');
  queue.leave(1);
  expect(queue.enter()).toBeUndefined();
});

test('how long the first one waits is told', async () => {
  const queue = queueOf({ mostWaiting: 9 });
  queue.enter();
  expect(queue.longestWaitMs()).toBe(0);
  const waiting = queue.enter();
  await pause(5);
  expect(queue.longestWaitMs()).toBeGreaterThan(1);
  queue.leave(1);
  await waiting;
  expect(queue.longestWaitMs()).toBe(0);
});

test('who leaves while waiting is let in no more', async () => {
  const queue = queueOf();
  let leave: (reason: Error) => void = () => {};
  queue.enter();
  const leaving = queue.enter(given => {
    leave = given;
  });
  const staying = queue.enter();
  leave(new Error('gone'));
  await expect(leaving).rejects.toThrow('gone');
  queue.leave(1);
  await staying;
  expect(queue.waitingCount).toBe(0);
  leave(new Error('once more'));
  await pause(1);
});

test('every purpose has a connection, whatever there are', () => {
  for (let size = 1; size < 40; size++) {
    const { acts, lookUps, lists, heavy } = sharesOf(size);
    for (const share of [acts, lookUps, lists, heavy]) expect(share).toBeGreaterThanOrEqual(1);
    if (size > 1) expect(acts + lookUps).toBe(size);
    expect(lists + heavy).toBeLessThanOrEqual(Math.max(2, size));
  }
});

test('budgets are those that are named, the others as usual', () => {
  expect(readBudgets()).toEqual(usualBudgets);
  expect(readBudgets(' LIST=300\nCOUNT=7 ')).toEqual({ ...usualBudgets, LIST: 300, COUNT: 7 });
  for (const wrong of ['LIST', 'LIST=', 'LIST=0', 'ACT=5', 'LIST=1.5', 'list=5'])
    expect(() => readBudgets(wrong)).toThrow(`READ_BUDGETS has "${wrong}"; write milliseconds as LIST=3000`);
});
