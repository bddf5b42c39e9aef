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

registerEnumType(ServiceType, {
  name: 'ExServiceType',
  description: 'What a service facility does with Ex equipment.',
  valuesConfig: {
    AREA_CLASSIFICATION: { description: 'Classification of hazardous areas (IECEx 03-1).' },
    SELECTION_DESIGN: { description: 'Selection of equipment and design of installations (IECEx 03-2).' },
    INSTALLATION_INITIAL_INSPECTION: { description: 'Installation and initial inspection (IECEx 03-3).' },
    INSPECTION_MAINTENANCE: { description: 'Inspection and maintenance (IECEx 03-4).' },
    REPAIR_OVERHAUL: { description: 'Repair, overhaul and reclamation (IECEx 03-5).' },
  },
});
