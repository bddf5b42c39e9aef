import { System } from '@conformity/certification';
import { type Column, workbook } from '@conformity/rendering';
import { badInput, type Route } from '@conformity/subgraph';
import { type ChartAsked, ChartKind, chartOf } from './chart';

const path = '/charts/sheet';

const keyOf = (system: System) => Object.entries(System).find(([, value]) => value === system)?.[0] ?? '';

/** Where a chart is a sheet, below the address of the graph. */
export const addressOfChart = ({ kind, system, body }: ChartAsked): string =>
  `${path}?${new URLSearchParams({ kind, ...(system && { system: keyOf(system) }), ...(body && { body }) })}`;

/** @throws BAD_INPUT */
function askedBy({ kind = '', system = '', body = '' }: Record<string, string>): ChartAsked {
  if (!Object.hasOwn(ChartKind, kind)) throw badInput('kind', `is none of ${Object.keys(ChartKind).join(', ')}.`);
  if (system && !Object.hasOwn(System, system))
    throw badInput('system', `is none of ${Object.keys(System).join(', ')}.`);
  return {
    kind: kind as ChartKind,
    system: system ? System[system as keyof typeof System] : null,
    body: body.slice(0, 100) || null,
  };
}

/** `GET /charts/sheet?kind=GROWTH`: a chart as an Excel workbook, a row for each place of the axis; who may see it is asked each time. */
export const chartSheet: Route = {
  method: 'GET',
  path,
  async handle({ query }, { db, principal, today, now }) {
    const asked = askedBy(query);
    const { axis, series } = await chartOf({ db, principal, today }, asked);
    const columns: Column[] = [
      { header: '', width: 12, type: 'text' },
      ...series.map(({ name }): Column => ({ header: name, width: 20, type: 'integer' })),
    ];
    const body = workbook({
      name: 'Chart',
      columns,
      batches: (async function* () {
        yield axis.map((at, place) => [at, ...series.map(({ values }) => values[place] ?? 0)]);
      })(),
      madeAt: now,
      about: () => [
        ['Chart', asked.kind],
        ['System', asked.system ?? 'all'],
        ['Body', asked.body ?? 'all'],
        ['As of', today],
      ],
    });
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const disposition = `attachment; filename="${asked.kind.toLowerCase().replace('_', '-')}_${today}.xlsx"`;
    return {
      headers: { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'private, no-store' },
      body,
    };
  },
};
