import { badInput } from '@conformity/subgraph';

/** How the graph and messages call what the database numbers. */
const prefixes = { notice: 'nte_', delivery: 'msg_' } as const;
type Numbered = keyof typeof prefixes;

/** Rising as every list, though the latest stand first. */
export const latestFirst = (row: string): string[] => [`lpad((9223372036854775807 - ${row}.id)::text, 19, '0')`];

export const idOf = (thing: Numbered, number: string): string => prefixes[thing] + number;

/** The number in an id. @throws BAD_INPUT for what is no id of such a thing */
export function numberIn(thing: Numbered, id: string, field: string): string {
  const [, prefix, number] = /^([a-z]+_)(\d{1,18})$/.exec(id) ?? [];
  if (!number || prefix !== prefixes[thing])
    throw badInput(field, `is not the id of a ${thing}, such as ${idOf(thing, '17')}.`);
  return number;
}
