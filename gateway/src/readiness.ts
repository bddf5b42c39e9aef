import { get } from 'node:http';
import type { Part } from '@conformity/subgraph';

const patienceMs = 2_000;

/** The process of a subgraph as a part: asks its `/health/ready`, which names what it lacks. */
export const partAt =
  (url: string): Part =>
  () =>
    new Promise((resolve, reject) => {
      const asked = get(new URL('/health/ready', url), { timeout: patienceMs }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', part => {
          text += part;
        });
        response.on('error', reject).on('end', () => {
          try {
            const { ready, unready = [] } = JSON.parse(text);
            if (ready || unready.length) resolve(unready);
            else reject(new Error(text));
          } catch (error) {
            reject(error);
          }
        });
      });
      asked.on('timeout', () => asked.destroy(new Error('No answer')));
      asked.on('error', reject);
    });
