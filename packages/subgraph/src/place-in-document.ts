import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';
import { placeOf } from './place';

/** Where in the arguments of a document the first such node stands, by argument, input fields and indexes; null where there is none. */
export function placeInDocument(document: DocumentNode, isMeant: (node: ASTNode) => boolean): string | null {
  let place: string | null = null;
  visit(document, {
    enter: (node, _key, _parent, path) => {
      if (!isMeant(node)) return undefined;
      place = placeOf(partsOn(document, path)) || null;
      return place === null ? undefined : BREAK;
    },
  });
  return place;
}

function partsOn(document: DocumentNode, path: readonly (string | number)[]): (string | number)[] {
  let [at, parts]: [unknown, (string | number)[]] = [document, []];
  for (const [depth, key] of path.entries()) {
    at = (at as Record<string | number, unknown>)[key];
    const node = at as Partial<ASTNode>;
    if (node.kind === Kind.ARGUMENT) parts = [(node as { name: { value: string } }).name.value];
    else if (node.kind === Kind.OBJECT_FIELD) parts.push((node as { name: { value: string } }).name.value);
    else if (path[depth - 1] === 'values') parts.push(key);
  }
  return parts;
}
