import { isDeepStrictEqual } from 'node:util';
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { badInput } from './errors';

type Slot = GraphQLArgument | GraphQLInputField;
type Values = Record<string, unknown>;

/**
 * Lets callers go on to give what is deprecated: it reaches the resolver by the name that its deprecation tells ("Use `holder`."), and
 * by no other. @throws BAD_INPUT where a value is given by both names
 */
export function takeOldNames(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields())) if (haveOldNames(field.args)) takeIn(field);
}

function takeIn(field: GraphQLField<unknown, unknown>) {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (value, args, context, info) => resolve(value, inNewNames(field.args, args, ''), context, info);
}

/** The name that is to be used instead of a deprecated one; null for any other. */
const instead = ({ deprecationReason }: Slot): string | null =>
  /^Use `(\w+)`/.exec(deprecationReason ?? '')?.[1] ?? null;

const slotsOf = (type: GraphQLInputType): readonly Slot[] => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
};

function haveOldNames(slots: readonly Slot[], seen = new Set<unknown>()): boolean {
  return slots.some(slot => {
    if (instead(slot)) return true;
    const named = getNamedType(slot.type);
    if (seen.has(named)) return false;
    seen.add(named);
    return haveOldNames(slotsOf(slot.type), seen);
  });
}

function inNewNames(slots: readonly Slot[], given: Values, path: string): Values {
  const named: Values = {};
  for (const slot of slots) {
    if (!(slot.name in given)) continue;
    const at = path ? `${path}.${slot.name}` : slot.name;
    const name = instead(slot) ?? slot.name;
    if (name !== slot.name && isGiven(slots, given, name))
      throw badInput(at, `is the old name of ${name}, which is given too. Give one of the two.`);
    if (name !== slot.name || !(name in named)) named[name] = within(slot.type, given[slot.name], at);
  }
  return named;
}

/** Whether a value was given, and not put there because none was. */
function isGiven(slots: readonly Slot[], given: Values, name: string): boolean {
  const slot = slots.find(candidate => candidate.name === name);
  return name in given && (slot?.defaultValue === undefined || !isDeepStrictEqual(given[name], slot.defaultValue));
}

function within(type: GraphQLInputType, value: unknown, path: string): unknown {
  if (value == null) return value;
  const of = getNullableType(type);
  if (isListType(of) && Array.isArray(value))
    return value.map((element, index) => within(of.ofType, element, `${path}[${index}]`));
  return isInputObjectType(of) ? inNewNames(Object.values(of.getFields()), value as Values, path) : value;
}
