import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayContext } from '@conformity/subgraph';
import { admitting } from '../../src/operations/admission';

type Gateway = Parameters<typeof admitting>[0];

/** A gateway whose operations go on until they are told to end. */
async function admitted(leastMs = 60_000) {
  const running = new Map<string, () => void>();
  const gateway = {
    load: async () => ({
      executor: ({ context: { requestId } }: { context: GatewayContext }) =>
        new Promise(resolve => running.set(String(requestId), () => resolve({ data: { by: requestId } }))),
    }),
  } as unknown as Gateway;
  const { executor } = await admitting(gateway, { pages: leastMs, large: leastMs }).load({} as never);
  const ask = (requestId: string, context: GatewayContext) =>
    executor?.({ context: { requestId, ...context } } as never) as Promise<{
      data: unknown;
      errors?: readonly object[];
    }>;
  const end = async (requestId: string) => {
    running.get(requestId)?.();
    running.delete(requestId);
    await pause(5);
  };
  return { ask, end, running: () => [...running.keys()].sort() };
}

test('of operations that cost much one is run at a time, and what costs little goes past them', async () => {
  const { ask, end, running } = await admitted();
  const asked = ['a', 'b'].map(name => ask(name, { cost: 3_000 }));
  asked.push(ask('small', { cost: 2 }), ask('page', { cost: 80 }));
  await pause(5);
  expect(running()).toEqual(['a', 'page', 'small']);
  await end('a');
  expect(running()).toEqual(['b', 'page', 'small']);
  for (const name of running()) await end(name);
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'small', 'page'].map(by => ({ data: { by } })));
});

test('of pages several are read at once', async () => {
  const { ask, running } = await admitted();
  for (const name of 'abcdef') void ask(name, { cost: 80 });
  await pause(5);
  expect(running()).toEqual(['a', 'b', 'c']);
});

test('one that waits for something else, while the thread has little to do, lets the next one in', async () => {
  const { ask, end, running } = await admitted(10);
  const asked = [...'abcdef'].map(name => ask(name, { cost: 80 }));
  while (running().length < asked.length) await pause(5);
  for (const name of running()) await end(name);
  expect(await Promise.all(asked)).toEqual([...'abcdef'].map(by => ({ data: { by } })));
});

test('who goes while waiting, or has no time left, is not waited for', async () => {
  const { ask, end, running } = await admitted();
  void ask('a', { cost: 3_000 });
  const leaving = new AbortController();
  const gone = ask('gone', { cost: 3_000, departure: () => leaving.signal });
  const late = ask('late', { cost: 3_000, deadline: performance.now() + 20 });
  void ask('b', { cost: 3_000 });
  await pause(5);
  leaving.abort();
  for (const refused of [gone, late])
    expect((await refused).errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
  await end('a');
  expect(running()).toEqual(['b']);
});

test('where very many wait, one more is told to come back', async () => {
  const { ask } = await admitted();
  for (let count = 0; count <= 200; count++) void ask(`${count}`, { cost: 3_000 });
  const { data, errors } = await ask('one more', { cost: 3_000 });
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { extensions: { code: 'LIMIT_EXCEEDED', retryAfterSeconds: expect.any(Number), http: { status: 429 } } },
  ]);
});
