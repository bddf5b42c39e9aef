import { readFileSync } from 'node:fs';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSchema, parse } from 'graphql';
import { publicSdl } from '../src/contract';
import { madeFiles } from '../src/files';

test('what follows from the supergraph is what it gives now', async () => {
  for (const { file, text } of await madeFiles())
    if (readFileSync(file, 'utf8') !== text)
      throw new Error(`${path.basename(file)} is not what the supergraph gives now: run \`npm run compose\`.`);
});

function supergraph(types: string): string {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag", "@inaccessible"])';
  const typeDefs = parse(`${link} type Query { secret: Int @inaccessible } ${types}`);
  const { supergraphSdl, errors } = composeServices([{ name: 'lamps', url: 'http://lamps.example', typeDefs }]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const internal = '@tag(name: "internal")';
const typesOf = (sdl: string) =>
  Object.keys(buildSchema(sdl).getTypeMap()).filter(
    name => !name.startsWith('__') && !['String', 'Boolean'].includes(name),
  );

test('has what is public, without what is internal and what only that leads to', () => {
  const sdl = publicSdl(
    supergraph(`
extend type Query { lamp: Lamp @tag(name: "public") switches: [Switch!] ${internal} }
type Lamp { watts: Int maker: String ${internal} }
type Switch { room: Room }
type Room { name: String }`),
  );
  expect(typesOf(sdl).sort()).toEqual(['Int', 'Lamp', 'Query']);
  expect(sdl).toMatch(/type Lamp \{\n {2}watts: Int\n\}/);
});

test('cannot be made where something public needs something internal', () => {
  const types = `
extend type Query { lamp(like: Like!): Int @tag(name: "public") }
input Like { watts: Int! ${internal} }`;
  expect(() => publicSdl(supergraph(types))).toThrow(/Like\.watts/);
});
