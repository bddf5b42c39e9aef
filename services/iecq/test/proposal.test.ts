import fc from 'fast-check';
import { applyProposal, type CertificateSet, type ScopeFinding } from '../src/scope/certificate-set';
import { scopeFindings } from '../src/scope-rules';
import { aMaster, aSet, aSetOf, aSite, golden } from './builders';
import { scope } from './scope-text';

const ways = (set: CertificateSet) =>
  scopeFindings(set).map(({ code, proposal, alternative }) => [code, proposal?.text, alternative?.text]);

describe('proposes', () => {
  test.each<[string, Parameters<typeof aSetOf>[0], unknown[]]>([
    [
      'to take off what the master does not cover, or to widen the master',
      { site: 'Manufacture and Sales of Lens' },
      [['MS-05', 'Manufacture of Lens', `${golden.scope}; Sales of Lens`]],
    ],
    [
      'to widen the master where nothing else would be left',
      { scope: 'Manufacture of LED Frames' },
      [
        ['MS-05', 'Manufacture of LED Frames', 'Manufacture of LED Frames; Design of LED Frames and Lens'],
        ['MS-05', 'Manufacture of LED Frames', 'Manufacture of LED Frames; Design of LED Frames and Lens'],
        ['MS-05', 'Manufacture of LED Frames; Manufacture of Lens', undefined],
      ],
    ],
    [
      'to take out of the master what nobody does, or to do it at the master site',
      { site: null },
      [['MS-06', 'Design of LED Frames and Lens; Manufacture of LED Frames', `${golden.master}; Manufacture of Lens`]],
    ],
    [
      'the words of the master, and leaves other clauses as typed',
      { master: 'design of LED Frames, Lens\n Manufacturing of LED frame.' },
      [['MS-07', 'design of LED Frames, Lens; Manufacture of LED Frames', undefined]],
    ],
    ['nothing where the master does everything', { master: golden.scope }, [['MS-09', undefined, undefined]]],
    [
      'to leave out vague words',
      { site: 'Manufacture of various Lens, etc.' },
      [['MS-10', 'Manufacture of Lens', undefined]],
    ],
    [
      'nothing where a vague word cannot be left out',
      {
        scope: `${golden.scope}; Sales of LED related products`,
        master: `${golden.master}; Sales of LED related products`,
      },
      [
        ['MS-10', undefined, undefined],
        ['MS-10', undefined, undefined],
      ],
    ],
  ])('%s', (_what, texts, expected) => {
    expect(ways(aSetOf(texts))).toEqual(expected);
  });

  test('the text of the master for a copy that differs', () => {
    const set = aSet({ sites: [aSite({ scopeOfCertification: { text: 'Sales of Lens' } })] });
    expect(ways(set)).toEqual([['MS-04', golden.scope, undefined]]);
  });

  test('explicit rows where there were some, or where no text could say it', () => {
    const row = { activity: 'Hand-made (special)', object: '镜片' };
    const set = aSet({ sites: [aSite({ scopeAtThisLocation: { text: '制造', rows: [row] } })] });
    const [first] = scopeFindings(set);
    expect(first).toMatchObject({
      code: 'MS-05',
      proposal: { field: 'master.scopeOfCertification' },
      alternative: null,
    });
    expect(first?.proposal?.rows).toHaveLength(5);
    expect(scopeFindings(applyProposal(set, { proposal: first?.proposal ?? null }))).toMatchObject([
      { code: 'MS-06' },
      { rule: 'iecq/ms-10-scope-in-english', field: 'master.scopeOfCertification' },
      { rule: 'iecq/ms-10-scope-in-english', field: 'sites[0].scopeAtThisLocation' },
    ]);
  });
});

describe('proposes rows for what is unread', () => {
  test.each<[string, [string, string][]]>([
    ['Design of parts of Lens', [['Design', 'parts of Lens']]],
    ['Design of Lens, excluding Frames and Covers', [['Design', 'Lens excluding Frames and Covers']]],
    [
      'Design and Sales of Lens, Wafer Testing and Repair of the Frames by hand',
      [
        ['Design', 'Lens'],
        ['Design', 'Wafer Testing'],
        ['Sales', 'Lens'],
        ['Sales', 'Wafer Testing'],
        ['Repair', 'Frames by hand'],
      ],
    ],
    [
      'Sales of Lamps; Making of Lens (coated',
      [
        ['Sales', 'Lamps'],
        ['Making', 'Lens coated'],
      ],
    ],
  ])('%s', (text, rows) => {
    const set = aSet({ sites: [aSite({ scopeAtThisLocation: { text } })] });
    const [finding] = scopeFindings(set).filter(({ rule }) => rule === 'iecq/ms-10-scope-read');
    expect(finding?.proposal).toEqual({
      field: 'sites[0].scopeAtThisLocation',
      text,
      rows: rows.map(([activity, object]) => ({ activity, object })),
    });
    const rules = scopeFindings(applyProposal(set, { proposal: finding?.proposal ?? null })).map(({ rule }) => rule);
    expect(rules.filter(rule => rule.startsWith('iecq/ms-10'))).toEqual([]);
  });

  test('but none where the text is in another language', () => {
    for (const text of ['Entwicklung von Linsen', 'Conception de lentilles', '镜片的制造', 'Manufacture of Lens; 制造'])
      expect(ways(aSetOf({ site: text }))).toEqual([['MS-10', undefined, undefined]]);
  });
});

test('copies of the Scope of Certification follow the master, others and the rest of the set stay', () => {
  const copies = [{ text: `${golden.scope.toLowerCase()}.` }, { text: 'Sales of Lens' }, null];
  const sites = copies.map((scopeOfCertification, index) => aSite({ scopeOfCertification }, index + 1));
  const proposal = { field: 'master.scopeOfCertification', text: 'Design of Lens', rows: null };
  const after = applyProposal(aSet({ sites }), { proposal });
  expect(after.master.scopeOfCertification).toEqual({ text: 'Design of Lens', rows: null });
  expect(after.sites.map(site => site.scopeOfCertification?.text)).toEqual([
    'Design of Lens',
    'Sales of Lens',
    undefined,
  ]);
  expect(after.master.scopeAtThisLocation).toEqual({ text: golden.master });
});

test('a finding without a proposal changes nothing', () => {
  const set = aSet();
  expect(applyProposal(set, { proposal: null })).toBe(set);
});

describe('an accepted proposal', () => {
  const sets = fc
    .record({
      scope,
      master: fc.option(scope, { freq: 8 }),
      sites: fc.array(fc.record({ scope, copy: fc.option(scope) }), { maxLength: 3 }),
    })
    .map(({ scope, master, sites }) =>
      aSet({
        master: aMaster({ scopeOfCertification: scope, scopeAtThisLocation: master }),
        sites: sites.map((site, index) =>
          aSite(
            { scopeAtThisLocation: site.scope, scopeOfCertification: index % 2 ? site.copy : site.copy && scope },
            index + 1,
          ),
        ),
      }),
    );
  const named = ({ rule, field, message }: ScopeFinding) => `${rule} ${field} ${message}`;
  const errors = (findings: ScopeFinding[]) => findings.filter(({ severity }) => severity === 'ERROR').map(named);

  const ofReading = ['iecq/ms-10-scope-read', 'iecq/ms-10-rows-as-text'];

  test.each(['proposal', 'alternative'] as const)('mends its finding and breaks no other rule: %s', way => {
    const mended = new Map<string, number>();
    fc.assert(
      fc.property(sets, set => {
        const before = scopeFindings(set);
        for (const finding of before) {
          if (!finding[way]) continue;
          mended.set(finding.rule, (mended.get(finding.rule) ?? 0) + 1);
          const after = scopeFindings(applyProposal(set, { proposal: finding[way] }));
          expect(after.map(named)).not.toContain(named(finding));
          // What is read anew may break rules that had nothing to compare before.
          if (!ofReading.includes(finding.rule)) expect(errors(before)).toEqual(expect.arrayContaining(errors(after)));
        }
      }),
      { numRuns: 300 },
    );
    const wanted = ['iecq/ms-05-sites-covered', 'iecq/ms-06-master-done', 'iecq/ms-10-rows-as-text'];
    const only = [
      'iecq/ms-04-scope-identical',
      'iecq/ms-07-same-terms',
      'iecq/ms-10-scope-not-vague',
      'iecq/ms-10-scope-read',
    ];
    expect([...mended.keys()].sort()).toEqual([...wanted, ...(way === 'proposal' ? only : [])].sort());
  });
});
