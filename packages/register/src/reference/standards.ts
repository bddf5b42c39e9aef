import { badInput, type CatalogueError, read, unknownValue } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { readParts, readStandard, type StandardMeant, standardsMeant } from '../harmonised/cited-standards';
import { editionOf, type StandardEditionInput, standardName } from '../harmonised/standard';
import { allReferences, references, type StandardFacts } from './reference';

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
export async function byPublisher<Meant extends { standard: string }>(
  em: DataSource | EntityManager,
  meant: readonly (readonly Meant[])[],
  placeOf: (index: number) => string,
): Promise<Meant[][]> {
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
