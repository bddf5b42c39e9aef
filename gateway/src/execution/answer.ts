import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { CatalogueError, type GatewayContext, refusedVariables } from '@conformity/subgraph';
import { GraphQLError, getVariableValues } from 'graphql';
import type { Sources } from '../sources';
import type { Running } from './ask';
import { type Bounds, Kept } from './kept';
import { inOrder } from './order';
import { type Loaded, type Prepared, preparing } from './prepare';
import type { Missing } from './shape';
import { isValues } from './values';

type Request = GatewayGraphQLRequestContext<GatewayContext>;

/** Answers requests that Apollo Server has parsed and validated. */
export type Answer = (request: Request) => Promise<GatewayExecutionResult>;

/** Operations that are kept ready to be run. A character takes about a hundred bytes. */
export const keptOperations: Bounds = { count: 2_000, size: 2_000_000 };

/** Answers by plans of the loaded supergraph, each made once, run on the sources. */
export function answering(loaded: Loaded, sources: Sources): Answer {
  const prepare = preparing(loaded, sources);
  const known = new Kept<Prepared>(keptOperations);

  function preparedFor({ queryHash, document, operation, request: { operationName = '' } }: Request): Prepared {
    const key = `${queryHash} ${operationName}`;
    const ready = known.get(key);
    if (ready) return ready;
    const fresh = prepare(document, operation);
    known.set(key, fresh, fresh.size);
    return fresh;
  }

  return async request => {
    const given = request.request.variables ?? {};
    const { document, operation } = request;
    const { coerced } = getVariableValues(loaded.schema, operation.variableDefinitions ?? [], given, {
      maxErrors: 1,
    });
    if (!coerced) return { errors: refusedVariables(loaded.schema, document, operation, given) };
    try {
      const prepared = preparedFor(request);
      request.context.met?.();
      const refusal = prepared.refuseNulls(coerced);
      if (refusal) return { errors: [refusal] };
      const running: Running = { request, variables: coerced, data: {}, errors: [] };
      await prepared.step(running);
      return shaped(prepared, running);
    } catch (error) {
      return { data: null, errors: [error instanceof GraphQLError ? error : new GraphQLError(messageOf(error))] };
    }
  };
}

const messageOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function shaped(
  { asks, shape }: Prepared,
  { request, variables, data: found, errors }: Running,
): GatewayExecutionResult {
  const missing: Missing[] = [];
  const data = shape(variables, request.request.variables ?? {})(found, missing);
  // The planner leaves out without a word what it cannot find.
  if (!asks && isValues(data) && Object.values(data).includes(null))
    return { data: null, errors: [new CatalogueError('INTERNAL', 'No subgraph can answer this.')] };
  // Where a subgraph told why, what is missing may follow from it: a null that spreads takes its neighbours with it.
  const told = errors.length ? errors : missing.map(notFound);
  return told.length ? { data: data as never, errors: inOrder(told, data) } : { data: data as never };
}

const notFound = ({ place: path, field }: Missing) =>
  new GraphQLError(`Cannot return null for non-nullable field ${field}.`, { path });
