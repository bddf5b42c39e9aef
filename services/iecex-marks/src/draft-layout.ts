import type { LayoutPart } from '@conformity/scheme';

/** In the order of `print.ts`. */
export const licenceLayout: readonly LayoutPart[] = [
  {
    title: 'Licence',
    fields: {
      holder: 'Licensee (manufacturer)',
      identificationCode: { label: 'Identification code', isLine: true },
      markingDrawing: { label: 'Marking drawing', isLine: true },
      signatory: 'Approved for issue by',
    },
  },
  {
    title: 'Schedule',
    fields: { schedule: 'Certificates', 'schedule[].certificate': { label: 'Certificate', suggests: 'DOCUMENT' } },
  },
  {
    title: 'Changes, further information and annexes',
    fields: { changes: 'Changes', additionalInformation: 'Additional information', annexes: 'Annexes' },
  },
];
