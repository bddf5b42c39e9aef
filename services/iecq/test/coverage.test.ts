import fc from 'fast-check';
import { compareSet, type ScopeText } from '../src/scope/coverage';
import { parseScope, type ScopeRow } from '../src/scope/parse';
import { differenceOf, doneAccordingTo } from '../src/scope/readings';
import { defaultVocabulary } from '../src/scope/vocabulary';
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
  ).toEqual(['MS-10', 'MS-10', 'MS-10']);
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

describe('rows that say something else than the text', () => {
  const rowsOf = (...objects: string[]) => objects.map(object => ({ activity: 'Manufacture', object }));
  const differing = (text: string, rows: ScopeRow[]) =>
    scopeFindings(aSet({ sites: [aSite({ scopeAtThisLocation: { text, rows } })] })).flatMap(
      ({ rule, severity, message, proposal, alternative }) =>
        rule === 'iecq/ms-10-rows-as-text'
          ? { severity, message: message.replace(/^The text of \S+ \S+ \S+ /, ''), proposal, alternative }
          : [],
    );
  const field = 'sites[0].scopeAtThisLocation';

  test('are shown with both readings, and either can be taken', () => {
    expect(differing('Manufacture of Relays', rowsOf('Resistors'))).toEqual([
      {
        severity: 'OVERRIDABLE',
        message:
          'says (manufacture, relays), which is not in its rows, and does not say (manufacture, resistors) of its rows.',
        proposal: { field, text: 'Manufacture of Relays', rows: null },
        alternative: { field, text: 'Manufacture of Resistors', rows: null },
      },
    ]);
  });

  test.each<[string, ScopeRow[], string]>([
    ['Manufacture of chip resistors', rowsOf('resistors'), 'chip resistors'],
    ['Manufacture of resistors', rowsOf('resistors', 'relays'), 'relays'],
    ['Manufacture of relays; 制造', rowsOf('resistors'), 'relays'],
    ['Sales of relays', rowsOf('relays'), 'sales, relays'],
  ])('%s', (text, rows, named) => {
    expect(differing(text, rows)).toMatchObject([{ message: expect.stringContaining(named) }]);
  });

  test.each<[string, ScopeRow[]]>([
    ['Production of lenses', rowsOf('lens')],
    ['Manufacture of nuts and bolts', rowsOf('nuts and bolts')],
    ['Manufacture of nuts, bolts and screws', rowsOf('nuts, bolts', 'screws')],
    ['Manufacture of power systems (PS)', rowsOf('PS')],
    ['制造', rowsOf('resistors')],
    ['Manufacture of relays; 制造', rowsOf('relays', 'resistors')],
  ])('are no fault where they say the same, or the text cannot be read: %s', (text, rows) => {
    expect(differing(text, rows)).toEqual([]);
  });

  test('list what is printed, not what they say', () => {
    const listed = (text: string, rows: ScopeRow[]) =>
      doneAccordingTo({ text, rows }, defaultVocabulary).map(({ object }) => object);
    expect(listed('Manufacture of relays', rowsOf('resistors'))).toEqual(['relays']);
    expect(listed('Manufacture of nuts and bolts', rowsOf('nuts and bolts'))).toEqual(['nuts and bolts']);
    expect(listed('制造', rowsOf('resistors'))).toEqual(['resistors']);
  });

  test('are never found for the rows of the text itself', () => {
    fc.assert(
      fc.property(scopeText, text => {
        const { pairs } = parseScope(text);
        expect(
          differenceOf(
            text,
            pairs.map(({ typed }) => typed),
            defaultVocabulary,
          ),
        ).toBeNull();
      }),
    );
  });
});

describe('a location that does less than the master says', () => {
  const summaryOf = (master: string, site: string) =>
    compare(`Design of Lens; ${master}`, 'Design of Lens', site).locations[1];

  test.each([
    ['Sales of relays', 'Sales of relays for railway applications'],
    ['Sales of relays', 'Sales of relays (coils only)'],
    ['Sales of relays', 'Sales of relays (excluding coils)'],
    ['Sales of relays (sealed)', 'Sales of relays (sealed) for railway applications'],
    ['Assembly of relays', 'Assembly (by hand) of relays'],
  ])('%s covers %s, in other words', (master, site) => {
    expect(summaryOf(master, site)).toMatchObject({ notCovered: [], variants: [{ isNarrower: true }] });
    expect(summaryOf(site, master)).toMatchObject({ notCovered: [{}], variants: [] });
  });

  test.each([
    ['Sales of relays (coils only)', 'Sales of relays (complete)'],
    ['Sales of relays for railway applications', 'Sales of relays for automotive applications'],
    ['Sales of relays (excluding coils)', 'Sales of relays (excluding contacts)'],
    ['Sales of relays', 'Sales of relays, including coils'],
    ['Sales of power supplies', 'Sales of supplies'],
    ['Sales of power systems (PS)', 'Sales of passive and power systems (PS)'],
  ])('%s does not cover %s', (master, site) => {
    expect(summaryOf(master, site)?.notCovered).toHaveLength(1);
  });

  test('uses, kinds and exclusions only ever narrow', () => {
    const ends = fc.constantFrom('', ' (sealed)', ' for trains', ' (excluding coils)', ' (sealed) for trains');
    fc.assert(
      fc.property(ends, ends, (one, other) => {
        const [wide, narrow] = [`Sales of relays${one}`, `Sales of relays${other}`];
        const covers = summaryOf(wide, narrow)?.notCovered.length === 0;
        const coversBack = summaryOf(narrow, wide)?.notCovered.length === 0;
        expect(covers && coversBack).toBe(one === other);
      }),
    );
  });
});

test('an abbreviation that a certificate gives is known on the others, as other words', () => {
  const { locations, orphans } = compare(
    'Design and Sales of uninterruptible power systems (UPS)',
    'Design of uninterruptible power systems',
    'Sales of UPS',
  );
  expect(locations.map(({ notCovered }) => notCovered)).toEqual([[], []]);
  expect(locations[0]?.variants).toEqual([]);
  expect(locations[1]?.variants).toMatchObject([{ master: { object: 'uninterruptible power systems' } }]);
  expect(orphans).toEqual([]);
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
