import type { SoughtWord } from '@conformity/folding';
import { read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { editionOf, standardId } from '../harmonised/standard';
import { untilChanged } from '../projection/projected';
import type { StandardFacts } from '../reference/reference';
import type { RegisterWord } from './sought-text';

/** Of a word that is looked for in no text. */
const inNoText = { alternatives: [], beginning: null };

/** What a word says of the standard whose number stands before it. */
type Cited = Partial<Pick<RegisterWord, 'alternatives' | 'beginning' | 'isOptional' | 'standardIds'>>;

const ofStandard = /^(?:iec|iso|en)?(\d{4,}[a-z\d-]*)$/;
const year = /^(?:19|20)\d{2}$/;
/** An edition as people type it: `Ed. 7.0`, `edition 7`, `ed7`, `7th edition`, or `7.0` where nothing else says it. */
const edition =
  /^(?:ed(?:ition|n)?[. ]?(\d{1,2}(?:\.\d)?)|(\d{1,2}(?:\.\d)?)(?:st|nd|rd|th)? ed(?:ition|n)?|(\d{1,2}\.\d))(?= |$)/;

/**
 * Of each word what it says where it stands behind the number of a standard: a year means also the edition of that year; an edition
 * means the standard in that edition and nothing else, wherever else its digits stand.
 */
export async function editionsCited(db: DataSource, words: readonly SoughtWord[]): Promise<Cited[]> {
  const cited: Cited[] = words.map(() => ({}));
  let number: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const { text = '', phrase = null } = words[at] ?? {};
    const found = number !== null && phrase === null ? editionAt(words, at) : null;
    if (number !== null && found) {
      const standardIds = await idsOfEdition(db, number, found.edition);
      // Whatever was typed to say that it is one need not stand there.
      for (let next = at; next < at + found.words; next++) cited[next] = { ...inNoText, isOptional: true };
      cited[at + found.words - 1] = { ...inNoText, isOptional: false, standardIds };
      at += found.words - 1;
    } else if (number !== null && phrase === null && year.test(text))
      cited[at] = { standardIds: await idsOfYear(db, number, text) };
    else number = phrase === null ? (ofStandard.exec(text)?.[1] ?? null) : null;
  }
  return cited;
}

/** The edition that begins with a word, and of how many words it is. */
function editionAt(words: readonly SoughtWord[], at: number): { edition: string; words: number } | null {
  const next = words.slice(at, at + 2).filter(({ phrase }) => phrase === null);
  const [said, ...numbers] = edition.exec(next.map(({ text }) => text.replaceAll('-', '.')).join(' ')) ?? [];
  const number = numbers.find(Boolean);
  return said && number ? { edition: editionOf(number), words: said.split(' ').length } : null;
}

/** The ids by which documents cite an edition: by its number and by its year. Of a standard that the directory does not know, as one of IEC. */
async function idsOfEdition(db: DataSource, number: string, wanted: string): Promise<string[]> {
  const known = await standardsOf(db, number);
  const facts = known.length ? known : [{ id: `IEC ${number.toUpperCase()}`, editions: [] }];
  return facts.flatMap(({ id, editions }) => {
    const same = editions.filter(one => one.edition === wanted || one.edition.startsWith(`${wanted}/`));
    const years = same.flatMap(({ published }) => published?.slice(0, 4) ?? []);
    return [wanted, ...same.map(one => one.edition), ...years].map(one => standardId(id, one));
  });
}

/** The ids by which documents cite the editions of a year. */
const idsOfYear = async (db: DataSource, number: string, wanted: string): Promise<string[]> =>
  (await standardsOf(db, number)).flatMap(({ id, editions }) =>
    editions.flatMap(one =>
      one.published?.startsWith(wanted) || one.edition.startsWith(wanted) ? standardId(id, one.edition) : [],
    ),
  );

/** What the directory knows of the standards with a number, whoever publishes them. */
const standardsOf = untilChanged(async (db, number): Promise<Pick<StandardFacts, 'id' | 'editions'>[]> => {
  const rows = await read<{ facts: StandardFacts }>(
    db,
    `select facts from register.reference where kind = 'STANDARD' and id ilike $1`,
    [`% ${number}`],
  );
  return rows.map(({ facts }) => facts);
});
