import { randomUUID } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import { graphItself, type Principal } from '@conformity/access';
import type { PrincipalOf } from './authenticate';
import type { GatewayContext } from './embed';
import { CatalogueError } from './errors';

/** The subgraph that knows people. */
export const directoryName = 'directory';

const query =
  'query Principal($subject: ID!) { principal(subject: $subject) { id name memberships { role system bodyId mayIssue } } }';

/** Asks the directory, as the graph itself, what a person is. */
export function principalReader(
  directory: GraphQLDataSource<GatewayContext>,
  clock: () => Date = () => new Date(),
): PrincipalOf {
  return async subject => {
    const context = { principal: graphItself, requestId: randomUUID(), now: clock() };
    const request = { query, variables: { subject } };
    const { data, errors } = await directory.process({
      kind: 'health check' as never,
      request: request as never,
      context,
    });
    if (errors?.length) throw new CatalogueError('INTERNAL', 'The directory could not say who you are. Try again.');
    return (data?.principal ?? null) as Principal | null;
  };
}
