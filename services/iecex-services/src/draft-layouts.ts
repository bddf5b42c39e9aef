import type { LayoutPart } from '@conformity/scheme';

/** In the order of `print-certificate.ts`. */
export const certificateLayout: readonly LayoutPart[] = [
  {
    title: 'Certificate',
    fields: {
      applicant: 'Applicant',
      holder: 'Service facility',
      serviceTypes: 'Type of service',
      typesOfProtection: 'Types of protection',
      signatory: 'Approved for issue by',
    },
  },
  { title: 'Locations and scope', fields: { locations: 'Locations covered', equipmentScope: 'Scope of equipment' } },
  {
    title: 'Standards and reports',
    fields: {
      standards: 'Standards',
      facilityReports: { label: 'Facility assessment reports (FAR)', suggests: 'DOCUMENT' },
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

/** In the order of `print-facility-report.ts`. */
export const facilityReportLayout: readonly LayoutPart[] = [
  {
    title: 'Facility assessment report',
    fields: {
      holder: 'Service facility',
      locationsAudited: 'Locations audited',
      serviceTypes: 'Type of service',
      typesOfProtection: 'Types of protection',
      locationScopes: 'Where a location has a scope of its own',
    },
  },
  {
    title: 'Audit',
    fields: {
      auditTeamLeader: { label: 'Audit team leader', isLine: true },
      auditedOn: 'Audit date',
      validUntil: 'Valid until',
      observations: 'Observations',
      annexes: 'Annexes',
    },
  },
];
