import { System } from '@conformity/certification';
import type { CardArgs } from './resolver';

/** The addresses of cards as files. */
export const sheetPath = '/report-cards/sheet';
export const pdfPath = '/report-cards/pdf';

/** Where the card with these arguments is a file, below the address of the graph; as it stands at a moment. */
export function addressOfFile(path: string, { asOf, body, documentTypes, ...args }: CardArgs, now: Date): string {
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
  return `${path}?${given}`;
}
