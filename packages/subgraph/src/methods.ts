import type { FastifyInstance } from 'fastify';

/** Tells which methods a path of the server has, sorted; none where nothing is there. Before any route is added. */
export function methodsByAddress(server: FastifyInstance): (url: string) => string[] {
  const addresses = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  server.addHook('onRoute', ({ url, method }) => {
    // What answers a browser's question whether it may ask is no address.
    if (url === '*') return;
    const known = addresses.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const one of [method].flat()) known.methods.add(one);
    addresses.set(url, known);
  });
  return url => {
    const [path = ''] = url.split('?');
    const found = [...addresses.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  };
}

/** A path of Fastify with `:name` and a last `*`, as a pattern. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map(part => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replace(/[^\w-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
