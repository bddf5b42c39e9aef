import { randomUUID } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { guest } from '@conformity/access';
import { readSupergraph } from '@conformity/gateway';
import { subgraphUrl } from '@conformity/program';
import { contextOf, openDatabase, type Subgraph } from '@conformity/subgraph';

const listen = { host: '127.0.0.1', port: 0 };

/** The gateway as its documentation starts it, in front of subgraphs at these addresses. */
export async function startStockGateway(urls: Record<string, string>): Promise<string> {
  let supergraphSdl = readSupergraph();
  for (const [name, url] of Object.entries(urls)) supergraphSdl = supergraphSdl.replaceAll(subgraphUrl(name), url);
  const gateway = new ApolloGateway({ supergraphSdl });
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen });
  return url.replace(/\/$/, '');
}

/** A subgraph as an Apollo Server on its schema, asked by guests. */
export async function startStockSubgraph(subgraph: Subgraph, databaseUrl: string): Promise<string> {
  const db = await openDatabase(subgraph, { url: databaseUrl, poolSize: 6 });
  const { url } = await startStandaloneServer(new ApolloServer({ schema: subgraph.schema }), {
    listen,
    context: async () =>
      contextOf(subgraph, db, { principal: guest, requestId: randomUUID(), now: new Date() }) as never,
  });
  return url;
}
