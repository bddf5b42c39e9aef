import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type RunningGraph, startEmbedded, subgraphs } from '@conformity/program';
import { pages, root, stepsOf, textOf } from './journeys-of-documentation';
import { demonstrationDatabase } from './support';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'conformity-readme-'));

/** What differs from one run to the next: ids, days, and the year in a number. */
const settled = (text: string) =>
  text
    .replace(/((?:ex|iq|ie|ir)[a-z])_[0-9a-f-]{36}/g, '$1_ID')
    .replace(/[0-9a-f]{64}/g, 'HASH')
    .replace(/\d{4}-\d{2}-\d{2}/g, 'DAY')
    .replace(/DAYT[\d:.]+Z/g, 'INSTANT')
    .replace(/127\.0\.0\.1:\d+/g, 'HOST')
    .replace(/(DEMO[ -]|FAR|PCAR)\d\d([.-]\d{4})/gi, '$1YY$2');

let graph: RunningGraph;
beforeAll(async () => {
  const databaseUrl = await demonstrationDatabase();
  const configuration = { host: '127.0.0.1', port: 0, dataDir, databaseUrl, workers: true };
  // Threads translate TypeScript as processes do.
  process.execArgv.push('-r', path.resolve(__dirname, '../swc.js'));
  graph = await startEmbedded({ configuration, subgraphs });
});
afterAll(() => graph.stop());

const run = (command: string) =>
  new Promise<string>(resolve => {
    const child = spawn(
      'bash',
      ['-c', command.replace(/(draft|photo|set|script)\.(json|jpg|txt|pdf|ts)/g, file => path.join(dataDir, file))],
      {
        cwd: root,
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          GRAPH_URL: `${graph.url}/graphql`,
          NODE_PATH: path.join(root, 'node_modules'),
          NPM_CONFIG_LOGLEVEL: 'error',
        },
      },
    );
    const chunks: Buffer[] = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });

test.each(pages)('%s: each command gives the output that stands below it', async page => {
  const steps = stepsOf(page);
  expect(steps.length).toBeGreaterThan(0);
  let written = textOf(page);
  for (const { command, output } of steps) {
    const real = await run(command);
    if (process.env.UPDATE_README)
      written = written.replace(
        `${command}\`\`\`\n\`\`\`json\n${output}\`\`\``,
        () => `${command}\`\`\`\n\`\`\`json\n${real}\`\`\``,
      );
    else expect(settled(real)).toBe(settled(output));
  }
  if (process.env.UPDATE_README) writeFileSync(path.join(root, page), written);
});

const linked = (page: string) =>
  [...textOf(page).matchAll(/\]\(([^)#]+?)(?:#[^)]*)?\)/g)].flatMap(([, target = '']) =>
    /^https?:/.test(target) ? [] : [target],
  );

test.each([...pages, 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/errors.md', 'docs/rules.md'])(
  '%s: every page that it links to is there',
  page => {
    const missing = linked(page).filter(target => !existsSync(path.join(root, path.dirname(page), target)));
    expect(missing).toEqual([]);
  },
);
