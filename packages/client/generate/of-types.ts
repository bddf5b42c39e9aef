import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { retyped } from '../src/of-type';
import { operations } from './folder';

/** Where the operations of drafting are kept that are asked of every type. */
export const typesFolder = path.join(operations, 'of-types');

/**
 * The operations of drafting for each type that has them, by the type: what `ofType` makes of them, for whoever keeps a list of what is asked.
 * Those of a type without a form of its own are acts alone.
 */
export function operationsOfTypes(schema: GraphQLSchema): Record<string, string> {
  const queries = schema.getQueryType()?.getFields() ?? {};
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const drafted = Object.keys(queries).flatMap(name => /^layout(.+)$/.exec(name)?.[1] ?? []);
  const acted = Object.keys(mutations).flatMap(name => /^suspend((?!Many).+)$/.exec(name)?.[1] ?? []);
  const given = parse(readFileSync(path.join(operations, 'drafting.graphql'), 'utf8')).definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const operationsOf = (type: string) =>
    given.flatMap(operation => {
      const text = retyped(print(operation), operation.name?.value ?? '', type);
      if (text === null || text === print(operation)) return [];
      if (operation.operation === 'query') return drafted.includes(type) ? [text] : [];
      const [field] = operation.selectionSet.selections;
      const name = field?.kind === Kind.FIELD ? retyped(field.name.value, operation.name?.value ?? '', type) : null;
      return name && name in mutations ? [text] : [];
    });
  const types = [...new Set([...drafted, ...acted])].sort();
  const texts = types.map(type => [type, operationsOf(type)] as const).filter(([, own]) => own.length > 0);
  return Object.fromEntries(texts.map(([type, own]) => [type, `${own.join('\n\n')}\n`]));
}
