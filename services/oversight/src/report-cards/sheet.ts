import { type CalendarDate, DocumentType, isCalendarDate, System } from '@conformity/certification';
import { type Column, workbook } from '@conformity/rendering';
import { badInput, type Context, type Route } from '@conformity/subgraph';
import type { Loaders } from '../loaders';
import { type CardArgs, type ReportCard, reportCard } from './resolver';
import { sheetPath } from './sheet-address';

/** The arguments that an address names. @throws BAD_INPUT */
export function argsIn(query: Record<string, string>): CardArgs {
  const wordsIn = (name: string) => (query[name] ?? '').split(' ').filter(Boolean);
  const day = (name: string): CalendarDate => {
    const text = query[name] ?? '';
    if (!isCalendarDate(text)) throw badInput(name, 'is not a day of the calendar. Write it as YYYY-MM-DD.');
    return text;
  };
  const oneOf = <Value extends string>(name: string, known: Readonly<Record<string, Value>>) =>
    wordsIn(name).map(word => {
      const found = Object.hasOwn(known, word) ? known[word] : undefined;
      if (!found) throw badInput(name, `has something else than ${Object.keys(known).join(', ')}.`);
      return found;
    });
  const asOf = new Date(query.asOf ?? '');
  if (Number.isNaN(asOf.getTime())) throw badInput('asOf', 'is not an instant.');
  const documentTypes = oneOf('documentTypes', DocumentType);
  return {
    from: day('from'),
    to: day('to'),
    systems: oneOf('systems', System),
    samplePercent: Number(query.samplePercent),
    seed: (query.seed ?? '').slice(0, 100),
    stratified: query.stratified === 'true',
    withWarnings: query.withWarnings !== 'false',
    asOf,
    body: query.body || null,
    documentTypes: documentTypes.length ? documentTypes : null,
  };
}

const columns: readonly Column[] = [
  { header: 'Number', width: 28, type: 'text' },
  { header: 'Body', width: 16, type: 'text' },
  { header: 'Scheme', width: 16, type: 'text' },
  { header: 'Issues', width: 8, type: 'integer' },
  { header: 'Rules that are not met', width: 90, type: 'text' },
];

const about = (card: ReportCard, { from, to, systems, samplePercent, seed, asOf }: CardArgs) =>
  [
    ['Report card of', systems.join(', ')],
    ['Issued', `${from} to ${to}`],
    ['As it stood at', asOf?.toISOString() ?? ''],
    ['Sample', `${samplePercent} % of ${card.population}, seed ${seed}`],
    ['Certificates audited', String(card.sampled)],
    ['Without an issue', String(card.none)],
    ['With one issue', String(card.one)],
    ['With several issues', String(card.multiple)],
    ...card.byRule.map(({ rule, certificates }) => [rule, String(certificates)] as const),
  ] as const;

/** `GET /report-cards/sheet`: the card as an Excel workbook; who may draw it is asked each time. */
export const sheet: Route = {
  method: 'GET',
  path: sheetPath,
  async handle({ query }, context) {
    const args = argsIn(query);
    const { now } = context;
    const card = await reportCard(context as unknown as Context<Loaders>, args);
    const rows = card.sample.map(({ number, issuerId, scheme, rules }) => [
      number,
      issuerId,
      scheme,
      rules.length,
      rules.join(', '),
    ]);
    const body = workbook({
      name: 'Certificates',
      columns,
      batches: (async function* () {
        yield rows;
      })(),
      madeAt: now,
      about: () => about(card, args),
    });
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const disposition = `attachment; filename="report-card_${args.from}_${args.to}.xlsx"`;
    const headers = { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'private, no-store' };
    return { headers, body };
  },
};
