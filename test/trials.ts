import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './journeys-of-documentation';

// Prints the table of docs/trials.md.

interface Trials {
  of: string;
  workspace: string;
  test: string;
  /** The names of its tests, as a pattern. */
  named: string;
}

const trials: Trials[] = [
  { of: 'Flips and cuts', workspace: 'packages/rendering', test: 'seal', named: '\\d+ times' },
  {
    of: 'Forgeries',
    workspace: 'packages/rendering',
    test: 'seal',
    named: 'a file that is not as we sealed it (?!.*times)',
  },
  {
    of: 'Forgeries',
    workspace: 'services/documents',
    test: 'seal',
    named: '^a file .*(is not|our seal)|what was altered',
  },
  { of: 'Kills', workspace: 'services/documents', test: 'worker', named: 'killed in the middle' },
  { of: 'Kills', workspace: 'packages/jobs', test: 'work', named: 'process was killed' },
  {
    of: 'Faults',
    workspace: 'services/documents',
    test: 'pdf',
    named: 'the disk is full|removed from the disk|waits where',
  },
  { of: 'Faults', workspace: 'services/documents', test: 'bucket', named: 'the store is away|what it loses' },
  { of: 'Faults', workspace: 'packages/jobs', test: 'work', named: 'outlives it when' },
];

interface Report {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

const env = { ...process.env, TRIALS: process.env.TRIALS ?? '20' };

const folder = mkdtempSync(path.join(tmpdir(), 'trials-'));

function reportOf({ workspace, test, named }: Trials) {
  const report = path.join(folder, 'report.json');
  rmSync(report, { force: true });
  const args = [
    '--json',
    '--outputFile',
    report,
    '--forceExit',
    '--runTestsByPath',
    `test/${test}.test.ts`,
    '-t',
    named,
  ];
  const jest = path.join(root, 'node_modules/.bin/jest');
  spawnSync(jest, args, { cwd: path.join(root, workspace), env, stdio: 'ignore', timeout: 900_000 });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status !== 'pending');
}

const fallen: string[] = [];
process.stdout.write('| | trial | times | held |\n|---|---|---|---|\n');
for (const one of trials) {
  const results = reportOf(one);
  for (const name of new Set(results.map(({ fullName }) => fullName))) {
    const runs = results.filter(({ fullName }) => fullName === name);
    const times = Number(/, (\d+) times$/.exec(name)?.[1] ?? 1) * runs.length;
    const held = runs.every(({ status }) => status === 'passed');
    if (!held) fallen.push(name);
    process.stdout.write(`| ${one.of} | ${name.replace(/, \d+ times$/, '')} | ${times} | ${held ? 'all' : 'NO'} |\n`);
  }
  if (results.length === 0) fallen.push(one.named);
}
rmSync(folder, { recursive: true });
process.exitCode = fallen.length > 0 ? 1 : 0;
