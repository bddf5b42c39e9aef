import { keysOf, type PlacedScope } from './coverage';
import { pairOf, parseScope, type ScopePair, type ScopeRow, uniquePairs } from './parse';
import { type Vocabulary, wordsOf } from './vocabulary';

/** How explicit rows and the text that is printed differ. */
export interface Difference {
  onlyInText: ScopePair[];
  /** Empty where the text is unread in part, since that part may say them. */
  onlyInRows: ScopePair[];
}

/**
 * What a text says otherwise than its rows, in other than near-synonyms; null where nothing does. "Nuts and bolts" is one thing
 * where a row says so and the text prints it.
 */
export function differenceOf(text: string, rows: readonly ScopeRow[], vocabulary: Vocabulary): Difference | null {
  const { pairs, unread } = parseScope(text, vocabulary);
  const meant = uniquePairs(rows.map(row => pairOf(row, vocabulary)));
  const printed = wordsOf(text);
  const wholes = meant.filter(({ object }) => / (?:and|or|&) |[,/&]/.test(object) && printed.includes(object));
  const isPartOf = (part: ScopePair, whole: ScopePair) =>
    activityKey(part) === activityKey(whole) &&
    part.object !== '' &&
    ` ${whole.object.replace(/,/g, ' ,')} `.includes(` ${part.object} `);
  const [inText, inRows] = [pairs, meant].map(all => new Set(all.flatMap(keysOf)));
  const isIn = (keys: ReadonlySet<string> | undefined, pair: ScopePair) => keysOf(pair).some(key => keys?.has(key));
  const onlyInText = pairs.filter(pair => !isIn(inRows, pair) && !wholes.some(whole => isPartOf(pair, whole)));
  const onlyInRows = meant.filter(
    pair => !isIn(inText, pair) && !(wholes.includes(pair) && pairs.some(part => isPartOf(part, pair))),
  );
  const difference = { onlyInText, onlyInRows: unread.length > 0 ? [] : onlyInRows };
  return pairs.length > 0 && difference.onlyInText.length + difference.onlyInRows.length > 0 ? difference : null;
}

const activityKey = ({ key }: ScopePair) => key.slice(0, key.indexOf('\n'));

/** What is done according to a scope, as it is printed: rows say what a text means that does not say otherwise itself. */
export function doneAccordingTo(
  scope: { text: string; rows?: readonly ScopeRow[] | null | undefined } | null,
  vocabulary: Vocabulary,
): ScopePair[] {
  const text = scope?.text ?? '';
  if (!scope?.rows?.length || differenceOf(text, scope.rows, vocabulary)) return parseScope(text, vocabulary).pairs;
  return scope.rows.map(row => pairOf(row, vocabulary));
}

/** How a placed scope differs from its text; null where it has no rows, or no text. */
export const differenceAt = ({ rows, text, fault }: PlacedScope, vocabulary: Vocabulary): Difference | null =>
  rows && !fault ? differenceOf(text, rows, vocabulary) : null;
