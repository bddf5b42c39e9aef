import {
  type ConstDirectiveNode,
  type InterfaceTypeDefinitionNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import type { Part } from './monolith';

/** How a part finds an object of a type: by the fields of its key. */
export interface Join {
  part: Part;
  typename: string;
  key: string[];
}

/** What a supergraph says of who has what. */
export interface Joins {
  /** The parts that answer a field. */
  ownersOf(typename: string, field: string): readonly Part[];
  keysOf(typename: string): readonly Join[];
  /** The parts that know every object of the interface as one type. */
  extending(interfaceName: string): readonly Join[];
  has(part: Part, typename: string, field: string): boolean;
}

/** Reads the joins of a supergraph. */
export function joinsOf(supergraphSdl: string, parts: readonly Part[]): Joins {
  const graphs = new Map(
    [...supergraphSdl.matchAll(/(\w+) @join__graph\(name: "([^"]+)"/g)].map(([, graph = '', name]) => [
      graph,
      parts.find(part => part.name === name),
    ]),
  );
  const types = new Map(
    parse(supergraphSdl).definitions.flatMap(node => (isFielded(node) ? [[node.name.value, node] as const] : [])),
  );
  const joined = (directives: readonly ConstDirectiveNode[] = [], name: string) =>
    directives.flatMap(directive => {
      const part = graphs.get(text(directive, 'graph') ?? '');
      return directive.name.value === name && part ? [{ part, directive }] : [];
    });
  const joinsTo = (typename: string) =>
    joined(types.get(typename)?.directives, 'join__type').flatMap(({ part, directive }) => {
      const key = text(directive, 'key')?.split(/\s+/);
      return key ? [{ part, typename, key, isExtension: text(directive, 'isInterfaceObject') === 'true' }] : [];
    });
  return {
    ownersOf(typename, name) {
      const type = types.get(typename);
      const field = type?.fields?.find(one => one.name.value === name);
      const isSaid = field?.directives?.some(directive => directive.name.value === 'join__field');
      const owners = isSaid ? joined(field?.directives, 'join__field') : joined(type?.directives, 'join__type');
      return owners.flatMap(({ part, directive }) => (text(directive, 'external') === 'true' ? [] : [part]));
    },
    keysOf: joinsTo,
    extending: name => joinsTo(name).filter(({ isExtension }) => isExtension),
    has({ schema }, typename, field) {
      const type = schema.getType(typename);
      return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields();
    },
  };
}

const isFielded = (node: { kind: string }): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

function text(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find(arg => arg.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}
