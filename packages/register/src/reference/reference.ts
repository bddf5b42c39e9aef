import { type CalendarDate, dayOf, type PrintedLanguage, type System } from '@conformity/certification';
import { badInput, read, readTogether, rowsOf, upsertionOf } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { registerSchema } from '../schema';

/** What the directory tells every scheme of a certification body. */
export interface BodyFacts {
  id: string;
  name: string;
  address: string | null;
  country: string;
  /** By which its days are told, such as `Asia/Tokyo`; UTC where none is recorded. */
  timeZone?: string;
  /** Of its logo, by the hash of the picture; left out where it has none. */
  logo?: string;
  /** Of the systems that have a picture of their mark; left out where none has. */
  marks?: Partial<Record<System, string>>;
  /** Of people who sign for it, by the id of the person; left out where there are none. */
  signatures?: Record<string, string>;
  /** In which its documents are printed; left out for English. */
  documentLanguage?: PrintedLanguage;
  /** Codes with their days of use, both inclusive; null is open. One without a system is used in all of them. */
  codes: { code: string; system?: System; from: CalendarDate | null; until: CalendarDate | null }[];
  acceptances: BodyAcceptance[];
}

/** What a body is accepted for in one scheme. */
export interface BodyAcceptance {
  scheme: string;
  /** Blocks issuing, never viewing (IECEx 02 cl. 11.1.14: acceptance can be suspended or withdrawn). */
  status: 'ACCEPTED' | 'SUSPENDED' | 'WITHDRAWN';
  /** Standards that it may certify to; null where its scope is not recorded, and then not limited. Our decision. */
  standards: string[] | null;
  /** The last day of the acceptance; left out where none is set. */
  until?: CalendarDate;
  /** Whether who changed a draft last does not issue it. */
  fourEyes?: boolean;
}

/** A time in which a system, null for all of them, takes no acts. */
export interface ReadOnlyPeriod {
  id: string;
  system: System | null;
  /** Instants in UTC, as `2019-09-27T00:00:00.000Z`: the first in it and the first after it. */
  from: string;
  until: string;
  reason: string;
}

/** What the directory tells of a standard. */
export interface StandardFacts {
  id: string;
  title: string | null;
  editions: EditionFacts[];
}

/** An edition of a standard. */
export interface EditionFacts {
  edition: string;
  published: string | null;
  /** How else it is cited; left out where there is no other way. */
  also?: readonly string[];
  /** Left out where no source says. */
  state?: 'IN_FORCE' | 'REPLACED' | 'WITHDRAWN' | null;
  /** How long certificates of a system may cite it; left out where no rule says. */
  uses?: readonly EditionUse[];
}

/** The last day, inclusive, on which certificates of a system may cite an edition; null where its rule sets no end. */
export interface EditionUse {
  system: System;
  mayBeUsedUntil: CalendarDate | null;
  /** Where the rule stands. */
  source: string;
}

/** What the directory tells of an organisation. */
export interface OrganisationFacts {
  id: string;
  name: string;
  country: string | null;
}

/** What the directory tells of one thing, or a mark of the register itself. */
@Entity({ name: 'reference', schema: registerSchema })
export class ReferenceRow {
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') id!: string;
  @Column('jsonb') facts!: object;
}

interface References {
  BODY: BodyFacts;
  STANDARD: StandardFacts;
  ORGANISATION: OrganisationFacts;
  READ_ONLY: ReadOnlyPeriod;
}

/** Publishes facts of the directory to every scheme, inside the transaction that changes them. For the directory only. */
export async function publishReferences<Kind extends keyof References>(
  em: Pick<EntityManager, 'query'>,
  kind: Kind,
  facts: References[Kind][],
): Promise<void> {
  const rows = facts.map(fact => ({ kind, id: fact.id, facts: fact }));
  await em.query(upsertionOf(ReferenceRow), [rowsOf(ReferenceRow, rows)]);
}

/** The facts of those of `ids` that the directory knows. */
export async function references<Kind extends keyof References>(
  em: DataSource | EntityManager,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, References[Kind]>> {
  const known = await readTogether(em, `references/${kind}`, ids, ids => referencesById(em, kind, ids));
  return new Map(known.flatMap(facts => (facts ? [[facts.id, facts]] : [])));
}

async function referencesById<Kind extends keyof References>(
  em: DataSource | EntityManager,
  kind: Kind,
  ids: readonly string[],
): Promise<(References[Kind] | null)[]> {
  if (ids.length === 0) return [];
  const rows = await read<{ facts: References[Kind] }>(
    em,
    'select facts from register.reference where kind = $1 and id = any($2)',
    [kind, ids],
  );
  const known = new Map(rows.map(({ facts }) => [facts.id, facts]));
  return ids.map(id => known.get(id) ?? null);
}

/** All facts of a kind. */
export async function allReferences<Kind extends keyof References>(
  em: DataSource | EntityManager,
  kind: Kind,
): Promise<References[Kind][]> {
  const rows = await em.query<{ facts: References[Kind] }[]>(
    'select facts from register.reference where kind = $1 order by id',
    [kind],
  );
  return rows.map(({ facts }) => facts);
}

/** Which bodies have had one of these codes, and in which system; null is all of them. */
export const bodiesWithCodes = (
  db: DataSource | EntityManager,
  codes: readonly string[],
): Promise<{ code: string; system: System | null; id: string }[]> =>
  db.query(
    `select code->>'code' as code, code->>'system' as system, r.id from register.reference r, jsonb_array_elements(r.facts->'codes') as code
     where r.kind = 'BODY' and code->>'code' = any($1)`,
    [codes],
  );

/** The code under which the body takes numbers of a system on a day; null where it has none. */
export const codeOn = ({ codes }: BodyFacts, on: CalendarDate, system: System = 'IECEx'): string | null =>
  codes.find(code => (code.system ?? system) === system && (code.from ?? on) <= on && on <= (code.until ?? on))?.code ??
  null;

/** The day that it is at the body: to that its acts are dated. */
export const dayAt = ({ timeZone }: Pick<BodyFacts, 'timeZone'>, instant: Date): CalendarDate =>
  dayOf(instant, timeZone);

/** @throws BAD_INPUT that names the first party whose `organisationId` the directory does not know. */
export async function requireOrganisations(
  em: DataSource | EntityManager,
  parties: Record<string, { organisationId?: string | null } | null | undefined>,
): Promise<void> {
  const ids = Object.entries(parties).flatMap(([field, party]) =>
    party?.organisationId ? [[field, party.organisationId] as const] : [],
  );
  const known = await references(
    em,
    'ORGANISATION',
    ids.map(([, id]) => id),
  );
  for (const [field, id] of ids)
    if (!known.has(id)) throw badInput(`${field}.organisationId`, `${id} is not an organisation of the directory.`);
}
