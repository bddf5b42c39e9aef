import { type DocumentNode, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';
import { limits } from '../limits';

/**
 * Equal for texts of the same operations: however they are laid out, in whichever order they stand, and whether or not a client asks
 * for the names of types of its own accord, below the root. Null where the text is no document, or is longer than is run.
 */
export function normalForm(text: string): string | null {
  const document = documentIn(text);
  if (!document) return null;
  const { definitions } = visit(document, {
    StringValue: node => ({ ...node, block: false }),
    SelectionSet: { leave: (set, _key, parent) => (isRoot(parent) ? undefined : withoutTypenames(set)) },
  });
  return definitions.map(print).sort().join('\n');
}

function documentIn(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true, maxTokens: limits.tokens });
  } catch {
    return null;
  }
}

const isRoot = (parent: unknown) => (parent as { kind?: string } | undefined)?.kind === Kind.OPERATION_DEFINITION;

/** Where nothing else is asked for, one stays. */
function withoutTypenames(set: SelectionSetNode): SelectionSetNode {
  const others = set.selections.filter(
    one => one.kind !== Kind.FIELD || one.name.value !== '__typename' || one.alias || one.directives?.length,
  );
  return { ...set, selections: others.length ? others : set.selections.slice(0, 1) };
}
