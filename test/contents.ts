/** The UTC day that is so many days from today. */
export const day = (fromToday = 0) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

const lampWorks = {
  name: 'Journey Lamps (not a real company)',
  address: 'Example Road 9, Demonstration City',
  country: 'ZZ',
};

/** Everything that an ExTR summary needs to be issued. */
export const testReport = {
  product: 'Journey lamp',
  models: ['JL 1'],
  holder: lampWorks,
  manufacturer: lampWorks,
  laboratory: { name: 'Journey laboratory (not a real one)', country: 'ZZ' },
  standards: [
    { standard: 'iec60079-0', edition: '7' },
    { standard: 'IEC 60079-1', edition: '7.0' },
  ],
  typeOfProtection: 'Ex db',
  marking: 'Ex db IIC T6 Gb',
  endorsedBy: 'Olga Officer',
  endorsedOn: '2020-01-12',
};

/** Everything that a QAR summary needs to be issued; valid for three years from ten days ago. */
export const qualityReport = {
  projectNumber: 'JOURNEY-1',
  holder: lampWorks,
  productionSites: [lampWorks],
  productDescription: 'Journey lamps',
  auditScope: 'INITIAL',
  typesOfProtection: ['d'],
  auditTeamLeader: 'Journey auditor',
  auditedOn: day(-10),
};

/** Everything that a Certificate of Conformity needs to be issued, on these reports. */
export const certificate = (given: { testReports: string[]; qualityReports: string[]; [field: string]: unknown }) => ({
  holder: lampWorks,
  equipment: 'Journey lamp',
  typeOfProtection: 'Flameproof enclosure "db"',
  marking: 'Ex db IIC T6 Gb',
  manufacturer: lampWorks,
  manufacturingLocations: [lampWorks],
  standards: testReport.standards,
  equipmentDescription:
    'A lamp with a cast enclosure and a glass cylinder, made for the journey of the tests and for nothing else.',
  models: ['JL 1'],
  specificConditionsApply: false,
  signatory: { name: 'Olga Officer', position: 'Certification officer' },
  ...given,
});

const signatory = { name: 'Journey Officer', position: 'Certification officer' };
const opticsWorks = { ...lampWorks, name: 'Journey Optics (not a real company)' };

/** A site of an IECQ set, with what is done there. */
export const iecqSite = (name: string, scope: string, given: object = {}) => ({
  name,
  address: `${name}, Example Road 10, Demonstration City`,
  country: 'ZZ',
  scopeAtThisLocation: { text: scope },
  ...given,
});

/** Everything that an IECQ set of a head office and one additional site needs to be issued. */
export const iecqSet = (given: object = {}) => ({
  scheme: 'IECQ_HSPM',
  holder: opticsWorks,
  standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
  rules: ['IECQ 03-5'],
  scopeOfCertification: { text: 'Design and Manufacture of LED Frames and Lens' },
  master: iecqSite('Head Office', 'Design of LED Frames and Lens; Manufacture of LED Frames', {
    controlPoint: 'HEAD_OFFICE',
  }),
  sites: [iecqSite('Lens Works', 'Manufacture of Lens')],
  signatory,
  ...given,
});

/** Everything that an IECQ verification statement needs to be issued. */
export const verificationStatement = (given: object = {}) => ({
  scheme: 'IECQ_CFP',
  holder: opticsWorks,
  subject: 'Journey module',
  statement: 'A made-up footprint of 1 kg CO2e per module, cradle to gate.',
  standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
  signatory,
  ...given,
});

/** Everything that a CB Test Certificate needs to be issued. */
export const cbCertificate = (number: string, given: object = {}) => ({
  number,
  product: 'Journey battery',
  model: 'JB 1',
  rating: '3.7 V, 2600 mAh',
  trademarks: ['JOURNEYCELL'],
  holders: [lampWorks],
  manufacturers: [lampWorks],
  factories: [lampWorks],
  categories: ['BATT'],
  standards: [{ standard: 'IEC 62133-2', edition: '2017/AMD1:2021' }],
  testReportReference: 'JOURNEY-1',
  testReportForms: ['IEC62133_2C'],
  testingLaboratory: 'Journey laboratory (not a real one)',
  testingProcedure: 'CBTL',
  signatory,
  ...given,
});

/** Everything that an IECRE conformity statement needs to be issued. */
export const windStatement = (given: object = {}) => ({
  kind: 'WE_CS',
  holder: lampWorks,
  certifiedObject: 'JT-150 (made up)',
  module: 'DESIGN',
  standards: [{ standard: 'IEC 61400-1', edition: '4.0' }],
  operationalDocuments: [{ number: 'OD-501', edition: '2.0' }],
  finalEvaluationReport: { number: 'JOURNEY-FER-1', issuedOn: '2026-01-12' },
  signatory,
  ...given,
});
