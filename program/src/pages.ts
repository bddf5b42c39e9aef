import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { addressOf } from './address';
import { startProcess } from './part-process';
import type { Part } from './supervise';

const root = path.join(__dirname, '..', '..');
const loopback = '127.0.0.1';

/**
 * Builds the pages, or finds what was built of the same files before. Where what builds them is not installed, as in a container, they
 * were built with it. @throws with what the build says
 */
export function buildPages(): Promise<void> {
  const built = build();
  // Who needs them is told.
  built.catch(() => {});
  return built;
}

async function build(): Promise<void> {
  const turbo = whereTurboIs();
  if (!turbo) return;
  const asked = ['run', 'build', '--filter=@conformity/web', '--output-logs=errors-only'];
  // A run that is told to believe no earlier result does not rebuild what others serve meanwhile.
  const { TURBO_FORCE: _, ...told } = process.env;
  const env = { ...told, NODE_ENV: 'production', TURBO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, [turbo, ...asked], { cwd: root, env, maxBuffer: 10_000_000 }).catch(
    ({ stdout = '', stderr = '' }) => {
      throw new Error(`The pages could not be built:\n${stdout}${stderr}`);
    },
  );
}

function whereTurboIs(): string | null {
  try {
    return createRequire(path.join(root, 'package.json')).resolve('turbo/bin/turbo');
  } catch {
    return null;
  }
}

/** What the pages are told. */
interface PagesTold {
  graphUrl: string;
  /** Under which browsers open them; as these say that they do, if it is null. */
  publicUrl: string | null | undefined;
}

/** The process that makes the pages, begun when they are built; where it listens is told each time that it is started. */
export function pagesPart(
  built: Promise<void>,
  { graphUrl, publicUrl }: PagesTold,
  listens: (url: string) => void,
): Part {
  const told = { GRAPH_URL: graphUrl, PUBLIC_URL: publicUrl ?? '', HOST: loopback, PORT: '0' };
  const start = async (signal: AbortSignal) => {
    await built;
    const running = await startProcess('web/src/main.ts', told, signal);
    listens(addressOf(loopback, running.told.port ?? 0));
    return running;
  };
  return { name: 'pages', start };
}
