import { accentOf } from './accents';
import { accessiblePdf } from './accessible-pdf';
import { Ink } from './ink';
import { typeset } from './typesetter';

/** How many certificates were audited, and how many had no issue, one, and several. */
interface Counted {
  sampled: number;
  none: number;
  one: number;
  multiple: number;
}

/** The report card of an audit, as a committee reads it. */
export interface PrintedReportCard extends Counted {
  title: string;
  /** The system that it is of, where it is one: by its colour. */
  system: string | null;
  /** What was audited, and how it was drawn. */
  about: string;
  drawn: string;
  /** A calendar day, as which the file is made. */
  day: string;
  /** Of all bodies the middle share of certificates with issues; null where nothing was drawn. */
  medianShare: number | null;
  rules: readonly { rule: string; certificates: number }[];
  bodies: readonly (Counted & { name: string })[];
  /** Those with issues. */
  certificates: readonly { number: string; body: string; rules: readonly string[] }[];
}

/** Our decision: beyond that a committee takes the sheet. */
const mostCertificates = 300;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const kinds = ['none', 'one', 'multiple'] as const;

/** The report card as PDF/A-2a and PDF/UA-1, A4. Equal input gives equal bytes. @throws MissingGlyphs where a text has characters that no font has */
export async function reportCardPdf(card: PrintedReportCard): Promise<Uint8Array> {
  const texts = { card: JSON.stringify(pagesOf(card)) };
  return accessiblePdf(await typeset('report-card.typ', { texts }, pages => pages.pdf('a-2a', card.day)));
}

function pagesOf(card: PrintedReportCard) {
  const { sampled, medianShare, rules, bodies, certificates } = card;
  const ink = new Ink();
  const say = (text: string, where: string, width: number) => ink.text(text, where, width);
  const shareOf = (kind: (typeof kinds)[number]) => card[kind] / sampled;
  const beyond = certificates.length - mostCertificates;
  const pages = {
    accent: accentOf(card.system ?? ''),
    title: say(card.title, 'title', 30),
    about: say(card.about, 'about', 50),
    drawn: say(card.drawn, 'drawn', 50),
    ...Object.fromEntries(['sampled' as const, ...kinds].map(name => [name, String(card[name])])),
    shares: sampled > 0 ? Object.fromEntries(kinds.map(kind => [kind, percent(shareOf(kind))])) : null,
    bar: kinds.flatMap(kind => (sampled > 0 && card[kind] > 0 ? [[kind, shareOf(kind)]] : [])),
    median: medianShare === null ? null : percent(medianShare),
    rules: rules.map(({ rule, certificates }) => [say(rule, 'rules', 40), String(certificates)]),
    bodies: bodies.map(({ name, ...counts }) => [
      say(name, 'bodies', 25),
      ...['sampled' as const, ...kinds].map(kind => String(counts[kind])),
    ]),
    certificates: certificates
      .slice(0, mostCertificates)
      .map(({ number, body, rules }) => [
        say(number, 'certificates', 14),
        say(body, 'certificates', 14),
        say(rules.join('\n'), number, 24),
      ]),
    beyond: beyond > 0 ? `${beyond} more are in the sheet.` : null,
  };
  ink.ensureComplete();
  return pages;
}
