import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type StringValueNode,
  type TypeNode,
  visit,
} from 'graphql';
import { sizedLists } from './sized-lists';

// What every subgraph says alike of the whole graph, for whoever reads the composed schema.
const ofTheGraph =
  'The certificates, reports, licences and statements of the four IEC Conformity Assessment systems, IECEx, IECQ, IECEE and IECRE, in one graph.';
const ofRoots: Record<string, string> = {
  Query: 'Everything that can be looked up. Guests read what was issued; drafts are seen by those who may.',
  Mutation: 'Every act, each one transaction. All but those on exports need somebody who is signed in.',
};

const link = `@link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@external", "@interfaceObject", "@provides", "@composeDirective", "@tag", "@cost", "@listSize"]
)`;

/**
 * For how many seconds others may keep what guests are answered; the gateway reads it from the supergraph, into which it gets by
 * `@composeDirective`. The name and the argument are those of Apollo.
 */
const cacheControl = {
  link: `@link(url: "https://specs.conformity-graph.example/cacheControl/v1.0", import: ["@cacheControl"])
@composeDirective(name: "@cacheControl")`,
  definition: 'directive @cacheControl(maxAge: Int!) on FIELD_DEFINITION | OBJECT | INTERFACE',
};

/** The schema definition with the root types that there are. */
const schemaDefinition = (sdl: string, hasMutation: boolean) => {
  const roots = `{ query: Query${hasMutation ? ' mutation: Mutation' : ''} }`;
  const plain = `"""${ofTheGraph}"""\nschema ${link}`;
  return sdl.includes('@cacheControl(')
    ? `${plain} ${cacheControl.link} ${roots}\n\n${cacheControl.definition}`
    : `${plain} ${roots}`;
};

const directive = (name: string, args: Record<string, string> = {}): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(args).map(([arg, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: arg },
    value: { kind: Kind.STRING, value },
  })),
});

const named = (name: string): NamedTypeNode => ({
  kind: Kind.NAMED_TYPE,
  name: { kind: Kind.NAME, value: name },
});

const isRoot = ({ name }: ObjectTypeDefinitionNode) => name.value in ofRoots;

const described = (type: string): StringValueNode | undefined => {
  const value = ofRoots[type];
  return value === undefined ? undefined : { kind: Kind.STRING, value };
};

/** Tags what is asked of the root for every front end, where it is not internal (`audience.ts`) or hidden from everybody. */
function forEverybody(document: DocumentNode): DocumentNode {
  const isFor = ({ name }: ConstDirectiveNode) => name.value === 'tag' || name.value === 'inaccessible';
  const tagged = (field: FieldDefinitionNode): FieldDefinitionNode => {
    const { directives = [] } = field;
    return directives.some(isFor)
      ? field
      : { ...field, directives: [...directives, directive('tag', { name: 'public' })] };
  };
  return visit(document, {
    ObjectTypeDefinition: type => (isRoot(type) ? { ...type, fields: type.fields?.map(tagged) } : undefined),
  });
}

/** Every field of a root may be null, so that one that is refused leaves what the others of the request answered. */
const ofRoot = (field: FieldDefinitionNode): FieldDefinitionNode => ({ ...field, type: nullable(field.type) });

const nullable = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

/**
 * The SDL as federation reads it, whose root fields can all be null: linked to the specification, `@key(fields: "id")` on the
 * interfaces in `keyed`, `implements Node` on the types in `nodes`, and `@shareable` on every field that an object type has from an
 * interface, because several subgraphs answer those. Lists say how long they are.
 */
export function federated(sdl: string, keyed: readonly string[], nodes: readonly string[] = []): string {
  const document = forEverybody(parse(sdl));
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
  const interfacesOf = ({ name, interfaces = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode) =>
    nodes.includes(name.value) ? [...interfaces, named('Node')] : interfaces;
  const shared = (field: FieldDefinitionNode) => ({
    ...field,
    directives: [...(field.directives ?? []), directive('shareable')],
  });
  const shaped = visit(document, {
    ObjectTypeDefinition: type => ({
      ...type,
      interfaces: interfacesOf(type),
      description: type.description ?? described(type.name.value),
      fields: isRoot(type)
        ? type.fields?.map(ofRoot)
        : type.fields?.map(field => (fromInterface(type, field) ? shared(field) : field)),
    }),
    InterfaceTypeDefinition: type => ({
      ...type,
      interfaces: interfacesOf(type),
      directives: [
        ...(type.directives ?? []),
        ...(keyed.includes(type.name.value) ? [directive('key', { fields: 'id' })] : []),
      ],
    }),
    // A class that is an object and an input type has one list of directives; those of federation are the object's.
    InputObjectTypeDefinition: type => ({ ...type, directives: [] }),
    SchemaDefinition: () => null,
  });
  const hasMutation = document.definitions.some(node => 'name' in node && node.name?.value === 'Mutation');
  return `${schemaDefinition(sdl, hasMutation)}\n\n${print(sizedLists(shaped))}\n`;
}
