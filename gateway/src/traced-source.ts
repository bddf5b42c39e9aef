import type { GraphQLDataSource } from '@apollo/gateway';
import { during, type GatewayContext } from '@conformity/subgraph';

/** The same subgraph; of a request that is traced it is told how long the fetch took, with all that was done for it. */
export function tracedSource(
  name: string,
  source: GraphQLDataSource<GatewayContext>,
): GraphQLDataSource<GatewayContext> {
  return {
    process(options) {
      const { context } = options;
      if (!context.traced) return source.process(options);
      return during(context.traced, `fetch ${name}`, {}, traced =>
        source.process({ ...options, context: { ...context, traced } } as typeof options),
      );
    },
  };
}
