import { type DocumentNode, type FieldNode, Kind, parse, print, visit } from 'graphql';

/** `as_<n>_<key>`: the client's key, asked for as the nth meaning of it. */
const prefix = 'as_';
const isOurs = /^as_\d+_/;

/** The key, or the name of a variable, as the client wrote it. */
export const clientsKey = (key: string) => key.replace(isOurs, '');

/** Asked for in place of something else, and never answered: its key is nobody's. */
export const hiddenField: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: `${prefix}0_` },
  name: { kind: Kind.NAME, value: '__typename' },
};

/** The names that the planner may ask for of its own, and those that mean something to JavaScript. */
export function reservedKeys(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(Object.getOwnPropertyNames(Object.prototype));
  visit(supergraph, {
    Directive: ({ name: directive, arguments: given = [] }) => {
      if (!directive.value.startsWith('join__')) return;
      for (const { name, value } of given)
        if (namesFields.has(name.value) && value.kind === Kind.STRING)
          visit(parse(`{${value.value}}`), { Field: field => void names.add(field.name.value) });
    },
  });
  return names;
}

const namesFields = new Set(['key', 'requires', 'provides']);

/**
 * The document with every key apart from what the planner asks for, and with one meaning only: the planner takes two selections
 * with one key for one and the same, even where one is its own or where they are of different types.
 */
export function keptApart(document: DocumentNode, reserved: ReadonlySet<string>): DocumentNode {
  const meanings = new Map<string, string[]>();
  return visit(document, {
    Field: node => {
      const key = node.alias?.value ?? node.name.value;
      const isReserved = reserved.has(key) || key.startsWith('__') || isOurs.test(key);
      const known = meanings.get(key) ?? (isReserved ? [`${key}()`] : []);
      meanings.set(key, known);
      const meaning = meaningOf(node);
      if (!known.includes(meaning)) known.push(meaning);
      const at = known.indexOf(meaning);
      if (at === 0 && !isOurs.test(key)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: `${prefix}${at}_${key}` } };
    },
  });
}

/** Equal for fields that validation takes for the same: arguments and input fields may stand in any order. */
function meaningOf({ name, arguments: given = [] }: FieldNode): string {
  const texts = inOrder(given).map(one =>
    print(visit(one, { ObjectValue: { leave: value => ({ ...value, fields: inOrder(value.fields) }) } })),
  );
  return `${name.value}(${texts.join()})`;
}

/** How the executor calls what it gives of its own. */
const executors = 'representations';

/** The document with no variable of the client called as one of the executor's. */
export const variablesApart = (document: DocumentNode): DocumentNode =>
  renamed(document, name => (name === executors || isOurs.test(name) ? `${prefix}0_${name}` : name));

/** What `variablesApart` made, or a part of it, as it was. */
export const withClientsVariables = (document: DocumentNode): DocumentNode => renamed(document, clientsKey);

const renamed = (document: DocumentNode, to: (name: string) => string): DocumentNode =>
  visit(document, {
    Variable: ({ name, ...node }) => ({ ...node, name: { ...name, value: to(name.value) } }),
  });

const inOrder = <Named extends { name: { value: string } }>(all: readonly Named[]) =>
  [...all].sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
