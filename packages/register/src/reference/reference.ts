import type { CalendarDate, System } from '@conformity/certification';
import { badInput, type CatalogueError, read, rowsOf, unknownValue, upsertionOf } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { readParts, readStandard, type StandardMeant, standardsMeant } from '../harmonised/cited-standards';
import { editionOf, type StandardEditionInput, standardName } from '../harmonised/standard';
import { registerSchema } from '../schema';

/** What the directory tells every scheme of a certification body. */
export interface BodyFacts {
  id: string;
  name: string;
  address: string | null;
  country: string;
  /** Codes with their days of use, both inclusive; null is open. One without a system is used in all of them. */
  codes: { code: string; system?: System; from: CalendarDate | null; until: CalendarDate | null }[];
  acceptances: BodyAcceptance[];
}

/** What a body is accepted for in one scheme. */
export interface BodyAcceptance {
  scheme: string;
  /** Blocks issuing, never viewing (IECEx 02 cl. 11.1.14: acceptance can be suspended or withdrawn). */
  status: 'ACCEPTED' | 'SUSPENDED' | 'WITHDRAWN';
  /** Standards that it may certify to; null where its scope is not recorded, and then not limited. Our decision. */
  standards: string[] | null;
}

/** What the directory tells of a standard. */
export interface StandardFacts {
  id: string;
  title: string | null;
  editions: { edition: string; published: string | null }[];
}

/** What the directory tells of an organisation. */
export interface OrganisationFacts {
  id: string;
  name: string;
  country: string | null;
}

/** What the directory tells of one thing, or a mark of the register itself. */
@Entity({ name: 'reference', schema: registerSchema })
export class ReferenceRow {
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') id!: string;
  @Column('jsonb') facts!: object;
}

interface References {
  BODY: BodyFacts;
  STANDARD: StandardFacts;
  ORGANISATION: OrganisationFacts;
}

/** Publishes facts of the directory to every scheme, inside the transaction that changes them. For the directory only. */
export async function publishReferences<Kind extends keyof References>(
  em: Pick<EntityManager, 'query'>,
  kind: Kind,
  facts: References[Kind][],
): Promise<void> {
  const rows = facts.map(fact => ({ kind, id: fact.id, facts: fact }));
  await em.query(upsertionOf(ReferenceRow), [rowsOf(ReferenceRow, rows)]);
}

/** The facts of those of `ids` that the directory knows. */
export async function references<Kind extends keyof References>(
  em: DataSource | EntityManager,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, References[Kind]>> {
  if (ids.length === 0) return new Map();
  const rows = await read<{ facts: References[Kind] }>(
    em,
    'select facts from register.reference where kind = $1 and id = any($2)',
    [kind, ids],
  );
  return new Map(rows.map(({ facts }) => [facts.id, facts]));
}

/** All facts of a kind. */
export async function allReferences<Kind extends keyof References>(
  em: DataSource | EntityManager,
  kind: Kind,
): Promise<References[Kind][]> {
  const rows = await em.query<{ facts: References[Kind] }[]>(
    'select facts from register.reference where kind = $1 order by id',
    [kind],
  );
  return rows.map(({ facts }) => facts);
}

/** Which bodies have had one of these codes, and in which system; null is all of them. */
export const bodiesWithCodes = (
  db: DataSource,
  codes: readonly string[],
): Promise<{ code: string; system: System | null; id: string }[]> =>
  db.query(
    `select code->>'code' as code, code->>'system' as system, r.id from register.reference r, jsonb_array_elements(r.facts->'codes') as code
     where r.kind = 'BODY' and code->>'code' = any($1)`,
    [codes],
  );

/** The code under which the body takes numbers of a system on a day; null where it has none. */
export const codeOn = ({ codes }: BodyFacts, on: CalendarDate, system: System = 'IECEx'): string | null =>
  codes.find(code => (code.system ?? system) === system && (code.from ?? on) <= on && on <= (code.until ?? on))?.code ??
  null;

/**
 * The standards as the directory writes them.
 * @throws BAD_INPUT that names the first standard or edition that the directory does not know, and the editions it knows.
 */
export async function knownStandards(
  em: DataSource | EntityManager,
  typed: readonly StandardEditionInput[],
  placeOf: (index: number) => string = index => `standards[${index}]`,
): Promise<StandardEditionInput[]> {
  const meant = await byPublisher(em, typed.map(partsOf), index => `${placeOf(index)}.standard`);
  const known = await references(em, 'STANDARD', [...new Set(meant.flat().map(({ standard }) => standard))]);
  const cited = typed.map(async (input, index) => {
    const at = placeOf(index);
    const several = readStandard(input)?.length ?? 1;
    if (several > 1) throw badInput(`${at}.edition`, `${input.edition} is several. Cite each amendment by itself.`);
    const parts = meant[index] ?? [];
    const standard = known.get(parts[0]?.standard ?? '');
    if (!standard) throw await unknownStandard(em, `${at}.standard`, input.standard);
    const edition = editionOfAll(standard, parts);
    if (edition) return { standard: standard.id, edition };
    const has = `It has ${inWords(standard)}.`;
    if (parts.length > 1) throw badInput(`${at}.edition`, `${input.edition} contradicts ${input.standard}. ${has}`);
    throw badInput(`${at}.edition`, `${standard.id} has no edition ${input.edition} in the directory. ${has}`);
  });
  return Promise.all(cited);
}

/** What of a pair names an edition, once each: as it reads together, or else what each of the two says. */
function partsOf(pair: StandardEditionInput): StandardMeant[] {
  const together = readStandard(pair) ?? [];
  const said = [...together.filter(({ edition }) => edition.includes('/')), ...readParts(pair)];
  const bases = said.filter(({ edition }, at) => said.findIndex(one => baseOf(one.edition) === baseOf(edition)) === at);
  const [meant = { standard: standardName(pair.standard), edition: null }] = standardsMeant(pair.standard);
  return bases.length ? bases : [{ standard: meant.standard, edition: editionOf(pair.edition) }];
}

const baseOf = (edition: string | null) => edition?.split('/')[0];

/** The one edition that all of them mean; null where the directory does not know it, or knows several. */
function editionOfAll(standard: StandardFacts, parts: readonly StandardMeant[]): string | null {
  const editions = new Set(parts.map(({ edition }) => edition && editionAmong(standard, edition)));
  const [edition] = editions;
  return editions.size === 1 ? (edition ?? null) : null;
}

/**
 * The edition that a pair names in two ways, such as 2017 and Ed. 7.0, as its first part writes it. Null where the directory does not
 * know that they are one.
 */
export async function agreedEdition(
  em: DataSource | EntityManager,
  pair: StandardEditionInput,
): Promise<StandardEditionInput | null> {
  const parts = partsOf(pair);
  const [{ standard, edition } = { standard: '', edition: null }] = parts;
  const facts = (await references(em, 'STANDARD', [standard])).get(standard);
  return facts && edition && editionOfAll(facts, parts) ? { standard, edition } : null;
}

/**
 * The same, each by its whole name where the number alone was given.
 * @throws BAD_INPUT for the first number that several publishers have
 */
export async function byPublisher(
  em: DataSource | EntityManager,
  meant: readonly (readonly StandardMeant[])[],
  placeOf: (index: number) => string,
): Promise<StandardMeant[][]> {
  const bare = new Set(meant.flat().flatMap(({ standard }) => (/^\d/.test(standard) ? standard : [])));
  if (bare.size === 0) return meant.map(each => [...each]);
  const rows = await read<{ id: string; number: string }>(
    em,
    `select id, number from register.reference, substring(id from '[0-9].*$') as number
     where kind = 'STANDARD' and number = any($1) order by id`,
    [[...bare]],
  );
  return meant.map((each, index) =>
    each.map(one => {
      const [found, ...others] = rows.filter(({ number }) => number === one.standard);
      if (!found || others.length === 0) return { ...one, standard: found?.id ?? one.standard };
      const ids = [found, ...others].map(({ id }) => id).join(', ');
      throw badInput(placeOf(index), `${one.standard} is the number of ${ids}. Name the publisher too.`);
    }),
  );
}

/** The edition that is meant: by its number, or by the year of its publication where one edition alone is of that year. */
export function editionAmong({ editions }: StandardFacts, meant: string): string | null {
  if (editions.some(({ edition }) => edition === meant)) return meant;
  const ofYear = editions.filter(
    ({ edition, published }) => published?.slice(0, 4) === meant && !edition.includes('/'),
  );
  return ofYear.length === 1 ? (ofYear[0]?.edition ?? null) : null;
}

/** The editions of a standard, each with its publication. */
export const inWords = ({ editions }: StandardFacts): string =>
  editions.map(({ edition, published }) => (published ? `${edition} (${published})` : edition)).join(', ') || 'none';

/** BAD_INPUT for a standard that the directory does not know, with those that are written most like it. */
export async function unknownStandard(
  em: DataSource | EntityManager,
  field: string,
  typed: string,
): Promise<CatalogueError> {
  const known = (await allReferences(em, 'STANDARD')).map(({ id }) => ({
    value: id,
    names: [id.replace(/^[A-Z/]+ /, '')],
  }));
  return unknownValue(field, typed, 'not a standard that the directory knows', known);
}

/** @throws BAD_INPUT that names the first party whose `organisationId` the directory does not know. */
export async function requireOrganisations(
  em: DataSource | EntityManager,
  parties: Record<string, { organisationId?: string | null } | null | undefined>,
): Promise<void> {
  const ids = Object.entries(parties).flatMap(([field, party]) =>
    party?.organisationId ? [[field, party.organisationId] as const] : [],
  );
  const known = await references(
    em,
    'ORGANISATION',
    ids.map(([, id]) => id),
  );
  for (const [field, id] of ids)
    if (!known.has(id)) throw badInput(`${field}.organisationId`, `${id} is not an organisation of the directory.`);
}
