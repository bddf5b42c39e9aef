import { guest } from '@conformity/access';
import { type CalendarDate, EffectiveStatus, type System } from '@conformity/certification';
import {
  besideEntries,
  type CertificateFilter,
  type Dimension,
  datedBy,
  knownFilter,
  references,
  type StatisticsDay,
  statistics,
} from '@conformity/register';
import { type Asking, read } from '@conformity/subgraph';
import { ofInsiders } from '../insiders';

export const ChartKind = {
  FINDINGS: 'FINDINGS',
  SUSPENSION_AGES: 'SUSPENSION_AGES',
  VALIDITY: 'VALIDITY',
  GROWTH: 'GROWTH',
} as const;
export type ChartKind = keyof typeof ChartKind;

/** Which chart, and of what. */
export interface ChartAsked {
  kind: ChartKind;
  system?: System | null;
  body?: string | null;
}

/** Numbers ready for plotting: each series has a value for each place of the axis. */
export interface Plotted {
  axis: string[];
  series: { name: string; values: number[] }[];
}

/** How many documents have a name at a place of the axis. */
export interface Counted {
  name: string;
  at: string;
  count: number;
}

/** So many series a chart has, those with most first; what is beyond comes together as one. Our decision. */
const mostSeries = 20;
/** The series of what is beyond. */
const others = '…';

/** The counts as series over the axis. */
export function plotted(axis: readonly string[], counted: readonly Counted[], names?: readonly string[]): Plotted {
  const totals = new Map<string, number>();
  for (const { name, count } of counted) totals.set(name, (totals.get(name) ?? 0) + count);
  const byTotal = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const own = names ?? byTotal.slice(0, mostSeries);
  const isBeyond = byTotal.some(name => !own.includes(name));
  const series = [...own, ...(isBeyond ? [others] : [])].map(name => ({ name, values: axis.map(() => 0) }));
  const placeOf = new Map(axis.map((at, place) => [at, place]));
  const seriesOf = new Map(series.map(one => [one.name, one]));
  for (const { name, at, count } of counted) {
    const place = placeOf.get(at);
    const values = (seriesOf.get(name) ?? seriesOf.get(others))?.values;
    if (place !== undefined && values) values[place] = (values[place] ?? 0) + count;
  }
  return { axis: [...axis], series };
}

/** The years from the first to the last, without a gap. */
export function yearsFrom(counted: readonly Counted[]): string[] {
  const years = counted.map(({ at }) => Number(at));
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Each value with all before it. */
const summedUp = ({ axis, series }: Plotted): Plotted => ({
  axis,
  series: series.map(({ name, values }) => {
    let sum = 0;
    return { name, values: values.map(value => (sum += value)) };
  }),
});

/** Months of a suspension, up to and with the second. */
const ages = [
  ['0–3', 3],
  ['4–6', 6],
  ['7–12', 12],
  ['13–24', 24],
  ['25–60', 60],
  ['> 60', Number.POSITIVE_INFINITY],
] as const;

/** In which of the ages a suspension since a month, such as `2026-03`, is on a day. */
export function ageOf(month: string, today: CalendarDate): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const months = (thisYear - year) * 12 + thisMonth - of;
  return ages.find(([, upTo]) => months <= upTo)?.[0] ?? ages[0][0];
}

type Reading = Pick<Asking, 'db' | 'principal' | 'today'>;

/** What is counted of what everybody may read. */
async function counts(
  { db, today }: Reading,
  by: readonly Dimension[],
  day: StatisticsDay,
  { system, body }: ChartAsked,
  more: CertificateFilter = {},
) {
  const asked = { ...more, ...(system && { systems: [system] }), ...(body && { issuers: [body] }) };
  const filter = await knownFilter({ db, principal: guest, today }, asked);
  const search = { sought: { words: [], didYouMean: null }, filter, sort: 'NEWEST' as const, today };
  return statistics(db, guest, { by, dated: datedBy[day], order: 'VALUES', skip: 0, first: null }, search);
}

/** The numbers of a chart. @throws FORBIDDEN for findings of bodies that the caller does not work for, BAD_INPUT for no body */
export async function chartOf(reading: Reading, asked: ChartAsked): Promise<Plotted> {
  return charts[asked.kind](reading, asked);
}

const charts: Record<ChartKind, (reading: Reading, asked: ChartAsked) => Promise<Plotted>> = {
  async FINDINGS({ db, principal }, { system = null, body = null }) {
    const params: unknown[] = [];
    const where = ofInsiders(principal, 'e', { system, body }, params).join(' and ');
    const counted = await read<Counted>(
      db,
      `select f.rule as name, to_char(f.appeared_at at time zone 'UTC', 'YYYY') as at, count(*)::int as count
       from finding f ${besideEntries('f.document_id')} where f.set_aside is null and ${where} group by 1, 2`,
      params,
      'STATISTICS',
    );
    return plotted(yearsFrom(counted), counted);
  },
  async SUSPENSION_AGES(reading, asked) {
    const lines = await counts(reading, ['SYSTEM', 'MONTH'], 'STATUS_CHANGE', asked, { statuses: ['SUSPENDED'] });
    const counted = lines.flatMap(({ system, month, count }) =>
      system && month ? { name: String(system), at: ageOf(String(month), reading.today), count } : [],
    );
    return plotted(
      ages.map(([age]) => age),
      counted,
    );
  },
  async VALIDITY(reading, asked) {
    const lines = await counts(reading, ['YEAR', 'EFFECTIVE_STATUS'], 'FIRST_ISSUE', asked);
    const thisYear = Number(reading.today.slice(0, 4));
    const counted = lines.flatMap(({ year, effectiveStatus, count }) =>
      year && effectiveStatus
        ? { name: String(effectiveStatus), at: String(Math.max(0, thisYear - Number(year))), count }
        : [],
    );
    const names = Object.keys(EffectiveStatus).filter(name => name !== 'DRAFT');
    return plotted(yearsFrom([...counted, { name: '', at: '0', count: 0 }]), counted, names);
  },
  async GROWTH(reading, asked) {
    const lines = await counts(reading, ['ISSUER', 'YEAR'], 'FIRST_ISSUE', asked);
    const counted = lines.flatMap(({ issuer, year, count }) =>
      year ? { name: String(issuer), at: String(year), count } : [],
    );
    const { axis, series } = summedUp(plotted(yearsFrom(counted), counted));
    const bodies = await references(
      reading.db,
      'BODY',
      series.map(({ name }) => name),
    );
    return { axis, series: series.map(({ name, values }) => ({ name: bodies.get(name)?.name ?? name, values })) };
  },
};
