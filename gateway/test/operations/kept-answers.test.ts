import fc from 'fast-check';
import { KeptAnswers } from '../../src/operations/kept-answers';

/** What is stored, and a graph that answers what it reads, in so many steps. */
function world() {
  let state = 0;
  const answers = new KeptAnswers(async () => String(state));
  let asked = 0;
  return {
    commit: () => {
      state++;
    },
    asked: () => asked,
    ask: async (key: string, meanwhile = () => {}) => {
      const before = state;
      const found = await answers.find(key);
      if (found?.answer) return { body: found.answer.body, before };
      asked++;
      const body = String(state);
      meanwhile();
      await found?.keep({ headers: {}, body });
      return { body, before };
    },
  };
}

test('what is asked for a second time is kept, and given as long as nothing changes', async () => {
  const { ask, asked, commit } = world();
  for (let time = 0; time < 5; time++) await ask('list');
  expect(asked()).toBe(2);
  commit();
  expect((await ask('list')).body).toBe('1');
  expect(asked()).toBe(3);
});

test('what was found out while something changed is not kept', async () => {
  const { ask, asked, commit } = world();
  await ask('list');
  await ask('list', commit);
  expect((await ask('list')).body).toBe('1');
  expect(asked()).toBe(3);
});

test('nobody is answered as things were before they asked, whoever else asks and whatever changes', async () => {
  const step = fc.record({
    key: fc.constantFrom('a', 'b'),
    commits: fc.boolean(),
    meanwhile: fc.boolean(),
    waits: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async steps => {
      const { ask, commit } = world();
      const given: Promise<{ body: string; before: number }>[] = [];
      for (const { key, commits, meanwhile, waits } of steps) {
        if (commits) commit();
        const one = ask(key, meanwhile ? commit : undefined);
        given.push(one);
        if (waits) await one;
      }
      for (const { body, before } of await Promise.all(given)) expect(Number(body)).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('where nobody can tell how things are, everything is found out', async () => {
  const answers = new KeptAnswers(async () => {
    throw new Error('The database is away');
  });
  for (let time = 0; time < 3; time++) expect(await answers.find('list')).toBeNull();
});
