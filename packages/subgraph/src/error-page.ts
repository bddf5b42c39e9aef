import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Below which address people look numbers up: there errors are pages too, whatever is asked for. */
export const pagesOfNumbers = '/c';

/** Whether a person looks at what is answered: below `pagesOfNumbers`, and wherever a browser asks for a page before anything else. */
export function isForPeople({ method, url, headers: { accept = '' } }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return (
    url.split(/[/?#]/)[1] === pagesOfNumbers.slice(1) || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(accept)
  );
}

const style = `body{margin:0;background:#f3f5f8;color:#16202b;font:16px/1.55 system-ui,sans-serif}
main{max-width:46rem;margin:2rem auto;padding:1.25rem;background:#fff;border:1px solid #dbe1e8;border-radius:.75rem}h1{font-size:1.35rem}`;
const styleHash = createHash('sha256').update(style).digest('base64');
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign);

const titles: Record<number, string> = {
  400: 'This address cannot be read',
  401: 'Sign in first',
  403: 'You may not see this',
  404: 'There is nothing here',
  429: 'Too much was asked in a short time',
};

/** An error as a page. Nothing of it is loaded from elsewhere, and no other page frames it. */
export function sendErrorPage(reply: FastifyReply, status: number, message: string): FastifyReply {
  const title = titles[status] ?? (status < 500 ? 'This cannot be done' : 'Something went wrong here');
  return reply
    .status(status)
    .headers({
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      vary: 'Accept',
    })
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head>
<body><main role="alert"><h1>${title}</h1><p>${escaped(message)}</p></main></body></html>
`);
}
