import { getNamedType } from 'graphql';
import { type Hidden, type HiddenThings, special } from './hidden';
import { certificateTypes, fieldsOf, pathsToCertificates, publicSchema } from './public-schema';
import type { Person, TestGraph } from './support';

/** Whether a person gets to know of a hidden document by one way. */
export type Knows = (person: Person, hidden: Hidden) => Promise<boolean>;

/** A way on which somebody might learn of hidden documents, and of which ones, by the names of `Hidden`. */
export interface Way {
  of: readonly string[];
  knows: Knows;
}

const schema = publicSchema();

/** The types of documents, as the public schema has them: a new one is tried here without a word about it. */
export const types = [...certificateTypes(schema)].filter(name => name !== 'Certificate').sort();
/** What is hidden: the draft of each type, and what is special. */
export const subjects = [...types, ...Object.keys(special)];
/** The names of what is hidden that is of a type. */
export const ofType = (type: string) =>
  subjects.filter(name => (name in special ? special[name as keyof typeof special] : name) === type);
const queryOf = (type: string) => type.charAt(0).toLowerCase() + type.slice(1);

/** A system by its value in the graph: in capitals, unlike its own writing. */
const inGraph = (system: string) => system.toUpperCase();

/** Whether what was found tells of the document. */
export const has = (found: unknown, { id }: { id: string }) => JSON.stringify(found).includes(id);

/** What all ways have in common must be equal: who knows by one of them knows by all. */
function one(known: boolean[]): boolean {
  expect(new Set(known).size).toBe(1);
  return known[0] ?? false;
}

/** Every field that answers documents, and what of the hidden ones it might tell. */
export function waysTo(graph: () => TestGraph, things: () => HiddenThings) {
  const look = async (person: Person, query: string, variables: object) =>
    (await graph().ask(person, query, variables)).data;

  const byOwner: Knows = async (person, hidden) => {
    const field = queryOf(hidden.type);
    const query = `query Q($id: ID, $number: String) { a: ${field}(id: $id) { id } b: ${field}(number: $number) { id } }`;
    const { a, b } = await look(person, query, hidden);
    expect(a).toEqual(b);
    return has(a, hidden);
  };

  /** By the document itself, and where it has a public relative by that one. */
  const byFamily =
    (field: (type: string) => string): Knows =>
    async (person, hidden) => {
      const { id, type, relative = id } = hidden;
      const family = `${field(type)}(id: $relative) { family { id } }`;
      const query = `query Q($id: ID!, $relative: ID!) { ${family} itself: ${field(type)}(id: $id) { family { id } } }`;
      const found = await look(person, query, { id, relative });
      return one(Object.values(found).map(part => has(part, hidden)));
    };

  /** By the content of a document that names the hidden one: the body's own draft, or one that another body drafted. */
  const byContent =
    (type: string, field: string): Knows =>
    async (person, hidden) => {
      const naming = things().linking[type];
      const { id } = (person === 'wei' ? naming?.foreign : naming?.own) ?? { id: '' };
      const query = `query Q($id: ID!) { document: ${queryOf(type)}(id: $id) { content { ${field} { id } } } }`;
      const { document } = await look(person, query, { id });
      if (person === 'wei') expect(document.content[field]).toBeDefined();
      return has(document, hidden);
    };

  const verified =
    (field: 'certificate' | 'candidates'): Knows =>
    async (person, hidden) => {
      const query = `query Q($numbers: [String!]!) { verify(numbers: $numbers) {
        verdict system documentType bodyCode body { id } issueNumber remark ${field} { id } } }`;
      const { verify } = await look(person, query, { numbers: [hidden.number, numberOfNobody(hidden.number)] });
      const [found, nothing] = verify;
      if (!has(found, hidden)) expect(found).toEqual(nothing);
      return has(found, hidden);
    };

  const byRelation: Knows = async (person, hidden) => {
    const { naming, named, number } = hidden;
    const query = `query Q($naming: ID!, $named: ID!) {
      naming: certificate(id: $naming) { relations { number certificate { id } } }
      named: certificate(id: $named) { namedBy { certificate { id } } } }`;
    const found = await look(person, query, { naming: naming ?? '-', named: named ?? '-' });
    if (naming) expect(found.naming.relations).toEqual([expect.objectContaining({ number })]);
    return one([naming ? [found.naming] : [], named ? [found.named] : []].flat().map(part => has(part, hidden)));
  };

  const bySearch: Knows = async (person, hidden) => {
    const { number, words, organisation, system } = hidden;
    const byWords = words ? 'byWords: certificates(query: $words) { edges { node { id } } }' : '';
    const byParty = organisation
      ? 'byParty: certificates(filter: { organisations: [$organisation] }) { edges { node { id } } }'
      : '';
    const query = `query Q($number: String, $words: String, $organisation: ID!, $system: System!) {
      byNumber: certificates(query: $number) { edges { node { id } } } ${byWords} ${byParty}
      byFilter: certificates(first: 100, filter: { statuses: [DRAFT, CURRENT], issuers: ["bdy_demo"], systems: [$system] })
        { edges { node { id } } }
      all: certificates(first: 100, sort: LAST_STATUS_CHANGE) { edges { node { id } } } }`;
    const found = await look(person, declaredIn(query), { number, words, organisation, system: inGraph(system) });
    return one(Object.values(found).map(connection => has(connection, hidden)));
  };

  const byOrganisation: Knows = async (person, hidden) => {
    const found = await look(
      person,
      `query Q($id: ID!) { organisation(id: $id) { certificates(first: 100) { totalCount edges { node { id } } } }
         organisations(query: "discreet") { edges { node { certificates(first: 100) { totalCount textCount edges { node { id } } } } } } }`,
      { id: hidden.organisation },
    );
    const direct = found.organisation.certificates;
    const listed = found.organisations.edges[0].node.certificates;
    for (const { totalCount, edges } of [direct, listed]) expect(totalCount).toBe(edges.length);
    return one([has(direct, hidden), has(listed, hidden)]);
  };

  const inIecq =
    (query: string): Knows =>
    async (person, hidden) =>
      has(await look(person, `query Q($id: ID!) { ${query} }`, hidden), hidden);

  /** By the sets of the hidden document and of its public relative. */
  const bySet: Knows = async (person, hidden) => {
    const { id, number, relative = id } = hidden;
    const everything = '{ id number master { id } sites { id } }';
    const query = `query Q($id: ID, $number: String, $relative: ID) {
      byId: iecqSet(id: $id) ${everything} byNumber: iecqSet(number: $number) ${everything} by: iecqSet(id: $relative) ${everything} }`;
    const found = await look(person, query, { id, number, relative });
    expect(found.byId).toEqual(found.byNumber);
    return one(Object.values(found).map(set => has(set, hidden)));
  };

  const sites = Object.keys(special).filter(name => name.startsWith('a site'));
  const paths: Record<string, Way> = {
    'Query.certificate': {
      of: subjects,
      knows: async (person, hidden) => {
        const query = `query Q($id: ID, $number: String, $system: System) { a: certificate(id: $id) { id }
          b: certificate(number: $number) { id } c: certificate(number: $number, system: $system) { id } }`;
        const found = await look(person, query, { ...hidden, system: inGraph(hidden.system) });
        return one(Object.values(found).map(document => has(document, hidden)));
      },
    },
    'Query.certificates': { of: subjects, knows: bySearch },
    ...Object.fromEntries(types.map(type => [`Query.${queryOf(type)}`, { of: ofType(type), knows: byOwner }])),
    'Organisation.certificates': {
      of: [
        ...['ExCertificate', 'IecqCertificate', 'a site of a drafted set', 'IeceeCertificate'],
        ...['a private certificate', 'IecreCertificate'],
      ],
      knows: byOrganisation,
    },
    'CertificateRelation.certificate': {
      of: [
        ...['ExCertificate', 'a site that joins a public set', 'IeceeCertificate'],
        ...['a private certificate', 'IecreCertificate'],
      ],
      knows: byRelation,
    },
    'Verification.certificate': { of: subjects, knows: verified('certificate') },
    'Verification.candidates': { of: subjects, knows: verified('candidates') },
    // With a letter for a digit: of a number that anybody may know of, another one is never offered.
    'NumberSuggestion.certificate': {
      of: ofType('ExCertificate'),
      knows: async (person, hidden) => {
        const slip = hidden.number.replace(/0(?=\d*$)/, 'O');
        const query =
          'query Q($numbers: [String!]!) { verify(numbers: $numbers) { suggestions { certificate { id } } } }';
        return has(await look(person, query, { numbers: [slip] }), hidden);
      },
    },
    'Certificate.family': { of: subjects, knows: byFamily(() => 'certificate') },
    ...Object.fromEntries(types.map(type => [`${type}.family`, { of: ofType(type), knows: byFamily(queryOf) }])),
    ...Object.fromEntries(
      pathsToCertificates(schema).flatMap(path => {
        const [, type = '', field = ''] = /^(\w+)Content\.(linked\w+)$/.exec(path) ?? [];
        const named = getNamedType(fieldsOf(schema, `${type}Content`)[field]?.type);
        return type ? [[path, { of: [String(named)], knows: byContent(type, field) }]] : [];
      }),
    ),
    'IeceeCertificate.modifies': {
      of: ofType('IeceeCertificate'),
      knows: async (person, hidden) => {
        const query =
          'query Q($naming: ID!) { ieceeCertificate(id: $naming) { content { modifies } modifies { id } } }';
        const { ieceeCertificate } = await look(person, query, hidden);
        expect(ieceeCertificate.content.modifies).toBe(hidden.number);
        return has(ieceeCertificate, hidden);
      },
    },
    'Query.node': {
      of: subjects,
      knows: async (person, hidden) =>
        has(await look(person, 'query Q($id: ID!) { node(id: $id) { id __typename } }', hidden), hidden),
    },
    'Query.nodes': {
      of: subjects,
      knows: async (person, hidden) => {
        const query = 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id ... on Certificate { number } } }';
        const { nodes } = await look(person, query, { ids: ['nothing', hidden.id] });
        expect(nodes[0]).toBeNull();
        return has(nodes, hidden);
      },
    },
    'RegisterChange.certificate': {
      of: subjects,
      knows: async (person, hidden) => {
        const query = `query Q($since: String) { changes(since: $since) {
          changes { documentId removed certificate { id } } cursor hasMore } }`;
        for (let since: string | null = null; ; ) {
          const { changes }: { changes: { changes: object[]; cursor: string; hasMore: boolean } } = await look(
            person,
            query,
            { since },
          );
          if (has(changes.changes, hidden)) return true;
          if (!changes.hasMore) return false;
          since = changes.cursor;
        }
      },
    },
    'Query.iecqSet': { of: ofType('IecqCertificate'), knows: bySet },
    'IecqSet.master': {
      of: ['IecqCertificate'],
      knows: inIecq('iecqSet(id: $id) { master { id } }'),
    },
    'IecqSet.sites': { of: sites, knows: inIecq('iecqSet(id: $id) { sites { id } }') },
    'IecqCertificate.set': {
      of: ofType('IecqCertificate'),
      knows: async (person, hidden) => {
        const query = 'query Q($id: ID!) { iecqCertificate(id: $id) { set { master { id } sites { id } } } }';
        const { id, relative = id } = hidden;
        return has(await look(person, query, { id: relative }), hidden);
      },
    },
    'IecqCertificate.masterCertificate': {
      of: ['a site of a drafted set'],
      knows: async (person, { id }) => {
        const query = 'query Q($id: ID!) { iecqCertificate(id: $id) { masterCertificate { id } } }';
        return has(await look(person, query, { id }), things().documents.IecqCertificate as Hidden);
      },
    },
  };

  const everywhen = 'first: 100, from: "1900-01-01", to: "2999-12-31"';
  /** Fields that answer public documents only, to everybody; a private one is hidden there too. */
  const publicOnly: Record<string, string> = {
    'Query.expiringPersonCertificates': `expiringPersonCertificates(${everywhen}) { edges { node { id status } } }`,
    'Query.iecqCertified': 'iecqCertified(first: 100, inForce: false) { edges { node { id status } } }',
    'IecqDueEvent.certificate': `iecqDue(${everywhen}) { edges { node { certificate { id status } } } }`,
    'Query.iecreExpiring': `iecreExpiring(${everywhen}) { edges { node { id status } } }`,
  };

  /** Queries that answer no document and could still tell of one. */
  const hints: Record<string, Way> = {
    suggest: {
      of: subjects,
      knows: async (person, { number, words, suggested = [] }) => {
        const byWords = words ? suggested : [];
        const query = `query Q($number: String!, $words: String!) {
          number: suggest(kind: NUMBER, prefix: $number) { value }
          ${byWords.map(kind => `${kind}: suggest(kind: ${kind}, prefix: $words) { value }`).join(' ')} }`;
        const found = await look(person, declaredIn(query), { number, words });
        return one(Object.values(found).map(values => (values as unknown[]).length > 0));
      },
    },
    suggestByKind: {
      of: subjects,
      knows: async (person, { number, words, suggested = [] }) => {
        const every = 'suggestByKind(prefix: $typed) { kind suggestions { value } }';
        const query = `query Q($typed: String!) { ${every} }`;
        type Groups = { suggestByKind: { kind: string; suggestions: object[] }[] };
        const isIn = ({ suggestByKind }: Groups, kind: string) =>
          suggestByKind.some(group => group.kind === kind && group.suggestions.length > 0);
        const byNumber = await look(person, query, { typed: number });
        const byWords = words ? await look(person, query, { typed: words }) : null;
        return one([isIn(byNumber, 'NUMBER'), ...(byWords ? suggested.map(kind => isIn(byWords, kind)) : [])]);
      },
    },
    ...Object.fromEntries(
      types
        .filter(type => type !== 'IecqCertificate')
        .map(type => [`check${type}`, { of: ofType(type), knows: checked(`check${type}`) }]),
    ),
    checkIecqSet: { of: ofType('IecqCertificate'), knows: checked('checkIecqSet') },
    ...Object.fromEntries(
      types
        .filter(type => type !== 'IecqCertificate')
        .map(type => [`preview${type}`, { of: ofType(type), knows: checked(`preview${type}`) }]),
    ),
    previewIecqSet: { of: ofType('IecqCertificate'), knows: checked('previewIecqSet') },
    matrixIecqSet: { of: ofType('IecqCertificate'), knows: checked('matrixIecqSet') },
    impact: {
      // Of what is not in force nobody is told.
      of: ['a private certificate'],
      knows: async (person, hidden) => {
        const query = `query Q($after: String) { impact(of: { body: "bdy_demo" }, first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } edges { node { documentId } } } }`;
        for (let after: string | null = null; ; ) {
          const { impact }: { impact: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: object[] } } =
            await look(person, query, { after });
          if (has(impact.edges, hidden)) return true;
          if (!impact.pageInfo.hasNextPage) return false;
          after = impact.pageInfo.endCursor;
        }
      },
    },
    organisationMatches: {
      of: ['ExTestReport', 'IecreCertificate'],
      knows: async (person, { printed }) => {
        const query =
          'query Q($organisation: ID!) { organisationMatches(id: $organisation, first: 100) { edges { node { name documents } } } }';
        return JSON.stringify(await look(person, query, things())).includes(String(printed));
      },
    },
    organisationsAcrossSystems: {
      of: ['a private certificate'],
      knows: async person => {
        const query =
          '{ organisationsAcrossSystems(first: 100) { edges { node { organisation { id } systems certificateCount } } } }';
        const { organisationsAcrossSystems: found } = await look(person, query, {});
        const { organisation } = things();
        return found.edges.some(
          ({ node }: { node: { organisation: { id: string } } }) => node.organisation.id === organisation,
        );
      },
    },
  };

  /** Whether a dry run or a preview says anything else of what is hidden than of a document that does not exist. */
  function checked(field: string): Knows {
    return async (person, { id }) => {
      const query = `query Q($id: ID!) { ${field}(id: $id) { __typename } }`;
      const { errors } = await graph().ask(person, query, { id });
      return !errors.some(({ extensions }) => extensions.code === 'NOT_FOUND');
    };
  }

  return { paths, publicOnly, hints };
}

/** A number of the same shape, and where bodies number their families themselves of the same family, that nobody has. */
export const numberOfNobody = (number: string) =>
  /^ZZ-.*\d$/.test(number) ? number.replace(/\d$/, '9') : number.replace(/\d{3,}/, run => '98765'.slice(0, run.length));

/** The query without the declarations of variables that it does not use. */
function declaredIn(query: string): string {
  const [head = '', ...rest] = query.split(') {');
  const body = rest.join(') {');
  const [name = '', declared = ''] = head.split('(');
  const used = declared.split(', ').filter(each => body.includes(each.split(':')[0] ?? ''));
  return `${name}(${used.join(', ')}) {${body}`;
}
