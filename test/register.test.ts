import { type GraphQLInterfaceType, getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import { breaksOfTrails, differencesFromOwners, owners, withOwners } from './owners';
import { certificateTypes, publicSchema } from './public-schema';
import { inParallel, type Person, sql, startGraph, type TestGraph } from './support';

const statements: string[] = [];
let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ onStatement: statement => statements.push(statement) });
});
afterAll(() => graph?.stop());

const wholeRegister = () => sql(graph.databaseUrl, 'select * from register.entry order by id');

/** The statements that the graph sends while it answers. */
async function statementsOf(ask: () => Promise<unknown>): Promise<string[]> {
  const before = statements.length;
  await ask();
  return statements.slice(before);
}

test('every owner of documents can say which entries its documents demand', () => {
  expect(owners.map(({ name }) => name)).toContain('iecex-equipment');
});

test('every entry of the register is what its owner demands, and every audit trail is whole', async () => {
  expect((await wholeRegister()).length).toBeGreaterThan(40);
  expect(await differencesFromOwners(graph.databaseUrl)).toEqual([]);
  expect(await breaksOfTrails(graph.databaseUrl)).toEqual([]);
});

test('a register that was emptied is rebuilt from the owners, entry by entry', async () => {
  const before = await wholeRegister();
  await sql(graph.databaseUrl, 'delete from register.entry');
  const done = await withOwners(graph.databaseUrl, (maintenance, db) => maintenance.reindex(db));
  expect(done.reduce((sum, { mended }) => sum + mended, 0)).toBe(before.length);
  expect(await wholeRegister()).toEqual(before);
});

test('an entry that its owner does not have is taken out when the register is rebuilt', async () => {
  const before = await wholeRegister();
  const stray = { id: 'exc_stray', number: 'IECEx STRAY 26.0001', number_key: 'stray' };
  await sql(
    graph.databaseUrl,
    `insert into register.entry select (jsonb_populate_record(null::register.entry, to_jsonb(e) || $1)).*
     from register.entry e where document_type = 'EX_COC' limit 1`,
    [stray],
  );
  expect(await differencesFromOwners(graph.databaseUrl)).toEqual([
    { side: 'kept by the register', number: stray.number },
  ]);
  await withOwners(graph.databaseUrl, (maintenance, db) => maintenance.reindex(db));
  expect(await wholeRegister()).toEqual(before);
});

/** What only the register knows, because it is about other documents or the directory. */
const ofTheRegisterAlone = ['relations', 'namedBy', 'family', 'organisations'];

/** Every field of the interface, with the leaves of what it answers. */
function harmonisedFields(): string {
  const schema = publicSchema();
  const certificate = schema.getType('Certificate');
  if (!isInterfaceType(certificate)) throw new Error('There is no interface Certificate');
  const owner = schema.getType('ExCertificate');
  const shared = Object.values((certificate as GraphQLInterfaceType).getFields()).filter(
    ({ name }) => !ofTheRegisterAlone.includes(name),
  );
  expect(isObjectType(owner) && shared.every(({ name }) => name in owner.getFields())).toBe(true);
  const selections = shared.map(({ name, type }) => {
    const inner = getNamedType(type);
    if (isLeafType(inner)) return name;
    const leaves = isObjectType(inner)
      ? Object.values(inner.getFields()).filter(field => isLeafType(getNamedType(field.type)))
      : [];
    return `${name} { ${leaves.map(leaf => leaf.name).join(' ')} }`;
  });
  return `__typename ${selections.join(' ')} before: effectiveStatus(on: "2026-03-01")`;
}

test('the register and the owner answer every harmonised field alike, for every document', async () => {
  const fields = harmonisedFields();
  const documents = await sql<{ id: string; typename: string }>(
    graph.databaseUrl,
    `select id, face->>'__typename' as typename from register.entry`,
  );
  const tried = [...new Set(documents.map(({ typename }) => typename)), 'Certificate'].sort();
  expect(tried).toEqual([...certificateTypes(publicSchema())].sort());
  const ask = async (field: string, id?: string) =>
    (await graph.tell('ivy', `query D($id: ID) { document: ${field}(id: $id) { ${fields} } }`, { id })).document;
  await ask('certificate', documents[0]?.id); // plans it, once: a plan that is being made is not shared
  const compared = await inParallel(documents, 4, async ({ id, typename }) => {
    const byOwner = typename.charAt(0).toLowerCase() + typename.slice(1);
    return [await ask('certificate', id), await ask(byOwner, id)] as const;
  });
  for (const [fromRegister, fromOwner] of compared) {
    expect(fromRegister).not.toBeNull();
    expect(fromRegister).toEqual(fromOwner);
  }
});

test('the register is asked for a list, the owner for its own document', async () => {
  const fields = '{ number status title history { issueNumber } }';
  const ofRegister = await statementsOf(() =>
    graph.tell(null, `{ certificate(number: "IECEx DEMO 26.0001") ${fields} }`),
  );
  expect(ofRegister).toEqual([expect.stringContaining('register.visible_entry')]);
  const ofOwner = await statementsOf(() =>
    graph.tell(null, `{ exCertificate(number: "IECEx DEMO 26.0001") ${fields} }`),
  );
  expect(ofOwner).toEqual([expect.stringMatching(/from document/)]);
});

/** Who asks is looked up anew after some seconds, whatever is asked. */
const looksUpWhoAsks = (statement: string) =>
  /\bFROM "directory"\."person" "p"[\s\S]* WHERE \(?"p"\."subject" =/.test(statement);
/** A statement without what differs between two pages: the places of its values, and how many rows it takes. */
const settled = (statement: string) => statement.replace(/\$\d+/g, '$').replace(/limit \d+/g, 'limit');

const listed =
  'number holder { name } issuer { name } standards { published } relations { number certificate { number } }';
const inRegister = (filter: string, more: string) =>
  `list: certificates(first: $first, filter: ${filter}) { edges { node { ${listed} namedBy { number } family { number } organisations { name } ${more} } } }`;
/** Lists of each system, with what its documents link to. */
const lists: [string, Person, string][] = [
  [
    'certificates of IECEx',
    'olga',
    inRegister(
      '{ documentTypes: [EX_COC], issuers: ["bdy_demo"] }',
      '... on ExCertificate { content { marking linkedTestReports { number } linkedQualityReports { number } } }',
    ),
  ],
  [
    'certificates of IECQ',
    'iris',
    inRegister(
      '{ documentTypes: [IECQ_COC] }',
      '... on IecqCertificate { content { scopeOfCertification { text } } set { master { number } sites { number } } }',
    ),
  ],
  [
    'certificates of IECEE',
    'emil',
    inRegister(
      '{ systems: [IECEE] }',
      '... on IeceeCertificate { modifies { number } content { standardLevels { level1 } } }',
    ),
  ],
  [
    'certificates of IECRE',
    'rene',
    inRegister('{ systems: [IECRE] }', '... on IecreCertificate { content { linkedStatements { number } } }'),
  ],
  [
    'what is certified by IECQ',
    null,
    `list: iecqCertified(first: $first, inForce: false) { edges { node { ${listed} family { number } masterCertificate { number } set { sites { number } } } } }`,
  ],
  [
    'what is due for IECQ',
    null,
    `list: iecqDue(first: $first, from: "1900-01-01", to: "2999-12-31") { edges { node { on certificate { ${listed} } } } }`,
  ],
  [
    'what expires of IECRE',
    null,
    `list: iecreExpiring(first: $first, from: "1900-01-01", to: "2999-12-31") { edges { node { ${listed} content { linkedStatements { number } } } } }`,
  ],
];

test.each(lists)('a row more on a page takes no statement more: %s', async (_name, person, list) => {
  const page = async (first: number) =>
    (await graph.tell(person, `query Page($first: Int!) { ${list} }`, { first })).list.edges;
  const { length } = await page(20);
  expect(length).toBeGreaterThan(3);
  const [shorter, longer] = [await statementsOf(() => page(length - 1)), await statementsOf(() => page(length))];
  const [few, more] = [shorter, longer].map(sent => sent.filter(statement => !looksUpWhoAsks(statement)));
  expect(more?.map(settled).sort()).toEqual(few?.map(settled).sort());
});
