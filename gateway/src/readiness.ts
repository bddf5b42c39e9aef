import { Agent, get } from 'node:http';
import type { Part } from '@conformity/subgraph';

const patienceMs = 2_000;

/** The process of a subgraph as a part: asks its `/health/ready`, which names what it lacks. */
export const partAt =
  (url: string): Part =>
  async () => {
    const { text } = await textAt(new URL('/health/ready', url));
    const { ready, unready = [] } = JSON.parse(text);
    if (ready || unready.length) return unready;
    throw new Error(text);
  };

const agent = new Agent({ keepAlive: true, maxSockets: 2 });

/** The state of the database of a subgraph, as its process tells it. */
export const stateAt = (url: string) => async (): Promise<string> => {
  const { status, text } = await textAt(new URL('/state', url), agent);
  if (status !== 200) throw new Error(`${url} does not tell the state of its database: ${text}`);
  return text;
};

function textAt(url: URL, kept?: Agent): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { timeout: patienceMs, agent: kept }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', part => {
        text += part;
      });
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode, text }));
    });
    asked.on('timeout', () => asked.destroy(new Error('No answer')));
    asked.on('error', reject);
  });
}
