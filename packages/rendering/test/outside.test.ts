import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { cardPdf, certificatePdf, csv, generatedSealKey, sealPdf, workbook } from '../src';
import { aRow, aSheet, aSource, columns, dangerous } from './lists';
import { aJpeg } from './photo';
import { aCertificate, aLongCertificate, aManyScriptsCertificate, aPersonCertificate, inForce } from './samples';

// What others make of our files. Where one of them is not installed, its test says so; OUTSIDE_CHECKS=required makes that a failure.
const isRequired = process.env.OUTSIDE_CHECKS === 'required';
const folder = mkdtempSync(path.join(tmpdir(), 'rendering-'));
const file = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

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
function by(tools: string[], name: string, check: () => void) {
  const isMissing = tools.some(tool => !existsSync(tool) && found(tool).length === 0);
  if (isMissing && !isRequired) return test.skip(`${name} (left out: not installed)`, check);
  return test(name, check);
}

const documents: Record<string, () => Promise<Uint8Array>> = {
  'long.pdf': () => certificatePdf(aLongCertificate(), inForce),
  'scripts.pdf': () => certificatePdf(aManyScriptsCertificate(), inForce),
  'draft.pdf': () => certificatePdf({ ...aCertificate(), issuedOn: null }, { ...inForce, draft: true }),
  'card.pdf': () => cardPdf(aPersonCertificate(), { photo: aJpeg(), verifyUrl: inForce.verifyUrl ?? '' }),
  'sealed.pdf': async () => {
    const key = await generatedSealKey({ name: 'Register', now: new Date('2024-01-01') });
    const words = { signedAt: new Date('2024-03-05'), reason: 'Sealed by the register' };
    return sealPdf(await certificatePdf(aCertificate(), inForce), key, words);
  },
};

beforeAll(async () => {
  for (const [name, make] of Object.entries(documents)) writeFileSync(file(name), await make());
  const rows = [aRow(1), ...dangerous.map(text => [text]), ['_x0041_']];
  writeFileSync(file('list.xlsx'), await buffer(workbook(aSheet(rows))));
  writeFileSync(file('list.csv'), await buffer(csv({ columns, batches: aSource(rows).batches })));
});

describe.each(Object.keys(documents))('%s', name => {
  by(['qpdf'], 'is a sound PDF to qpdf', () => {
    expect(run('qpdf', '--check', name)).toContain('No syntax or stream encoding errors found');
  });

  by(['pdffonts'], 'embeds all its fonts, which are ours, says pdffonts', () => {
    const fonts = run('pdffonts', name).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(
        /^[A-Z]{6}\+(NotoSans(SC|JP|KR)?-(Regular|Bold)|NewCMMath-Regular-Identity-H) .* yes yes yes /,
      );
  });

  by(['pdftoppm', 'zbarimg'], 'has one code, on its first page, which a camera reads as the address', () => {
    run('pdftoppm', '-r', '150', '-png', name, name);
    const pages = readdirSync(folder)
      .filter(page => page.startsWith(name) && page.endsWith('.png'))
      .sort();
    const codes = pages.map(page =>
      spawnSync('zbarimg', ['-q', '--raw', page], { cwd: folder, encoding: 'utf8' }).stdout.trim(),
    );
    expect(codes).toEqual([inForce.verifyUrl, ...pages.slice(1).map(() => '')]);
  });
});

by(['pdftotext'], 'pdftotext finds every script, and words that broke as they were', () => {
  const text = run('pdftotext', '-layout', 'scripts.pdf', '-');
  for (const said of ['株式会社サンプル製作所', '한국시험기', 'Екатеринбург', 'Θεσσαλονίκη', 'Nguyễn', '24 V ⎓ 5 A'])
    expect(text).toContain(said);
  expect(text).not.toContain('\u200b');
});

by(['pdfinfo'], 'pdfinfo finds a tagged A4 document of the day of its issue', () => {
  const info = run('pdfinfo', '-isodates', 'long.pdf');
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/A4/);
  expect(info).toMatch(/CreationDate: +2024-03-05T00:00:00/);
});

by(['pdfdetach'], 'pdfdetach finds the data', () => {
  run('pdfdetach', '-save', '1', '-o', file('certificate.json'), 'long.pdf');
  expect(JSON.parse(readFileSync(file('certificate.json'), 'utf8'))).toEqual(aLongCertificate().data);
});

by(['pdfsig'], 'pdfsig finds a valid seal over the whole document', () => {
  const said = run('pdfsig', '-nocert', 'sealed.pdf');
  for (const line of ['Signature is Valid', 'Total document signed', 'ETSI.CAdES.detached', 'SHA-256'])
    expect(said).toContain(line);
});

by([python], 'openpyxl reads days as days, texts as texts and no formula but links', () => {
  const script = `
import json, openpyxl
sheet = openpyxl.load_workbook('list.xlsx')['Certificates']
cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
print(json.dumps({
  'freeze': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'day': str(sheet['B2'].value),
  'formulas': [cell.value for cell in cells if cell.data_type == 'f'],
  'texts': [[row[0].value, row[0].quotePrefix, row[0].number_format] for row in sheet.iter_rows(min_row=3)],
}))`;
  const read = JSON.parse(run(python, '-c', script));
  expect(read).toMatchObject({ freeze: 'A2', filter: `A1:E${dangerous.length + 3}`, day: '2024-03-05 00:00:00' });
  expect(read.formulas).toEqual(['=HYPERLINK("https://example.org/1?a=1&b=%222%22")']);
  const quoted = dangerous.map(text => [text.replace('\r', '\n'), true, '@']);
  expect(read.texts).toEqual([...quoted, [expect.stringContaining('x0041_'), false, '@']]);
});

by(['soffice'], 'LibreOffice opens the workbook and the CSV as the same list', () => {
  for (const name of ['list.xlsx', 'list.csv']) {
    run(
      'soffice',
      `-env:UserInstallation=file://${file('profile')}`,
      '--headless',
      '--convert-to',
      'txt:Text - txt - csv (StarCalc):9,34,76',
      name,
      '--outdir',
      file(`${name}.out`),
    );
  }
  const [sheet, list] = ['list.xlsx', 'list.csv'].map(name =>
    readFileSync(path.join(file(`${name}.out`), 'list.txt'), 'utf8').split('\n'),
  );
  expect(sheet?.[0]).toContain('Number\tIssued on');
  expect(list?.[0]).toContain('Number\tIssued on');
  expect(sheet?.[1]).toContain('IECEx NBT 24.1\t2024-03-05\t1\t0.25\t');
  expect(sheet?.at(-2)).toMatch(/^_x0041_/);
});
