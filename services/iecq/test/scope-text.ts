import fc from 'fast-check';

/** Activities and objects as people write them, near-synonyms and other cases among them. */
export const activities = [
  'Design',
  'Manufacture',
  'Manufacturing',
  'Production',
  'Sales',
  'Final Assembly',
  'testing',
  'Research',
  'R&D',
  'Storage',
];
export const objects = [
  'LED Frames',
  'led frame',
  'Lens',
  'lenses',
  'AC/DC converters',
  'Printed Circuit Boards',
  'PCBs',
  'wafer carriers type B-2',
  'relays (coils only)',
  'boards (single-sided & multilayer)',
  'power systems (PS)',
  'passive',
  'active components',
  'single-',
  'lamps (for use in cars)',
  'lamps (excluding old lamps, design)',
  'KEMET® capacitors',
];
const oddities = [
  '镜片的制造',
  'Design of Lens (coated)',
  'Design of parts of Lens',
  'Manufacture of Lens, etc.',
  'Sales of various Lens and others',
  'LED Frames',
  'TBD',
  'etc.',
  'Design of LED related products',
  'Sales of Lens except frames',
  'Sales of Lens except frames and covers',
  'Sales of Lens for rail and road applications',
  'Sales of Lens, lamps and their frames',
  'Design of Lens and manufacture of lamps, including but not limited to car lamps',
  'HSPM applicable to the Design of Lens',
  'Design of:',
  '• Molding of Lens. Repair of Lens',
  'Herstellung von Linsen',
  '12345',
];

const listed = (words: readonly string[]) =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(' and ', ', ', ' & ', ', and ', ' or ', ' as well as ', ' / '),
    )
    .map(([items, sign]) => items.join(sign));

/** A clause that is read, written in one of many ways. */
export const clause = fc
  .tuple(listed(activities), fc.option(listed(objects), { nil: null, freq: 5 }), fc.constantFrom(' of ', ' for '))
  .map(([done, to, word]) => (to === null ? done : `${done}${word}${to}`));

/** A scope text: mostly clauses that are read, some that are not or are vague. */
export const scopeText = fc
  .tuple(
    fc.array(fc.oneof({ weight: 8, arbitrary: clause }, { weight: 1, arbitrary: fc.constantFrom(...oddities) }), {
      maxLength: 4,
    }),
    fc.constantFrom('; ', ';', '\n', '.\n', '; \n'),
    fc.constantFrom('', '.', ' '),
  )
  .map(([clauses, sign, end]) => clauses.join(sign) + end);

/** An explicit row; some could not be written in a text that is read. */
export const row = fc.record({
  activity: fc.constantFrom(...activities, 'Hand-made (special)', '制造'),
  object: fc.constantFrom(...objects, '', 'nuts and bolts', '镜片'),
});

/** A scope with or without explicit rows. */
export const scope = fc.record({
  text: scopeText,
  rows: fc.option(fc.array(row, { maxLength: 3 }), { nil: null, freq: 4 }),
});
