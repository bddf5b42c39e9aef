import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The same operation as another client would write it, or less of it. `yes` is true and `no` is false. */
export type Variant = (document: DocumentNode, schema: GraphQLSchema) => DocumentNode;

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const typename: FieldNode = { kind: Kind.FIELD, name: name('__typename') };
const on = (type: string, selectionSet: SelectionSetNode): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: name(type) },
  selectionSet,
});
const set = (...selections: SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

/** As Apollo Client writes it. */
export const withTypenames: Variant = document =>
  visit(document, {
    SelectionSet: {
      leave: (node, _key, parent) =>
        (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION
          ? undefined
          : set(typename, ...node.selections),
    },
  });

/** Every object behind an interface by a fragment on the interface, and within that by one on what it is. */
export const withinFragments: Variant = (document, schema) => {
  const types = new TypeInfo(schema);
  const wrapped = (node: FieldNode): FieldNode | undefined => {
    const type = getNamedType(types.getType());
    if (!node.selectionSet || !isCompositeType(type)) return undefined;
    if (isInterfaceType(type)) return { ...node, selectionSet: set(on(type.name, node.selectionSet)) };
    const wider = isObjectType(type) ? type.getInterfaces()[0] : undefined;
    return wider && { ...node, selectionSet: set(on(wider.name, set(on(type.name, node.selectionSet)))) };
  };
  return visit(document, visitWithTypeInfo(types, { Field: { leave: wrapped } }));
};

const directive = (which: 'include' | 'skip', variable: string) =>
  ({
    kind: Kind.DIRECTIVE,
    name: name(which),
    arguments: [{ kind: Kind.ARGUMENT, name: name('if'), value: { kind: Kind.VARIABLE, name: name(variable) } }],
  }) as const;

const [operation] = parse(
  'query ($yes: Boolean! = true, $no: Boolean! = false) { a @skip(if: $no) @include(if: $yes) }',
).definitions;
const declared = (operation?.kind === Kind.OPERATION_DEFINITION &&
  operation.variableDefinitions) as VariableDefinitionNode[];

function conditional(document: DocumentNode, change: (node: FieldNode, at: number) => FieldNode): DocumentNode {
  const used = new Set<string>();
  let at = 0;
  const changed = visit(document, {
    Field: { leave: node => (node.directives?.length ? undefined : change(node, at++)) },
  });
  visit(changed, { Directive: node => void used.add(print(node).match(/\$(yes|no)/)?.[1] ?? '') });
  return visit(changed, {
    OperationDefinition: node => ({
      ...node,
      variableDefinitions: [
        ...(node.variableDefinitions ?? []),
        ...declared.filter(({ variable }) => used.has(variable.name.value)),
      ],
    }),
  });
}

/** Every field on a condition that holds. */
export const withConditions: Variant = document =>
  conditional(document, (node, at) => ({
    ...node,
    directives: [at % 2 ? directive('include', 'yes') : directive('skip', 'no')],
  }));

/** Every third field on a condition that does not hold. */
export const withGaps: Variant = document =>
  conditional(document, (node, at) =>
    at % 3 ? node : { ...node, directives: [at % 2 ? directive('include', 'no') : directive('skip', 'yes')] },
  );

export const variants: Record<string, Variant> = {
  'with __typename at every level': withTypenames,
  'within fragments on the interface': withinFragments,
  'with __typename within fragments, on conditions that hold': (document, schema) =>
    withConditions(withTypenames(withinFragments(document, schema), schema), schema),
  'on conditions that do not hold': withGaps,
};
