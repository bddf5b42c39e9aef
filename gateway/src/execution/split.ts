import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { hiddenField } from './keys';

/** What each field (`Type.field`) requires that takes arguments: the required fields by name, as they are written. */
export type Requirements = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The requirements that a supergraph states. */
export function requirementsOf(supergraph: DocumentNode): Requirements {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const given = (field.directives ?? []).flatMap(directive => directive.arguments ?? []);
      const texts = given.flatMap(({ name, value }) =>
        name.value === 'requires' && value.kind === Kind.STRING ? [value.value] : [],
      );
      const required = new Map(texts.flatMap(withArguments));
      if (required.size) found.set(`${type.name.value}.${field.name.value}`, required);
    }
  }
  return found;
}

function withArguments(requires: string): [name: string, text: string][] {
  const found: [string, string][] = [];
  visit(parse(`{${requires}}`), {
    Field: node => {
      const { selectionSet, ...field } = node;
      if (node.arguments?.length) found.push([node.name.value, print(field)]);
    },
  });
  return found;
}

/**
 * The document as often as its fields require the same field with other arguments, which the planner would ask for under one
 * name: usually once. Each has what the others leave out.
 */
export function splitUp(document: DocumentNode, schema: GraphQLSchema, requirements: Requirements): DocumentNode[] {
  if (requirements.size === 0) return [document];
  const groupOf = grouped(fieldsOf(document, schema, requirements), requirements);
  const groups = [...new Set(groupOf.values())];
  if (groups.length < 2) return [document];
  return groups.map(group =>
    eachField(document, schema, key => ((groupOf.get(key) ?? group) === group ? undefined : hiddenField)),
  );
}

function fieldsOf(document: DocumentNode, schema: GraphQLSchema, requirements: Requirements): Set<string> {
  const keys = new Set<string>();
  eachField(document, schema, key => {
    if (requirements.has(key)) keys.add(key);
    return undefined;
  });
  return keys;
}

type Group = Map<string, string>;

/** Fields are together where they require nothing in two ways. */
function grouped(keys: Set<string>, requirements: Requirements): Map<string, Group> {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  for (const key of keys) {
    const required = [...(requirements.get(key) ?? [])];
    const fitting = groups.find(group => required.every(([name, text]) => (group.get(name) ?? text) === text));
    const group = fitting ?? new Map<string, string>();
    if (!fitting) groups.push(group);
    for (const [name, text] of required) group.set(name, text);
    groupOf.set(key, group);
  }
  return groupOf;
}

function eachField(document: DocumentNode, schema: GraphQLSchema, change: (key: string) => FieldNode | undefined) {
  const types = new TypeInfo(schema);
  const leave = (node: FieldNode) => change(`${types.getParentType()?.name}.${node.name.value}`);
  return visit(document, visitWithTypeInfo(types, { Field: { leave } }));
}
