import { composeServices } from '@apollo/composition';
import { type Subgraph, usualBodyLimit } from '@conformity/subgraph';
import { parse } from 'graphql';

/** The address of a subgraph in the supergraph; where it really is, each mode says for itself. */
export const subgraphUrl = (name: string) => `http://${name}.subgraph.invalid/graphql`;

/** The supergraph of the subgraphs, with their addresses. @throws with every reason where they do not compose. */
export function compose(subgraphs: readonly Subgraph[], urlOf: (name: string) => string = subgraphUrl): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: urlOf(name), typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl)
    throw new Error(`The subgraphs do not compose:\n${errors?.map(error => error.message).join('\n')}`);
  return `${supergraphSdl.trimEnd()}\n`;
}

const gatewayOwn = ['/graphql', '/graphiql', '/health', '/metrics'];

/**
 * Below which addresses each subgraph answers beside its GraphQL (the first part of the path of its routes), and the most bytes it takes
 * there. @throws where two would answer at the same address.
 */
export function addressesOf(subgraphs: readonly Subgraph[]): Record<string, Record<string, number>> {
  const owners = new Map(gatewayOwn.map(address => [address, 'the gateway']));
  const found = subgraphs.map(({ name, routes = [] }) => {
    const limits: Record<string, number> = {};
    for (const { path, bodyLimit = usualBodyLimit } of routes) {
      const address = `/${path.split('/')[1]}`;
      limits[address] = Math.max(limits[address] ?? 0, bodyLimit);
    }
    for (const address of Object.keys(limits)) {
      const owner = owners.get(address);
      if (owner) throw new Error(`${name} and ${owner} both answer at ${address}`);
      owners.set(address, name);
    }
    return [name, limits] as const;
  });
  return Object.fromEntries(found.filter(([, limits]) => Object.keys(limits).length));
}
