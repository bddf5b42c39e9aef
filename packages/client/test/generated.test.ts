import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Written by a process of its own: jest (30.5) cannot load what the generator imports. */
function writtenNow(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'conformity-client-'));
  const file = path.join(folder, 'generated.ts');
  execFileSync(process.execPath, ['-r', '../../swc.js', 'generate/main.ts', file], { cwd: path.join(__dirname, '..') });
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

test('the documents and their types are what the operations and the public schema give now', () => {
  if (readFileSync(path.join(__dirname, '..', 'src', 'generated.ts'), 'utf8') !== writtenNow())
    throw new Error('src/generated.ts is not what they give now: run `npm run compose`.');
});
