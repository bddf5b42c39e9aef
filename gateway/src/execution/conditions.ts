import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';
import { hiddenField } from './keys';
import type { Values } from './values';

const isCondition = (name: string) => name === 'skip' || name === 'include';

/** The variables on which it depends what of the document is answered. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: [given] = [] }) => {
      if (isCondition(name.value) && given?.value.kind === Kind.VARIABLE) names.add(given.value.name.value);
    },
  });
  return [...names];
}

/** Whether `@skip` or `@include` leaves the selection out. */
export function isLeftOut({ directives = [] }: SelectionNode, variables: Values): boolean {
  return directives.some(({ name, arguments: [given] = [] }) => {
    if (!isCondition(name.value)) return false;
    const value = given?.value;
    const holds =
      value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return (name.value === 'skip') === (holds === true);
  });
}

/**
 * The document with something to ask for wherever all that is asked for may be left out: the planner would not look for the
 * object, and it is `{}`, not null.
 */
export function neverEmpty(document: DocumentNode): DocumentNode {
  let isConditional = false;
  const filled = visit(document, {
    Directive: () => {
      isConditional = true;
    },
    Field: {
      leave: node => {
        const { selectionSet } = node;
        if (!selectionSet || selectionSet.selections.some(staysAlways)) return undefined;
        return { ...node, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, hiddenField] } };
      },
    },
  });
  return isConditional ? filled : document;
}

const staysAlways = (one: SelectionNode) => one.kind === Kind.FIELD && !one.directives?.length;
