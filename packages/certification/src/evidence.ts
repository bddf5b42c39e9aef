import type { CalendarDate } from './calendar-date';
import { lastDayInForce, whyNotCurrent } from './named-document';

/** Until when a document that is named carries the one that names it, and why no longer. */
export interface Lapse {
  /** The document, as it is named. */
  number: string;
  /** The last day on which it carried; null where it never did. */
  until: CalendarDate | null;
  /** In a sentence. */
  message: string;
}

/** What a document says on which another one rests, as far as the other one says the same. */
export interface Coverage {
  /** Standards with their editions. */
  standards: string[];
  manufacturers: string[];
  sites: string[];
}

/** A document on which another one rests. */
export interface Evidence {
  /** Why it is named, such as `BASED_ON_TEST_REPORT`. */
  kind: string;
  /** As it is named. */
  number: string;
  /** Null where it is not in the register. */
  documentId: string | null;
  /** What ends it; empty where nothing does. */
  lapses: Lapse[];
  covers: Coverage;
}

/** How well a document carries another one on a day. */
export const EvidenceState = { GREEN: 'GREEN', AMBER: 'AMBER', RED: 'RED' } as const;
export type EvidenceState = keyof typeof EvidenceState;

/** Days before its end in which evidence is due: those in which a QAR is renewed. Our decision. */
export const dueDays = 90;

/** Whether a last day is so near. */
export const endsWithin = (until: CalendarDate, on: CalendarDate, days: number): boolean =>
  (Date.parse(until) - Date.parse(on)) / 86_400_000 <= days;

/** RED where something has ended or never was, AMBER where something ends within `dueDays`; with what says so. */
export function evidenceOn(
  lapses: readonly Lapse[],
  on: CalendarDate,
): { state: EvidenceState; reasons: readonly Lapse[] } {
  const ended = lapses.filter(({ until }) => until === null || until < on);
  if (ended.length) return { state: 'RED', reasons: ended };
  const due = lapses.filter(({ until }) => until !== null && endsWithin(until, on, dueDays));
  return { state: due.length ? 'AMBER' : 'GREEN', reasons: due };
}

/** What is known of a document that is named, as far as it says until when it carries. */
export interface Standing {
  status: string;
  /** The day from which it has that status. */
  statusSince: CalendarDate;
  validUntil: CalendarDate | null;
}

/** Until when a document carries that has to say until when it is valid. */
export function lapseOf(number: string, document: Standing | null): Lapse {
  const known = document?.status === 'DRAFT' ? null : document;
  const until = lastDayInForce(known);
  if (!known) return { number, until, message: `${number} is not in the register.` };
  if (known.status !== 'CURRENT')
    return { number, until, message: `${number} is ${known.status} since ${known.statusSince}.` };
  const message = until ? `${number} is valid until ${until}.` : `${number} does not say until when it is valid.`;
  return { number, until, message };
}

/** The same of a document that may have no end; none where nothing ends it. */
export const lapsesOfEndless = (number: string, document: Standing | null): Lapse[] =>
  whyNotCurrent(number, document) === null && !document?.validUntil ? [] : [lapseOf(number, document)];
