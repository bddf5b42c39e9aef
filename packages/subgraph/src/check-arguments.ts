import { type ValidationError, validateSync } from 'class-validator';
import { type GraphQLResolveInfo, getNamedType } from 'graphql';
import { CatalogueError } from './errors';
import { inputName } from './input-fields';
import { readRefusal } from './limits';

const options = { skipMissingProperties: true, forbidUnknownValues: false };

/**
 * Checks an argument by the limits that its class sets: an input, a list of them, or a class of several arguments.
 * @throws BAD_INPUT with every value that is refused, each by its whole place in the request; `field` is that of the first
 */
export function checkArgument(value: unknown, type: unknown, { info }: { info: GraphQLResolveInfo }): void {
  const refused = refusals(value, '');
  if (refused.length === 0) return;
  const name = argumentOf(type, info);
  const placed = refused.map(({ place, words }) => ({ field: joined(name, place), words }));
  const message = placed.map(({ field, words }) => `${field}: ${words}`).join(' ');
  throw new CatalogueError('BAD_INPUT', message, { field: placed[0]?.field });
}

/** The name of the argument that is of the class; empty for a class of several arguments. */
function argumentOf(type: unknown, { parentType, fieldName }: GraphQLResolveInfo): string {
  const name = inputName(type);
  return parentType.getFields()[fieldName]?.args.find(arg => getNamedType(arg.type).name === name)?.name ?? '';
}

interface Refused {
  place: string;
  words: string;
}

function refusals(value: unknown, place: string): Refused[] {
  if (Array.isArray(value)) return value.flatMap((element, index) => refusals(element, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return validateSync(value, options).flatMap(error => refusalsOf(error, place));
}

function refusalsOf({ property, constraints, children = [] }: ValidationError, outer: string): Refused[] {
  const place = joined(outer, /^\d+$/.test(property) ? `[${property}]` : property);
  // The limit that is written first has the last word.
  const own = Object.values(constraints ?? {})
    .slice(-1)
    .map(said => {
      const { below, words } = readRefusal(said);
      return { place: `${place}${below}`, words };
    });
  return [...own, ...children.flatMap(child => refusalsOf(child, place))];
}

const joined = (outer: string, inner: string) =>
  outer && inner && !inner.startsWith('[') ? `${outer}.${inner}` : outer + inner;
