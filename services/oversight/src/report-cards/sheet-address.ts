import { System } from '@conformity/certification';
import type { CardArgs } from './resolver';

/** The address of sheets. */
export const sheetPath = '/report-cards/sheet';

/** Where the card with these arguments is a sheet, below the address of the graph; as it stands at a moment. */
export function addressOfSheet({ asOf, body, documentTypes, ...args }: CardArgs, now: Date): string {
  const keyOf = (system: System) => Object.entries(System).find(([, value]) => value === system)?.[0] ?? '';
  const given = new URLSearchParams({
    from: args.from,
    to: args.to,
    systems: args.systems.map(keyOf).join(' '),
    samplePercent: String(args.samplePercent),
    seed: args.seed,
    stratified: String(args.stratified),
    withWarnings: String(args.withWarnings),
    asOf: (asOf ?? now).toISOString(),
    ...(body && { body }),
    ...(documentTypes && { documentTypes: documentTypes.join(' ') }),
  });
  return `${sheetPath}?${given}`;
}
