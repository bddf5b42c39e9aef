import type { Principal } from '@conformity/access';
import { subgraphs } from '@conformity/program';
import {
  contextOf,
  executorOf,
  type Owner,
  openAsOwner,
  openDatabase,
  type RouteReply,
  type Step,
  type Subgraph,
} from '@conformity/subgraph';
import { people } from '@conformity/testkit';
import type { DataSource } from 'typeorm';
import { migratedDatabase } from './support';

type Database = Awaited<ReturnType<typeof openDatabase>>;
type Person = keyof typeof people;

/** Every subgraph on a register that is empty but for the test bodies, and what watches over it, by a calendar of the test's own. */
export interface Watched {
  url: string;
  /** As the owner of the database. */
  owner: DataSource;
  /** Asks a subgraph as a person at a moment. @throws with the errors where there are any. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the test's own query
  tell(subgraph: string, who: Person, query: string, variables: object, now: string): Promise<any>;
  /** The codes and messages of the errors. */
  refusal(subgraph: string, who: Person, query: string, variables: object, now: string): Promise<string[]>;
  /** What an address of a subgraph answers to a guest, by the path of its route. @throws what the route throws */
  open(subgraph: string, method: 'GET' | 'POST', route: string, address: string, now: string): Promise<RouteReply>;
  /** Does everything that is due at a moment. */
  settle(now: string): Promise<void>;
  /** What watches, once more: a second process. */
  anotherStep(): Step;
  /** What the operator was told. */
  told: string[];
  close(): Promise<void>;
}

/** The UTC instant in the morning of a day. */
export const morning = (day: string) => (day.length === 10 ? `${day}T10:00:00Z` : day);

export async function startWatched(): Promise<Watched> {
  const url = await migratedDatabase();
  const pools = new Map<string, Database>(
    await Promise.all(subgraphs.map(async one => [one.name, await openDatabase(one, { url, poolSize: 3 })] as const)),
  );
  const poolOf = (name: string) => pools.get(name) as Database;
  const owner = await openAsOwner(named('oversight'), { url, poolSize: 1 });
  const owners = subgraphs.flatMap(({ name, maintenance }): Owner[] =>
    maintenance ? [{ name, maintenance, db: poolOf(name) }] : [],
  );
  const told: string[] = [];
  /** All that goes on, one after the other. */
  const stepOf = (): Step => {
    const steps = watchOf(named('oversight'))(poolOf('oversight'), owners, line => told.push(line));
    const all = async (now: Date) => {
      let isMore = false;
      for (const step of steps) isMore = (await step(now)) || isMore;
      return isMore;
    };
    return Object.assign(all, { finish: async () => void (await Promise.all(steps.map(one => one.finish?.()))) });
  };
  const step = stepOf();
  const ask = async (name: string, who: Principal, query: string, variables: object, now: string) => {
    const at = new Date(morning(now));
    const execute = executorOf(named(name), poolOf(name), fault => told.push(String(fault)));
    const caller = { principal: who, requestId: 'test', now: at, clock: () => at };
    return execute({ query, variables: variables as Record<string, unknown> }, caller);
  };
  return {
    url,
    owner,
    told,
    tell: async (name, who, query, variables, now) => {
      const { data, errors = [] } = await ask(name, people[who], query, variables, now);
      if (errors.length) throw new Error(`${errors.map(({ message }) => message).join('\n')}\n${told.join('\n')}`);
      return data;
    },
    refusal: async (name, who, query, variables, now) =>
      ((await ask(name, people[who], query, variables, now)).errors ?? []).map(
        ({ message, extensions }) => `${extensions.code}: ${message}`,
      ),
    open: (name, method, route, address, now) => {
      const at = new Date(morning(now));
      const found = named(name).routes?.find(one => one.method === method && one.path === route);
      if (!found) throw new Error(`${name} has no ${method} ${route}`);
      const values = address.split('/');
      const params = Object.fromEntries(
        route
          .split('/')
          .flatMap((part, at) => (part[0] === ':' ? [[part.slice(1), decodeURIComponent(values[at] ?? '')]] : [])),
      );
      const caller = { principal: people.guest, requestId: 'test', now: at, clock: () => at };
      const request = { method, params, query: {}, headers: {}, body: Buffer.alloc(0) };
      return found.handle(request, contextOf(named(name), poolOf(name), caller) as never);
    },
    settle: async now => {
      while (await step(new Date(morning(now))));
    },
    anotherStep: stepOf,
    close: async () => void (await Promise.all([owner.destroy(), ...[...pools.values()].map(pool => pool.destroy())])),
  };
}

const named = (name: string): Subgraph => {
  const found = subgraphs.find(one => one.name === name);
  if (!found) throw new Error(`There is no subgraph ${name}`);
  return found;
};

const watchOf = ({ watch, name }: Subgraph) => {
  if (!watch) throw new Error(`${name} watches over nothing`);
  return watch;
};

/** A document after an act. */
export interface Done {
  id: string;
  number: string;
  revision: number;
}

/** Acts on documents of the equipment scheme, in one call each. */
export function actsOn({ tell }: Pick<Watched, 'tell'>, subgraph = 'iecex-equipment') {
  const selection = '{ id number revision }';
  const act = async (who: Person, mutation: string, variables: object, now: string): Promise<Done> =>
    Object.values(await tell(subgraph, who, `mutation ${mutation}`, variables, now))[0] as Done;
  const issue = (type: string, { id, revision }: Done, now: string, who: Person, overrides: object[] = []) =>
    act(
      who,
      `I($id: ID!, $revision: Int!, $overrides: [RuleOverride!]!) { issue${type}(id: $id, revision: $revision, overrides: $overrides) ${selection} }`,
      { id, revision, overrides },
      now,
    );
  return {
    publish: async (
      type: string,
      input: object,
      now: string,
      { who = 'olga' as Person, overrides = [] as object[] } = {},
    ) => {
      const drafted = await act(
        who,
        `D($input: ${type}Input!) { draft${type}(input: $input) ${selection} }`,
        { input },
        now,
      );
      return issue(type, drafted, now, who, overrides);
    },
    upIssue: async (type: string, { id, revision }: Done, input: object, now: string, who: Person = 'olga') => {
      const amended = await act(
        who,
        `A($id: ID!, $revision: Int!, $input: ${type}Input!) { amend${type}(id: $id, revision: $revision, input: $input) ${selection} }`,
        { id, revision, input },
        now,
      );
      return issue(type, amended, now, who);
    },
    office: (name: 'suspend' | 'reinstate', type: string, { id }: Done, now: string, who: Person = 'sam') =>
      act(who, `S($id: ID!) { ${name}${type}(id: $id, reason: "Asked for by the body") ${selection} }`, { id }, now),
    cancel: (type: string, { id }: Done, now: string, who: Person = 'sam') =>
      act(
        who,
        `C($id: ID!) { cancel${type}(id: $id, reason: "No longer made", productsAffected: false) ${selection} }`,
        { id },
        now,
      ),
  };
}
