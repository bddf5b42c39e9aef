import type { ApolloServerPlugin } from '@apollo/server';
import { CatalogueError, type GatewayContext } from '@conformity/subgraph';
import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { mostSelections } from '../execution/prepare';
import { selectionsIn } from '../execution/written-out';
import { type Estimate, estimate } from './cost';
import { type Weights, weightsOf } from './weights';

/** What an operation may cost, where nothing else is said: our decision, by what the worst of them does to others (`npm run bench -- stall`). */
export const usualCostLimit = 10_000;

/** Estimates that are kept of one operation text, by the variables that matter. */
const keptOfOne = 32;

/** What the request asks for. */
interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** What an operation costs, by its variables. */
export type Costing = (asked: Asked) => Estimate;

/**
 * Tells what operations on a supergraph cost. What it found of a text is kept as long as the text: once where no variable matters, else
 * by those that do.
 */
export function costing(supergraph: string): Costing {
  const weightsFor = new WeakMap<GraphQLSchema, Weights>();
  const known = new WeakMap<OperationDefinitionNode, { matter: string[]; estimates: Map<string, Estimate> }>();
  return ({ schema, document, operation, variables: given }) => {
    const weights = weightsFor.get(schema) ?? weightsOf(supergraph, schema);
    weightsFor.set(schema, weights);
    const kept = known.get(operation) ?? { matter: mattering(document, weights), estimates: new Map() };
    known.set(operation, kept);
    const variables = withDefaults(operation, given);
    const key = JSON.stringify(kept.matter.map(name => lengthOf(variables[name])));
    const ready = kept.estimates.get(key);
    if (ready) return ready;
    const fresh = estimate({ schema, weights, document, operation, variables });
    if (kept.estimates.size >= keptOfOne) kept.estimates.clear();
    kept.estimates.set(key, fresh);
    return fresh;
  };
}

/** Of a list of values only their number matters. */
const lengthOf = (value: unknown) => (Array.isArray(value) ? [value.length] : value);

/** The variables of a document that say how long a list is, or whether something is left out. */
function mattering(document: DocumentNode, weights: Weights): string[] {
  const saying = new Set([...weights.values()].flatMap(({ slicing, each }) => [...slicing, ...(each ? [each] : [])]));
  const found = new Set<string>();
  const note = (node: object) => visit(node as DocumentNode, { Variable: ({ name }) => void found.add(name.value) });
  visit(document, {
    Field: ({ arguments: args = [] }) => {
      for (const arg of args) if (saying.has(arg.name.value)) note(arg);
    },
    Directive: note,
  });
  return [...found].sort();
}

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Asked['variables']) {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

/**
 * Refuses what costs more than an operation may, before anything is asked for it.
 * @throws LIMIT_EXCEEDED with the `cost`, the `limit` and the `field` that most of it is for
 */
export function withinCost(costOf: Costing, limit: number): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        // What is larger is refused where it would be planned.
        if (!operation || selectionsIn(operation, document) > mostSelections) return;
        const { cost, costliest } = costOf({ schema, document, operation, variables: request.variables ?? {} });
        contextValue.cost = cost;
        if (cost > limit) throw tooDear(Math.ceil(cost), limit, costliest);
        await contextValue.charge?.(cost);
      },
    }),
  };
}

function tooDear(cost: number, limit: number, field: string): CatalogueError {
  const most = field ? ` Most of it is for ${field}.` : '';
  const message = `Cost limit of ${limit} exceeded, found ${cost}.${most} Ask for smaller pages, or for less of each entry.`;
  return new CatalogueError('LIMIT_EXCEEDED', message, { cost, limit, ...(field && { field }), http: { status: 400 } });
}

/** `OPERATION_COST`: what an operation may cost. @throws where it is none */
export function readCostLimit(text: string | undefined): number {
  const limit = text ? Number(text) : usualCostLimit;
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new Error(`OPERATION_COST is "${text}"; write a whole number, such as ${usualCostLimit}.`);
}
