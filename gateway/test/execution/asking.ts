import { Supergraph } from '@apollo/federation-internals';
import { ApolloServer } from '@apollo/server';
import { monolith } from '@conformity/testkit';
import { parse } from 'graphql';
import { type Execution, graphGateway } from '../../src/execution/gateway';
import { ValuesOfOurScalars } from '../../src/execution/scalars';
import { type Asked, countingSources, schemas, supergraphSdl } from './lamps';

/** An answer as a client gets it; `text` keeps the order. */
export interface Answer {
  data: unknown;
  text: string;
  errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: { code?: string; field?: string };
  }[];
}

/** Asks a gateway over the lamps, in which every subgraph but the `unreachable` ones answers. */
export async function startAsking(execution: Execution = 'own', unreachable: readonly string[] = []) {
  const asked: Asked = {};
  const gateway = graphGateway(supergraphSdl, countingSources(asked, unreachable), execution);
  const server = new ApolloServer({
    gateway: gateway as never,
    introspection: true,
    validationRules: [ValuesOfOurScalars],
    includeStacktraceInErrorResponses: false,
  });
  await server.start();
  const ask = async (query: string, variables: object = {}): Promise<Answer> => {
    for (const name of Object.keys(asked)) delete asked[name];
    const { body } = await server.executeOperation({ query, variables: variables as never });
    const { data = null, errors = [] } = body.kind === 'single' ? body.singleResult : {};
    return { data, text: JSON.stringify(data), errors: errors as Answer['errors'] };
  };
  return { ask, asked, stop: () => server.stop() };
}

const truth = monolith(
  Supergraph.build(supergraphSdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema(),
  supergraphSdl,
  Object.entries(schemas).map(([name, schema]) => ({ name, schema })),
);

/** What has to be answered. */
export async function truthOf(query: string, variables: object = {}): Promise<Answer> {
  const { data = null, errors = [] } = await truth(parse(query), variables as Record<string, unknown>, () => ({}));
  return { data, text: JSON.stringify(data), errors: errors as Answer['errors'] };
}
