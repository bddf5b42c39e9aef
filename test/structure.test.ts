import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorsPage } from './errors-page';
import { root } from './journeys-of-documentation';
import { limitsPage } from './limits-page';
import { structurePage } from './structure';

test.each([
  ['docs/structure.md', structurePage],
  ['docs/errors.md', errorsPage],
  ['docs/limits.md', limitsPage],
])('%s says what the code is', (page, written) => {
  const file = path.join(root, page);
  if (process.env.UPDATE_DOCS) writeFileSync(file, written());
  expect(readFileSync(file, 'utf8')).toBe(written());
});
