import type { Processor } from '@conformity/jobs';
import { Refusal } from '@conformity/jobs/refusal';
import { MissingGlyphs, type PrintedReportCard, reportCardPdf } from '@conformity/rendering';

/** Draws in a thread of its own. @throws Refusal for what somebody can mend */
export const processor: Processor<PrintedReportCard, Uint8Array> = card =>
  reportCardPdf(card).catch(error => {
    throw error instanceof MissingGlyphs ? new Refusal(error.message) : error;
  });
