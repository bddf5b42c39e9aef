import fc from 'fast-check';
import { compareSet, type ScopeText } from '../src/scope/coverage';
import type { ScopeRow } from '../src/scope/parse';
import { scopeFindings } from '../src/scope-rules';
import { aMaster, aSet, aSetOf, aSite, golden } from './builders';
import { scopeText } from './scope-text';

const codes = (set: Parameters<typeof scopeFindings>[0]) => scopeFindings(set).map(({ code }) => code);
const summary = (set: Parameters<typeof scopeFindings>[0]) =>
  scopeFindings(set).map(({ code, field, message }) => `${code} ${field} ${/\(.+?\)/.exec(message)?.[0] ?? ''}`.trim());
const here = (text: string, rows?: ScopeRow[]): ScopeText => ({ text, rows });
const compare = (scope: string | ScopeText, master: string | ScopeText, ...sites: (string | ScopeText)[]) => {
  const asScope = (given: string | ScopeText) => (typeof given === 'string' ? { text: given } : given);
  return compareSet(
    { scope: asScope(scope), atThisLocation: asScope(master) },
    sites.map((site, index) => ({ label: `Site ${index}`, atThisLocation: asScope(site) })),
  );
};

describe('the oracle of the example in the IECQ FAQ', () => {
  test.each([
    [1, 'as it is', {}, []],
    [
      2,
      'a site that does more than the master covers',
      { site: 'Manufacture and Sales of Lens' },
      ['MS-05 sites[0].scopeAtThisLocation (sales, lens)'],
    ],
    [
      3,
      'the additional certificate missing',
      { site: null },
      ['MS-06 master.scopeOfCertification (manufacture, lens)'],
    ],
    [
      4,
      'other words',
      { site: 'Manufacturing of lenses' },
      ['MS-07 sites[0].scopeAtThisLocation (manufacturing, lenses)'],
    ],
    [
      5,
      'a master site that does less',
      { master: 'Design of LED Frames and Lens' },
      ['MS-06 master.scopeOfCertification (manufacture, led frames)'],
    ],
    [
      6,
      'a master that covers less',
      { scope: 'Manufacture of LED Frames' },
      [
        'MS-05 master.scopeAtThisLocation (design, led frames)',
        'MS-05 master.scopeAtThisLocation (design, lens)',
        'MS-05 sites[0].scopeAtThisLocation (manufacture, lens)',
      ],
    ],
    [7, 'other blanks and capitals, and a final dot', { site: 'manufacture  of LENS.' }, []],
    [8, 'a master site that does everything', { master: golden.scope }, ['MS-09 master.scopeAtThisLocation']],
  ])('%i: %s', (_number, _what, change, expected) => {
    expect(summary(aSetOf(change))).toEqual(expected);
  });
});

test('same words go before near-synonyms', () => {
  const { locations } = compare(
    'Production of Lens; Manufacture of Lens',
    'Manufacture of Lens',
    'Manufacturing of Lens',
  );
  expect(locations[0]?.variants).toEqual([]);
  expect(locations[1]?.variants).toMatchObject([{ master: { activity: 'production' } }]);
});

test('explicit rows win over the text, on the master and on a site', () => {
  const nutsAndBolts = [{ activity: 'Manufacture', object: 'Nuts and Bolts' }];
  const scope = here('Manufacture of Nuts and Bolts; 制造', nutsAndBolts);
  expect(compare(scope, 'Manufacture of Nuts').locations[0]?.notCovered).toMatchObject([{ object: 'nuts' }]);
  expect(compare(scope, here('螺母', nutsAndBolts))).toMatchObject({
    orphans: [],
    locations: [{ notCovered: [], unread: [] }],
  });
  const [master, site] = [
    aMaster({ scopeOfCertification: scope }),
    aSite({ scopeAtThisLocation: here('制造', nutsAndBolts) }),
  ];
  expect(
    codes(aSet({ master: { ...master, scopeAtThisLocation: here('Nothing', nutsAndBolts) }, sites: [site] })),
  ).toEqual(['MS-10']);
});

test('explicit rows win, whatever the text', () => {
  const rows = [{ activity: 'Hand-made (special)', object: '镜片' }];
  fc.assert(
    fc.property(fc.oneof(scopeText, fc.string({ unit: 'binary' })), typed => {
      const text = `${typed} x`;
      const { scope } = compare(here(text, rows), '');
      expect(scope).toMatchObject({ pairs: [{ activity: 'hand-made (special)', object: '镜片' }], unread: [] });
      expect(compare(here(text, []), '')).toEqual(compare(text, ''));
    }),
  );
});

test('rows without a text say nothing', () => {
  const rows = [{ activity: 'Design', object: 'Lens' }];
  expect(codes(aSet({ sites: [aSite({ scopeAtThisLocation: here(' ', rows) })] }))).toEqual(['MS-10']);
});

describe('what is not known in full proves nothing', () => {
  test('a master unread in part finds no site uncovered', () => {
    expect(compare('Design of Lens; 销售', 'Design of Lens', 'Sales of Lens').locations[1]?.notCovered).toEqual([]);
    expect(codes(aSetOf({ scope: `${golden.scope}; 销售`, site: 'Manufacture and Sales of Lens' }))).toEqual(['MS-10']);
  });

  test.each(['', 'TBD', '镜片的制造', 'Design of Lens; 镜片的制造'])(
    'a site with %j leaves no pair of the master undone',
    site => {
      expect(compare('Design and Sales of Lens', 'Design of Lens', site).orphans).toEqual([]);
    },
  );

  test('a master without its own location leaves no pair undone', () => {
    expect(compare('Design and Sales of Lens', '', 'Design of Lens').orphans).toEqual([]);
  });
});

test('compares every pair of 500 sites with scopes of 10 000 characters', () => {
  const clauses = Array.from({ length: 400 }, (_, index) => `Manufacture of component ${index}`);
  const text = clauses.join('; ').padEnd(10_000, ' ');
  const sites = Array.from({ length: 500 }, () => text);
  const { locations, orphans, masterDoesAll } = compare(text, text, ...sites);
  expect(locations).toHaveLength(501);
  expect(locations.every(({ notCovered, variants }) => notCovered.length + variants.length === 0)).toBe(true);
  expect([orphans, masterDoesAll]).toEqual([[], true]);
});

test('finds every breach of 100 sites with 50 activities each', () => {
  const activities = Array.from({ length: 50 }, (_, index) => `kind ${index} manufacturing`);
  const sites = Array.from({ length: 100 }, (_, index) =>
    aSite({ scopeAtThisLocation: { text: `${activities.join(', ')} of lens ${index}` } }, index % 99),
  );
  const findings = scopeFindings(aSet({ sites })).filter(({ code }) => code === 'MS-05');
  expect(findings).toHaveLength(5000);
  expect(findings.every(({ proposal, alternative }) => proposal && alternative === null)).toBe(true);
});
