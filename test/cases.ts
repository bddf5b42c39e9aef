import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type CaseFile, caseFiles, casesTable } from './case-files';
import { root } from './journeys-of-documentation';

interface Report {
  testResults: { assertionResults: { ancestorTitles: string[]; status: string }[] }[];
}

/** How many cases of a class are judged right, by running their test. */
function rightOf({ workspace, test }: CaseFile): number {
  const jest = path.join(root, 'node_modules/.bin/jest');
  const { stdout } = spawnSync(jest, ['--json', `${test}.test`], { cwd: path.join(root, workspace), encoding: 'utf8' });
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{"'))) as Report;
  const judged = testResults.flatMap(({ assertionResults }) => assertionResults);
  return judged.filter(({ ancestorTitles: [of], status }) => of?.startsWith('cases:') && status === 'passed').length;
}

const counted = caseFiles.map(one => ({ ...one, right: rightOf(one) }));
process.stdout.write(casesTable(counted));
process.exitCode = counted.every(({ right, cases }) => right === cases()) ? 0 : 1;
