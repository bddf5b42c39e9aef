import { documentTypes, isFilled, type PrintedSection } from '@conformity/certification';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import type { ExMarkLicenceContent } from './licence';

const { approval, ending, inFull, particulars, table } = printedParts;

const schemeLine = 'IEC Certification System for Explosive Atmospheres\nIECEx Conformity Mark Licensing System';

/** What a licence allows: IECEx OD 011-1 Ed 4.0 cl. 1.4.2. The wording is ours. */
const statement =
  'The licensee named above may use the IECEx Conformity Mark, together with the identification code shown, on the products ' +
  'covered by the Certificates of Conformity that are listed in the schedule, as long as this licence and the certificate of the ' +
  'product are valid. This licence is granted subject to the conditions of the rules IECEx 04, as amended.';

const changes = 'DETAILS OF CHANGES (for issues 1 and above)';

const notes = [
  '1. This licence and its schedule may only be reproduced in full.',
  '2. This licence is not transferable and remains the property of the issuing body.',
  '3. The status and authenticity of this licence may be verified on the official website or by use of the QR code.',
];

/**
 * A Conformity Mark Licence as it is printed: the licence, and its schedule on a page of its own as it stood on the issue, whatever
 * became of the certificates. No real layout is known to us: the order is our decision, after OD 011-1 Ed 4.0 cl. 1.4.
 */
export const print = (content: ExMarkLicenceContent, facts: Printing): Printed => ({
  schemeLine,
  title: documentTypes.EX_MARK_LICENCE.title,
  sections: [...licence(content, facts), ...onPageOfItsOwn(schedule(content)), ...ending(content, facts, changes)],
  notes,
  card: null,
});

const licence = (content: ExMarkLicenceContent, facts: Printing): PrintedSection[] => [
  ...particulars(null, {
    'Licensee (manufacturer):': inFull(content.holder),
    'Identification code:': content.identificationCode,
    'Marking drawing:': content.markingDrawing,
  }),
  { kind: 'statement', text: statement },
  ...approval(content.signatory, facts),
];

/** Where no product is named, all that the certificate covers are meant. */
const schedule = ({ schedule: entries }: ExMarkLicenceContent): PrintedSection[] =>
  table(
    'SCHEDULE',
    ['Certificate of Conformity', 'Products'],
    entries.map(({ certificate, products }) => [certificate, isFilled(products) ? (products ?? '') : 'All']),
  );

const onPageOfItsOwn = (sections: PrintedSection[]): PrintedSection[] =>
  sections.length ? [{ kind: 'page-break' }, ...sections] : [];
