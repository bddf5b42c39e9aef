import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * How many selections the operation has once those below an interface or union are written out for each type that can stand
 * there, as graphql-jit writes them: eight types nested five times are 32,768, and a gigabyte. Takes time in proportion to the
 * document, however large the answer is.
 */
export function selectionsWrittenOut(schema: GraphQLSchema, document: DocumentNode, operationName?: string): number {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  const fragments = new Map<string, FragmentDefinitionNode>(
    document.definitions.flatMap(node => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const known = new Map<SelectionSetNode, Map<GraphQLObjectType, number>>();

  function ofSet(set: SelectionSetNode, type: GraphQLObjectType): number {
    const counts = known.get(set) ?? new Map<GraphQLObjectType, number>();
    known.set(set, counts);
    const count = counts.get(type) ?? set.selections.reduce((sum, selection) => sum + ofOne(selection, type), 0);
    counts.set(type, count);
    return count;
  }

  function ofOne(selection: SelectionNode, type: GraphQLObjectType): number {
    if (selection.kind === Kind.FIELD) {
      const answered = getNamedType(type.getFields()[selection.name.value]?.type);
      if (!selection.selectionSet || !isCompositeType(answered)) return 1;
      const set = selection.selectionSet;
      const possible = isAbstractType(answered) ? schema.getPossibleTypes(answered) : [answered];
      return possible.reduce((sum, each) => sum + ofSet(set, each), 1);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
    const applies =
      !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
    return fragment && applies ? ofSet(fragment.selectionSet, type) : 0;
  }

  return root ? ofSet(operation.selectionSet, root) : 0;
}
