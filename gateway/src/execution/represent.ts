import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { isValues, merge, type Values } from './values';

type Selections = readonly QueryPlanSelectionNode[];

/** What a subgraph needs in order to find the object; null where something of it is missing. */
export function represent(object: Values, selections: Selections, schema: GraphQLSchema): Values | null {
  const found: Values = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (!selection.typeCondition || !isOf(object.__typename, selection.typeCondition, schema)) continue;
      merge(found, represent(object, selection.selections, schema) ?? {}, schema);
    } else {
      const name = selection.alias ?? selection.name;
      const value = object[name];
      if (value === undefined) return null;
      found[name] = selection.selections ? within(value, selection.selections, schema) : value;
    }
  }
  return found;
}

function within(value: unknown, selections: Selections, schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) return value.map(one => within(one, selections, schema));
  return isValues(value) ? represent(value, selections, schema) : value;
}

function isOf(typename: unknown, condition: string, schema: GraphQLSchema): boolean {
  if (typename === condition) return true;
  const [type, on] = [schema.getType(String(typename)), schema.getType(condition)];
  return isAbstractType(on) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(on, type);
}

/** Changes what is sent or was answered as the plan says: names of types set, keys renamed. */
export function rewriting(rewrites: readonly FetchDataRewrite[] = [], schema: GraphQLSchema): (value: Values) => void {
  return value => {
    for (const rewrite of rewrites) rewriteAt(value, rewrite, 0, schema);
  };
}

function rewriteAt(value: unknown, rewrite: FetchDataRewrite, from: number, schema: GraphQLSchema): void {
  if (Array.isArray(value)) for (const one of value) rewriteAt(one, rewrite, from, schema);
  if (!isValues(value)) return;
  const part = String(rewrite.path[from]);
  if (from === rewrite.path.length - 1) rewriteHere(value, rewrite, part);
  else if (!part.startsWith(onType)) rewriteAt(value[part], rewrite, from + 1, schema);
  else if (!value.__typename || isOf(value.__typename, part.slice(onType.length), schema))
    rewriteAt(value, rewrite, from + 1, schema);
}

const onType = '... on ';

function rewriteHere(object: Values, rewrite: FetchDataRewrite, key: string) {
  if (rewrite.kind === 'ValueSetter') object[key] = rewrite.setValueTo;
  else if (key in object) {
    object[rewrite.renameKeyTo] = object[key];
    delete object[key];
  }
}
