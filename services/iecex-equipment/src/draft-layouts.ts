import type { LayoutPart } from '@conformity/scheme';

/** In the order of `print-certificate.ts`. */
export const certificateLayout: readonly LayoutPart[] = [
  {
    title: 'Certificate',
    fields: {
      certificateKind: 'Kind of certificate',
      holder: 'Applicant',
      equipment: 'Equipment',
      verifiedUnits: 'Serial number or other unique identification',
      optionalAccessory: 'Optional accessory',
      typeOfProtection: { label: 'Type of protection', isLine: true },
      marking: 'Marking',
      signatory: 'Approved for issue by',
    },
  },
  {
    title: 'Manufacturer',
    fields: {
      manufacturer: 'Manufacturer',
      manufacturingLocations: 'Manufacturing locations',
      'manufacturingLocations[].qualityReport': { label: 'or the QAR that lists the places', suggests: 'DOCUMENT' },
      'manufacturingLocations[].text': 'or a text',
    },
  },
  {
    title: 'Standards and reports',
    fields: {
      standards: 'Standards',
      testReports: { label: 'Test reports (ExTR)', suggests: 'DOCUMENT' },
      qualityReports: { label: 'Quality assessment reports (QAR)', suggests: 'DOCUMENT' },
    },
  },
  {
    title: 'Schedule',
    fields: {
      equipmentDescription: 'Equipment and systems covered',
      models: 'Models and types',
      specificConditionsApply: 'Specific conditions of use',
      specificConditions: 'Specific conditions in words',
      scheduleOfLimitations: 'Schedule of limitations',
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

/** In the order of `print-reports.ts`. */
export const testReportLayout: readonly LayoutPart[] = [
  {
    title: 'Test report',
    fields: {
      laboratory: 'Testing laboratory (ExTL)',
      holder: 'Applicant',
      manufacturer: 'Manufacturer',
      product: 'Product',
      models: 'Models and types',
    },
  },
  {
    title: 'What was tested',
    fields: {
      standards: 'Standards',
      typeOfProtection: { label: 'Type of protection', isLine: true },
      marking: 'Marking',
      testLocation: 'Location of testing',
    },
  },
  { title: 'Endorsement', fields: { endorsedBy: 'Endorsed by', endorsedOn: 'Endorsed on', annexes: 'Annexes' } },
];

/** In the order of `print-reports.ts`. */
export const qualityReportLayout: readonly LayoutPart[] = [
  {
    title: 'Quality assessment report',
    fields: {
      projectNumber: { label: 'ExCB project number', isLine: true },
      holder: 'Manufacturer',
      productionSites: 'Production sites audited',
      productDescription: 'Product description',
    },
  },
  {
    title: 'Audit',
    fields: {
      employeesOnSite: 'Employees on site',
      employeesInExProduction: 'Employees in Ex production',
      auditScope: 'Scope of audit',
      qmsCertificates: 'Current QMS certificates, previous QAR',
      typesOfProtection: 'Types of protection',
      auditTeamLeader: 'Audit team leader',
      auditedOn: 'Audit date',
      validUntil: 'Valid until',
    },
  },
  {
    title: 'Documents',
    fields: {
      coveredDocuments: { label: 'Certificates and test reports covered', suggests: 'DOCUMENT' },
      annexes: 'Annexes',
    },
  },
];
