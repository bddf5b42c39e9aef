import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Route, Subgraph } from '@conformity/subgraph';
import { addressesOf, compose, madeFiles, subgraphs } from '../src';
import { containersOf } from '../src/containers';

const root = path.join(__dirname, '..', '..');
const composeFile = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');

const route = (address: string, bodyLimit?: number): Route => ({
  method: 'GET',
  path: address,
  ...(bodyLimit && { bodyLimit }),
  handle: async () => ({ body: '' }),
});

/** A subgraph that is in nobody's list yet. */
const training = {
  name: 'training',
  database: { schema: 'training' },
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { courses: [String!]! }`,
  routes: [route('/samples/:id', 10), route('/samples/:id/file', 20), route('/reviews')],
  configure: () => {},
  workerFile: path.join(root, 'services', 'training', 'src', 'clocks.ts'),
} as unknown as Subgraph;
const longer = [...subgraphs, training];

test('what is written in the list is in the supergraph, the addresses of the gateway and the compose file', () => {
  expect(compose(longer)).toContain('courses: [String!]! @join__field(graph: TRAINING)');
  expect(addressesOf(longer)).toEqual({
    ...addressesOf(subgraphs),
    training: { '/samples': 20, '/reviews': 2 ** 20 },
  });
  const containers = containersOf(longer, composeFile);
  expect(containers).toContain('  training=http://training:4000/graphql\n');
  expect(containers).toMatch(/^ {2}training: \{ file: .*first-look}\/training" }$/m);
  expect(containers).toContain('      training: { condition: service_started }\n');
  expect(containers).toContain(`  training:
    <<: *service
    secrets: [training, gateway-keys, files-key-id, files-key]
    environment:
      <<: *environment
      DATABASE_URL_FILE: /run/secrets/training
      AWS_ACCESS_KEY_ID_FILE: /run/secrets/files-key-id
      AWS_SECRET_ACCESS_KEY_FILE: /run/secrets/files-key
    command: [node, -r, ./swc.js, services/training/src/main.ts]
    volumes: [data:/data]
  training-worker:
    <<: *worker
    secrets: [training, seal-key, files-key-id, files-key]
    environment:
      <<: *environment
      DATABASE_URL_FILE: /run/secrets/training
      AWS_ACCESS_KEY_ID_FILE: /run/secrets/files-key-id
      AWS_SECRET_ACCESS_KEY_FILE: /run/secrets/files-key
    command: [node, -r, ./swc.js, services/training/src/clocks.ts]
`);
  expect(containersOf(subgraphs, containers)).toBe(composeFile);
});

test('nothing but the list and its own folder names a subgraph: what is taken out of the list is gone everywhere', () => {
  const shorter = subgraphs.filter(({ name }) => name !== 'documents');
  const made = madeFiles(shorter).filter(({ file }) => !/services|first-look|\.graphql$/.test(file));
  expect(made.map(({ file }) => path.relative(root, file))).toEqual([
    'gateway/routes.json',
    'docker-compose.yml',
    'deploy/kubernetes/graph.yaml',
  ]);
  for (const { text } of made) expect(text).not.toMatch(/\bdocuments\b(?!.*opened by)/);
});

test('two subgraphs do not answer at the same address, nor one at an address of the gateway', () => {
  expect(() => addressesOf([...longer, { ...training, name: 'other' }])).toThrow(
    'other and training both answer at /samples',
  );
  expect(() => addressesOf([{ ...training, routes: [route('/health/mine')] }])).toThrow(
    'training and the gateway both answer at /health',
  );
});

test('a compose file without a mark is refused', () => {
  expect(() => containersOf(subgraphs, composeFile.replace('# end of services', ''))).toThrow('"services"');
});
