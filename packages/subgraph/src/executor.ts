import { dayOf } from '@conformity/certification';
import { SpanKind } from '@opentelemetry/api';
import { type DocumentNode, type ExecutionResult, type GraphQLError, ValuesOfCorrectTypeRule, validate } from 'graphql';
import { type Compiled, compile, mostWrittenOut } from './compile';
import type { Asking, Caller, Context } from './context';
import type { Database } from './database';
import type { Subgraph } from './define-subgraph';
import { badInput, presentError } from './errors';
import { parseOperation, tooMuch } from './operation-text';
import { placeInDocument } from './place-in-document';
import { during } from './tracing';
import { selectionsWrittenOut } from './written-out';

/** One operation for one subgraph. */
export interface Fetch {
  query: string;
  /** The parsed query where the gateway planned it; without it the query is parsed and validated. */
  document?: DocumentNode | undefined;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

/** Answers operations of one subgraph; the same in one process and behind HTTP. */
export type Executor = (fetch: Fetch, caller: Caller) => Promise<ExecutionResult>;

/** Told of every fault that a caller only sees as INTERNAL. */
export type FaultLog = (fault: unknown, about: { subgraph: string; requestId: string }) => void;

/** What is kept of compiled operations, in selections written out: about 100 MB. */
const keptSelections = 50_000;

/** Compiled operations of all executors that are given it, those that were asked for last, and no more together than have room. */
export class CompiledOperations {
  private readonly kept = new Map<string, Operation>();
  private selections = 0;

  constructor(private readonly room = keptSelections) {}

  of(subgraph: Subgraph, fetch: Fetch): Compiled {
    const key = `${subgraph.name} ${fetch.operationName ?? ''}\n${fetch.query}`;
    const found = this.kept.get(key);
    const operation = found ?? operationOf(subgraph, fetch);
    this.kept.delete(key);
    this.kept.set(key, operation);
    if (!found) this.makeRoomFor(operation);
    return operation.run;
  }

  private makeRoomFor({ selections }: Operation): void {
    this.selections += selections;
    for (const [oldest, operation] of this.kept) {
      if (this.selections <= this.room) break;
      this.kept.delete(oldest);
      this.selections -= operation.selections;
    }
  }
}

/** What a caller may do and read without loaders: for acts that no fetch asks for. */
export function askingOf(database: Database, caller: Caller): Asking {
  const { principal, requestId, now, clock = runningFrom(now), deadline, departure, idempotencyKey, acts } = caller;
  const { traced } = caller;
  const db = database.for(caller, acts);
  const today = dayOf(now);
  // By name: it is done for every fetch, and a spread of the caller takes four times as long.
  const told = { principal, requestId, now, clock, deadline, departure, idempotencyKey, acts, traced };
  return Object.assign(told, { database, db, today, forget });
}

const forget = () => {};

const runningFrom = (now: Date, since = performance.now()) => {
  return () => new Date(now.getTime() + performance.now() - since);
};

/** Makes the context of a caller: fresh loaders, the day of the request, the subgraph's own database. */
export function contextOf<Loaders>(subgraph: Subgraph<Loaders>, database: Database, caller: Caller): Context<Loaders> {
  const asking = askingOf(database, caller);
  const made = { loaders: subgraph.loaders(asking), makeLoaders: subgraph.loaders, forget: loadAnew };
  return Object.assign(asking, made);
}

/** One function of all contexts: with one of its own each of them outlives many garbage collections. */
function loadAnew(this: Context<object> & { makeLoaders: Subgraph<object>['loaders'] }): void {
  this.db = this.database.for(this, true);
  Object.assign(this.loaders, this.makeLoaders(this));
}

/**
 * An executor that compiles each distinct operation once and presents every error as the catalogue wants it. Executors of one process
 * share what they keep.
 */
export function executorOf(
  subgraph: Subgraph,
  db: Database,
  log: FaultLog,
  compiled = new CompiledOperations(),
): Executor {
  const { name } = subgraph;
  const answerTo = async (fetch: Fetch, caller: Caller) => {
    const run = compiled.of(subgraph, fetch);
    const context = contextOf(subgraph, db, await db.knowing(caller));
    return { result: await run(undefined, context, fetch.variables ?? {}), mutations: context.mutations };
  };

  return async (fetch, caller) => {
    const { result, mutations } = caller.traced
      ? await during(caller.traced, name, {}, traced => answerTo(fetch, { ...caller, traced }), SpanKind.SERVER)
      : await answerTo(fetch, caller);
    if (!result.errors) return result;
    const about = { subgraph: subgraph.name, requestId: caller.requestId };
    /** Of which nothing is answered, though it was done. */
    const isDone = ({ path: [name = ''] = [] }: GraphQLError) =>
      mutations?.get(String(name))?.isDone === true && result.data?.[name] == null;
    const errors = result.errors.map(error =>
      presentError(error, caller.requestId, fault => log(fault, about), isDone(error)),
    );
    return { ...result, errors };
  };
}

/** An operation that is ready to be run, and how much room it takes. */
interface Operation {
  run: Compiled;
  selections: number;
}

function operationOf({ schema }: Subgraph, { query, document: planned, operationName }: Fetch): Operation {
  const document = planned ?? parseOperation(query);
  // A planned query was checked by the gateway, which does not know what the scalars of a subgraph accept.
  const errors = validate(schema, document, planned && [ValuesOfCorrectTypeRule]);
  if (errors.length) return { run: () => ({ errors: errors.map(error => invalid(error, document)) }), selections: 1 };
  const selections = Math.min(mostWrittenOut, 1 + selectionsWrittenOut(schema, document, operationName));
  return { run: compile(schema, document, operationName), selections };
}

/** How graphql-js says that it compares no more fields. */
const validationAborted = 'Validation aborted.';

function invalid(error: GraphQLError, document: DocumentNode): GraphQLError {
  if (error.message === validationAborted) return tooMuch('fields of one name that can be compared');
  error.extensions.code ??= 'GRAPHQL_VALIDATION_FAILED';
  // By the nodes themselves, since a planned document has no text.
  const field =
    error.extensions.code === 'BAD_INPUT' && placeInDocument(document, node => error.nodes?.includes(node) ?? false);
  return field ? badInput(field, error.message) : error;
}
