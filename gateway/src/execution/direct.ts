import {
  baseType,
  federationMetadata,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  type NamedType,
  type ObjectType,
  type Schema,
} from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';

/**
 * Makes the planner ask for a field of an interface by the interface wherever that finds all. The planner (2.14.4) also tries each
 * type behind the interface for itself, by this subgraph or another that shares the field: for twelve types in two ways each these
 * are 4,096 ways to the same, two seconds of planning for `{ certificate(number: "x") { issuer { codes { code } } } }`, and minutes
 * where there are several such fields. It does not where nobody shares the field; so it is told that nobody does.
 */
export function askDirectly(planner: QueryPlanner): void {
  const subgraphs = subgraphsOf(planner);
  for (const subgraph of subgraphs) {
    const shareable = federationMetadata(subgraph)?.shareableDirective().name;
    for (const type of subgraph.types().filter(isInterfaceType))
      for (const { name } of type.fields())
        for (const implementation of type.possibleRuntimeTypes()) {
          const field = implementation.field(name);
          const asked = field?.type && baseType(field.type);
          if (!asked || isLeafType(asked) || !findsAll(asked, subgraph, subgraphs)) continue;
          for (const directive of field.appliedDirectives.filter(one => one.name === shareable)) directive.remove();
        }
  }
}

/** The subgraphs as the planner has read them from the supergraph; it gives them to nobody. */
function subgraphsOf(planner: QueryPlanner): Schema[] {
  const { federatedQueryGraph: graph } = planner as unknown as {
    federatedQueryGraph?: { sources: ReadonlyMap<string, Schema> };
  };
  if (!graph) throw new Error('@apollo/query-planner keeps its subgraphs elsewhere now.');
  return [...graph.sources.values()].filter(one => federationMetadata(one) !== undefined);
}

/** Whether from an object that this subgraph gives everything can be reached that can be from one of another's. */
function findsAll(type: NamedType, subgraph: Schema, subgraphs: readonly Schema[], seen = new Set<string>()): boolean {
  if (isLeafType(type) || seen.has(type.name)) return true;
  seen.add(type.name);
  if (isUnionType(type)) return type.types().every(one => findsAll(one, subgraph, subgraphs, seen));
  if (isInterfaceType(type)) return type.possibleRuntimeTypes().every(one => findsAll(one, subgraph, subgraphs, seen));
  if (!isObjectType(type)) return false;
  if (hasKey(type, subgraph)) return true;
  return subgraphs.every(other => {
    const theirs = other.type(type.name);
    if (other === subgraph || !theirs || !isObjectType(theirs)) return true;
    return theirs.fields().every(({ name }) => {
      const ours = type.field(name)?.type;
      return ours !== undefined && findsAll(baseType(ours), subgraph, subgraphs, seen);
    });
  });
}

function hasKey(type: ObjectType, subgraph: Schema): boolean {
  const key = federationMetadata(subgraph)?.keyDirective().name;
  return type.appliedDirectives.some(one => one.name === key);
}
