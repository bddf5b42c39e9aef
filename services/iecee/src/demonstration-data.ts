import { calendarDate } from '@conformity/certification';
import type { Party } from '@conformity/register';
import { amend, cancel, demonstrationActs, draft, issue, suspend } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import type { IeceeCertificateContent } from './certificate';
import { certificateScheme } from './scheme';

const company = (name: string, address: string): Party => ({
  name: `${name} (not a real company)`,
  address: `${address}, Demonstration City`,
  country: 'ZZ',
});
const batteries = company('Demonstration Batteries Ltd', 'Example Road 11');
const batteryWorks = company('Demonstration Batteries Ltd, works', 'Example Road 12');
const secondWorks = company('Demonstration Cells GmbH, works', 'Example Road 13');
const power = company('Demonstration Power Supplies Inc.', 'Example Road 21');
const sensors = company('Demonstration Hearing Sensors Inc.', 'Example Road 31');
const lamps = company('Demonstration Lamps Ltd', 'Example Road 7');

/** A battery's certificate, unless it is given otherwise. */
const certificate = (number: string, given: Partial<IeceeCertificateContent> = {}): IeceeCertificateContent => ({
  type: 'CBTEST',
  scheme: 'IECEE_CB',
  number,
  product: 'Rechargeable Li-ion battery pack (demonstration)',
  model: 'DEMO-BP-1',
  rating: '3.7 V d.c., 2600 mAh, 9.62 Wh',
  trademarks: ['DEMOCELL'],
  holders: [batteries],
  manufacturers: [batteries],
  factories: [batteryWorks],
  categories: ['BATT'],
  standards: [],
  standardTexts: ['IEC 62133-2:2017+AMD1:2021'],
  nationalDifferences: [],
  testReportReference: `DEMO-REPORT-${number.replace(/\D/g, '')}`,
  testReportForms: ['IEC62133_2C'],
  testingLaboratory: 'Demonstration CB Testing Laboratory (not a real laboratory)',
  testingProcedure: 'CBTL',
  isPrivate: false,
  annexes: [],
  signatory: { name: 'Emil Officer', position: 'Certification officer (demonstration)' },
  ...given,
});

const manyModels = Array.from({ length: 400 }, (_, index) => `DEMO-${1000 + index}-${'ABCD'.charAt(index % 4)}`);

/** Issued with their days, in the order in which they came. */
const issuedOnes: [string, IeceeCertificateContent][] = [
  ['2026-01-14', certificate('ZZ-10001')],
  [
    '2026-02-04',
    certificate('ZZ-10001-A1', {
      factories: [batteryWorks, secondWorks],
      additionalInformation: 'Amendment 1: second factory added.',
    }),
  ],
  [
    '2026-03-11',
    certificate('ZZ-10001-M1', { model: 'DEMO-BP-1\nDEMO-BP-1 PLUS', rating: '3.7 V d.c., 3000 mAh, 11.1 Wh' }),
  ],
  [
    '2026-01-21',
    certificate('ZZ-10003', {
      product: 'Hearing aid (demonstration), not yet on the market',
      model: 'DEMO-HA-1',
      holders: [sensors],
      manufacturers: [sensors],
      factories: [sensors],
      categories: ['MED'],
      trademarks: [],
      standardTexts: ['IEC 60601-1:2005, AMD1:2012, AMD2:2020'],
      testReportForms: ['IECEE TRF 60601-1U:2022'],
      isPrivate: true,
    }),
  ],
  [
    '2026-02-17',
    certificate('ZZ-10005', {
      product: 'Switching power supply (demonstration)',
      model: ['CENB1100********', ...manyModels].join('\n'),
      rating: 'Input 100-240 V a.c., 50/60 Hz; output 12 V d.c.\n“*” is a letter or digit for marketing purpose only',
      trademarks: ['DEMOPOWER'],
      holders: [power],
      manufacturers: [power],
      factories: [power],
      categories: ['ITAV'],
      standardTexts: ['IEC 62368-1:2018'],
      testReportForms: ['IEC62368_1E'],
      testingProcedure: 'CTF_STAGE_3',
      testLocation: 'Demonstration Power Supplies Inc. (not a real company), Example Road 21, Demonstration City',
    }),
  ],
  [
    '2026-02-24',
    certificate('ZZ-10006', {
      product: 'Table radio (demonstration), re-issued',
      model: 'DEMO-R-1',
      trademarks: ['DEMOTONE', 'DEMOSOUND'],
      categories: ['TRON'],
      standardTexts: ['IEC 60065:2001 (Seventh Edition) + A1:2005'],
      testReportForms: ['IECEN60065G'],
      originallyIssuedOn: calendarDate('2004-05-12'),
    }),
  ],
  [
    '2026-03-03',
    certificate('ZZ-10007-A2', {
      additionalInformation: 'Amendment of a certificate that this register does not have.',
    }),
  ],
  [
    '2026-03-18',
    certificate('ZZ-10008', {
      type: 'EMC',
      product: 'LED lamp (demonstration)',
      model: 'DEMO-L-1',
      holders: [lamps],
      manufacturers: [lamps],
      factories: [lamps],
      categories: ['EMC', 'LITE'],
      standardTexts: ['CISPR 15:2018; IEC 61000-3-2:2018+AMD1:2020'],
      testReportForms: ['IECEE TRF CISPR 15N:2022', 'IECEE TRF 61000-3-2D:2020'],
    }),
  ],
  [
    '2026-03-24',
    certificate('ZZ-10009', {
      type: 'PV',
      scheme: 'IECEE_CB_FCS',
      product: 'Photovoltaic module (demonstration)',
      model: 'DEMO-PV-***',
      categories: ['PV'],
      standardTexts: ['IEC 61215-1:2021, IEC 61730-1:2016'],
      testReportForms: ['IECEE TRF 61215E_SE:2021'],
      factoryAuditReport: 'DEMO-AUDIT-10009',
    }),
  ],
  [
    '2026-04-08',
    certificate('ZZ 2026/DEMO-00417', {
      product: 'Electric toy train (demonstration), in a category in which the body only recognises',
      model: 'DEMO-T-1',
      categories: ['TOYS'],
      trademarks: ['None'],
      standardTexts: ['IEC 62115:2017'],
      testReportForms: ['IEC62115C'],
    }),
  ],
];

const suspended = certificate('ZZ-10004', {
  product: 'Fixed luminaire (demonstration)',
  model: 'DEMO-LU-1',
  holders: [lamps],
  manufacturers: [lamps],
  factories: [lamps],
  trademarks: ['DEMOLUX'],
  categories: ['LITE'],
  standardTexts: ['IEC 60598-1:2020, IEC 60598-2-1:2020'],
  testReportForms: ['IEC60598_2_1H'],
});

const cancelled = certificate('ZZ-10010', {
  type: 'CYB',
  product: 'Industrial gateway (demonstration)',
  model: 'DEMO-G-1',
  rating: null,
  categories: ['CYBR'],
  standardTexts: ['IEC 62443-4-2:2019'],
  testReportForms: [],
});

const reissued = certificate('ZZ-10002', {
  product: 'Power supply for laptops (demonstration)',
  model: 'DEMO-PS-65',
  trademarks: ['DEMOPOWER'],
  holders: [power],
  manufacturers: [power],
  factories: [power],
  categories: ['ITAV', 'OFF'],
  nationalDifferences: ['CA', 'JP', 'US'],
  standardTexts: ['IEC 62368-1:2018'],
  testReportForms: ['IEC62368_1E'],
});

const unfinished = certificate('ZZ-10011', {
  type: 'STRE3',
  product: 'Electric motor (demonstration)',
  model: null,
  categories: ['E3'],
  standardTexts: ['IEC 60034-2-1:2014'],
  testReportForms: ['IECEE TRF 60034-2-1A:2016'],
});

/** Certificates of the made-up body: a family, a private one, a suspended, a cancelled and a re-issued one, and a draft. */
export const demonstrationData: DataLoad = async (_db, asking) => {
  const { officer, secretariat, issued } = demonstrationActs(asking, 'IECEE');
  for (const [day, content] of issuedOnes) await issued(certificateScheme, content, day);

  const { id } = await issued(certificateScheme, suspended, '2026-01-28');
  const overdue = { reason: 'Demonstration: doubts about the test report' };
  await suspend(certificateScheme, secretariat('2026-05-04'), id, overdue);

  const gateway = await issued(certificateScheme, cancelled, '2026-02-10');
  const withdrawn = { reason: 'Demonstration: withdrawn at the request of the NCB', productsAffected: false };
  await cancel(certificateScheme, secretariat('2026-05-11'), gateway.id, withdrawn);

  const supply = await issued(certificateScheme, reissued, '2026-01-30');
  const content = { ...reissued, nationalDifferences: ['CA', 'JP', 'KR', 'US'] };
  await amend(certificateScheme, officer('2026-04-20'), supply.id, { content });
  await issue(certificateScheme, officer('2026-04-20'), supply.id, {});

  await draft(certificateScheme, officer('2026-06-01'), { content: unfinished });
};
