import { dayOf } from '@conformity/certification';
import { Refusal, sandbox } from '@conformity/jobs';
import { references } from '@conformity/register';
import type { PrintedReportCard } from '@conformity/rendering';
import { type Asking, type Context, conflict, type Route } from '@conformity/subgraph';
import type { Loaders } from '../loaders';
import { type CardArgs, type ReportCard, reportCard } from './resolver';
import { argsIn } from './sheet';
import { pdfPath } from './sheet-address';

/** A thread that draws, so that this one stays free to answer. Started at the first card. */
const drawing = sandbox<PrintedReportCard, Uint8Array>(require.resolve('./draw.ts'));

/** The card in the words of a committee. */
async function printed({ db }: Pick<Asking, 'db'>, card: ReportCard, args: CardArgs): Promise<PrintedReportCard> {
  const { sampled, none, one, multiple, medianShare, byRule: rules, population } = card;
  const { from, to, systems, samplePercent, seed, stratified, body } = args;
  const day = dayOf(args.asOf ?? new Date());
  const ids = card.sample.map(({ issuerId }) => issuerId);
  const known = await references(db, 'BODY', [...new Set([...ids, ...(body ? [body] : [])])]);
  const nameOf = (id: string) => known.get(id)?.name ?? id;
  const isDrawn = samplePercent < 100;
  return {
    ...{ sampled, none, one, multiple, medianShare, rules, day },
    title: `Report card: ${systems.join(', ')}${body ? `, ${nameOf(body)}` : ''}`,
    system: systems.length === 1 ? (systems[0] ?? null) : null,
    about: `Certificates in force of which the latest issue is from ${from} to ${to}, as they stood on ${day}.`,
    drawn: isDrawn
      ? `${samplePercent} % of ${population} were drawn by the seed “${seed}”${stratified ? ', of each body its share' : ''}; the same seed draws the same.`
      : `All ${population} were looked at.`,
    bodies: card.byBody.map(({ body, ...counts }) => ({ ...counts, name: nameOf(body?.id ?? '') })),
    certificates: card.sample
      .filter(({ rules }) => rules.length > 0)
      .map(({ number, issuerId, rules }) => ({ number, body: nameOf(issuerId), rules })),
  };
}

/** `GET /report-cards/pdf`: the card for a committee; who may draw it is asked each time. */
export const cardPdf: Route = {
  method: 'GET',
  path: pdfPath,
  async handle({ query }, context) {
    const args = argsIn(query);
    const card = await reportCard(context as unknown as Context<Loaders>, args);
    const pdf = await drawing.run(await printed(context, card, args)).catch(error => {
      throw error instanceof Refusal ? conflict(error.message) : error;
    });
    const disposition = `attachment; filename="report-card_${args.from}_${args.to}.pdf"`;
    const headers = { 'content-type': 'application/pdf', 'content-disposition': disposition };
    return { headers: { ...headers, 'cache-control': 'private, no-store' }, body: Buffer.from(pdf) };
  },
};
