import path from 'node:path';
import { port } from '@conformity/subgraph/forms';

/** Where a graph listens, and where it keeps its data. */
export interface Listening {
  host: string;
  port: number;
  /** Absolute; where the keys of the local signer are kept. */
  dataDir: string;
}

/** What the environment says of it. @throws where `PORT` is no port */
export function readListening(environment: NodeJS.ProcessEnv = process.env): Listening {
  return {
    host: environment.HOST ?? '127.0.0.1',
    port: port(environment.PORT || '4000', 'PORT'),
    dataDir: path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '.data')),
  };
}
