import type { CalendarDate, Rule } from '@conformity/certification';
import type { IecreFacts } from './certificate-facts';

type IecreRule = Rule<IecreFacts>;

const od402 = 'OD-402, of which we know the title: annual PV plant performance certificate';
const field = 'plant.assessedUntil';

/** The period assessed is over on the day of issue, and its days are in order. */
export const periodOver: IecreRule = {
  id: 'iecre/period-over',
  severity: 'ERROR',
  source: 'Our decision: what was measured lies in the past',
  fix: 'Correct the days of the period, or issue the certificate after it.',
  check: ({ content: { plant }, issuedOn }) => {
    const { assessedFrom, assessedUntil } = plant ?? {};
    if (assessedFrom && assessedUntil && assessedUntil < assessedFrom)
      return [{ field, message: `${assessedUntil} is before ${assessedFrom}, the first day.` }];
    return assessedUntil && assessedUntil >= issuedOn
      ? [{ field, message: `The period ends on ${assessedUntil}, not before the day of issue, ${issuedOn}.` }]
      : [];
  },
};

/** An annual certificate is about one year. */
export const periodOfOneYear: IecreRule = {
  id: 'iecre/period-of-one-year',
  severity: 'ERROR',
  source: `${od402}; that it must be exactly one year is our decision`,
  fix: 'Give the first and the last day of one year, such as 2025-04-01 and 2026-03-31.',
  check: ({ content: { plant }, kind: { documentType } }) => {
    const { assessedFrom, assessedUntil } = plant ?? {};
    if (documentType !== 'IECRE_PLANT' || !assessedFrom || !assessedUntil || assessedUntil < assessedFrom) return [];
    return isOneYear(assessedFrom, assessedUntil)
      ? []
      : [{ field, message: `${assessedFrom} to ${assessedUntil} is not one year.` }];
  },
};

/** From a day to the day before it in the year after, both inclusive; 29 February comes again as 1 March. */
function isOneYear(from: CalendarDate, until: CalendarDate): boolean {
  const again = new Date(`${from}T00:00:00Z`);
  again.setUTCFullYear(again.getUTCFullYear() + 1);
  return Date.parse(until) + 86_400_000 === again.getTime();
}

/** Kilowatt-hours that one kilowatt of PV yields in a year at the most; the best sites of the world have about 2,400. Our decision. */
const mostYield = 3_500;

/** Measured energy is not far from what was expected, and both are possible with the capacity. */
export const energyPlausible: IecreRule = {
  id: 'iecre/energy-plausible',
  severity: 'WARNING',
  source: 'Our decision: such values are often a slip of units (kWh for MWh, kW for MW)',
  fix: 'Check the values and their units: energy is in MWh, capacity in kW.',
  check: ({ content: { plant }, kind: { documentType } }) => {
    const { capacityKw, expectedEnergyMwh: expected, measuredEnergyMwh: measured } = plant ?? {};
    if (documentType !== 'IECRE_PLANT') return [];
    const ratio = expected && measured != null ? measured / expected : null;
    const most = capacityKw ? (capacityKw * mostYield) / 1000 : null;
    const energies = { expectedEnergyMwh: expected, measuredEnergyMwh: measured };
    return [
      ...(ratio !== null && (ratio < 0.5 || ratio > 1.5)
        ? [
            {
              field: 'plant.measuredEnergyMwh',
              message: `${measured} MWh is ${Math.round(ratio * 100)} % of what was expected.`,
            },
          ]
        : []),
      ...Object.entries(energies).flatMap(([name, energy]) =>
        most !== null && energy && energy > most
          ? [{ field: `plant.${name}`, message: `${energy} MWh is more than ${capacityKw} kW yield in a year.` }]
          : [],
      ),
    ];
  },
};

export const plantRules = [periodOver, periodOfOneYear, energyPlausible];
