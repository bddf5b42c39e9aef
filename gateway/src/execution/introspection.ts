import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Values } from './values';

/** What an operation asks of the schema itself, by key; it is answered by graphql-js, which knows all of it. */
export type Introspect = (variables: Values) => Values;

/** A document in two parts: what subgraphs are asked, and what only the gateway knows, where anything of that is asked. */
export interface Divided {
  rest: DocumentNode;
  introspect: Introspect | null;
}

/** In the rest, `__typename` stands for every `__schema` and `__type`: the planner knows only the `__Type` of an older specification. */
export function divided(document: DocumentNode, schema: GraphQLSchema, root: string, operationName?: string): Divided {
  let isAsked = false;
  const rest = replaceRootFields(document, root, ({ name }) => {
    if (name.value !== '__schema' && name.value !== '__type') return false;
    isAsked = true;
    return true;
  });
  if (!isAsked) return { rest: document, introspect: null };
  const own = replaceRootFields(document, root, ({ name }) => name.value !== '__schema' && name.value !== '__type');
  const introspect: Introspect = variableValues => ({
    ...executeSync({ schema, document: own, operationName, rootValue: {}, variableValues }).data,
  });
  return { rest: onlyUsed(rest), introspect };
}

/** `__typename` under the same key for every field of the root that `isReplaced` picks. */
function replaceRootFields(document: DocumentNode, root: string, isReplaced: (field: FieldNode) => boolean) {
  const inSet = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map(one => {
      if (one.kind === Kind.INLINE_FRAGMENT) return { ...one, selectionSet: inSet(one.selectionSet) };
      return one.kind === Kind.FIELD && isReplaced(one) ? typenameAs(one) : one;
    }),
  });
  const isOfRoot = (node: DocumentNode['definitions'][number]) =>
    node.kind === Kind.OPERATION_DEFINITION ||
    (node.kind === Kind.FRAGMENT_DEFINITION && node.typeCondition.name.value === root);
  return {
    ...document,
    definitions: document.definitions.map(node =>
      'selectionSet' in node && isOfRoot(node) ? { ...node, selectionSet: inSet(node.selectionSet) } : node,
    ),
  } as DocumentNode;
}

/** Without the fragments that only what was replaced has spread. */
function onlyUsed({ kind, definitions }: DocumentNode): DocumentNode {
  const used = new Set<string>();
  const follow = (node: ASTNode) =>
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        if (used.has(value)) return;
        used.add(value);
        for (const one of definitions) if (isFragment(one) && one.name.value === value) follow(one);
      },
    });
  for (const one of definitions) if (!isFragment(one)) follow(one);
  return { kind, definitions: definitions.filter(one => !isFragment(one) || used.has(one.name.value)) };
}

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;

const typenameAs = ({ alias, name, directives }: FieldNode): FieldNode => ({
  kind: Kind.FIELD,
  alias: alias ?? name,
  name: { kind: Kind.NAME, value: '__typename' },
  ...(directives && { directives }),
});
