import { documentTypes, isFilled, type PrintedSection } from '@conformity/certification';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import type { CertificateKind, ExCertificateContent } from './certificate';

const { approval, ending, inFull, listed, particulars, places, standardsTable, table, text } = printedParts;

/** The header since about 2019; older certificates say Scheme. A re-print of an old issue has the new one, as in the field. */
export const schemeLine = 'IEC Certification System for Explosive Atmospheres\nIECEx Certified Equipment Scheme';

const granted =
  'It is granted subject to the conditions of the rules IECEx 02 and of the Operational Documents, as amended.';
const typeVerified =
  'This certificate is issued as verification that a sample, representative of production, was assessed and tested and found to ' +
  'comply with the IEC Standards listed below, and that the manufacturer’s quality system, relating to the Ex products covered ' +
  `by this certificate, was assessed and found to comply with the IECEx quality system requirements. ${granted}`;
const unitsVerified =
  'This unit verification certificate is issued as verification that the apparatus identified on page 1 was assessed and tested ' +
  `and found to comply with the IEC Standards listed below. ${granted}`;

/** What follows from the kind of a certificate. The wording of the statements is ours, after real certificates. */
const kinds: Record<CertificateKind, { line: string; equipment: string; statement: string }> = {
  NORMAL: { line: '', equipment: 'Equipment:', statement: typeVerified },
  COMPONENT: { line: '\nEx Component Certificate', equipment: 'Ex Component:', statement: typeVerified },
  UNIT_VERIFICATION: { line: '\nUnit Verification Certificate', equipment: 'Equipment:', statement: unitsVerified },
};

const notes = [
  '1. This certificate and its schedule may only be reproduced in full.',
  '2. This certificate is not transferable and remains the property of the issuing body.',
  '3. The status and authenticity of this certificate may be verified on the official website or by use of the QR code.',
];

/**
 * An equipment Certificate of Conformity as it is printed, in the order of real certificates of 2010 to 2022: cover; manufacturer,
 * compliance and reports; schedule; changes, further information and annexes.
 */
export function printCertificate(content: ExCertificateContent, facts: Printing): Printed {
  return {
    schemeLine: schemeLine + kinds[content.certificateKind].line,
    title: documentTypes.EX_COC.title,
    sections: [
      ...cover(content, facts),
      { kind: 'page-break' },
      ...manufacture(content),
      { kind: 'statement', text: kinds[content.certificateKind].statement },
      ...basis(content, facts),
      ...schedule(content),
      ...ending(content, facts),
    ],
    notes,
    card: null,
  };
}

const cover = (content: ExCertificateContent, facts: Printing): PrintedSection[] => [
  ...particulars(null, {
    'Applicant:': inFull(content.holder),
    [kinds[content.certificateKind].equipment]: content.equipment,
    'Serial number or other unique identification:': listed(content.verifiedUnits),
    'Optional accessory:': content.optionalAccessory,
    'Type of Protection:': content.typeOfProtection,
    'Marking:': content.marking,
  }),
  ...approval(content.signatory, facts),
];

/** A location is an address, or the number of a QAR that lists the places, or a text. */
function manufacture({ manufacturer, manufacturingLocations: locations }: ExCertificateContent): PrintedSection[] {
  const heading = 'Manufacturing locations:';
  const addresses = places(heading, locations);
  const others = locations.map(({ qualityReport, text: said }) =>
    isFilled(qualityReport) ? `At any of the locations listed in QAR ${qualityReport}` : (said ?? ''),
  );
  return [
    ...particulars(null, { 'Manufacturer:': inFull(manufacturer) }),
    ...addresses,
    ...text(addresses.length ? null : heading, others.filter(isFilled).join('\n')),
  ];
}

function basis(
  { certificateKind, standards, testReports, qualityReports }: ExCertificateContent,
  facts: Printing,
): PrintedSection[] {
  const editions = standardsTable(null, standards, facts);
  const reports = table(
    'TEST & ASSESSMENT REPORTS',
    ['Report', 'Number'],
    [
      ...testReports.filter(isFilled).map(number => ['Test Report', number]),
      ...qualityReports.filter(isFilled).map(number => ['Quality Assessment Report', number]),
    ],
  );
  return [
    ...(editions.length ? [...text('STANDARDS', standardsIntroduction), ...editions, ...text(null, disclaimer)] : []),
    ...reports,
    ...text(null, certificateKind === 'UNIT_VERIFICATION' && qualityReports.length === 0 ? withoutQualityReport : null),
  ];
}

const standardsIntroduction =
  'The equipment and any acceptable variations to it specified in the schedule of this certificate and the identified documents ' +
  'was found to comply with the following standards:';
const disclaimer =
  'This certificate does not indicate compliance with safety and performance requirements other than those expressly included ' +
  'in the Standards listed above.';
const withoutQualityReport =
  'As this is a unit verification certificate, no QAR is applicable: it is specific to the units listed by serial number or ' +
  'other unique identification.';

const schedule = (content: ExCertificateContent): PrintedSection[] => [
  ...text(
    'EQUIPMENT:',
    isFilled(content.equipmentDescription)
      ? `Equipment and systems covered by this Certificate are as follows:\n\n${content.equipmentDescription}`
      : null,
  ),
  ...particulars(null, { 'Models and types:': listed(content.models) }),
  ...text('SPECIFIC CONDITIONS OF USE:', conditionsOfUse(content)),
  ...text('SCHEDULE OF LIMITATIONS', content.scheduleOfLimitations),
];

/** An Ex component has its schedule of limitations in place of the answer NO. */
function conditionsOfUse({
  certificateKind,
  specificConditionsApply,
  specificConditions,
}: ExCertificateContent): string {
  const no = specificConditionsApply === false && certificateKind !== 'COMPONENT' ? 'NO' : '';
  return [specificConditionsApply ? 'YES as shown below:' : no, specificConditions].filter(isFilled).join('\n\n');
}
