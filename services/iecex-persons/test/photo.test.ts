import { createHash } from 'node:crypto';
import { people } from '@conformity/testkit';
import sharp from 'sharp';
import { certificate, type PersonsGraph, picture, report, startPersons } from './graph';
import { blackPng, hollowPng, pngText, secrets, tellingJpeg } from './pictures';

const { guest, olga, ben, adam, wei, sam, quinn, ivy } = people;
type Person = (typeof people)[keyof typeof people];

let graph: PersonsGraph;
beforeAll(async () => {
  graph = await startPersons();
});
afterAll(() => graph.close());

/** The picture as it is served; null where the person may not see it. */
async function served(person: Person, hash: string): Promise<Buffer | null> {
  const found = await graph.photo(person, hash);
  if (!found) return null;
  expect(found.headers['content-type']).toBe('image/jpeg');
  return found.body as Buffer;
}

async function kept(data: Uint8Array, person: Person = olga) {
  const answer = await graph.upload(person, data);
  expect(answer.errors).toEqual([]);
  const photo = answer.photo;
  const bytes = (await served(person, photo.hash)) as Buffer;
  return { ...photo, bytes, metadata: await sharp(bytes).metadata() };
}

const coloured = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a08060' } });

describe('what is kept of a photo', () => {
  test('tells nothing of where, when and by whom it was taken', async () => {
    const raw = await tellingJpeg();
    const before = await sharp(raw).metadata();
    expect([before.exif, before.xmp, before.icc].map(Boolean)).toEqual([true, true, true]);
    for (const secret of secrets) expect(raw.includes(secret)).toBe(true);

    const { bytes, metadata } = await kept(raw);
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
    for (const mark of ['Exif', 'http://ns.adobe.com', 'ICC_PROFILE', 'GPS']) expect(bytes.includes(mark)).toBe(false);
    const { exif, xmp, icc, iptc, comments, orientation, density, space, format } = metadata;
    expect({ exif, xmp, icc, iptc, comments, orientation }).toEqual({});
    expect({ density, space, format }).toEqual({ density: 72, space: 'srgb', format: 'jpeg' });
  });

  test('stands upright', async () => {
    expect(await kept(await tellingJpeg())).toMatchObject({ width: 200, height: 300 });
  });

  test('has nothing of the texts in a PNG', async () => {
    const raw = blackPng(200, 200, pngText('SECRET-COMMENT'));
    expect(raw.includes('SECRET-COMMENT')).toBe(true);
    const { bytes, metadata } = await kept(raw);
    expect(bytes.includes('SECRET-COMMENT')).toBe(false);
    expect(metadata).toMatchObject({ format: 'jpeg', width: 200, height: 200 });
  });

  test.each([
    ['a wide one', 3000, 1500, 800, 400],
    ['a tall one', 1000, 3000, 333, 1000],
    ['one that fits', 800, 1000, 800, 1000],
    ['a small one, which is not enlarged', 100, 100, 100, 100],
  ])('is at most 800 x 1000: %s', async (_what, width, height, expectedWidth, expectedHeight) => {
    const photo = await kept(await coloured(width, height).jpeg().toBuffer());
    expect(photo).toMatchObject({ width: expectedWidth, height: expectedHeight });
    expect(photo.metadata).toMatchObject({ width: expectedWidth, height: expectedHeight });
  });

  test('is white where a PNG is transparent', async () => {
    const raw = await sharp({ create: { width: 120, height: 120, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { data } = await sharp((await kept(raw)).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  test.each(['cmyk', 'b-w'] as const)('can be shown everywhere, whatever it was: %s', async space => {
    const { metadata } = await kept(await coloured(150, 150).toColourspace(space).jpeg().toBuffer());
    expect(['srgb', 'b-w']).toContain(metadata.space);
    expect(metadata.channels).not.toBe(4);
  });

  test('is named by its bytes and is there once, however often it is uploaded', async () => {
    const raw = await picture(222, 222);
    const first = await kept(raw);
    expect(first).toMatchObject({
      hash: createHash('sha256').update(first.bytes).digest('hex'),
      url: `/photos/${first.hash}`,
    });
    expect((await kept(raw, ben)).hash).toBe(first.hash);
    const rows = await graph.owner.query('select body_id, uploaded_by, uploaded_at from photo where hash = $1', [
      first.hash,
    ]);
    expect(rows).toEqual([
      { body_id: 'bdy_demo', uploaded_by: 'per_olga', uploaded_at: new Date('2026-06-15T10:00:00Z') },
    ]);
    // For the export of what is held of a person: who brought it, and whoever saw it while nothing public shows it.
    const known = await graph.owner.query('select person_id, act from personal_photo where hash = $1 order by 1, 2', [
      first.hash,
    ]);
    expect(known).toEqual([
      { person_id: 'per_ben', act: 'SEEN' },
      { person_id: 'per_olga', act: 'BROUGHT' },
      { person_id: 'per_olga', act: 'SEEN' },
    ]);
  });

  test('cannot be changed or removed by the subgraph', async () => {
    await expect(graph.db.acts.query(`update photo set width = 1`)).rejects.toThrow(/permission denied/);
    await expect(graph.db.acts.query('delete from photo')).rejects.toThrow(/permission denied/);
    await expect(graph.db.query('delete from public_picture')).rejects.toThrow(/cannot delete from view/);
  });
});

describe('what is no photo', () => {
  const half = (picture: Buffer) => picture.subarray(0, picture.length / 2);
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['nothing', () => new Uint8Array(), /neither a JPEG nor a PNG/],
    ['a text', () => Buffer.from('me.jpg'), /neither a JPEG nor a PNG/],
    ['a GIF', () => coloured(200, 200).gif().toBuffer(), /neither a JPEG nor a PNG/],
    ['a WebP', () => coloured(200, 200).webp().toBuffer(), /neither a JPEG nor a PNG/],
    ['a TIFF', () => coloured(200, 200).tiff().toBuffer(), /neither a JPEG nor a PNG/],
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>'),
      /neither a JPEG/,
    ],
    [
      'a script after the signature of a JPEG',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<script>')]),
      /cannot be decoded/,
    ],
    [
      'half a JPEG',
      async () =>
        half(
          await sharp({
            create: {
              width: 400,
              height: 400,
              channels: 3,
              background: '#000',
              noise: { type: 'gaussian', mean: 128, sigma: 30 },
            },
          })
            .jpeg()
            .toBuffer(),
        ),
      /cannot be decoded/,
    ],
    ['half a PNG', () => half(blackPng(2000, 2000)), /cannot be decoded/],
    ['a PNG that promises pixels and has none', () => hollowPng(300, 300), /cannot be decoded/],
    ['a PNG that unpacks to 900 million pixels', () => blackPng(30_000, 30_000), /30000 x 30000 pixels are too many/],
    ['a PNG of one row too many', () => blackPng(8000, 5001), /8000 x 5001 pixels are too many/],
    ['a stamp', () => coloured(99, 400).jpeg().toBuffer(), /99 x 400 pixels are too few/],
  ])('is refused: %s', async (_what, make, message) => {
    const { errors } = await graph.upload(olga, await make());
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(message) });
    expect(errors[0]?.message).toMatch(/^data: /);
    expect(errors[0]?.message.length).toBeLessThan(300);
  });

  test('is found out before its pixels are decoded', async () => {
    const bomb = blackPng(30_000, 30_000);
    expect(bomb.length).toBeLessThan(200_000);
    const [started, memory] = [Date.now(), process.memoryUsage().rss];
    await graph.upload(olga, bomb);
    expect(Date.now() - started).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 1024 * 1024);
  });

  test('what is allowed at the most is read', async () => {
    expect((await graph.upload(olga, blackPng(8000, 5000))).errors).toEqual([]);
  });

  test('a flood of uploads is refused rather than kept waiting', async () => {
    const pictures = await Promise.all(Array.from({ length: 24 }, (_, index) => picture(400 + index, 400)));
    const answers = await Promise.all(pictures.map(data => graph.upload(olga, data)));
    const refused = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(refused).toEqual(Array(8).fill('LIMIT_EXCEEDED'));
    expect((await graph.upload(olga, await picture(444, 444))).errors).toEqual([]);
  });
});

describe('who uploads', () => {
  test.each<[string, Person, string | undefined, string | null]>([
    ['an officer of the body', ben, undefined, null],
    ['an administrator of the body', adam, 'bdy_demo', null],
    ['an officer for another body', olga, 'bdy_demob', 'FORBIDDEN'],
    ['a guest', guest, undefined, 'FORBIDDEN'],
    ['a guest for a body', guest, 'bdy_demo', 'FORBIDDEN'],
    ['the Secretariat', sam, 'bdy_demo', 'FORBIDDEN'],
    ['the IT administrator', ivy, 'bdy_demo', 'FORBIDDEN'],
    ['a Secretariat of another system', quinn, undefined, 'FORBIDDEN'],
  ])('%s', async (_who, person, body, code) => {
    const { errors } = await graph.upload(person, await picture(), body);
    expect(errors[0]?.code ?? null).toBe(code);
  });

  test('says for which body where there are several', async () => {
    const both = { ...olga, memberships: [...olga.memberships, ...wei.memberships] };
    const data = await picture(333, 333);
    expect((await graph.upload(both, data)).errors[0]).toMatchObject({
      code: 'BAD_INPUT',
      message: 'body: say for which body you upload: bdy_demo or bdy_demob.',
    });
    expect((await graph.upload(both, data, 'bdy_demob')).errors).toEqual([]);
  });
});

test('a photo that nothing shows is removed after 30 days; one that a draft or an issue shows is not', async () => {
  const hashes: string[] = [];
  for (const width of [311, 312, 313, 314])
    hashes.push((await graph.upload(olga, await picture(width, 400))).photo.hash);
  const [unused = '', drafted = '', issued = '', fresh = ''] = hashes;
  const name = 'Demo Kept Person';
  const pcar = await graph.assess(report(name, '2026-03-02', ['Ex 001']), '2026-03-02');
  await graph.tell(
    olga,
    'mutation($input: ExPersonCertificateInput!) { draftExPersonCertificate(input: $input) { id } }',
    { input: certificate(name, drafted, ['Ex 001'], [pcar]) },
  );
  await graph.certify(certificate(name, issued, ['Ex 001'], [pcar]), '2026-03-02');
  await graph.owner.query(`update photo set uploaded_at = now() - interval '31 days' where hash = any($1)`, [
    [unused, drafted, issued],
  ]);
  await graph.owner.query(`update photo set uploaded_at = now() where hash = $1`, [fresh]);
  // Whoever removes them can remove no other.
  await graph.owner.query('delete from unused_picture where hash = any($1)', [hashes]);
  const left = await graph.owner.query('select hash from photo where hash = any($1)', [hashes]);
  expect(left.map(({ hash }: { hash: string }) => hash).sort()).toEqual([drafted, issued, fresh].sort());
});

describe('who sees a photo', () => {
  const everybody = { guest, olga, ben, adam, wei, sam, quinn, ivy };
  const seenBy = async (hash: string) => {
    const seen: string[] = [];
    for (const [name, person] of Object.entries(everybody)) if (await served(person, hash)) seen.push(name);
    // Who prints documents reads what a guest is served, and nothing else.
    const printed = await graph.owner.query('select encode(bytes, $2) as bytes from public_picture where hash = $1', [
      hash,
      'hex',
    ]);
    expect(printed.map(({ bytes }: { bytes: string }) => bytes)).toEqual(
      seen.includes('guest') ? [(await served(guest, hash))?.toString('hex')] : [],
    );
    return seen;
  };
  const insiders = ['olga', 'ben', 'adam', 'sam', 'ivy'];
  const all = Object.keys(everybody);

  test('of a draft: who may see the draft; of an issue: everybody, as long as the certificate is not deleted', async () => {
    const hashes: string[] = [];
    for (const colour of ['#111111', '#222222'])
      hashes.push((await graph.upload(olga, await picture(200, 250, colour))).photo.hash);
    const [first = '', second = ''] = hashes;
    expect(await seenBy(first)).toEqual(insiders);

    const name = 'Demo Photo Person';
    const pcar = await graph.assess(report(name, '2026-03-02', ['Ex 001']), '2026-03-02');
    const { data } = await graph.tell(
      olga,
      'mutation($input: ExPersonCertificateInput!) { draftExPersonCertificate(input: $input) { id content { photo { hash } } } }',
      { input: certificate(name, first.toUpperCase(), ['Ex 001'], [pcar]) },
    );
    const { id, content } = data.draftExPersonCertificate;
    expect(content.photo.hash).toBe(first);
    expect(await seenBy(first)).toEqual(insiders);

    const act = (person: Person, text: string) => graph.tell(person, `mutation { ${text} }`);
    await act(olga, `issueExPersonCertificate(id: "${id}", revision: 1) { id }`);
    expect(await seenBy(first)).toEqual(all);

    const next = { ...certificate(name, second, ['Ex 001'], [pcar]), changes: 'New photo.' };
    await graph.tell(
      olga,
      'mutation($id: ID!, $input: ExPersonCertificateInput) { amendExPersonCertificate(id: $id, revision: 2, input: $input) { id } }',
      { id, input: next },
    );
    expect(await seenBy(second)).toEqual(insiders);
    await act(olga, `issueExPersonCertificate(id: "${id}", revision: 3) { id }`);
    expect([await seenBy(first), await seenBy(second)]).toEqual([all, all]);

    await act(
      sam,
      `cancelExPersonCertificate(id: "${id}", reason: "Test of the photo", productsAffected: false) { id }`,
    );
    expect(await seenBy(second)).toEqual(all);
    await act(sam, `deleteExPersonCertificate(id: "${id}", reason: "Test of the photo") { documentId }`);
    expect([await seenBy(first), await seenBy(second)]).toEqual([insiders, insiders]);
  });

  test('that is not public is noted, once a day; of one that is public nothing is', async () => {
    const { hash } = (await graph.upload(olga, await picture(201, 251))).photo;
    for (const person of [ben, ben, sam, guest, wei]) await served(person, hash);
    const noted = await graph.owner.query(
      'select by_id, by_name, on_day::text from photo_access where hash = $1 order by by_id',
      [hash],
    );
    const on_day = '2026-06-15';
    expect(noted).toEqual([
      { by_id: 'per_ben', by_name: 'Ben', on_day },
      { by_id: 'per_sam', by_name: 'Sam', on_day },
    ]);
    const pcar = await graph.assess(report('Demo Noted Person', '2026-03-02', ['Ex 001']), '2026-03-02');
    await graph.certify(certificate('Demo Noted Person', hash, ['Ex 001'], [pcar]), '2026-03-02');
    for (const person of [adam, guest]) expect(await served(person, hash)).not.toBeNull();
    expect(await graph.owner.query('select by_id from photo_access where hash = $1', [hash])).toHaveLength(2);
    await expect(graph.db.acts.query('delete from photo_access')).rejects.toThrow(/permission denied/);
  });

  test('that two bodies uploaded: each of them', async () => {
    const data = await picture(211, 211);
    const { hash } = (await graph.upload(olga, data)).photo;
    expect(await served(wei, hash)).toBeNull();
    await graph.upload(wei, data);
    expect(await seenBy(hash)).toEqual(['olga', 'ben', 'adam', 'wei', 'sam', 'ivy']);
  });

  test('of another body: nobody names it either; it is as one that was never uploaded', async () => {
    const { hash } = (await graph.upload(olga, await picture(212, 212))).photo;
    const drafting = 'mutation ($input: ExPersonCertificateInput!) { draftExPersonCertificate(input: $input) { id } }';
    const named = async (photo: string) => {
      const input = certificate('Demo Named Person', photo, ['Ex 001'], []);
      const { errors } = await graph.ask(wei, drafting, { input });
      return errors[0]?.message.replace(photo, 'HASH');
    };
    expect(await named(hash)).toContain('"HASH" is not the hash of an uploaded photo');
    expect(await named(hash)).toBe(await named('e'.repeat(64)));
  });

  test.each(['', 'x', '0'.repeat(64), "' or true --"])('nobody, where there is none: %s', async hash => {
    expect(await seenBy(hash)).toEqual([]);
  });
});
