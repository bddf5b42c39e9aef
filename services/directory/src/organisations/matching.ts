import { isFilled, isSameText } from '@conformity/certification';
import { nameWords, withoutLegalForm } from '@conformity/folding';
import type { IdentifierScheme } from './identifier';

// Why two mentions may be of one organisation. Only a person decides; this says what speaks for it.

/** What may speak for two mentions being of one organisation. */
export const MatchCriterion = {
  SAME_IDENTIFIER: 'SAME_IDENTIFIER',
  SAME_NAME: 'SAME_NAME',
  SAME_NAME_WITHOUT_LEGAL_FORM: 'SAME_NAME_WITHOUT_LEGAL_FORM',
  SIMILAR_NAME: 'SIMILAR_NAME',
  SAME_COUNTRY: 'SAME_COUNTRY',
  SAME_SITE_ADDRESS: 'SAME_SITE_ADDRESS',
} as const;
export type MatchCriterion = keyof typeof MatchCriterion;

/** One thing that speaks for a match. */
export interface MatchReason {
  criterion: MatchCriterion;
  detail: string;
  /** How far it holds, above 0 to 1; less than 1 for similar names only. */
  strength: number;
}

/** What is known of an organisation, or of a name on documents. */
export interface Mention {
  /** Its name, and those of the records that were merged into it. */
  names: readonly { name: string; country: string | null }[];
  identifiers: readonly { scheme: IdentifierScheme; value: string; country: string | null }[];
  addresses: readonly { address: string; country: string | null }[];
}

/**
 * How much each criterion says, 0 to 1: as if they were independent chances. Our decision; no source. The ranking is what counts:
 * an identifier before a name, a whole name before a part, anything more with the country or an address than without.
 */
const weights: Record<MatchCriterion, number> = {
  SAME_IDENTIFIER: 0.9,
  SAME_NAME: 0.6,
  SAME_NAME_WITHOUT_LEGAL_FORM: 0.45,
  SIMILAR_NAME: 0.35,
  SAME_COUNTRY: 0.3,
  SAME_SITE_ADDRESS: 0.5,
};

/** From 0, nothing, to 100, certain: a function of the reasons and nothing else. */
export const scoreOf = (reasons: readonly MatchReason[]): number =>
  Math.round(
    100 * (1 - reasons.reduce((doubt, { criterion, strength }) => doubt * (1 - weights[criterion] * strength), 1)),
  );

/** Names less alike than this are not suggested. Our decision. */
const leastSimilarity = 0.6;

/** What speaks for two mentions being of one organisation; empty where too little does. Different countries never match by name alone. */
export function reasonsFor(one: Mention, other: Mention): MatchReason[] {
  const identifier = first(one.identifiers, other.identifiers, sameIdentifier);
  const address = first(one.addresses, other.addresses, sameAddress);
  const name = best(pairs(one.names, other.names).flatMap(([a, b]) => sameName(a, b, identifier !== null) ?? []));
  if (!identifier && !address && !name) return [];
  const country = first(one.names, other.names, sameCountry);
  return [identifier, name, country, address].filter(reason => reason !== null);
}

type Of<Part extends keyof Mention> = Mention[Part][number];

function sameIdentifier(one: Of<'identifiers'>, other: Of<'identifiers'>): MatchReason | null {
  const isSame = one.scheme === other.scheme && one.value === other.value;
  // Registers of different countries may give the same number.
  if (!isSame || (one.scheme === 'NATIONAL' && one.country !== other.country)) return null;
  return { criterion: 'SAME_IDENTIFIER', detail: `Both have ${one.scheme} ${one.value}.`, strength: 1 };
}

const mayBeOneCountry = (one: string | null, other: string | null) => !one || !other || one === other;

function sameName(one: Of<'names'>, other: Of<'names'>, isElsewhereToo: boolean): MatchReason | null {
  if (!isElsewhereToo && !mayBeOneCountry(one.country, other.country)) return null;
  const quoted = `“${one.name}” and “${other.name}”`;
  const [whole, otherWhole] = [nameWords(one.name).join(''), nameWords(other.name).join('')];
  if (!whole || !otherWhole) return null;
  if (whole === otherWhole)
    return {
      criterion: 'SAME_NAME',
      detail: `${quoted} are one name but for case, blanks, punctuation and accents.`,
      strength: 1,
    };
  const [core, otherCore] = [withoutLegalForm(one.name), withoutLegalForm(other.name)];
  if (core.join('') === otherCore.join(''))
    return {
      criterion: 'SAME_NAME_WITHOUT_LEGAL_FORM',
      detail: `${quoted} are one name but for the legal form.`,
      strength: 1,
    };
  const strength = similarity(core.join(' '), otherCore.join(' '));
  if (strength < leastSimilarity) return null;
  return { criterion: 'SIMILAR_NAME', detail: `${quoted} are alike to ${Math.floor(100 * strength)} %.`, strength };
}

function sameCountry(one: Of<'names'>, other: Of<'names'>): MatchReason | null {
  if (!one.country || one.country !== other.country) return null;
  return { criterion: 'SAME_COUNTRY', detail: `Both are in ${one.country}.`, strength: 1 };
}

function sameAddress(one: Of<'addresses'>, other: Of<'addresses'>): MatchReason | null {
  const isSame =
    isFilled(one.address) && isSameText(one.address, other.address) && mayBeOneCountry(one.country, other.country);
  if (!isSame) return null;
  const address = one.address.replace(/\s+/g, ' ').trim();
  return { criterion: 'SAME_SITE_ADDRESS', detail: `Both have a site at “${address}”.`, strength: 1 };
}

const pairs = <A, B>(some: readonly A[], others: readonly B[]): [A, B][] =>
  some.flatMap(one => others.map((other): [A, B] => [one, other]));

function first<A>(some: readonly A[], others: readonly A[], compare: (one: A, other: A) => MatchReason | null) {
  for (const one of some)
    for (const other of others) {
      const reason = compare(one, other);
      if (reason) return reason;
    }
  return null;
}

const best = (reasons: readonly MatchReason[]): MatchReason | null =>
  reasons.reduce<MatchReason | null>(
    (kept, reason) => (kept && scoreOf([kept]) >= scoreOf([reason]) ? kept : reason),
    null,
  );

/** How many of the trigrams of both texts are in both, 0 to 1: as pg_trgm counts them, each word with two blanks before and one behind. */
export function similarity(one: string, other: string): number {
  const [some, others] = [trigramsOf(one), trigramsOf(other)];
  const shared = [...some].filter(trigram => others.has(trigram)).length;
  return shared === 0 ? 0 : shared / (some.size + others.size - shared);
}

const trigramsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .flatMap(word => {
        const signs = [...`  ${word} `];
        return signs.slice(2).map((_, index) => signs.slice(index, index + 3).join(''));
      }),
  );
