import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '@conformity/subgraph';

/** Where each subgraph is asked, by its name. */
export type Sources = ReadonlyMap<string, GraphQLDataSource<GatewayContext>>;
