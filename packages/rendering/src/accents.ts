const accents: Readonly<Record<string, string>> = {
  IECEx: '#0b4f8a',
  IECQ: '#5a2d82',
  IECEE: '#99390f',
  IECRE: '#1f6b3a',
};

/** The colour of a system, as `#rrggbb`; readable on white and under white (contrast of 4.5 and more). Slate for any other. */
export function accentOf(system: string): string {
  return accents[system] ?? '#3b4a5e';
}
