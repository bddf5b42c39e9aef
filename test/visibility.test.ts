import type { System } from '@conformity/certification';
import {
  type GraphQLField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import * as contents from './contents';
import {
  everybody,
  type Hidden,
  type HiddenThings,
  hideDocuments,
  isInsider,
  makeOfficerEverywhere,
  maySee,
  outsidersOf,
} from './hidden';
import { pathsToCertificates, publicSchema, reachesCertificates, rootFields } from './public-schema';
import { codesOf, inParallel, type Person, sql, startGraph, type TestGraph } from './support';
import { numberOfNobody, ofType, subjects, types, waysTo } from './ways';

const schema = publicSchema();

let graph: TestGraph;
let things: HiddenThings;
const { paths, publicOnly, hints } = waysTo(
  () => graph,
  () => things,
);
const hidden = (name: string): Hidden => {
  const found = things.documents[name];
  if (!found) throw new Error(`Nothing is hidden as ${name}`);
  return found;
};

/** What is hidden, as the register has it. */
const hiddenEntries = () =>
  sql(graph.databaseUrl, 'select * from register.entry where id = any($1) order by id', [
    subjects.map(name => hidden(name).id),
  ]);
let before: object[];

beforeAll(async () => {
  graph = await startGraph();
  await makeOfficerEverywhere(graph.databaseUrl, 'wei');
  things = await hideDocuments(graph, types);
  before = await hiddenEntries();
});
afterAll(() => graph?.stop());

/** What each person gets to know, by name. */
async function byPerson<Known>(of: (person: Person) => Promise<Known>): Promise<Record<string, Known>> {
  const known = await inParallel(everybody, 4, of);
  return Object.fromEntries(everybody.map((person, index) => [person ?? 'a guest', known[index] as Known]));
}
const asInsiders = (system: System) => byPerson(async person => isInsider(system, person));

/** Queries below which there is no document. */
const unrelated = [
  ...['me', 'people', 'certificationBody', 'certificationBodies', 'standard', 'standards'],
  ...['unitsOfCompetence', 'personValidityPolicy', 'iecqSchemes', 'ieceeCategories', 'ieceeNcbScopes'],
  ...[
    'iecreDocumentTypes',
    'exportJob',
    'deadJobs',
    'sealKeys',
    'systemMarks',
    'savedViews',
    'suspensionReviewPolicies',
    'verifyDocument',
  ],
  ...rootFields(schema.getQueryType()).flatMap(({ name }) => (name.startsWith('layout') ? name : [])),
];

/** Queries of which every field that answers documents has its case. */
const throughOthers = ['changes', 'verify', 'organisation', 'organisations', 'iecqDue'];

describe('this test', () => {
  test('has a case for every field of the public schema that answers documents', () => {
    // What an act answers row by row is what the caller acted on; working lists have tests of their own.
    const tried = pathsToCertificates(schema).filter(
      path => !/^Mutation\.|RowAnswer\.(document|set)$|^Query\.workingList$/.test(path),
    );
    expect(tried.sort()).toEqual([...Object.keys(paths), ...Object.keys(publicOnly)].sort());
  });

  // The directory's and working lists' own tests, and those of trails of what was deleted.
  const ofOtherTests = (queries: { name: string }[]) =>
    queries.flatMap(({ name }) =>
      /^deleted|^(changeNotices|machineClients|readOnlyPeriods|personalData|erasureRequests|bodyChanges|numberConflicts|dashboard|workingList|findings|suspensionReviews|suspensionReviewPlan|auditFindings|concerns|reportedConcern|notices|noticeMail|webhooks|webhookDeliveries|failedWebhookDeliveries|watches|watchNotices|reportCard|chart)$/.test(
        name,
      )
        ? name
        : [],
    );
  test('knows every query, and which of them has to do with documents', () => {
    const queries = rootFields(schema.getQueryType());
    const known = [...unrelated, ...Object.keys(hints), ...throughOthers, 'statistics', ...ofOtherTests(queries)];
    const isTried = (name: string) => `Query.${name}` in paths || `Query.${name}` in publicOnly;
    const named = queries.filter(({ name }) => !known.includes(name) && !isTried(name));
    expect(named.map(({ name }) => name)).toEqual([]);
    const misjudged = queries.filter(field => unrelated.includes(field.name) && reachesCertificates(schema, field));
    expect(misjudged.map(({ name }) => name)).toEqual([]);
  });

  test('hides a document of every type, and knows for each whether it is a draft', async () => {
    const rows = await sql<{ id: string; status: string; is_private: boolean }>(
      graph.databaseUrl,
      'select id, status, is_private from register.entry where id = any($1)',
      [Object.values(things.documents).map(({ id }) => id)],
    );
    expect(Object.keys(things.documents).sort()).toEqual([...subjects].sort());
    for (const name of subjects) {
      const row = rows.find(({ id }) => id === hidden(name).id);
      const expected = name === 'a private certificate' ? { status: 'CURRENT', is_private: true } : { status: 'DRAFT' };
      expect([name, row]).toEqual([name, expect.objectContaining(expected)]);
    }
  });
});

describe.each(Object.entries({ ...paths, ...hints }))('%s', (_path, { of, knows }) => {
  test.each(of)('tells insiders alone of what is hidden: %s', async name => {
    const document = hidden(name);
    expect(await byPerson(person => knows(person, document))).toEqual(await asInsiders(document.system));
  });
});

test.each(Object.entries(publicOnly))(
  '%s shows a draft to nobody, and what is private to insiders',
  async (_path, query) => {
    const secret = hidden('a private certificate');
    const drafts = Object.values(things.documents).filter(document => document !== secret);
    for (const person of everybody) {
      const text = JSON.stringify(await graph.tell(person, `{ ${query} }`));
      expect(text).toContain('"status"');
      expect([person, text.includes('"DRAFT"'), drafts.filter(({ id }) => text.includes(id))]).toEqual([
        person,
        false,
        [],
      ]);
      expect([person, text.includes(secret.id)]).toEqual([person, false]);
    }
  },
);

interface Entry {
  system: System;
  issuer_id: string;
  status: string;
  is_private: boolean;
  /** The values that a document has for each facet. */
  values: Record<string, string[]>;
  dimensions: Record<string, (string | number | null)[]>;
}

/** What is in the register, and what each entry is counted under. */
const entries = () =>
  sql<Entry>(
    graph.databaseUrl,
    `select e.system, e.issuer_id, e.status, e.is_private,
       jsonb_build_object('systems', jsonb_build_array(upper(e.system)), 'schemes', jsonb_build_array(e.scheme),
         'documentTypes', jsonb_build_array(e.document_type), 'statuses', jsonb_build_array(e.status),
         'effectiveStatuses', jsonb_build_array(t.effective), 'issuers', jsonb_build_array(e.issuer_id),
         'countries', to_jsonb(e.countries), 'standards', to_jsonb(e.standard_ids), 'categories', to_jsonb(e.categories),
         'trademarks', to_jsonb(array_remove(array[e.trademark], null))) as values,
       jsonb_build_object('YEAR', jsonb_build_array(extract(year from e.first_issued_on)), 'SYSTEM', jsonb_build_array(upper(e.system)),
         'SCHEME', jsonb_build_array(e.scheme), 'DOCUMENT_TYPE', jsonb_build_array(e.document_type),
         'STATUS', jsonb_build_array(e.status), 'EFFECTIVE_STATUS', jsonb_build_array(t.effective),
         'ISSUER', jsonb_build_array(e.issuer_id), 'COUNTRY', to_jsonb(e.countries), 'CATEGORY', to_jsonb(e.categories),
         'STANDARD', (select coalesce(jsonb_agg(distinct s->>'standard'), '[]') from jsonb_array_elements(e.face->'standards') as s))
         as dimensions
     from register.entry e cross join lateral (
       select register.effective_status(e.status, e.valid_until, e.imposed_status, e.imposed_until, current_date) as effective) as t`,
  );

/** What has no value counts where it is null. */
const orNull = (values: (string | number | null)[] = []) => (values.length ? values : [null]);

/** How many of the entries have each value. */
function tally(of: readonly Entry[], valuesOf: (entry: Entry) => (string | number | null)[] = () => []) {
  const counts = new Map<string, number>();
  for (const entry of of)
    for (const value of valuesOf(entry)) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return counts;
}

test.each(everybody.map(person => [person ?? 'a guest', person] as const))(
  'totals, facets and statistics count for %s exactly what there is to see',
  async (_name, person) => {
    const seen = (await entries()).filter(entry => maySee(person, entry));
    const current = seen.filter(({ status }) => status === 'CURRENT');
    const { all, some } = await graph.tell(
      person,
      `{ all: certificates(first: 1) { ...Counts } some: certificates(first: 1, filter: { statuses: [CURRENT] }) { ...Counts } }
       fragment Counts on CertificateConnection { totalCount textCount facets { field values { value count total } } }`,
    );
    expect([all.totalCount, all.textCount]).toEqual([seen.length, seen.length]);
    expect([some.totalCount, some.textCount]).toEqual([current.length, seen.length]);
    for (const { field, values } of some.facets) {
      const [counts, totals] = [current, seen].map(of => tally(of, entry => entry.values[field] ?? []));
      expect([field, values.length]).toEqual([field, Math.min(100, totals?.size ?? 0)]);
      for (const { value, count, total } of values)
        expect([field, value, count, total]).toEqual([field, value, counts?.get(value) ?? 0, totals?.get(value)]);
    }
    const open = seen.filter(({ status }) => status !== 'DRAFT');
    for (const dimension of Object.keys(open[0]?.dimensions ?? {})) {
      const fields = 'year system scheme documentType status effectiveStatus country standard category';
      const counting = `{ statistics(by: [${dimension}]) { ${fields} issuer { id } count } }`;
      const { statistics } = await graph.tell(person, counting);
      const told = statistics.map(
        ({ count, issuer, ...line }: Record<string, never> & { issuer: { id: string } | null }) => [
          String(issuer?.id ?? Object.values(line).find(value => value !== null) ?? null),
          count,
        ],
      );
      expect([dimension, new Map(told)]).toEqual([
        dimension,
        tally(open, entry => orNull(entry.dimensions[dimension])),
      ]);
    }
    const { statistics } = await graph.tell(
      person,
      '{ statistics(by: [SYSTEM], filter: { statuses: [DRAFT] }) { count } }',
    );
    expect(statistics).toEqual([]);
  },
);

/** The type of document that an act's mutation is named after; what acts on a set of IECQ is named after the system. */
const typeIn = (mutation: string) =>
  types.find(type => RegExp(`^[a-z]+${type}(?![a-z])`).test(mutation)) ??
  (/^[a-z]+Iecq/.test(mutation) ? 'IecqCertificate' : undefined);

/** The least that an input must say to be one. */
const least: Record<string, object> = {
  IecqSetInput: { scheme: 'IECQ_HSPM', master: {} },
  IecqVerificationStatementInput: { scheme: 'IECQ_CFP' },
  IecreCertificateInput: { kind: 'WE_TC' },
};

describe('an act on what is hidden', () => {
  const mutations = rootFields(schema.getMutationType()).filter(({ args }) => args.some(arg => arg.name === 'id'));
  const given: Record<string, unknown> = { Int: 1, String: 'Because of this test', Boolean: false };

  const ofNoDocument =
    /Organisation|BodyChange$|MachineClient$|AuditFinding$|SuspensionReview$|^answerConcern$|Watch$|Webhook(Delivery)?$|^(cancelExport|retryJob|endReadOnlyPeriod|answerErasure|endMembership|standIn)$/;
  test('is known for every mutation that names a document', () => {
    const others = mutations.filter(({ name }) => !typeIn(name)).map(({ name }) => name);
    expect(others.filter(name => !ofNoDocument.test(name))).toEqual([]);
  });

  const acts = mutations.filter(({ name }) => typeIn(name));

  test.each(acts.map(({ name }) => name))('%s says to an outsider that there is no such document', async name => {
    const field = acts.find(candidate => candidate.name === name) as GraphQLField<unknown, unknown>;
    const args = field.args.filter(arg => isRequiredArgument(arg) || arg.name === 'id');
    const variables = Object.fromEntries(
      args.map(arg => {
        const inner = getNamedType(arg.type);
        if (isListType(getNullableType(arg.type))) return [arg.name, []];
        return [arg.name, isInputObjectType(inner) ? (least[inner.name] ?? {}) : given[inner.name]];
      }),
    );
    const declared = args.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
    const passed = args.map(arg => `${arg.name}: $${arg.name}`).join(', ');
    const mutation = `mutation Act(${declared}) { ${name}(${passed}) { __typename } }`;
    for (const subject of ofType(typeIn(name) ?? '')) {
      const { id, system } = hidden(subject);
      await inParallel(outsidersOf(system), 3, async person => {
        const ofHidden = await graph.ask(person, mutation, { ...variables, id });
        const ofNothing = await graph.ask(person, mutation, { ...variables, id: 'exc_nothing' });
        // Who may copy nothing at all, and what is wrong with what is recorded, is told before anything is looked for.
        const code = /^(copy|record)/.test(name) ? codesOf(ofNothing)[0] : 'NOT_FOUND';
        expect([person, subject, ...codesOf(ofHidden)]).toEqual([person, subject, code]);
        expect(ofHidden.text.replaceAll(id, 'ID')).toBe(ofNothing.text.replaceAll('exc_nothing', 'ID'));
      });
    }
  });

  test('leaves it as it was', async () => expect(await hiddenEntries()).toEqual(before));
});

describe('a dry run that names what another body hides finds what it would find of a number that nobody has:', () => {
  const checking = (type: string, mutation = type) =>
    `query Q($input: ${type}Input!) { check${mutation}(input: $input) { rule message field } }`;
  const cases: [string, string, string, (number: string) => object][] = [
    ['a test report', 'ExTestReport', 'ExCertificate', number => ({ testReports: [number] })],
    ['a quality report', 'ExQualityReport', 'ExCertificate', number => ({ qualityReports: [number] })],
    [
      'the set that it takes over',
      'IecqCertificate',
      'IecqSet',
      number => contents.iecqSet({ transferredFrom: number }),
    ],
    [
      'a master that a site is linked to',
      'IecqCertificate',
      'IecqSet',
      number =>
        contents.iecqSet({ sites: [contents.iecqSite('Lens Works', 'Manufacture of Lens', { master: number })] }),
    ],
    [
      'the draft that it modifies',
      'IeceeCertificate',
      'IeceeCertificate',
      number => contents.cbCertificate('ZZ-70009', { modifies: number }),
    ],
    [
      'the private certificate that it modifies',
      'a private certificate',
      'IeceeCertificate',
      number => contents.cbCertificate('ZZ-70009', { modifies: number }),
    ],
    ['its own number', 'a private certificate', 'IeceeCertificate', number => contents.cbCertificate(number)],
    ['a statement', 'IecreCertificate', 'IecreCertificate', number => contents.windStatement({ statements: [number] })],
    ['a predecessor', 'IecreCertificate', 'IecreCertificate', number => contents.windStatement({ supersedes: number })],
    [
      'the one that it takes over',
      'IecreCertificate',
      'IecreCertificate',
      number => contents.windStatement({ transferredFrom: number }),
    ],
  ];

  test.each(cases)('%s', async (_what, subject, type, inputOf) => {
    const { number } = hidden(subject);
    const nobodys = numberOfNobody(number);
    const [ofHidden, ofNothing] = await Promise.all(
      [number, nobodys].map(named => graph.ask('wei', checking(type), { input: inputOf(named) })),
    );
    expect(ofHidden?.text).toContain('"message"');
    expect(ofHidden?.text.replaceAll(number, 'NUMBER')).toBe(ofNothing?.text.replaceAll(nobodys, 'NUMBER'));
  });

  test('the organisation of a set that is drafted', async () => {
    const setOf = (holder: object) => ({ input: contents.iecqSet({ holder }) });
    const [ofHidden, ofNothing] = await Promise.all(
      ['Unseen optics Ltd', 'Nobody Ltd'].map(name =>
        graph.ask('wei', checking('IecqSet'), setOf({ name, country: 'ZZ' })),
      ),
    );
    expect(ofHidden?.text).toBe(ofNothing?.text);
  });
});

// A number of IECEE stands once in the register, whoever gave it: what is told of one that is taken is told of all that another body gives.
test('a draft under a number that another body hides is refused with the number alone', async () => {
  const drafting = 'mutation D($input: IeceeCertificateInput!) { draftIeceeCertificate(input: $input) { id } }';
  const { number } = hidden('a private certificate');
  const { errors } = await graph.ask('wei', drafting, { input: contents.cbCertificate(number) });
  expect(errors.map(({ message }: { message: string }) => message)).toEqual([
    expect.stringMatching(/^\S+ is not available to your body\./),
  ]);
});

describe.each(['IECEx', 'IECQ', 'IECEE', 'IECRE'] as const)('the draft issue beside a public one of %s', system => {
  const queryOf = {
    IECEx: 'exCertificate',
    IECQ: 'iecqCertificate',
    IECEE: 'ieceeCertificate',
    IECRE: 'iecreCertificate',
  };
  const words = system === 'IECEx' ? 'breaks r11' : 'beside';
  const title = system === 'IECEx' ? 'demonstration draft that breaks r11' : 'beside';
  const look = async (person: Person) => {
    const number = things.besides[system];
    const first = `${queryOf[system]}(number: $number) { id issueNumber title content { __typename }`;
    const { document } = await graph.tell(person, `query Q($number: String) { document: ${first} } }`, { number });
    const next = document.issueNumber + 1;
    return graph.tell(
      person,
      `query Q($number: String, $words: String!, $title: String!) {
         document: ${queryOf[system]}(number: $number) { issueNumber title draftIssue { number } next: issue(number: ${next}) { number }
           auditTrail { act } history { issueNumber } }
         certificates(query: $words) { totalCount } suggest(kind: TITLE, prefix: $title) { value } }`,
      { number, words, title },
    );
  };

  test('is told to insiders alone, apart from the public issue', async () => {
    const told = await byPerson(look);
    const known = await asInsiders(system);
    for (const [person, { document, certificates, suggest }] of Object.entries(told)) {
      const next = document.issueNumber + 1;
      const draftIssue = known[person] ? { number: next } : null;
      expect([person, document]).toEqual([person, expect.objectContaining({ draftIssue, next: null })]);
      expect([person, document.auditTrail.length > 0]).toEqual([person, known[person]]);
      expect(document.history.map(({ issueNumber }: { issueNumber: number }) => issueNumber)).not.toContain(next);
      expect(document.title.toLowerCase()).not.toContain(words);
      expect([certificates.totalCount, suggest]).toEqual([0, []]);
    }
  });
});

describe('a certificate that turns private, or public,', () => {
  const type = 'IeceeCertificate';
  const issued = async (number: string, isPrivate: boolean) => {
    const input = contents.cbCertificate(number, { isPrivate });
    const drafting = `mutation D($input: ${type}Input!) { done: draft${type}(input: $input) { id } }`;
    const { id } = (await graph.tell('emil', drafting, { input })).done;
    await graph.tell('emil', `mutation I($id: ID!) { issue${type}(id: $id, revision: 1) { id } }`, { id });
    return id as string;
  };
  const look = async (id: string) =>
    (
      await graph.tell(
        'wei',
        'query Q($id: ID) { ieceeCertificate(id: $id) { issueNumber } certificate(id: $id) { issueNumber } }',
        { id },
      )
    ).certificate;

  test.each([true, false])(
    'does so with the issue that says so, not with its draft (it was private: %s)',
    async before => {
      const number = before ? 'ZZ-70005' : 'ZZ-70006';
      const id = await issued(number, before);
      const input = contents.cbCertificate(number, { isPrivate: !before });
      const amending = `mutation A($id: ID!, $input: ${type}Input!) { amend${type}(id: $id, revision: 2, input: $input) { id } }`;
      const [shown, nothing] = [{ issueNumber: 0 }, null];
      expect(await look(id)).toEqual(before ? nothing : shown);
      await graph.tell('emil', amending, { id, input });
      expect(await look(id)).toEqual(before ? nothing : shown);
      await graph.tell('emil', `mutation I($id: ID!) { issue${type}(id: $id, revision: 3) { id } }`, { id });
      expect(await look(id)).toEqual(before ? { issueNumber: 1 } : nothing);
    },
  );
});

describe('what is read without GraphQL', () => {
  const get = async (path: string) => {
    const { status, text } = await fetch(graph.url + path).then(async answer => ({
      status: answer.status,
      text: await answer.text(),
    }));
    return { status, text };
  };

  test.each(subjects)('tells a guest of no more than of a number that nobody has: %s', async name => {
    const { id } = hidden(name);
    const [ofHidden, ofNothing] = [await get(`/documents/of/${id}`), await get('/documents/of/exc_nothing')];
    expect(ofHidden.text.replaceAll(id, 'ID')).toBe(ofNothing.text.replaceAll('exc_nothing', 'ID'));
    expect(ofHidden.status).toBe(ofNothing.status);
  });
});

test.each(['_entities(representations: [])', '_service'])('the public schema has no %s', async field => {
  expect(codesOf(await graph.ask('ivy', `{ ${field} { __typename } }`))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

describe('a deleted draft is unknown to everybody, its own body too:', () => {
  const unknownBy = async (name: string, tried: readonly string[]) => {
    const nobody = await byPerson(async () => false);
    const document = hidden(name);
    for (const path of tried)
      expect([path, await byPerson(person => paths[path]?.knows(person, document) ?? Promise.resolve(true))]).toEqual([
        path,
        nobody,
      ]);
  };

  test('a certificate', async () => {
    const deleting = 'mutation D($id: ID!) { deleteExCertificateDraft(id: $id, revision: 1) { number } }';
    await graph.tell('adam', deleting, hidden('ExCertificate'));
    const everywhere = ['Query.certificates', 'CertificateRelation.certificate', 'Organisation.certificates'];
    await unknownBy('ExCertificate', [
      ...everywhere,
      'Query.certificate',
      'Query.exCertificate',
      'Verification.candidates',
    ]);
  });

  test('a set with its sites', async () => {
    const deleting = 'mutation D($id: ID!) { deleteIecqSetDraft(id: $id, revision: 1) { number } }';
    await graph.tell('quinn', deleting, hidden('a site of a drafted set'));
    const everywhere = ['Query.certificate', 'Query.certificates', 'Query.iecqSet', 'Query.iecqCertificate'];
    for (const name of ['IecqCertificate', 'a site of a drafted set'])
      await unknownBy(name, [...everywhere, 'IecqCertificate.set', 'Certificate.family', 'Verification.certificate']);
  });
});
