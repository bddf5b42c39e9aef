import path from 'node:path';
import { roleOf, type Subgraph } from '@conformity/subgraph';
import { watcherFile } from './workers';

const root = path.join(__dirname, '..', '..');

/** The compose file with the parts between its `subgraphs:` marks made from the list. @throws where a mark is missing. */
export function containersOf(subgraphs: readonly Subgraph[], composeFile: string): string {
  const parts = {
    addresses: [
      'x-subgraph-urls: &subgraph-urls >-',
      ...subgraphs.map(({ name }) => `  ${name}=http://${name}:4000/graphql`),
    ],
    passwords: [
      'x-passwords: &passwords >-',
      ...subgraphs.map(subgraph => `  ${subgraph.name}=${passwordOf(subgraph)}`),
    ],
    services: subgraphs.flatMap(servicesOf),
    started: subgraphs.map(({ name }) => `      ${name}: { condition: service_started }`),
  };
  return Object.entries(parts).reduce((text, [part, lines]) => replaced(text, part, lines), composeFile);
}

function replaced(text: string, part: string, lines: readonly string[]): string {
  const between = RegExp(`^( *# subgraphs: ${part}, .*\n)[^]*?^( *# end of ${part}$)`, 'm');
  if (!between.test(text)) throw new Error(`The compose file lacks the marks of the part "${part}".`);
  return text.replace(between, (_, begin, end) => `${begin}${lines.map(line => `${line}\n`).join('')}${end}`);
}

const passwordOf = ({ database }: Subgraph) =>
  `\${${database.schema.toUpperCase()}_PASSWORD:-only-for-a-first-look-${database.schema}}`;

/** The container of a subgraph, those of its worker and of what watches for it; those that keep files share a volume. */
function servicesOf(subgraph: Subgraph): string[] {
  const { name, configure, workerFile, watch } = subgraph;
  const login = [
    '    environment:',
    '      <<: *environment',
    `      DATABASE_URL: postgres://${roleOf(subgraph)}:${passwordOf(subgraph)}@postgres:5432/conformity`,
  ];
  const own = [
    `  ${name}:`,
    '    <<: *service',
    ...login,
    `    command: [node, -r, ./swc.js, services/${name}/src/main.ts]`,
    ...(configure ? ['    volumes: [data:/data]'] : []),
  ];
  const worker = (file: string) => [
    `  ${name}-worker:`,
    '    <<: *worker',
    ...login,
    `    command: [node, -r, ./swc.js, ${path.relative(root, file)}]`,
  ];
  const watcher = [
    `  ${name}-watcher:`,
    '    <<: *worker',
    ...login,
    `      WATCHER: ${name}`,
    '      DATABASE_PASSWORDS: *passwords',
    `    command: [node, -r, ./swc.js, ${watcherFile}]`,
  ];
  return [...own, ...(workerFile ? worker(workerFile) : []), ...(watch ? watcher : [])];
}
