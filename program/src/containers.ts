import path from 'node:path';
import type { Subgraph } from '@conformity/subgraph';

const root = path.join(__dirname, '..', '..');

/** The compose file with the parts between its `subgraphs:` marks made from the list. @throws where a mark is missing. */
export function containersOf(subgraphs: readonly Subgraph[], composeFile: string): string {
  const parts = {
    addresses: [
      'x-subgraph-urls: &subgraph-urls >-',
      ...subgraphs.map(({ name }) => `  ${name}=http://${name}:4000/graphql`),
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

/** The container of a subgraph, and that of its worker; those that keep files share a volume. */
function servicesOf({ name, configure, workerFile }: Subgraph): string[] {
  const own = [
    `  ${name}:`,
    '    <<: *service',
    `    command: [node, -r, ./swc.js, services/${name}/src/main.ts]`,
    ...(configure ? ['    volumes: [data:/data]'] : []),
  ];
  if (!workerFile) return own;
  return [
    ...own,
    `  ${name}-worker:`,
    '    <<: *worker',
    `    command: [node, -r, ./swc.js, ${path.relative(root, workerFile)}]`,
  ];
}
