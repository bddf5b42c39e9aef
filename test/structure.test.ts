import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseFiles, casesTable } from './case-files';
import { configurationPage } from './configuration-page';
import { errorsPage } from './errors-page';
import { root } from './journeys-of-documentation';
import { licencesPage, licensed } from './licences-page';
import { limitsPage } from './limits-page';
import { powersPage } from './powers-page';
import { rulesWithoutRow } from './rows-of-rules';
import { structurePage } from './structure';

test.each([
  ['docs/structure.md', structurePage],
  ['docs/errors.md', errorsPage],
  ['docs/limits.md', limitsPage],
  ['docs/configuration.md', configurationPage],
  ['docs/powers.md', powersPage],
  ['docs/licences.md', licencesPage],
])('%s says what the code is', (page, written) => {
  const file = path.join(root, page);
  if (process.env.UPDATE_DOCS) writeFileSync(file, written());
  expect(readFileSync(file, 'utf8')).toBe(written());
});

/** Any of these may be part of the graph; what demands more stands in NOTICE by name. */
const free = [
  'MIT',
  'MIT-0',
  'MIT/X11',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Zlib',
  'Unlicense',
];
const inNotice = ['LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1'];

test('every package has a licence that we may use it under, or is named in NOTICE', () => {
  const isFree = (licence: string) =>
    licence.includes(' OR ')
      ? licence.split(' OR ').some(one => free.includes(one.replace(/[()]/g, '')))
      : licence.split(' AND ').every(one => [...free, ...inNotice].includes(one.replace(/[()]/g, '')));
  const notice = readFileSync(path.join(root, 'NOTICE'), 'utf8');
  const isNamed = (name: string) => notice.split(/[\s,]+/).includes(name);
  const others = licensed().filter(({ name, licence }) => !isFree(licence) && !isNamed(name));
  expect(others).toEqual([]);
});

test('the README says how many cases there are of each class, all of which their tests judge right', () => {
  const table = casesTable(caseFiles.map(one => ({ ...one, right: one.cases() })));
  const file = path.join(root, 'README.md');
  const written = (page: string) => page.replace(/\| cases of \|[\s\S]*?\n(?!\|)/, table);
  if (process.env.UPDATE_DOCS) writeFileSync(file, written(readFileSync(file, 'utf8')));
  expect(readFileSync(file, 'utf8')).toContain(table);
});

test('every rule, of certificates, reports and every document, is seen to appear and go on what is public, or says why it never does', () => {
  expect(rulesWithoutRow()).toEqual([]);
});
