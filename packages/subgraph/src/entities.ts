import { defaultFieldResolver, type GraphQLSchema, isInterfaceType, isUnionType } from 'graphql';
import { badInput } from './errors';

/** The types that an `@interfaceObject` stands for, by its name. */
export type Implementations = Readonly<Record<string, readonly string[]>>;

/**
 * Makes the schema find an object by the name of its own type also where it has only an `@interfaceObject` for it, and refuse other
 * names with BAD_INPUT: other gateways than Apollo's ask so.
 */
export function findByOwnType(schema: GraphQLSchema, implementations: Implementations): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const entity = schema.getType('_Entity');
  if (!field || !isUnionType(entity)) return;
  const known = new Map(entity.getTypes().map(({ name }) => [name, name]));
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) known.set(type.name, type.name);
  for (const [name, types] of Object.entries(implementations)) for (const type of types) known.set(type, name);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (root, args: { representations: Representation[] }, context, info) => {
    const representations = args.representations.map((one, index) => ({
      ...one,
      __typename: nameOf(one, index, known),
    }));
    return resolve(root, { ...args, representations }, context, info);
  };
}

interface Representation {
  __typename?: unknown;
}

/** @throws BAD_INPUT */
function nameOf({ __typename: asked }: Representation, index: number, known: ReadonlyMap<string, string>): string {
  const name = known.get(String(asked));
  if (name) return name;
  throw badInput(`representations[${index}].__typename`, `this subgraph has nothing of the type ${asked}.`);
}
