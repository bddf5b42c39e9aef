import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { calendarDate, type DocumentType, documentTypes } from '@conformity/certification';
import { type Face, type RegisterEntry, removeEntries, writeEntries } from '@conformity/register';
import { contextOf } from '@conformity/subgraph';
import { entryOf, people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { Workbook } from 'exceljs';
import { subgraph } from '../src';
import { ageOf, plotted } from '../src/charts/chart';
import { cardOf, median, type Sampled } from '../src/report-cards/card';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
beforeEach(() =>
  graph.owner.query('truncate finding, audit_finding, audit_finding_step; truncate register.entry cascade'),
);
afterAll(() => graph.close());

const entry = (documentType: DocumentType, serial: number, issuedOn: string, issuer: string): RegisterEntry => {
  const { typename, idPrefix, system, scheme } = documentTypes[documentType];
  const day = calendarDate(issuedOn);
  const number = `${documentType} ${issuer} ${serial}`;
  const face = {
    __typename: typename,
    id: `${idPrefix}_${issuer}_${serial}`,
    ...{ system, scheme, documentType, number, title: number, status: 'CURRENT', statusReason: null },
    statusSince: new Date(issuedOn),
    statusHistory: [{ status: 'CURRENT', since: day }],
    ...{ issueNumber: 0, issuedOn: day, firstIssuedOn: day, validUntil: null, issuer: { id: issuer }, holder: null },
    ...{ manufacturers: [], sites: [], standards: [], history: [], master: null, traits: {} },
  } as unknown as Face;
  return entryOf(face);
};

const rules = [
  'iecex-equipment/standards-tested',
  'iecex-equipment/described-clearly',
  'iecex-equipment/conditions-stated',
];

/** Certificates of which so many do not meet one rule, and so many several. */
async function load(
  documentType: DocumentType,
  given: { year: number; of: number; one: number; multiple: number; issuer?: string },
) {
  const { year, of, one, multiple, issuer = 'bdy_demo' } = given;
  const entries = Array.from({ length: of }, (_, serial) =>
    entry(documentType, year * 10_000 + serial, `${year}-06-15`, issuer),
  );
  await writeEntries(graph.owner, entries);
  const found = entries
    .slice(0, one + multiple)
    .flatMap(({ id }, index) => rules.slice(0, index < multiple ? 2 + (index % 2) : 1).map(rule => ({ id, rule })));
  await graph.owner.query(
    `insert into finding (document_id, place, rule, severity, source, message, field, fix, appeared_at)
     select id, rule || ' x 1', rule, 'ERROR', 'x', 'x', 'x', 'x', '2026-01-01'
     from jsonb_to_recordset($1::jsonb) as f(id text, rule text)`,
    [JSON.stringify(found)],
  );
}

const card = (given: string) =>
  `{ reportCard(systems: [IECEX], samplePercent: 100, seed: "ExMC", ${given}) { population sampled none one multiple withIssues
    byRule { rule certificates } byBody { body { id } sampled none one multiple } byScheme { scheme sampled } medianShare } }`;
async function counts(given: string, who: keyof typeof people = 'sam') {
  const { data, errors } = await graph.ask(people[who], card(given));
  if (errors.length) throw new Error(errors.map(({ message }) => message).join());
  return data.reportCard;
}
const year = (of: number) => `from: "${of}-01-01", to: "${of}-12-31"`;

describe('the report cards of the Secretariat come out again:', () => {
  test('2019 (ExMC/1499/R): 701 certificates without an issue, 45 with one, 2 with several; 4 of 37 facilities, 6 of 102 persons', async () => {
    await load('EX_COC', { year: 2019, of: 748, one: 45, multiple: 2 });
    await load('EX_SERVICE_COC', { year: 2019, of: 37, one: 4, multiple: 0 });
    await load('EX_COPC', { year: 2019, of: 102, one: 6, multiple: 0 });
    expect(await counts(`${year(2019)}, documentTypes: [EX_COC]`)).toMatchObject({
      sampled: 748,
      none: 701,
      one: 45,
      multiple: 2,
    });
    expect(await counts(`${year(2019)}, documentTypes: [EX_SERVICE_COC]`)).toMatchObject({
      sampled: 37,
      withIssues: 4,
    });
    expect(await counts(`${year(2019)}, documentTypes: [EX_COPC]`)).toMatchObject({ sampled: 102, withIssues: 6 });
    const { byScheme, byRule } = await counts(year(2019));
    expect(byScheme).toEqual([
      { scheme: 'EX_EQUIPMENT', sampled: 748 },
      { scheme: 'EX_PERSONS', sampled: 102 },
      { scheme: 'EX_SERVICES', sampled: 37 },
    ]);
    expect(byRule[0]).toEqual({ rule: rules[0], certificates: 57 });
  });

  test.each([
    [
      '2013, of 2012 (ExMC/859/R)',
      { year: 2012, of: 288, one: 35, multiple: 8 },
      { none: 245, withIssues: 43, multiple: 8 },
    ],
    ['2012, of 2011', { year: 2011, of: 246, one: 69, multiple: 14 }, { none: 163, withIssues: 83, multiple: 14 }],
  ])('%s', async (_name, loaded, expected) => {
    await load('EX_COC', loaded);
    expect(await counts(year(loaded.year))).toMatchObject({ sampled: loaded.of, ...expected });
  });
});

describe('a sample', () => {
  const sampled = async (given: string) => {
    const query = `{ reportCard(systems: [IECEX], ${year(2019)}, ${given}) { population sampled certificates(first: 1000) { documentId } } }`;
    const { data } = await graph.ask(people.sam, query);
    return data.reportCard as { population: number; sampled: number; certificates: { documentId: string }[] };
  };
  const ids = ({ certificates }: { certificates: { documentId: string }[] }) =>
    certificates.map(({ documentId }) => documentId);

  test('is as large as was asked, the same for a seed, and another for another', async () => {
    await load('EX_COC', { year: 2019, of: 200, one: 10, multiple: 0 });
    const first = await sampled('samplePercent: 15, seed: "a"');
    expect(first).toMatchObject({ population: 200, sampled: 30 });
    expect(ids(await sampled('samplePercent: 15, seed: "a"'))).toEqual(ids(first));
    expect(ids(await sampled('samplePercent: 15, seed: "b"'))).not.toEqual(ids(first));
    expect((await sampled('samplePercent: 0.1, seed: "a"')).sampled).toBe(1);
  });

  test('draws the share of each body by itself where that is asked', async () => {
    await load('EX_COC', { year: 2019, of: 100, one: 0, multiple: 0 });
    await load('EX_COC', { year: 2019, of: 10, one: 0, multiple: 0, issuer: 'bdy_demob' });
    const drawn = ids(await sampled('samplePercent: 10, seed: "a", stratified: true'));
    expect(drawn.filter(id => id.includes('bdy_demob'))).toHaveLength(1);
    expect(drawn).toHaveLength(11);
  });

  test('draws each certificate equally often', async () => {
    await load('EX_COC', { year: 2019, of: 20, one: 0, multiple: 0 });
    const times = new Map<string, number>();
    for (let seed = 0; seed < 200; seed += 1)
      for (const id of ids(await sampled(`samplePercent: 25, seed: "${seed}"`)))
        times.set(id, (times.get(id) ?? 0) + 1);
    // 50 expected of each; six standard deviations.
    expect(times.size).toBe(20);
    for (const count of times.values()) expect(Math.abs(count - 50)).toBeLessThan(37);
  });
});

test('what was found counts as of a moment, and what a body set aside does not', async () => {
  await load('EX_COC', { year: 2019, of: 10, one: 3, multiple: 0 });
  await graph.owner.query(`update finding set gone_at = '2026-03-01' where id = (select min(id) from finding)`);
  await graph.owner.query(`update finding set set_aside = 'renamed' where id = (select max(id) from finding)`);
  expect((await counts(year(2019))).withIssues).toBe(1);
  expect((await counts(`${year(2019)}, asOf: "2026-02-01T00:00:00Z"`)).withIssues).toBe(2);
  expect((await counts(`${year(2019)}, asOf: "2025-12-31T00:00:00Z"`)).withIssues).toBe(0);
});

test('a body sees its own card against the median of all, and no name of others', async () => {
  await load('EX_COC', { year: 2019, of: 10, one: 1, multiple: 0 });
  await load('EX_COC', { year: 2019, of: 10, one: 3, multiple: 0, issuer: 'bdy_demob' });
  await load('EX_COC', { year: 2019, of: 10, one: 5, multiple: 0, issuer: 'bdy_democ' });
  expect(await counts(`${year(2019)}, body: "bdy_demo"`, 'olga')).toMatchObject({
    ...{ sampled: 10, one: 1, medianShare: 0.3 },
    byBody: [{ body: { id: 'bdy_demo' }, sampled: 10 }],
  });
  for (const [who, given] of [
    ['olga', year(2019)],
    ['olga', `${year(2019)}, body: "bdy_demob"`],
    ['guest', `${year(2019)}, body: "bdy_demo"`],
    ['quinn', year(2019)],
  ] as const)
    expect((await graph.ask(people[who], card(given))).errors[0]?.code).toBe('FORBIDDEN');
  expect((await counts(year(2019))).byBody).toHaveLength(3);
});

test('a body is not told the median where it would tell the share of the only other one', async () => {
  await load('EX_COC', { year: 2018, of: 10, one: 1, multiple: 0 });
  await load('EX_COC', { year: 2018, of: 10, one: 3, multiple: 0, issuer: 'bdy_demob' });
  expect((await counts(`${year(2018)}, body: "bdy_demo"`, 'olga')).medianShare).toBeNull();
  expect((await counts(year(2018))).medianShare).toBe(0.2);
});

test('a card of no system is drawn for nobody', async () => {
  const { errors } = await graph.ask(people.guest, card(year(2018)).replace('[IECEX]', '[]'));
  expect(errors).toEqual([expect.objectContaining({ code: 'BAD_INPUT', message: 'systems: names none.' })]);
});

test('an auditor records what was found, the body answers, and the point is followed to its end', async () => {
  await load('EX_COC', { year: 2019, of: 2, one: 0, multiple: 0 });
  const document = 'exc_bdy_demo_20190000';
  const act = (who: keyof typeof people, mutation: string, now: string) =>
    graph.ask(people[who], `mutation { done: ${mutation} { id state remark answer } }`, {}, now);
  const recorded = `recordAuditFinding(document: "${document}", rule: "Unclear description", message: "The description names no model.")`;
  expect((await act('olga', recorded, '2026-06-15T10:00:00Z')).errors[0]?.code).toBe('FORBIDDEN');
  const { data } = await act('sam', recorded, '2026-06-15T10:00:00Z');
  const { id } = data.done;
  expect(await counts(year(2019))).toMatchObject({
    one: 1,
    byRule: [{ rule: 'Unclear description', certificates: 1 }],
  });
  const judge = (closed: boolean) =>
    `judgeAuditFinding(id: "${id}", closed: ${closed}, remark: "Name the models too.")`;
  expect((await act('sam', judge(false), '2026-06-16T10:00:00Z')).errors[0]?.code).toBe('CONFLICT');
  const answered = `answerAuditFinding(id: "${id}", answer: "Issue 1 will name them.")`;
  expect((await act('wei', answered, '2026-06-16T10:00:00Z')).errors[0]?.code).toBe('FORBIDDEN');
  expect((await act('olga', answered, '2026-06-16T10:00:00Z')).data.done.state).toBe('ANSWERED');
  expect((await act('sam', judge(false), '2026-06-17T10:00:00Z')).data.done).toMatchObject({
    state: 'OPEN',
    remark: 'Name the models too.',
  });
  expect((await act('olga', answered, '2026-06-18T10:00:00Z')).data.done.state).toBe('ANSWERED');
  const open = async (who: keyof typeof people) =>
    (await graph.ask(people[who], '{ auditFindings { totalCount edges { node { id number } } } }')).data.auditFindings
      .totalCount;
  expect([await open('olga'), await open('sam'), await open('wei')]).toEqual([1, 1, 0]);
  expect((await act('sam', judge(true), '2026-06-19T10:00:00Z')).data.done.state).toBe('CLOSED');
  expect((await act('olga', answered, '2026-06-20T10:00:00Z')).errors[0]?.code).toBe('CONFLICT');
  expect(await open('olga')).toBe(0);
});

test('a point about a document that has left the register is closed by the Secretariat, and is there for nobody else', async () => {
  await load('EX_COC', { year: 2019, of: 1, one: 0, multiple: 0 });
  const document = 'exc_bdy_demo_20190000';
  const act = (who: keyof typeof people, mutation: string, now = '2026-06-16T10:00:00Z') =>
    graph.ask(people[who], `mutation { done: ${mutation} { id state } }`, {}, now);
  const recorded = await act(
    'sam',
    `recordAuditFinding(document: "${document}", rule: "Unclear description", message: "The description names no model.")`,
    '2026-06-15T10:00:00Z',
  );
  const { id } = recorded.data.done;
  await removeEntries(graph.owner.manager, [document]);
  const answered = `answerAuditFinding(id: "${id}", answer: "It is no longer certified.")`;
  const closed = `judgeAuditFinding(id: "${id}", closed: true, remark: "It has left the register.")`;
  for (const [who, mutation] of [
    ['olga', answered],
    ['olga', closed],
    ['quinn', closed],
  ] as const)
    expect((await act(who, mutation)).errors[0]?.code).toBe('NOT_FOUND');
  expect((await act('sam', closed)).data.done).toEqual({ id, state: 'CLOSED' });
});

test('a card is a sheet and a PDF too, for whoever may draw it', async () => {
  process.execArgv.push('-r', path.resolve(__dirname, '../../../swc.js'));
  await load('EX_COC', { year: 2019, of: 10, one: 2, multiple: 1 });
  const { data } = await graph.ask(
    people.sam,
    `{ reportCard(systems: [IECEX], samplePercent: 100, seed: "a b", ${year(2019)}) { sheet pdf } }`,
  );
  const visit = async (who: keyof typeof people, address: string) => {
    const caller = { principal: people[who], requestId: 'test', now: new Date('2026-06-15T10:00:00Z') };
    const context = contextOf(subgraph, graph.db, caller) as never;
    const query = Object.fromEntries(new URL(address, 'http://graph').searchParams);
    const route = subgraph.routes?.find(one => one.path === address.split('?')[0]);
    return route?.handle({ method: 'GET', params: {}, query, headers: {}, body: Buffer.alloc(0) }, context);
  };
  const reply = await visit('sam', data.reportCard.sheet);
  const book = new Workbook();
  await book.xlsx.load((await buffer(reply?.body as Readable)) as never);
  const [certificates, about] = book.worksheets;
  expect(certificates?.rowCount).toBe(11);
  expect(certificates?.getRow(2).getCell(5).text).toBe(rules.slice(0, 2).sort().join(', '));
  const said = (about?.getSheetValues() ?? []).map(row => (row as string[] | undefined)?.slice(1, 3).join(': '));
  expect(said).toEqual(
    expect.arrayContaining([
      'Certificates audited: 10',
      'Without an issue: 7',
      'With one issue: 2',
      'With several issues: 1',
    ]),
  );
  const pdf = await visit('sam', data.reportCard.pdf);
  expect(String(pdf?.body).slice(0, 5)).toBe('%PDF-');
  await expect(visit('olga', data.reportCard.pdf)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(visit('olga', data.reportCard.sheet)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(visit('sam', '/report-cards/sheet?from=2019-02-30')).rejects.toMatchObject({
    extensions: { code: 'BAD_INPUT' },
  });
});

describe('a chart', () => {
  const chart = (who: keyof typeof people, kind: string, of = '') =>
    graph.ask(
      people[who],
      `{ chart(kind: ${kind}${of}) { axis series { name values } sheet } }`,
      {},
      '2026-06-15T10:00:00Z',
    );

  test('is numbers for each place of its axis: growth by body, ages with their status, findings by rule and year', async () => {
    await load('EX_COC', { year: 2019, of: 10, one: 2, multiple: 1 });
    await load('EX_COC', { year: 2021, of: 5, one: 0, multiple: 0 });
    await load('EX_COC', { year: 2021, of: 3, one: 0, multiple: 0, issuer: 'bdy_demob' });
    expect((await chart('guest', 'GROWTH')).data.chart).toMatchObject({
      axis: ['2019', '2020', '2021'],
      series: [
        { name: 'DEMO Test Body (not a real body)', values: [10, 10, 15] },
        { name: 'DEMOB Test Body (not a real body)', values: [0, 0, 3] },
      ],
    });
    const { axis, series } = (await chart('guest', 'VALIDITY', ', body: "bdy_demo"')).data.chart;
    expect([axis.at(-1), series[0]]).toEqual(['7', { name: 'CURRENT', values: [0, 0, 0, 0, 0, 5, 0, 10] }]);
    const { data } = await chart('olga', 'FINDINGS');
    expect([data.chart.axis, data.chart.series[0].values]).toEqual([['2026'], [3]]);
    expect((await chart('guest', 'FINDINGS')).errors[0]?.code).toBe('FORBIDDEN');
    expect((await chart('wei', 'FINDINGS')).data.chart.series).toEqual([]);
  });

  test('puts what is suspended where its months belong, and what is beyond twenty names together', () => {
    const months = { '2026-06': '0–3', '2026-03': '0–3', '2026-02': '4–6', '2025-06': '7–12', '2021-06': '25–60' };
    for (const [month, age] of Object.entries(months))
      expect([month, ageOf(month, calendarDate('2026-06-30'))]).toEqual([month, age]);
    expect(ageOf('2021-05', calendarDate('2026-06-01'))).toBe('> 60');
    const counted = Array.from({ length: 25 }, (_, index) => ({ name: `B${index}`, at: '2026', count: 100 - index }));
    const { series } = plotted(['2026'], counted);
    expect([series.length, series[0], series.at(-1)]).toEqual([
      21,
      { name: 'B0', values: [100] },
      { name: '…', values: [80 + 79 + 78 + 77 + 76] },
    ]);
  });
});

describe('a card is a pure function of its sample', () => {
  const sample = (rules: string[][]): Sampled[] =>
    rules.map((rules, index) => ({
      documentId: `${index}`,
      number: `${index}`,
      issuerId: 'bdy_demo',
      scheme: 'EX_EQUIPMENT',
      rules,
    }));
  test('counts certificates once for each rule, and adds up', () => {
    expect(cardOf(sample([[], ['a'], ['a', 'b']]))).toMatchObject({
      ...{ sampled: 3, none: 1, one: 1, multiple: 1, withIssues: 2 },
      byRule: [
        { rule: 'a', certificates: 2 },
        { rule: 'b', certificates: 1 },
      ],
    });
    expect(cardOf([])).toMatchObject({ sampled: 0, none: 0, medianShare: null });
  });
  test.each([
    [[], null],
    [[0.5], 0.5],
    [[0.25, 0.75], 0.5],
    [[0.9, 0.1, 0.2], 0.2],
  ])('the median of %j is %p', (values, expected) => expect(median(values)).toEqual(expected));
});
