import { editionOf, plainText, readable, type StandardEditionInput, standardName } from './standard';

const year = '(?:19|20)\\d{2}';
const heads =
  /^(?<name>[A-Z]+(?:[ /]+[A-Z]+){0,4}[ /-]?\d+[A-Z]?(?:-(?!(?:19|20)\d\d(?![0-9A-Z]))[0-9A-Z]+)*)(?![0-9A-Z])/i;
const day = '(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\\d)?)?';
const years = RegExp(`^ ?(?:: ?|, ?|\\( ?|-| )(?<year>${year})${day}(?: ?\\))?(?![0-9])`);
const ordinals = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH', 'SIXTH', 'SEVENTH', 'EIGHTH', 'NINTH', 'TENTH'];
const editions = RegExp(
  `\\(? ?(?:(?<![0-9])(?<nth>\\d{1,2}(?:\\.\\d)?) ?(?:ST|ND|RD|TH)? ?ED(?:ITION|N)?\\b\\.?|\\bED(?:ITION|N)?[.:]? ?(?<number>\\d{1,2}(?:\\.\\d)?)|(?<ordinal>${ordinals.join('|')}) ED(?:ITION|N)?\\b\\.?|(?<![0-9.])(?<decimal>\\d{1,2}\\.\\d)(?![0-9.]))(?: ?\\))?`,
  'i',
);
const amendments = RegExp(
  `(?<![0-9A-Z])(?<kind>AMENDMENT|AMDT|AMD|AM|A|CORRIGENDUM|CORR|COR|C|ISH)\\.? ?(?<number>\\d{1,2})(?![0-9])(?: ?(?::|\\(|-|/)? ?(?<year>${year})${day}(?![0-9]))?`,
  'gi',
);
const fillers = /(?<![0-9A-Z])(?:CSV|RLV|EXV|EDITION|AND|INCL|INCLUDING|PLUS)(?![0-9A-Z])|[+/,;&():. ]/gi;
const kinds: Record<string, string> = { A: 'AMD', C: 'COR', I: 'ISH' };

const longestName = 60;
const longestText = 1000;

/** A standard in the edition that a text cites, and the number of the edition where that stands beside its year. */
export interface CitedEdition extends StandardEditionInput {
  number?: string;
}

/**
 * The standards that a text cites, one for every amendment, as the directory and the index of the IECEE register keep them: the
 * amendment is part of the edition. `IEC 62133-2:2017+AMD1:2021` is IEC 62133-2 in edition 2017/AMD1:2021; a consolidated version
 * with two amendments is two of them. Null where the text is no list of standards with editions: then nothing of it is guessed.
 * Takes any text, never throws; in one of more than 1,000 characters nothing is read.
 */
export function readStandards(typed: string): CitedEdition[] | null {
  if (typed.length > longestText) return null;
  const text = plain(typed);
  if (!text || text.length > longestText) return null;
  const found: CitedEdition[] = [];
  for (const citation of citationsIn(text)) {
    const read = readCitation(citation);
    if (!read) return null;
    found.push(...read);
  }
  return found.length ? distinctStandards(found) : null;
}

/** How the standards that one text cites are written; null where they contradict each other. */
type Written = (cited: readonly StandardMeant[]) => StandardEditionInput[] | null;

const asCited: Written = cited => cited.map(({ standard, edition }) => ({ standard, edition: edition ?? '' }));

/**
 * The standards of a pair as it was typed, written as `written` does; as it stands, where it cannot be read. Null where its two parts
 * contradict each other: they agree where they name the same base or are written alike, and the one with amendments says more.
 */
export function readStandard(pair: StandardEditionInput, written: Written = asCited): StandardEditionInput[] | null {
  const parts = readParts(pair);
  const [alone, behind] = parts;
  if (!alone) return written([{ standard: nameOf(pair.standard), edition: editionOf(pair.edition) }]);
  const [first, second] = parts.map(written);
  if (!first || second === null) return null;
  if (!behind || !second) return first;
  const isAgreed =
    baseOf(alone) === baseOf(behind) || first.some(one => second.some(other => one.edition === other.edition));
  if (!isAgreed) return null;
  return behind.some(({ edition }) => edition?.includes('/')) ? second : first;
}

/** The name of a standard alone, of whatever text of a pair names it. */
export const nameOf = (typed: string): string => standardsMeant(typed)[0]?.standard ?? standardName(typed);

/** A standard in one edition or, where that is null, in any. */
export interface StandardMeant {
  standard: string;
  edition: string | null;
  /** The number of the edition, where it stands beside its year. */
  number?: string;
}

/**
 * The standards that a text means: by an id with its edition behind a slash (`IEC 60079-0/7.0`), as people cite it, or by its name
 * alone. Where no publisher is named, `standard` is the number alone: `60079-0`. Takes any text, never throws; in one of more than
 * 300 characters nothing is read.
 */
export function standardsMeant(typed: string): StandardMeant[] {
  const text = readable(typed);
  if (text === null) return [{ standard: typed, edition: null }];
  if (/^\d/.test(text)) return standardsMeant(`IEC ${text}`).map(withoutPublisher);
  const [, name, edition] = /^(.*\d.*?)\/\s*(\d.*)$/.exec(text) ?? [];
  if (name && edition) return [{ standard: standardName(name), edition: editionOf(edition) }];
  return readStandards(typed) ?? [{ standard: standardName(typed), edition: null }];
}

const withoutPublisher = ({ standard, ...cited }: StandardMeant) => ({
  standard: standard.replace(/^IEC /, ''),
  ...cited,
});

/** What each part of a pair says by itself, where it names an edition: `IEC 60079-0:2017` and `Ed. 7.0`. All are of the same standard. */
export function readParts({ standard, edition }: StandardEditionInput): StandardMeant[][] {
  const alone = standardsMeant(standard);
  const [{ standard: name } = { standard }] = alone;
  const text = editionOf(edition);
  const isPlain = /^(\d{1,2}\.\d{1,2}|(?:19|20)\d\d)$/.test(text);
  const prefix = /^\d/.test(name) ? 'IEC ' : '';
  // `6 (2011)` and `6.0 2011` say both; a lone number is no year.
  const written = edition.replace(/^\s*(\d{1,2})(?:(?=[\s,:(/-]+(?:19|20)\d\d)|(?:st|nd|rd|th)?$)/i, '$1.0');
  const cited = readStandards(`${prefix}${name}:${written}`) ?? (isPlain ? [{ standard: name, edition: text }] : []);
  const behind = cited.map(one => ({ ...one, standard: name }));
  return [alone.filter(one => one.edition !== null), behind].filter(part => part.length > 0);
}

/** Each standard and edition once, in the order in which they came first. */
export const distinctStandards = <Cited extends StandardEditionInput>(standards: readonly Cited[]): Cited[] => [
  ...new Map(standards.map(cited => [`${cited.standard}\n${cited.edition}`, cited])).values(),
];

const baseOf = ([first]: readonly StandardMeant[]) => first?.edition?.split('/')[0];

/** A line that ends ends what it cites. */
const plain = (typed: string) => plainText(typed.split(/[\n\r]/).join('; '));

/** Whether a text begins with an amendment instead of a standard. */
const isAmendment = (text: string) => text.search(amendments) === 0;

/** A list of standards, each with what follows it up to the next one: `IEC 60601-1:2005, AMD1:2012` is one citation. */
function citationsIn(text: string): string[] {
  const citations: string[] = [];
  for (const part of text.split(/[,;]/).map(piece => piece.trim())) {
    if (!part) continue;
    const isNext = heads.test(part) && !isAmendment(part) && editions.exec(part)?.index !== 0;
    if (isNext || citations.length === 0) citations.push(part);
    else citations.push(`${citations.pop()}, ${part}`);
  }
  return citations;
}

function readCitation(citation: string): CitedEdition[] | null {
  const name = heads.exec(citation)?.groups?.name;
  if (!name || isAmendment(citation)) return null;
  const standard = standardName(name);
  const [before, afterYear] = yearAt(citation.slice(name.length));
  const ofEdition = editions.exec(afterYear);
  const untilEdition = ofEdition ? afterYear.slice(0, ofEdition.index) : afterYear;
  const [behind, afterEdition] = ofEdition ? yearAt(afterYear.slice(untilEdition.length + ofEdition[0].length)) : [];
  const rest = `${untilEdition} ${afterEdition ?? ''}`;
  const year = before ?? behind;
  const number = editionNumber(ofEdition?.groups);
  const base = year ?? number;
  const changes = [...rest.matchAll(amendments)].map(({ groups }) => changeOf(groups));
  const unread = rest.replace(amendments, ' ').replace(fillers, '');
  if (!base || unread || (before && behind && before !== behind) || standard.length > longestName) return null;
  const editionsCited = changes.length ? changes.map(change => `${base}/${change}`) : [base];
  return editionsCited.map(edition => ({ standard, edition, ...(year && number && { number }) }));
}

/** The year at the beginning of a text, and what follows it. */
function yearAt(text: string): [string | undefined, string] {
  const found = years.exec(text);
  return found ? [found.groups?.year, text.slice(found[0].length)] : [undefined, text];
}

type Groups = Record<string, string | undefined> | undefined;

function editionNumber(groups: Groups): string | null {
  const { nth, number, decimal, ordinal } = groups ?? {};
  const inDigits = nth ?? number ?? decimal ?? (ordinal && String(ordinals.indexOf(ordinal.toUpperCase()) + 1));
  return inDigits ? editionOf(inDigits) : null;
}

function changeOf(groups: Groups): string {
  const { kind = '', number, year: changed } = groups ?? {};
  return `${kinds[kind.charAt(0).toUpperCase()]}${Number(number)}${changed ? `:${changed}` : ''}`;
}
