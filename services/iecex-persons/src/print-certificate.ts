import { documentTypes, isFilled, type PrintedCard, type PrintedSection } from '@conformity/certification';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import type { ExPersonCertificateContent } from './certificate';
import type { PersonRenewal } from './person-renewal';
import { unitOfCompetence } from './units';

const { annexTable, approval, particulars, table, text } = printedParts;

/** The line under the name of the system. */
export const schemeLine = 'IEC Certification System for Explosive Atmospheres\nIECEx Certified Persons Scheme';

/** What such a certificate certifies: IECEx OD 011-1 Ed 4.0 cl. 1.5.2. The wording is ours. */
const statement =
  'This certificate is issued as verification that the person named above was independently assessed and verified as competent ' +
  'in the units of competence listed below and complies with the IECEx requirements for Certificates of Personnel Competence. It ' +
  'is granted subject to the conditions of the rules IECEx 05 and of the Operational Documents, as amended.';

const notes = [
  '1. This certificate may only be reproduced in full.',
  '2. This certificate is not transferable and remains the property of the issuing body.',
  '3. The status and authenticity of this certificate may be verified on the official website or by use of the QR code.',
];

const renewals: Record<PersonRenewal, string> = {
  NONE: '',
  FULL: 'After full reassessment',
  PARTIAL: 'After partial reassessment',
};

/**
 * A Certificate of Personnel Competence as it is printed. No real layout is known to us: the order is our decision, after the
 * fields of IECEx OD 011-1 Ed 4.0 cl. 1.5.
 */
export const printCertificate = (content: ExPersonCertificateContent, facts: Printing): Printed => ({
  schemeLine,
  title: documentTypes.EX_COPC.title,
  sections: [
    ...particulars(null, {
      'Certified person:': content.holderName,
      'Valid until:': content.validUntil,
      'Renewal:': renewals[content.renewal],
    }),
    { kind: 'statement', text: statement },
    ...competence(content),
    ...text('DETAILS OF CERTIFICATE CHANGES (for issues 1 and above)', facts.issueNumber > 0 ? content.changes : null),
    ...text('Additional information:', content.additionalInformation),
    ...annexTable('Annex:', content.annexes ?? []),
    ...approval(content.signatory, facts),
  ],
  notes,
  card: cardOf(content, facts),
});

const competence = ({ units, limitations, assessmentReports }: ExPersonCertificateContent): PrintedSection[] => [
  ...table(
    'UNITS OF COMPETENCE',
    ['Unit', 'Title', 'Scope'],
    units.map(({ unit, scope }) => [unit, unitOfCompetence(unit).title, scope]),
  ),
  ...text('LIMITATIONS', limitations),
  ...table(
    'ASSESSMENT REPORTS',
    ['Report', 'Number'],
    assessmentReports.filter(isFilled).map(number => ['Personnel Competence Assessment Report', number]),
  ),
];

/**
 * The photo card; a draft without a name has none. A card has no number of its own: that of the certificate is printed on it, as on
 * every card. It has no room for limits of the competence, so it only says that there are some (our decision).
 */
function cardOf(content: ExPersonCertificateContent, { issuedOn, issuer }: Printing): PrintedCard | null {
  const { holderName, photo, units, limitations, validUntil } = content;
  if (!holderName || !isFilled(holderName)) return null;
  const isLimited = isFilled(limitations) || units.some(({ scope }) => isFilled(scope));
  const lines = [
    { label: 'Units', value: units.map(({ unit }) => unit).join(', ') },
    { label: 'Limitations', value: isLimited ? 'See the certificate' : '' },
    { label: 'Issued on', value: issuedOn ?? '' },
    { label: 'Valid until', value: validUntil ?? '' },
    { label: 'Issued by', value: issuer?.name ?? '' },
  ];
  const back = units.map(({ unit }) => ({ label: unit, value: unitOfCompetence(unit).title }));
  return {
    name: holderName,
    photoHash: photo || null,
    lines: lines.filter(({ value }) => isFilled(value)),
    ...(back.length > 0 && { back: { heading: 'Units of competence', lines: back } }),
  };
}
