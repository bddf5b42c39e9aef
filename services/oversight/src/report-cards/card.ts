/** A certificate of the sample, with the rules that it does not meet, each once. */
export interface Sampled {
  documentId: string;
  number: string;
  issuerId: string;
  scheme: string;
  rules: readonly string[];
}

/**
 * How many certificates have no issue, one, and several. Those with several are no part of those with one: as the card of 2019 has it; those
 * of 2012 and 2013 count them among `withIssues`.
 */
export interface Counts {
  sampled: number;
  none: number;
  one: number;
  multiple: number;
  withIssues: number;
}

/** The same under a name. */
export interface CountsOf extends Counts {
  key: string;
}

/** What a sample comes to. */
export interface Card extends Counts {
  byRule: { rule: string; certificates: number }[];
  byBody: CountsOf[];
  byScheme: CountsOf[];
  /** The middle one of the shares of certificates with issues of each body; null where there is none. */
  medianShare: number | null;
}

export function countsOf(sample: readonly Sampled[]): Counts {
  const having = (fits: (issues: number) => boolean) => sample.filter(({ rules }) => fits(rules.length)).length;
  return {
    sampled: sample.length,
    none: having(issues => issues === 0),
    one: having(issues => issues === 1),
    multiple: having(issues => issues > 1),
    withIssues: having(issues => issues > 0),
  };
}

/** The share of certificates with issues. */
export const shareOf = ({ withIssues, sampled }: Counts): number => (sampled ? withIssues / sampled : 0);

/** The card of a sample: a pure function of it. */
export function cardOf(sample: readonly Sampled[]): Card {
  const byBody = countsBy(sample, ({ issuerId }) => issuerId);
  const rules = new Map<string, number>();
  for (const { rules: unmet } of sample) for (const rule of unmet) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return {
    ...countsOf(sample),
    byRule: [...rules]
      .map(([rule, certificates]) => ({ rule, certificates }))
      .sort((one, other) => other.certificates - one.certificates || (one.rule < other.rule ? -1 : 1)),
    byBody,
    byScheme: countsBy(sample, ({ scheme }) => scheme),
    medianShare: median(byBody.map(shareOf)),
  };
}

function countsBy(sample: readonly Sampled[], keyOf: (one: Sampled) => string): CountsOf[] {
  const groups = new Map<string, Sampled[]>();
  for (const one of sample) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => ({ key, ...countsOf(group) }));
}

/** Of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
