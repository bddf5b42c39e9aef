import { registerEnumType } from 'type-graphql';

/** The sectors of IECRE, as numbers write them. */
export const IecreSector = { WE: 'WE', PV: 'PV', ME: 'ME' } as const;
export type IecreSector = keyof typeof IecreSector;

registerEnumType(IecreSector, {
  name: 'IecreSector',
  description: 'A field of renewable energy, by the letters that numbers have of it.',
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
  valuesConfig: {
    DESIGN_BASIS: { description: 'Codes, parameters and assumptions on which the turbine rests.' },
    DESIGN: { description: 'Evaluation of how it is designed.' },
    MANUFACTURING: { description: 'Evaluation of how and where it is made.' },
    TYPE_TESTING: { description: 'Evaluation of the tests of the type, such as of loads and power performance.' },
    TYPE_CHARACTERISTICS: { description: 'Measured characteristics, such as noise and power quality; optional.' },
    FOUNDATION_DESIGN: { description: 'Evaluation of what it stands on; optional.' },
  },
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

registerEnumType(IecreComponentKind, {
  name: 'IecreComponentKind',
  description: 'A component that is certified.',
  valuesConfig: {
    BLADE: { description: 'Of the rotor.' },
    HUB: { description: 'Holds the blades of the rotor.' },
    NACELLE: { description: 'The housing on top of the tower.' },
    TOWER: { description: 'Carries the nacelle and rotor.' },
    GENERATOR: { description: 'Turns rotation into electricity.' },
    GEARBOX: { description: 'Between rotor and generator.' },
    SPECIAL_BEARING: { description: 'Such as the main, pitch or yaw bearing.' },
    MAIN_SHAFT: { description: 'Carries the rotor.' },
    PITCH_SYSTEM: { description: 'Turns the blades about their own axis.' },
    YAW_SYSTEM: { description: 'Turns the nacelle into the wind.' },
    BRAKE: { description: 'Stops the rotor and holds it.' },
    CONVERTER: { description: 'Fits the electricity of the generator to the grid.' },
    TRANSFORMER: { description: 'Between the voltage of the machine and that of the grid.' },
    CONTROLLER: { description: 'Controls the turbine and keeps it safe.' },
    FOUNDATION: { description: 'What the tower stands on.' },
    PV_MODULE: { description: 'Photovoltaic: turns light into electricity.' },
    INVERTER: { description: 'Direct into alternating current, of a PV plant.' },
    OTHER: { description: 'None of these; `typeName` tells what.' },
  },
});

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
