import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type StringValueNode,
  type TypeNode,
  visit,
} from 'graphql';

// What every subgraph says alike of the whole graph, for whoever reads the composed schema.
const ofTheGraph =
  'The certificates, reports, licences and statements of the four IEC Conformity Assessment systems, IECEx, IECQ, IECEE and IECRE, in one graph.';
const ofRoots: Record<string, string> = {
  Query: 'Everything that can be looked up. Guests read what was issued; drafts are seen by those who may.',
  Mutation: 'Every act, each one transaction. All but those on exports need somebody who is signed in.',
};

const link = `@link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@external", "@interfaceObject", "@provides"]
)`;

/** The schema definition with the root types that there are. */
const schemaDefinition = (hasMutation: boolean) =>
  `"""${ofTheGraph}"""
schema ${link} { query: Query${hasMutation ? ' mutation: Mutation' : ''} }`;

const directive = (name: string, args: Record<string, string> = {}): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(args).map(([arg, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: arg },
    value: { kind: Kind.STRING, value },
  })),
});

const isRoot = ({ name }: ObjectTypeDefinitionNode) => name.value in ofRoots;

const described = (type: string): StringValueNode | undefined => {
  const value = ofRoots[type];
  return value === undefined ? undefined : { kind: Kind.STRING, value };
};

/** Every field of a root may be null, so that one that is refused leaves what the others of the request answered. */
const ofRoot = (field: FieldDefinitionNode): FieldDefinitionNode => ({ ...field, type: nullable(field.type) });

const nullable = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

/**
 * The SDL as federation reads it, whose root fields can all be null: linked to the specification, `@key(fields: "id")` on the interfaces in `keyed`, and
 * `@shareable` on every field that an object type has from an interface, because several subgraphs answer those.
 */
export function federated(sdl: string, keyed: readonly string[]): string {
  const document = parse(sdl);
  const interfaces = new Map(
    document.definitions
      .filter((node): node is InterfaceTypeDefinitionNode => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map(node => [node.name.value, node]),
  );
  const fromInterface = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode) =>
    field.name.value !== 'id' &&
    type.interfaces?.some(({ name }) =>
      interfaces.get(name.value)?.fields?.some(candidate => candidate.name.value === field.name.value),
    );
  const shared = (field: FieldDefinitionNode) => ({
    ...field,
    directives: [...(field.directives ?? []), directive('shareable')],
  });
  const shaped = visit(document, {
    ObjectTypeDefinition: type => ({
      ...type,
      description: type.description ?? described(type.name.value),
      fields: isRoot(type)
        ? type.fields?.map(ofRoot)
        : type.fields?.map(field => (fromInterface(type, field) ? shared(field) : field)),
    }),
    InterfaceTypeDefinition: type =>
      keyed.includes(type.name.value)
        ? { ...type, directives: [...(type.directives ?? []), directive('key', { fields: 'id' })] }
        : undefined,
    // A class that is an object and an input type has one list of directives; those of federation are the object's.
    InputObjectTypeDefinition: type => ({ ...type, directives: [] }),
    SchemaDefinition: () => null,
  });
  const hasMutation = document.definitions.some(node => 'name' in node && node.name?.value === 'Mutation');
  return `${schemaDefinition(hasMutation)}\n\n${print(shaped)}\n`;
}
