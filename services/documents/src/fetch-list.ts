import { get as plainly } from 'node:http';
import { get as securely } from 'node:https';
import { isIP } from 'node:net';
import { isOfInternet, ofInternetOnly } from '@conformity/subgraph';

/** Our decision: the largest lists of authorities have some megabytes. */
const limits = { bytes: 16 * 1024 * 1024, ms: 10_000 };

/** The bytes at an address of the internet. @throws where it is none, or does not answer with them in time and within the size */
export function fetchList(address: string, { bytes, ms } = limits): Promise<Uint8Array> {
  const { protocol, hostname } = new URL(address);
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) && !isOfInternet(bare)) return Promise.reject(new Error(`${bare} is not an address of the internet`));
  return new Promise((done, fail) => {
    const asked = (protocol === 'https:' ? securely : plainly)(
      address,
      { lookup: ofInternetOnly, agent: false },
      answer => {
        if (answer.statusCode !== 200)
          return void asked.destroy(new Error(`It answered with status ${answer.statusCode}`));
        const parts: Buffer[] = [];
        let size = 0;
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          size += part.length;
          if (size <= bytes) return;
          fail(new Error(`It has more than ${bytes} bytes`));
          asked.destroy();
        });
        answer.on('end', () => done(Buffer.concat(parts)));
        answer.on('error', fail);
      },
    );
    // However slowly it answers.
    const over = setTimeout(() => asked.destroy(new Error(`It did not answer within ${ms / 1_000} s`)), ms);
    asked.on('close', () => clearTimeout(over));
    asked.on('error', fail);
  });
}
