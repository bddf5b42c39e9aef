import fc from 'fast-check';
import * as contents from './contents';
import { breaksOfTrails, countActs, differencesFromOwners } from './owners';
import { codesOf, inParallel, type Person, sql, startGraph, type TestGraph } from './support';

const inputs = {
  ExTestReport: () => contents.testReport,
  // An audit carries one QAR of a place.
  ExQualityReport: (index: number) => ({
    ...contents.qualityReport,
    productionSites: [{ ...contents.qualityReport.holder, address: `Works ${index}` }],
  }),
  IecqVerificationStatement: () => contents.verificationStatement({ changes: 'Random' }),
  IeceeCertificate: (index: number) => contents.cbCertificate(`ZZ-${80_000 + index}`, { isPrivate: index % 3 === 0 }),
  IecreCertificate: () => contents.windStatement({ changes: 'Random' }),
};
type Type = keyof typeof inputs;
const types = Object.keys(inputs) as Type[];
/** Who drafts, by the system of the type. */
const officers: Record<Type, Person> = {
  ExTestReport: 'olga',
  ExQualityReport: 'olga',
  IecqVerificationStatement: 'iris',
  IeceeCertificate: 'emil',
  IecreCertificate: 'rene',
};

/** The name of each act's mutation, and what it is told beside the id. */
const mutations: Record<string, (type: Type) => [name: string, told: string]> = {
  edit: type => [`edit${type}`, 'revision: $revision, input: $input'],
  patch: type => [`patch${type}`, 'revision: $revision, patch: {}'],
  amend: type => [`amend${type}`, 'revision: $revision'],
  issue: type => [`issue${type}`, 'revision: $revision'],
  correct: type => [`correct${type}`, 'revision: $revision, input: $input, reason: "Random"'],
  suspend: type => [`suspend${type}`, 'reason: "Random"'],
  reinstate: type => [`reinstate${type}`, 'reason: "Random"'],
  cancel: type => [`cancel${type}`, 'reason: "Random", productsAffected: false'],
  deleteDraft: type => [`delete${type}Draft`, 'revision: $revision'],
  delete: type => [`delete${type}`, 'reason: "Random"'],
};
/** In what an act may end, beside being done. A fault is not among it. */
const refusals = ['BAD_INPUT', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'RULE_VIOLATION'];

type Role = Person | 'officer' | 'secretariat';
const secretariats: Partial<Record<Type, Person>> = {
  IecqVerificationStatement: 'quinn',
  IeceeCertificate: 'ella',
  IecreCertificate: 'remy',
};
const personFor = (type: Type, role: Role): Person => {
  if (role === 'officer') return officers[type];
  return role === 'secretariat' ? (secretariats[type] ?? 'sam') : role;
};

interface Deed {
  act: string;
  person: Role;
  /** Which document, of those that were ever drafted. */
  which: number;
  /** Whether it names the revision that stands there. */
  upToDate: boolean;
}
const deed = fc.record<Deed>({
  act: fc.constantFrom('draft', ...Object.keys(mutations), 'amend', 'issue', 'issue'),
  /** A person of the document's own system, where the role is one. */
  person: fc.constantFrom<Role>(
    'officer',
    'officer',
    'officer',
    'secretariat',
    'secretariat',
    'adam',
    'ben',
    'wei',
    'quinn',
    'ivy',
    null,
  ),
  which: fc.nat(),
  upToDate: fc.boolean(),
});

let graph: TestGraph;
const documents: { type: Type; id: string; input: object }[] = [];
beforeAll(async () => {
  graph = await startGraph();
  for (const type of [...types, ...types, ...types]) await draft('officer', type);
});
afterAll(() => graph?.stop());

let drafted = 0;

async function draft(role: Role, type: Type) {
  const mutation = `mutation Do($input: ${type}Input!) { done: draft${type}(input: $input) { id } }`;
  const input = inputs[type](++drafted);
  const answer = await graph.ask(personFor(type, role), mutation, { input });
  if (answer.data.done) documents.push({ type, id: answer.data.done.id, input });
  return answer;
}

async function carryOut({ act, person, which, upToDate }: Deed) {
  const { type, id, input } = documents[which % documents.length] as (typeof documents)[number];
  const mutation = mutations[act]?.(type);
  if (!mutation) return draft(person, type);
  const [name, told] = mutation;
  const standing = 'select revision from register.entry where id = $1';
  const [entry] = await sql<{ revision: number }>(graph.databaseUrl, standing, [id]);
  const revision = upToDate ? (entry?.revision ?? 1) : 1;
  const declared = [
    '$id: ID!',
    ...(told.includes('$revision') ? ['$revision: Int!'] : []),
    ...(told.includes('$input') ? [`$input: ${type}Input!`] : []),
  ];
  const query = `mutation Do(${declared.join(', ')}) { done: ${name}(id: $id, ${told}) { __typename } }`;
  return graph.ask(personFor(type, person), query, { id, revision, input });
}

test('whatever people do, each act leaves one audit entry, a refused one none, and the register follows', async () => {
  const done = new Set<string>();
  const property = fc.asyncProperty(fc.array(deed, { minLength: 40, maxLength: 40 }), async deeds => {
    const before = await countActs(graph.databaseUrl);
    const answers = await inParallel(deeds, 3, carryOut);
    expect(answers.flatMap(codesOf).filter(code => !refusals.includes(code))).toEqual([]);
    const successes = deeds.filter((_deed, index) => answers[index]?.data.done);
    for (const { act } of successes) done.add(act);
    expect((await countActs(graph.databaseUrl)) - before).toBe(successes.length);
    expect(await differencesFromOwners(graph.databaseUrl)).toEqual([]);
    expect(await breaksOfTrails(graph.databaseUrl)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
  // Which ones are done is left to chance.
  expect(done.size).toBeGreaterThan(6);
});

interface SetDeed {
  act: 'add' | 'drop' | 'issue' | 'amend' | 'renew' | 'move' | 'deleteDraft' | 'suspend' | 'reinstate' | 'cancel';
  stranger: Person;
  /** Which certificate of the set, of those that it has. */
  which: number;
  upToDate: boolean;
}
const setDeed = fc.record<SetDeed>({
  act: fc.constantFrom(
    ...(['add', 'add', 'drop', 'issue', 'issue', 'amend', 'renew', 'move'] as const),
    ...(['deleteDraft', 'suspend', 'suspend', 'reinstate', 'reinstate', 'cancel'] as const),
  ),
  /** Null for the one whose act it is. */
  stranger: fc.constantFrom<Person>(null, null, null, null, null, 'olga', 'sam', 'wei', 'emil'),
  which: fc.nat(),
  upToDate: fc.nat({ max: 9 }).map(chance => chance > 1),
});

const officeActs: readonly SetDeed['act'][] = ['deleteDraft', 'suspend', 'reinstate', 'cancel'];

interface Member {
  id: string;
  number: string;
  status: string;
  effectiveStatus: string | null;
}

/** Each act on a set, told the id of one of its certificates and the revision. */
const setMutations: Record<SetDeed['act'], (member: Member, revision: number) => string> = {
  add: ({ id }, revision) =>
    `addIecqSites(id: "${id}", revision: ${revision}, changes: "Random", sites: [{ name: "Random Works", address: "Random Road ${revision}", country: "ZZ", scopeAtThisLocation: { text: "Manufacture of Lens" } }]) { id }`,
  drop: ({ id, number }, revision) =>
    `dropIecqSites(id: "${id}", revision: ${revision}, changes: "Random", numbers: ["${number}"]) { id }`,
  issue: ({ id }, revision) => `issueIecqSet(id: "${id}", revision: ${revision}) { id }`,
  amend: ({ id }, revision) => `amendIecqSet(id: "${id}", revision: ${revision}) { id }`,
  renew: ({ id }, revision) => `renewIecqSet(id: "${id}", revision: ${revision}) { id }`,
  move: ({ id, number }, revision) => `moveIecqHeadOffice(id: "${id}", revision: ${revision}, to: "${number}") { id }`,
  deleteDraft: ({ id }, revision) => `deleteIecqSetDraft(id: "${id}", revision: ${revision}) { documentId }`,
  suspend: ({ id }) => `suspendIecqCertificate(id: "${id}", reason: "Random") { id }`,
  reinstate: ({ id }) => `reinstateIecqCertificate(id: "${id}", reason: "Random") { id }`,
  cancel: ({ id }) => `cancelIecqCertificate(id: "${id}", reason: "Random", productsAffected: false) { id }`,
};

/** Acts in the audit trails of IECQ alone, which is quicker than in all. */
async function actsOnSets() {
  const count = 'select count(*)::int as count from iecq.audit_entry';
  return (await sql<{ count: number }>(graph.databaseUrl, count))[0]?.count;
}

test('whatever people do to sets, a refused act changes nothing, and what a master becomes its sites follow', async () => {
  const done = new Set<string>();
  const certificate = '{ id number status effectiveStatus }';
  const property = fc.asyncProperty(fc.array(setDeed, { minLength: 25, maxLength: 25 }), async deeds => {
    const drafting = 'mutation D($input: IecqSetInput!) { draftIecqSet(input: $input) { id } }';
    const holder = { name: `Random Optics ${++drafted}`, country: 'ZZ' };
    const { id } = (await graph.tell('iris', drafting, { input: contents.iecqSet({ holder }) })).draftIecqSet;
    const reading = `query Q($id: ID) { iecqSet(id: $id) { revision master ${certificate} sites ${certificate} } }`;
    for (const { act, stranger, which, upToDate } of deeds) {
      const person = stranger ?? (officeActs.includes(act) ? 'quinn' : 'iris');
      const { iecqSet: set } = await graph.tell('ivy', reading, { id });
      if (!set) break;
      const members: Member[] = [set.master, ...set.sites];
      const member = members[which % members.length] as Member;
      const before = await actsOnSets();
      const mutation = setMutations[act](member, upToDate ? set.revision : set.revision + 1);
      const answer = await graph.ask(person, `mutation { ${mutation} }`);
      expect(codesOf(answer).filter(code => !refusals.includes(code))).toEqual([]);
      if (!answer.errors.length) done.add(act);
      else expect(await actsOnSets()).toBe(before);
      const after = (await graph.tell('ivy', reading, { id })).iecqSet;
      if (answer.errors.length) expect(after).toEqual(set);
      for (const site of after?.sites ?? [])
        if (after.master.status !== 'CURRENT' && site.status === 'CURRENT')
          expect([site.number, site.effectiveStatus]).toEqual([site.number, after.master.effectiveStatus]);
    }
    expect(await differencesFromOwners(graph.databaseUrl)).toEqual([]);
    expect(await breaksOfTrails(graph.databaseUrl)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
  // Which ones are done is left to chance.
  expect(done.size).toBeGreaterThan(4);
});
