import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { findByOwnType } from '../src/entities';

const schema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
    type Item @key(fields: "id") @interfaceObject { id: ID! page: String }
    type Maker @key(fields: "id") { id: ID! name: String }
    type Page { text: String }
    type Query { page: Page }`),
  resolvers: {
    Item: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      page: ({ id }: { id: string }) => `page of ${id}`,
    },
    Maker: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `maker ${id}` }) },
  },
});
findByOwnType(schema, { Item: ['Lamp', 'Motor'] });

async function found(...of: { __typename?: string | undefined; id: string }[]) {
  const document = parse(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Item { page } ... on Maker { name } } }',
  );
  const { data, errors } = await execute({ schema, document, variableValues: { of } });
  return { found: (data as { _entities?: unknown } | null)?._entities ?? null, errors };
}

test('an object is found by its own type, by the interface, and beside others', async () => {
  const one = await found(
    { __typename: 'Lamp', id: '1' },
    { __typename: 'Item', id: '2' },
    { __typename: 'Maker', id: '3' },
    { __typename: 'Motor', id: '4' },
  );
  expect(one.errors).toBeUndefined();
  expect(one.found).toEqual([{ page: 'page of 1' }, { page: 'page of 2' }, { name: 'maker 3' }, { page: 'page of 4' }]);
});

test.each(['Nonsense', 'Page', 'Query', '__proto__', undefined])('the type %s is BAD_INPUT', async __typename => {
  const { found: data, errors } = await found({ __typename: 'Lamp', id: '1' }, { __typename, id: '2' });
  expect(data).toBeNull();
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'BAD_INPUT', field: 'representations[1].__typename' },
  ]);
});
