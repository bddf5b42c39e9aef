import { badInput } from './errors';

type Maybe<Found> = Found | null;

/**
 * What is looked up by one of several names, such as its id or its number; null where there is none. Blanks are no name.
 * @throws BAD_INPUT where no name is given, or names that are not of one and the same thing
 */
export async function lookUp<Name extends string, Found extends { id: string }>(
  given: Readonly<Record<Name, string | null>>,
  ways: Readonly<Record<Name, (value: string) => Promise<Maybe<Found>> | Maybe<Found>>>,
): Promise<Maybe<Found>> {
  const names = Object.keys(ways) as Name[];
  const wanted = names.flatMap(name => {
    const value = given[name]?.trim();
    return value ? [{ name, find: () => ways[name](value) }] : [];
  });
  const [first, second] = wanted;
  if (!first) {
    const blank = names.find(name => given[name] !== null && given[name] !== undefined);
    throw badInput(blank ?? String(names[0]), `is ${blank ? 'empty' : 'missing'}. Give the ${names.join(' or the ')}.`);
  }
  const found = await Promise.all(wanted.map(({ find }) => find()));
  if (second && new Set(found.map(one => one?.id)).size > 1)
    throw badInput(second.name, `is not of what the ${first.name} names. Give one of the two.`);
  return found[0] ?? null;
}
