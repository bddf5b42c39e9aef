import type { LayoutPart } from '@conformity/scheme';

/** In the order of `print.ts`. */
export const certificateLayout: readonly LayoutPart[] = [
  {
    title: 'Certificate',
    fields: {
      kind: 'Kind of document',
      validUntil: 'Valid until',
      holder: 'Certificate holder',
      manufacturer: 'Manufacturer',
    },
  },
  {
    title: 'Certified object',
    fields: {
      certifiedObject: 'Object',
      module: 'Module',
      turbine: 'Turbine',
      'turbine.ratedPowerKw': 'Rated power (kW)',
      'turbine.rotorDiameterM': 'Rotor diameter (m)',
      'turbine.hubHeightsM': 'Hub heights (m)',
      'turbine.iecClass': 'Class',
      components: 'Components',
      'components[].typeName': 'Type',
      plant: 'Plant',
      'plant.capacityKw': 'Capacity (kW)',
      'plant.expectedEnergyMwh': 'Expected energy (MWh)',
      'plant.measuredEnergyMwh': 'Measured energy (MWh)',
      locations: 'Locations',
    },
  },
  {
    title: 'Standards, statements and reports',
    fields: {
      standards: 'Standards',
      operationalDocuments: 'Operational documents',
      statements: { label: 'Conformity statements', suggests: 'DOCUMENT' },
      finalEvaluationReport: 'Final evaluation report',
      reports: 'Reports',
      supersedes: { label: 'Supersedes', suggests: 'DOCUMENT' },
      transferredFrom: { label: 'Transferred from', suggests: 'DOCUMENT' },
      foreignReferences: 'Other references',
    },
  },
  { title: 'Conditions', fields: { conditions: 'Conditions', outstandingIssues: 'Outstanding issues' } },
  {
    title: 'Changes, further information and annexes',
    fields: {
      changes: 'Changes of this revision',
      additionalInformation: 'Additional information',
      annexes: 'Annexes',
      signatory: 'Signed by',
    },
  },
];
