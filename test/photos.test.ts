import { signLocalToken } from '@conformity/program';
import sharp from 'sharp';
import { startGraphOverHttp } from './over-http';
import { type Person, startGraph, type TestGraph } from './support';

const picture = (background: string) =>
  sharp({ create: { width: 300, height: 400, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 22/1 0/1' } })
    .jpeg()
    .toBuffer();

describe.each([
  ['one process', startGraph],
  ['many processes', startGraphOverHttp],
])('in %s', (_mode, start) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await start();
  });
  afterAll(() => graph.stop());

  async function headersOf(person: Person): Promise<Record<string, string>> {
    return person ? { authorization: `Bearer ${await signLocalToken(graph.dataDir, person)}` } : {};
  }

  async function upload(person: Person, body: Uint8Array, type = 'image/jpeg') {
    const headers = { ...(await headersOf(person)), 'content-type': type };
    const response = await fetch(`${graph.url}/photos`, { method: 'POST', headers, body: Buffer.from(body) });
    const answer = (await response.json()) as {
      hash?: string;
      url?: string;
      errors?: { message: string; extensions: { code: string } }[];
    };
    return { status: response.status, ...answer };
  }

  const download = async (person: Person, url: string, more: Record<string, string> = {}) =>
    fetch(`${graph.url}${url}`, { headers: { ...(await headersOf(person)), ...more } });

  test('a photo is served to its body only, until a certificate shows it', async () => {
    const { status, url = '', hash } = await upload('olga', await picture('#336699'));
    expect(status).toBe(201);
    for (const person of ['olga', 'ben', 'sam', 'ivy'] as const) expect((await download(person, url)).status).toBe(200);
    for (const person of [null, 'wei', 'quinn'] as const) expect((await download(person, url)).status).toBe(404);
    const content = `{ holder: { name: "Demo Person Ten (not a real person)" }, photo: "${hash}", units: [{ unit: "Ex 001" }] }`;
    await graph.tell('olga', `mutation { draftExPersonCertificate(input: ${content}) { id } }`);
    expect((await download(null, url)).status).toBe(404);
  });

  test('the photo of a public certificate is served to everybody, without metadata, and not again where it is known', async () => {
    const query = '{ exPersonCertificate(number: "IECEx CP DEMO 24.0001") { content { photo { url hash } } } }';
    const { exPersonCertificate } = await graph.tell(null, query);
    const { url, hash } = exPersonCertificate.content.photo;
    const response = await download(null, url);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const { exif, format } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect({ exif, format }).toEqual({ exif: undefined, format: 'jpeg' });
    expect((await download(null, url, { 'if-none-match': `"${hash}"` })).status).toBe(304);
  });

  test.each([
    ['a guest', null, '#000000', 'image/jpeg', 403, 'FORBIDDEN'],
    ['the Secretariat', 'sam', '#000000', 'image/jpeg', 403, 'FORBIDDEN'],
  ] as const)('%s may not upload', async (_who, person, colour, type, status, code) => {
    const answer = await upload(person, await picture(colour), type);
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([status, code]);
  });

  test.each([
    ['a text that says it is a picture', Buffer.from('hello'), 400, 'BAD_INPUT', 'neither a JPEG nor a PNG'],
    [
      'one byte more than 10 MB',
      Buffer.alloc(10 * 1024 * 1024 + 1),
      413,
      'LIMIT_EXCEEDED',
      'larger than 10485760 bytes',
    ],
  ])('%s is refused', async (_what, body, status, code, message) => {
    const answer = await upload('olga', body);
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect(answer.errors?.[0]?.message).toContain(message);
  });

  test('a token that is not good is refused before the picture is looked at', async () => {
    const headers = { authorization: 'Bearer nonsense', 'content-type': 'image/jpeg' };
    const response = await fetch(`${graph.url}/photos`, { method: 'POST', headers, body: 'x' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
