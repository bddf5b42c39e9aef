import { createHmac } from 'node:crypto';
import { request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import { isIP } from 'node:net';
import { isOfInternet, isProduction, ofInternetOnly } from '@conformity/subgraph';

/** What is sent. */
export interface Message {
  id: string;
  sentAt: Date;
  body: string;
}

/** The headers by which whoever has the secret knows that it is ours: Standard Webhooks, `v1` (HMAC of SHA-256). */
export function signed({ id, sentAt, body }: Message, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Why notices are not sent to an address; null where they are. Names are looked at when they are resolved. */
export function addressRefusal(text: string): string | null {
  if (!URL.canParse(text)) return 'is no address. Write it as https://register.example/hook.';
  const { protocol, hostname, username, password } = new URL(text);
  const bare = hostname.replace(/^\[|\]$/g, '');
  const isTest = protocol === 'http:' && isIP(bare) !== 0 && !isProduction(process.env) && isOfInternet(bare);
  if (protocol !== 'https:' && !isTest) return 'is not an https address.';
  if (username || password) return 'has a user or a password in it. The signature tells who sends.';
  return isIP(bare) && !isOfInternet(bare) ? 'is not an address of the internet.' : null;
}

const patienceMs = 10_000;

/** Sends a message. Resolves where the address answered in time that it has it. @throws with the reason in words for its keeper */
export function send(address: string, message: Message, secret: string, withinMs = patienceMs): Promise<void> {
  const refusal = addressRefusal(address);
  if (refusal) return Promise.reject(new Error(`The address ${refusal}`));
  const headers = { ...signed(message, secret), 'content-type': 'application/json', 'user-agent': 'conformity-graph' };
  return new Promise((done, fail) => {
    const sent = (new URL(address).protocol === 'https:' ? securely : plainly)(
      address,
      // A connection of its own: one that is kept for others was not looked at.
      { method: 'POST', headers, lookup: ofInternetOnly, agent: false },
      answer => {
        const { statusCode = 0 } = answer;
        // What else it says nobody reads.
        sent.destroy();
        if (statusCode >= 200 && statusCode < 300) done();
        else fail(new Error(`It answered with status ${statusCode}`));
      },
    );
    // However slowly it answers.
    const over = setTimeout(() => sent.destroy(new Error(`It did not answer within ${withinMs / 1_000} s`)), withinMs);
    sent.on('close', () => clearTimeout(over));
    sent.on('error', fail);
    sent.end(message.body);
  });
}
