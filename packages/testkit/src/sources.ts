import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const outside = /^(node_modules|test|\..*)$/;

/** A hash of all that a database of a test can be made from: every source and data file of the workspaces, and what they rest on. */
export function hashOfSources(): string {
  const { workspaces } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folders = (workspaces as string[]).map(name => name.replace('/*', '')).filter(name => !outside.test(name));
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...folders.flatMap(filesBelow)])
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).filter(
    ({ name }) => !outside.test(name),
  );
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : `${folder}/${entry.name}`));
}
