/** Whether something is written. */
export const isFilled = (text: string | null | undefined): boolean => Boolean(text?.trim());

const comparable = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two names or addresses are written alike but for case, blanks and punctuation; nothing is like nothing. */
export const isSameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
  comparable(one) !== '' && comparable(one) === comparable(other);

/** What is the same for two mentions of an organisation by one name in one country, but for case, blanks and punctuation. */
export const partyKey = (name: string, country: string | null | undefined): string =>
  `${comparable(name)}|${country ?? ''}`;

/** A place as documents write it. */
export interface Place {
  name?: string | null;
  address?: string | null;
  country?: string | null;
}

/** Whether two places are the same: not in different countries, and alike by address, or by name where an address is missing. */
export const isSamePlace = (one: Place, other: Place): boolean =>
  (!one.country || !other.country || one.country === other.country) &&
  (isFilled(one.address) && isFilled(other.address)
    ? isSameText(one.address, other.address)
    : isSameText(one.name, other.name));
