import { Supergraph } from '@apollo/federation-internals';
import { pruneSchema } from '@graphql-tools/utils';
import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, printSchema, visit } from 'graphql';

/**
 * What front ends may build on: the supergraph without what is tagged `internal`, and without the types that nothing else leads to.
 * @throws where something public needs something internal, such as an argument of that type
 */
export function publicSdl(supergraph: string): string {
  const hidden = print(hide(parse(supergraph), 'internal'));
  const schema = Supergraph.build(hidden).apiSchema().toGraphQLJSSchema();
  return `${printSchema(pruneSchema(schema))}\n`;
}

/** As contracts of federation do: what has the tag is made `@inaccessible`. */
function hide(supergraph: DocumentNode, tag: string): DocumentNode {
  const hasTag = ({ name, arguments: [given] = [] }: ConstDirectiveNode) =>
    name.value === 'tag' && given?.value.kind === Kind.STRING && given.value.value === tag;
  const hideTagged = <Node extends { directives?: readonly ConstDirectiveNode[] }>(node: Node) =>
    node.directives?.some(hasTag) ? { ...node, directives: [...node.directives, inaccessible] } : undefined;
  return visit(supergraph, {
    ObjectTypeDefinition: hideTagged,
    InterfaceTypeDefinition: hideTagged,
    UnionTypeDefinition: hideTagged,
    EnumTypeDefinition: hideTagged,
    ScalarTypeDefinition: hideTagged,
    InputObjectTypeDefinition: hideTagged,
    FieldDefinition: hideTagged,
    InputValueDefinition: hideTagged,
    EnumValueDefinition: hideTagged,
  });
}

const inaccessible: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
};
