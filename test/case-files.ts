import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './journeys-of-documentation';

/** Inputs that the field judged, with the test that holds us to it: a test for each case, under a title that begins with `cases:`. */
export interface CaseFile {
  what: string;
  workspace: string;
  test: string;
  /** How many cases there are. */
  cases(): number;
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const rows = (file: string) => () => read(file).trim().split('\n').length - 1;
const sets =
  (...files: string[]) =>
  () =>
    files.reduce((sum, file) => sum + JSON.parse(read(file)).cases.length, 0);

const scopes = 'services/iecq/test/cases';

export const caseFiles: readonly CaseFile[] = [
  {
    what: 'markings',
    workspace: 'services/iecex-equipment',
    test: 'marking',
    cases: rows('services/iecex-equipment/data/markings.tsv'),
  },
  {
    what: 'scopes',
    workspace: 'services/iecq',
    test: 'scope-cases',
    cases: sets(`${scopes}/scopes.json`, `${scopes}/scopes-alike.json`),
  },
  {
    what: 'numbers',
    workspace: 'packages/certification',
    test: 'typed-numbers',
    cases: rows('packages/certification/test/data/typed-numbers.tsv'),
  },
  {
    what: 'standards',
    workspace: 'services/directory',
    test: 'standards-cases',
    cases: rows('services/directory/test/cases/standards.tsv'),
  },
];

/** The table of the README: how many cases of each class are judged right. */
export const casesTable = (counted: readonly (CaseFile & { right: number })[]): string =>
  [
    '| cases of | right | of | judged by |',
    '|---|---|---|---|',
    ...counted.map(
      ({ what, right, cases, workspace, test }) =>
        `| ${what} | ${right} | ${cases()} | \`${workspace}/test/${test}.test.ts\` |`,
    ),
    '',
  ].join('\n');
