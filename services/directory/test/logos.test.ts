import path from 'node:path';
import { guest, type Principal } from '@conformity/access';
import { CatalogueError, contextOf, type RouteReply, type Subgraph } from '@conformity/subgraph';
import sharp from 'sharp';
import { subgraph } from '../src';
import { type Directory, openDirectory } from './open-directory';

let directory: Directory;
beforeAll(async () => {
  // Processes translate TypeScript as this one does.
  process.execArgv.push('-r', path.resolve(__dirname, '../../../swc.js'));
  directory = await openDirectory();
});
afterAll(() => directory?.close());

/** What a route answers, or the code of its refusal. */
async function visit(
  who: Principal,
  method: 'GET' | 'POST',
  given: { body?: Buffer; query?: Record<string, string>; params?: Record<string, string> },
): Promise<RouteReply | string> {
  const route = subgraph.routes?.find(one => one.method === method);
  const caller = { principal: who, requestId: 'test', now: new Date('2026-03-02T10:00:00Z') };
  const context = contextOf(subgraph as unknown as Subgraph, directory.db as never, caller) as never;
  try {
    const asked = { method, params: {}, query: {}, headers: {}, body: Buffer.alloc(0), ...given };
    return (await route?.handle(asked, context)) as RouteReply;
  } catch (refusal) {
    if (refusal instanceof CatalogueError) return String(refusal.extensions.code);
    throw refusal;
  }
}

const query = { body: 'bdy_demo' };
const svg = (inside = '', attributes = 'width="1200" height="300"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}<rect width="900" height="200" fill="#336699"/></svg>`,
  );
const as = (subject: string) => directory.person(subject);

test('the administrator of a body gives it a logo, which everybody is shown as a picture', async () => {
  const adam = await as('adam');
  const hostile =
    '<script>alert(1)</script><image href="file:///etc/passwd"/><a href="javascript:alert(1)"><text>x</text></a>';
  const reply = (await visit(adam, 'POST', { query, body: svg(hostile) })) as RouteReply;
  expect(reply.status).toBe(201);
  const { hash, url, width, height } = JSON.parse(String(reply.body));
  expect([width, height, url]).toEqual([600, 150, `/logos/${hash}`]);
  const served = (await visit(guest, 'GET', { params: { hash } })) as RouteReply;
  expect(served.headers).toMatchObject({ 'content-type': 'image/png', etag: `"${hash}"` });
  const bytes = served.body as Buffer;
  expect((await sharp(bytes).metadata()).format).toBe('png');
  for (const secret of ['script', 'passwd', 'alert']) expect(bytes.includes(secret)).toBe(false);
  const { data } = await directory.ask(
    guest,
    '{ certificationBody(id: "bdy_demo") { logo { hash url width height } } }',
  );
  expect(data.certificationBody.logo).toEqual({ hash, url, width, height });
  const [trace] = await directory.db.query(`select act, by_id, after from change where act = 'set-logo'`);
  expect(trace).toEqual({ act: 'set-logo', by_id: 'per_adam', after: { logo: hash } });
});

test('documents bear the logo and the language that their body has chosen, and an earlier logo is kept for those that bear it', async () => {
  const factsOf = async () =>
    (await directory.db.query(`select facts from register.reference where kind = 'BODY' and id = 'bdy_demo'`))[0].facts;
  const adam = await as('adam');
  const first = JSON.parse(String(((await visit(adam, 'POST', { query, body: svg('<g/>') })) as RouteReply).body));
  const second = JSON.parse(
    String(((await visit(adam, 'POST', { query, body: svg('', 'width="600" height="90"') })) as RouteReply).body),
  );
  expect(second.hash).not.toBe(first.hash);
  const { data } = await directory.ask(
    adam,
    'mutation { keepBodyContacts(body: "bdy_demo", contacts: [], documentLanguage: FR) { documentLanguage } }',
  );
  expect(data.keepBodyContacts).toEqual({ documentLanguage: 'FR' });
  expect(await factsOf()).toMatchObject({ logo: second.hash, documentLanguage: 'fr' });
  const kept = await directory.db.query('select hash from public_picture where hash = any($1)', [
    [first.hash, second.hash],
  ]);
  expect(kept).toHaveLength(2);
});

test('a logo is removed by who may set it; nothing more is printed with it, and what bears it is printed with it', async () => {
  const { hash } = JSON.parse(
    String(((await visit(await as('adam'), 'POST', { query, body: svg() })) as RouteReply).body),
  );
  const remove = async (subject: string) => {
    const who = subject === 'guest' ? guest : await as(subject);
    const removing = 'mutation { removeLogo(body: "bdy_demo") { logo { hash } } }';
    const { code, data } = await directory.ask(who, removing);
    return code ?? data.removeLogo.logo;
  };
  for (const subject of ['guest', 'olga', 'wei']) expect(await remove(subject)).toBe('FORBIDDEN');
  expect(await remove('adam')).toBeNull();
  expect(await remove('sam')).toBe('NOT_FOUND');
  expect(await visit(guest, 'GET', { params: { hash } })).toBe('NOT_FOUND');
  const [{ facts }] = await directory.db.query(
    `select facts from register.reference where kind = 'BODY' and id = 'bdy_demo'`,
  );
  expect(facts).not.toHaveProperty('logo');
  expect(await directory.db.query('select hash from public_picture where hash = $1', [hash])).toHaveLength(1);
  const [trace] = await directory.db.query(`select by_id, before, after from change where act = 'remove-logo'`);
  expect(trace).toEqual({ by_id: 'per_adam', before: { logo: hash }, after: { logo: null } });
});

test.each([
  ['guest', 'FORBIDDEN'],
  ['olga', 'FORBIDDEN'],
  ['wei', 'FORBIDDEN'],
  ['sam', 201],
])('%s gives another body a logo: %s', async (subject, expected) => {
  const who = subject === 'guest' ? guest : await as(subject);
  const answer = await visit(who, 'POST', { query, body: svg() });
  expect(typeof answer === 'string' ? answer : answer.status).toBe(expected);
});

test.each<[string, () => Promise<Buffer> | Buffer]>([
  ['a page', () => Buffer.from('<html><svg/></html>')],
  [
    'a JPEG',
    () =>
      sharp({ create: { width: 50, height: 50, channels: 3, background: '#000' } })
        .jpeg()
        .toBuffer(),
  ],
  ['half a PNG', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['an SVG larger than any screen', () => svg('', 'width="90000" height="90000"')],
  [
    'an SVG that grows while it is read',
    () =>
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&c;</text></svg>`,
      ),
  ],
  ['nothing', () => Buffer.alloc(0)],
  [
    'an SVG that takes hours to draw',
    () =>
      svg(
        `<path stroke="#000" stroke-dasharray="0.01" stroke-width="50" d="M0 0 ${'L4000 4000 L0 4000 L4000 0 L0 0 '.repeat(1_000)}"/>`,
      ),
  ],
])('no logo is %s', async (_what, make) => {
  expect(await visit(await as('adam'), 'POST', { query, body: await make() })).toBe('BAD_INPUT');
});

test('of a body that is not there, and under a hash that nothing has, there is none', async () => {
  expect(await visit(await as('sam'), 'POST', { query: { body: 'bdy_none' }, body: svg() })).toBe('NOT_FOUND');
  for (const body of ['', 'bdy_\0', 'x'])
    expect(await visit(await as('sam'), 'POST', { query: { body }, body: svg() })).toBe('BAD_INPUT');
  for (const hash of ['', 'x', '0'.repeat(64), "' or true --"])
    expect(await visit(guest, 'GET', { params: { hash } })).toBe('NOT_FOUND');
});
