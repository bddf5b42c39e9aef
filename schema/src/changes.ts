import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What differs between two schemas at one place. */
export interface Change {
  /** Where, such as `Query.certificate.number`. */
  path: string;
  /** In words. */
  message: string;
  /** `breaking`: an operation that was right may fail. `risky`: it may be answered otherwise. `safe`: neither. */
  weight: 'breaking' | 'risky' | 'safe';
}

const weights = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'risky',
  [CriticalityLevel.NonBreaking]: 'safe',
} as const;

const additions: readonly string[] = [ChangeType.TypeAdded, ChangeType.FieldAdded, ChangeType.DirectiveAdded];

/** What clients meet of the differences: without descriptions, and without the parts of what is new as a whole. */
export async function changesBetween(released: string, now: string): Promise<Change[]> {
  const found = await diff(buildSchema(released), buildSchema(now));
  const added = found.filter(({ type }) => additions.includes(type)).map(({ path }) => `${path}.`);
  const isPartOfNew = (path: string) => added.some(whole => path.startsWith(whole));
  return found.flatMap(({ type, path = '', message, criticality }) =>
    /DESCRIPTION|DIRECTIVE_USAGE/.test(type) || isPartOfNew(path)
      ? []
      : [{ path, message: message.replaceAll("'", '`'), weight: weights[criticality.level] }],
  );
}
