import type { CalendarDate } from '@conformity/certification';
import { mendingOf, read, rowsOf } from '@conformity/subgraph';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import type { RelationKind } from '../harmonised/relation-kind';
import { registerSchema } from '../schema';

/** What is to be done about a document, beside what its entry says: by this the working lists of bodies are made. */
@Entity({ name: 'task', schema: registerSchema })
export class Task {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'issuer_id' }) issuerId!: string;
  /** Since when an issue is being drafted, and which; null where none is. */
  @Column('timestamptz', { name: 'draft_since', nullable: true }) draftSince!: Date | null;
  @Column('int', { name: 'draft_number', nullable: true }) draftNumber!: number | null;
  /** The day on which the next surveillance is due; null where none is. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: CalendarDate | null;
  /** The last day on which the reports that it names carry it; null where it needs none. */
  @Column('date', { name: 'carried_until', nullable: true }) carriedUntil!: CalendarDate | null;
  /** Whether it names a report of another body. */
  @Column('boolean', { name: 'rests_on_others' }) restsOnOthers!: boolean;
}

const isNothing = ({ draftSince, dueOn, carriedUntil, restsOnOthers }: Task) =>
  !draftSince && !dueOn && !carriedUntil && !restsOnOthers;

/** Writes what is to be done about documents whose entries are there, in the transaction of the act; of those about which nothing is, nothing stays. */
export async function writeTasks(em: EntityManager, tasks: readonly Task[]): Promise<void> {
  const kept = tasks.filter(task => !isNothing(task));
  const gone = tasks.filter(isNothing).map(({ id }) => id);
  const parameters = [rowsOf(Task, kept), gone];
  await em.query(`with gone as (delete from register.task where id = any($2)) ${mendingOf(Task)}`, parameters);
}

const reports: readonly RelationKind[] = [
  'BASED_ON_TEST_REPORT',
  'BASED_ON_QUALITY_REPORT',
  'BASED_ON_FACILITY_REPORT',
  'BASED_ON_ASSESSMENT_REPORT',
];

/** The relations by which a document rests on the one that it names: where that falls, it is to be looked at. */
export const dependences: readonly RelationKind[] = [
  ...reports,
  'LISTS_CERTIFICATE',
  'SITE_OF',
  'MODIFIES',
  'BASED_ON_STATEMENT',
];

/** Whether a relation is to a report on which a certificate rests. */
export const isToReport = ({ kind }: { kind: RelationKind }): boolean => reports.includes(kind);

/** The public documents of a type that name those with these keys; held until the act ends, in the order of their ids. */
export async function holdNaming(
  em: EntityManager,
  { system, documentType }: { system: string; documentType: string },
  keys: readonly string[],
): Promise<string[]> {
  const rows = await read<{ id: string }>(
    em,
    `with naming as materialized (
       select n.id from unnest($1::text[]) as named(key)
       cross join lateral (
         select e.id from register.visible_entry e
         where e.relations @> jsonb_build_array(jsonb_build_object('key', named.key)) and e.system = $2 and e.document_type = $3
         offset 0
       ) as n
     )
     select e.id from register.visible_entry e where e.id in (select id from naming) order by e.id for update`,
    [keys, system, documentType],
  );
  return rows.map(({ id }) => id);
}
