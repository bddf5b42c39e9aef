/**
 * How much a finding weighs. `ERROR` refuses the act. `OVERRIDABLE` refuses it unless the authorising officer overrides the
 * rule with a reason, which the audit trail keeps. `WARNING` is only shown.
 */
export const Severity = { ERROR: 'ERROR', OVERRIDABLE: 'OVERRIDABLE', WARNING: 'WARNING' } as const;
export type Severity = keyof typeof Severity;

/** A way in which the facts break a rule. */
export interface Breach {
  /** What is wrong, with the values that are wrong. */
  message: string;
  /** The field of the input that is wrong, such as `standards[1].edition`. */
  field: string;
}

/** A compliance rule: a pure, synchronous function from facts to every breach of it. */
export interface Rule<Facts> {
  /** `scheme/what-must-hold`. */
  id: string;
  /** The short code by which the field speaks of it, such as `R1`. */
  code?: string;
  severity: Severity;
  /** Document, edition and clause that the rule comes from, or "our decision" with the reason. */
  source: string;
  /** What a certification officer does to mend a breach. */
  fix: string;
  check: (facts: Facts) => Breach[];
}

/** A rule that is not met, told to the person who can mend it. */
export interface Finding extends Breach {
  rule: string;
  code: string | null;
  severity: Severity;
  source: string;
  fix: string;
}

/** Every finding of every rule, in the order of the rules. */
export function findingsOf<Facts>(rules: readonly Rule<Facts>[], facts: Facts): Finding[] {
  return rules.flatMap(({ id, code = null, severity, source, fix, check }) =>
    check(facts).map(breach => ({ rule: id, code, severity, source, fix, ...breach })),
  );
}

/** The findings that still refuse an act once the rules in `overridden` are set aside. */
export function refusals(findings: readonly Finding[], overridden: readonly string[] = []): Finding[] {
  return findings.filter(
    ({ rule, severity }) => severity === 'ERROR' || (severity === 'OVERRIDABLE' && !overridden.includes(rule)),
  );
}

/** A breach for each field that is not filled in. */
export function missing(fields: Record<string, boolean>): Breach[] {
  return Object.entries(fields).flatMap(([field, present]) => (present ? [] : [{ field, message: 'is missing.' }]));
}

/** The one breach that a sentence tells, or none where there is nothing to tell. */
export const breachOf = (field: string, message: string | null): Breach[] => (message ? [{ field, message }] : []);
