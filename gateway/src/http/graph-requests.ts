import { badInput, refused } from '@conformity/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { isObject, readJson } from './json';

const answered = ['application/json', 'application/graphql-response+json'];

/**
 * Lets a server take requests of GraphQL over HTTP and nothing else: each refusal says what is wrong, before anything is run. Without
 * being asked, a browser sends what a page of another site wants only as a form or by a link: neither is taken.
 */
export function takeGraphRequests(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, body: Buffer) => {
      const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
      if (!/^utf-?8$/i.test(charset)) throw refused(415, `content-type: charset=${charset} is not taken. Send UTF-8.`);
      return readJson('body', textOf(body));
    },
  );
  server.addContentTypeParser('*', async ({ headers }: FastifyRequest) => {
    const type = headers['content-type'];
    const wrong = type ? `${type.slice(0, 100)} is not taken` : 'is missing';
    throw refused(415, `content-type: ${wrong}. Send the operation as JSON, with content-type application/json.`);
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    refuseOtherSites(request);
    refuseUnanswerable(request);
  });
  server.addHook('preHandler', async request => {
    const { method, body, query } = request;
    const said = method === 'GET' ? inAddress(query as Values) : inBody(body);
    refuseMalformed(said);
    sent.set(request, said as Sent);
  });
}

/** What a request of the graph says, as GraphQL over HTTP has it. */
export interface Sent {
  query?: string | null;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: { persistedQuery?: { sha256Hash: string } | null } | null;
}

const sent = new WeakMap<FastifyRequest, Sent>();

/** What a request says that was taken. */
export const sentBy = (request: FastifyRequest): Sent => sent.get(request) ?? {};

type Values = Record<string, unknown>;

/** What a browser calls the requests that scripts make, whose answers they read only where they are let. */
const byScripts = ['cors', 'same-origin'];

/** An image, a script or a link of another site asks by GET. Old browsers do not say so, and cannot read the answer either. */
function refuseOtherSites({ method, headers }: FastifyRequest): void {
  const mode = headers['sec-fetch-mode'];
  if (method !== 'GET' || typeof mode !== 'string' || byScripts.includes(mode)) return;
  throw refused(400, `sec-fetch-mode: ${mode} is not taken. Ask from a script, by fetch.`);
}

/** Before an act is done of which nothing could be told. */
function refuseUnanswerable({ headers: { accept } }: FastifyRequest): void {
  if (accept === undefined || new Negotiator({ headers: { accept } }).mediaType(answered)) return;
  throw refused(406, `accept: ${accept.slice(0, 100)} has none of the types of an answer, ${answered.join(' and ')}.`);
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw badInput('body', 'is not UTF-8.');
  }
}

function inBody(body: unknown): Values {
  if (Array.isArray(body)) throw badInput('body', 'is a list. Send one operation at a time; batches are not taken.');
  if (!isObject(body)) throw badInput('body', 'is no JSON object. Send { "query": "...", "variables": { ... } }.');
  return body;
}

function inAddress(query: Values): Values {
  for (const [name, value] of Object.entries(query))
    if (Array.isArray(value)) throw badInput(name, 'is given more than once.');
  const read = (name: string) => (typeof query[name] === 'string' ? { [name]: readJson(name, query[name]) } : {});
  return { ...query, ...read('variables'), ...read('extensions') };
}

function refuseMalformed({ query, operationName, variables, extensions }: Values): void {
  for (const [name, value] of Object.entries({ query, operationName }))
    if (typeof (value ?? '') !== 'string') throw badInput(name, 'is no text.');
  for (const [name, value] of Object.entries({ variables, extensions }))
    if (!isObject(value ?? {})) throw badInput(name, 'is no object.');
  const { persistedQuery } = (extensions ?? {}) as Values;
  if (persistedQuery !== undefined && persistedQuery !== null) refusePersisted(persistedQuery);
  else if (!query) throw badInput('query', 'is missing. Send an operation, or its hash in extensions.persistedQuery.');
}

function refusePersisted(given: unknown): void {
  const field = 'extensions.persistedQuery';
  if (!isObject(given)) throw badInput(field, 'is no object.');
  if (given.version !== 1) throw badInput(`${field}.version`, 'is not 1.');
  if (typeof given.sha256Hash !== 'string' || given.sha256Hash === '')
    throw badInput(`${field}.sha256Hash`, 'is no text. Send the SHA-256 of the operation in hexadecimal.');
}
