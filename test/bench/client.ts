import autocannon from 'autocannon';
import { anew } from './anew';

/** A load to put on a server: the bodies in turn, over so many connections, as fast as it goes or at a rate. */
export interface Load {
  url: string;
  bodies: string[];
  connections: number;
  seconds: number;
  requestsPerSecond?: number | undefined;
  /** Whether each is asked as one that was never asked before, so that nobody can answer by what was answered before. */
  areNew?: boolean;
}

/** What came of it. Anything but success is counted as a failure. */
export interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  failures: number;
}

async function put({ url, bodies, connections, seconds, requestsPerSecond, areNew = false }: Load): Promise<Measured> {
  const { requests, latency, duration, errors, non2xx } = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(requestsPerSecond && { overallRate: requestsPerSecond }),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: bodies.map(body => ({
      body,
      ...(areNew && { setupRequest: (request: object) => ({ ...request, body: anew(body) }) }),
    })),
  });
  const failures = errors + non2xx;
  return { perSecond: requests.total / duration, p50Ms: latency.p50, p99Ms: latency.p99, failures };
}

process.on('message', async (load: Load) => process.send?.(await put(load)));
process.once('disconnect', () => process.exit(0));
