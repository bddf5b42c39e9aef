import { randomUUID } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import { graphItself, type Principal } from '@conformity/access';
import { directoryAway, type PrincipalOf } from './authenticate';
import type { GatewayContext } from './embed';
import { CatalogueError } from './errors';

/** The subgraph that knows people. */
export const directoryName = 'directory';

const selected = '{ id name memberships { role system bodyId mayIssue documentTypes only signInMinutes } }';
const query = `query Principal($issuer: String!, $subject: ID!, $clientId: ID) {
  principal(issuer: $issuer, subject: $subject, clientId: $clientId) ${selected} }`;
const firstLogin = `mutation FirstLogin($issuer: String!, $subject: ID!, $email: String!) {
  keepFirstLogin(issuer: $issuer, subject: $subject, email: $email) ${selected} }`;

/** Asks the directory, as the graph itself, what somebody is; who is new to it is known by the verified e-mail address. */
export function principalReader(
  directory: GraphQLDataSource<GatewayContext>,
  clock: () => Date = () => new Date(),
): PrincipalOf {
  const ask = askingAsGraph(directory, clock);
  return async ({ issuer, subject, email, clientId }) => {
    const { principal } = await ask<{ principal: Principal | null }>(query, {
      issuer,
      subject,
      clientId,
    });
    if (principal || !email) return principal;
    return (await ask<{ keepFirstLogin: Principal | null }>(firstLogin, { issuer, subject, email })).keepFirstLogin;
  };
}

/** Asks a subgraph as the graph itself, for what only the gateway may know. @throws UNAVAILABLE where it is away, INTERNAL where it has no answer */
export function askingAsGraph(source: GraphQLDataSource<GatewayContext>, clock: () => Date = () => new Date()) {
  return async <Data>(operation: string, variables: Record<string, unknown>): Promise<Data> => {
    const context = { principal: graphItself, requestId: randomUUID(), now: clock() };
    const request = { query: operation, variables };
    const asked = { kind: 'health check' as never, request: request as never, context };
    const { data, errors } = await source.process(asked).catch(fault => {
      throw fault instanceof CatalogueError ? directoryAway() : fault;
    });
    if (errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE')) throw directoryAway();
    if (errors?.length || !data)
      throw new CatalogueError('INTERNAL', 'The directory could not say who you are. Try again.');
    return data as Data;
  };
}
