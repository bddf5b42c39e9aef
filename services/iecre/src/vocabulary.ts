import { registerEnumType } from 'type-graphql';

/** The sectors of IECRE, as numbers write them. */
export const IecreSector = { WE: 'WE', PV: 'PV', ME: 'ME' } as const;
export type IecreSector = keyof typeof IecreSector;

registerEnumType(IecreSector, {
  name: 'IecreSector',
  description: 'A sector of IECRE.',
  valuesConfig: {
    WE: { description: 'Wind energy.' },
    PV: { description: 'Solar photovoltaic energy.' },
    ME: { description: 'Marine energy.' },
  },
});

/** The modules of the certification of a wind turbine type. Source: IEC WT 01 and IEC 61400-22; that OD-501 kept them is inferred. */
export const IecreModule = {
  DESIGN_BASIS: 'DESIGN_BASIS',
  DESIGN: 'DESIGN',
  MANUFACTURING: 'MANUFACTURING',
  TYPE_TESTING: 'TYPE_TESTING',
  TYPE_CHARACTERISTICS: 'TYPE_CHARACTERISTICS',
  FOUNDATION_DESIGN: 'FOUNDATION_DESIGN',
} as const;
export type IecreModule = keyof typeof IecreModule;

registerEnumType(IecreModule, {
  name: 'IecreModule',
  description: 'A module of the certification of a wind turbine type, each with its conformity statement.',
});

/** The modules that a type certificate rests on; the other two are optional. Source: as of the modules. */
export const modulesOfType: readonly IecreModule[] = ['DESIGN_BASIS', 'DESIGN', 'MANUFACTURING', 'TYPE_TESTING'];

/** The components that a component table can name. */
export const IecreComponentKind = {
  BLADE: 'BLADE',
  HUB: 'HUB',
  NACELLE: 'NACELLE',
  TOWER: 'TOWER',
  GENERATOR: 'GENERATOR',
  GEARBOX: 'GEARBOX',
  SPECIAL_BEARING: 'SPECIAL_BEARING',
  MAIN_SHAFT: 'MAIN_SHAFT',
  PITCH_SYSTEM: 'PITCH_SYSTEM',
  YAW_SYSTEM: 'YAW_SYSTEM',
  BRAKE: 'BRAKE',
  CONVERTER: 'CONVERTER',
  TRANSFORMER: 'TRANSFORMER',
  CONTROLLER: 'CONTROLLER',
  FOUNDATION: 'FOUNDATION',
  PV_MODULE: 'PV_MODULE',
  INVERTER: 'INVERTER',
  OTHER: 'OTHER',
} as const;
export type IecreComponentKind = keyof typeof IecreComponentKind;

registerEnumType(IecreComponentKind, { name: 'IecreComponentKind', description: 'A component that is certified.' });

/**
 * The components whose places of manufacture are asked for. Source: the guidelines of India for its list of models and
 * manufacturers, the only ones that we know to name components.
 */
export const keyComponents: readonly IecreComponentKind[] = [
  'BLADE',
  'HUB',
  'NACELLE',
  'TOWER',
  'GENERATOR',
  'GEARBOX',
  'SPECIAL_BEARING',
];

/** Who writes the reports that a certificate rests on. */
export const IecreReportRole = { RETL: 'RETL', REIB: 'REIB' } as const;
export type IecreReportRole = keyof typeof IecreReportRole;

registerEnumType(IecreReportRole, {
  name: 'IecreReportRole',
  description: 'Who writes a report.',
  valuesConfig: {
    RETL: { description: 'Renewable energy testing laboratory: test reports.' },
    REIB: { description: 'Renewable energy inspection body: inspection reports.' },
  },
});

/** `DESIGN_BASIS` is "Design basis"; abbreviations of the field stay as they are. */
export function inWords(value: string): string {
  const [first = '', ...rest] = value.split('_');
  const begun = first === 'PV' ? first : first.charAt(0) + first.slice(1).toLowerCase();
  return [begun, ...rest.map(word => word.toLowerCase())].join(' ');
}
