import { sequence, terms } from './terms';

/** What the texts of a document are, those that say most first. */
export const textFields = ['NUMBER', 'HOLDER', 'MANUFACTURER', 'TITLE', 'MODEL', 'STANDARD', 'SITE', 'OTHER'] as const;
export type TextField = (typeof textFields)[number];

/** By what texts a document is found, as they are printed; a party is one text. */
export type Texts = Partial<Record<TextField, string[]>>;

/** A set of fields: of each the bit at its place in `textFields`. */
export type Fields = number;

export const fieldsOf = (...fields: readonly TextField[]): Fields =>
  fields.reduce((all, field) => all | (1 << textFields.indexOf(field)), 0);

/** Stands before each text, with its fields. */
const mark = ' @';
/** Stands between the words of a text in their order and what else it is found by, so that no phrase goes from one into the other. */
const besides = ' | ';

/**
 * The texts as one line in which every term stands between blanks, so that `like '% term %'` finds it whole, `like '% term%'` by its
 * beginning and `like '% one two %'` a phrase. `partsOfLine` reads it.
 */
export function searchLine(texts: Texts): string {
  const fieldsOfText = new Map<string, Fields>();
  for (const field of textFields)
    for (const text of texts[field] ?? []) fieldsOfText.set(text, (fieldsOfText.get(text) ?? 0) | fieldsOf(field));
  const parts = Array.from(fieldsOfText, ([text, fields]) => {
    const words = sequence(text);
    const inOrder = new Set(words);
    const others = terms(text).filter(term => !inOrder.has(term));
    return `${mark}${fields} ${words.join(' ')}${others.length ? besides : ''}${others.join(' ')}`;
  });
  return `${parts.join('')} `;
}

/** A text of a line, folded: its fields, and its words and terms between blanks. */
export interface PartOfLine {
  fields: Fields;
  line: string;
}

/** The texts of which a line was made. A line that was not made by `searchLine` is one of the field OTHER. */
export function partsOfLine(line: string): PartOfLine[] {
  const [before = '', ...parts] = line.split(mark);
  const read = parts.map(part => {
    const end = part.indexOf(' ');
    return { fields: Number(part.slice(0, end)), line: `${part.slice(end)} ` };
  });
  return before.trim() ? [{ fields: fieldsOf('OTHER'), line: ` ${before} ` }, ...read] : read;
}
