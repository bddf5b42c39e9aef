import {
  type CalendarDate,
  countries,
  isCountryCode,
  productCategories,
  protectionFamilies,
} from '@conformity/certification';
import type { TraitField } from '@conformity/projection';
import { badInput, unknownValue } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { partyKeysOf } from '../organisations/alias';
import { allReferences, references } from '../reference/reference';
import type { CertificateFilter, KnownFilter } from './filter';
import { valuesHad } from './had-values';
import { standardsSought } from './known-standards';
import { requirePossible } from './possible-filter';
import type { Seeking } from './sought-text';

/**
 * The filter with every value as the register keeps it. Asks the database only about the fields that are given, by keys and indexes.
 * @throws BAD_INPUT for the first value that nobody knows, with the known ones that are written most like it, and for days that are
 *   the wrong way round, for an empty list and for parts that never go together: a search that can find nothing is told so
 */
export async function knownFilter(seeking: Seeking, filter: CertificateFilter): Promise<KnownFilter> {
  const { db } = seeking;
  requirePossible(filter);
  inOrder(filter);
  const { organisations, ...others } = filter;
  const { standards, issuers, categories } = others;
  const known: KnownFilter = {
    ...others,
    ...speltTraits(filter),
    ...Object.fromEntries(
      countryFields.map(field => [
        field,
        filter[field]?.map((typed, index) => countryCode(typed, `filter.${field}[${index}]`)) ?? null,
      ]),
    ),
    trademarks: filter.trademarks?.map(typed => typed.normalize('NFKC').trim().toLowerCase()) ?? null,
    categories: categories ? await categoriesKnown(seeking, categories) : null,
    standards: standards ? await standardsSought(seeking, standards, 'filter.standards') : null,
  };
  await requireHad(seeking, known, filter);
  if (issuers) await requireBodies(db, issuers, index => `filter.issuers[${index}]`);
  if (!organisations) return known;
  await requireOrganisationsKnown(db, organisations);
  return { ...known, partyKeys: (await partyKeysOf(db, organisations)).map(({ key }) => key) };
}

function inOrder(filter: CertificateFilter) {
  for (const name of ['issued', 'firstIssued', 'statusSince', 'carriedUntil'] as const) {
    const [from, to] = [filter[`${name}From`], filter[`${name}To`]];
    if (from && to) requireOrder(`filter.${name}From`, from, to);
  }
  const { from, to } = filter.statusChanged ?? {};
  if (from && to) requireOrder('filter.statusChanged.from', from, to);
}

const countryFields = ['countries', 'holderCountries', 'manufacturerCountries', 'siteCountries'] as const;

/** Traits that are texts, as documents have them; the others are enums or codes of countries. */
const spellings = {
  siteRoles: inCapitals,
  kinds: inCapitals,
  typesOfProtection: protectionFamilies,
  equipmentGroups: inCapitals,
  unitsOfCompetence: (typed: string) => [typed.trim().replace(/^ex[\s-]*(?=\d)/i, 'Ex ')],
} satisfies Partial<Record<TraitField, (typed: string) => string[]>>;
const spelt = Object.keys(spellings) as (keyof typeof spellings)[];

function inCapitals(typed: string): string[] {
  return [typed.normalize('NFKC').trim().toUpperCase()];
}

const speltTraits = (filter: CertificateFilter): Pick<CertificateFilter, keyof typeof spellings> =>
  Object.fromEntries(spelt.map(field => [field, filter[field]?.flatMap(spellings[field]) ?? null]));

/** Known is what a document has that the principal may see. @throws BAD_INPUT for the first value that none has */
async function requireHad(seeking: Seeking, filter: KnownFilter, typed: CertificateFilter): Promise<void> {
  for (const field of [...spelt, 'holders', 'manufacturers'] as const) {
    const values = filter[field] ?? [];
    const had = await valuesHad(seeking, field, values);
    const unknown = values.find(value => !had.has(value));
    if (unknown === undefined) continue;
    const isName = field === 'holders' || field === 'manufacturers';
    const spell = isName ? (name: string) => [name] : spellings[field];
    const at = typed[field]?.findIndex(one => spell(one).includes(unknown)) ?? 0;
    const hint = isName ? ' Names are taken as printed; suggest tells them.' : '';
    throw badInput(`filter.${field}[${at}]`, `"${unknown}" is on no document that you may see.${hint}`);
  }
}

/** @throws BAD_INPUT where the first day is after the last one */
export function requireOrder(field: string, from: CalendarDate, to: CalendarDate): void {
  if (from > to) throw badInput(field, `${from} is after ${to}. Give the earlier day first.`);
}

/** The code of a country, in capitals. @throws BAD_INPUT for what is none, with the codes of countries that are written like it */
export function countryCode(typed: string, field: string): string {
  const code = typed.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  throw unknownValue(field, typed, 'no country code of two letters (ISO 3166-1)', countries());
}

/** @throws BAD_INPUT for the first id that is no body's, with bodies that are called so */
export async function requireBodies(
  db: DataSource,
  ids: readonly string[],
  fieldOf: (index: number) => string,
): Promise<void> {
  const known = await references(db, 'BODY', [...new Set(ids)]);
  const unknown = ids.findIndex(id => !known.has(id));
  if (unknown < 0) return;
  const bodies = (await allReferences(db, 'BODY')).map(({ id, name, codes }) => ({
    value: id,
    names: [name, ...codes.map(({ code }) => code)],
  }));
  throw unknownValue(fieldOf(unknown), ids[unknown] ?? '', 'not the id of a certification body', bodies);
}

/**
 * Categories as documents have them: those of the CB scheme in capitals, others in small letters too. Known is what the CB scheme sorts by,
 * and what a document has that the principal may see. @throws BAD_INPUT for the first that is not
 */
async function categoriesKnown(seeking: Seeking, typed: readonly string[]): Promise<string[]> {
  const spelt = typed.map(code => inCapitals(code).flatMap(one => [one, one.toLowerCase()]));
  const isOfScheme = (code: string) => productCategories.some(({ value }) => value === code);
  const doubted = spelt.filter(codes => !codes.some(isOfScheme)).flat();
  const had = await valuesHad(seeking, 'categories', doubted);
  return spelt.map((codes, index) => {
    const known = codes.find(code => isOfScheme(code) || had.has(code));
    if (known) return known;
    const field = `filter.categories[${index}]`;
    throw unknownValue(field, codes[0] ?? '', 'no category of any document', productCategories);
  });
}

async function requireOrganisationsKnown(db: DataSource, ids: readonly string[]): Promise<void> {
  const known = await references(db, 'ORGANISATION', [...new Set(ids)]);
  const unknown = ids.findIndex(id => !known.has(id));
  if (unknown >= 0)
    throw badInput(
      `filter.organisations[${unknown}]`,
      `"${ids[unknown]?.slice(0, 100)}" is not the id of an organisation of the directory. Look for it with organisations(query:).`,
    );
}
