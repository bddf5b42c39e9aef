import type { GatewayContext } from '@conformity/subgraph';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';
import type { Costing } from '../operations/budget';
import type { Keeping } from '../operations/keeping';
import type { Given, KnownOperation, KnownOperations } from '../operations/known';
import { heldBack, statusFor } from '../operations/status';

/** What a graph does with a request beside running it. */
export interface Straight {
  known: KnownOperations;
  costOf: Costing;
  costLimit: number;
  keeping: Keeping;
  /** The text that a client knows by this hash. */
  textOf(hash: string): string | undefined;
  presentable(error: GraphQLFormattedError): GraphQLFormattedError;
}

/**
 * Answers a POST of an operation that was let through before, as Apollo Server would, without what it does for each request anew;
 * undefined for everything else, which is left to it: what is not known, costs too much, or was not sent as it should be.
 */
export function straight(
  { known, costOf, costLimit, keeping, textOf, presentable }: Straight,
  contextOf: (request: FastifyRequest) => Promise<GatewayContext>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<string | undefined> {
  const typeOf = mediaTypes();

  /** What a request asks for, where it is known and may be run. */
  function knownIn(request: FastifyRequest): { one: KnownOperation; given: Given; cost: number } | null {
    const sent = sentIn(request, textOf);
    const one = sent && known.find(sent.text, sent.given.operationName);
    if (!one) return null;
    const { cost } = costOf({ ...one, variables: sent.given.variables ?? {} });
    return cost <= costLimit ? { one, given: sent.given, cost } : null;
  }

  return async (request, reply) => {
    const type = typeOf(request.headers.accept);
    const asked = type && knownIn(request);
    if (!asked) return undefined;
    // Whoever is not let in hears why from Apollo Server.
    const context = await contextOf(request).catch(() => null);
    if (!context) return undefined;
    const { one, given, cost } = asked;
    Object.assign(context, { acts: one.operation.operation === 'mutation', cost });
    const { data, errors, extensions } = await known.run(one, given, context);
    const { status = data === undefined && errors ? 400 : 200, told } = toldOf(errors, presentable);
    reply.status(statusFor(status, request.headers.accept)).header('content-type', type);
    reply.header('cache-control', keeping({ ...one, contextValue: context, errors }));
    const seconds = errors ? await heldBack(errors) : 0;
    if (seconds) reply.header('retry-after', seconds);
    return `${JSON.stringify({ errors: told, data, extensions })}\n`;
  };
}

/** Errors as they leave the graph, and the status that the last of them that has one demands. */
function toldOf(errors: readonly GraphQLError[] | undefined, presentable: Straight['presentable']) {
  let status: number | undefined;
  const told = errors?.map(error => {
    const { http, ...extensions } = error.extensions as { http?: { status?: number } };
    status = http?.status ?? status;
    return presentable({ ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } });
  });
  return { told, ...(status && { status }) };
}

/** What a POST sends; GETs, which may be kept elsewhere too, are rarer. That it is sent as it should be was looked at before. */
function sentIn({ method, body }: FastifyRequest, textOf: Straight['textOf']): { text: string; given: Given } | null {
  if (method !== 'POST') return null;
  const { query, operationName, variables, extensions } = body as Sent;
  const text = extensions?.persistedQuery ? (query ? null : textOf(extensions.persistedQuery.sha256Hash)) : query;
  return text
    ? { text, given: { operationName: operationName ?? undefined, variables: variables ?? undefined } }
    : null;
}

interface Sent {
  query?: string | null;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: { persistedQuery?: { sha256Hash: string } | null } | null;
}

const offered = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];
const keptAccepts = 200;

/** The media type of an answer by `accept`; undefined where none is taken. Clients say the same again and again. */
function mediaTypes(): (accept: string | undefined) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (accept = '*/*') => {
    if (known.has(accept)) return known.get(accept);
    const type = new Negotiator({ headers: { accept } }).mediaType(offered);
    if (known.size < keptAccepts) known.set(accept, type);
    return type;
  };
}
