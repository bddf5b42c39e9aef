import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificatePdf, sealKeyFromPem, sealPdf } from '@conformity/rendering';
import { people } from '@conformity/testkit';
import { withRevocations } from '../src/seal-keys';
import { aDocument, aPerson, changed, type Entered, enter } from './builders';
import { startDocuments, type TestDocuments } from './graph';

// What others make of the files that people are given. Where one of them is not installed, its test says so;
// OUTSIDE_CHECKS=required makes that a failure.
const isRequired = process.env.OUTSIDE_CHECKS === 'required';
const folder = mkdtempSync(path.join(tmpdir(), 'documents-outside-'));
const file = (name: string) => path.join(folder, name);

const found = (tool: string) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map(place => path.join(place, tool))
    .filter(existsSync);

/** The first Python that has openpyxl: there may be several. */
const python =
  found('python3').find(name => spawnSync(name, ['-c', 'import openpyxl']).status === 0) ?? 'python3-openpyxl';

function run(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd: folder, encoding: 'utf8', timeout: 50_000 });
  if (status !== 0) throw new Error(`${tool}: ${stdout}${stderr}`);
  return stdout;
}

/** A test that needs tools which may not be there. */
function by(tools: string[], name: string, check: (() => void) | (() => Promise<void>)) {
  const isMissing = tools.some(tool => !existsSync(tool) && found(tool).length === 0);
  if (isMissing && !isRequired) return test.skip(`${name} (left out: not installed)`, check);
  return test(name, check);
}

const { guest } = people;
let graph: TestDocuments;
const inForce = aDocument({ title: 'Flameproof luminaire, Leuchte für 日本' });
const suspended = aDocument({ title: 'Lantern' });
const person = aPerson({ holder: 'Ingrid Sørensen' });
const formula = aDocument({ holder: '=cmd()', validUntil: '2030-01-01' });
const pages: [name: string, of: Entered][] = [
  ['certificate.pdf', inForce],
  ['suspended.pdf', suspended],
  ['card.pdf', person],
];

beforeAll(async () => {
  graph = await startDocuments();
  const history: [['CURRENT', string], ['SUSPENDED', string]] = [
    ['CURRENT', '2025-06-01'],
    ['SUSPENDED', '2026-06-01'],
  ];
  await enter(graph, inForce, changed(suspended, { history, statusReason: 'Audit failed' }), person, formula);
  const representations = [inForce, suspended, person].map(({ id }) => ({ __typename: 'Certificate', id }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Certificate { pdf { url } card { url } } } }`;
  const orders = `mutation { xlsx: exportCertificates(sort: NUMBER) { id } csv: exportCertificates(sort: NUMBER, format: CSV) { id } }`;
  await graph.ask(guest, query, { representations });
  const { data: exported } = await graph.ask(guest, orders);
  await graph.work();
  const [one, two, three] = (await graph.ask(guest, query, { representations })).data._entities;
  const urls = [one.pdf.url, two.pdf.url, three.card.url];
  for (const [index, [name]] of pages.entries()) await save(name, urls[index]);
  for (const format of ['xlsx', 'csv']) await save(`list.${format}`, `/exports/${exported[format].id}/file`);
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

async function save(name: string, url: string): Promise<void> {
  const { status, bytes } = await graph.visit('GET', url);
  expect(status).toBe(200);
  writeFileSync(file(name), bytes);
}

describe.each(pages)('%s', (name, document) => {
  by(['qpdf'], 'is a sound PDF to qpdf', () => {
    expect(run('qpdf', '--check', name)).toContain('No syntax or stream encoding errors found');
  });

  by(['pdffonts'], 'embeds all its fonts, says pdffonts', () => {
    const fonts = run('pdffonts', name).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
  });

  by(['pdfsig'], 'bears a valid seal over all of it, says pdfsig', () => {
    const said = run('pdfsig', '-nocert', name);
    for (const line of ['Signature is Valid', 'Total document signed', 'ETSI.CAdES.detached'])
      expect(said).toContain(line);
    expect(said.match(/Signature #/g)).toHaveLength(1);
  });

  by(['pdftoppm', 'zbarimg'], 'has a code on its first page which a camera reads as the address of its page', () => {
    run('pdftoppm', '-r', '300', '-f', '1', '-l', '1', '-singlefile', '-png', name, name);
    const code = run('zbarimg', '-q', '--raw', `${name}.png`).trim();
    expect(code).toBe(`https://register.example.org/c/${document.number.replaceAll(' ', '-')}?issue=0`);
  });

  by(['pdftotext'], 'says its number to pdftotext', () => {
    expect(run('pdftotext', '-layout', name, '-')).toContain(document.number);
  });
});

by(['pdftotext'], 'pdftotext finds what is certified, and a status that warns only where there is one', () => {
  const [text, warning] = ['certificate.pdf', 'suspended.pdf'].map(name => run('pdftotext', name, '-'));
  expect(text).toContain('Flameproof luminaire, Leuchte für 日本');
  expect(text).not.toMatch(/suspended/i);
  expect(warning).toMatch(/suspended/i);
  expect(warning).toContain('Audit failed');
});

by(['pdfinfo'], 'pdfinfo finds a tagged A4 page, and a card of its size', () => {
  expect(run('pdfinfo', 'certificate.pdf')).toMatch(/Tagged: +yes[\s\S]*Pages: +1\n[\s\S]*A4/);
  expect(run('pdfinfo', 'card.pdf')).toMatch(/Page size: +242\.6\d* x 153\.\d+ pts/);
});

by(['pdfdetach'], 'pdfdetach finds the data of the issue', () => {
  run('pdfdetach', '-save', '1', '-o', file('data.json'), 'certificate.pdf');
  expect(JSON.parse(readFileSync(file('data.json'), 'utf8'))).toMatchObject({
    number: inForce.number,
    statusToday: `https://register.example.org/c/${inForce.number.replaceAll(' ', '-')}?issue=0`,
    content: inForce.printed[0]?.data,
  });
});

const numbers = [inForce, suspended, formula, person].map(({ number }) => number).sort();

by([python], 'openpyxl reads the workbook: numbers, days as days, and no formula but links', () => {
  const script = `
import json, openpyxl
sheet = openpyxl.load_workbook('list.xlsx')['Certificates']
head = [cell.value for cell in sheet[1]]
rows = [dict(zip(head, row)) for row in sheet.iter_rows(min_row=2)]
print(json.dumps({
  'numbers': [row['Number'].value for row in rows],
  'days': [str(row['Valid until'].value) for row in rows if row['Valid until'].value],
  'holders': [row['Holder'].value for row in rows if row['Holder'].quotePrefix],
  'formulas': sorted({cell.value[:11] for row in rows for cell in row.values() if cell.data_type == 'f'}),
}))`;
  const { numbers: read, ...others } = JSON.parse(run(python, '-c', script));
  expect(read.sort()).toEqual(numbers);
  expect(others).toEqual({ days: ['2030-01-01 00:00:00'], holders: ['=cmd()'], formulas: ['=HYPERLINK('] });
});

by(['soffice'], 'LibreOffice opens the workbook and the CSV as the same list', () => {
  const [sheet, list] = ['list.xlsx', 'list.csv'].map(name => {
    const profile = `-env:UserInstallation=file://${file('profile')}`;
    const filter = 'txt:Text - txt - csv (StarCalc):9,34,76';
    const as = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
    run('soffice', profile, '--headless', ...as, '--convert-to', filter, name, '--outdir', file(`${name}.out`));
    const lines = readFileSync(path.join(file(`${name}.out`), 'list.txt'), 'utf8')
      .trim()
      .split('\n');
    return lines.map(line => line.split('\t').slice(0, 11));
  });
  expect(sheet).toEqual(list);
  expect(
    sheet
      ?.slice(1)
      .map(([number]) => number)
      .sort(),
  ).toEqual(numbers);
});

by(
  ['openssl'],
  'a seal by the key of an authority holds the list that stands at the address in its certificate',
  async () => {
    const server = createServer((_, answer) => answer.end(readFileSync(file('ca.crl')))).listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const at = `crlDistributionPoints=URI:http://127.0.0.1:${(server.address() as AddressInfo).port}/ca.crl`;
    const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    run('openssl', 'req', '-x509', ...fresh, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=CA', '-days', '30');
    const uses = { seal: 'keyUsage=critical,digitalSignature', stamp: 'extendedKeyUsage=critical,timeStamping' };
    for (const [name, use] of Object.entries(uses)) {
      writeFileSync(file(`${name}.ext`), `${at}\n${use}\n`);
      run('openssl', 'req', ...fresh, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
      const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-days', '30', '-extfile', `${name}.ext`];
      run('openssl', 'x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.pem`);
    }
    writeFileSync(file('index.txt'), '');
    writeFileSync(file('ca.cnf'), '[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\ndefault_md=sha256\n');
    const authority = ['ca', '-config', 'ca.cnf', '-keyfile', 'ca.key', '-cert', 'ca.pem'];
    const makeList = () => {
      run('openssl', ...authority, '-gencrl', '-crldays', '1', '-out', 'list.pem');
      run('openssl', 'crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'ca.crl');
    };
    makeList();
    const pem = ['seal.key', 'seal.pem', 'ca.pem', 'stamp.key', 'stamp.pem'].map(name =>
      readFileSync(file(name), 'utf8'),
    );
    const key = sealKeyFromPem(pem.join(''));
    try {
      const [issue] = inForce.printed;
      if (!issue) throw new Error('There is no issue');
      const marks = { status: null, verifyUrl: null, filesAt: null, draft: false };
      const { key: proving, stamps } = await withRevocations({ key, stamps: key.stamps });
      const words = { signedAt: new Date(), reason: 'As it stands in the register' };
      const sealed = await sealPdf(await certificatePdf(issue, marks), proving, words, stamps);
      expect(Buffer.from(sealed).includes(readFileSync(file('ca.crl')))).toBe(true);
    } finally {
      server.close();
    }
  },
);
