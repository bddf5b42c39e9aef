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
const oversight = {
  name: 'oversight',
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { auditSamples: [String!]! }`,
  routes: [route('/samples/:id', 10), route('/samples/:id/file', 20), route('/reviews')],
  configure: () => {},
  workerFile: path.join(root, 'services', 'oversight', 'src', 'clocks.ts'),
} as unknown as Subgraph;
const longer = [...subgraphs, oversight];

test('what is written in the list is in the supergraph, the addresses of the gateway and the compose file', () => {
  expect(compose(longer)).toContain('auditSamples: [String!]! @join__field(graph: OVERSIGHT)');
  expect(addressesOf(longer)).toEqual({
    ...addressesOf(subgraphs),
    oversight: { '/samples': 20, '/reviews': 2 ** 20 },
  });
  const containers = containersOf(longer, composeFile);
  expect(containers).toContain('  oversight=http://oversight:4000/graphql\n');
  expect(containers).toContain('      oversight: { condition: service_started }\n');
  expect(containers).toContain(`  oversight:
    <<: *service
    command: [node, -r, ./swc.js, services/oversight/src/main.ts]
    volumes: [data:/data]
  oversight-worker:
    <<: *worker
    command: [node, -r, ./swc.js, services/oversight/src/clocks.ts]
`);
  expect(containersOf(subgraphs, containers)).toBe(composeFile);
});

test('nothing but the list and its own folder names a subgraph: what is taken out of the list is gone everywhere', () => {
  const shorter = subgraphs.filter(({ name }) => name !== 'documents');
  const made = madeFiles(shorter).filter(({ file }) => !file.includes('services') && !file.endsWith('.graphql'));
  expect(made.map(({ file }) => path.relative(root, file))).toEqual(['gateway/routes.json', 'docker-compose.yml']);
  for (const { text } of made) expect(text).not.toMatch(/\bdocuments\b(?!.*opened by)/);
});

test('two subgraphs do not answer at the same address, nor one at an address of the gateway', () => {
  expect(() => addressesOf([...longer, { ...oversight, name: 'other' }])).toThrow(
    'other and oversight both answer at /samples',
  );
  expect(() => addressesOf([{ ...oversight, routes: [route('/health/mine')] }])).toThrow(
    'oversight and the gateway both answer at /health',
  );
});

test('a compose file without a mark is refused', () => {
  expect(() => containersOf(subgraphs, composeFile.replace('# end of services', ''))).toThrow('"services"');
});
