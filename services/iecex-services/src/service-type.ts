import { registerEnumType } from 'type-graphql';

/** What a service facility does with Ex equipment: the parts of the rules IECEx 03. */
export const ServiceType = {
  AREA_CLASSIFICATION: 'AREA_CLASSIFICATION',
  SELECTION_DESIGN: 'SELECTION_DESIGN',
  INSTALLATION_INITIAL_INSPECTION: 'INSTALLATION_INITIAL_INSPECTION',
  INSPECTION_MAINTENANCE: 'INSPECTION_MAINTENANCE',
  REPAIR_OVERHAUL: 'REPAIR_OVERHAUL',
} as const;
export type ServiceType = keyof typeof ServiceType;

/** The types of service in words, each with its part of the rules. */
export const serviceTypeNames: Record<ServiceType, string> = {
  AREA_CLASSIFICATION: 'Classification of hazardous areas (IECEx 03-1)',
  SELECTION_DESIGN: 'Selection of equipment and design of installations (IECEx 03-2)',
  INSTALLATION_INITIAL_INSPECTION: 'Installation and initial inspection (IECEx 03-3)',
  INSPECTION_MAINTENANCE: 'Inspection and maintenance (IECEx 03-4)',
  REPAIR_OVERHAUL: 'Repair, overhaul and reclamation (IECEx 03-5)',
};

registerEnumType(ServiceType, {
  name: 'ExServiceType',
  description: 'What a service facility does with Ex equipment.',
  valuesConfig: {
    AREA_CLASSIFICATION: { description: `${serviceTypeNames.AREA_CLASSIFICATION}.` },
    SELECTION_DESIGN: { description: `${serviceTypeNames.SELECTION_DESIGN}.` },
    INSTALLATION_INITIAL_INSPECTION: { description: `${serviceTypeNames.INSTALLATION_INITIAL_INSPECTION}.` },
    INSPECTION_MAINTENANCE: { description: `${serviceTypeNames.INSPECTION_MAINTENANCE}.` },
    REPAIR_OVERHAUL: { description: `${serviceTypeNames.REPAIR_OVERHAUL}.` },
  },
});
