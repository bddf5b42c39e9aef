import path from 'node:path';
import { guest, type Principal } from '@conformity/access';
import { type BodyFacts, references } from '@conformity/register';
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

const as = (subject: string): Promise<Principal> | Principal =>
  subject === 'guest' ? guest : directory.person(subject);
const svg = (width = 400) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="100"><script>alert(1)</script><path d="M5 80 L${width} 5" stroke="#000"/></svg>`,
  );

/** What a route answers to somebody, or the code of its refusal. */
async function visit(
  subject: string,
  method: 'GET' | 'POST',
  path: string,
  given: { body?: Buffer; query?: Record<string, string>; params?: Record<string, string> },
): Promise<RouteReply | string> {
  const route = subgraph.routes?.find(one => one.method === method && one.path === path);
  const caller = { principal: await as(subject), requestId: 'test', now: new Date('2026-03-02T10:00:00Z') };
  const context = contextOf(subgraph as unknown as Subgraph, directory.db as never, caller) as never;
  try {
    const asked = { method, params: {}, query: {}, headers: {}, body: Buffer.alloc(0), ...given };
    return (await route?.handle(asked, context)) as RouteReply;
  } catch (refusal) {
    if (refusal instanceof CatalogueError) return String(refusal.extensions.code);
    throw refusal;
  }
}

const codeOrStatus = (answer: RouteReply | string) => (typeof answer === 'string' ? answer : (answer.status ?? 200));
const sign = (subject: string, person: string, body = svg(), of = 'bdy_demo') =>
  visit(subject, 'POST', '/signatures', { query: { body: of, person }, body });
const uploaded = async (answer: Promise<RouteReply | string>) =>
  JSON.parse(String(((await answer) as RouteReply).body)) as { hash: string; url: string; width: number };
const facts = async () => (await references(directory.db, 'BODY', ['bdy_demo'])).get('bdy_demo') as BodyFacts;
const removing = `mutation ($person: ID!) { removeSignature(body: "bdy_demo", person: $person) { signatures { hash } } }`;

describe('the signature of a person', () => {
  test('is given by an administrator of the body, is drawn anew, and schemes are told whose it is', async () => {
    const { hash, url, width } = await uploaded(sign('adam', 'per_olga'));
    expect([url, width]).toEqual([`/signatures/${hash}`, 600]);
    expect((await facts()).signatures).toEqual({ per_olga: hash });
    const query = '{ me { signatures { hash url width height body { id } } } }';
    const { data } = await directory.ask(await as('olga'), query);
    expect(data.me.signatures).toEqual([{ hash, url, width: 600, height: 150, body: { id: 'bdy_demo' } }]);
    const [trace] = await directory.db.query(`select thing_id, by_id, after from change where act = 'set-signature'`);
    const after = { bodyId: 'bdy_demo', signature: hash };
    expect(trace).toEqual({ thing_id: 'per_olga', by_id: 'per_adam', after });
  });

  test.each([
    ['adam', 'per_olga', 201],
    ['olga', 'per_olga', 'FORBIDDEN'],
    ['sam', 'per_olga', 'FORBIDDEN'],
    ['guest', 'per_olga', 'FORBIDDEN'],
    ['wei', 'per_olga', 'FORBIDDEN'],
    ['adam', 'per_ben', 'BAD_INPUT'], // an officer who issues nothing
    ['adam', 'per_wei', 'BAD_INPUT'], // of another body
    ['adam', 'x', 'BAD_INPUT'],
  ])('%s gives %s one: %s', async (subject, person, expected) => {
    expect(codeOrStatus(await sign(subject, person))).toBe(expected);
  });

  test('is no page and no JPEG', async () => {
    const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .jpeg()
      .toBuffer();
    for (const body of [Buffer.from('<html/>'), jpeg]) expect(await sign('adam', 'per_olga', body)).toBe('BAD_INPUT');
  });

  test('is seen by the person and by who may see the people of the body, by nobody else', async () => {
    const { hash } = await uploaded(sign('adam', 'per_olga'));
    const seen = async (subject: string) =>
      codeOrStatus(await visit(subject, 'GET', '/signatures/:hash', { params: { hash } }));
    expect(await Promise.all(['olga', 'adam', 'sam'].map(seen))).toEqual([200, 200, 200]);
    expect(await Promise.all(['ben', 'wei', 'guest'].map(seen))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });

  test('is removed by an administrator or by whose it is; nobody learns of it who may not see it', async () => {
    await sign('adam', 'per_olga');
    const { data } = await directory.ask(await as('olga'), '{ personalData }');
    expect(data.personalData.signatures).toEqual([
      { body: 'bdy_demo', picture: expect.stringMatching(/^\/signatures\/[0-9a-f]{64}$/) },
    ]);
    const remove = async (subject: string) =>
      directory.ask(await as(subject), removing, { person: 'per_olga' }).then(({ code, data }) => code ?? data);
    expect(await Promise.all(['wei', 'ben', 'guest'].map(remove))).toEqual(Array(3).fill('NOT_FOUND'));
    expect(await remove('sam')).toBe('FORBIDDEN');
    expect(await remove('olga')).toEqual({ removeSignature: { signatures: [] } });
    expect(await remove('adam')).toBe('NOT_FOUND');
    expect(await facts()).not.toHaveProperty('signatures');
    const [trace] = await directory.db.query(`select by_id, after from change where act = 'remove-signature'`);
    expect(trace).toEqual({ by_id: 'per_olga', after: { bodyId: 'bdy_demo', signature: null } });
  });

  test('is kept for the issues that bear it when another has taken its place, and is offered for removal a day later', async () => {
    const first = await uploaded(sign('adam', 'per_olga', svg(300)));
    const second = await uploaded(sign('adam', 'per_olga', svg(200)));
    const of = (view: string) =>
      directory.owner
        .query<{ hash: string }[]>(`select hash from ${view} where hash = any($1)`, [[first.hash, second.hash]])
        .then(rows => rows.map(({ hash }) => hash).sort());
    expect(await of('public_picture')).toEqual([first.hash, second.hash].sort());
    await directory.owner.query(`update printed_logo set released_at = now() where hash = $1`, [first.hash]);
    expect(await of('unused_picture')).toEqual([]);
    await directory.owner.query(`update printed_logo set released_at = now() - interval '25 hours'`);
    expect(await of('unused_picture')).toEqual([first.hash]);
    await sign('adam', 'per_olga', svg(300));
    await directory.owner.query(
      `update printed_logo set released_at = now() - interval '25 hours' where released_at is not null`,
    );
    expect(await of('unused_picture')).toEqual([second.hash]);
  });

  test('goes with a person who is forgotten', async () => {
    await sign('adam', 'per_olga');
    const { data } = await directory.ask(await as('olga'), 'mutation { requestErasure(note: "I retire") { id } }');
    await directory.owner.query(`update membership set ended_at = now() where person_id = 'per_olga'`);
    const answering = `mutation { answerErasure(id: "${data.requestErasure.id}", erase: true, reason: "Left") { state } }`;
    expect((await directory.ask(await as('sam'), answering)).data.answerErasure).toEqual({ state: 'ERASED' });
    expect(await directory.db.query('select from signature')).toEqual([]);
    expect(await facts()).not.toHaveProperty('signatures');
  });
});

describe('the mark of a system', () => {
  const mark = (subject: string, system: string) =>
    visit(subject, 'POST', '/marks', { query: { system }, body: svg() });
  const shown = (system: string) => visit('guest', 'GET', '/marks/:system', { params: { system } });

  test('is none that the register brings', async () => {
    expect(await shown('IECEx')).toBe('NOT_FOUND');
    expect(await facts()).not.toHaveProperty('marks');
  });

  test.each([
    ['sam', 'IECEx', 201],
    ['sam', 'IECEE', 'FORBIDDEN'],
    ['adam', 'IECEx', 'FORBIDDEN'],
    ['guest', 'IECEx', 'FORBIDDEN'],
    ['sam', 'UL', 'BAD_INPUT'],
  ])('%s sets that of %s: %s', async (subject, system, expected) => {
    expect(codeOrStatus(await mark(subject, system))).toBe(expected);
  });

  test('is told to every scheme with each body, shown to everybody, and stands in the trace', async () => {
    const { hash } = await uploaded(mark('sam', 'IECEx'));
    expect((await facts()).marks).toEqual({ IECEx: hash });
    const served = (await shown('IECEx')) as RouteReply;
    expect(served.headers).toMatchObject({ 'content-type': 'image/png', etag: `"${hash}"` });
    expect((served.body as Buffer).includes('script')).toBe(false);
    const [trace] = await directory.db.query(`select thing_id, by_id, after from change where act = 'set-mark'`);
    expect(trace).toEqual({ thing_id: 'IECEx', by_id: 'per_sam', after: { system: 'IECEx', mark: hash } });
  });

  test('is removed by its Secretariat alone; the name is set in type again, and what bears it is printed with it', async () => {
    const { hash } = await uploaded(mark('sam', 'IECEX'));
    const query = '{ systemMarks { system hash url } }';
    const all = (await directory.ask(guest, query)).data.systemMarks;
    expect(all).toEqual([{ system: 'IECEX', hash, url: '/marks/IECEx' }]);
    const remove = async (subject: string, system: string) => {
      const removing = `mutation { removeMark(system: ${system}) { system } }`;
      return directory.ask(await as(subject), removing).then(({ code, data }) => code ?? data.removeMark);
    };
    for (const subject of ['guest', 'adam', 'olga']) expect(await remove(subject, 'IECEX')).toBe('FORBIDDEN');
    expect(await remove('sam', 'IECEE')).toBe('FORBIDDEN');
    expect(await remove('sam', 'IECEX')).toEqual([]);
    expect(await remove('sam', 'IECEX')).toBe('NOT_FOUND');
    expect(await shown('IECEx')).toBe('NOT_FOUND');
    expect(await facts()).not.toHaveProperty('marks');
    expect(await directory.db.query('select hash from public_picture where hash = $1', [hash])).toHaveLength(1);
    const [trace] = await directory.db.query(`select thing_id, by_id, after from change where act = 'remove-mark'`);
    expect(trace).toEqual({ thing_id: 'IECEx', by_id: 'per_sam', after: { system: 'IECEx', mark: null } });
  });
});
