import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Written by a process of its own: jest (30.5) cannot load what the generator imports. */
function writtenNow(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'conformity-client-'));
  execFileSync(process.execPath, ['-r', '../../swc.js', 'generate/main.ts', folder], { cwd: root });
  const written = textsIn(path.join(folder, 'generated.ts'), path.join(folder, 'of-types'));
  rmSync(folder, { recursive: true });
  return written;
}

const root = path.join(__dirname, '..');
const textsIn = (generated: string, ofTypes: string): string =>
  [generated, ...readdirSync(ofTypes).map(name => path.join(ofTypes, name))]
    .map(file => `${path.basename(file)}\n${readFileSync(file, 'utf8')}`)
    .join('\n');

test('the documents and their types are what the operations and the public schema give now, for each type of documents', () => {
  if (textsIn(path.join(root, 'src', 'generated.ts'), path.join(root, 'operations', 'of-types')) !== writtenNow())
    throw new Error('src/generated.ts or operations/of-types is not what they give now: run `npm run compose`.');
});
