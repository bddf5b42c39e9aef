import type { Principal } from '@conformity/access';
import type { Act, Finding } from '@conformity/certification';
import { people, type TestSubgraph } from '@conformity/testkit';

/** The three kinds of document of this scheme. */
export const typenames = ['ExCertificate', 'ExTestReport', 'ExQualityReport'] as const;
export type Typename = (typeof typenames)[number];

export const lamps = { name: 'Test Lamps Ltd', address: 'Lamp Street 1\nDemonstration City', country: 'ZZ' };

const toEditions = (edition0 = '7.0', edition1 = '7.0') => [
  { standard: 'IEC 60079-0', edition: edition0 },
  { standard: 'IEC 60079-1', edition: edition1 },
];

/** An ExTR summary that can be issued, to IEC 60079-0 and -1 in their seventh editions. */
export const aTestReport = (given: object = {}) => ({
  product: 'Flameproof lamp',
  models: ['TL-1'],
  holder: lamps,
  manufacturer: lamps,
  laboratory: { name: 'Test Laboratory', country: 'ZZ' },
  standards: toEditions(),
  marking: 'Ex db IIC T6 Gb',
  endorsedBy: 'Olga Officer',
  endorsedOn: '2019-06-01',
  ...given,
});

/** A QAR summary that can be issued: an initial audit of 2026-06-01, so valid until 2029-06-01. */
export const aQualityReport = (given: object = {}) => ({
  holder: lamps,
  productionSites: [lamps],
  auditScope: 'INITIAL',
  auditedOn: '2026-06-01',
  auditTeamLeader: 'Ada Auditor',
  typesOfProtection: ['d'],
  ...given,
});

/** The numbers of the reports that a certificate rests on. */
export interface Reports {
  testReport: string;
  qualityReport: string;
}

let audits = 0;
/** A day of an audit on which no other report of these tests rests: first 2026-06-01, then 2026-01-02 and each day after. */
export const anotherAudit = () => {
  audits += 1;
  return audits === 1 ? '2026-06-01' : new Date(Date.UTC(2026, 0, audits)).toISOString().slice(0, 10);
};

/** A certificate that can be issued on the given reports. */
export const aCertificate = ({ testReport, qualityReport }: Reports, given: object = {}) => ({
  holder: lamps,
  equipment: 'Flameproof lamp',
  typeOfProtection: 'Flameproof "d"',
  marking: 'Ex db IIC T6 Gb',
  manufacturer: lamps,
  manufacturingLocations: [lamps],
  standards: toEditions(),
  testReports: [testReport],
  qualityReports: [qualityReport],
  equipmentDescription: 'A lamp in a flameproof enclosure of cast aluminium with a window of toughened glass.',
  models: ['TL-1'],
  specificConditionsApply: false,
  signatory: { name: 'Olga Officer', position: 'Certification Manager' },
  ...given,
});

/** What a document is after an act. */
export interface Done {
  id: string;
  number: string;
  status: string;
  revision: number;
  issueNumber: number | null;
  issuedOn: string | null;
  validUntil: string | null;
  statusReason: string | null;
}

/** Why an act was refused. */
export interface Refusal {
  code: string;
  message: string;
  field?: string;
  findings?: Finding[];
}

/** The document after the act (null where the act leaves none to read), or why it was refused. */
export interface Outcome {
  done: Done | null;
  refused: Refusal | null;
}

export type OfficeAct = Exclude<
  Act,
  | 'import'
  | 'follow'
  | 'record-surveillance'
  | 'change-contact'
  | 'restore-draft'
  | 'drop-amendment'
  | 'reverse'
  | 'offer'
>;
const selection = '{ id number status revision issueNumber issuedOn validUntil statusReason }';
const revised = '$id: ID!, $revision: Int!';

/** Each act as a mutation; what it needs beyond the id and has no better value has a usual one. */
const mutations: Record<OfficeAct, (type: Typename) => string> = {
  draft: type => `($input: ${type}Input!, $body: ID) { done: draft${type}(input: $input, body: $body) ${selection} }`,
  edit: type =>
    `(${revised}, $input: ${type}Input!) { done: edit${type}(id: $id, revision: $revision, input: $input) ${selection} }`,
  amend: type =>
    `(${revised}, $input: ${type}Input) { done: amend${type}(id: $id, revision: $revision, input: $input) ${selection} }`,
  issue: type => `(${revised}, $issuedOn: Date, $overrides: [RuleOverride!]! = []) {
    done: issue${type}(id: $id, revision: $revision, issuedOn: $issuedOn, overrides: $overrides) ${selection} }`,
  correct:
    type => `(${revised}, $input: ${type}Input!, $reason: String! = "A slip of the pen", $overrides: [RuleOverride!]! = []) {
    done: correct${type}(id: $id, revision: $revision, input: $input, reason: $reason, overrides: $overrides) ${selection} }`,
  'delete-draft': type =>
    `(${revised}) { deleted: delete${type}Draft(id: $id, revision: $revision) { documentId number isInRegister } }`,
  suspend: type =>
    `($id: ID!, $reason: String! = "Asked for by the body") { done: suspend${type}(id: $id, reason: $reason) ${selection} }`,
  reinstate: type =>
    `($id: ID!, $reason: String! = "Resolved") { done: reinstate${type}(id: $id, reason: $reason) ${selection} }`,
  cancel: type => `($id: ID!, $reason: String! = "No longer made", $productsAffected: Boolean! = false, $on: Date) {
    done: cancel${type}(id: $id, reason: $reason, productsAffected: $productsAffected, on: $on) ${selection} }`,
  delete: type =>
    `($id: ID!, $reason: String! = "Made by mistake") { deleted: delete${type}(id: $id, reason: $reason) { documentId number isInRegister } }`,
};
export const officeActs = Object.keys(mutations) as OfficeAct[];

interface Wish {
  who?: Principal | undefined;
  /** The day, or the instant, of the act. */
  now?: string;
}

const instantOf = (now: string | undefined) => (now?.length === 10 ? `${now}T10:00:00Z` : now);

/** What people do with the documents of a subgraph, in one call each. */
export function officeOf(graph: TestSubgraph) {
  const attempt = async (
    act: OfficeAct,
    type: Typename,
    variables: object,
    { who = people.olga, now }: Wish = {},
  ): Promise<Outcome> => {
    const { data, errors } = await graph.ask(who, `mutation ${mutations[act](type)}`, variables, instantOf(now));
    return { done: data?.done ?? null, refused: (errors[0] as Refusal | undefined) ?? null };
  };
  /** The document after an act that must succeed. */
  const does = async (act: OfficeAct, type: Typename, variables: object, wish: Wish = {}): Promise<Done> => {
    const { done, refused } = await attempt(act, type, variables, wish);
    if (refused) throw new Error(`${act} ${type}: ${refused.code} ${refused.message}`);
    return done as Done;
  };
  const draft = (type: Typename, input: object, wish: Wish = {}) => does('draft', type, { input }, wish);
  /** Drafts a document and issues it. */
  const publish = async (type: Typename, input: object, { issuedOn, ...wish }: Wish & { issuedOn?: string } = {}) => {
    const { id, revision } = await draft(type, input, wish);
    return does('issue', type, { id, revision, issuedOn }, wish);
  };
  /** An ExTR and a QAR on which a certificate can be issued. */
  const publishReports = async (wish: Wish = {}, given: object = { auditedOn: anotherAudit() }): Promise<Reports> => ({
    testReport: (await publish('ExTestReport', aTestReport(), wish)).number,
    qualityReport: (await publish('ExQualityReport', aQualityReport(given), wish)).number,
  });
  /** Up-issues a public document with the given content. */
  const upIssue = async (type: Typename, { id, revision }: Done, input: object, wish: Wish = {}) => {
    const amended = await does('amend', type, { id, revision, input }, wish);
    return does('issue', type, { id, revision: amended.revision }, wish);
  };
  /** What somebody reads of a document; null where there is none for them. */
  const read = async (type: Typename, id: string, fields: string, { who = people.guest, now }: Wish = {}) => {
    const field = type.charAt(0).toLowerCase() + type.slice(1);
    const { data, errors } = await graph.ask(
      who,
      `query ($id: ID!) { found: ${field}(id: $id) ${fields} }`,
      { id },
      instantOf(now),
    );
    if (errors[0]) throw new Error(errors[0].message);
    return data.found;
  };
  /** What issuing would find, or why it cannot be asked. */
  const check = async (type: Typename, variables: object, { who = people.olga, now }: Wish = {}) => {
    const query = `query ($id: ID, $input: ${type}Input, $body: ID, $issuedOn: Date) {
      found: check${type}(id: $id, input: $input, body: $body, issuedOn: $issuedOn) { rule code severity source message field fix } }`;
    const { data, errors } = await graph.ask(who, query, variables, instantOf(now));
    return { found: data?.found as Finding[], refused: (errors[0] as Refusal | undefined) ?? null };
  };
  return { attempt, does, draft, publish, publishReports, upIssue, read, check };
}
export type Office = ReturnType<typeof officeOf>;

/** A digest of every table that an act can write: equal before and after whatever wrote nothing. */
export async function everythingIn({ owner }: TestSubgraph): Promise<Record<string, string>> {
  const tables = ['document', 'issue', 'audit_entry', 'number_sequence', 'register.entry', 'register.reference'];
  const digests = tables.map(
    table => `(select md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) from ${table} t) as "${table}"`,
  );
  const [row] = await owner.query(`select ${digests.join(', ')}`);
  return row;
}
