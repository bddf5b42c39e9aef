import { buildSchema } from 'graphql';
import { connectionsOf, possibleTypesOf, valueTypesOf } from '../generate/cache';
import { connections, pagedLists, possibleTypes, valueKeys } from '../src';

const schema = buildSchema(`
  interface Light { id: ID! }
  type Lamp implements Light { id: ID! bulbs(colour: String, first: Int, after: String): BulbConnection }
  type Bulb implements Light { id: ID! }
  union Found = Lamp | Bulb
  type BulbConnection { edges: [Bulb!]! }
  type Query { bulbs(watts: Int, colour: String, first: Int, after: String, last: Int, before: String): BulbConnection! found: Found }
`);

test('a cache is told what interfaces and unions can be', () => {
  expect(possibleTypesOf(schema)).toEqual({ Found: ['Bulb', 'Lamp'], Light: ['Bulb', 'Lamp'] });
  expect(possibleTypes.Certificate).toContain('ExCertificate');
});

test('a cache is told which objects have no id, so that it keeps them within what they are in', () => {
  expect(valueTypesOf(schema)).toEqual(['BulbConnection']);
  const keys = valueKeys();
  expect([keys.CertificateConnection?.(), keys.PageInfo?.()]).toEqual([null, null]);
  for (const type of ['Query', 'Mutation', 'ExCertificate', 'Organisation']) expect(keys).not.toHaveProperty(type);
});

test('a cache is told which arguments say which list it is, and not those that say which page', () => {
  expect(connectionsOf(schema)).toEqual({ Lamp: { bulbs: ['colour'] }, Query: { bulbs: ['colour', 'watts'] } });
  expect(connections.Query?.certificates).toEqual(['filter', 'query', 'sort']);
});

test("lists get the paging that is given, such as Apollo Client's relayStylePagination", () => {
  const policies = pagedLists(keyArgs => ({ keyArgs }));
  expect(policies.Query?.fields.certificates).toEqual({ keyArgs: ['filter', 'query', 'sort'] });
  expect(Object.keys(policies)).toEqual(Object.keys(connections));
});
