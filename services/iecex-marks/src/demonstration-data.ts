import { demonstrationActs, draft } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import type { ExMarkLicenceContent } from './licence';
import { licenceScheme } from './scheme';

const licence = (certificates: string[]): ExMarkLicenceContent => ({
  holder: {
    name: 'Demonstration Lamps Ltd (not a real company)',
    address: 'Example Road 7, Demonstration City',
    country: 'ZZ',
  },
  identificationCode: 'DEMO-MARK-1',
  markingDrawing: 'Demonstration drawing 1',
  schedule: certificates.map(certificate => ({ certificate })),
  annexes: [],
  signatory: { name: 'Olga Officer', position: 'Certification officer (demonstration)' },
});

/** A made-up licence, and a draft whose schedule lists a suspended certificate and one of another body. */
export const demonstrationData: DataLoad = async (_db, asking) => {
  const { officer, issued } = demonstrationActs(asking);
  await issued(licenceScheme, licence(['IECEx DEMO 26.0001', 'IECEx DEMO 26.0002X']), '2026-03-12');
  const faulty = licence(['IECEx DEMO 26.0005', 'IECEx BAS 04.0053']);
  await draft(licenceScheme, officer('2026-07-01'), { content: faulty });
};
