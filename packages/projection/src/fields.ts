/**
 * The one list of the fields by which documents are filtered and counted: the dimension of each, the name of its value in a line of
 * statistics, and what of a document has it: one value (`single`), a list, or its traits. A field that is not `faceted` has so many
 * values that they are not counted beside every list.
 */
export const fields = {
  systems: { dimension: 'SYSTEM', line: 'system', single: 'system' },
  schemes: { dimension: 'SCHEME', line: 'scheme', single: 'scheme' },
  documentTypes: { dimension: 'DOCUMENT_TYPE', line: 'documentType', single: 'documentType' },
  documentClasses: { dimension: 'DOCUMENT_CLASS', line: 'documentClass', single: 'documentClass' },
  statuses: { dimension: 'STATUS', line: 'status', single: 'status' },
  effectiveStatuses: { dimension: 'EFFECTIVE_STATUS', line: 'effectiveStatus' },
  issuers: { dimension: 'ISSUER', line: 'issuer', single: 'issuer' },
  countries: { dimension: 'COUNTRY', line: 'country', list: 'countries' },
  standards: { dimension: 'STANDARD', line: 'standard', list: 'standards', counted: 'statisticsStandards' },
  categories: { dimension: 'CATEGORY', line: 'category', list: 'categories' },
  trademarks: { dimension: 'TRADEMARK', line: 'trademark' },
  holderCountries: { dimension: 'COUNTRY_OF_HOLDER', line: 'countryOfHolder', isTrait: true },
  manufacturerCountries: { dimension: 'COUNTRY_OF_MANUFACTURER', line: 'countryOfManufacturer', isTrait: true },
  siteCountries: { dimension: 'COUNTRY_OF_SITE', line: 'countryOfSite', isTrait: true },
  siteRoles: { dimension: 'SITE_ROLE', line: 'siteRole', isTrait: true },
  relations: { dimension: 'RELATION', line: 'relation', isTrait: true },
  kinds: { dimension: 'KIND', line: 'kind', isTrait: true },
  suffixes: { dimension: 'SUFFIX', line: 'suffix', isTrait: true },
  typesOfProtection: { dimension: 'TYPE_OF_PROTECTION', line: 'typeOfProtection', isTrait: true },
  equipmentGroups: { dimension: 'EQUIPMENT_GROUP', line: 'equipmentGroup', isTrait: true },
  epls: { dimension: 'EPL', line: 'epl', isTrait: true },
  temperatureClasses: { dimension: 'TEMPERATURE_CLASS', line: 'temperatureClass', isTrait: true },
  unitsOfCompetence: { dimension: 'UNIT_OF_COMPETENCE', line: 'unitOfCompetence', isTrait: true },
  holders: { dimension: 'HOLDER', line: 'holder', list: 'holders', isFaceted: false },
  manufacturers: { dimension: 'MANUFACTURER', line: 'manufacturer', list: 'manufacturers', isFaceted: false },
} as const satisfies Record<string, Kept & { line: string }>;

interface Kept {
  dimension: string;
  single?: string | undefined;
  list?: string | undefined;
  /** The list by which it is counted, where that is another one. */
  counted?: string | undefined;
  isTrait?: true | undefined;
  isFaceted?: false | undefined;
}

type Fields = typeof fields;
/** A field of the filter. */
export type Field = keyof Fields;
type Having<Shape> = { [Name in Field]: Fields[Name] extends Shape ? Name : never }[Field];
/** A field whose values are counted beside lists. */
export type FacetField = Exclude<Field, Having<{ isFaceted: false }>>;
/** A field whose values are traits: what few kinds of documents have. */
export type TraitField = Having<{ isTrait: true }>;

const names = Object.keys(fields) as Field[];
const kept = (field: Field): Kept => fields[field];
export const facetFields = names.filter((field): field is FacetField => kept(field).isFaceted !== false);
export const traitFields = names.filter((field): field is TraitField => kept(field).isTrait === true);
/** The fields that every kind of document has; counted where nobody says which. */
export const usualFacets = facetFields.filter(field => !kept(field).isTrait && field !== 'documentClasses');

/** How a trait is kept: its field and its value in one text. */
export const traitOf = (field: TraitField, value: string): string => `${field}:${value}`;

/** Parts of a day by which documents are counted. */
export const dayParts = { YEAR: 'year', QUARTER: 'quarter', MONTH: 'month' } as const;
export type DayPart = keyof typeof dayParts;

/** By what documents are counted, and as what a line has it. */
export const dimensions = {
  ...dayParts,
  EDITION: 'edition',
  ...(Object.fromEntries(names.map(field => [fields[field].dimension, fields[field].line])) as {
    [Name in Field as Fields[Name]['dimension']]: Fields[Name]['line'];
  }),
} as const;
export type Dimension = keyof typeof dimensions;

/** The field of a dimension; undefined for parts of a day and editions. */
export const fieldOf: Partial<Record<Dimension, Field>> = Object.fromEntries(
  names.map(field => [fields[field].dimension, field]),
);

/** The days of a document that can be told apart. */
export const dayColumns = ['firstIssuedOn', 'issuedOn', 'statusSince', 'validUntil', 'carriedUntil'] as const;
export type DayColumn = (typeof dayColumns)[number];
