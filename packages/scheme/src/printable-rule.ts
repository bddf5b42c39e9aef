import {
  type PrintedDocument,
  printable,
  type Rule,
  unprintableInWords,
  withoutGlyph,
} from '@conformity/certification';
import { badInput } from '@conformity/subgraph';

/** A content and how it would be printed; null where it is not. */
export interface PrintedFacts {
  content: object;
  printed: Pick<PrintedDocument, 'issuer' | 'sections' | 'title' | 'notes' | 'card'> | null;
}

/** Every letter of an issue can be printed: no PDF of it could be made otherwise, neither now nor later. Of each field one breach. */
export const lettersPrintable: Rule<PrintedFacts> = {
  id: 'register/letters-printable',
  severity: 'ERROR',
  source:
    'Our decision: an issue is public as a PDF, and what is sealed is never rewritten. The fonts have Latin, Greek, Cyrillic, Devanagari, Chinese, Japanese, Korean, Thai, Arabic, Hebrew, Tamil, Georgian and Armenian letters',
  fix: 'Write it in letters that can be printed, such as the Latin ones of its usual transcription.',
  check: ({ content, printed }) => {
    if (!printed) return [];
    const { issuer, sections, title, notes, card } = printed;
    const shown = { issuer, sections, title, notes, card };
    if (isPrintable(shown)) return [];
    const lines = textsIn(shown, '').filter(({ text }) => !isPrintable(text));
    const inPrint = printable(lines.map(({ text }) => text).join('\n'));
    const typed = textsIn(content, '').flatMap(({ text, field }) => {
      const words = printable(text)
        .split(/\s+/)
        .filter(word => inPrint.includes(word));
      const characters = withoutGlyph(words.join(''));
      return characters.length ? [{ field, characters }] : [];
    });
    const told = new Set(typed.flatMap(({ characters }) => characters));
    // What nobody typed into it, such as the address of the body.
    const others = lines.flatMap(({ text, field }) => {
      const characters = withoutGlyph(text).filter(character => !told.has(character));
      return characters.length ? [{ field: field.replace(/^(?!issuer).*/, 'input'), characters }] : [];
    });
    return [...typed, ...others].map(({ field, characters }) => ({
      field,
      message: `has letters that cannot be printed: ${unprintableInWords(characters)}.`,
    }));
  },
};

const isPrintable = (value: unknown): boolean => {
  if (typeof value === 'string') return withoutGlyph(value).length === 0;
  return value === null || typeof value !== 'object' || Object.values(value).every(isPrintable);
};

/** All texts below a value, each with its place. */
function textsIn(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, `${field}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, field ? `${field}.${name}` : name));
}

/** The reason of a status, which is printed across the document. @throws BAD_INPUT where it cannot be printed */
export function printedReason(reason: string): string {
  const characters = withoutGlyph(reason);
  if (characters.length)
    throw badInput('reason', `has letters that cannot be printed: ${unprintableInWords(characters)}.`);
  return reason;
}
