import type { LayoutPart } from '@conformity/scheme';

/** In the order of `print-certificate.ts`. */
export const certificateLayout: readonly LayoutPart[] = [
  {
    title: 'Certificate',
    fields: {
      holder: 'Certified person',
      photo: { label: 'Photo', uploads: '/photos' },
      renewal: 'Renewal',
      signatory: 'Approved for issue by',
    },
  },
  {
    title: 'Competence',
    fields: {
      units: 'Units of competence',
      limitations: 'Limitations',
      assessmentReports: { label: 'Assessment reports (PCAR)', suggests: 'DOCUMENT' },
    },
  },
  {
    title: 'Changes, further information and annexes',
    fields: {
      changes: 'Details of certificate changes',
      additionalInformation: 'Additional information',
      annexes: 'Annexes',
    },
  },
];

/** In the order of `print-personnel-report.ts`. */
export const personnelReportLayout: readonly LayoutPart[] = [
  {
    title: 'Assessment report',
    fields: {
      candidateName: 'Candidate',
      assessmentKind: 'Assessment',
      assessmentBodySite: { label: 'Assessed at', isLine: true },
      assessor: 'Assessor',
    },
  },
  { title: 'Units assessed', fields: { units: 'Units', remarks: 'Remarks', annexes: 'Annexes' } },
];
