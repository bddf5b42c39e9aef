import path from 'node:path';
import type { Subgraph } from '@conformity/subgraph';
import { firstLookSecrets } from './secrets';
import { watcherFile } from './workers';

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
    secrets: [
      'secrets:',
      ...Object.keys(firstLookSecrets(subgraphs)).map(
        name => `  ${name}: { file: "\${SECRETS:-./deploy/first-look}/${name}" }`,
      ),
    ],
  };
  return Object.entries(parts).reduce((text, [part, lines]) => replaced(text, part, lines), composeFile);
}

function replaced(text: string, part: string, lines: readonly string[]): string {
  const between = RegExp(`^( *# subgraphs: ${part}, .*\n)[^]*?^( *# end of ${part}$)`, 'm');
  if (!between.test(text)) throw new Error(`The compose file lacks the marks of the part "${part}".`);
  return text.replace(between, (_, begin, end) => `${begin}${lines.map(line => `${line}\n`).join('')}${end}`);
}

/** The container of a subgraph, those of its worker and of what watches for it; those that keep files share a volume. */
function servicesOf({ name, configure, workerFile, watch }: Subgraph): string[] {
  const container = (kind: string, as: string, secrets: Secrets, besides: readonly string[] = []) => [
    `  ${as}:`,
    `    <<: *${kind}`,
    `    secrets: [${[name, ...besides, ...Object.values(secrets)].join(', ')}]`,
    '    environment:',
    '      <<: *environment',
    ...Object.entries({ DATABASE_URL: name, ...secrets }).map(
      ([variable, secret]) => `      ${variable}_FILE: /run/secrets/${secret}`,
    ),
  ];
  const runs = (file: string) => `    command: [node, -r, ./swc.js, ${file}]`;
  const store = workerFile ? { AWS_ACCESS_KEY_ID: 'files-key-id', AWS_SECRET_ACCESS_KEY: 'files-key' } : {};
  return [
    ...container('service', name, store, ['gateway-keys']),
    runs(`services/${name}/src/main.ts`),
    ...(configure ? ['    volumes: [data:/data]'] : []),
    ...(workerFile
      ? [...container('worker', `${name}-worker`, store, ['seal-key']), runs(path.relative(root, workerFile))]
      : []),
    ...(watch
      ? [...container('worker', `${name}-watcher`, ofWatcher), `      WATCHER: ${name}`, runs(watcherFile)]
      : []),
  ];
}

const ofWatcher = { DATABASE_PASSWORDS: 'database-passwords', SMTP_URL: 'smtp-url' };

/** Files of secrets by the variable that is read from them. */
type Secrets = Readonly<Record<string, string>>;
