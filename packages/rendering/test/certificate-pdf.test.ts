import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { certificateData, certificateDataSchema, certificatePdf, certificatePreview, MissingGlyphs } from '../src';
import { accentOf } from '../src/accents';
import { builtInSymbols } from '../src/fonts';
import { aPng } from './photo';
import { read } from './reading';
import { aCertificate, aLongCertificate, aManyScriptsCertificate, aSchedule, aSigned, inForce } from './samples';

const saying = (value: string) =>
  aCertificate({ sections: [{ kind: 'particulars', heading: 'Equipment', rows: [{ label: 'Type', value }] }] });

describe('a certificate', () => {
  test('says what the document says, on A4, with its data attached', async () => {
    const { text, sizes, data } = await read(await certificatePdf(aCertificate(), inForce));
    for (const said of [
      'Certificate of Conformity',
      'IECEx NBT 24.0017X',
      'Ex db IIC T6 Gb',
      '2800 Kongens Lyngby',
      'Ingrid Sørensen',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain(inForce.verifyUrl); // on one line
    expect(sizes).toEqual([[expect.closeTo(595.28, 1), expect.closeTo(841.89, 1)]]);
    const attached = JSON.parse(Buffer.from(data ?? []).toString());
    expect(attached).toEqual({
      $schema: 'https://register.example.org/documents/certificate.schema.json',
      schemaVersion: '1.0',
      system: 'IECEx',
      title: 'Certificate of Conformity',
      number: 'IECEx NBT 24.0017X',
      issueNumber: 1,
      issuedOn: '2024-03-05',
      issuer: aCertificate().issuer,
      status: { status: 'CURRENT', since: null, reason: null },
      statusToday: inForce.verifyUrl,
      content: { number: 'IECEx NBT 24.0017X', issueNo: 1 },
    });
  });

  test('says on its cover its status, the issues before it and its pages', async () => {
    const issues = [
      { issueNumber: 0, issuedOn: '2020-02-01' },
      { issueNumber: 1, issuedOn: '2024-03-05' },
    ];
    const { text } = await read(await certificatePdf(aCertificate(), { ...inForce, issues }));
    for (const said of ['Current', 'Issue 0 (2020-02-01)', '1 of 1']) expect(text).toContain(said);
    const later = [...issues, { issueNumber: 2, issuedOn: '2025-01-01' }];
    const { pages } = await read(await certificatePdf(aLongCertificate(), { ...inForce, issues: later }));
    expect(pages[0]).toContain('SUPERSEDED');
    expect(pages[0]).toContain('by issue 2 of 2025-01-01');
  });

  test('has its notes on the first page, and no page with a few lines alone', async () => {
    const notes = aCertificate().notes.map(note => note.slice(0, 20));
    for (const rows of [2, 30, 33, 36]) {
      const { pages, lines } = await read(await certificatePdf(aLongCertificate(rows), inForce));
      for (const note of notes) expect(pages[0]).toContain(note);
      expect(lines.at(-1)?.length).toBeGreaterThan(6);
    }
  });

  test('never has fewer than three rows of a long table on a page', async () => {
    for (const [before, rows, after] of [
      [30, 39, 0],
      [0, 20, 20],
      [0, 53, 20],
    ] as const) {
      const text = (lines: number) => Array.from({ length: lines + 1 }, (_, line) => `Line ${line}`).join('\n');
      const scope = (lines: number) => ({ kind: 'text' as const, heading: 'Scope', text: text(lines) });
      const sections = [scope(before), aSchedule(rows), scope(after)].filter((_, i) => i !== 0 || before > 0);
      const { pages } = await read(await certificatePdf(aCertificate({ sections }), inForce));
      const onEach = pages.map(page => page.match(/TX-\d+\/EX/g)?.length ?? 0).filter(count => count > 0);
      expect(onEach.length).toBeGreaterThan(1);
      expect(Math.min(...onEach)).toBeGreaterThan(2);
      expect(onEach.reduce((sum, count) => sum + count)).toBe(rows);
    }
  });

  test('never has fewer than three rows of a long table on a page, whatever their letters and however many lines they take', async () => {
    for (const said of [
      '防爆型温度変換器、ステンレス筐体、'.repeat(4),
      'เครื่องส่งสัญญาณอุณหภูมิพร้อมจอแสดงผล '.repeat(3),
      '',
      'W'.repeat(70),
    ]) {
      for (let before = 24; before < 34; before += 3) {
        const rows = Array.from({ length: 10 }, (_, row) => [`TX-${row}/EX`, said, row % 2 ? said : 'Ex ia IIC T4 Ga']);
        const text = Array.from({ length: before }, (_, line) => `Line ${line}`).join('\n');
        const sections = [
          { kind: 'text' as const, heading: 'Scope', text },
          {
            kind: 'table' as const,
            heading: 'Products',
            columns: ['Type designation', 'Description', 'Marking'],
            rows,
          },
        ];
        const { pages } = await read(await certificatePdf(aCertificate({ sections }), inForce));
        const onEach = pages.map(page => page.match(/TX-\d+\/EX/g)?.length ?? 0).filter(count => count > 0);
        expect(Math.min(...onEach)).toBeGreaterThan(2);
      }
    }
  });

  test('never has a signature alone on a page', async () => {
    for (let filling = 8; filling < 32; filling += 4) {
      const text = Array.from({ length: filling }, (_, line) => `Line ${line}`).join('\n');
      const sections = [
        { kind: 'text' as const, heading: 'Scope', text },
        { kind: 'statement' as const, text: 'This is certified.' },
        { kind: 'signature' as const, name: 'Ingrid', position: 'Manager', on: '2024-03-05' },
      ];
      const { pages } = await read(await certificatePdf(aCertificate({ sections }), inForce));
      const page = pages.find(said => said.includes('Ingrid'));
      expect(page).toContain('This is certified.');
    }
  });

  test('prints the texts of officers by their marks, and nothing else of them as markup', async () => {
    const text = '1. Keep T~amb~ below 40 °C.\n\n| U~i~ | #emph[C] |\n|---|---|\n| 30 V | $x$ |';
    const sections = [{ kind: 'text' as const, heading: 'Conditions', text }];
    const { text: said } = await read(await certificatePdf(aCertificate({ sections }), inForce));
    expect(said).not.toContain('~');
    expect(said).toMatch(/1\. *Keep T *amb/);
    for (const cell of ['30 V', '#emph[C]', '$x$']) expect(said).toContain(cell);
  });

  test('bears the logo of its body, and words in the language that the body had when it issued', async () => {
    const issuer = { ...(aCertificate().issuer ?? { code: '', name: '', address: null, country: '' }), country: 'DE' };
    const french = aCertificate({ issuer: { ...issuer, language: 'fr' } });
    const pdf = await certificatePdf(french, inForce, { logo: aPng(60, 20) });
    expect(Buffer.from(pdf).includes('/Subtype/Image') || Buffer.from(pdf).includes('/Subtype /Image')).toBe(true);
    const { text } = await read(pdf);
    for (const said of ['Certificat de conformité', 'Demandeur', 'Page 1 sur 1', 'Allemagne'])
      expect(text).toContain(said);
    expect(text).toContain('Temperature transmitter, type TX-200 and TX-210'); // as it was written
  });

  test('bears the mark of its system and the signature of who approved it where there are pictures of them, and words and room where not', async () => {
    const [mark, signature] = [aPng(60, 20), aPng(90, 30)];
    const room = 'Signature (for printed version)';
    const signed = await read(await certificatePdf(aSigned(), inForce, { mark, signature }));
    expect(signed.text).not.toContain(room);
    const atTop = ({ text }: { text: string }) => text.split('IECEx IEC System').length > 1;
    expect(atTop(signed)).toBe(false);
    const bare = await read(await certificatePdf(aSigned(), inForce));
    expect(bare.text).toContain(room);
    expect(atTop(bare)).toBe(true);
    const another = await read(await certificatePdf(aCertificate(), inForce, { signature }));
    expect(another.text).toContain(room); // no picture belongs to it
  });

  test('leads from the hash of an annex to its file, where it has an address', async () => {
    const hash = 'ab'.repeat(32);
    const table = {
      kind: 'table' as const,
      heading: 'Annex:',
      columns: ['Title', 'SHA-256'],
      rows: [['Drawing', hash]],
    };
    const document = aCertificate({ sections: [{ ...table, links: [`/annexes/${hash}`] }] });
    const one = await certificatePdf(document, inForce);
    expect(Buffer.from(one).includes(`/annexes/${hash}`)).toBe(true);
    expect((await read(one)).text.replace(/\s/g, '')).toContain(hash);
    const other = await certificatePdf(document, { ...inForce, filesAt: null });
    expect(Buffer.from(other).includes(`/annexes/${hash}`)).toBe(false);
  });

  test('names system, number, issue and page at the head of every page', async () => {
    const { pages } = await read(await certificatePdf(aLongCertificate(), inForce));
    expect(pages.length).toBeGreaterThan(2);
    for (const [i, text] of pages.entries()) {
      expect(text.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`IECEx.*IECEx NBT 24.0017X.*Issue 1.*Page ${i + 1} of ${pages.length}`),
      );
    }
  });

  test('sets what is read together side by side where a table has short texts alone', async () => {
    const table = { columns: ['Standard', 'Edition'], rows: [['IEC 61215-1', '2.0']] };
    const sections = [{ kind: 'table' as const, heading: 'Standards', ...table }];
    const { lines } = await read(await certificatePdf(aCertificate({ sections }), inForce));
    const [head] = lines.flat().filter(({ text }) => /^Standard\s+Edition$/.test(text.trim()));
    expect(head?.bbox.width).toBeLessThan(160);
  });

  test('repeats the head of a table on each of its pages, and has every row', async () => {
    const { pages, text } = await read(await certificatePdf(aLongCertificate(), inForce));
    for (const page of pages.slice(1)) expect(page).toContain('Type designation');
    for (let row = 1; row <= 90; row++) expect(text).toMatch(new RegExp(`Row ${row}\\b`));
  });

  test('is the same to the byte for the same document, and bears the day of the issue', async () => {
    const [one, two] = [
      await certificatePdf(aLongCertificate(), inForce),
      await certificatePdf(aLongCertificate(), inForce),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const { pdf } = await read(one);
    expect(pdf.getCreationDate()?.toISOString()).toBe('2024-03-05T00:00:00.000Z');
    expect(pdf.getTitle()).toBe('Certificate of Conformity IECEx NBT 24.0017X');
  });

  test('says DRAFT on every page while it is one, and has no code without an address', async () => {
    const draft = { ...aLongCertificate(), issuedOn: null };
    const marks = { status: null, verifyUrl: null, filesAt: null, draft: true };
    const [one, two] = [await certificatePdf(draft, marks), await certificatePdf(draft, marks)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const { pages, text } = await read(one);
    for (const page of pages) expect(page).toContain('DRAFT');
    expect(text).not.toContain('Verify');
  });

  test.each(['SUSPENDED', 'CANCELLED', 'EXPIRED'] as const)(
    'says across its first page that it is %s, since when and why',
    async status => {
      const marks = { ...inForce, status: { status, since: '2024-11-18', reason: 'The quality report lapsed' } };
      const { pages } = await read(await certificatePdf(aLongCertificate(), marks));
      expect(pages[0]?.replace(/\s+/g, ' ')).toContain(`${status} since 2024-11-18`);
      expect(pages[0]).toContain('The quality report lapsed');
      for (const page of pages) expect(page).toContain(status);
    },
  );

  test.each(['CURRENT', 'DRAFT'] as const)('prints no banner while it is %s', async status => {
    const { text } = await read(
      await certificatePdf(aCertificate(), { ...inForce, status: { status, since: '2024-11-18', reason: null } }),
    );
    expect(text).not.toContain('2024-11-18');
  });

  test('needs neither sections nor issuer nor notes', async () => {
    const bare = aCertificate({ sections: [{ kind: 'page-break' }], issuer: null, notes: [], data: undefined });
    expect((await read(await certificatePdf(bare, inForce))).pages).toHaveLength(1);
  });
});

describe('text', () => {
  test('of every script is set in a font of its own, and no font comes from elsewhere', async () => {
    const { text, fonts } = await read(await certificatePdf(aManyScriptsCertificate(), inForce));
    for (const said of [
      '上海骨直科技有限公司',
      '株式会社サンプル製作所',
      '한국시험기',
      '«Взрывозащита»',
      'Θεσσαλονίκη',
      'Nguyễn',
      'Łódź',
      'ქუთაისი',
      'Երևան',
    ]) {
      expect(text).toContain(said);
    }
    const families = new Set(fonts.map(name => name.replace(/^[A-Z]{6}\+/, '').replace(/-.*/, '')));
    const scripts = ['', 'Arabic', 'Armenian', 'Georgian', 'Hebrew', 'JP', 'KR', 'SC', 'Tamil', 'Thai'];
    expect([...families].sort()).toEqual(['NewCMMath', 'NotoEmoji', ...scripts.map(script => `NotoSans${script}`)]);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+/); // a subset, and so embedded
  });

  test.each([
    ['日本', 'NotoSansSC'],
    ['日本の', 'NotoSansJP'],
    ['日本 한국', 'NotoSansKR'],
    ['a ≤ b', 'NotoSansJP'],
    ['חברה', 'NotoSansHebrew'],
    ['भारत', null],
    ['🏭', 'NotoEmoji'],
  ])('%s is drawn by %s', async (value, font) => {
    const { fonts } = await read(await certificatePdf(saying(value), inForce));
    expect(fonts.map(name => name.slice(7)).filter(name => !/^NotoSans-/.test(name))).toEqual(
      font ? [`${font}-Regular`] : [],
    );
  });

  test('from right to left is set so, with its brackets, numbers and Latin words, and each line as it begins', async () => {
    const value = 'חברת (ישראל) דגם Ex db IIC, מספר 12.\nHaifa (P.O. Box 7).';
    const { text } = await read(await certificatePdf(saying(value), inForce));
    expect(text).toContain('.12 רפסמ ,Ex db IIC םגד )לארשי( תרבח'); // from the left, as an eye meets it
    expect(text).toMatch(/Haifa .P\.O\. Box 7.\. /); // the reader of the tests turns the brackets
    const within = await read(await certificatePdf(saying('Motors חברה (IL) 12.'), inForce));
    expect(within.text).toContain('Motors הרבח (IL) 12.');
  });

  test('is data, never source', async () => {
    const source = '#panic("x") $x^2$ *bold* _it_ \\ <label> @ref = Heading `raw` // no /* no */ [a] {b} "q" ~ ---';
    const { text } = await read(await certificatePdf(saying(source), inForce));
    expect(text).toContain(source);
  });

  test('loses control characters and those that turn the direction of writing', async () => {
    const { text } = await read(await certificatePdf(saying('A\u0000\u0007B\u202eC\u2066D\tE\r\nF\ud800G'), inForce));
    expect(text).toContain('ABCD E F');
  });

  test('without a space breaks and stays on the page, wherever it stands', async () => {
    const word = 'Ab1'.repeat(70);
    const table = {
      ...aSchedule(2),
      columns: ['A', word, 'B', 'C', 'D'],
      rows: [[word, word, word, word, 'x', word], ['y']],
    };
    const document = aCertificate({
      title: word,
      number: word,
      schemeLine: word,
      issuer: { code: word, name: word, address: word, country: word },
      sections: [
        { kind: 'particulars', heading: word, rows: [{ label: word, value: word }] },
        { kind: 'text', heading: word, text: word },
        { kind: 'statement', text: word },
        { kind: 'signature', name: word, position: word, on: '2024-03-05' },
        table,
      ],
      notes: [word],
    });
    const marks = {
      ...inForce,
      verifyUrl: `https://example.org/${word}`,
      status: { status: 'CANCELLED', since: '2024-01-01', reason: word } as const,
    };
    const { lines } = await read(await certificatePdf(document, marks));
    for (const line of lines.flat()) {
      expect(line.bbox.x).toBeGreaterThan(50);
      expect(line.bbox.x + line.bbox.width).toBeLessThan(545);
      expect(line.bbox.y).toBeLessThan(825);
    }
  });

  test('in a table of 3,000 rows is all there', async () => {
    const { pages, text } = await read(await certificatePdf(aLongCertificate(3000), inForce));
    expect(pages.length).toBeGreaterThan(60);
    expect(text).toContain('Row 3000');
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  test('of technical signs is printed', async () => {
    await expect(certificatePdf(saying(builtInSymbols), inForce)).resolves.toBeDefined();
  });

  test('of any kind is either printed or refused by name', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (value, title) => {
        const printed = certificatePdf({ ...saying(value), title }, inForce).catch(error => {
          expect(error).toBeInstanceOf(MissingGlyphs);
        });
        await printed;
      }),
      { numRuns: 150 },
    );
  });
});

describe('characters that no font has', () => {
  test('are named, all of them, with where they stand', async () => {
    const document = aCertificate({
      sections: [
        { kind: 'particulars', heading: 'Equipment', rows: [{ label: 'Type', value: 'A ក B ក C 𓀀' }] },
        {
          kind: 'table',
          heading: 'Products',
          columns: ['No.', 'Name'],
          rows: [
            ['1', 'ok'],
            ['2', 'xລ'],
          ],
        },
      ],
    });
    const refused = await certificatePdf(document, inForce).catch(error => error);
    expect(refused).toBeInstanceOf(MissingGlyphs);
    expect(refused.missing).toEqual([
      { where: 'Equipment / Type', characters: ['ក', '𓀀'] },
      { where: 'Products / Name / row 2', characters: ['ລ'] },
    ]);
    expect(refused.message).toContain('Equipment / Type: ក (U+1780), 𓀀 (U+13000)');
  });
});

describe('the data of an issue', () => {
  const validate = new Ajv({ strict: true, formats: { uri: true } }).compile(certificateDataSchema);

  test.each([
    ['in force', aCertificate(), inForce],
    [
      'suspended',
      aCertificate(),
      { ...inForce, status: { status: 'SUSPENDED', since: '2024-11-18', reason: 'Audit' } },
    ],
    [
      'a draft',
      { ...aCertificate(), issuedOn: null, issuer: null },
      { ...inForce, draft: true, verifyUrl: null, filesAt: null },
    ],
  ] as const)('of one that is %s are as their schema says', (_, document, marks) => {
    const data = certificateData(document, marks);
    expect([validate(data), validate.errors]).toEqual([true, null]);
    for (const name of certificateDataSchema.required) {
      const { [name as 'number']: left, ...others } = data;
      expect(validate(others)).toBe(false);
      expect(left).toBeDefined();
    }
  });
});

describe('a preview', () => {
  test('leads where the PDF leads', async () => {
    const verifyUrl = 'https://register.example.org/c/IECEx-DEMO-26.0001?issue=1';
    const [first] = (await certificatePreview(aCertificate(), { ...inForce, verifyUrl })).images;
    expect(first).toContain(`href="${verifyUrl}"`);
  });

  test('is the same PDF with a picture of each page', async () => {
    const { pdf, images } = await certificatePreview(aLongCertificate(), inForce);
    expect(Buffer.from(pdf).equals(Buffer.from(await certificatePdf(aLongCertificate(), inForce)))).toBe(true);
    expect(images).toHaveLength((await read(pdf)).pages.length);
    for (const image of images) {
      expect(image.slice(image.indexOf('<g')).replace(/href="[^"]*"/g, '')).not.toMatch(/\.\d{4}/);
      const named = new Set(Array.from(image.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
      for (const [, id] of image.matchAll(/href="#([^"]+)"/g)) expect(named).toContain(id);
    }
  });

  test('holds no text of users as markup', async () => {
    const { images } = await certificatePreview(saying('<script>alert(1)</script><svg onload="x">'), inForce);
    expect(images.join('')).not.toMatch(/<script|onload|<foreignObject|javascript:/i);
  });
});

describe('the colour of a system', () => {
  test.each(['IECEx', 'IECQ', 'IECEE', 'IECRE', 'another'])('%s can be read on white', system => {
    const channels = [1, 3, 5].map(at => Number.parseInt(accentOf(system).slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = channels.map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});
