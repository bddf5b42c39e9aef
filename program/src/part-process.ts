import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Running } from './supervise';

const root = path.join(__dirname, '..', '..');
const swc = path.join(root, 'swc.js');
/** Of what this process was told others are told nothing, unless it is their own. */
const ownersOnly = {
  DATABASE_URL: '',
  DATABASE_REPLICA_URL: '',
  DATABASE_PASSWORDS: '',
  GATEWAY_KEY: '',
  METRICS_PORT: '',
};
const startPatienceMs = 60_000;
const endPatienceMs = 30_000;

/** A part that is a process of its own. */
export interface PartProcess extends Running {
  /** What it said first. */
  told: { port?: number };
  tell(message: object): void;
}

/**
 * Runs a file of the repository as a process; resolves when it says that it is ready. It writes where this process writes, and ends
 * when this process does, however that ends. @throws with the reason where it ends before it is ready, or takes longer than a minute.
 */
export async function startProcess(
  file: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
  flags: readonly string[] = [],
): Promise<PartProcess> {
  const child = fork(path.resolve(root, file), {
    execArgv: [...flags, '-r', swc],
    env: { ...process.env, ...ownersOnly, ...env },
    // Not a pipe: a process whose last lines nobody reads does not end.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A terminal sends Ctrl-C to the whole group; we tell each when.
    detached: true,
  });
  const ended = endOf(child);
  const stop = () => end(child, ended);
  try {
    const told = await firstMessage(child, ended, file, signal);
    return { told, ended, stop, tell: message => child.connected && child.send(message, () => {}) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const endOf = (child: ChildProcess) =>
  new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (status, killed) => resolve(killed ? `killed by ${killed}` : `status ${status}`));
  });

function firstMessage(child: ChildProcess, ended: Promise<string>, file: string, signal: AbortSignal) {
  return new Promise<{ port?: number }>((resolve, reject) => {
    const giveUp = (why: string) => {
      settle();
      reject(new Error(`${file} ${why}`));
    };
    const timer = setTimeout(() => giveUp(`did not start within ${startPatienceMs / 1000} s.`), startPatienceMs);
    const abort = () => giveUp('is not needed any more.');
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort);
    void ended.then(reason => giveUp(`ended (${reason}); why stands above.`));
    child.once('message', message => {
      settle();
      resolve(message as { port?: number });
    });
  });
}

/** Asks the process to end; one that does not is killed. */
async function end(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), endPatienceMs);
  await ended.finally(() => clearTimeout(timer));
}
