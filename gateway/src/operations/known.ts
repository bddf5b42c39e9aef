import type { ApolloServerOptionsWithGateway, ApolloServerPlugin } from '@apollo/server';
import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import type { GatewayContext } from '@conformity/subgraph';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type Bounds, Kept } from '../execution/kept';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Request = Parameters<Executor>[0];

/** An operation that Apollo Server has let through: it is parsed, valid, and within the limits that do not go by variables. */
export interface KnownOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  queryHash: string;
}

/** What a request says beside its text. */
export interface Given {
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

/** Operations that are kept, by their text. */
const keptOperations: Bounds = { count: 2_000, size: 20_000_000 };

/** Keeps what was let through, and runs it again by the gateway that Apollo Server runs it by. */
export class KnownOperations {
  private readonly known = new Kept<KnownOperation>(keptOperations);
  private schema: GraphQLSchema | null = null;
  private executor: Executor | null = null;

  /** The gateway with an eye on what it loads. */
  watching(gateway: Gateway): Gateway {
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      this.schema = apiSchema;
    });
    return {
      onSchemaLoadOrUpdate: told => gateway.onSchemaLoadOrUpdate(told),
      stop: () => gateway.stop(),
      load: async options => {
        const loaded = await gateway.load(options);
        this.executor = loaded.executor;
        return loaded;
      },
    };
  }

  /** Keeps every operation that comes to be run. */
  readonly remember: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: async () => ({
      executionDidStart: async ({ schema, document, operation, queryHash, source, request }) => {
        this.known.set(keyOf(source, request.operationName), { schema, document, operation, queryHash }, source.length);
      },
    }),
  };

  /** The operation of a text, as the supergraph is now; undefined where it was not let through yet. */
  find(text: string, operationName: string | undefined): KnownOperation | undefined {
    const found = this.known.get(keyOf(text, operationName));
    return found?.schema === this.schema ? found : undefined;
  }

  async run(known: KnownOperation, given: Given, context: GatewayContext): Promise<GatewayExecutionResult> {
    // The executor of this gateway reads nothing else of what Apollo Server says.
    return (await this.executor?.({ ...known, request: given, context } as unknown as Request)) ?? {};
  }
}

const keyOf = (text: string, operationName = '') => `${operationName} ${text}`;
