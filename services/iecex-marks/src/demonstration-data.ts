import type { Principal } from '@conformity/access';
import { draft, issue } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import type { ExMarkLicenceContent } from './licence';
import { licenceScheme } from './scheme';

const officer: Principal = {
  id: 'per_olga',
  name: 'Olga Officer',
  memberships: [{ role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_demo', mayIssue: true }],
};

const licence = (certificates: string[]): ExMarkLicenceContent => ({
  licensee: {
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
  const by = (day: string) =>
    asking({ principal: officer, requestId: 'demonstration', now: new Date(`${day}T09:00:00Z`) });
  const content = licence(['IECEx DEMO 26.0001', 'IECEx DEMO 26.0002X']);
  const { document } = await draft(licenceScheme, by('2026-03-12'), { content });
  await issue(licenceScheme, by('2026-03-12'), document.id, { revision: 1 });
  await draft(licenceScheme, by('2026-07-01'), { content: licence(['IECEx DEMO 26.0005', 'IECEx BAS 04.0053']) });
};
