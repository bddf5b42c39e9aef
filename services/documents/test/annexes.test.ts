import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Principal } from '@conformity/access';
import { enqueue } from '@conformity/jobs';
import { writeAnnexUses } from '@conformity/register';
import { people } from '@conformity/testkit';
import sharp from 'sharp';
import { removeExpired } from '../src/jobs';
import { aDocument, type Entered, enter, remove } from './builders';
import { startDocuments, type TestDocuments } from './graph';

const { guest, olga, ben, wei, sam, quinn, ivy } = people;

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
afterAll(() => graph.close());

/** A PDF of so many blank pages; another text is another file. */
async function aPdf(pages = 1, about = ''): Promise<Buffer> {
  const { PDF } = await import('@libpdf/core');
  const pdf = PDF.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage();
  pdf.setTitle(`Annex ${about}`);
  return Buffer.from(await pdf.save());
}

/** A PDF of one page, written by hand, with further objects. */
function byHand(catalog: string, ...objects: (string | Buffer)[]): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    ...objects,
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  for (const [index, object] of all.entries()) {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = all.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer << /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const packed = (dictionary: string, data: Buffer) =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

const picture = (background = '#336699') => sharp({ create: { width: 60, height: 40, channels: 3, background } });

function hollowPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const hashOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');

async function bring(who: Principal, body: Uint8Array, query = '') {
  const reply = await graph.visit('POST', `/annexes${query}`, { who, body, headers: { 'content-type': 'image/gif' } });
  const answer = JSON.parse(reply.text);
  return { status: reply.status, ...answer, error: answer.errors?.[0] };
}

const names = (document: Entered, hash: string, isPublished: boolean, hashes = [hash]) =>
  writeAnnexUses(graph.owner.manager, [
    { documentId: document.id, issueNumber: 0, isPublished, isPublic: isPublished, hashes },
  ]);

async function readersOf(hash: string): Promise<string[]> {
  const readers: string[] = [];
  for (const [name, who] of Object.entries({ guest, olga, ben, wei, sam, quinn, ivy }))
    if ((await graph.visit('GET', `/annexes/${hash}`, { who })).status === 200) readers.push(name);
  return readers;
}
const insiders = ['olga', 'ben', 'sam', 'ivy'];
const everybody = ['guest', 'olga', 'ben', 'wei', 'sam', 'quinn', 'ivy'];

describe('what an annex may be', () => {
  test.each<[string, () => Promise<Buffer>, string, number | null]>([
    ['a PDF', () => aPdf(3), 'application/pdf', 3],
    ['a PDF written by hand', async () => byHand(''), 'application/pdf', 1],
    ['a PNG', () => picture().png().toBuffer(), 'image/png', null],
    ['a JPEG', () => picture().jpeg().toBuffer(), 'image/jpeg', null],
  ])('%s, whatever it is declared to be; kept byte by byte', async (_what, make, mediaType, pages) => {
    const file = await make();
    const hash = hashOf(file);
    expect(await bring(olga, file)).toMatchObject({
      status: 201,
      hash,
      mediaType,
      pages,
      size: file.length,
      url: `/annexes/${hash}`,
    });
    const { headers, bytes } = await graph.visit('GET', `/annexes/${hash}`, { who: olga });
    expect(bytes.equals(file)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': mediaType,
      'content-disposition': expect.stringMatching(/^attachment; filename="annex-[0-9a-f]{16}\.(pdf|png|jpg)"$/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    const known = await graph.visit('GET', `/annexes/${hash}`, {
      who: olga,
      headers: { 'if-none-match': `"${hash}"` },
    });
    expect(known.status).toBe(304);
  });

  const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /neither a PDF nor/],
    ['a page', () => Buffer.from('<html><script>alert(1)</script></html>'), /neither a PDF nor/],
    ['a picture of another format', () => picture().gif().toBuffer(), /neither a PDF nor/],
    ['half a picture', async () => (await picture().png().toBuffer()).subarray(0, 60), /cannot be decoded/],
    ['a PNG of 900 million pixels', () => hollowPng(30_000, 30_000), /30000 x 30000 pixels/],
    ['a text that begins like a PDF', () => Buffer.from('%PDF-1.7\nhello'), /no page that can be read/],
    ['a PDF that runs JavaScript', () => byHand('/OpenAction 4 0 R', script), /has JavaScript/],
    [
      'a PDF that runs JavaScript by another spelling',
      () => byHand('/OpenAction 4 0 R', '<< /S /J#61vaScr#69pt /JS (app.alert\\(1\\)) >>'),
      /has JavaScript/,
    ],
    [
      'a PDF that runs JavaScript from what is compressed',
      () =>
        byHand(
          '/OpenAction 5 0 R',
          packed('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(`5 0 ${script}`)),
        ),
      /has JavaScript/,
    ],
    [
      'a PDF whose objects are packed twice',
      () =>
        byHand('', packed('/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]', Buffer.from('78>'))),
      /hides its objects/,
    ],
    [
      'a PDF whose objects are packed twice',
      () =>
        byHand(
          '/OpenAction 5 0 R',
          packed(
            '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]',
            deflateSync(deflateSync(`5 0 ${script}`)),
          ),
        ),
      /hides its objects/,
    ],
    ['a PDF that starts a program', () => byHand('/OpenAction << /S /Launch /F (cmd.exe) >>'), /a program to start/],
    ['a PDF with files inside', () => byHand('/Names << /EmbeddedFiles 4 0 R >>', '<< >>'), /other files inside/],
    [
      'a PDF that expands to 300 MB',
      () => byHand('', packed('/Filter /FlateDecode', deflateSync(Buffer.alloc(300 * 1024 * 1024)))),
      /expands to more than 256 MB/,
    ],
  ])('is refused: %s', async (_what, make, message) => {
    const { status, error } = await bring(olga, await make());
    expect([status, error?.extensions.code]).toEqual([400, 'BAD_INPUT']);
    expect(error.message).toMatch(message);
  });

  test('one byte more than 20 MB is refused before it is looked at', async () => {
    const { status, error } = await bring(olga, Buffer.alloc(20 * 1024 * 1024 + 1));
    expect([status, error.extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });
});

describe('who brings an annex', () => {
  test.each<[string, Principal, string, number]>([
    ['an officer of a body', ben, '', 201],
    ['an officer for another body', olga, '?body=bdy_demob', 403],
    ['a guest', guest, '', 403],
    ['the Secretariat', sam, '?body=bdy_demo', 403],
    ['the IT administrator', ivy, '', 403],
  ])('%s: %s', async (_who, who, query, status) => {
    expect((await bring(who, await aPdf(1, 'who'), query)).status).toBe(status);
  });
});

describe('who reads an annex', () => {
  test('of a draft: who may see the draft; of a public issue: everybody; of a deleted document: nobody outside', async () => {
    const file = await aPdf(1, 'reads');
    const { hash } = await bring(olga, file);
    expect(await readersOf(hash)).toEqual(insiders);
    const document = aDocument();
    await enter(graph, document);
    await names(document, hash, false);
    expect(await readersOf(hash)).toEqual(insiders);
    await names(document, hash, true);
    expect(await readersOf(hash)).toEqual(everybody);
    await remove(graph, document);
    expect(await readersOf(hash)).toEqual(insiders);
  });

  test('that a correction took off: its body still, nobody else; it stays for ever', async () => {
    const { hash } = await bring(olga, await aPdf(1, 'corrected'));
    const document = aDocument();
    await enter(graph, document);
    await names(document, hash, true);
    await names(document, hash, true, []);
    expect(await readersOf(hash)).toEqual(insiders);
    await expect(graph.owner.query('delete from register.annex where hash = $1', [hash])).rejects.toThrow(
      /foreign key/,
    );
  });

  test('that two bodies brought: each of them; it is kept once', async () => {
    const file = await aPdf(1, 'both');
    const { hash } = await bring(olga, file);
    expect(await readersOf(hash)).not.toContain('wei');
    await bring(wei, file);
    expect(await readersOf(hash)).toContain('wei');
    const rows = await graph.owner.query('select count(*)::int as count from register.annex where hash = $1', [hash]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  test.each(['x', '0'.repeat(64), '%27%20or%20true'])('nobody, where there is none: %s', async hash => {
    expect(await readersOf(hash)).toEqual([]);
  });
});

describe('how long an annex is there', () => {
  test('that no issue named within seven days is removed; that of an issue never', async () => {
    const document = aDocument();
    await enter(graph, document);
    const kept = (await bring(olga, await aPdf(1, 'named'))).hash;
    const unnamed = (await bring(olga, await aPdf(1, 'unnamed'))).hash;
    await names(document, kept, true);
    const left = async () => {
      const rows = await graph.owner.query('select hash from register.annex where hash = any($1)', [[kept, unnamed]]);
      return rows.map(({ hash }: { hash: string }) => hash);
    };
    const cleanUp = async (day: string) => {
      await enqueue(graph.db, removeExpired, { day });
      await graph.work({ now: () => new Date(`${day}T10:00:00Z`) });
      return left();
    };
    expect((await cleanUp('2026-06-21')).sort()).toEqual([kept, unnamed].sort());
    expect(await cleanUp('2026-06-23')).toEqual([kept]);
  });

  test('it never changes', async () => {
    const { hash } = await bring(olga, await aPdf(1, 'unchanged'));
    await expect(
      graph.db.query('update register.annex set file = $1 where hash = $2', [Buffer.from('x'), hash]),
    ).rejects.toThrow(/never changes/);
    await expect(
      graph.db.query(
        `insert into register.annex (hash, media_type, size, file) values ('x', 'application/pdf', 1, 'y')`,
      ),
    ).rejects.toThrow(/check constraint/);
  });
});
