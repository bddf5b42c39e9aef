import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isInterfaceType, isObjectType, printSchema } from 'graphql';
import { keepOversight, type OfOversight } from './of-oversight';
import { publicSchema } from './public-schema';
import { type Person, sql, startGraph, type TestGraph, temporaryFolder } from './support';

/** The path of its program. */
const relayCompiler: string = require('relay-compiler');

const schema = publicSchema();

let graph: TestGraph;
let exportId: string;
let kept: OfOversight;
const deadJob = 'render-certificate/nothing@0';
beforeAll(async () => {
  graph = await startGraph();
  exportId = (await graph.tell('olga', 'mutation { exportCertificates(format: CSV) { id } }')).exportCertificates.id;
  await sql(
    graph.databaseUrl,
    `insert into documents.job_run (id, job, payload, state, fault, ended_at, keep_days)
     values ($1, 'render-certificate', '{}', 'FAILED', 'a fault', now(), 1)`,
    [deadJob],
  );
  kept = await keepOversight(graph.databaseUrl, 'bdy_demo', 'IECEx');
});
afterAll(() => graph?.stop());

/** A thing in an answer. */
interface Thing {
  __typename: string;
  id: string;
}

/** Everything in an answer that has an id and says of what type it is. */
function thingsIn(answer: unknown): Thing[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const { __typename, id } = answer as Partial<Thing>;
  return [...(__typename && id ? [{ __typename, id }] : []), ...Object.values(answer).flatMap(thingsIn)];
}

const typesWithId = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(type => type.getFields().id && !type.name.startsWith('__'));
const nodeTypes = typesWithId.filter(type => type.getInterfaces().some(({ name }) => name === 'Node'));
const isNode = (name: string) => nodeTypes.some(type => type.name === name);

/** What answers things of every type, as those who may see them ask. */
const asks: [Person, string][] = [
  ['ivy', '{ certificationBodies(first: 100) { edges { node { __typename id } } } }'],
  ['ivy', '{ organisations(first: 100) { edges { node { __typename id } } } }'],
  ['ivy', '{ standards(first: 100) { edges { node { __typename id editions { __typename id } } } } }'],
  ['ivy', '{ people(body: "bdy_demo") { __typename id } me { __typename id } deadJobs { __typename id } }'],
  ['olga', '{ dashboard { __typename id } me { memberships { __typename id } } }'],
  ['olga', 'mutation { requestErasure(note: "I leave.") { __typename id } }'],
  [
    'adam',
    `mutation { tellBodyChange(body: "bdy_demo", change: { name: "Demonstration Body" }, effectiveOn: "2099-01-01",
       note: "Told before it happens.") { __typename id }
     registerMachineClient(body: "bdy_demo", system: IECEX, name: "Laboratory", clientId: "laboratory", powers: [DRAFT]) {
       __typename id } }`,
  ],
  ['olga', 'mutation { keepWatch(query: "lamp") { __typename id } }'],
  [
    'ivy',
    `mutation { announceReadOnlyPeriod(from: "2099-01-01T00:00:00Z", until: "2099-01-02T00:00:00Z", reason: "A move.") {
       __typename id } }`,
  ],
];

/** No nodes: the lists of the back office alone have them. */
const onlyListed = [
  'AuditFinding',
  'ChangeNotice',
  'Concern',
  'Dashboard',
  'DeadJob',
  'ErasureRequest',
  'MachineClient',
  'Membership',
  'Notice',
  'ReadOnlyPeriod',
  'SuspensionReview',
  'Watch',
  'Webhook',
  'WebhookDelivery',
];

/** Every document, with its issues and what it names. */
async function documents(): Promise<Thing[]> {
  const issues = nodeTypes
    .filter(type => schema.getType(`${type.name}Issue`))
    .map(({ name }) => `... on ${name} { issue { __typename id } draftIssue { __typename id } }`);
  const query = `query ($after: String) { certificates(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { __typename id issuer { __typename id } organisations { __typename id } ${issues.join(' ')}
      ... on IecqCertificate { set { __typename id } } } } } }`;
  const found: Thing[] = [];
  for (let after: string | null = null; ; ) {
    const { certificates } = await graph.tell('ivy', query, { after });
    found.push(...thingsIn(certificates));
    if (!certificates.pageInfo.hasNextPage) return found;
    after = certificates.pageInfo.endCursor;
  }
}

describe('for a client that keeps what it read by id', () => {
  const typesOf = new Map<string, Set<string>>();
  beforeAll(async () => {
    const ofOversight: [Person, string][] = [
      [
        'sam',
        `{ suspensionReviews { edges { node { __typename id } } } auditFindings { edges { node { __typename id } } }
           concerns(system: IECEX) { edges { node { __typename id } } } }`,
      ],
      ['olga', '{ notices { edges { node { __typename id } } } }'],
      [
        'adam',
        `{ webhooks(system: IECEX, body: "bdy_demo") { __typename id }
         webhookDeliveries(webhook: "${kept.webhook}") { edges { node { __typename id } } } }`,
      ],
    ];
    const answers = await Promise.all([...asks, ...ofOversight].map(([person, query]) => graph.tell(person, query)));
    const job = await graph.tell('olga', 'query ($id: ID!) { exportJob(id: $id) { __typename id } }', { id: exportId });
    for (const { id, __typename } of [...thingsIn([answers, job]), ...(await documents())])
      typesOf.set(id, (typesOf.get(id) ?? new Set()).add(__typename));
  });

  test('things of every type with an id were read', () => {
    const read = new Set([...typesOf.values()].flatMap(types => [...types]));
    expect([...read].sort()).toEqual(typesWithId.map(({ name }) => name).sort());
  });

  test('no two things share an id, whatever their types', () => {
    const shared = [...typesOf].filter(([, types]) => types.size > 1);
    expect(shared).toEqual([]);
  });

  test('a field that is called id is the id of the thing, and is never null', () => {
    const others = typesWithId.filter(type => String(type.getFields().id?.type) !== 'ID!');
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test('what has an id is a node, but for issues, which their document has, and what the back office only lists', () => {
    const others = typesWithId.filter(({ name }) => !isNode(name) && !isNode(name.replace(/Issue$/, '')));
    expect(others.map(({ name }) => name).sort()).toEqual(onlyListed);
  });

  test('whatever is a node is found again by its id alone, as what it is', async () => {
    const wanted = [...typesOf]
      .map(([id, [type = '']]) => ({ __typename: type, id }))
      .filter(one => isNode(one.__typename));
    expect(new Set(wanted.map(({ __typename }) => __typename)).size).toBe(nodeTypes.length);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const found: unknown[] = [];
    for (let from = 0; from < wanted.length; from += 100) {
      const ids = wanted.slice(from, from + 100).map(({ id }) => id);
      found.push(...(await graph.tell('ivy', query, { ids })).nodes);
    }
    // An export is known to whoever asked for it alone.
    expect(found).toEqual(wanted.map(one => (one.id === exportId ? null : one)));
    const [ofOlga] = (await graph.tell('olga', query, { ids: [exportId] })).nodes;
    expect(ofOlga).toEqual({ __typename: 'ExportJob', id: exportId });
  });
});

describe('node', () => {
  const ask = async (person: Person, id: string, fields = '__typename id') =>
    (await graph.tell(person, `query ($id: ID!) { node(id: $id) { ${fields} } }`, { id })).node;

  test.each([
    ['bdy_demo', '... on CertificationBody { country }', { country: 'ZZ' }],
    ['IEC 60079-0', '... on Standard { editions { edition } }', { editions: expect.any(Array) }],
    ['IEC 60079-0/7.0', '... on StandardEdition { edition ofStandard { id } }', { edition: '7.0' }],
  ])('%s tells what its owner knows of it', async (id, fields, expected) => {
    expect(await ask(null, id, `id ${fields}`)).toMatchObject({ id, ...expected });
  });

  test('of a certificate tells what its owner and its printer know', async () => {
    const { exCertificate } = await graph.tell(null, '{ exCertificate(number: "IECEx DEMO 26.0001") { id title } }');
    const fields = '__typename ... on Certificate { title pdf { state } } ... on ExCertificate { content { marking } }';
    expect(await ask(null, exCertificate.id, fields)).toEqual({
      __typename: 'ExCertificate',
      title: exCertificate.title,
      pdf: { state: expect.any(String) },
      content: { marking: expect.anything() },
    });
  });

  test.each([
    '',
    'x',
    'exc_',
    'exc_0190',
    'bdy_none',
    'org_none',
    'iqs_none',
    'per_none',
    'IEC 1',
    'IEC 60079-0/99.0',
    'IEC 60079-0/',
    'iec 60079-0',
    '00000000-0000-0000-0000-000000000000',
    deadJob,
  ])('%j is nothing', async id => {
    expect(await ask('ivy', id)).toBeNull();
  });

  test.each<[string, Person[], Person[]]>([
    ['per_olga', ['olga', 'adam', 'sam', 'ivy'], [null, 'ben', 'wei', 'quinn']],
    ['per_sam', ['sam'], [null, 'olga', 'quinn']],
  ])('%s is known to whoever may see the people of their body, and to themselves', async (id, those, others) => {
    const fields = '__typename ... on Person { name memberships { system } }';
    for (const person of those) expect(await ask(person, id, fields)).toMatchObject({ __typename: 'Person' });
    for (const person of others) expect([person, await ask(person, id)]).toEqual([person, null]);
  });

  test('an export is known to whoever asked for it alone', async () => {
    expect(await ask('olga', exportId, '... on ExportJob { state }')).toEqual({ state: expect.any(String) });
    for (const person of [null, 'adam', 'ivy'] as const) expect(await ask(person, exportId)).toBeNull();
  });

  test('more than a hundred at once are BAD_INPUT', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { errors } = await graph.ask(null, query, { ids: Array.from({ length: 101 }, () => 'x') });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' }, message: expect.stringContaining('101') });
  });
});

const fragments = `
  graphql\`query ListQuery($count: Int!) { ...List_certificates @arguments(count: $count) }\`;
  graphql\`fragment List_certificates on Query
    @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
    @refetchable(queryName: "ListPageQuery") {
      certificates(first: $count, after: $cursor) @connection(key: "List_certificates") {
        edges { node { id number ...List_certificate @alias ...List_any } } } }\`;
  graphql\`fragment List_certificate on ExCertificate @refetchable(queryName: "ListCertificateQuery") {
    number content { marking } pdf { state url } }\`;
  graphql\`fragment List_any on Certificate @refetchable(queryName: "ListAnyQuery") { number issuer { name } }\`;
  graphql\`fragment List_organisation on Organisation
    @argumentDefinitions(size: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
    @refetchable(queryName: "ListOrganisationQuery") {
      certificates(last: $size, before: $cursor) @connection(key: "List_organisation_certificates") {
        edges { node { number } } } }\`;
  graphql\`fragment List_body on CertificationBody @refetchable(queryName: "ListBodyQuery") { name }\`;
  graphql\`fragment List_set on IecqSet @refetchable(queryName: "ListSetQuery") { number sites { number } }\`;
  graphql\`fragment List_export on ExportJob @refetchable(queryName: "ListExportQuery") { state percent url }\`;
`;

describe('relay-compiler', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The text of every operation that it makes, by name. */
  async function compiled(): Promise<Record<string, string>> {
    for (const name of ['src', 'made']) mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'schema.graphql'), printSchema(schema));
    writeFileSync(path.join(folder, 'src', 'List.js'), fragments);
    writeFileSync(path.join(folder, 'operations.json'), '{}');
    const settings = {
      src: 'src',
      schema: 'schema.graphql',
      language: 'javascript',
      artifactDirectory: 'made',
      persistConfig: { file: 'operations.json' },
    };
    writeFileSync(path.join(folder, 'relay.config.json'), JSON.stringify(settings));
    await promisify(execFile)(relayCompiler, ['relay.config.json'], { cwd: folder });
    const texts = Object.values<string>(require(path.join(folder, 'operations.json')));
    return Object.fromEntries(texts.map(text => [/^query (\w+)/.exec(text)?.[1] ?? '', text]));
  }

  test('takes @connection and @refetchable, and the graph answers what it makes of them', async () => {
    const operations = await compiled();
    const organisation = '{ organisations(first: 1) { edges { node { id } } } }';
    const { id: organisationId } = (await graph.tell(null, organisation)).organisations.edges[0].node;
    const { exCertificate, iecqCertified } = await graph.tell(
      null,
      '{ exCertificate(number: "IECEx DEMO 26.0001") { id } iecqCertified(first: 1) { edges { node { set { id } } } } }',
    );
    const variables: Record<string, object> = {
      ListQuery: { count: 3 },
      ListPageQuery: { count: 3, cursor: null },
      ListCertificateQuery: { id: exCertificate.id },
      ListAnyQuery: { id: exCertificate.id },
      ListOrganisationQuery: { id: organisationId, size: 2 },
      ListBodyQuery: { id: 'bdy_demo' },
      ListSetQuery: { id: iecqCertified.edges[0].node.set.id },
      ListExportQuery: { id: exportId },
    };
    expect(Object.keys(operations).sort()).toEqual(Object.keys(variables).sort());
    for (const [name, given] of Object.entries(variables)) {
      const answer = await graph.tell('olga', operations[name] ?? '', given);
      expect([name, answer.node ?? answer.certificates]).toEqual([name, expect.any(Object)]);
    }
  }, 60_000);
});

test('every connection has the form that the specification asks for', () => {
  const connections = Object.values(schema.getTypeMap()).filter(({ name }) => /Connection$/.test(name));
  expect(connections.length).toBeGreaterThan(5);
  for (const type of Object.values(schema.getTypeMap())) {
    if ((!isObjectType(type) && !isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()).filter(({ type: of }) => /Connection!?$/.test(String(of)))) {
      const args = Object.fromEntries(field.args.map(arg => [arg.name, String(arg.type)]));
      const isForwardOnly = !args.last && !args.before;
      expect(args).toMatchObject(
        isForwardOnly
          ? { first: expect.stringMatching(/^Int!?$/), after: 'String' }
          : { first: 'Int', after: 'String', last: 'Int', before: 'String' },
      );
    }
  }
  for (const connection of connections.filter(isObjectType)) {
    const edge = schema.getType(connection.name.replace(/Connection$/, 'Edge'));
    expect(String(connection.getFields().edges?.type)).toBe(`[${edge}!]!`);
    expect(String(connection.getFields().pageInfo?.type)).toBe('PageInfo!');
    expect(isObjectType(edge) && String(edge.getFields().cursor?.type)).toBe('String!');
    expect(isObjectType(edge) && edge.getFields().node).toBeTruthy();
  }
  const info = schema.getType('PageInfo');
  const fields = isObjectType(info) ? Object.values(info.getFields()).map(({ name, type }) => `${name}: ${type}`) : [];
  expect(fields.sort()).toEqual([
    'endCursor: String',
    'hasNextPage: Boolean!',
    'hasPreviousPage: Boolean!',
    'startCursor: String',
  ]);
});
