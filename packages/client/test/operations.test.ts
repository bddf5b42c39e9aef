import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type FragmentDefinitionNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const folder = path.join(__dirname, '..', 'operations');
const text = readdirSync(folder)
  .flatMap(file => (file.endsWith('.graphql') ? [file] : []))
  .map(file => readFileSync(path.join(folder, file), 'utf8'));
const document = parse(text.join('\n'));
const schema = buildSchema(readFileSync(path.join(__dirname, '..', '..', '..', 'schema', 'public.graphql'), 'utf8'));
const fragments = new Map(
  document.definitions
    .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
    .map(one => [one.name.value, one]),
);

const asksId = ({ selections }: SelectionSetNode): boolean =>
  selections.some(one => {
    if (one.kind === Kind.FIELD) return one.name.value === 'id' && !one.alias;
    const set = one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments.get(one.name.value)?.selectionSet;
    return set !== undefined && asksId(set);
  });

test('every operation asks for the id of whatever has one, by which a cache knows it again', () => {
  const without: string[] = [];
  const types = new TypeInfo(schema);
  const look = visitWithTypeInfo(types, {
    Field({ name, selectionSet }) {
      const type = getNamedType(types.getType());
      const hasId = (isObjectType(type) || isInterfaceType(type)) && type.getFields().id;
      if (hasId && selectionSet && !asksId(selectionSet)) without.push(`${types.getParentType()?.name}.${name.value}`);
    },
  });
  visit(document, look);
  expect(without).toEqual([]);
});
