import type { Principal } from '@conformity/access';
import { addDays, type CalendarDate, classOf, DocumentType, never } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';
import { registerEnumType } from 'type-graphql';
import { keptBy } from '../visibility';
import { bodiesWorkedFor } from '../worked-for';
import type { Order } from './conditions';
import type { CertificateSearch } from './filter';
import type { CertificateSort } from './filter-values';

/** What a body has to work on; the same in all systems. */
export const WorkingListKind = {
  DRAFTS: 'DRAFTS',
  EXPIRING: 'EXPIRING',
  SURVEILLANCE_DUE: 'SURVEILLANCE_DUE',
  OUT_OF_DATE_REPORTS: 'OUT_OF_DATE_REPORTS',
  ON_OUT_OF_DATE_REPORTS: 'ON_OUT_OF_DATE_REPORTS',
  SUSPENDED: 'SUSPENDED',
  ON_REPORTS_OF_OTHERS: 'ON_REPORTS_OF_OTHERS',
  ON_FORMER_EDITIONS: 'ON_FORMER_EDITIONS',
  CHANGED: 'CHANGED',
} as const;
export type WorkingListKind = keyof typeof WorkingListKind;
registerEnumType(WorkingListKind, {
  name: 'WorkingListKind',
  description: 'What a body has to work on. Each list is about a day, by which it is ordered and bounded.',
  valuesConfig: {
    DRAFTS: {
      description:
        'Issues that are being drafted, first ones and those beside a public issue. The day: when it was begun.',
    },
    EXPIRING: {
      description: 'What expires, from today for 90 days if no days are given. The day: the last day of validity.',
    },
    SURVEILLANCE_DUE: {
      description:
        'What is due for surveillance, until 90 days from today if no days are given, with what is overdue. The day: when it is due.',
    },
    OUT_OF_DATE_REPORTS: {
      description:
        'Reports that say until when they are valid, as QARs and FARs do, and are suspended or no longer valid. The day: the last day of validity.',
    },
    ON_OUT_OF_DATE_REPORTS: {
      description:
        'Certificates whose QARs or FARs are out of date: ended, not current, or no longer covering a site or the manufacturer. The day: the last on which they carried it; none where they never did, as a QAR that is not in the register.',
    },
    SUSPENDED: { description: 'What is suspended itself. The day: since when.' },
    ON_REPORTS_OF_OTHERS: {
      description: 'Certificates that rest on a report of another body. The day: of their latest issue.',
    },
    ON_FORMER_EDITIONS: {
      description:
        'Certificates that cite an edition which the directory knows as replaced or withdrawn; `standards` tells of each edition what replaced it. The day: of their latest issue.',
    },
    CHANGED: {
      description:
        'What was issued or changed its status, in the last 30 days if no days are given. The day: of the last such change.',
    },
  },
});

/** Orders of working lists, beside those that lists of certificates have. */
export const workOrders = {
  DRAFT_SINCE: { column: 'draft_since', cast: 'timestamptz', direction: 'asc' },
  VALID_UNTIL: { column: 'valid_until', cast: 'date', direction: 'asc' },
  DUE_ON: { column: 'due_on', cast: 'date', direction: 'asc' },
  CARRIED_UNTIL: { column: 'carried_until', cast: 'date', direction: 'asc' },
  SUSPENDED_SINCE: { column: 'status_since', cast: 'timestamptz', direction: 'asc' },
} as const satisfies Record<string, Order>;
export type WorkOrder = keyof typeof workOrders;

/** A working list that is asked for. */
export interface Work {
  kind: WorkingListKind;
  /** Of these bodies; null for all that the caller works for. */
  bodies: string[] | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
}

interface Listed {
  order: WorkOrder | Exclude<CertificateSort, 'RELEVANCE'>;
  /** The column of the day. */
  day: string;
  isInstant?: true;
  /** Whether what is to be done is read too. */
  hasTask?: true;
  /** Over the entry `e`; `today` is a parameter. */
  where(today: () => string): string;
  /** Between which days, where the caller says nothing. */
  usually?(today: CalendarDate): Partial<Pick<Work, 'from' | 'to'>>;
}

const open = `e.status in ('CURRENT', 'SUSPENDED')`;

const reports = Object.values(DocumentType)
  .filter(type => classOf(type) === 'REPORT')
  .map(type => `'${type}'`)
  .join(', ');

/** The ids of the editions that are in force no more, read once a statement. */
const formerEditions = `(select array_agg(r.id || '/' || (edition->>'edition')) from register.reference r
  cross join lateral jsonb_array_elements(r.facts->'editions') as edition where r.kind = 'STANDARD' and edition->>'state' in ('REPLACED', 'WITHDRAWN'))`;

const lists: Record<WorkingListKind, Listed> = {
  DRAFTS: {
    order: 'DRAFT_SINCE',
    day: 'draft_since',
    isInstant: true,
    hasTask: true,
    where: () => 'e.draft_since is not null',
  },
  EXPIRING: {
    order: 'VALID_UNTIL',
    day: 'valid_until',
    where: () => `e.valid_until is not null and ${open}`,
    usually: today => ({ from: today, to: addDays(today, 90) }),
  },
  SURVEILLANCE_DUE: {
    order: 'DUE_ON',
    day: 'due_on',
    hasTask: true,
    where: () => `e.due_on is not null and ${open}`,
    usually: today => ({ to: addDays(today, 90) }),
  },
  OUT_OF_DATE_REPORTS: {
    order: 'VALID_UNTIL',
    day: 'valid_until',
    where: today =>
      `e.document_type in (${reports}) and e.valid_until is not null
         and (e.status = 'SUSPENDED' or e.status = 'CURRENT' and e.valid_until < ${today()}::date)`,
  },
  ON_OUT_OF_DATE_REPORTS: {
    order: 'CARRIED_UNTIL',
    day: 'carried_until',
    hasTask: true,
    where: today => `e.carried_until < ${today()}::date and ${open}`,
  },
  SUSPENDED: {
    order: 'SUSPENDED_SINCE',
    day: 'status_since',
    isInstant: true,
    where: () => `e.status = 'SUSPENDED'`,
  },
  ON_REPORTS_OF_OTHERS: {
    order: 'NEWEST',
    day: 'sorted_on',
    hasTask: true,
    where: () => `e.rests_on_others and ${open}`,
  },
  ON_FORMER_EDITIONS: {
    order: 'NEWEST',
    day: 'sorted_on',
    where: () => `e.standard_ids && ${formerEditions} and e.document_type not in (${reports}) and ${open}`,
  },
  CHANGED: {
    order: 'LAST_CHANGE',
    day: 'updated_at',
    isInstant: true,
    where: () => `e.status <> 'DRAFT'`,
    usually: today => ({ from: addDays(today, -30) }),
  },
};

/** What a caller asks for. */
export interface AskedWork {
  kind: WorkingListKind;
  body?: string | null;
  from?: CalendarDate | null;
  to?: CalendarDate | null;
}

/** The list as the caller may ask for it, in its order. @throws FORBIDDEN for who works for no body or not for this one, BAD_INPUT for days the wrong way round */
export function workOf(
  principal: Principal,
  { kind, body = null, from = null, to = null }: AskedWork,
  today: CalendarDate,
): { work: Work; order: Listed['order'] } {
  const bodies = bodiesWorkedFor(principal, body);
  if (from && to && from > to) throw badInput('from', `${from} is after ${to}. Give the earlier day first.`);
  const { usually, order } = lists[kind];
  const days = from || to ? {} : usually?.(today);
  return { work: { kind, bodies, from: days?.from ?? from, to: days?.to ?? to }, order };
}

/** From what a working list reads, as the entry `e`. */
export const workedEntries = (work: Work): string =>
  lists[work.kind].hasTask
    ? `(select e.*, t.issuer_id as task_issuer_id, t.draft_since, t.draft_number, t.due_on, t.carried_until, t.rests_on_others
        from register.visible_entry e join register.visible_task t on t.id = e.id) e`
    : 'register.visible_entry e';

/** What the list says of an entry, beside the entry: its day, and the issue that is drafted. */
export const columnsOfWork = ({ kind }: Work): string => {
  const { day, isInstant, hasTask } = lists[kind];
  const of = isInstant ? `(e.${day} at time zone 'UTC')::date` : `nullif(e.${day}, '${never}')`;
  return `, ${of}::text as day, ${hasTask ? 'e.draft_number' : 'null::int'} as "draftNumber"`;
};

/** What a working list asks of the entry `e`. */
export function conditionsOfWork(
  principal: Principal,
  { work, today }: CertificateSearch,
  params: unknown[],
): string[] {
  if (!work) return [];
  const say = (value: unknown) => `$${params.push(value)}`;
  const { day, hasTask, where } = lists[work.kind];
  const issuer = hasTask ? 'e.task_issuer_id' : 'e.issuer_id';
  const [body, ...others] = work.bodies ?? [];
  return [
    keptBy(principal, 'e', params),
    where(() => say(today)),
    // Of one body as such: of several PostgreSQL does not see that an index by body and day has them in order.
    ...(body ? [others.length ? `${issuer} = any(${say(work.bodies)}::text[])` : `${issuer} = ${say(body)}`] : []),
    ...(work.from ? [`e.${day} >= ${say(work.from)}::date`] : []),
    ...(work.to ? [`e.${day} < ${say(work.to)}::date + 1`] : []),
  ];
}
