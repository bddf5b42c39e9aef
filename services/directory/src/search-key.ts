/** The text by which names are sorted and searched: compatible characters folded, small letters, single blanks. */
export const searchKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A `like` pattern for every key that contains what was typed; null, which is no condition, where nothing was. */
export function containing(typed: string | null | undefined): string | null {
  const key = searchKey(typed ?? '');
  return key ? `%${key.replace(/[\\%_]/g, '\\$&')}%` : null;
}

/** The key by which standards are sorted: numbers by value, so that IEC 60079-2 comes before IEC 60079-11. */
export const standardSortKey = (id: string): string => searchKey(id).replace(/\d+/g, digits => digits.padStart(6, '0'));
