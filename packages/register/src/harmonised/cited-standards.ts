import { editionOf, plainText, readable, type StandardEditionInput, standardName } from './standard';

const year = '(?:19|20)\\d{2}';
const heads = /^(?<name>[A-Z]+(?:[ /]+[A-Z]+){0,4}[ /-]?\d+[A-Z]?(?:-[0-9A-Z]+)*)(?![0-9A-Z])/i;
const years = RegExp(`^ ?(?:: ?|\\( ?| )(?<year>${year})(?:-(?:0[1-9]|1[0-2]))?(?: ?\\))?(?![0-9])`);
const ordinals = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH', 'SIXTH', 'SEVENTH', 'EIGHTH', 'NINTH', 'TENTH'];
const editions = RegExp(
  `\\(? ?(?:(?<![0-9])(?<nth>\\d{1,2}(?:\\.\\d)?) ?(?:ST|ND|RD|TH)? ?ED(?:ITION|N)?\\b\\.?|\\bED(?:ITION|N)?\\.? ?(?<number>\\d{1,2}(?:\\.\\d)?)|(?<ordinal>${ordinals.join('|')}) ED(?:ITION|N)?\\b\\.?)(?: ?\\))?`,
  'i',
);
const amendments = RegExp(
  `(?<![0-9A-Z])(?<kind>AMENDMENT|AMDT|AMD|AM|A|CORRIGENDUM|CORR|COR|C|ISH)\\.? ?(?<number>\\d{1,2})(?![0-9])(?: ?(?::|\\(|-|/)? ?(?<year>${year})(?:-(?:0[1-9]|1[0-2]))?(?![0-9]))?`,
  'gi',
);
const fillers = /(?<![0-9A-Z])(?:CSV|RLV|EXV|AND|INCL|INCLUDING|PLUS)(?![0-9A-Z])|[+/,;&():. ]/gi;
const kinds: Record<string, string> = { A: 'AMD', C: 'COR', I: 'ISH' };

const longestName = 60;
const longestText = 1000;

/**
 * The standards that a text cites, one for every amendment, as the directory and the index of the IECEE register keep them: the
 * amendment is part of the edition. `IEC 62133-2:2017+AMD1:2021` is IEC 62133-2 in edition 2017/AMD1:2021; a consolidated version
 * with two amendments is two of them. Null where the text is no list of standards with editions: then nothing of it is guessed.
 * Takes any text, never throws; in one of more than 1,000 characters nothing is read.
 */
export function readStandards(typed: string): StandardEditionInput[] | null {
  if (typed.length > longestText) return null;
  const text = plain(typed);
  if (!text || text.length > longestText) return null;
  const found: StandardEditionInput[] = [];
  for (const citation of citationsIn(text)) {
    const read = readCitation(citation);
    if (!read) return null;
    found.push(...read);
  }
  return found.length ? distinctStandards(found) : null;
}

/** The standards of a pair as it was typed; as it stands, where it cannot be read. Null where its two parts contradict each other. */
export function readStandard({ standard, edition }: StandardEditionInput): StandardEditionInput[] | null {
  const alone = readStandards(standard);
  const name = alone?.[0]?.standard ?? standard;
  const together = readStandards(`${name}:${edition}`);
  if (!alone) return together ?? [{ standard: standardName(standard), edition: editionOf(edition) }];
  if (!together) return alone;
  if (baseOf(alone) !== baseOf(together)) return null;
  return together.some(({ edition: read }) => read.includes('/')) ? together : alone;
}

/** A standard in one edition or, where that is null, in any. */
export interface StandardMeant {
  standard: string;
  edition: string | null;
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

const withoutPublisher = ({ standard, edition }: StandardMeant) => ({
  standard: standard.replace(/^IEC /, ''),
  edition,
});

/** What each part of a pair says by itself, where it names an edition: `IEC 60079-0:2017` and `Ed. 7.0`. Each is of the same standard. */
export function readParts({ standard, edition }: StandardEditionInput): StandardMeant[] {
  const [alone] = standardsMeant(standard);
  if (!alone) return [];
  const text = editionOf(edition);
  const [together] = readStandards(`${alone.standard}:${edition}`) ?? [];
  const plain = /^(\d{1,2}\.\d{1,2}|(?:19|20)\d\d)$/.test(text) ? text : null;
  const behind = together?.edition ?? plain;
  return [alone, ...(behind ? [{ standard: alone.standard, edition: behind }] : [])].filter(
    part => part.edition !== null,
  );
}

/** Each standard and edition once, in the order in which they came first. */
export const distinctStandards = (standards: readonly StandardEditionInput[]): StandardEditionInput[] => [
  ...new Map(standards.map(cited => [`${cited.standard}\n${cited.edition}`, cited])).values(),
];

const baseOf = ([first]: StandardEditionInput[]) => first?.edition.split('/')[0];

/** A line that ends ends what it cites. */
const plain = (typed: string) => plainText(typed.split(/[\n\r]/).join('; '));

/** Whether a text begins with an amendment instead of a standard. */
const isAmendment = (text: string) => text.search(amendments) === 0;

/** A list of standards, each with what follows it up to the next one: `IEC 60601-1:2005, AMD1:2012` is one citation. */
function citationsIn(text: string): string[] {
  const citations: string[] = [];
  for (const part of text.split(/[,;]/).map(piece => piece.trim())) {
    if (!part) continue;
    const isNext = heads.test(part) && !isAmendment(part);
    if (isNext || citations.length === 0) citations.push(part);
    else citations.push(`${citations.pop()}, ${part}`);
  }
  return citations;
}

function readCitation(citation: string): StandardEditionInput[] | null {
  const name = heads.exec(citation)?.groups?.name;
  if (!name || isAmendment(citation)) return null;
  const standard = standardName(name);
  const afterName = citation.slice(name.length);
  const ofYear = years.exec(afterName);
  const afterYear = ofYear ? afterName.slice(ofYear[0].length) : afterName;
  const ofEdition = editions.exec(afterYear);
  const rest = ofEdition ? afterYear.replace(ofEdition[0], ' ') : afterYear;
  const base = ofYear?.groups?.year ?? editionNumber(ofEdition?.groups);
  const changes = [...rest.matchAll(amendments)].map(({ groups }) => changeOf(groups));
  const unread = rest.replace(amendments, ' ').replace(fillers, '');
  if (!base || unread || standard.length > longestName) return null;
  const editionsCited = changes.length ? changes.map(change => `${base}/${change}`) : [base];
  return editionsCited.map(edition => ({ standard, edition }));
}

type Groups = Record<string, string | undefined> | undefined;

function editionNumber(groups: Groups): string | null {
  const { nth, number, ordinal } = groups ?? {};
  const inDigits = nth ?? number ?? (ordinal && String(ordinals.indexOf(ordinal.toUpperCase()) + 1));
  return inDigits ? editionOf(inDigits) : null;
}

function changeOf(groups: Groups): string {
  const { kind = '', number, year: changed } = groups ?? {};
  return `${kinds[kind.charAt(0).toUpperCase()]}${Number(number)}${changed ? `:${changed}` : ''}`;
}
