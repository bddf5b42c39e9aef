import { ApolloServer } from '@apollo/server';
import { guest, type Principal } from '@conformity/access';
import { type Execution, graphGateway, readSupergraph } from '@conformity/gateway';
import { subgraphs } from '@conformity/program';
import { contextOf, embed, executorOf, type GatewayContext, openDatabase } from '@conformity/subgraph';
import { monolith, people } from '@conformity/testkit';
import { type DocumentNode, parse, print } from 'graphql';
import { publicSchema } from './public-schema';
import type { Person } from './support';

/** What an operation was answered; `text` keeps the order. */
export interface Told {
  data: unknown;
  text: string;
  errors: readonly { message: string; path?: readonly unknown[]; extensions?: { code?: unknown; field?: unknown } }[];
}

/** An operation of somebody, at a moment. */
export interface Question {
  document: DocumentNode;
  variables: Record<string, unknown>;
  principal: Principal;
  now: Date;
}

/** A gateway in this process, without the limits of requests, beside the same subgraphs as one schema without a gateway. */
export interface Whole {
  ask(question: Question): Promise<Told>;
  /** What has to be answered. */
  truth(question: Question): Promise<Told>;
  stop(): Promise<void>;
}

export const principalOf = (person: Person): Principal => (person ? people[person] : guest);

/** On a database that is prepared. */
export async function startWhole(databaseUrl: string, execution: Execution = 'own'): Promise<Whole> {
  const pools = new Map(
    await Promise.all(
      subgraphs.map(async one => [one.name, await openDatabase(one, { url: databaseUrl, poolSize: 3 })] as const),
    ),
  );
  const poolOf = (name: string) => pools.get(name) as NonNullable<ReturnType<typeof pools.get>>;
  const sources = new Map(
    subgraphs.map(one => [one.name, embed(executorOf(one, poolOf(one.name), () => {}))] as const),
  );
  const server = new ApolloServer<GatewayContext>({
    gateway: graphGateway(readSupergraph(), sources, execution),
    introspection: true,
    includeStacktraceInErrorResponses: false,
  });
  await server.start();
  const oracle = monolith(publicSchema(), readSupergraph(), subgraphs);
  return {
    async ask({ document, variables, principal, now }) {
      const contextValue = { principal, requestId: 'test', now };
      const asked = { query: print(document), variables };
      const { body } = await server.executeOperation(asked, { contextValue });
      return told(body.kind === 'single' ? (body.singleResult as Partial<Told>) : {});
    },
    async truth({ document, variables, principal, now }) {
      const contexts = new Map<string, unknown>();
      const contextFor = (name: string) => {
        const subgraph = subgraphs.find(one => one.name === name) as (typeof subgraphs)[number];
        const context = contexts.get(name) ?? contextOf(subgraph, poolOf(name), { principal, requestId: 'test', now });
        contexts.set(name, context);
        return context;
      };
      return told((await oracle(document, variables, contextFor)) as Partial<Told>);
    },
    async stop() {
      await server.stop();
      await Promise.all([...pools.values()].map(pool => pool.destroy()));
    },
  };
}

const told = ({ data = null, errors = [] }: Partial<Told>): Told => ({ data, text: JSON.stringify(data), errors });

/** How the answer differs from the truth: in data, in the order of its keys, or in that there is an error; null where it does not. */
export function differenceOf(answer: Told, truth: Told): 'data' | 'order' | 'errors' | null {
  if (refusesVariable(answer)) return null;
  if (answer.text !== truth.text) return sorted(answer.data) === sorted(truth.data) ? 'order' : 'data';
  return answer.errors.length > 0 === truth.errors.length > 0 ? null : 'errors';
}

/**
 * A variable that a scalar of a subgraph does not take is refused with all that this subgraph is asked, not with one field, and also
 * where the field that uses it is skipped: as the specification has it for every variable (6.1.2). Without a gateway it is not looked at.
 */
const refusesVariable = ({ errors }: Told) =>
  errors.some(
    ({ message, path, extensions }) =>
      message.startsWith('Variable "$') || (!path && message.startsWith(`${extensions?.field}: `)),
  );

const sorted = (data: unknown) =>
  JSON.stringify(data, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** A question in words, for whoever reads of a difference. */
export const inWords = ({ document, variables, principal }: Question) =>
  `${principal.id}: ${print(document).replace(/\s+/g, ' ')} ${JSON.stringify(variables)}`;

export const asked = (query: string, variables: object = {}, person: Person = null, now = new Date()): Question => ({
  document: parse(query),
  variables: variables as Record<string, unknown>,
  principal: principalOf(person),
  now,
});
