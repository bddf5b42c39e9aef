import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie of ours: values are base64url, so nothing in them has to be escaped. */
export interface Cookie {
  name: string;
  path: string;
  /** Whether it is sent over TLS alone. */
  secure: boolean;
}

/** What the browser sent; null where it has none, or another program of the host made one of the same name. */
export function readCookie({ headers }: FastifyRequest, { name }: Pick<Cookie, 'name'>): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [given, value = ''] = pair.trim().split('=');
    if (given === name) return /^[\w-]{1,4000}$/.test(value) ? value : null;
  }
  return null;
}

/** Never read by a script, and not sent with what pages of other sites send, links aside. Without `seconds` until the browser ends. */
export function setCookie(reply: FastifyReply, { name, path, secure }: Cookie, value: string, seconds?: number): void {
  const lasts = seconds === undefined ? [] : [`Max-Age=${seconds}`];
  const kept = [
    `${name}=${value}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...lasts,
  ];
  reply.header('set-cookie', kept.join('; '));
}

/** Takes it away. */
export const clearCookie = (reply: FastifyReply, cookie: Cookie) => setCookie(reply, cookie, '', 0);
