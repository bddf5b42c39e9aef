import type { RegisterWord, Sought } from './sought-text';

/** The conditions of a text on the entry `e`: one for each word that a document must have. */
export function textConditions(sought: Sought, params: unknown[]): string[] {
  const say = (value: unknown) => `$${params.push(value)}`;
  // Terms have letters, digits and their marks only: nothing that `like` reads as something else.
  const has = (text: string) => `e.search_text like ${say(`% ${text}%`)}`;
  const conditionOf = ({ alternatives, beginning, phrase, issuers, standardIds }: RegisterWord) => {
    const either = phrase
      ? [has(`${phrase.join(' ')} `)]
      : [
          ...(beginning === null ? [] : [has(beginning)]),
          ...alternatives
            .filter(([term, ...others]) => beginning === null || others.length || !term?.startsWith(beginning))
            .map(terms => terms.map(term => has(`${term} `)).join(' and ')),
        ];
    if (issuers.length) either.push(`e.issuer_id = any(${say(issuers)}::text[])`);
    if (standardIds.length) either.push(`e.standard_ids && ${say(standardIds)}::text[]`);
    return `(${either.join(' or ')})`;
  };
  if ('keys' in sought) return [`e.number_key = any(${say(sought.keys)})`];
  return sought.words.filter(({ isOptional }) => !isOptional).map(conditionOf);
}
