import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { moreCharactersThan } from './characters';
import { badInput, blank } from './errors';
import { Base64Scalar } from './scalars';
import { lengthGuard, mostCharacters } from './text-limits';

const maxCharacters = mostCharacters.ofValue;
const maxElements = 2_000;

/** Makes every field of the schema refuse arguments with texts that PostgreSQL cannot hold, that say nothing in a list, that are longer than is stated, and of absurd size. */
export function guardArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.args.length > 0 && !field.name.startsWith('_')) guardField(field);
  }
}

function guardField(field: GraphQLField<unknown, unknown>) {
  const resolve = field.resolve ?? defaultFieldResolver;
  const guardLengths = lengthGuard(field);
  // What may be in a file, and how much of it, is for its scalar to say.
  const names = field.args.filter(({ type }) => getNamedType(type).name !== Base64Scalar.name).map(({ name }) => name);
  field.resolve = (value, args, context, info) => {
    for (const name of names) guard(args[name], name);
    guardLengths(args);
    return resolve(value, args, context, info);
  };
}

/**
 * @throws BAD_INPUT that names the first text with a NUL or half a character, the first text or list that is too long, or the first
 *   blank text in a list that an input has: of a list that is an argument itself, each element is answered for itself
 */
export function guard(value: unknown, path: string): void {
  if (typeof value === 'string') {
    const tooMany = moreCharactersThan(maxCharacters, value);
    if (tooMany !== null)
      throw badInput(path, `${tooMany} characters are too many; at most ${maxCharacters} are kept.`);
    if (value.includes('\0')) throw badInput(path, 'contains a NUL character. Remove it.');
    if (!value.isWellFormed()) throw badInput(path, 'contains half of a surrogate pair. Type the text again.');
  } else if (Array.isArray(value)) {
    if (value.length > maxElements)
      throw badInput(path, `${value.length} elements are too many; at most ${maxElements} are taken.`);
    value.forEach((element, index) => {
      const at = `${path}[${index}]`;
      if (typeof element === 'string' && !element.trim() && path.includes('.')) throw badInput(at, blank);
      guard(element, at);
    });
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date) && !ArrayBuffer.isView(value)) {
    for (const [key, element] of Object.entries(value)) guard(element, path ? `${path}.${key}` : key);
  }
}
