import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './lines';

/** How many selections the operation has once every spread is replaced by its fragment: a short document can be endless. */
export function selectionsIn(operation: OperationDefinitionNode, document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const known = new Map<SelectionSetNode, number>();
  const count = (set: SelectionSetNode | undefined): number => {
    if (!set) return 0;
    const counted = known.get(set) ?? set.selections.reduce((sum, one) => sum + 1 + count(below(one)), 0);
    known.set(set, counted);
    return counted;
  };
  const below = (one: SelectionSetNode['selections'][number]) =>
    one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value)?.selectionSet : one.selectionSet;
  return count(operation.selectionSet);
}
