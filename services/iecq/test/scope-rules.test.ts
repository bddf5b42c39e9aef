import { calendarDate } from '@conformity/certification';
import type { CertificateSet, LinkedCertificate } from '../src/scope/certificate-set';
import { otherCountryIn } from '../src/scope/country-in-address';
import { scopeFindings, scopeRules } from '../src/scope-rules';
import { aMaster, aSet, aSite, golden } from './builders';

const day = calendarDate;
const found = (set: CertificateSet) =>
  scopeFindings(set).map(({ code, severity, field }) => `${code} ${severity} ${field}`);
const linked = (given: Partial<LinkedCertificate>): LinkedCertificate => ({
  number: 'IECQ-H TESTX 98.0001',
  siteRole: 'MASTER',
  masterNumber: null,
  scheme: 'HSPM',
  organisation: 'other',
  managementSystem: null,
  status: 'CURRENT',
  ...given,
});
const onSite = (given: Parameters<typeof aSite>[0], set: Partial<CertificateSet> = {}) =>
  aSet({ sites: [aSite(given)], ...set });
const onMaster = (given: Parameters<typeof aMaster>[0], set: Partial<CertificateSet> = {}) =>
  aSet({ master: aMaster(given), ...set });

test('every rule has an id of its own, a code in order, a source and a fix', () => {
  const ids = scopeRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const codes = [...new Set(scopeRules.map(({ code }) => code))].sort();
  expect(codes).toEqual(Array.from({ length: 20 }, (_, index) => `MS-${String(index + 1).padStart(2, '0')}`));
  for (const { id, code, source, fix } of scopeRules) {
    expect(id.startsWith(`iecq/${code?.toLowerCase()}-`)).toBe(true);
    expect(source).toMatch(/IECQ|Our decision/);
    expect(fix).toMatch(/\.$/);
  }
});

describe('breaks no rule', () => {
  test.each<[string, CertificateSet]>([
    ['the example of the FAQ', aSet()],
    [
      'a certificate of a single site',
      onMaster({ siteRole: 'SINGLE', scopeAtThisLocation: null, isHeadOffice: false }, { sites: [] }),
    ],
    [
      'a single site with a scope that is not understood, since it is compared with nothing',
      onMaster(
        { siteRole: 'SINGLE', scopeOfCertification: { text: 'Making of parts of Lens' }, scopeAtThisLocation: null },
        { sites: [] },
      ),
    ],
    ['a link written with another separator', onSite({ masterNumber: 'iecq-h-testx 99.0001' })],
    [
      'a copy of the scope in other capitals',
      onSite({ scopeOfCertification: { text: `${golden.scope.toUpperCase()}.` } }),
    ],
    ['a validity to the same day of the third year', onMaster({ expiresOn: day('2027-06-01') })],
    ['dates not yet known', onSite({ issuedOn: null, expiresOn: null })],
    ['a draft under a suspended master', onSite({ status: 'DRAFT' }, { master: aMaster({ status: 'SUSPENDED' }) })],
    [
      'another master that is cancelled',
      aSet({ others: [linked({ organisation: 'test-lamps', status: 'CANCELLED' })] }),
    ],
    ['a gap where a site was cancelled', aSet({ sites: [aSite({}, 2)], formerNumbers: ['IECQ-H TESTX 99.0001-01'] })],
    [
      'a former master with its number, under a former site',
      aSet({
        master: aMaster({ number: 'IECQ-H TESTX 99.0001-01' }),
        sites: [
          aSite({ number: 'IECQ-H TESTX 99.0001', masterNumber: 'IECQ-H TESTX 99.0001-01' }),
          aSite(
            { masterNumber: 'IECQ-H TESTX 99.0001-01', scopeAtThisLocation: { text: 'Manufacture of LED Frames' } },
            2,
          ),
        ],
      }),
    ],
    ['another master in another scheme', aSet({ others: [linked({ organisation: 'test-lamps', scheme: 'AP' })] })],
    [
      'another master of another management system',
      aSet({ others: [linked({ organisation: 'test-lamps', managementSystem: 'second' })] }),
    ],
  ])('%s', (_what, set) => {
    expect(scopeFindings(set)).toEqual([]);
  });
});

const qc2012 = [{ standard: 'IECQ QC 080000', edition: '2012' }];
const transition = { standard: 'IECQ QC 080000', editions: ['2012', '2017'], until: day('2025-01-01') };

describe('breaks a rule', () => {
  test.each<[string, CertificateSet, string[]]>([
    ['no link', onSite({ masterNumber: ' ' }), ['MS-01 ERROR sites[0].masterNumber']],
    ['a link to nothing', onSite({ masterNumber: 'IECQ-H TESTX 98.0009' }), ['MS-01 ERROR sites[0].masterNumber']],
    [
      'a link to another master',
      onSite({ masterNumber: 'IECQ-H TESTX 98.0001' }, { others: [linked({})] }),
      ['MS-01 ERROR sites[0].masterNumber'],
    ],
    [
      'a link to a master of another scheme',
      onSite({ masterNumber: 'IECQ-H TESTX 98.0001' }, { others: [linked({ scheme: 'AP' })] }),
      ['MS-01 ERROR sites[0].masterNumber'],
    ],
    [
      'a link to an additional certificate',
      aSet({ sites: [aSite(), aSite({ masterNumber: 'IECQ-H TESTX 99.0001-01' }, 2)] }),
      ['MS-02 ERROR sites[1].masterNumber'],
    ],
    ['a link to itself', onSite({ masterNumber: 'IECQ-H TESTX 99.0001-01' }), ['MS-02 ERROR sites[0].masterNumber']],
    [
      'links in a circle',
      aSet({
        sites: [
          aSite({ masterNumber: 'IECQ-H TESTX 99.0001-02' }),
          aSite({ masterNumber: 'IECQ-H TESTX 99.0001-01' }, 2),
        ],
      }),
      ['MS-02 ERROR sites[0].masterNumber', 'MS-02 ERROR sites[1].masterNumber'],
    ],
    ['a master with a link', onMaster({ masterNumber: 'IECQ-H TESTX 98.0001' }), ['MS-02 ERROR master.masterNumber']],
    [
      'a master that is none',
      onMaster({ siteRole: 'SINGLE' }),
      ['MS-02 ERROR sites[0].masterNumber', 'MS-03 ERROR master.siteRole'],
    ],
    ['a master that is no head office', onMaster({ isHeadOffice: false }), ['MS-03 ERROR master.isHeadOffice']],
    ['two masters in the set', onSite({ siteRole: 'MASTER' }), ['MS-03 ERROR sites[0].siteRole']],
    ['two masters', aSet({ others: [linked({ organisation: 'test-lamps' })] }), ['MS-03 ERROR master.number']],
    [
      'another Scope of Certification on the site',
      onSite({ scopeOfCertification: { text: 'Design and Manufacture of Lens' } }),
      ['MS-04 ERROR sites[0].scopeOfCertification'],
    ],
    [
      'no location of the master',
      onMaster({ scopeAtThisLocation: { text: ' ' } }),
      ['MS-08 ERROR master.scopeAtThisLocation'],
    ],
    [
      'no location of a master alone',
      onMaster({ scopeAtThisLocation: null }, { sites: [] }),
      ['MS-08 ERROR master.scopeAtThisLocation'],
    ],
    ['no address', onMaster({ address: '' }), ['MS-11 ERROR master.address']],
    [
      'one address twice',
      onSite({ address: 'LAMP STREET 1 - 10000 Demonstration City - Germany' }),
      ['MS-11 OVERRIDABLE sites[0].address'],
    ],
    ['a site that outlives its master', onSite({ expiresOn: day('2027-06-01') }), ['MS-12 ERROR sites[0].expiresOn']],
    [
      'a site older than its master',
      onSite({ issuedOn: day('2021-05-31'), expiresOn: day('2024-05-31') }),
      ['MS-13 ERROR sites[0].issuedOn'],
    ],
    [
      'a validity of three years and a day',
      onMaster({ expiresOn: day('2027-06-02') }),
      ['MS-14 ERROR master.expiresOn'],
    ],
    [
      'three years from 29 February to 1 March',
      onMaster({ issuedOn: day('2024-02-29'), expiresOn: day('2027-03-01') }, { sites: [] }),
      ['MS-06 OVERRIDABLE master.scopeOfCertification', 'MS-14 ERROR master.expiresOn'],
    ],
    ['another scheme', onSite({ scheme: 'AP' }), ['MS-01 ERROR sites[0].masterNumber', 'MS-15 ERROR sites[0].scheme']],
    ['another edition', onSite({ standards: qc2012 }), ['MS-15 ERROR sites[0].standards[0]']],
    [
      'another edition in transition',
      onSite({ standards: qc2012 }, { transitions: [transition] }),
      ['MS-15 OVERRIDABLE sites[0].standards[0]'],
    ],
    [
      'another edition after the transition',
      onSite({ standards: qc2012 }, { transitions: [transition], on: day('2025-01-02') }),
      ['MS-15 ERROR sites[0].standards[0]'],
    ],
    [
      'another standard',
      onSite({ standards: [{ standard: 'IEC 62430', edition: '2019' }] }),
      ['MS-15 ERROR sites[0].standards[0]', 'MS-15 ERROR sites[0].standards'],
    ],
    [
      'another body',
      onSite({ issuer: { code: 'OTHER', name: 'Other Body', cbScopes: ['HSPM'] } }),
      ['MS-16 ERROR sites[0].issuer'],
    ],
    [
      'another body in a transfer',
      onSite({ issuer: { code: 'OTHER', name: 'Other Body', cbScopes: ['HSPM'] } }, { transferInProgress: true }),
      ['MS-16 OVERRIDABLE sites[0].issuer'],
    ],
    [
      'a number of another series',
      onSite({ number: 'IECQ-H TESTX 99.0002-01' }),
      ['MS-17 OVERRIDABLE sites[0].number'],
    ],
    ['two numbers without suffix', onSite({ number: 'IECQ-H-TESTX 99.0001' }), ['MS-17 OVERRIDABLE sites[0].number']],
    [
      'a gap that no former site explains',
      aSet({ sites: [aSite({}, 1), aSite({}, 4)], formerNumbers: ['IECQ-H TESTX 99.0001-02'] }),
      ['MS-17 OVERRIDABLE sites'],
    ],
    ['a number without suffix', onSite({ number: 'IECQ-H TESTX 99.0001-00' }), ['MS-17 OVERRIDABLE sites[0].number']],
    ['a number of another form', onSite({ number: '4711' }), ['MS-17 OVERRIDABLE sites[0].number']],
    [
      'a master number of another form',
      onMaster({ number: '4711' }, { sites: [aSite({ masterNumber: '4711' })] }),
      ['MS-17 OVERRIDABLE master.number'],
    ],
    ['a gap in the suffixes', aSet({ sites: [aSite({}, 1), aSite({}, 3)] }), ['MS-17 OVERRIDABLE sites']],
    [
      'a suffix twice',
      aSet({ sites: [aSite(), aSite({ number: 'IECQ-H-TESTX 99.0001-01', address: 'Elsewhere' })] }),
      ['MS-17 OVERRIDABLE sites[1].number'],
    ],
    ['a current site of a suspended master', onMaster({ status: 'SUSPENDED' }), ['MS-18 ERROR sites[0].status']],
    ['a current site of a draft', onMaster({ status: 'DRAFT' }), ['MS-18 ERROR sites[0].status']],
    [
      'an expired site of a cancelled master',
      onSite({ status: 'EXPIRED' }, { master: aMaster({ status: 'CANCELLED' }) }),
      ['MS-18 ERROR sites[0].status'],
    ],
    [
      'a body without the service',
      onMaster({ issuer: { code: 'TESTX', name: 'Test Body', cbScopes: [] } }),
      ['MS-19 ERROR master.issuer'],
    ],
    ['an address in another country', onSite({ country: 'CN' }), ['MS-20 OVERRIDABLE sites[0].country']],
  ])('%s', (_what, set, expected) => {
    expect(found(set)).toEqual(expected);
  });
});

describe('MS-10', () => {
  test.each([
    '',
    ' ',
    'TBD',
    'tbd.',
    'N/A',
    'n.a.',
    '---',
    '...',
    '123',
    'To be defined',
    'See attached',
    'Manufacture',
    'various',
  ])('%j is no scope', text => {
    const findings = scopeFindings(onSite({ scopeAtThisLocation: { text } }));
    expect(findings.filter(({ severity }) => severity === 'ERROR')).toMatchObject([
      { code: 'MS-10', field: 'sites[0].scopeAtThisLocation', proposal: null },
    ]);
    expect(found(onMaster({ scopeOfCertification: { text } }))).toContain('MS-10 ERROR master.scopeOfCertification');
  });

  test('names each clause that is not understood, with the reason', () => {
    const text = 'Manufacture of Lens; 镜片的制造\nDesign of Lens (coated';
    expect(scopeFindings(onSite({ scopeAtThisLocation: { text } }))).toMatchObject([
      {
        rule: 'iecq/ms-10-scope-read',
        message: '"镜片的制造" on IECQ-H TESTX 99.0001-01 is not understood: it is not written in Latin letters.',
      },
      {
        rule: 'iecq/ms-10-scope-read',
        message:
          '"Design of Lens (coated" on IECQ-H TESTX 99.0001-01 is not understood: it is unclear what its brackets belong to.',
      },
    ]);
  });

  test.each([
    '镜片的制造',
    'Производство линз',
    'Herstellung von Linsen',
    'Fabrication de lentilles',
    'Fabricación de lentes',
    'Produzione di lenti',
    'Fertigung Linsen',
    'Manufacture of Lens und Linsen',
    'Manufacture of Gläser',
    'MANUFACTURE OF LENS UND LINSEN',
    'Manufacture of Linsenfertigungen',
  ])('a scope in another language is never accepted silently: %s', text => {
    const codesOf = (set: CertificateSet) =>
      scopeFindings(set)
        .filter(({ code }) => code === 'MS-10')
        .map(({ severity }) => severity);
    const rows = [{ activity: 'Manufacture', object: 'Lens' }];
    expect(codesOf(onSite({ scopeAtThisLocation: { text, rows } }))).toContain('OVERRIDABLE');
    expect(codesOf(onSite({ scopeAtThisLocation: { text } }))).toHaveLength(1);
    const alone = { siteRole: 'SINGLE', scopeOfCertification: { text }, scopeAtThisLocation: null } as const;
    expect(codesOf(onMaster(alone, { sites: [] }))).toEqual(['OVERRIDABLE']);
  });

  test.each(['Manufacture of DES and EN modules', 'Testing of young dung lens', 'Design of µ-lens by 5 kΩ'])(
    'English is not taken for another language: %s',
    text => {
      const alone = { siteRole: 'SINGLE', scopeOfCertification: { text }, scopeAtThisLocation: null } as const;
      expect(found(onMaster(alone, { sites: [] })).filter(one => one.startsWith('MS-10'))).toEqual([]);
    },
  );

  test('vague words are only a warning', () => {
    expect(
      scopeFindings(onSite({ scopeAtThisLocation: { text: 'Manufacture of Lens and others, etc.' } })),
    ).toMatchObject([
      {
        code: 'MS-10',
        severity: 'OVERRIDABLE',
        message: 'The scope of IECQ-H TESTX 99.0001-01 is vague: "etc", "others".',
        proposal: { field: 'sites[0].scopeAtThisLocation', text: 'Manufacture of Lens', rows: null },
      },
    ]);
  });
});

test.each([
  ['1 Lamp Street, 12345 Berlin, Germany', 'DE', null],
  ['1 Lamp Street, 12345 Berlin, Germany', 'FR', 'DE'],
  ['Jiaxing, Zhejiang, 314000 P.R. China.', 'CN', null],
  ['Jiaxing, Zhejiang, China 314000', 'TW', null],
  ['Jiaxing, Zhejiang, China 314000', 'US', 'CN'],
  ['Hsinchu\nTaiwan', 'CN', 'TW'],
  ['Kowloon, Hong Kong', 'HK', null],
  ['Atlanta, Georgia 30301', 'US', null],
  ['Trenton, New Jersey', 'US', null],
  ['Istanbul, Türkiye', 'TR', null],
  ['Istanbul, TURKEY', 'DE', 'TR'],
  ['London, U.K.', 'GB', null],
  ['Amsterdam, The Netherlands', 'BE', 'NL'],
  ['Suwon, Republic of Korea', 'KR', null],
  ['Somewhere', 'DE', null],
  ['', 'DE', null],
])('the address %j with country %s names %s', (address, country, expected) => {
  expect(otherCountryIn(address, country)).toBe(expected);
});
