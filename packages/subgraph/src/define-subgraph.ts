import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import type { Evidence, Finding } from '@conformity/certification';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, isInterfaceType, isUnionType, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { DataSource, MigrationInterface } from 'typeorm';
import { checkArgument } from './check-arguments';
import type { Asking, Caller, Context } from './context';
import type { Database } from './database';
import { findByOwnType, type Implementations } from './entities';
import { federated } from './federated';
import type { Grant } from './grants';
import { guardArguments } from './input-guard';
import type { Keeping, KeptInMemory } from './keeping';
import { prepareMutations } from './mutations';
import { takeOldNames } from './old-names';
import { ActKey, ActKeys1764600000000 } from './once';
import type { Part } from './readiness';
import type { Route } from './route';
import { stateLimits } from './text-limits';

// biome-ignore lint/complexity/noBannedTypes: TypeORM and type-graphql take classes as Function
type Class = Function;

/** Loads data that a fresh register starts with; `asking` makes the context of a demonstration person on a given day. */
export type DataLoad = (db: Database, asking: (caller: Caller) => Context) => Promise<void>;

/** How far the rebuilding of entries is. */
export interface ReindexProgress {
  /** Documents of the owner that were looked at. */
  documents: number;
  /** Entries that were wrong or missing. */
  mended: number;
  /** Entries of documents that the owner does not have. */
  removed: number;
}

/** How entries are rebuilt. */
export interface ReindexOptions {
  /** True to begin at the beginning where an earlier run was broken off. */
  afresh?: boolean;
  /** Documents in a batch. */
  batch?: number;
  /** Told after each batch; the next one waits for it. */
  onBatch?(progress: ReindexProgress): void | Promise<void>;
}

/** Checks and repairs of the register that the owner of documents can make. */
export interface Maintenance {
  /** The entries that the owner's rows demand, a batch at a time. */
  entries(db: DataSource): AsyncIterable<object[]>;
  /**
   * Makes the register's entries of the owner's documents what the owner demands, a batch at a time, while acts go on. A run that
   * was broken off goes on where it was.
   */
  reindex(db: DataSource, options?: ReindexOptions): Promise<ReindexProgress>;
  /** What `reindex` would mend, in words; changes nothing. */
  entryFaults: Check;
  /** Takes over documents of one type from an earlier register, with their numbers and issues, in one transaction. */
  importDocuments(db: Database, caller: Caller, documentType: string, documents: readonly object[]): Promise<void>;
  /** Every break in the audit trails. */
  auditBreaks: AuditBreaks;
  /** With which the ids of its documents begin, before a `_`. */
  idPrefixes: readonly string[];
  /** What the rules find today on those of the documents that are public and in force, and on what they rest; as of one moment. */
  examine(db: DataSource, ids: readonly string[], now: Date): Promise<Examined[]>;
  /**
   * Cancels a suspended document by the rules that hold for everybody.
   * @throws CONFLICT where it is not as it was at that revision any more
   */
  cancelSuspended(
    db: Database,
    caller: Caller,
    id: string,
    request: { revision: number; reason: string },
  ): Promise<void>;
}

/** What is found on a public document that is in force. */
export interface Examined {
  documentId: string;
  /** With why its body set the rule aside when it was issued; null where it did not. */
  findings: (Finding & { setAside: string | null })[];
  evidence: Evidence[];
}

/** The owner of documents, for whoever watches over the documents of all. */
export interface Owner {
  name: string;
  maintenance: Maintenance;
  db: Database;
}

/** Does the next of what is due at a moment; true where there may be more. Several processes may do so at once. */
export interface Step {
  (now: Date): Promise<boolean>;
  /** Resolves when what a step has begun and not waited for is over. */
  finish?(): Promise<void>;
}

/** Says in words each thing that is not as it should be, and changes nothing. */
export type Check = (db: DataSource) => AsyncIterable<string>;

/** Every break in audit trails, and of what it is. */
export type AuditBreaks = (
  db: DataSource,
) => AsyncIterable<{ number: string; sequence: number | null; message: string }>;

/** What a subgraph is made of. */
export interface SubgraphDefinition<Loaders = unknown> {
  /** Its name in the supergraph, such as `iecex-equipment`. */
  name: string;
  resolvers: NonEmptyArray<Class>;
  /** Object types that no field returns by their own name. */
  orphanedTypes?: Class[];
  entities?: Class[];
  /** Interfaces that can be fetched by `id` from here, with every implementation defined here. */
  keyedInterfaces?: string[];
  /** Types that implement the interface `Node`, which is asked for here. */
  nodes?: readonly string[];
  /** The types that its interface objects stand for. */
  implementations?: Implementations;
  /** How federation finds an object of each type from its key; what is asked of it is in the info. */
  references: Record<string, (reference: never, context: Context<Loaders>, info: GraphQLResolveInfo) => unknown>;
  loaders: (context: Asking) => Loaders;
  database: {
    /** The PostgreSQL schema that this subgraph owns. */
    schema: string;
    migrations: (new () => MigrationInterface)[];
    /** Tables whose rows its role may add but never change or remove. */
    appendOnly?: string[];
    /** Tables of its own that its role may only read. */
    readOnly?: string[];
    /** Tables of its own that its role may not read either: it reads what a view shows of them. */
    hidden?: string[];
    /** Views of the owner, by their names, made anew where their statement changes; who may read them reads what they do. */
    views?: Record<string, string>;
    /**
     * What is seen of its own tables outside acts, by their names: views of the owner, read by a log-in that has no right on these tables.
     * They look who asks.
     */
    seen?: Record<string, string>;
    /** True where it writes while it is asked, such as what is to be rendered: it reads no replica then. */
    writesOutsideActs?: true;
    /** Tables of its own that others may ask for by name alone, whatever its schema; see `Grant`. */
    offers?: string[];
    /** Rights on tables of others. */
    grants?: Grant[];
  };
  /** Keeps documents in memory for whoever answers with the database, until it is closed; `tell` takes lines for the operator. */
  keep?: (database: Database, keeping: Keeping, tell: (line: string) => void) => KeptInMemory;
  /** Addresses beside its GraphQL. */
  routes?: Route[];
  /** Makes what its role needs of a database beside its schema; run by the owner of the database after every migration. */
  prepareDatabase?: (url: string, role: string) => Promise<void>;
  /** By name what it needs for a part of its work alone: while one is missing, the graph is ready and says that it is degraded. */
  mayLack?: Record<string, Part>;
  /** Told by whoever runs it in the same process, in place of the environment. */
  configure?: (given: { dataDir: string; publicUrl: string }) => void;
  /**
   * Watches over the documents of all owners, step by step and side by side, in a process of its own beside the graph; `tell` takes lines for
   * the operator.
   */
  watch?: (db: Database, owners: readonly Owner[], tell: (line: string) => void) => readonly Step[];
  /** A file that is run as a process of its own beside the graph, with `DATABASE_URL`, `DATA_DIR` and `PUBLIC_URL`. */
  workerFile?: string;
  /** What an operator can have done on its database by `npm run NAME`; each says in a line what came of it. */
  commands?: Record<string, (db: DataSource) => Promise<string>>;
  /** By name what `npm run doctor` looks at beside what all subgraphs have. */
  checks?: Record<string, Check>;
  /** What only a subgraph with documents has: checks and repairs of the register. */
  maintenance?: Maintenance;
  /** Every break in the trail of what is no document. */
  auditBreaks?: AuditBreaks;
  /** Facts of the field that every register needs; loading twice changes nothing. */
  referenceData?: DataLoad;
  /** Made-up and publicly known content for a first look; loaded once, into an empty register. */
  demonstrationData?: DataLoad;
}

/** A subgraph as a value: its definition, its SDL and its executable schema. Nothing runs yet. */
export interface Subgraph<Loaders = unknown> extends SubgraphDefinition<Loaders> {
  sdl: string;
  schema: GraphQLSchema;
}

/** Turns a definition into a subgraph. @throws where the classes do not make a valid federated schema. */
export function defineSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>): Subgraph<Loaders> {
  readPropertiesPlainly();
  stateLimits();
  const plain = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    validateFn: checkArgument,
    // Federation checks the schema below.
    skipCheck: true,
  });
  const sdl = federated(printSchemaWithDirectives(plain), definition.keyedInterfaces ?? [], definition.nodes ?? []);
  const resolvers: GraphQLResolverMap<unknown> = { ...createResolversMap(plain) } as GraphQLResolverMap<unknown>;
  for (const type of Object.values(plain.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type))
      resolvers[type.name] = { __resolveType: (value: { __typename: string }) => value.__typename };
  }
  // What federation hands in is what the type's `@key` says, which TypeScript does not know.
  for (const [typename, find] of Object.entries(definition.references))
    resolvers[typename] = { ...(resolvers[typename] as object), __resolveReference: find as never };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  takeOldNames(schema);
  guardArguments(schema);
  prepareMutations(schema);
  findByOwnType(schema, definition.implementations ?? {});
  return { ...(schema.getMutationType() ? withActKeys(definition) : definition), sdl, schema };
}

/** Who acts keeps the keys of acts beside its rows. */
const withActKeys = <Loaders>(definition: SubgraphDefinition<Loaders>): SubgraphDefinition<Loaders> => ({
  ...definition,
  entities: [...(definition.entities ?? []), ActKey],
  database: { ...definition.database, migrations: [...definition.database.migrations, ActKeys1764600000000] },
});

/**
 * Leaves fields that are plain properties to graphql-js and graphql-jit, which read them without a call. type-graphql (2.0.0-rc.4)
 * can be told so only class by class, or through its store of classes.
 */
function readPropertiesPlainly() {
  const { TypeGraphQLMetadataStorage: store } = globalThis as {
    TypeGraphQLMetadataStorage?: { objectTypes: { simpleResolvers?: boolean }[] };
  };
  for (const type of store?.objectTypes ?? []) type.simpleResolvers ??= true;
}
