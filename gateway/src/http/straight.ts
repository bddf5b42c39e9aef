import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { type GatewayContext, requireKnownNow } from '@conformity/subgraph';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';
import type { Costing } from '../operations/budget';
import type { Keeping } from '../operations/keeping';
import type { Given, KnownOperation, KnownOperations } from '../operations/known';
import { heldBack, statusFor } from '../operations/status';
import { sentBy } from './graph-requests';

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
 * Answers an operation that was let through before, as Apollo Server would, without what it does for each request anew;
 * undefined for everything else, which is left to it: what is not known, costs too much, or was not sent as it should be.
 */
export function straight(
  { known, costOf, costLimit, keeping, textOf, presentable }: Straight,
  contextOf: (request: FastifyRequest) => Promise<GatewayContext>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<string | undefined> {
  const typeOf = mediaTypes();

  /** What a request asks for, where it is known and may be run. */
  function knownIn(request: FastifyRequest): { one: KnownOperation; given: Given; cost: number } | null {
    const named = namedIn(request, textOf);
    const one = named && known.find(named.text, named.given.operationName);
    if (!one || (request.method === 'GET' && one.operation.operation !== 'query')) return null;
    const { cost } = costOf({ ...one, variables: named.given.variables ?? {} });
    return cost <= costLimit ? { one, given: named.given, cost } : null;
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
    const refusal = await admitted(context, cost).then(
      () => null,
      (error: GraphQLError) => error,
    );
    const { data, errors, extensions }: GatewayExecutionResult = refusal
      ? { errors: [refusal] }
      : await known.run(one, given, context);
    const { status = data === undefined && errors ? 400 : 200, told } = toldOf(errors, presentable);
    reply.status(statusFor(status, request.headers.accept)).header('content-type', type);
    reply.header('cache-control', keeping({ ...one, contextValue: context, errors }));
    const seconds = errors ? await heldBack(errors) : 0;
    if (seconds) reply.header('retry-after', seconds);
    return `${JSON.stringify({ errors: told, data, extensions })}\n`;
  };
}

/** Lets it be paid for, where it may be run. @throws what is answered else */
async function admitted(context: GatewayContext, cost: number): Promise<void> {
  if (context.acts && context.principal) requireKnownNow(context.principal);
  await context.charge?.(cost);
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

/** The operation that a request names, by its text or its hash; none where it brings both, for the hash is looked at then. */
function namedIn(request: FastifyRequest, textOf: Straight['textOf']): { text: string; given: Given } | null {
  const { query, operationName, variables, extensions } = sentBy(request);
  const text = extensions?.persistedQuery ? (query ? null : textOf(extensions.persistedQuery.sha256Hash)) : query;
  return text
    ? { text, given: { operationName: operationName ?? undefined, variables: variables ?? undefined } }
    : null;
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
