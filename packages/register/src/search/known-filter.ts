import type { Principal } from '@conformity/access';
import { type CalendarDate, countries, isCountryCode, productCategories } from '@conformity/certification';
import { badInput, read, unknownValue } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { partyKeysOf } from '../organisations/alias';
import { allReferences, references } from '../reference/reference';
import { visibleTo } from '../visibility';
import type { CertificateFilter, KnownFilter } from './filter';
import { standardsSought } from './known-standards';
import { requirePossible } from './possible-filter';

/**
 * The filter with every value as the register keeps it. Asks the database only about the fields that are given, by keys and indexes.
 * @throws BAD_INPUT for the first value that nobody knows, with the known ones that are written most like it, and for days that are
 *   the wrong way round, for an empty list and for parts that never go together: a search that can find nothing is told so
 */
export async function knownFilter(
  db: DataSource,
  principal: Principal,
  filter: CertificateFilter,
): Promise<KnownFilter> {
  requirePossible(filter);
  inOrder(filter);
  const { organisations, ...others } = filter;
  const { standards, issuers, categories } = others;
  const known: KnownFilter = {
    ...others,
    countries: filter.countries?.map((typed, index) => countryCode(typed, `filter.countries[${index}]`)) ?? null,
    trademarks: filter.trademarks?.map(typed => typed.normalize('NFKC').trim().toLowerCase()) ?? null,
    categories: categories?.map(code => code.normalize('NFKC').trim().toUpperCase()) ?? null,
    standards: standards ? await standardsSought(db, principal, standards, 'filter.standards') : null,
  };
  if (issuers) await requireBodies(db, issuers, index => `filter.issuers[${index}]`);
  if (known.categories) await requireCategories(db, principal, known.categories);
  if (!organisations) return known;
  await requireOrganisationsKnown(db, organisations);
  return { ...known, partyKeys: (await partyKeysOf(db, organisations)).map(({ key }) => key) };
}

function inOrder({ issuedFrom, issuedTo }: Pick<CertificateFilter, 'issuedFrom' | 'issuedTo'>) {
  if (issuedFrom && issuedTo) requireOrder('filter.issuedFrom', issuedFrom, issuedTo);
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

/** Known is what the CB scheme sorts by, and what a document has that the principal may see. */
async function requireCategories(db: DataSource, principal: Principal, codes: readonly string[]): Promise<void> {
  const doubted = codes.filter(code => !productCategories.some(({ value }) => value === code));
  if (doubted.length === 0) return;
  const params: unknown[] = [doubted];
  const [missing] = await read<{ code: string }>(
    db,
    `select asked.code from unnest($1::text[]) as asked(code)
     where not exists (select from register.entry e where e.categories @> array[asked.code] and ${visibleTo(principal, 'e', params)})`,
    params,
  );
  if (!missing) return;
  const field = `filter.categories[${codes.indexOf(missing.code)}]`;
  throw unknownValue(field, missing.code, 'no category of any document', productCategories);
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
