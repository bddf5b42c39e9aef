import type { Principal } from '@conformity/access';
import { addDays, type CalendarDate, classOf, DocumentType } from '@conformity/certification';
import { type FacetField, type Field, type TraitField, traitFields, traitOf } from '@conformity/projection';
import { visibleTo } from '../visibility';
import type { CertificateSearch, KnownFilter, StatusChangeFilter } from './filter';
import type { CertificateSort } from './filter-values';
import { textConditions } from './text-conditions';
import { conditionsOfWork, type WorkOrder, workedEntries, workOrders } from './working-list';

/** A column of the entry by which lists are ordered. */
export interface Order {
  column: string;
  cast: 'date' | 'text' | 'timestamptz';
  direction: 'asc' | 'desc';
}

/** An order that the register keeps; how well a document answers a text is no such order. */
type KeptOrder = Exclude<CertificateSort, 'RELEVANCE'>;

/** How each order is made; equal entries by id, in the same direction. */
const orders: Record<KeptOrder | WorkOrder, Order> = {
  ...workOrders,
  NEWEST: { column: 'sorted_on', cast: 'date', direction: 'desc' },
  OLDEST: { column: 'sorted_on', cast: 'date', direction: 'asc' },
  NUMBER: { column: 'number_key', cast: 'text', direction: 'asc' },
  LAST_STATUS_CHANGE: { column: 'status_since', cast: 'timestamptz', direction: 'desc' },
  LAST_CHANGE: { column: 'updated_at', cast: 'timestamptz', direction: 'desc' },
};

/** The order of a list; of a ranked one, that of equal documents. */
export const orderOf = (sort: CertificateSort | WorkOrder): Order => orders[sort === 'RELEVANCE' ? 'NEWEST' : sort];

/** Certificate, report, licence or statement, by the type of the document. */
export const documentClass = `case e.document_type ${Object.values(DocumentType)
  .map(type => `when '${type}' then '${classOf(type)}'`)
  .join(' ')} end`;

/** What a field of the filter looks at: one value of a document, or several. Over the entry `e`; `say` adds a parameter. */
export const facetColumns: Record<Field, { sql: (search: CertificateSearch, say: Say) => string; isList?: true }> = {
  systems: { sql: () => 'e.system' },
  schemes: { sql: () => 'e.scheme' },
  documentTypes: { sql: () => 'e.document_type' },
  documentClasses: { sql: () => documentClass },
  statuses: { sql: () => 'e.status' },
  effectiveStatuses: { sql: statusThatCounts },
  issuers: { sql: () => 'e.issuer_id' },
  countries: { sql: () => 'e.countries', isList: true },
  standards: { sql: () => 'e.standard_ids', isList: true },
  categories: { sql: () => 'e.categories', isList: true },
  trademarks: { sql: () => 'e.trademark' },
  // People are found by whom to look for, and are not counted by name.
  holders: { sql: () => `register.names_in(e.scheme, e.texts, 'HOLDER')`, isList: true },
  manufacturers: { sql: () => `register.names_in(e.scheme, e.texts, 'MANUFACTURER')`, isList: true },
  ...(Object.fromEntries(
    traitFields.map(field => [field, { sql: () => `register.traits_of(e.traits, '${field}')`, isList: true }]),
  ) as Record<TraitField, { sql: () => string; isList: true }>),
};

/** The status that counts today, or the one that counted on the day as of which is asked; then null of what was not public. */
function statusThatCounts({ today, filter: { asOf } }: CertificateSearch, say: Say): string {
  return asOf ? `register.status_on(e.face, ${say(asOf)}::date)` : effectiveStatusOf(say(today));
}

/** What the status that counts is derived from: columns, or other expressions of SQL. */
export interface StatusSql {
  status: string;
  validUntil: string;
  imposedStatus: string;
  imposedUntil: string;
}

/** The status that counts on a day, as SQL; what `statusOn` of packages/certification says. */
export const effectiveStatusFrom = ({ status, validUntil, imposedStatus, imposedUntil }: StatusSql, day: string) =>
  `register.effective_status(${status}, ${validUntil}, ${imposedStatus}, ${imposedUntil}, ${day}::date)`;

/** The status that counts on a day, of the entry `e`. */
export const effectiveStatusOf = (day: string) =>
  effectiveStatusFrom(
    {
      status: 'e.status',
      validUntil: 'e.valid_until',
      imposedStatus: 'e.imposed_status',
      imposedUntil: 'e.imposed_until',
    },
    day,
  );

type Say = (value: unknown) => string;
/** Adds values to the parameters of a statement. */
export const saying =
  (params: unknown[]): Say =>
  value =>
    `$${params.push(value)}`;

/** The conditions of a search on the alias `e`, visibility first. */
export function conditions(principal: Principal, search: CertificateSearch, params: unknown[]): string[] {
  return [...textOf(principal, search, params), ...filterOf(search, params)];
}

/** The entries, those with these ids where it is known which they are: then no index of what is said of them beside is read. */
export const entriesAmong = (ids: readonly string[] | undefined, params: unknown[]): string =>
  ids
    ? `(select * from register.visible_entry where id = any($${params.push(ids)}::text[]) offset 0) e`
    : 'register.visible_entry e';

/** What a search looks through, as the alias `e`. */
export const entriesOf = ({ work }: CertificateSearch): string =>
  work ? workedEntries(work) : 'register.visible_entry e';

/** What is visible and matches the text, whatever the filter says; as of a day what was public then. */
export const textOf = (principal: Principal, search: CertificateSearch, params: unknown[]): string[] => [
  visibleTo(principal, 'e', params),
  ...conditionsOfWork(principal, search, params),
  ...textConditions(search.sought, params),
  ...(search.filter.asOf ? [`${statusThatCounts(search, saying(params))} is not null`] : []),
];

/** What the filter says. */
export function filterOf(search: CertificateSearch, params: unknown[]): string[] {
  const { filter } = search;
  const say = saying(params);
  const chosen = (Object.keys(facetColumns) as Field[]).flatMap(field => {
    const values = filter[field];
    if (!values) return [];
    const { sql, isList } = facetColumns[field];
    const isAll = filter.allOf?.includes(field as FacetField);
    // Each is one value, or several that mean the same.
    const alternatives = isAll ? values.map(value => [value].flat()) : [values.flat()];
    if (isTraitField(field))
      return alternatives.map(anyOf => `e.traits && ${say(anyOf.map(value => traitOf(field, value)))}::text[]`);
    const column = sql(search, say);
    if (isList) return alternatives.map(anyOf => `${column} && ${say(anyOf)}::text[]`);
    return [isAll ? `${column} = all(${say(values)}::text[])` : oneOf(column, values.flat(), say)];
  });
  return [
    ...chosen,
    ...(filter.partyKeys ? [`e.party_keys && ${say(filter.partyKeys)}::text[]`] : []),
    // Lists are sorted by that day wherever there is one.
    ...(filter.issuedFrom || filter.issuedTo ? ['e.issued_on is not null'] : []),
    ...between('e.sorted_on', filter.issuedFrom, filter.issuedTo, say),
    ...between('e.first_issued_on', filter.firstIssuedFrom, filter.firstIssuedTo, say),
    ...between('e.status_since', instant(filter.statusSinceFrom), instantAfter(filter.statusSinceTo), say, '<'),
    ...(filter.validUntilBefore ? [`e.valid_until < ${say(filter.validUntilBefore)}`] : []),
    ...carried(filter, say),
    ...(filter.statusChanged ? changed(filter.statusChanged, say) : []),
  ];
}

export const isTraitField = (field: Field): field is TraitField => (traitFields as readonly Field[]).includes(field);

/** By an index on the days, whatever else is read. */
function carried({ carriedUntilFrom, carriedUntilTo }: KnownFilter, say: Say): string[] {
  const of = between('t.carried_until', carriedUntilFrom, carriedUntilTo, say);
  return of.length ? [`e.id in (select t.id from register.carried_entry t where ${of.join(' and ')})`] : [];
}

const between = (column: string, from: Ends, to: Ends, say: Say, upTo = '<='): string[] => [
  ...(from ? [`${column} >= ${say(from)}`] : []),
  ...(to ? [`${column} ${upTo} ${say(to)}`] : []),
];
type Ends = string | null | undefined;

/** The instants at which a day of UTC begins and has ended. */
const instant = (day: CalendarDate | null | undefined) => day && `${day}T00:00:00Z`;
const instantAfter = (day: CalendarDate | null | undefined) => day && instant(addDays(day, 1));

/** A change of status as the document's own history has it; any later one is after it, by which an index finds it. */
function changed({ from, to, before, after }: StatusChangeFilter, say: Say): string[] {
  const of = [
    ...between("(c.change->>'since')::date", from, to, say),
    ...(before
      ? [`c.place > 1 and e.face->'statusHistory'->(c.place::int - 2)->>'status' = any(${say(before)}::text[])`]
      : []),
    ...(after ? [`c.change->>'status' = any(${say(after)}::text[])`] : []),
  ];
  return [
    // A body's day begins before that of UTC at most by 14 hours.
    ...(from ? [`e.status_since >= ${say(instant(addDays(from, -1)))}`] : []),
    `exists (select from jsonb_array_elements(e.face->'statusHistory') with ordinality as c(change, place) where ${of.join(' and ') || 'true'})`,
  ];
}

/** A single value as such: of several PostgreSQL does not see that an index by value and day has them in order. */
const oneOf = (column: string, values: readonly string[], say: Say) =>
  values.length === 1 ? `${column} = ${say(values[0])}` : `${column} = any(${say(values)}::text[])`;
