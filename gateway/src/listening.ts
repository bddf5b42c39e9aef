import path from 'node:path';

/** Where a graph listens, and where it keeps its data. */
export interface Listening {
  host: string;
  port: number;
  /** Absolute; where the keys of the local signer are kept. */
  dataDir: string;
}

/** What the environment says of it. @throws where `PORT` is no port */
export function readListening(environment: NodeJS.ProcessEnv = process.env): Listening {
  const port = Number(environment.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is ${environment.PORT}; give a number from 0 (any free port) to 65535.`);
  return {
    host: environment.HOST ?? '127.0.0.1',
    port,
    dataDir: path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '.data')),
  };
}
