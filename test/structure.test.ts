import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './journeys-of-documentation';
import { structurePage } from './structure';

test('the page of the structure says what the code is', () => {
  const file = path.join(root, 'docs/structure.md');
  if (process.env.UPDATE_DOCS) writeFileSync(file, structurePage());
  expect(readFileSync(file, 'utf8')).toBe(structurePage());
});
