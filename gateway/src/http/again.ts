import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asked, KeptAnswers } from '../operations/kept-answers';

const asking = new WeakMap<FastifyRequest, Asked>();

/** What an answer to a guest depends on, beside what is stored; null where somebody with a token or a session asks. */
function keyOf({ method, url, headers, body }: FastifyRequest, now: Date): string | null {
  if (headers.authorization !== undefined || /\bsession=/.test(headers.cookie ?? '')) return null;
  // By the day what was valid yesterday is not today.
  const day = now.toISOString().slice(0, 10);
  return JSON.stringify([day, method, url, headers.accept, body]);
}

/** What a guest was answered before, where it still holds; undefined where it has to be found out. */
export async function answeredBefore(
  answers: KeptAnswers,
  request: FastifyRequest,
  reply: FastifyReply,
  now: Date,
): Promise<string | undefined> {
  const key = keyOf(request, now);
  const asked = key === null ? null : await answers.find(key);
  if (!asked) return undefined;
  if (!asked.answer) {
    asking.set(request, asked);
    return undefined;
  }
  reply.headers(asked.answer.headers);
  return asked.answer.body;
}

/** Keeps what is sent to a guest who asks for it again, where it says that it may be kept. */
export async function keepAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const asked = asking.get(request);
  const caching = String(reply.getHeader('cache-control') ?? 'no-store');
  if (asked && reply.statusCode === 200 && typeof payload === 'string' && !/no-store|private/.test(caching))
    void asked.keep({
      headers: { 'content-type': String(reply.getHeader('content-type')), 'cache-control': caching },
      body: payload,
    });
  return payload;
}
