import { getNamedType, isInputObjectType, isNonNullType, isRequiredArgument } from 'graphql';
import * as contents from './contents';
import {
  certificateTypes,
  fieldsOf,
  pathsToCertificates,
  publicSchema,
  reachesCertificates,
  rootFields,
} from './public-schema';
import { codesOf, type Person, sql, startGraph, type TestGraph } from './support';

const schema = publicSchema();
const outsiders = [
  ['a guest', null],
  ['wei', 'wei'],
  ['carl', 'carl'],
  ['quinn', 'quinn'],
] as const satisfies readonly [string, Person][];
const insiders = ['olga', 'ben', 'adam', 'sam', 'ivy'] as const satisfies readonly Person[];

/** The types of documents, as the public schema has them: a new one is tried here without a word about it. */
const types = [...certificateTypes(schema)].filter(name => name !== 'Certificate').sort();
const queryOf = (type: string) => type.charAt(0).toLowerCase() + type.slice(1);

interface Draft {
  id: string;
  number: string;
}

let graph: TestGraph;
/** Drafts of the demonstration body, one of each type; the equipment certificate names the reports. */
const drafts: Record<string, Draft> = {};
const draftOf = (type: string): Draft => {
  const found = drafts[type];
  if (!found) throw new Error(`There is no draft ${type}`);
  return found;
};
/** Public, and names the draft certificate; public, and named by it. */
let naming: string;
let named: Draft;
/** Drafts of another body that name the draft reports. */
const foreign: Record<string, Draft> = {};

const unseen = { name: 'Unseen Holder Ltd', country: 'ZZ' };

async function draft(person: Person, type: string, input: object): Promise<Draft> {
  const mutation = `mutation Draft($input: ${type}Input!) { draft: draft${type}(input: $input) { id number } }`;
  return (await graph.tell(person, mutation, { input })).draft;
}

beforeAll(async () => {
  graph = await startGraph();
  named = (await graph.tell(null, `{ certificate(number: "ZZ/DEMO/ExTR26.0001/00") { id number } }`)).certificate;
  const report = { ...contents.testReport, product: 'Unseen test', applicant: unseen };
  for (const type of types.filter(name => name.endsWith('Report')))
    drafts[type] = await draft('olga', type, type === 'ExTestReport' ? report : {});
  const numbersOf = (type: string) => [draftOf(type).number];
  const reports: Record<string, object> = {
    ExCertificate: { testReports: numbersOf('ExTestReport'), qualityReports: numbersOf('ExQualityReport') },
    ExPersonCertificate: { assessmentReports: numbersOf('ExPersonnelReport') },
  };
  for (const [type, input] of Object.entries(reports)) foreign[type] = await draft('wei', type, input);
  for (const type of types.filter(name => !(name in drafts)))
    drafts[type] = await draft('olga', type, reports[type] ?? {});
  const { id } = draftOf('ExCertificate');
  const input = {
    ...reports.ExCertificate,
    testReports: [...numbersOf('ExTestReport'), named.number],
    equipment: 'Unseen lamp',
    applicant: unseen,
    manufacturer: { name: 'Unseen Works' },
  };
  const editing =
    'mutation E($id: ID!, $input: ExCertificateInput!) { editExCertificate(id: $id, revision: 1, input: $input) { id } }';
  await graph.tell('olga', editing, { id, input });
  const audit = { ...contents.qualityReport, coveredDocuments: numbersOf('ExCertificate') };
  naming = (await draft('olga', 'ExQualityReport', audit)).id;
  await graph.tell('olga', 'mutation I($id: ID!) { issueExQualityReport(id: $id, revision: 1) { id } }', {
    id: naming,
  });
});
afterAll(() => graph?.stop());

const has = (found: unknown, { id }: { id: string }) => JSON.stringify(found).includes(id);
const look = async (person: Person, query: string, variables: object) =>
  (await graph.ask(person, query, variables)).data;

/** For each field that answers documents: whether by it the person gets to know of a draft. */
const paths: Record<string, (person: Person) => Promise<boolean>> = {
  'Query.certificate': async person => {
    const { id, number } = draftOf('ExCertificate');
    const query =
      'query Q($id: ID, $number: String) { a: certificate(id: $id) { id } b: certificate(number: $number) { id } }';
    return has(await look(person, query, { id, number }), draftOf('ExCertificate'));
  },
  ...Object.fromEntries(types.map(type => [`Query.${queryOf(type)}`, (person: Person) => byOwner(person, type)])),
  'CertificateEdge.node': async person => {
    const query = `query Q($number: String) {
      byNumber: certificates(query: $number) { edges { node { id } } }
      byWords: certificates(query: "unseen lamp") { edges { node { id } } }
      byFilter: certificates(first: 100, filter: { statuses: [DRAFT], issuers: ["bdy_demo"] }) { edges { node { id } } }
      all: certificates(first: 100, sort: LAST_STATUS_CHANGE) { edges { node { id } } } }`;
    const data = await look(person, query, { number: draftOf('ExCertificate').number });
    const known = Object.values(data).map(connection => has(connection, draftOf('ExCertificate')));
    expect(new Set(known).size).toBe(1);
    return known[0] ?? false;
  },
  'CertificateRelation.certificate': async person => {
    const query = `query Q($naming: ID!, $named: ID!) {
      naming: certificate(id: $naming) { relations { number certificate { id } } }
      named: certificate(id: $named) { namedBy { certificate { id } } } }`;
    const { naming: pointing, named: pointed } = await look(person, query, { naming, named: named.id });
    expect(pointing.relations).toEqual([expect.objectContaining({ number: draftOf('ExCertificate').number })]);
    expect(has(pointing, draftOf('ExCertificate'))).toBe(has(pointed, draftOf('ExCertificate')));
    return has(pointing, draftOf('ExCertificate'));
  },
  'Verification.certificate': person => verified(person, 'certificate'),
  'Verification.candidates': person => verified(person, 'candidates'),
  ...Object.fromEntries(
    pathsToCertificates(schema)
      .filter(path => /Content\.linked/.test(path))
      .map(path => [path, (person: Person) => linked(person, path)]),
  ),
};

async function byOwner(person: Person, type: string): Promise<boolean> {
  const { id, number } = draftOf(type);
  const field = queryOf(type);
  const query = `query Q($id: ID, $number: String) { a: ${field}(id: $id) { id } b: ${field}(number: $number) { id } }`;
  const { a, b } = await look(person, query, { id, number });
  expect(a).toEqual(b);
  return has(a, draftOf(type));
}

/** By the content of a document that names a draft report: the body's own draft, or one that another body drafted. */
async function linked(person: Person, path: string): Promise<boolean> {
  const [, type = '', field = ''] = /^(\w+)Content\.(\w+)$/.exec(path) ?? [];
  const report = getNamedType(fieldsOf(schema, `${type}Content`)[field]?.type);
  const { id } = (person === 'wei' ? foreign[type] : drafts[type]) ?? {};
  const query = `query Q($id: ID!) { document: ${queryOf(type)}(id: $id) { content { ${field} { id } } } }`;
  const { document } = await look(person, query, { id });
  if (person === 'wei') expect(document.content[field]).toEqual([]);
  return has(document, draftOf(String(report)));
}

async function verified(person: Person, field: 'certificate' | 'candidates'): Promise<boolean> {
  const { number } = draftOf('ExCertificate');
  const query = `query Q($numbers: [String!]!) { verify(numbers: $numbers) {
    verdict system documentType bodyCode body { id } issueNumber remark ${field} { id } } }`;
  const { verify } = await look(person, query, { numbers: [number, number.replace(/\d{4}$/, '9876')] });
  const [draft, nothing] = verify;
  if (draft.verdict === 'DRAFT') return has(draft, draftOf('ExCertificate'));
  expect(draft).toEqual(nothing);
  return false;
}

/** Fields that answer public documents only, to everybody. */
const publicOnly: Record<string, (person: Person) => Promise<boolean>> = {
  'PersonCertificateEdge.node': async person => {
    const query =
      '{ expiringPersonCertificates(first: 100, from: "1900-01-01", to: "2999-12-31") { edges { node { status } } } }';
    return JSON.stringify(await look(person, query, {})).includes('DRAFT');
  },
};

/** Queries that answer no document and could still tell of one. */
const hints: Record<string, (person: Person) => Promise<boolean>> = {
  suggest: async person => {
    const query = `query Q($number: String!) {
      holder: suggest(kind: HOLDER, prefix: "unseen") { value } maker: suggest(kind: MANUFACTURER, prefix: "unseen") { value }
      title: suggest(kind: TITLE, prefix: "unseen l") { value } number: suggest(kind: NUMBER, prefix: $number) { value } }`;
    const known = Object.values(await look(person, query, { number: draftOf('ExCertificate').number })).map(
      values => (values as unknown[]).length > 0,
    );
    expect(new Set(known).size).toBe(1);
    return known[0] ?? false;
  },
  ...Object.fromEntries(types.map(type => [`check${type}`, (person: Person) => checked(person, type)])),
};

/** Whether a dry run says anything else of the draft than of a document that does not exist. */
async function checked(person: Person, type: string): Promise<boolean> {
  const query = `query Q($id: ID!) { check${type}(id: $id) { rule } }`;
  const { errors } = await graph.ask(person, query, { id: draftOf(type).id });
  return !errors.some(({ extensions }) => extensions.code === 'NOT_FOUND');
}

/** Queries below which there is no document. */
const unrelated = [
  'me',
  'people',
  'certificationBody',
  'certificationBodies',
  'organisation',
  'organisations',
  'standard',
  'standards',
  'unitsOfCompetence',
  'personValidityPolicy',
];

describe('this test', () => {
  test('has a case for every field of the public schema that answers documents', () => {
    const tried = pathsToCertificates(schema).filter(path => !path.startsWith('Mutation.'));
    expect(tried.sort()).toEqual([...Object.keys(paths), ...Object.keys(publicOnly)].sort());
  });

  test('knows every query, and which of them has to do with documents', () => {
    const queries = rootFields(schema.getQueryType());
    const known = [
      ...unrelated,
      ...Object.keys(hints),
      'certificates',
      'verify',
      'statistics',
      'expiringPersonCertificates',
    ];
    const named = queries.filter(({ name }) => !known.includes(name) && !(`Query.${name}` in paths));
    expect(named.map(({ name }) => name)).toEqual([]);
    const misjudged = queries.filter(field => unrelated.includes(field.name) && reachesCertificates(schema, field));
    expect(misjudged.map(({ name }) => name)).toEqual([]);
  });
});

describe.each([...Object.keys(paths), ...Object.keys(hints)])('%s', path => {
  const knows = (person: Person) => (paths[path] ?? hints[path])?.(person);

  test.each(outsiders)('keeps a draft from an outsider (%s)', async (_name, person) =>
    expect(await knows(person)).toBe(false),
  );
  test.each(insiders)('shows a draft to whoever may see it (%s)', async person =>
    expect(await knows(person)).toBe(true),
  );
});

test.each(Object.keys(publicOnly))('%s shows a draft to nobody', async path => {
  for (const person of [...outsiders.map(([, outsider]) => outsider), ...insiders])
    expect([person, await publicOnly[path]?.(person)]).toEqual([person, false]);
});

test.each(outsiders)('totals and facets count no draft for an outsider (%s)', async (_name, person) => {
  const own = person === 'wei' ? 'bdy_demob' : person === 'carl' ? 'bdy_democ' : '';
  const { data } = await graph.ask(
    person,
    '{ certificates(first: 1) { totalCount facets { field values { value count } } } }',
  );
  const [expected] = await sql<{ count: number }>(
    graph.databaseUrl,
    `select count(*)::int as count from register.entry where status <> 'DRAFT' or issuer_id = $1`,
    [own],
  );
  expect(data.certificates.totalCount).toBe(expected?.count);
  const statuses = data.certificates.facets.find(({ field }: { field: string }) => field === 'statuses').values;
  const draftsCounted = statuses.find(({ value }: { value: string }) => value === 'DRAFT')?.count ?? 0;
  expect(draftsCounted).toBe(person === 'wei' ? Object.keys(foreign).length : 0);
});

test('statistics count no draft for anybody', async () => {
  const query =
    '{ statistics(by: [SYSTEM]) { count } drafts: statistics(by: [SYSTEM], filter: { statuses: [DRAFT] }) { count } }';
  const shown = `select count(*)::int as count from register.entry where status <> 'DRAFT'`;
  const [expected] = await sql<{ count: number }>(graph.databaseUrl, shown);
  for (const person of [...outsiders.map(([, outsider]) => outsider), ...insiders]) {
    const { statistics, drafts: counted } = await graph.tell(person, query);
    const sum = statistics.reduce((before: number, { count }: { count: number }) => before + count, 0);
    expect([person, sum, counted]).toEqual([person, expected?.count, []]);
  }
});

/** The type of document that an act's mutation is named after. */
const typeIn = (mutation: string) => types.find(type => RegExp(`^[a-z]+${type}(?![a-z])`).test(mutation));

describe('an act on a draft', () => {
  const mutations = rootFields(schema.getMutationType()).filter(
    ({ name, args }) => args.some(arg => arg.name === 'id') && typeIn(name),
  );
  const given: Record<string, unknown> = { Int: 1, String: 'Because of this test', Boolean: false };

  test.each(mutations.map(({ name }) => name))('%s says to an outsider that there is no such document', async name => {
    const field = mutations.find(candidate => candidate.name === name);
    const args = (field?.args ?? []).filter(arg => isRequiredArgument(arg) || arg.name === 'id');
    const { id } = draftOf(typeIn(name) ?? '');
    const variables = Object.fromEntries(
      args.map(arg => {
        const inner = getNamedType(arg.type);
        return [arg.name, isInputObjectType(inner) ? {} : given[inner.name]];
      }),
    );
    const declared = args.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
    const passed = args.map(arg => `${arg.name}: $${arg.name}`).join(', ');
    const answers = isNonNullType(field?.type) && getNamedType(field?.type).name === 'Boolean' ? '' : '{ id }';
    const mutation = `mutation Act(${declared}) { ${name}(${passed}) ${answers} }`;
    for (const [, person] of outsiders) {
      const ofDraft = await graph.ask(person, mutation, { ...variables, id });
      const ofNothing = await graph.ask(person, mutation, { ...variables, id: 'exc_nothing' });
      expect(codesOf(ofDraft)).toEqual(['NOT_FOUND']);
      expect(ofDraft.text.replaceAll(id, 'ID')).toBe(ofNothing.text.replaceAll('exc_nothing', 'ID'));
    }
  });
});

test('a dry run that names a draft of another body finds what it would find of a number that nobody has', async () => {
  const query = 'query Q($input: ExCertificateInput!) { checkExCertificate(input: $input) { rule message field } }';
  const { number } = draftOf('ExTestReport');
  const nobodys = number.replace(/\d{4}\/00$/, '9876/00');
  const [ofDraft, ofNothing] = await Promise.all(
    [number, nobodys].map(report => graph.ask('wei', query, { input: { testReports: [report] } })),
  );
  expect(ofDraft?.text.replaceAll(number, 'NUMBER')).toBe(ofNothing?.text.replaceAll(nobodys, 'NUMBER'));
});

describe('the draft issue beside a public one', () => {
  const query = `{ exCertificate(number: "IECEx DEMO 26.0002") { number issueNumber draftIssue { number content { equipment } }
    next: issue(number: 2) { number } content { equipment } auditTrail { act } }
    certificates(query: "breaks R11") { totalCount } suggest(kind: TITLE, prefix: "demonstration draft that breaks r11") { value } }`;

  test.each(outsiders)('is kept from an outsider (%s)', async (_name, person) => {
    const { exCertificate, certificates, suggest } = await graph.tell(person, query);
    expect(exCertificate).toMatchObject({ issueNumber: 1, draftIssue: null, next: null, auditTrail: [] });
    expect(exCertificate.content.equipment).not.toContain('R11');
    expect([certificates.totalCount, suggest]).toEqual([0, []]);
  });

  test.each(insiders)('is shown, apart from the public issue, to whoever may see it (%s)', async person => {
    const { exCertificate } = await graph.tell(person, query);
    expect(exCertificate.draftIssue).toEqual({
      number: 2,
      content: { equipment: 'Demonstration draft that breaks R11' },
    });
    expect(exCertificate).toMatchObject({ issueNumber: 1, next: null });
    expect(exCertificate.content.equipment).not.toContain('R11');
    expect(exCertificate.auditTrail.map(({ act }: { act: string }) => act)).toEqual([
      'draft',
      'issue',
      'amend',
      'issue',
      'amend',
    ]);
  });
});

test.each(['_entities(representations: [])', '_service'])('the public schema has no %s', async field => {
  expect(codesOf(await graph.ask('ivy', `{ ${field} { __typename } }`))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('a deleted draft is unknown to everybody, its own body too', async () => {
  const deleting = 'mutation D($id: ID!) { deleteExCertificateDraft(id: $id, revision: 2) }';
  await graph.tell('adam', deleting, draftOf('ExCertificate'));
  for (const person of [...outsiders.map(([, outsider]) => outsider), ...insiders])
    for (const path of [
      'Query.certificate',
      'Query.exCertificate',
      'CertificateEdge.node',
      'CertificateRelation.certificate',
      'Verification.candidates',
    ])
      expect([person, path, await paths[path]?.(person)]).toEqual([person, path, false]);
});
