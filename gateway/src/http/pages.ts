import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Whether a browser wants to show what is here, rather than a program to read it. */
const isBrowsed = ({ method, headers: { accept = '' } }: FastifyRequest) =>
  method === 'GET' &&
  accept !== '' &&
  new Negotiator({ headers: { accept } }).mediaType([
    'application/json',
    'application/graphql-response+json',
    'text/html',
  ]) === 'text/html';

const lead = (reply: FastifyReply, to: string) =>
  reply.headers({ vary: 'Accept', 'cache-control': 'no-cache' }).redirect(to, 303);

/** `/` and `/graphiql`: what a person sees who opens the graph in a browser. Nothing of it is loaded from elsewhere. */
export function mountPages(server: FastifyInstance): void {
  let explorer: Promise<Page> | undefined;
  server.get('/', async (request, reply) => {
    if (isBrowsed(request)) return lead(reply, '/graphiql');
    reply.headers({ vary: 'Accept', 'cache-control': 'no-cache' });
    return { graph: '/graphql', explorer: '/graphiql', ready: '/health/ready' };
  });
  server.get('/graphiql', async (_request, reply) => {
    explorer ??= writeExplorer();
    const { html, policy } = await explorer;
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

interface Page {
  html: string;
  policy: string;
}

/** Nine megabytes, which would take every start a tenth of its time. */
async function writeExplorer(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Conformity Graph', endpoint: '/graphql' });
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    // The editor writes styles, and its workers are written by the page.
    "style-src 'unsafe-inline'",
    'worker-src blob:',
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}
