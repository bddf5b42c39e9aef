import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');

interface Package {
  name: string;
  workspaces?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
const packageIn = (folder: string): Package =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package;

const folders = (packageIn(root).workspaces ?? []).flatMap(workspace =>
  workspace.endsWith('/*')
    ? readdirSync(path.join(root, path.dirname(workspace))).map(name => path.join(path.dirname(workspace), name))
    : workspace,
);

/** Everything that a package's own files say, its tests too. */
const textOf = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(?:[jt]sx?|mts)$/.test(file) && !file.includes('node_modules'))
    .map(file => readFileSync(path.join(root, folder, file), 'utf8'))
    .join('\n');

/** Whether a text imports a package or a file of it, or has it built; what types another package is used where that one is. */
function isUsed(name: string, text: string): boolean {
  const used = name.replace('@types/', '').replaceAll('.', '\\.');
  return RegExp(`['"\`=]${used}(?:/[^'"\`]*)?['"\`]`).test(text);
}

test('there are packages to look at', () => {
  expect(folders.length).toBeGreaterThan(15);
});

// That a package declares what it imports is for `turbo boundaries` to say.
test.each(folders)('%s imports every package that it declares', folder => {
  const { dependencies, devDependencies } = packageIn(path.join(root, folder));
  const text = textOf(folder);
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter(name => !isUsed(name, text))).toEqual([]);
});
