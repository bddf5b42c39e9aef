import { pipeline, Readable, Transform } from 'node:stream';
import type { FastifyInstance } from 'fastify';

/** Proxies hang up on what is silent for a minute, some for half of one. */
const usualSilenceMs = 15_000;

/**
 * Writes a comment, which clients pass over, into every stream of events that is silent for so long (HTML, 9.2.7). A server that ends ends
 * them: clients ask again, elsewhere.
 */
export function keepEvents(server: FastifyInstance, silenceMs = usualSilenceMs): void {
  const open = new Set<Transform>();
  server.addHook('preClose', async () => {
    for (const events of open) events.destroy();
  });
  server.addHook('onSend', async (_request, reply, payload) => {
    const isEvents = String(reply.getHeader('content-type')).startsWith('text/event-stream');
    if (!isEvents || !(payload instanceof Readable)) return payload;
    // What breaks it off is told to whoever reads it.
    const events = neverSilent(silenceMs);
    open.add(events);
    return pipeline(payload, events, () => open.delete(events));
  });
}

function neverSilent(silenceMs: number): Transform {
  let end = '\n\n';
  const timer = setInterval(() => {
    // Not within an event, of which a part has come.
    if (end.endsWith('\n\n')) stream.push(':\n\n');
  }, silenceMs);
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      end = (end + chunk.subarray(-2).toString('latin1')).slice(-2);
      timer.refresh();
      done(null, chunk);
    },
    flush(done) {
      clearInterval(timer);
      done();
    },
    destroy(error, done) {
      clearInterval(timer);
      done(error);
    },
  });
  timer.unref();
  return stream;
}
