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
  applicant: lampWorks,
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
  manufacturer: lampWorks,
  productionSites: [lampWorks],
  productDescription: 'Journey lamps',
  auditScope: 'INITIAL',
  typesOfProtection: ['d'],
  auditTeamLeader: 'Journey auditor',
  auditedOn: day(-10),
};

/** Everything that a Certificate of Conformity needs to be issued, on these reports. */
export const certificate = (given: { testReports: string[]; qualityReports: string[]; [field: string]: unknown }) => ({
  applicant: lampWorks,
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
