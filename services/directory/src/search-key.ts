import { fold, writings } from '@conformity/folding';

/** The text by which names are sorted and searched: small letters without accents, single blanks. */
export const searchKey = (text: string): string => fold(text);

/** Of a name or title that is looked for, so many characters are taken. */
export const longestPart = 200;

/** `like` patterns of which a key has one where it contains what was typed, with `ue` for ü or without; null, which is no condition, where nothing was. */
export function containing(typed: string | null | undefined): string[] | null {
  const patterns = writings(typed ?? '').map(text => `%${text.replace(/[\\%_]/g, '\\$&')}%`);
  return patterns.length ? patterns : null;
}

/** The key by which standards are sorted: numbers by value, so that IEC 60079-2 comes before IEC 60079-11. */
export const standardSortKey = (id: string): string => searchKey(id).replace(/\d+/g, digits => digits.padStart(6, '0'));
