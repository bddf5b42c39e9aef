import { badInput, type CatalogueError } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { type StandardMeant, standardsMeant } from '../harmonised/cited-standards';
import { standardId } from '../harmonised/standard';
import { editionsAmong } from '../reference/editions';
import type { StandardFacts } from '../reference/reference';
import { byPublisher, inWords, knownAmong, unknownStandard } from '../reference/standards';
import { valuesHad } from './had-values';
import type { Seeking } from './sought-text';

/**
 * The standards that the texts mean, in whatever spelling, each by every id under which documents can cite it: `IEC 60079-0:2017` is
 * also `IEC 60079-0/7.0`. Known is what the directory has, and what a document cites that the principal may see.
 * @throws BAD_INPUT for the first one that is not known, with what is
 */
export async function standardsSought(seeking: Seeking, typed: readonly string[], field: string): Promise<string[][]> {
  const { db } = seeking;
  const byNumber = await byPublisher(db, typed.map(standardsMeant), index => `${field}[${index}]`);
  const { meant, known: facts } = await knownAmong(db, byNumber.flat());
  const wanted = byNumber.map((each, index) => {
    const from = byNumber.slice(0, index).reduce((sum, { length }) => sum + length, 0);
    return meant.slice(from, from + each.length);
  });
  const ids = wanted.map(each => [...new Set(each.flatMap(one => idsOf(one, facts.get(one.standard))))]);
  const isInDirectory = (each: readonly StandardMeant[]) => each.every(one => isKnown(one, facts.get(one.standard)));
  const doubted = ids.filter((_, index) => !isInDirectory(wanted[index] ?? []));
  const cited = await valuesHad(seeking, 'standards', doubted.flat());
  const unknown = ids.findIndex(
    (each, index) => !isInDirectory(wanted[index] ?? []) && !each.some(id => cited.has(id)),
  );
  if (unknown >= 0)
    throw await refusalOf(db, `${field}[${unknown}]`, typed[unknown] ?? '', wanted[unknown] ?? [], facts);
  return ids;
}

/** The ids by which documents cite it: by edition, and by the year of its publication. */
function idsOf({ standard, edition }: StandardMeant, facts: StandardFacts | undefined): string[] {
  if (edition === null) return [standard];
  const [base = '', ...amendment] = edition.split('/');
  const asKept = facts ? editionsAmong(facts, edition).map(one => standardId(standard, one)) : [];
  const alike = (facts?.editions ?? []).flatMap(({ edition: known, published }) => {
    const both = [known, ...(published ? [published.slice(0, 4)] : [])];
    return both.includes(base) ? both : [];
  });
  return [...new Set([...[base, ...alike].map(one => standardId(standard, [one, ...amendment].join('/'))), ...asKept])];
}

const isKnown = (wanted: StandardMeant, facts: StandardFacts | undefined): boolean =>
  facts !== undefined &&
  (wanted.edition === null ||
    facts.editions.some(({ edition }) => idsOf(wanted, facts).includes(standardId(facts.id, edition))));

async function refusalOf(
  db: DataSource,
  field: string,
  typed: string,
  wanted: readonly StandardMeant[],
  facts: ReadonlyMap<string, StandardFacts>,
): Promise<CatalogueError> {
  const standard = facts.get(wanted[0]?.standard ?? '');
  if (!standard) return unknownStandard(db, field, typed);
  return badInput(field, `"${typed}" is no edition that is known. ${standard.id} has ${inWords(standard)}.`);
}
