import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aDraft, anEntry, clear, enter } from './builders';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

const { guest, olga, wei, sam, ivy } = people;
const query = `query ($numbers: [String!]!) { verify(numbers: $numbers) {
  number canonicalNumber verdict system documentType bodyCode body { id } issueNumber remark certificate { id } candidates { id } suggestions { number certificate { id } differences { kind at typed meant } } differences { kind at typed meant } } }`;

async function verify(numbers: string[], who = guest, now?: string) {
  const { data, errors } = await graph.ask(who, query, { numbers }, now);
  if (errors[0]) throw new Error(`${errors[0].code} ${errors[0].message}`);
  return data.verify;
}
const verdictsOf = async (numbers: string[], who = guest, now?: string) =>
  (await verify(numbers, who, now)).map(({ verdict }: { verdict: string }) => verdict);

test('answers each number as it was typed, in order, and the same number as often as it is asked', async () => {
  await enter(
    graph,
    anEntry({ number: 'IECEx DEMO 26.0001' }),
    anEntry({
      number: 'IECEx DEMO 26.0002',
      history: [
        ['CURRENT', '2025-01-01'],
        ['CANCELLED', '2026-01-01'],
      ],
    }),
  );
  const numbers = ['iecex demo 26.0002', 'lamp', 'IECEx DEMO 26.0001', 'IECEx DEMO 26.0003', 'iecex demo 26.0002'];
  const answers = await verify(numbers);
  expect(answers.map(({ number, verdict }: { number: string; verdict: string }) => [number, verdict])).toEqual([
    ['iecex demo 26.0002', 'CANCELLED'],
    ['lamp', 'MALFORMED'],
    ['IECEx DEMO 26.0001', 'CURRENT'],
    ['IECEx DEMO 26.0003', 'NOT_FOUND'],
    ['iecex demo 26.0002', 'CANCELLED'],
  ]);
});

test('says all that it knows of a certificate in force', async () => {
  await enter(graph, anEntry({ id: 'exc_a', number: 'IECEx DEMO 26.0001X' }));
  expect(await verify([' iecex demo 26.0001X issue 0 '])).toEqual([
    {
      number: ' iecex demo 26.0001X issue 0 ',
      canonicalNumber: 'IECEx DEMO 26.0001X',
      verdict: 'CURRENT',
      system: 'IECEX',
      documentType: 'EX_COC',
      bodyCode: 'DEMO',
      body: { id: 'bdy_demo' },
      issueNumber: 0,
      remark: null,
      certificate: { id: 'exc_a' },
      candidates: [{ id: 'exc_a' }],
      suggestions: [],
      differences: [],
    },
  ]);
});

describe('a number that is not in the register', () => {
  test('is NOT_FOUND, with the way it would be printed and the body that it names', async () => {
    expect(await verify(['iecex-demob-26-0007-x'])).toEqual([
      {
        number: 'iecex-demob-26-0007-x',
        canonicalNumber: 'IECEx DEMOB 26.0007X',
        verdict: 'NOT_FOUND',
        system: 'IECEX',
        documentType: 'EX_COC',
        bodyCode: 'DEMOB',
        body: { id: 'bdy_demob' },
        issueNumber: null,
        remark: null,
        certificate: null,
        candidates: [],
        suggestions: [],
        differences: [],
      },
    ]);
  });

  test('names no body where nobody has its code', async () => {
    expect(await verify(['IECEx QQQ 26.0007'])).toMatchObject([{ verdict: 'NOT_FOUND', bodyCode: 'QQQ', body: null }]);
  });

  test('is read as that of a body that exists, where it can be read in two ways', async () => {
    const [answer] = await verify(['DEMOS140047']);
    expect(answer).toMatchObject({
      verdict: 'NOT_FOUND',
      bodyCode: 'DEMO',
      body: { id: 'bdy_demo' },
      documentType: 'EX_SERVICE_COC',
    });
  });

  test.each(['26.0001', 'DEMO 26.001', 'AAA 99 ATEX 0001 X'])(
    'is MALFORMED and says no more where only a body with numbers of its own can have given it: %j',
    async number => {
      const [answer] = await verify([number]);
      expect(answer).toMatchObject({ canonicalNumber: null, verdict: 'MALFORMED', system: null, documentType: null });
    },
  );

  test.each(['', ' ', 'lamp', 'IECEx DEMO 26.0000', '%', 'x'.repeat(200)])(
    'is MALFORMED where it can be none: %j',
    async number => {
      expect(await verify([number])).toEqual([
        {
          number,
          canonicalNumber: null,
          verdict: 'MALFORMED',
          system: null,
          documentType: null,
          bodyCode: null,
          body: null,
          issueNumber: null,
          remark: null,
          certificate: null,
          candidates: [],
          suggestions: [],
          differences: [],
        },
      ]);
    },
  );
});

describe('the verdict is the status that counts today', () => {
  const qar = (given: object) =>
    anEntry({ number: 'ZZ/DEMO/QAR25.0001/00', documentType: 'EX_QUALITY_REPORT', ...given });

  test.each<[string, object, string]>([
    ['CURRENT', {}, '2026-06-15'],
    ['CURRENT', { validUntil: '2026-06-16' }, '2026-06-15'],
    ['CURRENT', { validUntil: '2026-06-15' }, '2026-06-15'],
    ['EXPIRED', { validUntil: '2026-06-14' }, '2026-06-15'],
    ['CURRENT', { validUntil: '2028-02-29' }, '2028-02-29'],
    ['EXPIRED', { validUntil: '2028-02-29' }, '2028-03-01'],
    [
      'SUSPENDED',
      {
        history: [
          ['CURRENT', '2025-06-01'],
          ['SUSPENDED', '2026-06-15'],
        ],
      },
      '2026-06-15',
    ],
    [
      'SUSPENDED',
      {
        validUntil: '2026-01-01',
        history: [
          ['CURRENT', '2025-06-01'],
          ['SUSPENDED', '2025-12-01'],
        ],
      },
      '2026-06-15',
    ],
    [
      'CANCELLED',
      {
        history: [
          ['CURRENT', '2025-06-01'],
          ['CANCELLED', '2026-06-15'],
        ],
      },
      '2026-06-15',
    ],
  ])('%s for %j on %s', async (verdict, given, today) => {
    await enter(graph, qar(given));
    expect(await verdictsOf(['ZZ/DEMO/QAR25.0001/00'], guest, `${today}T12:00:00Z`)).toEqual([verdict]);
  });

  test('counts the day in UTC, to the last instant', async () => {
    await enter(graph, qar({ validUntil: '2026-06-15' }));
    expect(await verdictsOf(['ZZ/DEMO/QAR25.0001'], guest, '2026-06-15T23:59:59.999Z')).toEqual(['CURRENT']);
    expect(await verdictsOf(['ZZ/DEMO/QAR25.0001'], guest, '2026-06-16T00:00:00Z')).toEqual(['EXPIRED']);
  });

  test.each([
    ['guest', guest, 'NOT_FOUND'],
    ['an officer of another body', wei, 'NOT_FOUND'],
    ['an officer of the body', olga, 'DRAFT'],
    ['the Secretariat', sam, 'DRAFT'],
    ['the IT administrator', ivy, 'DRAFT'],
  ] as const)('tells %s of a draft what they may know', async (_, who, verdict) => {
    await enter(graph, aDraft({ id: 'exc_draft', number: 'IECEx DEMO 26.0001' }));
    const [answer] = await verify(['IECEx DEMO 26.0001'], who);
    expect(answer).toMatchObject({ verdict, canonicalNumber: 'IECEx DEMO 26.0001' });
    expect(answer.candidates).toEqual(verdict === 'DRAFT' ? [{ id: 'exc_draft' }] : []);
  });
});

describe('a number that can mean several documents', () => {
  test('is AMBIGUOUS where two systems have it, and both are candidates', async () => {
    await enter(
      graph,
      anEntry({ id: 'exc_a', number: 'IECEx DEMO 26.0001' }),
      anEntry({ id: 'iee_b', number: 'IECEE DEMO 26.0001', key: 'IECEx DEMO 26.0001', system: 'IECEE' }),
    );
    const [answer] = await verify(['DEMO 26.0001']);
    expect(answer).toMatchObject({ verdict: 'AMBIGUOUS', certificate: null, remark: null });
    expect(answer.candidates).toEqual([{ id: 'exc_a' }, { id: 'iee_b' }]);
  });

  test('is AMBIGUOUS where it was typed without separators and both readings exist', async () => {
    await enter(
      graph,
      anEntry({ id: 'exc_a', number: 'IECEx BASS 14.0047' }),
      anEntry({ id: 'exc_b', number: 'IECEx BAS S14.0047' }),
    );
    const [answer] = await verify(['BASS140047']);
    expect(answer.verdict).toBe('AMBIGUOUS');
    expect(answer.candidates.map(({ id }: { id: string }) => id).sort()).toEqual(['exc_a', 'exc_b']);
  });

  test('is that of the only one that exists', async () => {
    await enter(graph, anEntry({ id: 'exc_a', number: 'IECEx BASS 14.0047' }));
    expect(await verify(['BASS140047'])).toMatchObject([
      { verdict: 'CURRENT', canonicalNumber: 'IECEx BASS 14.0047', bodyCode: 'BASS' },
    ]);
  });

  test('is no secret: a draft among them counts only for those who may see it', async () => {
    await enter(
      graph,
      anEntry({ id: 'exc_a', number: 'IECEx DEMO 26.0001' }),
      aDraft({ id: 'iee_b', number: 'IECEE DEMO 26.0001', key: 'IECEx DEMO 26.0001', system: 'IECEE' }),
    );
    expect(await verdictsOf(['DEMO 26.0001'])).toEqual(['CURRENT']);
    expect(await verdictsOf(['DEMO 26.0001'], ivy)).toEqual(['AMBIGUOUS']);
  });
});

describe('a remark says where what was typed differs', () => {
  beforeEach(() =>
    enter(
      graph,
      anEntry({ number: 'IECEx DEMO 26.0001X', issued: ['2025-01-01', '2025-06-01', '2026-01-01'] }),
      anEntry({ number: 'IECEx DEMO 26.0002' }),
      anEntry({
        number: 'ZZ/DEMO/ExTR26.0001/01',
        documentType: 'EX_TEST_REPORT',
        issued: ['2025-01-01', '2025-06-01'],
      }),
      aDraft({ number: 'IECEx DEMO 26.0003' }),
    ),
  );

  test.each([
    ['IECEx DEMO 26.0001X', null],
    ['IECEx DEMO 26.0001X Issue 2', null],
    ['IECEx DEMO 26.0001', 'You typed no suffix; the register has IECEx DEMO 26.0001X.'],
    ['IECEx DEMO 26.0001U', 'You typed suffix U; the register has IECEx DEMO 26.0001X.'],
    ['IECEx DEMO 26.0002X', 'You typed suffix X; the register has IECEx DEMO 26.0002.'],
    ['IECEx DEMO 26.0001X Issue 1', 'IECEx DEMO 26.0001X issue 1 was followed by issue 2.'],
    ['IECEx DEMO 26.0001X Issue 0', 'IECEx DEMO 26.0001X issue 0 was followed by issue 2.'],
    ['IECEx DEMO 26.0001X Issue 3', 'There is no public issue 3; the latest is 2.'],
    [
      'IECEx DEMO 26.0001 Issue 9',
      'You typed no suffix; the register has IECEx DEMO 26.0001X. There is no public issue 9; the latest is 2.',
    ],
    ['ZZ/DEMO/ExTR26.0001', null],
    ['ZZ/DEMO/ExTR26.0001/01', null],
    ['ZZ/DEMO/ExTR26.0001/02', 'There is no public issue 2; the latest is 1.'],
  ])('%s: %s', async (number, remark) => {
    expect((await verify([number]))[0].remark).toBe(remark);
  });

  test.each([
    ['IECEx DEMO 26.0001X Issue 99', 'NO_SUCH_ISSUE'],
    ['IECEx DEMO 26.0001 Issue 9', 'NO_SUCH_ISSUE'],
    ['IECEx DEMO 26.0001 Issue 1000', 'NO_SUCH_ISSUE'],
    ['IECEx DEMO 26.0001X, issue no. 99999999999', 'NO_SUCH_ISSUE'],
    ['ZZ/DEMO/ExTR26.0001/02', 'NO_SUCH_ISSUE'],
    ['ZZ/DEMO/ExTR26.0001 Issue 1000', 'NO_SUCH_ISSUE'],
    ['IECEx DEMO 26.0001X Issue 2', 'CURRENT'],
    ['IECEx DEMO 26.0001X Issue 0', 'CURRENT'],
    ['IECEx DEMO 26.0001X', 'CURRENT'],
  ])('an issue that was never issued is not in force, though its document is: %s is %s', async (number, verdict) => {
    const [found] = await verify([number]);
    expect(found).toMatchObject({ verdict, certificate: { id: expect.anything() } });
  });

  test('of a report whose issue was followed by another', async () => {
    expect((await verify(['ZZ/DEMO/ExTR26.0001/00']))[0].remark).toContain('issue 0 was followed by issue 1.');
  });

  test('of a draft, that no issue is public yet', async () => {
    expect((await verify(['IECEx DEMO 26.0003 Issue 0'], olga))[0]).toMatchObject({
      verdict: 'DRAFT',
      remark: 'There is no public issue 0; the latest is a draft.',
    });
  });
});

describe('what people type beside or in place of a number', () => {
  beforeEach(() =>
    enter(
      graph,
      anEntry({ id: 'exc_lamp', number: 'IECEx DEMO 12.0005X' }),
      anEntry({ id: 'exc_other', number: 'IECEx DEMO 26.0001' }),
    ),
  );

  test.each([
    ['DEMO 12 ATEX 1005 X / IECEx DEMO 12.0005X', 'Left aside: DEMO 12 ATEX 1005 X.'],
    ['IECEx DEMO 12.0005X Ex d IIC T6 Gb', 'Left aside: EX D IIC T6 GB.'],
    ['IECEx%20DEMO%2012.0005X', null],
    ['IECEx DEMO 2012.0005X', null],
  ])('the number in it is found: %s', async (typed, remark) => {
    expect(await verify([typed])).toMatchObject([{ verdict: 'CURRENT', certificate: { id: 'exc_lamp' }, remark }]);
  });

  test.each(['IECEx DEMO 12.OOO5X', 'IECEx DEMO I2.0005X', 'IECEx DEMO 12.5X', 'IECEx DEMO 12.00005X', 'DEMO 12.0050'])(
    'a slip is never verified, and what may be meant is offered: %s',
    async typed => {
      const [answer] = await verify([typed]);
      expect(answer).toMatchObject({ certificate: null, suggestions: [{ number: 'IECEx DEMO 12.0005X' }] });
      expect(['MALFORMED', 'NOT_FOUND']).toContain(answer.verdict);
    },
  );

  test('where a suggestion differs is marked, and so is a suffix that differs', async () => {
    const [slip, suffix] = await verify(['IECEx DEMO 12.OOO5', 'IECEx DEMO 12.0005U']);
    const differences = [
      { kind: 'LOOKALIKE', at: 14, typed: 'OOO', meant: '000' },
      { kind: 'SUFFIX', at: 18, typed: '', meant: 'X' },
    ];
    expect(slip).toMatchObject({ suggestions: [{ certificate: { id: 'exc_lamp' }, differences }], differences: [] });
    expect(suffix).toMatchObject({
      certificate: { id: 'exc_lamp' },
      differences: [{ kind: 'SUFFIX', at: 18, typed: 'U', meant: 'X' }],
    });
  });

  test.each(['QAR DEMO 26.0001', 'Licence DEMO 26.0001', 'IECEx CoPC DEMO 26.0001'])(
    'a caption of another type is not that certificate: %s',
    async typed => {
      expect(await verify([typed])).toMatchObject([{ certificate: null, candidates: [] }]);
    },
  );

  test('several numbers in a line are several candidates', async () => {
    expect(await verify(['IECEx DEMO 26.0001 and IECEx DEMO 12.0005X'])).toMatchObject([
      { verdict: 'AMBIGUOUS', candidates: [{ id: 'exc_other' }, { id: 'exc_lamp' }] },
    ]);
  });

  test('of several numbers in a line, one that is not in the register is named', async () => {
    expect(await verify(['IECEx DEMO 26.0001 / IECEx DEMO 26.0009'])).toMatchObject([
      { verdict: 'CURRENT', certificate: { id: 'exc_other' }, remark: 'IECEx DEMO 26.0009 is not in the register.' },
    ]);
  });

  test('what other registers keep is told so', async () => {
    const [atex, old] = await verify(['AAA 99 ATEX 0001 X', 'IECEx DEMO 02.0001']);
    expect(atex).toMatchObject({ verdict: 'MALFORMED', remark: expect.stringContaining('ATEX') });
    expect(old).toMatchObject({ verdict: 'NOT_FOUND', remark: expect.stringContaining('2003') });
  });
});

describe('many numbers at once', () => {
  const numbersUpTo = (count: number) =>
    Array.from({ length: count }, (_, index) => `IECEx DEMO 24.${String(index + 1).padStart(4, '0')}`);

  test('a thousand cost as many statements as one', async () => {
    await enter(graph, ...numbersUpTo(1_000).map(number => anEntry({ number })));
    const statementsOf = async (numbers: string[]) => {
      graph.statements.length = 0;
      expect(new Set(await verdictsOf(numbers))).toEqual(new Set(['CURRENT']));
      return graph.statements.length;
    };
    const one = await statementsOf(numbersUpTo(1));
    expect(await statementsOf(numbersUpTo(1_000))).toBe(one);
    expect(one).toBeLessThanOrEqual(2);
  });

  test('more than a thousand are refused', async () => {
    const { errors } = await graph.ask(guest, query, { numbers: numbersUpTo(1_001) });
    expect(errors[0]).toMatchObject({
      code: 'BAD_INPUT',
      field: 'numbers',
      message: 'numbers: 1001 are too many; give at most 1000 at once.',
    });
  });

  test('none is no error', async () => {
    expect(await verify([])).toEqual([]);
  });
});
