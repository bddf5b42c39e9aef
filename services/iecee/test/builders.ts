import type { IeceeCertificateContent } from '../src/certificate';

const maker = { name: 'Cells Ltd', address: 'Street 1', country: 'ZZ' };
const works = { name: 'Cells Ltd, works', address: 'Street 2', country: 'ZZ' };

/** What an officer types for a CB Test Certificate that is without findings, in the tests’ directory and of the body in ZZ. */
export const aCertificate = (given: Partial<IeceeCertificateContent> = {}): IeceeCertificateContent => ({
  type: 'CBTEST',
  scheme: 'IECEE_CB',
  number: 'ZZ-20001',
  product: 'Battery pack',
  model: 'BP-1',
  rating: '3.7 V, 2600 mAh',
  trademarks: ['CELL'],
  holders: [maker],
  manufacturers: [maker],
  factories: [works],
  categories: ['BATT'],
  standards: [{ standard: 'IEC 62133-2', edition: '2017/AMD1:2021' }],
  nationalDifferences: [],
  testReportReference: 'R-1',
  testReportForms: ['IEC62133_2A'],
  testingLaboratory: 'Laboratory',
  testingProcedure: 'CBTL',
  isPrivate: false,
  annexes: [],
  signatory: { name: 'Emil', position: 'Officer' },
  ...given,
});
