import { type ConstDirectiveNode, Kind, parse, print, visit } from 'graphql';

/**
 * The supergraph without keys by which a subgraph finds nothing (`resolvable: false`): the planner (2.14.4) takes the first key of
 * a type for its own requests, even such a one.
 */
export function plannable(supergraphSdl: string): string {
  if (!/resolvable: *false/.test(supergraphSdl)) return supergraphSdl;
  const shaped = <Node extends { directives?: readonly ConstDirectiveNode[] }>(node: Node): Node => ({
    ...node,
    directives: resolvableOnly(node.directives ?? []),
  });
  return print(visit(parse(supergraphSdl), { ObjectTypeDefinition: shaped, InterfaceTypeDefinition: shaped }));
}

/** A subgraph that had no other key keeps its type, without one. */
function resolvableOnly(directives: readonly ConstDirectiveNode[]): ConstDirectiveNode[] {
  const kept = directives.filter(one => !isUnresolvable(one));
  for (const one of directives.filter(isUnresolvable)) {
    const hasOther = kept.some(other => other.name.value === 'join__type' && graphOf(other) === graphOf(one));
    const given = (one.arguments ?? []).filter(({ name }) => name.value !== 'key' && name.value !== 'resolvable');
    if (!hasOther) kept.push({ ...one, arguments: given });
  }
  return kept;
}

const isUnresolvable = (one: ConstDirectiveNode) =>
  one.name.value === 'join__type' && says(one, 'resolvable', false) && !says(one, 'isInterfaceObject', true);

const given = (one: ConstDirectiveNode, name: string) => one.arguments?.find(arg => arg.name.value === name)?.value;

function says(one: ConstDirectiveNode, name: string, wanted: boolean) {
  const value = given(one, name);
  return value?.kind === Kind.BOOLEAN && value.value === wanted;
}

function graphOf(one: ConstDirectiveNode) {
  const value = given(one, 'graph');
  return value?.kind === Kind.ENUM ? value.value : undefined;
}
