import path from 'node:path';
import { type Principal, visibleDrafts } from '@conformity/access';
import { addDays } from '@conformity/certification';
import {
  type Answers,
  type Condition,
  type Field,
  fields,
  type Kind,
  Projection,
  type Questions,
  type Range,
  type Selection,
  type State,
  type Word,
} from '@conformity/projection';
import type { Database, Keeping, KeptInMemory } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { latestSequence } from '../changes';
import type { CertificateSearch, KnownFilter } from '../search/filter';
import type { FacetField } from '../search/filter-values';
import type { RegisterWord } from '../search/sought-text';
import type { ThreadGiven } from './thread';

/** How the public part of a register is kept in memory. */
export interface ProjectionSettings extends Keeping {
  /** For Node.js; those of this process if nothing is said. */
  execArgv?: string[];
  onEnd?: (reason: string) => void;
  onFault?: (reason: string) => void;
  onNote?: (note: string) => void;
  onReady?: (state: State) => void;
}

/** What is kept beside a database, by whatever request it is read. */
const kept = Symbol('projection');
type Keeper = DataSource & { [kept]?: Projection | null };

const lookedAtMs = 600_000;

/** Keeps the public part of a register in memory beside its database, as soon as it is big enough; ended by `close`. */
export function keepProjection(db: Database, settings: ProjectionSettings): KeptInMemory {
  let projection: Projection | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const look = async () => {
    if (await hasAtLeast(db, settings.from)) {
      if (isClosed) return;
      projection = started(db.current, settings);
      for (const source of [db, db.current]) (source as Keeper)[kept] = projection;
    } else if (!isClosed) timer = setTimeout(lookAgain, lookedAtMs).unref();
  };
  // A database that cannot be asked now is asked again.
  const lookAgain = () =>
    void look().catch(() => {
      if (!isClosed) timer = setTimeout(lookAgain, lookedAtMs).unref();
    });
  lookAgain();
  return {
    isBeingFilled: () => projection !== null && !projection.isReady,
    close: async () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      for (const source of [db, db.current]) (source as Keeper)[kept] = null;
      await projection?.close();
    },
  };
}

/** The same for whoever serves the register: what becomes of it is told. */
export const keepRegister = (db: Database, keeping: Keeping, tell: (line: string) => void) =>
  keepProjection(db, {
    ...keeping,
    onReady: ({ documents, bytes }) =>
      tell(`register: ${documents} public documents are kept in ${Math.ceil(bytes / 1024 / 1024)} MB of memory.`),
    onEnd: reason =>
      tell(`register: PostgreSQL answers alone, since what was kept in memory is gone: ${reason} It is tried again.`),
    onNote: note => tell(`register: of what is kept in memory: ${note}`),
    onFault: reason => tell(`register: PostgreSQL was asked, since what is kept in memory could not tell: ${reason}`),
  });

function started(db: DataSource, { mostBytes, folder, ...told }: ProjectionSettings): Projection {
  const { url, extra } = db.options as PostgresDataSourceOptions;
  // Whoever fills the index waits for no request.
  const options = `${extra?.options ?? ''} -c statement_timeout=0`;
  const config = { connectionString: url ?? '', options, keepAlive: true };
  const given: ThreadGiven = { config, mostBytes, folder };
  return new Projection({ file: path.join(__dirname, 'thread.ts'), given, ...told });
}

async function hasAtLeast(db: DataSource, from: number): Promise<boolean> {
  const [found] = await db.query<[{ count: number }]>(
    'select count(*)::int as count from (select from register.visible_entry limit $1) as counted',
    [from],
  );
  return found.count >= from;
}

/**
 * What the projection answers to one who sees what is public and no more, as of everything that is committed; null where PostgreSQL is
 * to be asked, and for questions of which one is null.
 */
export async function projected<Name extends Kind>(
  db: DataSource,
  principal: Principal,
  kind: Name,
  questions: readonly (Questions[Name] | null)[],
): Promise<Answers[Name][] | null> {
  const projection = (db as Keeper)[kept];
  const asked = questions.filter(question => question !== null);
  if (!projection?.isReady || asked.length < questions.length || !seesNoMoreThanPublic(principal)) return null;
  const sequence = await sequenceOf(db);
  const answers = await Promise.all(asked.map(question => projection.answer(kind, question, sequence)));
  const found = answers.filter(answer => answer !== null);
  return found.length === answers.length ? found : null;
}

/** By the connections of one request: what it reads is of the moment when it began to read. */
type Requested = Keeper & { reading?: object; [asOf]?: Promise<bigint> };
const asOf = Symbol('as of');

/** The latest sequence, which is asked for once a reader: what a request asks after an act of its own it reads by another one (`forget`). */
function sequenceOf(db: DataSource): Promise<bigint> {
  const requested = db as Requested;
  if (!Object.hasOwn(requested, 'reading')) return latestSequence(db);
  requested[asOf] ??= latestSequence(db);
  return requested[asOf];
}

/** Of so many keys what was read is kept. */
const mostKeys = 1_000;

/** Reads what is not read again before the register has changed, by a key; read each time where nothing of it is kept in memory. */
export function untilChanged<Value>(
  read: (db: DataSource, key: string) => Promise<Value>,
): (db: DataSource, key?: string) => Promise<Value> {
  const readAt = new WeakMap<Projection, { sequence: bigint; values: Map<string, Value> }>();
  return async (db, key = '') => {
    const projection = (db as Keeper)[kept];
    if (!projection) return read(db, key);
    const sequence = await sequenceOf(db);
    const known = readAt.get(projection);
    const values = known?.sequence === sequence ? known.values : new Map<string, Value>();
    const value = values.get(key) ?? (await read(db, key));
    if (values.size >= mostKeys) values.clear();
    readAt.set(projection, { sequence, values: values.set(key, value) });
    return value;
  };
}

function seesNoMoreThanPublic(principal: Principal): boolean {
  const { all, systems, bodies } = visibleDrafts(principal);
  return !all && systems.length === 0 && bodies.length === 0;
}

/** A word as the projection takes it; null for a phrase of several words, whose order it does not know. */
export function wordOf({ alternatives, beginning, phrase, issuers, standardIds }: RegisterWord): Word | null {
  const orElse = [
    { field: 'issuers' as const, anyOf: issuers },
    { field: 'standards' as const, anyOf: standardIds },
  ].filter(({ anyOf }) => anyOf.length > 0);
  if (!phrase) return { alternatives, beginning, orElse };
  return phrase.length === 1 ? { alternatives: [phrase], beginning: null, orElse } : null;
}

/** The search as the projection takes it; null where it has what only PostgreSQL knows: numbers, phrases. */
function selectionOf({ sought, filter, today, work }: CertificateSearch): Selection | null {
  if ('keys' in sought || work) return null;
  const words = sought.words.filter(({ isOptional }) => !isOptional).map(wordOf);
  if (words.includes(null)) return null;
  const { statusChanged, validUntilBefore } = filter;
  const range = (of: Range['of'], from: Range['from'] | undefined, to: Range['to'] | undefined): Range[] =>
    from || to ? [{ of, from: from ?? null, to: to ?? null }] : [];
  return {
    day: today,
    words: words.filter(word => word !== null),
    conditions: conditionsOf(filter),
    ranges: [
      ...range('issuedOn', filter.issuedFrom, filter.issuedTo),
      ...range('firstIssuedOn', filter.firstIssuedFrom, filter.firstIssuedTo),
      ...range('statusSince', filter.statusSinceFrom, filter.statusSinceTo),
      ...range('carriedUntil', filter.carriedUntilFrom, filter.carriedUntilTo),
      ...range('validUntil', null, validUntilBefore && addDays(validUntilBefore, -1)),
    ],
    changed: statusChanged
      ? {
          from: statusChanged.from ?? null,
          to: statusChanged.to ?? null,
          before: statusChanged.before ?? null,
          after: statusChanged.after ?? null,
        }
      : null,
    asOf: filter.asOf ?? null,
  };
}

/** Of a field of `allOf` each value is a condition of its own. */
function conditionsOf(filter: KnownFilter): Condition[] {
  const chosen = (Object.keys(fields) as Field[]).flatMap(field => {
    const values = filter[field];
    if (!values) return [];
    const isAll = filter.allOf?.includes(field as FacetField);
    const alternatives = isAll ? values.map(value => [value].flat()) : [values.flat()];
    return alternatives.map(anyOf => ({ field, anyOf }));
  });
  return [...chosen, ...(filter.partyKeys ? [{ field: 'partyKeys' as const, anyOf: filter.partyKeys }] : [])];
}

/** The same as a question that needs nothing beside it. */
export function selecting(search: CertificateSearch): { selection: Selection } | null {
  const selection = selectionOf(search);
  return selection && { selection };
}

/** The same as a question for where its words stand; null where there is a word that only PostgreSQL knows. */
export function ranking(search: CertificateSearch, first: number): Questions['ranked'] | null {
  const selection = selectionOf(search);
  const sought = 'words' in search.sought ? search.sought.words : [];
  const words = sought.flatMap(word => {
    const kept = wordOf(word);
    return kept ? { alternatives: kept.alternatives, beginning: kept.beginning, isOptional: word.isOptional } : [];
  });
  return selection && words.length === sought.length ? { selection, words, first } : null;
}
