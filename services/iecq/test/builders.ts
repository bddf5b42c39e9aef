import { calendarDate } from '@conformity/certification';
import type { CertificateSet, SetCertificate } from '../src/scope/certificate-set';

/** The texts of the example in the IECQ FAQ on multisite scopes. */
export const golden = {
  scope: 'Design and Manufacture of LED Frames and Lens',
  master: 'Design of LED Frames and Lens; Manufacture of LED Frames',
  site: 'Manufacture of Lens',
};

const certificate: SetCertificate = {
  number: 'IECQ-H TESTX 99.0001',
  siteRole: 'MASTER',
  masterNumber: null,
  scheme: 'HSPM',
  organisation: 'test-lamps',
  managementSystem: null,
  status: 'CURRENT',
  standards: [{ standard: 'IECQ QC 080000', edition: '2017' }],
  issuer: { code: 'TESTX', name: 'Test Body', cbScopes: ['HSPM', 'AP'] },
  issuedOn: calendarDate('2024-06-01'),
  originallyIssuedOn: calendarDate('2021-06-01'),
  expiresOn: calendarDate('2027-05-31'),
  address: 'Lamp Street 1, 10000 Demonstration City, Germany',
  country: 'DE',
  isHeadOffice: true,
  scopeOfCertification: { text: golden.scope },
  scopeAtThisLocation: { text: golden.master },
};

/** The master of the golden example, with the given facts in place of its own. */
export const aMaster = (given: Partial<SetCertificate> = {}): SetCertificate => ({ ...certificate, ...given });

/** The additional site of the golden example; `ordinal` is its suffix. */
export const aSite = (given: Partial<SetCertificate> = {}, ordinal = 1): SetCertificate => ({
  ...certificate,
  number: `IECQ-H TESTX 99.0001-${String(ordinal).padStart(2, '0')}`,
  siteRole: 'ADDITIONAL',
  masterNumber: 'IECQ-H TESTX 99.0001',
  isHeadOffice: false,
  address: `Lens Road ${ordinal}, 20000 Sample Town, Germany`,
  scopeOfCertification: null,
  scopeAtThisLocation: { text: golden.site },
  ...given,
});

/** The golden example as a set that breaks no rule, with the given facts in place of its own. */
export const aSet = (given: Partial<CertificateSet> = {}): CertificateSet => ({
  master: aMaster(),
  sites: [aSite()],
  others: [],
  formerNumbers: [],
  transitions: [],
  transferInProgress: false,
  isUnnumbered: false,
  on: calendarDate('2025-01-01'),
  ...given,
});

/** The golden example with other texts; null leaves the site out. */
export const aSetOf = ({
  scope,
  master,
  site,
}: Partial<Record<'scope' | 'master', string>> & { site?: string | null }) =>
  aSet({
    master: aMaster({
      scopeOfCertification: { text: scope ?? golden.scope },
      scopeAtThisLocation: { text: master ?? golden.master },
    }),
    sites: site === null ? [] : [aSite({ scopeAtThisLocation: { text: site ?? golden.site } })],
  });
