import type { Principal } from '@conformity/access';
import { partyKey } from '@conformity/certification';
import fc from 'fast-check';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(180_000);

let directory: Directory;
let sam: Principal;

beforeAll(async () => {
  directory = await openDirectory();
  sam = await directory.person('sam');
});
afterAll(() => directory?.close());

const records = 5;
const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta'];

const record = fc.nat(records - 1);
const name = fc.constantFrom(...names);
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('merge' as const), one: record, other: record, name }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('undo' as const), one: record, other: record, name }) },
  fc.record({
    act: fc.constantFrom('rename' as const, 'confirm' as const, 'withdraw' as const),
    one: record,
    other: record,
    name,
  }),
);
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

/** What ought to be: each record points to the one that it was merged into; nothing else is kept of a merge. */
class Model {
  readonly own: string[] = names.slice(0, records);
  readonly into: (number | null)[] = Array.from({ length: records }, () => null);
  readonly confirmed = new Map<string, number>();

  keptOf(one: number): number {
    const into = this.into[one] ?? null;
    return into === null ? one : this.keptOf(into);
  }

  ownersOf = (wanted: string) => this.own.flatMap((own, one) => (own === wanted ? [one] : []));

  meaning(wanted: string): number | undefined {
    const holder = this.confirmed.get(wanted);
    if (holder !== undefined) return this.keptOf(holder);
    const kept = new Set(this.ownersOf(wanted).map(one => this.keptOf(one)));
    return kept.size === 1 ? [...kept][0] : undefined;
  }

  /** Does it, where it can be done; answers whether it can. */
  perform({ act, one, other, name: wanted }: Command): boolean {
    const stands = this.into[one] === null;
    if (act === 'undo') {
      if (!stands) this.into[one] = null;
      return !stands;
    }
    if (!stands) return false;
    if (act === 'merge') {
      const isPossible = one !== other && this.into[other] === null;
      if (isPossible) this.into[other] = one;
      return isPossible;
    }
    if (act === 'rename') {
      this.own[one] = wanted;
      return true;
    }
    const holder = this.confirmed.get(wanted);
    if (act === 'withdraw') {
      const isTheirs = holder !== undefined && this.keptOf(holder) === one;
      if (isTheirs) this.confirmed.delete(wanted);
      return isTheirs;
    }
    const owners = this.ownersOf(wanted);
    const own = owners.filter(owner => this.keptOf(owner) === one);
    const isPossible = holder === undefined && (owners.length === 0 || (own.length > 0 && own.length < owners.length));
    if (isPossible) this.confirmed.set(wanted, own.includes(one) ? one : (own[0] ?? one));
    return isPossible;
  }
}

const mutations: Record<Command['act'], string> = {
  merge: 'mergeOrganisations(keep: $one, merge: $other, reason: "why") { id }',
  undo: 'undoOrganisationMerge(id: $one, reason: "why") { id }',
  rename: 'saveOrganisation(id: $one, input: { name: $name, country: "DE" }) { id }',
  confirm: 'confirmOrganisationName(id: $one, name: $name, country: "DE", reason: "why") { id }',
  withdraw: 'withdrawOrganisationName(id: $one, name: $name, country: "DE", reason: "why") { id }',
};

let runs = 0;

/** Records of a run of its own, so that runs do not meet. */
async function started() {
  const run = `Run ${++runs} `;
  const ids: string[] = [];
  for (const own of names.slice(0, records)) {
    const save = 'mutation ($name: String!) { saveOrganisation(input: { name: $name, country: "DE" }) { id } }';
    ids.push((await directory.ask(sam, save, { name: run + own })).data.saveOrganisation.id);
  }
  const perform = async ({ act, one, other, name: wanted }: Command) => {
    const declared = { merge: '$one: ID!, $other: ID!', undo: '$one: ID!' } as Record<string, string>;
    const query = `mutation (${declared[act] ?? '$one: ID!, $name: String!'}) { ${mutations[act]} }`;
    return (await directory.ask(sam, query, { one: ids[one], other: ids[other], name: run + wanted })).code;
  };
  /** Every name and record, with the record that it means. */
  const meanings = async () => {
    const keys = [...names.map(wanted => partyKey(run + wanted, 'DE')), ...ids.map(id => `org:${id}`)];
    const rows = await directory.db.query<{ key: string; organisation_id: string }[]>(
      'select key, organisation_id from register.organisation_alias where key = any($1)',
      [keys],
    );
    const found = new Map(rows.map(({ key, organisation_id }) => [key, ids.indexOf(organisation_id)]));
    return keys.map(key => found.get(key));
  };
  /** What `organisation` answers for each record: the one that stands for it, and what that says it was made of. */
  const answers = async () => {
    const query = `{ ${ids.map((id, index) => `o${index}: organisation(id: "${id}") { id name mergedFrom { id: formerId into } }`).join(' ')} }`;
    const { data } = await directory.ask(sam, query);
    return ids.map((_, index) => {
      const { id, name: own, mergedFrom } = data[`o${index}`];
      const made = mergedFrom.map((merged: { id: string; into: string }) => [
        ids.indexOf(merged.id),
        ids.indexOf(merged.into),
      ]);
      return { kept: ids.indexOf(id), name: own.slice(run.length), made: made.sort() };
    });
  };
  return { perform, meanings, answers };
}

const all = Array.from({ length: records }, (_, one) => one);

const expectedAnswers = (model: Model) =>
  all.map(one => {
    const kept = model.keptOf(one);
    const made = all.flatMap(other =>
      other !== kept && model.keptOf(other) === kept ? [[other, model.into[other]]] : [],
    );
    return { kept, name: model.own[kept], made: made.sort() };
  });

test('whatever is merged, undone, edited and confirmed, every name and record means what it ought to', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 14 }),
      fc.shuffledSubarray(all, { minLength: records }),
      async (commands, order) => {
        const [real, model] = [await started(), new Model()];
        const undoing = order.map(one => ({ act: 'undo' as const, one, other: 0, name: '' }));
        for (const step of [...commands, ...undoing]) {
          const isPossible = model.perform(step);
          expect([step, (await real.perform(step)) === undefined]).toEqual([step, isPossible]);
          expect([step, await real.meanings()]).toEqual([
            step,
            [...names.map(wanted => model.meaning(wanted)), ...all.map(one => model.keptOf(one))],
          ]);
        }
        expect(await real.answers()).toEqual(expectedAnswers(model));
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});

test.each([[[0, 1, 2]], [[0, 2, 1]], [[1, 0, 2]], [[1, 2, 0]], [[2, 0, 1]], [[2, 1, 0]]])(
  'a chain of merges is undone in the order %j',
  async order => {
    const [real, model] = [await started(), new Model()];
    const before = await real.answers();
    const merges = [
      { one: 2, other: 3 },
      { one: 1, other: 2 },
      { one: 0, other: 1 },
    ].map(step => ({ act: 'merge' as const, name: '', ...step }));
    const undoing = order.map(index => ({ act: 'undo' as const, one: index + 1, other: 0, name: '' }));
    for (const step of [...merges, ...undoing]) {
      expect(model.perform(step)).toBe(true);
      expect(await real.perform(step)).toBeUndefined();
      expect(await real.answers()).toEqual(expectedAnswers(model));
    }
    expect(await real.answers()).toEqual(before);
  },
);
