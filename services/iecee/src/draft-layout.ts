import type { LayoutPart } from '@conformity/scheme';

/** In the order of `print.ts`: page 1, then page 2. */
export const certificateLayout: readonly LayoutPart[] = [
  {
    title: 'Certificate',
    fields: {
      type: 'Type of certificate',
      scheme: { label: 'Scheme', among: ['IECEE_CB', 'IECEE_CB_FCS'] },
      number: { label: 'Number given by the body', isLine: true },
      modifies: { label: 'Modifies', suggests: 'DOCUMENT' },
      categories: 'Product categories',
      isPrivate: 'Not public',
    },
  },
  {
    title: 'Product',
    fields: {
      product: 'Product',
      holders: 'Applicants',
      manufacturers: 'Manufacturers',
      factories: 'Factories',
      rating: 'Ratings and principal characteristics',
      trademarks: 'Trademarks',
      testingProcedure: 'Type of manufacturer’s testing laboratory used',
      model: 'Model, type reference',
    },
  },
  {
    title: 'Standards and test report',
    fields: {
      standards: 'Standards',
      standardTexts: 'Standards as one text, where they are no editions',
      testReportReference: { label: 'Test report reference number', isLine: true },
      testReportForms: 'Test report form numbers',
      originallyIssuedOn: 'Original issue date',
      validUntil: 'Valid until',
      signatory: 'Signed by',
    },
  },
  {
    title: 'Page 2',
    fields: {
      additionalInformation: 'Additional information',
      nationalDifferences: 'National differences',
      testingLaboratory: { label: 'Testing laboratory', isLine: true },
      testLocation: 'Test location',
      factoryAuditReport: { label: 'Factory audit report', isLine: true },
      annexes: 'Annexes',
    },
  },
];
