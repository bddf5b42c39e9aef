import { isDeepStrictEqual } from 'node:util';
import { composeServices } from '@apollo/composition';
import type { GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { type Execution, graphGateway } from '@conformity/gateway';
import type { GatewayContext } from '@conformity/subgraph';
import { execute, parse } from 'graphql';
import { readSuites, type Suite } from './suites';

const usage = 'npm run audit:gateway -- FOLDER [own or stock], where FOLDER is a clone of federation-gateway-audit';
const asks = [1, 2, 3, 4];

/** Prints how many tests of the audit are right on each ask, and those that are not. */
async function main([folder, execution = 'own']: string[]) {
  if (!folder || (execution !== 'own' && execution !== 'stock')) throw new Error(usage);
  const outcomes: Outcome[] = [];
  for (const suite of readSuites(folder)) outcomes.push(...(await outcomesOf(suite, execution)));
  const figures = asks.map(ask => {
    const ofAsk = outcomes.filter(one => one.ask === ask);
    return `ask ${ask}: ${ofAsk.filter(({ wrong }) => !wrong).length} of ${ofAsk.length}`;
  });
  const wrong = outcomes.flatMap(one => one.wrong ?? []);
  process.stdout.write(`${execution}: ${figures.join(', ')}\n${wrong.join('\n')}\n`);
  process.exit(wrong.length ? 1 : 0);
}

interface Outcome {
  ask: number;
  /** In words; null where the answer is right. */
  wrong: string | null;
}

async function outcomesOf(suite: Suite, execution: Execution): Promise<Outcome[]> {
  const server = new ApolloServer({ gateway: gatewayOf(suite, execution) as never, introspection: true });
  await server.start();
  const outcomes: Outcome[] = [];
  for (const ask of asks)
    for (const [at, { query, expected }] of suite.tests().entries()) {
      const { body } = await server.executeOperation({ query });
      const { data = null, errors } = JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : {}));
      const told = { data, errors: Boolean(errors?.length) };
      const wanted = { data: expected.data ?? null, errors: expected.errors ?? told.errors };
      const words = `${suite.id}_${at}, ask ${ask}: ${JSON.stringify(told)} instead of ${JSON.stringify(wanted)}`;
      outcomes.push({ ask, wrong: isDeepStrictEqual(told, wanted) ? null : words });
    }
  await server.stop();
  return outcomes;
}

function gatewayOf({ id, subgraphs }: Suite, execution: Execution) {
  const { supergraphSdl } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, url: `http://${name}`, typeDefs: parse(typeDefs) })),
  );
  if (!supergraphSdl) throw new Error(`${id} does not compose`);
  const sources = new Map(subgraphs.map(({ name, schema }) => [name, sourceOf(schema)]));
  return graphGateway(supergraphSdl, sources, execution);
}

const sourceOf = (schema: Suite['subgraphs'][number]['schema']): GraphQLDataSource<GatewayContext> => ({
  async process({ request: { query = '', variables: variableValues } }) {
    return JSON.parse(JSON.stringify(await execute({ schema, document: parse(query), variableValues })));
  },
});

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
