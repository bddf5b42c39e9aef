import type { PrintedDocument } from '@conformity/certification';

/** A generated certificate with a schedule of so many rows, which begins on a page of its own; no two have the same number. */
export function printedCertificate(serial: number, rows: number): PrintedDocument {
  const number = `IECEx DEMO 25.${String(serial).padStart(4, '0')}X`;
  const issuedOn = '2025-06-01';
  return {
    system: 'IECEx',
    schemeLine: 'IEC System for Certification to Standards Relating to Equipment for Use in Explosive Atmospheres',
    title: 'Certificate of Conformity',
    number,
    issueNumber: 0,
    issuedOn,
    issuer: { code: 'DEMO', name: 'Generated body (not a real body)', address: 'Generated Road 1', country: 'ZZ' },
    sections: [
      {
        kind: 'particulars',
        heading: null,
        rows: [
          { label: 'Applicant', value: `Generated Works No. ${serial}\nGenerated Road 7, Generated City` },
          { label: 'Equipment', value: `Temperature transmitter, type G${serial}` },
          { label: 'Type of protection', value: 'Intrinsic safety “i”, flameproof enclosure “d”' },
          { label: 'Marking', value: 'Ex ia IIC T6…T4 Ga\nEx db IIC T6 Gb\n−40 °C ≤ Ta ≤ +85 °C' },
        ],
      },
      {
        kind: 'statement',
        text: 'Generated text. A sample was assessed and found to comply with the standards below. ',
      },
      { kind: 'table', heading: 'Standards', columns: ['Standard', 'Edition', 'Title'], rows: standards },
      { kind: 'signature', name: 'Olga Officer', position: 'Certification officer (demonstration)', on: issuedOn },
      { kind: 'page-break' },
      { kind: 'text', heading: 'Specific conditions of use', text: conditions },
      { kind: 'table', heading: 'Products covered', columns: products, rows: Array.from({ length: rows }, product) },
    ],
    notes: ['This certificate and its schedule may only be reproduced in full.'],
    card: null,
    data: { number, issueNumber: 0 },
  };
}

const standards = [
  ['IEC 60079-0:2017', '7.0', 'Explosive atmospheres – Part 0: Equipment – General requirements'],
  ['IEC 60079-1:2014', '7.0', 'Explosive atmospheres – Part 1: Equipment protection by flameproof enclosures “d”'],
  ['IEC 60079-11:2023', '7.0', 'Explosive atmospheres – Part 11: Equipment protection by intrinsic safety “i”'],
];
const conditions = 'Generated text. The enclosure must not be opened in an explosive atmosphere.\n\n'.repeat(2).trim();
const products = ['No.', 'Type designation', 'Description', 'Power (W)', 'Marking'];

const product = (_: unknown, index: number): string[] => [
  `${index + 1}`,
  `TX-${200 + index}/EX-${(index * 7) % 100}`,
  index % 3 ? 'Transmitter' : 'Transmitter with display, stainless enclosure, two cable entries M20',
  `${(index * 37) % 900}.${index % 10}`,
  'Ex ia IIC T4 Ga',
];
