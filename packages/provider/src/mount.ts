import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { loginPage, overPage, pageHeaders } from './page';
import { grantTo, makeProvider, type Parts } from './provider';
import { Store } from './store';

/** What the provider of the embedded mode is given. */
export interface ProviderOptions extends Omit<Parts, 'store' | 'url'> {
  /** The address of the graph, which is known when it listens. */
  url(): string;
  /** Where what it remembers is kept. */
  folder: string;
}

/** Puts the provider on the server of the graph, below `/oidc`. It is made when it is first asked. */
export async function mountProvider(server: FastifyInstance, options: ProviderOptions): Promise<void> {
  const store = new Store(path.join(options.folder, 'provider.json'));
  server.addHook('onClose', async () => store.close());
  let made: Promise<Provider> | undefined;
  const provider = () => {
    made ??= makeProvider({ ...options, url: options.url(), store });
    return made;
  };
  await server.register(async scope => {
    // What is sent is read by the provider itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/oidc/*', async ({ raw }, reply) => {
      const answer = (await provider()).callback();
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      // A code in the address would be sent on by a script, which no page here runs.
      const url = raw.url?.slice('/oidc'.length).replace(/^(\/device)\?.*/, '$1');
      Object.assign(raw, { originalUrl: raw.url, url });
      await answer(raw, reply.raw);
    });
  });
  await server.register(async scope => mountLogin(scope, options, provider));
}

function mountLogin(scope: FastifyInstance, { people, url }: ProviderOptions, provider: () => Promise<Provider>): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_000 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  const asked = async (request: FastifyRequest, reply: FastifyReply) => {
    const one = await provider();
    const details = await one.interactionDetails(request.raw, reply.raw).catch(() => null);
    return { one, details };
  };
  const over = (reply: FastifyReply) => reply.status(400).headers(pageHeaders).send(overPage);

  scope.get('/oidc/login/:uid', async (request, reply) => {
    const { one, details } = await asked(request, reply);
    if (!details) return over(reply);
    const { prompt, params, session, grantId } = details;
    if (prompt.name === 'consent') {
      const consent = {
        grantId:
          grantId ?? (await grantTo(one, String(params.client_id), session?.accountId ?? '', `${url()}/graphql`)),
      };
      const to = await one.interactionResult(request.raw, reply.raw, { consent }, { mergeWithLastSubmission: true });
      return reply.redirect(to, 303);
    }
    return reply.headers(pageHeaders).send(loginPage(people(), request.url, session !== undefined));
  });

  scope.post('/oidc/login/:uid', async (request, reply) => {
    const { one, details } = await asked(request, reply);
    const { person } = (request.body ?? {}) as { person?: string };
    if (!details || !people().some(({ subject }) => subject === person)) return over(reply);
    const login = { accountId: person as string, acr: 'urn:conformity:demonstration', amr: ['demo'], remember: true };
    const to = await one.interactionResult(request.raw, reply.raw, { login }, { mergeWithLastSubmission: false });
    return reply.redirect(to, 303);
  });
}
