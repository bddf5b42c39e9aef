import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { withWhoIsSignedIn } from './who-is-signed-in';

/** Whether a browser wants to show what is here, rather than a program to read it. */
export const isBrowsed = ({ method, headers: { accept = '' } }: FastifyRequest) =>
  method === 'GET' &&
  accept !== '' &&
  new Negotiator({ headers: { accept } }).mediaType([
    'application/json',
    'application/graphql-response+json',
    'text/html',
  ]) === 'text/html';

const lead = (reply: FastifyReply, to: string) =>
  reply.headers({ vary: 'Accept', 'cache-control': 'no-cache' }).redirect(to, 303);

/** `/`: leads a browser to the explorer, and tells a program where the graph is. */
export async function home(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (isBrowsed(request)) return lead(reply, '/graphiql');
  reply.headers({ vary: 'Accept', 'cache-control': 'no-cache' });
  return { graph: '/graphql', explorer: '/graphiql', ready: '/health/ready' };
}

/**
 * `/graphiql`: an explorer for whoever opens the graph in a browser. Nothing of it is loaded from elsewhere. Where people can sign in, it
 * says who has.
 */
export function mountExplorer(
  server: FastifyInstance,
  { withSignIn, pay }: { withSignIn: boolean; pay: (request: FastifyRequest) => Promise<void> },
): void {
  let explorer: Promise<Page> | undefined;
  server.get('/graphiql', async (request, reply) => {
    await pay(request);
    explorer ??= writeExplorer(withSignIn);
    const { html, policy } = (await explorer)(randomBytes(16).toString('base64'));
    return reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-cache' })
      .type('text/html')
      .send(html);
  });
}

/** Leads a browser that opens the address of the graph to the explorer, with what it was to ask. */
export async function leadBrowser(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (isBrowsed(request)) await lead(reply, `/graphiql${new URL(request.url, 'http://graph.invalid').search}`);
}

/** The page and its policy, with a nonce that is of one answer alone. */
type Page = (nonce: string) => { html: string; policy: string };

/** The editor writes styles while it runs: each is given the nonce of its page. */
const nonceOfStyles = `{
  const { nonce } = document.currentScript, make = document.createElement;
  document.createElement = function (...asked) {
    const made = make.apply(this, asked);
    if (made instanceof HTMLStyleElement) made.nonce = nonce;
    return made;
  };
}`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nine megabytes, which would take every start a tenth of its time. */
async function writeExplorer(withSignIn: boolean): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // By which the graph knows that it was our page that asked.
  const additionalHeaders = { 'x-csrf': '1' };
  const plain = renderGraphiQL({ title: 'Conformity Graph', endpoint: '/graphql', additionalHeaders });
  const html = withSignIn ? withWhoIsSignedIn(plain) : plain;
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => hashOf(script));
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => hashOf(style));
  const [, head = '', rest = ''] = /^([\s\S]*?<head>)([\s\S]*)$/.exec(html) ?? [];
  const policyWith = (nonce: string) =>
    [
      "default-src 'none'",
      `script-src ${[hashOf(nonceOfStyles), ...scripts].join(' ')}`,
      `style-src 'nonce-${nonce}' ${styles.join(' ')}`,
      // The editor places its lines by attributes of text that it writes as a whole, which no nonce is for.
      "style-src-attr 'unsafe-inline'",
      // Its workers are written by the page.
      'worker-src blob:',
      "img-src 'self' data:",
      'font-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
  return nonce => ({
    html: `${head}<script nonce="${nonce}">${nonceOfStyles}</script>${rest}`,
    policy: policyWith(nonce),
  });
}
