import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { createHash, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { X509CertificateGenerator } from '@peculiar/x509';
import {
  cardPdf,
  certificatePdf,
  csv,
  fingerprintOf,
  generatedSealKey,
  inspectSeal,
  type SealKey,
  sealPdf,
  workbook,
} from '../src';
import { partOf, readDer } from '../src/der';
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
    writeFileSync(file('keys.pem'), key.pem);
    const words = { signedAt: new Date(), reason: 'Sealed by the register', isVisible: true };
    return sealPdf(await certificatePdf(aCertificate(), inForce), key, words, key.stamps);
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
        /^[A-Z]{6}\+(Noto(Sans[A-Z]?[A-Za-z]*|Emoji)-(Regular|Bold)|NewCMMath-Regular-Identity-H) .* yes yes yes /,
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
  for (const said of [
    '株式会社サンプル製作所',
    '한국시험기',
    'Екатеринбург',
    'Θεσσαλονίκη',
    'Nguyễn',
    'சென்னை',
    'ქუთაისი',
    'Երևան',
    '24 V ⎓ 5 A',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('\u200b');
});

by(['pdfinfo'], 'pdfinfo finds a tagged A4 document of the day of its issue', () => {
  const info = run('pdfinfo', '-isodates', 'long.pdf');
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/A4/);
  expect(info).toMatch(/CreationDate: +2024-03-05T00:00:00/);
});

interface Dictionary {
  value?: Record<string, unknown>;
}

/** The objects of a file by their places. */
function readByQpdf(name: string): Record<string, Dictionary> {
  const read: { qpdf: [unknown, Record<string, Dictionary>] } = JSON.parse(run('qpdf', '--json', name));
  return read.qpdf[1];
}

describe.each(['long.pdf', 'card.pdf', 'sealed.pdf'])('%s', name => {
  by(
    ['qpdf', 'pdfinfo'],
    'claims PDF/UA-1 beside PDF/A, has its title shown, and every field and link among its tags',
    () => {
      const metadata = run('pdfinfo', '-meta', name);
      for (const said of ['<pdfaid:conformance>A<', '>1</pdfuaid:part>', 'PDF/UA identification schema'])
        expect(metadata).toContain(said);
      const objects = Object.values(readByQpdf(name)).map(({ value = {} }) => value);
      expect(objects.find(value => value['/Type'] === '/Catalog')).toMatchObject({
        '/ViewerPreferences': { '/DisplayDocTitle': true },
        '/MarkInfo': { '/Marked': true },
      });
      for (const one of objects.filter(value => value['/Type'] === '/Annot'))
        expect(one).toMatchObject({ '/StructParent': expect.any(Number) });
    },
  );
});

by(['qpdf'], 'qpdf finds a head for each column and for each row without a head, and one link to each address', () => {
  const objects = Object.values(readByQpdf('long.pdf')).map(({ value = {} }) => value);
  const heads = objects.filter(value => value['/S'] === '/TH').map(value => JSON.stringify(value['/A']));
  const scopes = ['Column', 'Row'].map(scope => heads.filter(head => head.includes(`"/Scope":"/${scope}"`)).length);
  expect(scopes).toEqual([8, 5]);
  expect(objects.filter(value => value['/Subtype'] === '/Link')).toHaveLength(1);
});

by(['pdfdetach'], 'pdfdetach finds the data', () => {
  run('pdfdetach', '-save', '1', '-o', file('certificate.json'), 'long.pdf');
  expect(JSON.parse(readFileSync(file('certificate.json'), 'utf8'))).toMatchObject({
    schemaVersion: '1.0',
    number: aLongCertificate().number,
    content: aLongCertificate().data,
  });
});

by(['pdfsig'], 'pdfsig finds a valid seal over the whole document', () => {
  const said = run('pdfsig', '-nocert', 'sealed.pdf');
  for (const line of ['Signature is Valid', 'Total document signed', 'ETSI.CAdES.detached', 'SHA-256'])
    expect(said).toContain(line);
});

/** Cuts the signature out of a sealed file, and what others need to judge it. */
function cut(name: string) {
  const bytes = readFileSync(file(name));
  const [, open = 0, close = 0] = (/\/ByteRange \[0 +(\d+) +(\d+) /.exec(bytes.toString('latin1')) ?? []).map(Number);
  const { whole } = readDer(Buffer.from(bytes.toString('latin1', open + 1, close - 1), 'hex'));
  const signer = partOf(partOf(partOf(partOf(readDer(whole), 1), 0), 4), 0);
  const stamp = partOf(partOf(partOf(partOf(signer, 6), 0), 1), 0);
  writeFileSync(file('seal.der'), whole);
  writeFileSync(file('sealed.bin'), Buffer.concat([bytes.subarray(0, open), bytes.subarray(close)]));
  writeFileSync(file('stamp.der'), stamp.whole);
  const certificates = readFileSync(file('keys.pem'), 'utf8').match(
    /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
  );
  const [, root = '', stamping = ''] = certificates ?? [];
  const [revoked = ''] =
    readFileSync(file('keys.pem'), 'utf8').match(/-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/) ?? [];
  writeFileSync(file('root.pem'), `${root}\n${revoked}\n`);
  writeFileSync(file('stamping.pem'), stamping);
  return createHash('sha256').update(partOf(signer, 5).content).digest('hex');
}

by(
  ['openssl'],
  'openssl finds the seal and its time stamp valid, up to the root and against its revocation list',
  () => {
    const digest = cut('sealed.pdf');
    const trusting = ['-CAfile', 'root.pem', '-crl_check', '-purpose', 'any'];
    run(
      'openssl',
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      'seal.der',
      '-content',
      'sealed.bin',
      ...trusting,
      '-out',
      'out.bin',
    );
    const said = run(
      'openssl',
      'ts',
      '-verify',
      '-token_in',
      '-in',
      'stamp.der',
      '-digest',
      digest,
      '-CAfile',
      'root.pem',
      '-untrusted',
      'stamping.pem',
    );
    expect(said).toContain('Verification: OK');
  },
);

by(['mutool'], 'mutool finds the file unchanged since it was sealed', () => {
  expect(spawnSync('mutool', ['sign', '-v', file('sealed.pdf')], { encoding: 'utf8' }).stdout).toContain(
    'The document is unchanged since signing.',
  );
});

by(['qpdf'], 'qpdf finds that nothing may be changed, a field for the seal that is printed, and the proofs', () => {
  const all = readByQpdf('sealed.pdf');
  const objects = Object.values(all).map(({ value = {} }) => value);
  const catalog = objects.find(value => value['/Type'] === '/Catalog');
  expect(catalog).toMatchObject({ '/Perms': { '/DocMDP': expect.any(String) }, '/DSS': expect.any(String) });
  const seal = objects.find(value => value['/SubFilter'] === '/ETSI.CAdES.detached');
  expect(seal).toMatchObject({ '/Reference': [{ '/TransformMethod': '/DocMDP', '/TransformParams': { '/P': 1 } }] });
  const [field] = objects.filter(value => value['/FT'] === '/Sig');
  expect(field).toMatchObject({
    '/F': 132,
    '/TU': 'u:Electronic seal of the register',
    '/AP': { '/N': expect.any(String) },
  });
  const store = (all[`obj:${catalog?.['/DSS']}`]?.value ?? {}) as Record<string, unknown[]>;
  expect([store['/Certs']?.length, store['/CRLs']?.length]).toEqual([4, 2]);
});

const token = [
  '--module',
  '/usr/lib/softhsm/libsofthsm2.so',
  '--token-label',
  'seal',
  '--login',
  '--pin',
  '1234',
  '--id',
  '01',
];

by(
  ['softhsm2-util', 'pkcs11-tool', 'pdfsig'],
  'a key that never leaves a PKCS#11 token seals as one in a file does',
  async () => {
    const tokens = file('tokens');
    mkdirSync(tokens);
    writeFileSync(file('softhsm2.conf'), `directories.tokendir = ${tokens}\n`);
    process.env.SOFTHSM2_CONF = file('softhsm2.conf');
    run('softhsm2-util', '--init-token', '--free', '--label', 'seal', '--pin', '1234', '--so-pin', '1234');
    run('pkcs11-tool', ...token, '--keypairgen', '--key-type', 'EC:prime256v1', '--label', 'seal');
    run('pkcs11-tool', ...token, '--read-object', '--type', 'pubkey', '--output-file', 'public.der');
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const authority = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const certificate = await X509CertificateGenerator.create({
      serialNumber: '01',
      subject: 'CN=Key in a token',
      issuer: 'CN=Authority',
      notBefore: new Date('2024-01-01'),
      notAfter: new Date('2040-01-01'),
      signingAlgorithm: algorithm,
      publicKey: await webcrypto.subtle.importKey('spki', readFileSync(file('public.der')), algorithm, true, [
        'verify',
      ]),
      signingKey: authority.privateKey,
    });
    const key: SealKey = {
      certificates: [new Uint8Array(certificate.rawData)],
      sign: async data => {
        writeFileSync(file('digest'), createHash('sha256').update(data).digest());
        run(
          'pkcs11-tool',
          ...token,
          '--sign',
          '--mechanism',
          'ECDSA',
          '--signature-format',
          'openssl',
          '--input-file',
          'digest',
          '--output-file',
          'signature',
        );
        return new Uint8Array(readFileSync(file('signature')));
      },
    };
    const words = { signedAt: new Date(), reason: 'Sealed in a token' };
    const sealed = await sealPdf(await certificatePdf(aCertificate(), inForce), key, words);
    writeFileSync(file('token.pdf'), sealed);
    const fingerprint = fingerprintOf(...key.certificates);
    const trusted = { fingerprint, use: 'SEAL', chain: fingerprint, since: null, until: null } as const;
    expect(inspectSeal(sealed, [trusted]).faults).toEqual([]);
    expect(run('pdfsig', '-nocert', 'token.pdf')).toContain('Signature is Valid');
  },
);

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
