import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import {
  aCertificate,
  aQualityReport,
  aTestReport,
  everythingIn,
  type Office,
  officeOf,
  type Reports,
} from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const { olga, ben, adam, wei, sam } = people;

describe('a number', () => {
  test('is taken at the first save, consecutively for each body, type and year', async () => {
    const draft = (now: string, who = olga) => office.draft('ExCertificate', {}, { now, who });
    const taken = [
      await draft('2031-01-01'),
      await draft('2031-12-31', ben),
      await draft('2031-06-01', wei),
      await draft('2032-01-01'),
      await draft('2031-12-31'),
      await office.draft('ExTestReport', {}, { now: '2031-06-01' }),
      await office.draft('ExQualityReport', {}, { now: '2031-06-01' }),
      await office.draft('ExTestReport', {}, { now: '2031-06-01' }),
    ].map(({ number }) => number);
    expect(taken).toEqual([
      'IECEx DEMO 31.0001',
      'IECEx DEMO 31.0002',
      'IECEx DEMOB 31.0001',
      'IECEx DEMO 32.0001',
      'IECEx DEMO 31.0003',
      'ZZ/DEMO/ExTR31.0001/00',
      'ZZ/DEMO/QAR31.0001/00',
      'ZZ/DEMO/ExTR31.0002/00',
    ]);
  });

  test('bears the year of the first save, also where it is issued in the next year', async () => {
    const { id, revision, number } = await office.draft('ExCertificate', aCertificate(reports), { now: '2026-12-31' });
    const issued = await office.does('issue', 'ExCertificate', { id, revision }, { now: '2027-01-15' });
    expect(number).toMatch(/^IECEx DEMO 26\./);
    expect(issued).toMatchObject({ number, issuedOn: '2027-01-15' });
  });

  test('of a draft that was deleted is not given again', async () => {
    const now = '2033-05-01';
    const { id, revision } = await office.draft('ExCertificate', {}, { now });
    await office.does('delete-draft', 'ExCertificate', { id, revision }, { who: adam, now });
    expect((await office.draft('ExCertificate', {}, { now })).number).toBe('IECEx DEMO 33.0002');
  });

  test('is not taken by a draft that was refused', async () => {
    const now = '2034-05-01';
    const standards = [{ standard: 'IEC 60079-0:2017', edition: '6.0' }];
    expect((await office.attempt('draft', 'ExCertificate', { input: { standards } }, { now })).refused?.code).toBe(
      'BAD_INPUT',
    );
    expect((await office.draft('ExCertificate', {}, { now })).number).toBe('IECEx DEMO 34.0001');
  });

  test('is printed under the code that the body uses on that day', async () => {
    const [{ facts }] = await graph.owner.query(
      `select facts from register.reference where kind = 'BODY' and id = 'bdy_demo'`,
    );
    const codes = [
      { code: 'NEW', from: '2041-03-01', until: null },
      { code: 'DEMO', from: null, until: '2041-02-28' },
    ];
    await graph.owner.query(`update register.reference set facts = $1 where kind = 'BODY' and id = 'bdy_demo'`, [
      { ...facts, codes },
    ]);
    try {
      expect((await office.draft('ExCertificate', {}, { now: '2041-02-28' })).number).toBe('IECEx DEMO 41.0001');
      expect((await office.draft('ExCertificate', {}, { now: '2041-03-01' })).number).toBe('IECEx NEW 41.0001');
    } finally {
      await graph.owner.query(`update register.reference set facts = $1 where kind = 'BODY' and id = 'bdy_demo'`, [
        facts,
      ]);
    }
  });

  test('is none for a body that has no code', async () => {
    const facts = { id: 'bdy_none', name: 'Nameless', address: null, country: 'ZZ', codes: [], acceptances: [] };
    await graph.owner.query(`insert into register.reference values ('BODY', 'bdy_none', $1)`, [facts]);
    const clerk = {
      ...olga,
      memberships: [
        { ...olga.memberships[0], role: 'CB_BASIC' as const, system: 'IECEx', bodyId: 'bdy_none', mayIssue: true },
      ],
    };
    const { refused } = await office.attempt('draft', 'ExCertificate', { input: {} }, { who: clerk });
    expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'body' });
    expect(refused?.message).toContain('Nameless has no code in use on 2026-06-15');
  });
});

describe('the suffix', () => {
  const limitations = {
    certificateKind: 'COMPONENT',
    specificConditionsApply: null,
    scheduleOfLimitations: 'Below 80 °C.',
    marking: 'Ex db IIC Gb',
  };
  const conditions = { specificConditionsApply: true, specificConditions: 'Protect the window from impact.' };

  test('follows the content, while the number before it and the id stay', async () => {
    const first = await office.draft('ExCertificate', aCertificate(reports));
    const edit = (revision: number, given: object) =>
      office.does('edit', 'ExCertificate', { id: first.id, revision, input: aCertificate(reports, given) });
    const second = await edit(first.revision, conditions);
    const third = await edit(second.revision, limitations);
    const fourth = await edit(third.revision, {});
    expect([second, third, fourth].map(({ number }) => number)).toEqual([
      `${first.number}X`,
      `${first.number}U`,
      first.number,
    ]);
    expect(new Set([second, third, fourth].map(({ id }) => id))).toEqual(new Set([first.id]));
  });

  test('is there from the first save', async () => {
    expect((await office.draft('ExCertificate', aCertificate(reports, conditions))).number).toMatch(
      /^IECEx DEMO 26\.\d{4}X$/,
    );
    expect((await office.draft('ExCertificate', aCertificate(reports, limitations))).number).toMatch(
      /^IECEx DEMO 26\.\d{4}U$/,
    );
  });

  test('comes with the issue that brings it, and not while that is a draft', async () => {
    const { id, revision, number } = await office.publish('ExCertificate', aCertificate(reports));
    const input = aCertificate(reports, { ...conditions, changes: 'Window added.' });
    const amended = await office.does('amend', 'ExCertificate', { id, revision, input });
    expect(amended.number).toBe(number);
    const edited = await office.does('edit', 'ExCertificate', { id, revision: amended.revision, input });
    expect(edited.number).toBe(number);
    expect((await office.does('issue', 'ExCertificate', { id, revision: edited.revision })).number).toBe(`${number}X`);
    const { data } = await graph.ask(people.guest, `query ($n: String) { exCertificate(number: $n) { id number } }`, {
      n: number,
    });
    expect(data.exCertificate).toEqual({ id, number: `${number}X` });
  });

  test('comes with a correction too', async () => {
    const { id, revision, number } = await office.publish('ExCertificate', aCertificate(reports));
    const input = aCertificate(reports, conditions);
    expect((await office.does('correct', 'ExCertificate', { id, revision, input })).number).toBe(`${number}X`);
  });
});

test('the issue of a report is part of its number, once it is public', async () => {
  const first = await office.publish('ExTestReport', aTestReport());
  const amended = await office.does('amend', 'ExTestReport', { id: first.id, revision: first.revision });
  expect(amended.number).toBe(first.number);
  const issued = await office.does('issue', 'ExTestReport', { id: first.id, revision: amended.revision });
  expect(issued.number).toBe(first.number.replace('/00', '/01'));
});

test('fifty first saves at once get fifty numbers without a gap', async () => {
  const saves = Array.from({ length: 50 }, (_, index) =>
    office.draft(
      'ExCertificate',
      { equipment: `Lamp ${index}` },
      { now: '2035-05-01', who: [olga, ben, adam][index % 3] },
    ),
  );
  const serials = (await Promise.all(saves)).map(({ number }) => Number(/35\.(\d{4})$/.exec(number)?.[1]));
  expect(serials.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

describe('when a year has used all its numbers', () => {
  test.each([
    ['ExCertificate', 'CoC'],
    ['ExTestReport', 'ExTR'],
    ['ExQualityReport', 'QAR'],
  ] as const)('%s 9999 is the last; the next is refused and nothing is written', async (type, series) => {
    const now = '2036-05-01';
    await graph.owner.query(
      `insert into number_sequence (series, body_code, year, last) values ($1, 'DEMO', 2036, 9998)`,
      [series],
    );
    expect((await office.draft(type, {}, { now })).number).toMatch(/36\.9999/);
    const before = await everythingIn(graph);
    const { refused } = await office.attempt('draft', type, { input: {} }, { now });
    expect(refused).toMatchObject({
      code: 'NUMBERS_EXHAUSTED',
      message: `DEMO has used all 9999 ${series} numbers of 2036.`,
    });
    expect(await everythingIn(graph)).toEqual(before);
    expect((await office.draft(type, {}, { now, who: wei })).number).toMatch(/DEMOB.*36\.0001/);
    expect((await office.draft(type, {}, { now: '2037-01-01' })).number).toMatch(/37\.0001/);
  });
});

test('a certificate that left the register never gives its number away', async () => {
  const now = '2038-05-01';
  const report = await office.publish('ExQualityReport', aQualityReport({ auditedOn: '2038-04-01' }), { now });
  await office.does('delete', 'ExQualityReport', { id: report.id }, { who: sam, now });
  expect((await office.draft('ExQualityReport', {}, { now })).number).toBe('ZZ/DEMO/QAR38.0002/00');
});

describe('who drafts for several bodies', () => {
  const member = (bodyId: string, role: 'CB_BASIC' | 'CB_ADMIN' = 'CB_BASIC', system = 'IECEx') => ({
    role,
    system,
    bodyId,
    mayIssue: true,
  });
  const both = { ...olga, memberships: [member('bdy_demo'), member('bdy_demob')] };
  const draftAs = (who: typeof both, body?: string) =>
    office.attempt('draft', 'ExCertificate', { input: {}, body }, { who });

  test('must say for which', async () => {
    expect((await draftAs(both)).refused).toMatchObject({
      code: 'BAD_INPUT',
      message: 'body: say for which body you draft: bdy_demo or bdy_demob.',
    });
    expect((await draftAs(both, 'bdy_demob')).done?.number).toMatch(/^IECEx DEMOB 26/);
    expect((await draftAs(both, 'bdy_democ')).refused?.code).toBe('FORBIDDEN');
  });

  test('need not where all memberships are at one body', async () => {
    const twice = { ...olga, memberships: [member('bdy_demo'), member('bdy_demo', 'CB_ADMIN')] };
    expect((await draftAs(twice)).done?.number).toMatch(/^IECEx DEMO 26/);
  });

  test('need not for a body where they may draft only in another system', async () => {
    const elsewhere = { ...olga, memberships: [member('bdy_demo'), member('bdy_demob', 'CB_BASIC', 'IECQ')] };
    expect((await draftAs(elsewhere)).done?.number).toMatch(/^IECEx DEMO 26/);
    expect((await draftAs(elsewhere, 'bdy_demob')).refused?.code).toBe('FORBIDDEN');
  });
});
