import { calendarDate, findingsOf } from '@conformity/certification';
import type { IecreCertificateContent } from '../src/certificate';
import type { IecreFacts } from '../src/certificate-facts';
import type { IecreOutstandingIssue } from '../src/certificate-parts';
import { type IecreDocumentKind, kindOn } from '../src/document-kind';
import { certificateRules } from '../src/rules';
import { content, factsOf, maker, named, plantContent, statementsOfModules } from './builders';

const found = (facts: IecreFacts) =>
  findingsOf(certificateRules, facts).map(
    ({ rule, severity, field }) => `${rule.replace('iecre/', '')} ${severity} ${field}`,
  );
const messages = (facts: IecreFacts) => findingsOf(certificateRules, facts).map(({ message }) => message);

test.each([
  ['a type certificate on the statements of its modules', content()],
  ['an annual certificate of a PV plant', plantContent()],
  ['a conformity statement', content({ kind: 'WE.CS', module: 'DESIGN_BASIS', turbine: null, components: [] })],
  ['a component certificate', content({ kind: 'WE.CC', turbine: null })],
  ['a marine certificate', content({ kind: 'ME.MC', turbine: null, components: [] })],
  [
    'a quality system certificate',
    content({
      kind: 'PV.QS',
      components: [],
      standards: [],
      locations: [maker],
      operationalDocuments: [{ number: 'OD-405-1', edition: '1.0' }],
    }),
  ],
])('%s is without findings', (_what, said) => {
  expect(found(factsOf(said))).toEqual([]);
});

describe('what must be there', () => {
  const nothing: Partial<IecreCertificateContent> = {
    holder: null,
    certifiedObject: ' ',
    turbine: null,
    components: [],
    standards: [],
    operationalDocuments: [],
    finalEvaluationReport: null,
    signatory: null,
  };
  const missing = (kind: string, given: Partial<IecreCertificateContent> = {}, issueNumber = 0) =>
    found(factsOf(content({ ...nothing, kind, ...given }), { issueNumber }))
      .filter(finding => /^(complete|object-described|plant-described) /.test(finding))
      .map(finding => finding.split(' ').at(-1));
  const common = [
    'holder',
    'certifiedObject',
    'operationalDocuments',
    'standards',
    'finalEvaluationReport',
    'signatory',
  ];
  const without = (...fields: string[]) => common.filter(field => !fields.includes(field));
  const turbine = ['ratedPowerKw', 'rotorDiameterM', 'hubHeightsM', 'iecClass'].map(field => `turbine.${field}`);
  const where = ['plant.name', 'plant.location'];

  test.each([
    ['WE.TC', [...common, ...turbine, 'components']],
    ['WE.PTC', [...common, ...turbine, 'components']],
    ['WE.PRC', [...common, ...turbine, 'components']],
    ['WE.CC', [...common, 'components']],
    ['WE.CS', [...without('signatory'), 'module', 'signatory']],
    ['ME.CS', common],
    ['ME.MC', common],
    ['WE.PC', [...without('certifiedObject'), ...where]],
    ['PV.QS', [...without('standards', 'signatory'), 'locations', 'signatory']],
    [
      'PV.PC',
      [
        ...without('standards', 'certifiedObject'),
        ...where,
        ...['capacityKw', 'assessedFrom', 'assessedUntil', 'expectedEnergyMwh', 'measuredEnergyMwh'].map(
          field => `plant.${field}`,
        ),
      ],
    ],
  ])('%s', (kind, fields) => {
    expect(missing(kind)).toEqual(fields);
  });

  test('a revision says what it changes', () => {
    expect(missing('ME.MC', {}, 1)).toEqual([...common, 'changes']);
  });

  test('a component has a maker and a type name', () => {
    const bare = { component: 'TOWER' as const, maker: ' ', typeName: null, locations: [maker] };
    expect(found(factsOf(content({ components: [bare] })))).toEqual([
      'object-described ERROR components[0].maker',
      'object-described ERROR components[0].typeName',
    ]);
  });

  test('a plant that yielded nothing has a measured energy', () => {
    expect(found(factsOf(plantContent({ measuredEnergyMwh: 0 })))).toEqual([
      'energy-plausible WARNING plant.measuredEnergyMwh',
    ]);
  });
});

describe('the kind', () => {
  test.each([
    ['IECRE.WE.TC.26.0042', []],
    ['IECRE.WE.TC.26.0042-R1', []],
    [null, []],
    ['IECRE.WE.CC.26.0042', ['kind-as-numbered ERROR kind']],
  ])('is that of the number %s', (number, findings) => {
    expect(found(factsOf(content(), { number }))).toEqual(findings);
  });

  const ended = { ...(kindOn('WE.TC') as IecreDocumentKind), until: calendarDate('2026-06-14') };

  test.each([
    ['2016-10-26', 0, true],
    ['2016-10-27', 0, false],
    ['2026-06-14', 0, false],
    ['2026-06-15', 0, true],
    ['2026-06-15', 1, false],
  ])('is in use on the day of the first issue: %s, revision %i', (day, issueNumber, refused) => {
    const firstIssuedOn = calendarDate(day);
    const facts = factsOf(content({ changes: 'x' }), { kind: ended, firstIssuedOn, issueNumber });
    expect(found(facts)).toEqual(refused ? ['kind-in-use ERROR kind'] : []);
  });

  test.each([
    [[{ number: 'OD-501', edition: '2.0' }], 0],
    [[{ number: 'OD-501-1', edition: '1.0' }], 0],
    [[{ number: 'OD-502', edition: '2.0' }], 1],
    [[{ number: 'OD-5012', edition: '2.0' }], 1],
  ])('follows its operational document: %j', (operationalDocuments, count) => {
    expect(found(factsOf(content({ operationalDocuments })))).toHaveLength(count);
  });
});

describe('reports', () => {
  test.each([
    ['2026-06-15', []],
    [
      '2026-06-16',
      ['reports-before-issue ERROR finalEvaluationReport.issuedOn', 'reports-before-issue ERROR reports[0].issuedOn'],
    ],
  ])('of %s before an issue of 2026-06-15', (day, findings) => {
    const issuedOn = calendarDate(day);
    const said = content({
      finalEvaluationReport: { number: 'FER', issuedOn },
      reports: [{ role: 'RETL', body: 'Laboratory', number: 'R-1', issuedOn }],
    });
    expect(found(factsOf(said))).toEqual(findings);
  });
});

describe('statements', () => {
  const beside = (...more: IecreFacts['statements']) =>
    factsOf(content(), { statements: [...statementsOfModules, ...more] });
  const number = 'IECRE.WE.CS.26.0009';

  test.each([
    ['not in the register', named(number, null), 'is not in the register'],
    ['suspended', named(number, { status: 'SUSPENDED' }), 'is SUSPENDED'],
    ['cancelled', named(number, { status: 'CANCELLED' }), 'is CANCELLED'],
    ['ended the day before', named(number, { validUntil: calendarDate('2026-06-14') }), 'was valid until 2026-06-14'],
    [
      'issued the day after',
      named(number, { issuedOn: calendarDate('2026-06-16') }),
      'is of 2026-06-16, after the day of issue',
    ],
    ['badly written', named('IECRE.WE.CS.2026-9', null), 'is no number of IECRE'],
  ])('that is %s is an error', (_what, statement, message) => {
    const facts = beside(statement);
    expect(found(facts)).toEqual(['statements-in-force ERROR statements[4]']);
    expect(messages(facts)[0]).toContain(message);
  });

  test.each([
    ['ends on the day', named(number, { validUntil: calendarDate('2026-06-15') })],
    ['is of the day', named(number, { issuedOn: calendarDate('2026-06-15') })],
    ['is of a day that nobody told', named(number, { issuedOn: null })],
    ['is named by its latest revision', named(`${number}-R2`, { latestIssue: 2 })],
    ['is a component certificate', named('IECRE.WE.CC.26.0009', { documentType: 'IECRE_COMPONENT' })],
  ])('that %s is in order', (_what, statement) => {
    expect(found(beside(statement))).toEqual([]);
  });

  test('of another sector is an error', () => {
    const facts = beside(named('IECRE.PV.DQ.26.0009', { sector: 'PV' }));
    expect(found(facts)).toEqual(['statements-of-sector ERROR statements[4]']);
  });

  test.each([
    ['WE.TC', 'IECRE_TYPE', 1],
    ['WE.PC', 'IECRE_TYPE', 0],
    ['WE.PC', 'IECRE_PLANT', 1],
    ['PV.PC', 'IECRE_PROJECT', 0],
  ] as const)('of a %s may be a %s: %i findings', (kind, documentType, count) => {
    const { sector } = kindOn(kind) as IecreDocumentKind;
    const facts = factsOf(content({ kind }), { statements: [named(number, { documentType, sector })] });
    expect(found(facts).filter(finding => finding.startsWith('statements-are-bases'))).toHaveLength(count);
  });

  test('is not the certificate itself', () => {
    expect(found(beside(named('IECRE.WE.TC.26.0042-R1', { documentType: 'IECRE_COMPONENT', latestIssue: 1 })))).toEqual(
      ['statements-are-bases ERROR statements[4]'],
    );
  });

  test('named twice, also by two revisions, is a slip', () => {
    const first = named('IECRE.WE.CS.26.0001', { latestIssue: 1 });
    const facts = beside(first, named('IECRE.WE.CS.26.0001-R1', { latestIssue: 1 }));
    expect(found(facts)).toEqual([
      'statements-named-once WARNING statements[4]',
      'statements-named-once WARNING statements[5]',
    ]);
  });

  test('named by an old revision is a warning', () => {
    expect(found(beside(named(`${number}-R1`, { latestIssue: 2 })))).toEqual([
      'statements-latest WARNING statements[4]',
    ]);
  });

  test('of a national scheme is kept with a warning, and not read as a number', () => {
    expect(found(beside(named('44 220 15454566-D-IEC Rev. 4', null)))).toEqual([
      'statements-known WARNING statements[4]',
    ]);
  });

  test('of a module that is missing is named', () => {
    const facts = factsOf(content(), { statements: statementsOfModules.slice(1, 3) });
    expect(found(facts)).toEqual(['modules-covered WARNING statements']);
    expect(messages(facts)).toEqual(['No statement of Design basis, Type testing is named.']);
  });
});

describe('predecessors', () => {
  const old = 'IECRE.WE.TC.24.0007';
  const known = (given: object = {}) => named(old, { documentType: 'IECRE_TYPE', ...given });

  test.each([
    ['superseded', { supersedes: known() }, []],
    [
      'superseded, from before the register',
      { supersedes: named(old, null) },
      ['predecessors-known WARNING supersedes'],
    ],
    ['of another sector', { supersedes: known({ sector: 'PV' }) }, ['predecessors-of-sector ERROR supersedes']],
    ['itself', { supersedes: named('IECRE.WE.TC.26.0042-R1') }, ['predecessors-of-sector ERROR supersedes']],
    ['taken over', { transferredFrom: known({ issuerId: 'bdy_demob', status: 'CANCELLED' }) }, []],
    [
      'taken over and still current',
      { transferredFrom: known({ issuerId: 'bdy_demob' }) },
      ['transferred-is-cancelled ERROR transferredFrom'],
    ],
    ['taken over by the act itself', { transferredFrom: known({ issuerId: 'bdy_demob' }), isTransfer: true }, []],
    ['taken over from nothing', { transferredFrom: named(old, null) }, ['taken-over-known ERROR transferredFrom']],
    [
      'taken over from nothing, as an issue before said',
      { transferredFrom: named(old, null), issueNumber: 1 },
      ['complete ERROR changes'],
    ],
    [
      'taken over from the body itself',
      { transferredFrom: known({ status: 'CANCELLED' }) },
      ['transferred-from-other-body ERROR transferredFrom'],
    ],
  ])('%s', (_what, given, findings) => {
    expect(found(factsOf(content(), given))).toEqual(findings);
  });
});

describe('outstanding issues', () => {
  const issue = (given: Partial<IecreOutstandingIssue> = {}): IecreOutstandingIssue => ({
    description: 'Noise',
    touchesPrimarySafety: false,
    dueOn: calendarDate('2026-12-31'),
    ...given,
  });
  const unsafe = issue({ touchesPrimarySafety: true });
  const closed = { closedOn: calendarDate('2026-06-15') };

  test.each([
    ['WE.PRC', [], ['provisional-has-issues ERROR outstandingIssues']],
    ['WE.PRC', [issue(closed)], ['provisional-has-issues ERROR outstandingIssues']],
    ['WE.PRC', [issue({ closedOn: calendarDate('2026-06-16') })], []],
    ['WE.PRC', [issue()], []],
    ['WE.PRC', [issue(), unsafe], ['primary-safety-closed ERROR outstandingIssues[1]']],
    ['WE.TC', [issue()], []],
    ['WE.TC', [unsafe], ['primary-safety-closed ERROR outstandingIssues[0]']],
    ['WE.TC', [{ ...unsafe, ...closed }], []],
    ['WE.PTC', [unsafe], []],
    ['WE.TC', [issue({ dueOn: null })], ['issues-due WARNING outstandingIssues[0].dueOn']],
    ['WE.TC', [issue({ dueOn: null, ...closed })], []],
    ['WE.TC', [issue({ dueOn: calendarDate('2026-06-14') })], ['issues-due WARNING outstandingIssues[0].dueOn']],
    ['WE.TC', [issue({ dueOn: calendarDate('2026-06-15') })], []],
    ['WE.TC', [issue({ dueOn: calendarDate('2028-06-16') })], ['issues-due WARNING outstandingIssues[0].dueOn']],
  ])('of a %s: %j', (kind, outstandingIssues, findings) => {
    const said = content({ kind, outstandingIssues, validUntil: calendarDate('2027-06-15') });
    expect(found(factsOf(said))).toEqual(findings);
  });
});

describe('validity', () => {
  test.each([
    ['WE.TC', '2031-06-15', []],
    ['WE.TC', '2031-06-16', ['validity-as-usual WARNING validUntil']],
    ['WE.TC', '2026-06-15', []],
    ['WE.TC', '2026-06-14', ['not-expired ERROR validUntil']],
    ['WE.PTC', '2029-06-15', []],
    ['WE.PTC', '2029-06-16', ['validity-within-longest ERROR validUntil']],
    ['WE.PTC', null, ['validity-within-longest ERROR validUntil']],
    ['ME.MC', '2056-06-15', []],
  ])('of a %s until %s', (kind, day, findings) => {
    const said = content({ kind, validUntil: day === null ? null : calendarDate(day) });
    expect(found(factsOf(said))).toEqual(findings);
  });

  test.each([
    ['2026-06-15', []],
    ['2026-06-16', ['validity-within-longest ERROR validUntil']],
  ])('no revision of 2025 prolongs a prototype certificate of 2023-06-15: %s', (day, findings) => {
    const said = content({ kind: 'WE.PTC', validUntil: calendarDate(day), changes: 'x' });
    const given = { firstIssuedOn: calendarDate('2023-06-15'), issuedOn: calendarDate('2026-06-01'), issueNumber: 1 };
    expect(found(factsOf(said, given))).toEqual(findings);
  });
});

describe('a PV plant', () => {
  test.each([
    ['2025-01-01', '2025-12-31', []],
    ['2024-01-01', '2024-12-31', []],
    ['2023-03-01', '2024-02-29', []],
    ['2024-02-29', '2025-02-28', []],
    ['2025-01-01', '2026-01-01', ['period-of-one-year ERROR']],
    ['2025-01-01', '2025-12-30', ['period-of-one-year ERROR']],
    ['2025-06-15', '2026-06-14', []],
    ['2025-06-16', '2026-06-15', ['period-over ERROR']],
    ['2025-02-01', '2025-01-31', ['period-over ERROR']],
    ['2998-01-01', '2999-12-31', ['period-over ERROR', 'period-of-one-year ERROR']],
  ])('is assessed over one year that is over: %s to %s', (from, until, findings) => {
    const said = plantContent({ assessedFrom: calendarDate(from), assessedUntil: calendarDate(until) });
    expect(found(factsOf(said))).toEqual(findings.map(finding => `${finding} plant.assessedUntil`));
  });

  const measured = 'energy-plausible WARNING plant.measuredEnergyMwh';
  const expected = 'energy-plausible WARNING plant.expectedEnergyMwh';
  test.each([
    [{ measuredEnergyMwh: 8_950 }, []],
    [{ measuredEnergyMwh: 8_949 }, [measured]],
    [{ measuredEnergyMwh: 26_850 }, []],
    [{ measuredEnergyMwh: 26_851 }, [measured]],
    [{ expectedEnergyMwh: 42_000, measuredEnergyMwh: 42_000 }, []],
    [{ expectedEnergyMwh: 42_001, measuredEnergyMwh: 42_000 }, [expected]],
    [{ capacityKw: 12 }, [expected, measured]],
  ])('yields what it can: %j', (given, findings) => {
    expect(found(factsOf(plantContent(given)))).toEqual(findings);
  });
});

describe('plausibility', () => {
  test.each([
    ['IECRE.WE.TC.15.0179', ['years-plausible WARNING number']],
    ['IECRE.WE.TC.16.0179', []],
    ['IECRE.WE.TC.26.0179-R6', []],
    ['IECRE.WE.TC.27.0179', ['years-plausible WARNING number']],
    ['IECRE.WE.TC.86.0179-R6', ['years-plausible WARNING number']],
    ['IECRE.WE.TC.95.0179', ['years-plausible WARNING number']],
  ])('the year of its own number %s', (number, findings) => {
    expect(found(factsOf(content(), { number }))).toEqual(findings);
  });

  test('the years of the numbers that it names', () => {
    const facts = factsOf(content(), {
      statements: [...statementsOfModules, named('IECRE.WE.CS.15.0003')],
      supersedes: named('IECRE.WE.TC.86.0179-R6', { latestIssue: 6 }),
      transferredFrom: named('IECRE.WE.TC.12.0001', { issuerId: 'bdy_demob', status: 'CANCELLED' }),
    });
    expect(found(facts)).toEqual(
      ['statements[4]', 'supersedes', 'transferredFrom'].map(field => `years-plausible WARNING ${field}`),
    );
  });

  test('a number of IECRE among the references of others', () => {
    const foreignReferences = ['44 220 15454566-D-IEC Rev. 4', 'iecre we tc 25 0168 R2', 'IECRE-like'];
    expect(found(factsOf(content({ foreignReferences })))).toEqual([
      'foreign-references-foreign WARNING foreignReferences[1]',
      'foreign-references-foreign WARNING foreignReferences[2]',
    ]);
  });

  const turbine = { ratedPowerKw: 4200, rotorDiameterM: 150, hubHeightsM: [105], iecClass: 'S' };
  test.each([
    [{ ratedPowerKw: 4.2 }, ['ratedPowerKw']],
    [{ ratedPowerKw: 4_200_000 }, ['ratedPowerKw', 'ratedPowerKw']],
    [{ rotorDiameterM: 75 }, ['ratedPowerKw']],
    [{ rotorDiameterM: 401, ratedPowerKw: 40_000, hubHeightsM: [300] }, ['rotorDiameterM']],
    [{ hubHeightsM: [105, 75, 351] }, ['hubHeightsM[1]', 'hubHeightsM[2]']],
    [{ hubHeightsM: [75.1, 350] }, []],
    [{ iecClass: 'IIIC' }, []],
    [{ iecClass: 'IEC IIA' }, []],
    [{ iecClass: 'I A+' }, []],
    [{ iecClass: 'IB,T' }, []],
    [{ iecClass: '2B' }, []],
    [{ iecClass: 'IV' }, ['iecClass']],
    [{ iecClass: 'IID' }, ['iecClass']],
  ])('a turbine with %j', (given, fields) => {
    const findings = found(factsOf(content({ turbine: { ...turbine, ...given } })));
    expect(findings.map(finding => finding.split('turbine.')[1])).toEqual(fields);
  });

  test.each([
    ['GEARBOX', [], 1],
    ['GEARBOX', [{ name: 'Works' }], 1],
    ['GEARBOX', [{ name: 'Works', country: 'ZZ' }], 0],
    ['CONTROLLER', [], 0],
  ] as const)('a %s that is made at %j', (component, locations, count) => {
    const line = { component, maker: 'Maker', typeName: 'T', locations: [...locations] };
    expect(found(factsOf(content({ components: [line] })))).toHaveLength(count);
  });
});
