import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { PlanNode, QueryPlanner } from '@apollo/query-planner';
import { CatalogueError, type RefuseNulls, refusingNulls } from '@conformity/subgraph';
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { Sources } from '../sources';
import { conditionsOf, neverEmpty } from './conditions';
import { divided } from './introspection';
import { keptApart, reservedKeys, variablesApart } from './keys';
import { fragmentsOf } from './lines';
import { type Shape, shapeOf } from './shape';
import { requirementsOf, splitUp } from './split';
import { apart, type Step, stepOf } from './steps';
import type { Values } from './values';
import { selectionsIn } from './written-out';

/** A supergraph that is loaded, with its planner. */
export interface Loaded {
  supergraphSdl: string;
  /** The public schema: as graphql-js has it, and as the planner has it. */
  schema: GraphQLSchema;
  api: Schema;
  /** The whole schema, with what is not public. */
  whole: GraphQLSchema;
  planner: QueryPlanner;
}

/** An operation that is ready to be run. */
export interface Prepared {
  step: Step;
  /** False where subgraphs are asked nothing. */
  asks: boolean;
  /** The shape of the answer; `given` are the variables as the client gave them, `variables` have the defaults of the operation. */
  shape: (variables: Values, given: Values) => Shape;
  /** Asked before anything is run, with the variables as `shape` has them. */
  refuseNulls: RefuseNulls;
  /** Characters of the document and of all that subgraphs are asked. */
  size: number;
}

/** Makes operations ready. @throws LIMIT_EXCEEDED where one is larger than is planned. */
export type Prepare = (document: DocumentNode, operation: OperationDefinitionNode) => Prepared;

/** Most selections of an operation, its fragments written out in their places. Planning is synchronous and takes about a millisecond for each. */
export const mostSelections = 1_000;

const keptShapes = 16;

/** How operations on a supergraph are made ready to be run on the sources. */
export function preparing(loaded: Loaded, sources: Sources): Prepare {
  const { schema, api, whole, planner } = loaded;
  const supergraph = parse(loaded.supergraphSdl, { noLocation: true });
  const reserved = reservedKeys(supergraph);
  const requirements = requirementsOf(supergraph);

  function plan(document: DocumentNode, { operation }: OperationDefinitionNode): PlanNode[] {
    const filled = variablesApart(neverEmpty(document));
    // Acts are done once and in turn.
    const parts = operation === 'query' ? splitUp(filled, schema, requirements) : [filled];
    return parts.flatMap(part => {
      const { node } = planner.buildQueryPlan(operationFromDocument(api, part, { validate: false }));
      return node && node.kind !== 'Subscription' ? [node] : [];
    });
  }

  return (document, operation) => {
    const root = schema.getRootType(operation.operation);
    if (!root) throw new CatalogueError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation}s.`);
    refuseLarge(selectionsIn(operation, document));
    const { rest, introspect } = divided(alone(document, operation), schema, root.name);
    const asked = keptApart(rest, reserved);
    const nodes = plan(asked, operation);
    const shapeFor = shaping(asked, root, schema);
    return {
      step: apart(
        nodes.map(node => stepOf(node, { schema: whole, sources })),
        whole,
      ),
      asks: nodes.length > 0 || introspect !== null,
      shape: introspect ? (variables, given) => shapeFor(variables, introspect(given)) : keeping(asked, shapeFor),
      refuseNulls: refusingNulls(schema, document, operation),
      size: sizeOf(document) + nodes.reduce((sum, node) => sum + askedBy(node), 0),
    };
  };
}

function refuseLarge(selections: number) {
  if (selections <= mostSelections) return;
  const message = `Selections limit of ${mostSelections} exceeded, found ${selections}, with fragments written out.`;
  throw new CatalogueError('LIMIT_EXCEEDED', message, { limit: mostSelections, http: { status: 400 } });
}

/** The document without its other operations. */
const alone = ({ kind, definitions }: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  kind,
  definitions: definitions.filter(one => one.kind !== Kind.OPERATION_DEFINITION || one === operation),
});

type ShapeFor = (variables: Values, introspected?: Values) => Shape;

function shaping(asked: DocumentNode, root: GraphQLObjectType, schema: GraphQLSchema): ShapeFor {
  const fragments = fragmentsOf(asked);
  const operation = asked.definitions.find(one => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A document without an operation');
  return (variables, introspected) =>
    shapeOf(root, operation.selectionSet, { schema, fragments, variables }, introspected);
}

/** A shape is made once for all variables that leave out the same. */
function keeping(asked: DocumentNode, shapeFor: ShapeFor): Prepared['shape'] {
  const conditions = conditionsOf(asked);
  const known = new Map<string, Shape>();
  return variables => {
    const key = conditions.map(name => (variables[name] ? 1 : 0)).join('');
    const shape = known.get(key) ?? shapeFor(variables);
    if (known.size >= keptShapes && !known.has(key)) known.clear();
    known.set(key, shape);
    return shape;
  };
}

const sizeOf = ({ loc }: DocumentNode) => loc?.source.body.length ?? 0;

function askedBy(node: PlanNode): number {
  if (node.kind === 'Fetch') return node.operation.length;
  const below = 'nodes' in node ? node.nodes : node.kind === 'Condition' ? [node.ifClause, node.elseClause] : [];
  const all = node.kind === 'Flatten' ? [node.node] : below;
  return all.reduce((sum, one) => sum + (one ? askedBy(one) : 0), 0);
}
