import type { CertificateFilter, CertificateSort, FacetField } from '@conformity/client';

/** The filters that a page of search offers, by their names in the graph. */
export const facets = {
  systems: 'SYSTEMS',
  effectiveStatuses: 'EFFECTIVE_STATUSES',
  documentTypes: 'DOCUMENT_TYPES',
  issuers: 'ISSUERS',
  countries: 'COUNTRIES',
  standards: 'STANDARDS',
  typesOfProtection: 'TYPES_OF_PROTECTION',
  equipmentGroups: 'EQUIPMENT_GROUPS',
  epls: 'EPLS',
  temperatureClasses: 'TEMPERATURE_CLASSES',
  categories: 'CATEGORIES',
  unitsOfCompetence: 'UNITS_OF_COMPETENCE',
} as const satisfies Partial<Record<keyof CertificateFilter, FacetField>>;
export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

/** Of which an address may name values although the page offers none to choose from. */
const others = ['organisations', 'holders'] as const;
const days = ['issuedFrom', 'issuedTo'] as const;
export type Chosen = Facet | (typeof others)[number] | (typeof days)[number];

export const sorts = ['RELEVANCE', 'NEWEST', 'OLDEST', 'NUMBER', 'LAST_STATUS_CHANGE', 'LAST_CHANGE'] as const;

/** What an address asks for. */
export interface Search {
  query: string | null;
  filter: CertificateFilter;
  sort: CertificateSort;
  after: string | null;
  isTable: boolean;
}

/** Reads a search from an address that people share; what nobody can choose is passed over. */
export function searchIn(params: URLSearchParams): Search {
  const query = params.get('q')?.replaceAll('\0', '').trim().slice(0, 200) || null;
  const lists = [...facetNames, ...others].map(
    name => [name, params.getAll(name).filter(Boolean).slice(0, 50)] as const,
  );
  const dates = days.map(name => [name, params.get(name) ?? ''] as const);
  const filter = Object.fromEntries<string | string[]>([
    ...lists.filter(([, values]) => values.length),
    ...dates.filter(([, day]) => /^\d{4}-\d\d-\d\d$/.test(day)),
  ]) as CertificateFilter;
  const named = sorts.find(sort => sort === params.get('sort'));
  const sort = named && (named !== 'RELEVANCE' || query) ? named : query ? 'RELEVANCE' : 'NEWEST';
  return { query, filter, sort, after: params.get('after'), isTable: params.get('view') === 'table' };
}

/** What is chosen, value by value. */
export const chosenIn = ({ filter }: Search): { name: Chosen; value: string }[] =>
  [...facetNames, ...others, ...days].flatMap(name =>
    [filter[name] ?? []].flat().map(value => ({ name, value: String(value) })),
  );

/** The address with a value put in, or taken out where it was; from the first page. */
export function toggled(params: URLSearchParams, name: Chosen, value: string): string {
  const next = new URLSearchParams(params);
  const had = next.getAll(name);
  next.delete(name);
  next.delete('after');
  for (const other of had) if (other !== value) next.append(name, other);
  if (!had.includes(value)) next.append(name, value);
  return `?${next}`;
}

/** The address with one thing said otherwise. */
export function saying(params: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}
