import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Principal } from '@conformity/access';
import { calendarDate } from '@conformity/certification';
import { enqueue } from '@conformity/jobs';
import { writeTasks } from '@conformity/register';
import { people } from '@conformity/testkit';
import ExcelJS from 'exceljs';
import type { DataSource } from 'typeorm';
import { removeExpired } from '../src/jobs';
import { aDocument, aPerson, changed, clear, enter, type Given, remove } from './builders';
import { askedBy, startDocuments, type TestDocuments } from './graph';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
beforeEach(() => clear(graph));
afterEach(() => {
  delete process.env.EXPORT_GUEST_ROWS;
});
afterAll(() => graph.close());

const { guest, olga, ben, wei, ivy } = people;
const fields = 'id state percent message url queryUrl eventsUrl rowCount expiresAt';
const mutation = `mutation ($format: ExportFormat, $query: String, $filter: CertificateFilter, $sort: CertificateSort, $rows: ExportRows) {
  exportCertificates(format: $format, query: $query, filter: $filter, sort: $sort, rows: $rows) { ${fields} } }`;

interface Asked {
  format?: 'XLSX' | 'CSV' | 'CSV_SEMICOLON' | 'JSONL' | 'PARQUET';
  rows?: 'DOCUMENTS' | 'PARTS';
  query?: string;
  filter?: object;
  sort?: string;
}

async function order(asked: Asked = {}, who: Principal = guest) {
  const { data, errors } = await graph.ask(who, mutation, asked);
  if (errors[0]) throw Object.assign(new Error(errors[0].message), { code: errors[0].code });
  return data.exportCertificates;
}

async function stateOf(id: string, who: Principal = guest) {
  const { data, errors } = await graph.ask(who, `query ($id: ID!) { exportJob(id: $id) { ${fields} } }`, { id });
  return errors[0]?.code ?? data.exportJob;
}

async function fetched(asked: Asked, who: Principal = guest) {
  const { id } = await order(asked, who);
  await graph.work();
  const job = await stateOf(id, who);
  expect(job).toMatchObject({ state: 'READY', percent: 100, message: null });
  return { job, reply: await graph.visit('GET', job.url, { who }) };
}

type Row = Record<string, unknown>;

/** The rows of a CSV file by the headers of their columns. */
async function csvOf(asked: Asked = {}, who?: Principal): Promise<{ headers: string[]; rows: Row[] }> {
  const { reply } = await fetched({ format: 'CSV', ...asked }, who);
  const [headers = [], ...lines] = cellsOf(reply.text.replace(/^\ufeff/, ''));
  return { headers, rows: lines.map(line => Object.fromEntries(headers.map((header, i) => [header, line[i]]))) };
}

const cellsOf = (text: string): string[][] =>
  Array.from(text.matchAll(/((?:"(?:[^"]|"")*"|[^"\r])*)\r\n/g), ([, line = '']) =>
    Array.from(line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g), ([, cell = '']) =>
      cell.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"'),
    ),
  );

/** The rows of the first sheet of a workbook by the headers of their columns, and the workbook. */
async function xlsxOf(asked: Asked = {}, who?: Principal) {
  const { reply } = await fetched({ format: 'XLSX', ...asked }, who);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(reply.bytes).buffer);
  const sheet = book.getWorksheet('Certificates');
  const headers = valuesOf(sheet, 1).map(String);
  const rows = Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, i) => valuesOf(sheet, i + 2));
  return {
    book,
    headers,
    rows: rows.map(row => Object.fromEntries(headers.map((header, i) => [header, row[i]]))) as Row[],
  };
}

function valuesOf(sheet: ExcelJS.Worksheet | undefined, row: number): unknown[] {
  const values = sheet?.getRow(row).values;
  return Array.isArray(values) ? Array.from(values).slice(1) : [];
}

const numbersOf = ({ rows }: { rows: Row[] }) => rows.map(row => row.Number);

/** The same database, of which a reader waits before each batch. */
function waiting(db: DataSource, before: (batch: number) => Promise<void>): DataSource {
  const createQueryRunner = () => {
    const runner = db.createQueryRunner();
    const query = runner.query.bind(runner);
    let batch = 0;
    runner.query = async (sql: string, values?: unknown[]) => {
      if (sql.startsWith('fetch')) await before(++batch);
      return query(sql, values);
    };
    return runner;
  };
  const get = (target: DataSource, key: keyof DataSource) => {
    const value = target[key];
    return typeof value === 'function' ? value.bind(target as never) : value;
  };
  return new Proxy(db, {
    get: (target, key) => (key === 'createQueryRunner' ? createQueryRunner : get(target, key as keyof DataSource)),
  });
}

const many = (howMany: number, given: Given = {}) => Array.from({ length: howMany }, () => aDocument(given));

describe('an export', () => {
  test('is the list of the filter in its order, as a workbook and as CSV', async () => {
    const documents = ['2025-03-01', '2025-01-01', '2025-02-01', '2025-02-01'].map(day => aDocument({ issued: [day] }));
    const [newest, oldest, first, second] = documents.map(({ number }) => number);
    await enter(graph, ...documents, aPerson(), aDocument({ history: [] }), aDocument({ isPrivate: true }));
    const filter = { documentTypes: ['EX_COC'] };
    const down = [newest, second, first, oldest];
    expect(numbersOf(await csvOf({ filter }))).toEqual(down);
    expect(numbersOf(await xlsxOf({ filter }))).toEqual(down);
    expect(numbersOf(await csvOf({ filter, sort: 'OLDEST' }))).toEqual([...down].reverse());
    expect(numbersOf(await xlsxOf({ filter, sort: 'NUMBER' }))).toEqual([newest, oldest, first, second]);
    expect(numbersOf(await csvOf({ query: second ?? '' }))).toEqual([second]);
    expect(
      numbersOf(await csvOf({ query: 'lamp', filter: { issuedFrom: '2025-02-15', issuedTo: '2025-03-01' } })),
    ).toEqual([newest]);
  });

  test('says in JSON Lines what the other files say, a document in each line', async () => {
    const [older, newer] = ['2025-01-01', '2025-02-01'].map(day => aDocument({ issued: [day] }));
    await enter(graph, ...[older, newer].flatMap(one => one ?? []));
    const { reply } = await fetched({ format: 'JSONL' });
    const rows = reply.text
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line));
    expect(rows.map(row => row.Number)).toEqual([newer?.number, older?.number]);
    expect(rows[0]).toMatchObject({ System: 'IECEx', Issue: 0, 'Issued on': '2025-02-01' });
  });

  test('has a row for each part of a document where that is asked for, beside the documents in a workbook', async () => {
    const sites = [{ role: 'MANUFACTURING', name: 'Works 2', country: 'DE' }];
    const lamp = aDocument({ title: 'Lamp', sites, issued: ['2025-03-01', '2025-09-01'] });
    const units = [{ unit: 'Ex 001', scope: 'only d' }];
    await enter(graph, lamp, aPerson({ data: { units } }), aDocument({ isPublic: false, data: { units } }));
    const { rows, headers } = await csvOf({ rows: 'PARTS', sort: 'NUMBER' });
    const ofLamp = rows.filter(row => row['Document id'] === lamp.id);
    expect(
      ofLamp.map(row => [row.Part, row.Place, row.Name, row.Edition, row.Country, row.Issue, row['Issued on']]),
    ).toEqual([
      ['STANDARD', '1', 'IEC 60079-0', '7.0', '', '', ''],
      ['MANUFACTURER', '1', 'Test Lamps Ltd', '', 'NL', '', ''],
      ['SITE', '1', 'Works 2', '', 'DE', '', ''],
      ['ISSUE', '1', '', '', '', '1', '2025-09-01'],
      ['ISSUE', '2', '', '', '', '0', '2025-03-01'],
    ]);
    // Of the one whose content is not public, nothing from within.
    expect(rows.filter(({ Part }) => Part === 'UNIT').map(row => [row.Name, row.Scope])).toEqual([
      ['Ex 001', 'only d'],
    ]);
    const { book, rows: documents } = await xlsxOf({ rows: 'PARTS', sort: 'NUMBER' });
    expect(documents).toHaveLength(3);
    const parts = book.getWorksheet('Parts');
    expect(valuesOf(parts, 1)).toEqual(headers);
    expect((parts?.rowCount ?? 0) - 1).toBe(rows.length);
  });

  test('tells when the validity of the quality reports ends that a certificate rests on', async () => {
    const report = (number: string, validUntil: string) => aDocument({ number, validUntil });
    const [first, second] = [
      report('ZZ/DEMO/QAR24.0001/00', '2026-05-01'),
      report('ZZ/DEMO/QAR25.0002/00', '2027-05-01'),
    ];
    const lamp = aDocument();
    await enter(graph, first, second, lamp);
    const relations = [first, second].map(({ number }) => ({ kind: 'BASED_ON_QUALITY_REPORT', number, key: number }));
    await graph.owner.query('update register.entry set relations = $2 where id = $1', [
      lamp.id,
      JSON.stringify(relations),
    ]);
    await graph.owner.query('update register.entry set number_key = number where id = any($1)', [
      [first.id, second.id],
    ]);
    const { rows } = await csvOf({ query: lamp.number });
    expect(rows.map(row => row['Quality reports valid until'])).toEqual(['2027-05-01']);
  });

  test('is named by what it holds, and what was asked can be had beside it', async () => {
    await enter(graph, aDocument({ title: 'Lamp; large' }));
    const filter = { documentTypes: ['EX_COC'], effectiveStatuses: ['CURRENT'] };
    const { job, reply } = await fetched({ format: 'CSV_SEMICOLON', query: 'Lamp "/..\\x', filter: {} });
    expect(reply.headers['content-disposition']).toBe('attachment; filename="certificates-Lamp-..-x-2026-06-15.csv"');
    expect(reply.text.split('\r\n')[0]).toMatch(/^\ufeffNumber;System;Scheme;/);
    const named = await fetched({ format: 'PARQUET', filter }, olga);
    expect(named.reply.headers).toMatchObject({
      'content-type': 'application/vnd.apache.parquet',
      'content-disposition': 'attachment; filename="certificates-EX_COC-CURRENT-2026-06-15.parquet"',
    });
    expect(named.reply.text.slice(0, 4)).toBe('PAR1');
    const beside = await graph.visit('GET', named.job.queryUrl, { who: olga });
    expect(JSON.parse(beside.text)).toMatchObject({
      Rows: '1',
      'Asked by': 'Olga',
      arguments: { format: 'PARQUET', rows: 'DOCUMENTS', filter, sort: 'NEWEST' },
      file: { name: 'certificates-EX_COC-CURRENT-2026-06-15.parquet', bytes: named.reply.bytes.length },
    });
    expect((await graph.visit('GET', named.job.queryUrl, { who: wei })).status).toBe(404);
    expect((await graph.visit('GET', job.queryUrl)).status).toBe(200);
  });

  test('is for each what they may see', async () => {
    const draft = aDocument({ history: [], issued: ['2026-01-02'] });
    const secret = aDocument({ isPrivate: true });
    const known = aDocument();
    await enter(graph, draft, secret, known);
    for (const who of [guest, wei]) expect(numbersOf(await csvOf({ sort: 'NUMBER' }, who))).toEqual([known.number]);
    for (const who of [olga, ivy])
      expect(numbersOf(await csvOf({ sort: 'NUMBER' }, who))).toEqual([draft.number, secret.number, known.number]);
  });

  test('has the columns that all documents have, and those of the types in it', async () => {
    const person = aPerson({
      data: {
        units: [
          { unit: 'Ex 001', scope: null },
          { unit: 'Ex 003', scope: 'only d' },
        ],
      },
    });
    const certificate = aDocument({
      title: 'Lantern',
      data: { equipment: 'Lantern', marking: 'Ex db\nIIC', specificConditionsApply: true, testReports: ['A/1', 'B/2'] },
      validUntil: '2030-01-01',
      sites: [{ role: 'MANUFACTURING', name: 'Works 2', country: 'DE' }],
      traits: {
        typesOfProtection: ['d', 'e'],
        equipmentGroups: ['IIC'],
        epls: ['Gb'],
        temperatureClasses: ['T4', 'T5', 'T6'],
        kinds: ['COMPONENT'],
        suffixes: ['U', 'X'],
      },
    });
    await enter(graph, person, certificate);
    const task = { issuerId: 'bdy_demo', draftSince: null, draftNumber: null, dueOn: null, restsOnOthers: false };
    const carriedUntil = calendarDate('2027-05-31');
    await graph.owner.transaction(em => writeTasks(em, [{ id: certificate.id, ...task, carriedUntil }]));
    const common = (await csvOf({ query: 'nothing like this' })).headers;
    expect(common).toHaveLength(25);
    const one = await csvOf({ filter: { documentTypes: ['EX_COC'] } });
    expect(one.headers.slice(0, 25)).toEqual(common);
    expect(one.headers.slice(25)).toEqual([
      'Equipment',
      'Type of protection',
      'Marking',
      'Protection by letter',
      'Equipment groups',
      'EPL',
      'Temperature classes',
      'Kind',
      'X, U, V',
      'Specific conditions apply',
      'Test reports',
      'Quality reports',
      'Reports carry it until',
      'Quality reports valid until',
      'Specific conditions of use',
    ]);
    expect(one.rows).toEqual([
      {
        Number: certificate.number,
        System: 'IECEx',
        Scheme: 'EX_EQUIPMENT',
        'Document type': 'EX_COC',
        Status: 'CURRENT',
        'Status that counts': 'CURRENT',
        'Status reason': '',
        'Status since': '2025-06-01',
        Issue: '0',
        'Issued on': '2025-06-01',
        'First issued on': '2025-06-01',
        'Valid until': '2030-01-01',
        'Certification body': 'DEMO Test Body (not a real body)',
        Holder: 'Test Lamps Ltd',
        'Holder country': 'ZZ',
        Manufacturers: 'Test Lamps Ltd',
        'Manufacturer countries': 'NL',
        Title: 'Lantern',
        Standards: 'IEC 60079-0:7.0',
        Sites: 'Works 2 (DE)',
        Page: `https://register.example.org/c/${encodeURIComponent(certificate.number)}`,
        'Document id': certificate.id,
        'Certification body code': 'DEMO',
        'Reason of the status that counts': '',
        'IEC 60079-0 edition': '7.0',
        Equipment: 'Lantern',
        'Type of protection': '',
        Marking: 'Ex db\nIIC',
        'Protection by letter': 'd | e',
        'Equipment groups': 'IIC',
        EPL: 'Gb',
        'Temperature classes': 'T4 | T5 | T6',
        Kind: 'COMPONENT',
        'X, U, V': 'U | X',
        'Specific conditions apply': 'yes',
        'Test reports': 'A/1 | B/2',
        'Quality reports': '',
        'Reports carry it until': '2027-05-31',
        'Quality reports valid until': '',
        'Specific conditions of use': '',
      },
    ]);
    const both = await csvOf({ sort: 'NUMBER' });
    expect(both.headers).toEqual([...one.headers, 'Units of competence', 'Assessment reports']);
    expect(both.rows.map(row => [row.Equipment, row['Units of competence']])).toEqual([
      ['', 'Ex 001 | Ex 003; only d'],
      ['Lantern', ''],
    ]);
  });

  test('has days, numbers and links as such in a workbook, and a sheet that says what was asked', async () => {
    const document = aDocument({ validUntil: '2030-01-01' });
    await enter(graph, document);
    const { rows, book } = await xlsxOf({ filter: { documentTypes: ['EX_COC'] }, query: document.number }, olga);
    const address = `https://register.example.org/c/${encodeURIComponent(document.number)}`;
    expect(rows).toEqual([
      expect.objectContaining({
        'Valid until': new Date('2030-01-01'),
        Issue: 0,
        Page: { formula: `HYPERLINK("${address}")`, result: address },
      }),
    ]);
    const about = book.getWorksheet('About this export');
    const said = Object.fromEntries(Array.from({ length: about?.rowCount ?? 0 }, (_, i) => valuesOf(about, i + 1)));
    expect(said).toMatchObject({
      Rows: '1',
      Text: document.number,
      Filter: '{"documentTypes":["EX_COC"]}',
      Order: 'NEWEST',
      'Asked by': 'Olga',
    });
  });

  test('says of each document the status that counts on the day', async () => {
    const statusHistory = [{ status: 'SUSPENDED' as const, since: '2026-01-01' as never }];
    await enter(
      graph,
      aDocument({ validUntil: '2026-06-14' }),
      aDocument({ master: { number: 'IECEx DEMO 20.0001', statusHistory, validUntil: null } }),
    );
    const { rows } = await csvOf({ sort: 'NUMBER' });
    expect(rows.map(row => [row.Status, row['Status that counts'], row['Reason of the status that counts']])).toEqual([
      ['CURRENT', 'EXPIRED', 'VALIDITY_ENDED'],
      ['CURRENT', 'SUSPENDED', 'MASTER_SUSPENDED'],
    ]);
    expect(numbersOf(await csvOf({ filter: { effectiveStatuses: ['CURRENT'] } }))).toEqual([]);
  });

  test('leaves empty for outsiders what only insiders may read', async () => {
    const document = aDocument({ isPublic: false, data: { equipment: 'Secret lamp' } });
    await enter(graph, document);
    for (const who of [guest, wei])
      expect((await csvOf({}, who)).rows).toMatchObject([{ Equipment: '', Number: document.number }]);
    for (const who of [olga, ivy]) expect((await csvOf({}, who)).rows).toMatchObject([{ Equipment: 'Secret lamp' }]);
  });

  test('holds no formula, whatever a document says', async () => {
    const formulas = ['=cmd()', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://evil.example")'];
    const documents = formulas.map(holder =>
      aDocument({ holder, title: holder, data: { equipment: holder, testReports: [holder] } }),
    );
    await enter(graph, ...documents);
    const { rows } = await csvOf({ sort: 'NUMBER' });
    const guarded = formulas.map(formula => `'${formula}`);
    for (const header of ['Holder', 'Title', 'Equipment', 'Test reports'])
      expect(rows.map(row => row[header])).toEqual(guarded);
    const sheet = await xlsxOf({ sort: 'NUMBER' });
    for (const header of ['Holder', 'Title', 'Equipment', 'Test reports'])
      expect(sheet.rows.map(row => row[header])).toEqual(formulas);
  });

  test('is as the list stood when it began, whatever happens while it is read', async () => {
    const documents = many(2_500);
    const [renamed, suspended, gone] = [documents[2_400], documents[2_401], documents[2_402]];
    if (!renamed || !suspended || !gone) throw new Error('Too few');
    await enter(graph, ...documents);
    const { id } = await order({ format: 'CSV', sort: 'NUMBER' });
    const before = async (batch: number) => {
      if (batch !== 2) return;
      await enter(
        graph,
        changed(renamed, { title: 'Renamed' }),
        changed(suspended, { history: [['SUSPENDED', '2026-06-01']] }),
      );
      await remove(graph, gone);
      await enter(graph, aDocument(), aDocument({ number: 'IECEx DEMO 24.0001' }));
    };
    await graph.work({ db: waiting(graph.db, before) });
    expect(await stateOf(id)).toMatchObject({ state: 'READY', rowCount: 2_500 });
    const { text } = await graph.visit('GET', `/exports/${id}/file`);
    const [, ...lines] = cellsOf(text.replace(/^\ufeff/, ''));
    expect(lines.map(([number]) => number)).toEqual(documents.map(({ number }) => number));
    expect(text).not.toMatch(/Renamed|SUSPENDED/);
  });

  test('without a row is a file with a head', async () => {
    expect((await csvOf({ query: 'nothing like this' })).rows).toEqual([]);
    expect((await xlsxOf({ query: 'nothing like this' })).rows).toEqual([]);
  });

  test('is a file to be saved, and kept by nobody on the way', async () => {
    await enter(graph, aDocument());
    for (const [format, type] of [
      ['CSV', 'text/csv; charset=utf-8'],
      ['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ] as const) {
      const { reply, job } = await fetched({ format });
      expect(job).toMatchObject({ rowCount: 1, url: `/exports/${job.id}/file`, expiresAt: expect.anything() });
      expect(reply.headers).toMatchObject({
        'content-type': type,
        'content-disposition': `attachment; filename="certificates-2026-06-15.${format.toLowerCase()}"`,
        'cache-control': 'private, no-store',
      });
    }
  });

  test.each([
    [{ filter: { issuers: Array(101).fill('bdy_demo') } }, 'BAD_INPUT'],
    [{ filter: { countries: ['Germany'] } }, 'BAD_INPUT'],
    [{ query: 'x'.repeat(201) }, 'BAD_INPUT'],
    [{ query: 'a\0b' }, 'BAD_INPUT'],
  ])('is not begun for what the list refuses (%#)', async (asked, code) => {
    for (const who of [guest, olga]) await expect(order(asked, who)).rejects.toMatchObject({ code });
    expect(await graph.owner.query('select from job_run')).toEqual([]);
  });
});

describe('a guest', () => {
  test('may export up to a number of documents, who is signed in as many as there are', async () => {
    process.env.EXPORT_GUEST_ROWS = '3';
    await enter(graph, ...many(4));
    await expect(order()).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('3') });
    expect(await graph.owner.query('select from job_run')).toEqual([]);
    expect((await csvOf({}, wei)).rows).toHaveLength(4);
    await graph.owner.query(`delete from register.entry where id = (select min(id) from register.entry)`);
    expect((await csvOf()).rows).toHaveLength(3);
  });

  test('waits with others, but not in an endless queue; who is signed in does not wait for guests', async () => {
    await enter(graph, aDocument());
    for (let count = 0; count < 50; count += 1) await order();
    await expect(order()).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('sign in'),
    });
    expect(await order({}, wei)).toMatchObject({ state: 'QUEUED' });
    await graph.owner.query(`update job_run set state = 'CANCELLED', ended_at = now() where requested_by is null`);
    expect(await order()).toMatchObject({ state: 'QUEUED' });
  });

  test('finds no more room where many ask at once, be it guests or one person', async () => {
    await enter(graph, aDocument());
    const orders = async (count: number, who = guest) => {
      const all = await Promise.allSettled(Array.from({ length: count }, () => order({}, who)));
      return all.filter(({ status }) => status === 'fulfilled').length;
    };
    expect(await orders(62)).toBe(50);
    expect(await orders(30, wei)).toBe(20);
    await expect(order({}, wei)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await orders(1, olga)).toBe(1);
  });

  test('is not let through by a limit that is no number', async () => {
    process.env.EXPORT_GUEST_ROWS = 'many';
    await expect(order()).rejects.toThrow('EXPORT_GUEST_ROWS is "many"; write a whole number');
  });
});

describe('the export of somebody else', () => {
  const cancel = 'mutation ($id: ID!) { cancelExport(id: $id) { state } }';

  test('is not found', async () => {
    await enter(graph, aDocument());
    const { id } = await order({}, olga);
    await graph.work();
    for (const who of [guest, ben, wei, ivy]) {
      expect(await stateOf(id, who)).toBe('NOT_FOUND');
      expect((await graph.ask(who, cancel, { id })).errors[0]).toMatchObject({ code: 'NOT_FOUND' });
      for (const address of ['file', 'events'])
        expect((await graph.visit('GET', `/exports/${id}/${address}`, { who })).status).toBe(404);
    }
    expect(await stateOf(id, olga)).toMatchObject({ state: 'READY' });
  });

  test('is as unknown as one that nobody asked for, and as a run of another job', async () => {
    for (const id of ['nobody', '', '%', '../render-issue/x']) expect(await stateOf(id, ivy)).toBe('NOT_FOUND');
    for (const id of ['nobody', '%00', '..%2Frender-issue%2Fx'])
      for (const address of ['file', 'events'])
        expect((await graph.visit('GET', `/exports/${id}/${address}`)).status).toBe(404);
  });

  test('of a guest is found by whoever knows its id', async () => {
    await enter(graph, aDocument());
    const { id } = await order();
    expect(await stateOf(id)).toMatchObject({ state: 'QUEUED', url: null, rowCount: null, expiresAt: null });
    expect(await stateOf(id, wei)).toMatchObject({ state: 'QUEUED' });
    expect((await graph.visit('GET', `/exports/${id}/file`)).status).toBe(404);
  });
});

describe('a cancelled export', () => {
  const cancel = 'mutation ($id: ID!) { cancelExport(id: $id) { state url rowCount message } }';
  const cancelled = { state: 'CANCELLED', url: null, rowCount: null, message: null };

  test.each(['CSV', 'XLSX'] as const)('that is being written as %s leaves nothing, and says so', async format => {
    await enter(graph, ...many(2_500));
    const { id } = await order({ format }, olga);
    const files = graph.files().length;
    const partial = () => graph.files().filter(name => name.startsWith('partial-'));
    const before = async (batch: number) => {
      if (batch !== 2) return;
      for (let looks = 0; partial().length === 0; looks++) {
        if (looks > 400) throw new Error(`Nothing is being written: ${graph.files()}`); // rather than for ever
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      expect((await graph.ask(olga, cancel, { id })).data.cancelExport).toEqual(cancelled);
    };
    const faults: unknown[] = [];
    await graph.work({ db: waiting(graph.db, before) }, fault => faults.push(fault));
    expect(faults).toEqual([]);
    expect(await stateOf(id, olga)).toMatchObject(cancelled);
    expect(partial()).toEqual([]);
    expect(graph.files()).toHaveLength(files);
    expect((await graph.visit('GET', `/exports/${id}/file`, { who: olga })).status).toBe(404);
    expect(
      await graph.owner.query(
        `select from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`,
      ),
    ).toEqual([]);
  });

  test('leaves nothing to do to the database that was reading for it', async () => {
    const { id } = await order({ format: 'CSV' }, olga);
    const readers = () =>
      graph.owner.query(
        `select from pg_stat_activity where datname = current_database() and query like 'declare listed%' and state = 'active'`,
      );
    await graph.owner.transaction(async em => {
      await em.query('lock table register.printed_issue');
      const working = graph.work();
      while ((await readers()).length === 0) await new Promise(resolve => setTimeout(resolve, 5));
      expect((await graph.ask(olga, cancel, { id })).data.cancelExport).toEqual(cancelled);
      await working;
      expect(await readers()).toEqual([]);
    });
  });

  test('that waits is never begun', async () => {
    const { id } = await order({}, olga);
    expect((await graph.ask(olga, cancel, { id })).data.cancelExport).toEqual(cancelled);
    expect(await graph.work()).toEqual([]);
  });

  test('that is ready stays ready', async () => {
    await enter(graph, aDocument());
    const { job } = await fetched({}, olga);
    expect((await graph.ask(olga, cancel, { id: job.id })).data.cancelExport).toMatchObject({ state: 'READY' });
    expect((await graph.visit('GET', job.url, { who: olga })).status).toBe(200);
  });
});

describe('the events of an export', () => {
  const eventsIn = (text: string) =>
    Array.from(text.matchAll(/event: progress\ndata: (.*)\n\n/g), ([, data = '']) => JSON.parse(data));

  test('tell each change, and end with the last', async () => {
    await enter(graph, aDocument());
    const { id, eventsUrl } = await order({}, olga);
    const reply = await fetch(`${graph.address}${eventsUrl}`, { headers: await askedBy(olga) });
    expect(reply.headers.get('content-type')).toBe('text/event-stream');
    const [reading, listening] = reply.body?.tee() ?? [];
    await listening?.getReader().read();
    await graph.work();
    const events = eventsIn(await new Response(reading).text());
    expect(events[0]).toMatchObject({ id, state: 'QUEUED', percent: 0 });
    const { expiresAt, ...ready } = await stateOf(id, olga);
    expect(events.at(-1)).toMatchObject(ready);
    expect(new Set(events.map(event => JSON.stringify(event))).size).toBe(events.length);
  });

  test('of one that has ended are its end alone', async () => {
    const { id } = await order({}, olga);
    await graph.ask(olga, 'mutation ($id: ID!) { cancelExport(id: $id) { state } }', { id });
    const { text } = await graph.visit('GET', `/exports/${id}/events`, { who: olga });
    expect(eventsIn(text)).toEqual([expect.objectContaining({ id, state: 'CANCELLED' })]);
  });

  test('end where the export is removed, and where nobody listens', async () => {
    const { eventsUrl } = await order({}, olga);
    const control = new AbortController();
    const headers = await askedBy(olga);
    await fetch(`${graph.address}${eventsUrl}`, { headers, signal: control.signal });
    control.abort();
    const reply = await fetch(`${graph.address}${eventsUrl}`, { headers });
    await graph.owner.query('delete from job_run');
    await expect(reply.text()).rejects.toThrow();
  });
});

describe('what has expired', () => {
  const old = new Date('2026-06-01T00:00:00Z');
  const fileOf = (sha256: string) => path.join(graph.dataDir, 'files', sha256.slice(0, 2), sha256);
  async function cleanUp() {
    await enqueue(graph.db, removeExpired, { day: '2026-06-15' });
    const runs = await graph.work();
    return runs.find(({ job }) => job === 'remove-expired')?.result;
  }

  /** An export that is ready, whose file was written long ago. */
  async function ready(asked: Asked = { format: 'CSV' }) {
    const { job } = await fetched(asked, olga);
    const [{ sha256 }] = await graph.owner.query(`select result->>'sha256' as sha256 from job_run where id like $1`, [
      `%/${job.id}`,
    ]);
    utimesSync(fileOf(sha256), old, old);
    return { id: job.id, url: job.url, sha256 };
  }
  const expire = (id: string) =>
    graph.owner.query(`update job_run set expires_at = now() - interval '1 second' where id like $1`, [`%/${id}`]);

  test('is removed with its file, and what has not stays', async () => {
    await enter(graph, aDocument());
    const [gone, kept] = [await ready(), await ready({ format: 'CSV', query: 'nothing like this' })];
    await expire(gone.id);
    expect(await cleanUp()).toMatchObject({ runs: 1, files: 1 });
    expect(await stateOf(gone.id, olga)).toBe('NOT_FOUND');
    expect((await graph.visit('GET', gone.url, { who: olga })).status).toBe(404);
    expect((await graph.visit('GET', kept.url, { who: olga })).status).toBe(200);
    expect(graph.files()).toContain(kept.sha256);
    expect(graph.files()).not.toContain(gone.sha256);
  });

  test('leaves a file that another run has made too', async () => {
    await enter(graph, aDocument());
    const [gone, kept] = [await ready(), await ready()];
    expect(gone.sha256).toBe(kept.sha256);
    await expire(gone.id);
    expect(await cleanUp()).toMatchObject({ runs: 1 });
    expect((await graph.visit('GET', kept.url, { who: olga })).status).toBe(200);
    await expire(kept.id);
    await graph.owner.query(`delete from job_run where job = 'remove-expired'`);
    await cleanUp();
    expect(graph.files()).not.toContain(kept.sha256);
  });

  test('includes what a process left behind that ended while it wrote, but not what is being written', async () => {
    const folder = path.join(graph.dataDir, 'files');
    mkdirSync(path.join(folder, '00'), { recursive: true });
    const left = ['partial-old', path.join('00', '0'.repeat(64))].map(name => path.join(folder, name));
    const others = ['partial-new', path.join('00', `${'0'.repeat(63)}1`), 'remark.txt'].map(name =>
      path.join(folder, name),
    );
    for (const file of [...left, ...others]) writeFileSync(file, 'x');
    for (const file of [...left, path.join(folder, 'remark.txt')]) utimesSync(file, old, old);
    await cleanUp();
    const names = graph.files();
    expect(left.filter(file => names.includes(path.basename(file)))).toEqual([]);
    expect(others.filter(file => !names.includes(path.basename(file)))).toEqual([]);
  });

  test('includes the PDF of a certificate, which is made again for who asks', async () => {
    const document = aDocument();
    await enter(graph, document);
    const query = `{ _entities(representations: [{ __typename: "Certificate", id: "${document.id}" }]) { ... on Certificate { pdf { state sha256 } } } }`;
    const pdf = async () => (await graph.ask(guest, query)).data._entities[0].pdf;
    await pdf();
    await graph.work();
    const { sha256 } = await pdf();
    utimesSync(fileOf(sha256), old, old);
    await graph.owner.query(`update job_run set expires_at = now() - interval '1 second'`);
    expect(await cleanUp()).toMatchObject({ runs: 1 });
    expect(await pdf()).toMatchObject({ state: 'READY', sha256 });
    await graph.owner.query(`update rendering set made_at = '2026-05-01'`);
    await graph.owner.query(`delete from job_run where job = 'remove-expired'`);
    await cleanUp();
    expect(graph.files()).not.toContain(sha256);
    expect(await pdf()).toMatchObject({ state: 'QUEUED' });
    expect(await graph.owner.query('select sha256 from rendering')).toEqual([{ sha256 }]);
  });
});
