import { calendarDate } from '@conformity/certification';
import { textFields } from '@conformity/folding';
import fc from 'fast-check';
import {
  type Change,
  type Condition,
  type Counting,
  changeOf,
  type Dimension,
  dayColumns,
  dimensions,
  type EntryFacts,
  type FacetField,
  type Field,
  facetFields,
  fields,
  type Selection,
  suggestKinds,
  traitOf,
  type Word,
} from '../src';

/** Days that repeat, so that orders have ties and validity ends between them. */
const days = ['1969-12-31', '2024-02-29', '2025-01-01', '2025-01-02', '2026-06-15', '2026-06-16', '2028-02-29'];
export const day = fc.constantFrom(...days.map(calendarDate));
const dayOrNone = fc.option(day, { freq: 3 });
const countries = ['CN', 'DE', 'NL', 'ZZ'];
const standards = ['IEC 60079-0', 'IEC 60079-0/7.0', 'IEC 60079-1', 'IEC 62133-2/2017/AMD1:2021'];
const parties = ['org:acme', 'acme|DE', 'müller|DE', '光达|CN'];
const names = ['Test Lamps Ltd', 'Test  Motors', 'Müller & Söhne (Berlin)', 'LED-lamp_x', '光达电子', '(none)', ' '];
const words = ['test', 'lamps', 'lamp', 'motors', 'müller', '光达电子', 'x', '7', 'none', 'nowhere'];
const traits = [
  traitOf('epls', 'Gb'),
  traitOf('epls', 'Db'),
  traitOf('typesOfProtection', 'd'),
  traitOf('siteCountries', 'DE'),
  traitOf('siteCountries', 'Gb'),
];
const status = fc.constantFrom('CURRENT', 'CURRENT', 'SUSPENDED', 'CANCELLED');
/** Changes of status in the order in which they were set, whatever their days say. */
const changes = fc
  .array(fc.tuple(status, day), { maxLength: 3 })
  .map(all => all.map(([after, since], at) => changeOf(all[at - 1]?.[0] ?? null, after, since)));
export const id = fc.integer({ min: 0, max: 25 }).map(number => `exc_${number}`);

export const facts: fc.Arbitrary<EntryFacts> = fc.record({
  id,
  system: fc.constantFrom('IECEx', 'IECEE', 'IECQ'),
  scheme: fc.constantFrom('EX_EQUIPMENT', 'EX_PERSONS', 'IECEE_CB'),
  documentType: fc.constantFrom('EX_COC', 'IECEE_CBTEST'),
  documentClass: fc.constantFrom('CERTIFICATE', 'REPORT'),
  status,
  validUntil: dayOrNone,
  carriedUntil: dayOrNone,
  imposedStatus: fc.option(fc.constantFrom('DRAFT', 'CURRENT', 'SUSPENDED', 'CANCELLED')),
  imposedUntil: dayOrNone,
  issuerId: fc.constantFrom('bdy_a', 'bdy_b'),
  sortedOn: day,
  issuedOn: dayOrNone,
  firstIssuedOn: dayOrNone,
  countries: fc.subarray(countries),
  standardIds: fc.subarray(standards),
  statisticsStandards: fc.subarray(['IEC 60079-0', 'IEC 60079-1']),
  categories: fc.array(fc.constantFrom('MED', 'ITAV'), { maxLength: 3 }),
  editions: fc.subarray(['IEC 60079-0/7.0', 'IEC 60079-1/7.0']),
  traits: fc.subarray(traits),
  statusSince: day,
  changes,
  imposedChanges: changes,
  trademark: fc.option(fc.constantFrom('acme', 'ω', '😀')),
  partyKeys: fc.subarray(parties),
  isPublic: fc.constant(true),
  texts: fc.array(fc.tuple(fc.constantFrom(...textFields), fc.constantFrom(...names)), { maxLength: 6 }),
  suggested: fc.record(
    Object.fromEntries(suggestKinds.map(name => [name, fc.array(fc.constantFrom(...names), { maxLength: 2 })])),
    { requiredKeys: [] },
  ),
});

export const changesOf: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: facts.map(document => ({ document })) },
    { weight: 1, arbitrary: facts.map(document => ({ document: { ...document, isPublic: false } })) },
    { weight: 2, arbitrary: id.map(gone => ({ gone })) },
    {
      weight: 1,
      arbitrary: fc.record({
        partyKey: fc.constantFrom(...parties),
        organisationId: fc.option(fc.constantFrom('acme', 'müller')),
      }),
    },
  ),
  { maxLength: 12 },
);

const valuesOf = {
  systems: ['IECEx', 'IECEE', 'IECQ', 'IECRE'],
  schemes: ['EX_EQUIPMENT', 'EX_PERSONS'],
  documentTypes: ['EX_COC'],
  statuses: ['CURRENT', 'SUSPENDED', 'DRAFT'],
  effectiveStatuses: ['CURRENT', 'EXPIRED', 'SUSPENDED', 'CANCELLED', 'DRAFT'],
  issuers: ['bdy_a', 'bdy_none'],
  countries,
  standards: [...standards, 'IEC 1'],
  categories: ['MED', 'ITAV'],
  trademarks: ['acme', '😀', ''],
  documentClasses: ['CERTIFICATE', 'LICENCE'],
  holderCountries: ['DE'],
  manufacturerCountries: ['DE'],
  siteCountries: ['DE', 'Gb'],
  siteRoles: ['FACTORY'],
  relations: ['SITE_OF'],
  kinds: ['COMPONENT'],
  suffixes: ['X', 'V'],
  typesOfProtection: ['d', 'i'],
  equipmentGroups: ['IIC'],
  epls: ['Gb', 'Db', 'Ga'],
  temperatureClasses: ['T4'],
  unitsOfCompetence: ['Ex 001'],
  holders: names,
  manufacturers: names,
  partyKeys: [...parties, 'nobody|'],
} satisfies Record<Condition['field'], string[]>;

const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...(Object.keys(fields) as Field[]), 'partyKeys' as const)
  .chain(field => fc.record({ field: fc.constant(field), anyOf: fc.subarray<string>(valuesOf[field]) }));

const typedWord = {
  alternatives: fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  beginning: fc.option(fc.constantFrom('t', 'te', 'lam', 'm', '光', 'zzz')),
};
const word: fc.Arbitrary<Word> = fc.record({ ...typedWord, orElse: fc.array(condition, { maxLength: 1 }) });
export const ranked = fc.array(fc.record({ ...typedWord, isOptional: fc.boolean() }), { maxLength: 3 });
export const typed = fc.array(fc.record(typedWord), { maxLength: 2 });

const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, value);

export const selection: fc.Arbitrary<Selection> = fc.record({
  day,
  words: fc.array(word, { maxLength: 2 }),
  conditions: fc.array(condition, { maxLength: 2 }),
  ranges: fc.array(fc.record({ of: fc.constantFrom(...dayColumns), from: rarely(day), to: rarely(day) }), {
    maxLength: 2,
  }),
  changed: rarely(
    fc.record({
      from: rarely(day),
      to: rarely(day),
      before: fc.option(fc.subarray(['CURRENT', 'SUSPENDED', 'NONE'])),
      after: fc.option(fc.subarray(['CURRENT', 'SUSPENDED', 'CANCELLED'])),
    }),
  ),
  asOf: rarely(day),
});

export const counting: fc.Arbitrary<Counting> = fc.record({
  dated: fc.constantFrom('firstIssuedOn', 'issuedOn', 'statusSince'),
  order: fc.constantFrom('VALUES', 'MOST'),
  skip: fc.constantFrom(0, 0, 1, 3),
  first: fc.constantFrom(null, 1, 2, 20),
});
export const fieldsAsked: fc.Arbitrary<FacetField[]> = fc.subarray(facetFields);

export const dimensionsAsked = fc.subarray(Object.keys(dimensions) as Dimension[], { minLength: 1, maxLength: 4 });
export const kind = fc.constantFrom(...suggestKinds);
export const place = fc.option(fc.record({ sortedOn: day, id }));
