import type { Breach, Rule } from '@conformity/certification';
import type { IecreFacts } from './certificate-facts';
import { isImplausible, isMeantAsNumber } from './number';
import { inWords, keyComponents } from './vocabulary';

type IecreRule = Rule<IecreFacts>;

/** Every number of IECRE is of a year in which there were certificates: its own, and those that the certificate names. */
export const yearsPlausible: IecreRule = {
  id: 'iecre/years-plausible',
  severity: 'WARNING',
  source: 'The first certificate of the system was issued on 2016-10-27 (vestas.com 2016)',
  fix: 'Check the year of the number.',
  check: ({ number, statements, supersedes, transferredFrom, issuedOn }) =>
    [
      { field: 'number', named: number },
      ...statements.map((statement, index) => ({ field: `statements[${index}]`, named: statement.number })),
      { field: 'supersedes', named: supersedes?.number },
      { field: 'transferredFrom', named: transferredFrom?.number },
    ].flatMap(({ field, named }) =>
      named && isImplausible(named, issuedOn)
        ? [{ field, message: `${named} is of a year before the first certificate, 2016, or after this issue.` }]
        : [],
    ),
};

/** Under the references of others stands no number of IECRE. */
export const foreignReferencesForeign: IecreRule = {
  id: 'iecre/foreign-references-foreign',
  severity: 'WARNING',
  source: 'Our decision: what stands there is never looked up',
  fix: 'Name it under statements, supersedes or transferredFrom.',
  check: ({ content: { foreignReferences } }) =>
    foreignReferences.flatMap((reference, index) =>
      isMeantAsNumber(reference)
        ? [{ field: `foreignReferences[${index}]`, message: `${reference} looks like a number of IECRE.` }]
        : [],
    ),
};

/** What is plausible, both ends inclusive. The largest turbines of 2025 have 26 MW and 310 m. Our decision. */
const ranges = {
  ratedPowerKw: { from: 0.1, to: 40_000, unit: 'kW' },
  rotorDiameterM: { from: 0.5, to: 400, unit: 'm' },
  hubHeightsM: { from: 3, to: 350, unit: 'm' },
  /** Rated power over the area that the rotor sweeps. */
  specificPower: { from: 80, to: 800, unit: 'W/m²' },
};

function outside(range: keyof typeof ranges, value: number | null | undefined, field: string): Breach[] {
  const { from, to, unit } = ranges[range];
  return value == null || (from <= value && value <= to)
    ? []
    : [{ field, message: `${Math.round(value * 10) / 10} ${unit} is not within ${from} to ${to} ${unit}.` }];
}

/** Power, rotor and hub heights of a wind turbine are possible, each and together. */
export const turbinePlausible: IecreRule = {
  id: 'iecre/turbine-plausible',
  severity: 'WARNING',
  source: 'Our decision: such values are often a slip of units (MW for kW, radius for diameter)',
  fix: 'Check the values and their units: power is in kW, lengths are in m.',
  check: ({ content: { turbine }, kind: { sector } }) => {
    const { ratedPowerKw: power, rotorDiameterM: diameter, hubHeightsM: heights = [] } = turbine ?? {};
    if (sector !== 'WE') return [];
    const specific = power && diameter ? (power * 1000) / (Math.PI * (diameter / 2) ** 2) : null;
    return [
      ...outside('ratedPowerKw', power, 'turbine.ratedPowerKw'),
      ...outside('rotorDiameterM', diameter, 'turbine.rotorDiameterM'),
      ...outside('specificPower', specific, 'turbine.ratedPowerKw'),
      ...heights.flatMap((height, index) => {
        const field = `turbine.hubHeightsM[${index}]`;
        return diameter && height <= diameter / 2
          ? [{ field, message: `At ${height} m the blades of a rotor of ${diameter} m reach the ground.` }]
          : outside('hubHeightsM', height, field);
      }),
    ];
  },
};

/** The class is one of IEC 61400-1. */
export const classKnown: IecreRule = {
  id: 'iecre/class-known',
  severity: 'WARNING',
  source: 'IEC 61400-1: classes I to III with A+, A, B or C, class S, and T for tropical cyclones',
  fix: 'Write it like IIB, IIIA, S or IA,T.',
  check: ({ content: { turbine } }) => {
    const iecClass = turbine?.iecClass?.toUpperCase().replace(/^\s*(?:IEC|CLASS)\s*/, '') ?? '';
    return iecClass.trim() === '' || /^(?:S|(?:I{1,3}|[123]) ?(?:A\+|A|B|C))(?: ?[,/+]? ?[ST])?$/.test(iecClass.trim())
      ? []
      : [{ field: 'turbine.iecClass', message: `${turbine?.iecClass} is no class of IEC 61400-1.` }];
  },
};

/** Every key component says where it is made, with the country. */
export const keyComponentsLocated: IecreRule = {
  id: 'iecre/key-components-located',
  severity: 'WARNING',
  source:
    'India asks for the places of manufacture of hub, nacelle, blade, tower, generator, gearbox and special bearings (ALMM (Wind)); that others do is not known to us',
  fix: 'Give the location with its country.',
  check: ({ content: { components } }) =>
    components.flatMap(({ component, locations }, index) =>
      !keyComponents.includes(component) || locations.some(({ country }) => country)
        ? []
        : [
            {
              field: `components[${index}].locations`,
              message: `${inWords(component)} has no location with a country.`,
            },
          ],
    ),
};

export const plausibilityRules = [
  yearsPlausible,
  foreignReferencesForeign,
  turbinePlausible,
  classKnown,
  keyComponentsLocated,
];
