import { documentTypes, isFilled, type PrintedSection } from '@conformity/certification';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import type { ExServiceCertificateContent } from './certificate';
import { serviceTypeNames } from './service-type';

const { approval, ending, inFull, listed, particulars, places, standardsTable, table, text } = printedParts;

/** The line under the name of the system. */
export const schemeLine =
  'IEC Certification System for Explosive Atmospheres\nIECEx Certified Service Facilities Scheme';

/** What such a certificate assures: IECEx OD 011-1 Ed 4.0 cl. 1.3.2. The wording is ours. */
const statement =
  'This certificate is issued as verification that the service facility was audited at the locations listed below and found ' +
  'capable of providing the types of service for the types of protection shown on page 1, and that its quality system was ' +
  'found to meet the IECEx requirements. It is granted subject to the conditions of the rules IECEx 03 and of the Operational ' +
  'Documents, as amended.';

const notes = [
  '1. This certificate and its schedule may only be reproduced in full.',
  '2. This certificate is not transferable and remains the property of the issuing body.',
  '3. The status and authenticity of this certificate may be verified on the official website or by use of the QR code.',
];

/**
 * A service facility's Certificate of Conformity as it is printed. The labels of the template (OD 011-3) are not known to us: order
 * and captions follow the certificate of equipment.
 */
export function printCertificate(content: ExServiceCertificateContent, facts: Printing): Printed {
  return {
    schemeLine,
    title: documentTypes.EX_SERVICE_COC.title,
    sections: [
      ...cover(content, facts),
      { kind: 'page-break' },
      ...places('Locations covered:', content.locations),
      { kind: 'statement', text: statement },
      ...basis(content, facts),
      ...text('SCOPE OF EQUIPMENT', content.equipmentScope),
      ...ending(content, facts),
    ],
    notes,
    card: null,
  };
}

const cover = (content: ExServiceCertificateContent, facts: Printing): PrintedSection[] => [
  ...particulars(null, {
    'Applicant:': inFull(content.applicant),
    'Service facility:': inFull(content.holder),
    'Type of Service:': content.serviceTypes.map(type => serviceTypeNames[type]).join('\n'),
    'Type of Protection:': listed(content.typesOfProtection),
  }),
  ...approval(content.signatory, facts),
];

function basis({ standards, facilityReports }: ExServiceCertificateContent, facts: Printing): PrintedSection[] {
  const reports = facilityReports.filter(isFilled).map(number => ['Facility Assessment Report', number]);
  return [
    ...standardsTable('STANDARDS', standards, facts),
    ...table('ASSESSMENT REPORTS', ['Report', 'Number'], reports),
  ];
}
