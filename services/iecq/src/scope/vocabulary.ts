import { defaultTables } from './default-tables';
import { spelled } from './spelling';

/** The words by which scope texts are read, as data: a scheme may have its own. Case and kind of blank do not matter. */
export interface VocabularyTables {
  /** Every word that names an activity, with its synonyms. "Final assembly" is one because its end is. */
  activities: readonly (readonly string[])[];
  /** Synonyms in objects; regular plurals need no entry. */
  objects: readonly (readonly string[])[];
  /** What is read as if other words stood there. */
  expansions: Readonly<Record<string, string>>;
  /** Terms that are one although they hold a sign at which lists are split. */
  whole: readonly string[];
  /** Vague words that may be left out where an item begins or ends with them. */
  fillers: readonly string[];
  /** Vague words that may be left out only where they are a whole item. */
  vague: readonly string[];
  /** Objects that may be anything, vague where nothing is said of them. */
  general: readonly string[];
  /** What begins a list of things that belong to what stands before it, such as "including". */
  inclusions: readonly string[];
  /** What begins a list of things that are left out. */
  exclusions: readonly string[];
  /** What begins a list of uses, besides "for". */
  purposes: readonly string[];
  /** Nouns that say no more of a use than "for" does: automotive applications are automotive. */
  purposeNouns: readonly string[];
  /** Words that need a noun: "passive" in "passive and active components". */
  modifiers: readonly string[];
  /** Nouns that end like an adjective. */
  nouns: readonly string[];
  /** Words that begin a part of an object, such as "with", where it is the only one. */
  attributes: readonly string[];
  /** Words that make it unclear how far a list reaches, such as "by". */
  qualifiers: readonly string[];
  /** Texts that stand for a scope still to be written, without punctuation. */
  placeholders: readonly string[];
}

/** Tables made ready for reading. */
export interface Vocabulary {
  /** Finds the words and list signs of a text, one after the other. */
  tokens: RegExp;
  /** Each word or phrase in the singular, to the first of its synonyms. */
  activities: ReadonlyMap<string, string>;
  objects: ReadonlyMap<string, string>;
  /** Activities exactly as the table writes them. */
  activityForms: ReadonlySet<string>;
  expansions: ReadonlyMap<string, readonly string[]>;
  fillers: ReadonlySet<string>;
  /** All vague words, fillers among them. */
  vague: ReadonlySet<string>;
  general: ReadonlySet<string>;
  inclusions: ReadonlySet<string>;
  exclusions: ReadonlySet<string>;
  purposes: ReadonlySet<string>;
  purposeNouns: ReadonlySet<string>;
  modifiers: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
  qualifiers: ReadonlySet<string>;
  placeholders: ReadonlySet<string>;
}

/** A text such that two written alike but for case, width, kind of blank, hyphen and apostrophe become the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    // Up and down again, since some letters are lower case only: ß.
    .toUpperCase()
    .toLowerCase()
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\u2019/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** A folded text in one spelling and without quotation marks and marks of trade: what is compared as being in the same words. */
export const wordsOf = (text: string): string => spelled(fold(text.replace(/[®™©"“”„«»]/g, '')));

/** A folded word without the ending of a regular English plural. Wrong for words such as "lens", hence the tables. */
export function singular(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

const singularOf = (phrase: string) => phrase.split(' ').map(singular).join(' ');

/** The most words that a synonym may have: longer phrases are not found. */
const longestPhrase = 3;

/** A folded term with each longest phrase of the table replaced by the first of its synonyms, all else in the singular. */
export function canonical(term: string, table: ReadonlyMap<string, string>): string {
  const words = term
    .replace(/[()]/g, ' $& ')
    .split(/ +/)
    .filter(word => word !== '' || term === '')
    .map(singular);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestPhrase, words.length - at);
    while (length > 1 && !table.has(words.slice(at, at + length).join(' '))) length -= 1;
    const phrase = words.slice(at, at + length).join(' ');
    found.push(table.get(phrase) ?? phrase);
    at += length;
  }
  return found.join(' ');
}

/** Of how many words the activity is that a folded term ends with; 0 where it ends with none, as "power supplies" does. */
export function activityLength(term: string, { activityForms }: Vocabulary): number {
  const words = term.split(' ').slice(-longestPhrase);
  const start = words.findIndex((_, at) => activityForms.has(words.slice(at).join(' ')));
  if (start >= 0) return words.length - start;
  // Die-cutting is cutting.
  const [, end = ''] = /-([^-]+ing)$/.exec(term) ?? [];
  return activityForms.has(end) ? 1 : 0;
}

/** Whether a folded term ends with a word that names an activity. */
export const isActivity = (term: string, vocabulary: Vocabulary): boolean => activityLength(term, vocabulary) > 0;

/** Whether a folded term says what kind of thing is meant, and not which thing: passive, single-, thick film. */
export function isModifier(term: string, { modifiers, nouns }: Vocabulary): boolean {
  const isAdjective = (word: string) =>
    modifiers.has(word) ||
    (/..(?:ive|ic|al|ous|ible|ary)$|-$|sided$|-(?:voltage|frequency|power|speed|density|temperature|pressure|current|layer|phase|pole)$/.test(
      word,
    ) &&
      !nouns.has(word));
  return term !== '' && (modifiers.has(term) || term.split(' ').every(isAdjective));
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
const synonymsOf = (groups: readonly (readonly string[])[]) =>
  new Map(
    groups.flatMap(group =>
      group.map(word => [singularOf(wordsOf(word)), singularOf(wordsOf(group[0] ?? word))] as const),
    ),
  );
const folded = (words: readonly string[]) => new Set(words.map(wordsOf));

/** The vocabulary of the tables together. Where two give a synonym for one word, the later one wins. */
export function vocabularyOf(...tables: Partial<VocabularyTables>[]): Vocabulary {
  const all = <K extends Exclude<keyof VocabularyTables, 'expansions'>>(key: K) =>
    tables.flatMap(table => [...(table[key] ?? [])]) as VocabularyTables[K][number][];
  const expansions: Record<string, string> = Object.assign({}, ...tables.map(table => table.expansions ?? {}));
  const signs = [...all('inclusions'), ...all('exclusions'), ...all('purposes'), 'as well as'];
  const phrases = [...Object.keys(expansions), ...all('whole'), ...signs.filter(sign => sign.includes(' '))]
    .sort((one, other) => other.length - one.length)
    .map(escaped);
  return {
    tokens: new RegExp(`(?:${phrases.join('|')})(?=$|[\\s,/&()])|[,/&()]|[^\\s,/&()]+`, 'giu'),
    activities: synonymsOf(all('activities')),
    objects: synonymsOf(all('objects')),
    activityForms: folded(all('activities').flat()),
    expansions: new Map(Object.entries(expansions).map(([from, to]) => [fold(from), to.split(/\s+/)])),
    fillers: folded(all('fillers')),
    vague: folded([...all('fillers'), ...all('vague')]),
    general: folded(all('general')),
    inclusions: folded(all('inclusions')),
    exclusions: folded(all('exclusions')),
    purposes: folded(all('purposes')),
    purposeNouns: folded(all('purposeNouns')),
    modifiers: folded(all('modifiers')),
    nouns: folded(all('nouns')),
    attributes: folded(all('attributes')),
    qualifiers: folded(all('qualifiers')),
    placeholders: folded(all('placeholders')),
  };
}

/** The vocabulary of the default tables alone. */
export const defaultVocabulary: Vocabulary = vocabularyOf(defaultTables);
