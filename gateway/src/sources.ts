import { randomUUID } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import { graphItself } from '@conformity/access';
import { CatalogueError, type GatewayContext } from '@conformity/subgraph';
import type { PrincipalOf } from './authenticate';

/** Where each subgraph is asked, by its name. */
export type Sources = ReadonlyMap<string, GraphQLDataSource<GatewayContext>>;

/** Asks the directory, as the graph itself, what a person is. */
export function principalReader(sources: Sources, clock: () => Date): PrincipalOf {
  const query = `query Principal($subject: ID!) { principal(subject: $subject) { id name memberships { role system bodyId mayIssue } } }`;
  return async subject => {
    const { data, errors } = await askAsGraph(sources, 'directory', { query, variables: { subject } }, clock);
    if (errors?.length) throw new CatalogueError('INTERNAL', 'The directory could not say who you are. Try again.');
    return (data?.principal ?? null) as never;
  };
}

function askAsGraph(sources: Sources, name: string, request: { query: string; variables?: object }, clock: () => Date) {
  const context = { principal: graphItself, requestId: randomUUID(), now: clock() };
  const source = sources.get(name) as GraphQLDataSource<GatewayContext>;
  return source.process({ kind: 'health check' as never, request: request as never, context });
}
