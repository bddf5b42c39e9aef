import { nearest } from '@conformity/certification';
import { badInput, type CatalogueError, read, unknownValue } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { distinctStandards, nameOf, readStandard, type StandardMeant } from '../harmonised/cited-standards';
import type { StandardEditionInput } from '../harmonised/standard';
import { editionsAmong } from './editions';
import { allReferences, references, type StandardFacts } from './reference';

/**
 * The standards as the directory writes them, one for each amendment, each once; what the directory does not know stays as it was
 * typed, in the register's spelling.
 * @throws BAD_INPUT for the first whose parts contradict each other, with the editions that there are
 */
export const citedStandards = async (
  em: DataSource | EntityManager,
  typed: readonly StandardEditionInput[],
): Promise<StandardEditionInput[]> =>
  distinctStandards((await citedByEach(em, typed, index => `standards[${index}]`)).flat());

/** The same, what each of them cites by itself. @throws as `citedStandards` */
export async function citedByEach(
  em: DataSource | EntityManager,
  typed: readonly StandardEditionInput[],
  placeOf: (index: number) => string,
): Promise<StandardEditionInput[][]> {
  const names = typed.map(({ standard }) => [{ standard: nameOf(standard) }]);
  const byNumber = (await byPublisher(em, names, index => `${placeOf(index)}.standard`)).flat();
  const { meant, known } = await knownAmong(em, byNumber);
  return typed.map((pair, index) => {
    const name = meant[index]?.standard ?? '';
    const cited = citedBy(known, pair, name);
    if (cited) return cited;
    const facts = known.get(name);
    const has = facts ? ` It has ${inWords(facts)}.` : '';
    throw badInput(`${placeOf(index)}.edition`, `${pair.edition} contradicts ${pair.standard}.${has}`);
  });
}

type Known = ReadonlyMap<string, StandardFacts>;

/** What a pair cites, as the directory writes it, by the whole name of its standard. Null where its parts contradict each other. */
export function citedBy(known: Known, pair: StandardEditionInput, name: string): StandardEditionInput[] | null {
  const bare = nameOf(pair.standard);
  return readStandard(pair, part =>
    writtenAs(
      known,
      part.map(one => (one.standard === bare ? { ...one, standard: name } : one)),
    ),
  );
}

/** What one text cites, as the directory writes it; null where year and number of an edition are of two editions that it knows. */
function writtenAs(known: Known, cited: readonly StandardMeant[]) {
  const written: StandardEditionInput[] = [];
  for (const standard of new Set(cited.map(one => one.standard))) {
    const facts = known.get(standard);
    const own = cited.filter(one => one.standard === standard);
    const changes = own.flatMap(({ edition }) => edition?.split('/')[1] ?? []);
    const [base = ''] = own[0]?.edition?.split('/') ?? [];
    const number = own[0]?.number;
    if (facts && number && contradicts(facts, base, number)) return null;
    const together = facts && changes.length > 1 ? editionsAmong(facts, [base, ...changes].join('/')) : [];
    const editions = together.length ? together : own.flatMap(({ edition }) => oneOf(facts, edition ?? ''));
    written.push(...editions.map(edition => ({ standard, edition })));
  }
  return written;
}

/** As the directory writes an edition; as it is typed, where the directory does not know it. */
function oneOf(facts: StandardFacts | undefined, edition: string): string[] {
  const found = facts ? editionsAmong(facts, edition) : [];
  return found.length ? found : [edition];
}

function contradicts(facts: StandardFacts, year: string, number: string): boolean {
  const [ofYear, ofNumber] = [editionsAmong(facts, year), editionsAmong(facts, number)];
  return ofYear.length > 0 && ofNumber.length > 0 && !ofYear.some(edition => ofNumber.includes(edition));
}

/** What the directory says of a cited edition, as it is printed with it. */
export interface Citation {
  standard: string;
  edition: string;
  /** Of publication; left out where it is not recorded. */
  year?: string;
  /** Left out where it is not recorded. */
  title?: string;
}

/** What the directory says of those of the standards that it knows. A title is recorded as that of the edition in force: an earlier one may have had another. */
export async function citationsOf(
  em: DataSource | EntityManager,
  cited: readonly StandardEditionInput[],
): Promise<Citation[]> {
  const known = await references(em, 'STANDARD', [...new Set(cited.map(({ standard }) => standard))]);
  return cited.flatMap(({ standard, edition }) => {
    const { title = null, editions = [] } = known.get(standard) ?? {};
    const { published = null, state } = editions.find(one => one.edition === edition) ?? {};
    const said = {
      ...(published && { year: published.slice(0, 4) }),
      ...(title && state === 'IN_FORCE' && { title }),
    };
    return said.year || said.title ? { standard, edition, ...said } : [];
  });
}

/** A standard that the directory does not know, or not in this edition. */
export interface UnknownEdition extends StandardEditionInput {
  /** Its place in the list. */
  index: number;
  /** The editions that there are, in words; null where the standard is not known. */
  editions: string | null;
  /** The ids of known standards that are written most like it. */
  nearest: string[];
}

/** Those of the standards that the directory does not know, with what it knows instead. One statement where it knows all. */
export async function unknownEditions(
  em: DataSource | EntityManager,
  cited: readonly StandardEditionInput[],
): Promise<UnknownEdition[]> {
  const unknown = unknownAmong(
    await references(em, 'STANDARD', [...new Set(cited.map(({ standard }) => standard))]),
    cited,
  );
  if (unknown.every(({ editions }) => editions !== null)) return unknown;
  const all = await namesOfAll(em);
  return unknown.map(one => (one.editions === null ? { ...one, nearest: likeIt(one.standard, all) } : one));
}

/** Those of the standards that are not among the known ones. */
export const unknownAmong = (known: Known, cited: readonly StandardEditionInput[]): UnknownEdition[] =>
  cited.flatMap((one, index) => {
    const facts = known.get(one.standard);
    if (facts?.editions.some(({ edition }) => edition === one.edition)) return [];
    return [{ ...one, index, editions: facts ? inWords(facts) : null, nearest: [] }];
  });

/** What a European or national standard adopts, by its name (`EN IEC 60079-0` is made of IEC 60079-0); else what is written most like it. */
function likeIt(standard: string, known: readonly { value: string; names: string[] }[]): string[] {
  const number = /(?:^| )EN (?:(?:IEC|ISO|ISO\/IEC) )?(\d.*)$/.exec(standard)?.[1] ?? '';
  const adopted = known.filter(({ names }) => names.includes(number));
  return (adopted.length ? adopted : nearest(standard, known)).map(({ value }) => value);
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

/** The editions of a standard, each with its publication; corrigenda are no editions of their own. */
export const inWords = ({ editions }: StandardFacts): string =>
  editions
    .filter(({ edition }) => !edition.includes('/COR'))
    .map(({ edition, published }) => (published ? `${edition} (${published})` : edition))
    .join(', ') || 'none';

/** Publishers whose numbers are of one series: IEC and ISO share those from 60000 on, and publish some together. */
const series = /^(?:IEC|ISO|ISO\/IEC|IEC\/ISO|IEC\/IEEE|ISO\/IEC\/IEEE)(?:[ /](?:TS|TR|PAS))? (?=\d)/;

/** The one standard of the series that has the number of a name under another publisher, `ISO 80079-36` for `IEC 80079-36`; null where there is none. */
export function ofOtherPublisher(name: string, ids: readonly string[]): string | null {
  if (!series.test(name)) return null;
  const numberOf = (id: string) => id.replace(series, '');
  const [found, ...others] = ids.filter(id => series.test(id) && numberOf(id) === numberOf(name));
  return others.length ? null : (found ?? null);
}

/** What the directory knows of the standards, and what is meant by names under which it has none: one of another publisher. */
export async function knownAmong<Meant extends { standard: string }>(
  em: DataSource | EntityManager,
  meant: readonly Meant[],
): Promise<{ meant: Meant[]; known: Known }> {
  const known = await references(em, 'STANDARD', [...new Set(meant.map(({ standard }) => standard))]);
  const doubted = meant.flatMap(({ standard }) => (known.has(standard) || !series.test(standard) ? [] : standard));
  if (doubted.length === 0) return { meant: [...meant], known };
  const rows = await read<{ id: string }>(
    em,
    `select id from register.reference where kind = 'STANDARD' and substring(id from '[0-9].*$') = any($1) order by id`,
    [doubted.map(name => name.replace(series, ''))],
  );
  const ids = rows.map(({ id }) => id);
  const nameOfIt = (name: string) => (doubted.includes(name) ? (ofOtherPublisher(name, ids) ?? name) : name);
  const named = meant.map(one => ({ ...one, standard: nameOfIt(one.standard) }));
  return { meant: named, known: await references(em, 'STANDARD', [...new Set(named.map(({ standard }) => standard))]) };
}

/** BAD_INPUT for a standard that the directory does not know, with those that are written most like it. */
export const unknownStandard = async (
  em: DataSource | EntityManager,
  field: string,
  typed: string,
): Promise<CatalogueError> =>
  unknownValue(field, typed, 'not a standard that the directory knows', await namesOfAll(em));

/** Every standard by its name and by its number alone. */
const namesOfAll = async (em: DataSource | EntityManager) =>
  (await allReferences(em, 'STANDARD')).map(({ id }) => ({ value: id, names: [id.replace(/^[A-Z/]+ /, '')] }));
