import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSupergraph } from '@conformity/gateway';
import { compose, madeFiles, schemaFile, subgraphs, subgraphUrl } from '@conformity/program';
import { defineSubgraph } from '@conformity/subgraph';
import { composeSchemaContract, composeServices } from '@theguild/federation-composition';
import {
  buildSchema,
  type FieldDefinitionNode,
  GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import { certificateTypes, publicSchema, rootFields } from './public-schema';

const committed = readSupergraph();
// Without the description of the schema itself, which the second composer drops, and directives, of which it tells more.
const sorted = (schema: GraphQLSchema) =>
  printSchema(
    lexicographicSortSchema(
      new GraphQLSchema({ ...schema.toConfig(), description: null, directives: specifiedDirectives }),
    ),
  );
const subgraphNamed = (name: string) => {
  const subgraph = subgraphs.find(candidate => candidate.name === name);
  if (!subgraph) throw new Error(`There is no subgraph ${name}`);
  return subgraph;
};

/** Says what to do, instead of printing two schemas. */
function requireCurrent(file: string, kept: string, now: string) {
  if (kept !== now) throw new Error(`${file} is not what the code gives now: run \`npm run compose\`.`);
}

describe('what follows from the list of subgraphs is what it gives now:', () => {
  const root = path.join(__dirname, '..');
  test.each(madeFiles(subgraphs).map(({ file, text }) => ({ file: path.relative(root, file), text })))(
    '$file',
    ({ file, text }) => requireCurrent(file, readFileSync(path.join(root, file), 'utf8'), text),
  );
});

// type-graphql keeps what is said of classes for the whole process: a field resolver on a class that subgraphs share reaches them all.
test.each(subgraphs)('the schema of $name is the same whatever else is loaded', subgraph => {
  // In any order: it puts the arguments of a field in order when they are first given.
  const linesOf = ({ sdl }: { sdl: string }) => sdl.split('\n').sort();
  expect(linesOf(defineSubgraph(subgraph))).toEqual(linesOf(subgraph));
});

describe('composition', () => {
  test('two independent composers agree on the public schema', () => {
    const { supergraphSdl, errors } = composeServices(
      subgraphs.map(({ name, sdl }) => ({ name, url: subgraphUrl(name), typeDefs: parse(sdl) })),
    );
    expect(errors).toBeUndefined();
    expect(sorted(publicSchema(supergraphSdl ?? ''))).toBe(sorted(publicSchema(committed)));
  });

  test.each([...certificateTypes(publicSchema())].filter(name => name !== 'Certificate'))(
    'fails and names the type where the register forgets the stub of %s',
    forgotten => {
      const forgetful = subgraphs.map(subgraph =>
        subgraph.name === 'register' ? { ...subgraph, sdl: withoutType(subgraph.sdl, forgotten) } : subgraph,
      );
      expect(() => compose(forgetful)).toThrow(RegExp(`\\b${forgotten}\\b`));
    },
  );
});

function withoutType(sdl: string, name: string): string {
  const { definitions, ...document } = parse(sdl);
  const kept = definitions.filter(node => node.kind !== Kind.OBJECT_TYPE_DEFINITION || node.name.value !== name);
  expect(kept).toHaveLength(definitions.length - 1);
  return print({ ...document, definitions: kept });
}

test.each(['documents', 'oversight'])('%s finds a document by every type that there is', name => {
  const types = [...certificateTypes(publicSchema())].filter(name => name !== 'Certificate');
  expect(new Set(subgraphNamed(name).implementations?.Certificate)).toEqual(new Set(types));
});

describe('the public schema', () => {
  const schema = publicSchema(committed);

  test('lets what is refused be null on its own: no root field must have a value', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap(rootFields);
    expect(roots.length).toBeGreaterThan(150);
    expect(roots.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  test('answers every act with what it was done to, never with a bare yes', () => {
    const bare = rootFields(schema.getMutationType()).filter(({ type }) => isLeafType(getNamedType(type)));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test('has nothing that is for the gateway alone', () => {
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(queries.filter(name => ['principal', '_entities', '_service'].includes(name))).toEqual([]);
    expect(Object.keys(schema.getTypeMap())).not.toContain('PrincipalView');
    expect(Object.keys(schema.getTypeMap())).not.toContain('_Entity');
    expect(readFileSync(schemaFile(subgraphNamed('directory')), 'utf8')).toContain('principal(\n');
  });
});

describe('what is for front ends and what for those who keep the graph running', () => {
  const roots = parse(committed).definitions.flatMap(node =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value)
      ? (node.fields ?? [])
      : [],
  );
  const audiencesOf = ({ directives = [] }: FieldDefinitionNode) =>
    directives.flatMap(({ name, arguments: [given] = [] }) =>
      name.value === 'tag' && given?.value.kind === Kind.STRING ? [given.value.value] : [],
    );
  const isHidden = ({ directives = [] }: FieldDefinitionNode) =>
    directives.some(({ name }) => name.value === 'inaccessible');
  const namesOf = (fields: FieldDefinitionNode[]) => fields.map(({ name }) => name.value).sort();

  test('every root field is for one of them', () => {
    const undecided = roots.filter(field => !isHidden(field) && !/^(public|internal)$/.test(audiencesOf(field).join()));
    expect(roots.length).toBeGreaterThan(150);
    expect(namesOf(undecided)).toEqual([]);
  });

  test('nothing is internal but what only the IT administrator may ask and no page shows', () => {
    const ofOperator = roots.filter(({ description }) => /(^|[^,] )IT administrator\.$/.test(description?.value ?? ''));
    const internal = roots.filter(field => audiencesOf(field).includes('internal'));
    const onPages = ['deadJobs', 'failedWebhookDeliveries', 'retryJob', 'sealKeys'];
    expect(namesOf(internal)).toContain('lockPerson');
    expect([...namesOf(internal), ...onPages].sort()).toEqual(namesOf(ofOperator));
  });

  test('another composer makes the same contract of it', () => {
    const services = subgraphs.map(({ name, sdl }) => ({ name, url: subgraphUrl(name), typeDefs: parse(sdl) }));
    const filter = { include: new Set<string>(), exclude: new Set(['internal']) };
    const { publicSdl, errors } = composeSchemaContract(services, filter, true);
    const promised = readFileSync(path.join(__dirname, '..', 'schema', 'public.graphql'), 'utf8');
    expect(errors).toBeUndefined();
    expect(sorted(buildSchema(publicSdl ?? ''))).toBe(sorted(buildSchema(promised)));
  });
});
