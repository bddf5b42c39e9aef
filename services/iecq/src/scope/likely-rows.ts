import { foreignWordsIn } from './english';
import { exactKey, mostPairs, pairOf, type ScopeClause, type ScopeRow } from './parse';
import { signOf, type Token, tokensOf } from './tokens';
import { isActivity, type Vocabulary } from './vocabulary';

interface Reading {
  activities: string[];
  objects: string[];
}

/**
 * What a clause that is unread probably means, to be confirmed or corrected by somebody who knows; empty where it is in another
 * language, or makes rows that nobody would look through. Says nothing of how sure that is.
 */
export function likelyRows(clause: ScopeClause, vocabulary: Vocabulary): ScopeRow[] {
  if (foreignWordsIn(clause, vocabulary).length > 0) return [];
  const readings = readingsOf(tokensOf(clause.text, vocabulary), vocabulary);
  const rows = readings.flatMap(({ activities, objects }) =>
    activities.flatMap(activity => (objects.length > 0 ? objects : ['']).map(object => ({ activity, object }))),
  );
  const first = new Map(rows.map(row => [exactKey(pairOf(row, vocabulary)), row]));
  const likely = [...first.values()].filter(({ activity }) => /\p{L}/u.test(activity));
  return likely.length <= mostPairs && likely.every(isShort) ? likely : [];
}

/** Words as long as this are no row: the input refuses them. */
const mostLetters = 500;
const isShort = ({ activity, object }: ScopeRow) => Math.max(activity.length, object.length) <= mostLetters;

function readingsOf(tokens: readonly Token[], vocabulary: Vocabulary): Reading[] {
  const readings: Reading[] = [{ activities: [], objects: [] }];
  for (const item of itemsOf(tokens, vocabulary)) {
    const at = readings.at(-1) as Reading;
    const end = item.findIndex(({ word }) => word === 'of' || word === 'for');
    const before = textOf(item.slice(0, Math.max(0, end)));
    const isNew = at.objects.length > 0;
    if (end < 0 || (isNew && !isActivity(before.toLowerCase(), vocabulary))) {
      at[isNew ? 'objects' : 'activities'].push(textOf(item));
      continue;
    }
    const objects = [textOf(item.slice(end + 1))].filter(Boolean);
    if (isNew) readings.push({ activities: [before], objects });
    else {
      at.activities.push(before);
      at.objects.push(...objects);
    }
  }
  return readings.map(({ activities, objects }) => ({
    activities: activities.filter(Boolean),
    objects: objects.filter(Boolean),
  }));
}

/** The items of the clause; what is left out or belongs to an item stays with it. */
function itemsOf(tokens: readonly Token[], vocabulary: Vocabulary): Token[][] {
  const items: Token[][] = [[]];
  let isOpen = true;
  for (const token of tokens) {
    const sign = signOf(token, vocabulary);
    if (sign === 'excluding') {
      isOpen = false;
      if (items.length > 1 && items.at(-1)?.length === 0) items.pop();
    }
    if (isOpen && sign === 'list') items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

const textOf = (tokens: readonly Token[]) =>
  tokens
    .filter(({ word }, index) => !/^[()[\]{}<>]$/.test(word) && (index > 0 || !/^(?:the|an?)$/.test(word)))
    .map(({ typed }) => typed)
    .join(' ')
    .replace(/ ,/g, ',');
