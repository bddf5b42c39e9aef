import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { calendarDate, documentTypes, type Status } from '@conformity/certification';
import { type Face, removeEntries, writeEntries } from '@conformity/register';
import { contextOf, type RouteReply, type Step } from '@conformity/subgraph';
import { entryOf, people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';

let graph: TestSubgraph;
let dataDir: string;
let steps: readonly Step[];
const told: string[] = [];
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'watches-'));
  Object.assign(process.env, { DATA_DIR: dataDir, PUBLIC_URL: 'https://register.example' });
  steps = subgraph.watch?.(graph.db, [], line => told.push(line)) ?? [];
});
afterAll(async () => {
  for (const name of ['DATA_DIR', 'PUBLIC_URL']) delete process.env[name];
  await graph?.close();
  await rm(dataDir, { recursive: true });
});

interface Given {
  title?: string;
  status?: Status;
  issuer?: string;
  validUntil?: string | null;
  issueNumber?: number;
}

/** Has a certificate in the register, as its scheme writes it. */
async function enter(
  serial: string,
  { title = 'Lamp', status = 'CURRENT', issuer = 'bdy_demo', ...given }: Given = {},
) {
  const { typename, idPrefix, system, scheme } = documentTypes.EX_COC;
  const day = calendarDate('2026-01-05');
  const number = `IECEx DEMO 26.${serial}`;
  const id = `${idPrefix}_${serial}`;
  const validUntil = given.validUntil ? calendarDate(given.validUntil) : null;
  const face = {
    ...{ __typename: typename, id, system, scheme, documentType: 'EX_COC', number, title, status, statusReason: null },
    ...{ statusSince: new Date(day), statusHistory: status === 'DRAFT' ? [] : [{ status, since: day }], validUntil },
    ...{ issueNumber: given.issueNumber ?? 0, issuedOn: day, firstIssuedOn: day, issuer: { id: issuer } },
    ...{ holder: { name: 'Works Ltd', country: 'ZZ' }, manufacturers: [], sites: [], standards: [], history: [] },
    ...{ master: null, traits: {} },
  } as unknown as Face;
  await writeEntries(graph.owner.manager, [
    entryOf(face, { countries: ['ZZ'], texts: { TITLE: [title], HOLDER: ['Works Ltd'] } }),
  ]);
  return { id, number };
}

const settle = async (now: string) => {
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const step of steps) isMore = (await step(new Date(now))) || isMore;
  }
  expect(told).toEqual([]);
};
const ask = async (who: keyof typeof people, text: string, variables: object = {}, now = '2026-03-01T10:00:00Z') => {
  const { data, errors } = await graph.ask(people[who], text, variables, now);
  if (errors.length) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join());
  return data;
};
const keeping = `mutation ($query: String, $filter: CertificateFilter, $document: ID, $name: String) {
  keepWatch(query: $query, filter: $filter, document: $document, name: $name) { id found feed calendar name } }`;
const keep = async (who: keyof typeof people, watched: object) => (await ask(who, keeping, watched)).keepWatch;
const tellings = async (who: keyof typeof people, watch: string): Promise<string[]> =>
  (
    await ask(who, 'query ($watch: ID) { watchNotices(watch: $watch, first: 50) { edges { node { text } } } }', {
      watch,
    })
  ).watchNotices.edges.map(({ node }: { node: { text: string } }) => node.text);
const open = (method: 'GET' | 'POST', address: string, now = '2026-03-01T10:00:00Z'): Promise<RouteReply> => {
  const [, ...parts] = address.replace(/\?.*/, '').split('/');
  const route = subgraph.routes?.find(one => {
    const names = one.path.split('/').slice(1);
    return (
      one.method === method &&
      names.length === parts.length &&
      names.every((name, at) => name[0] === ':' || name === parts[at])
    );
  });
  const params = Object.fromEntries(
    (route?.path ?? '')
      .split('/')
      .slice(1)
      .flatMap((name, at) => (name[0] === ':' ? [[name.slice(1), parts[at] ?? '']] : [])),
  );
  const at = new Date(now);
  const context = contextOf(subgraph, graph.db, {
    principal: people.guest,
    requestId: 'test',
    now: at,
    clock: () => at,
  });
  if (!route) throw new Error(`There is no ${method} ${address}`);
  return route.handle({ method, params, query: {}, headers: {}, body: Buffer.alloc(0) }, context as never);
};
const lettersTo = async (email: string) => {
  const folder = path.join(dataDir, 'mailbox');
  const files = (await readdir(folder).catch(() => [])).sort();
  const letters = await Promise.all(files.map(file => readFile(path.join(folder, file), 'utf8')));
  return letters
    .map(letter => letter.replace(/=\r\n/g, '').replace(/=3D/g, '='))
    .filter(letter => letter.includes(`To: ${email}`));
};

describe('who keeps a watch', () => {
  test('of a search is told once when a match appears, changes, and is found no more; and of nothing else', async () => {
    const old = await enter('0001', { title: 'Old lamp' });
    const { id, found } = await keep('olga', { query: 'lamp', filter: { issuers: ['bdy_demo'] }, name: 'Lamps' });
    expect(found).toBe(1);
    await settle('2026-03-01T10:00:00Z');
    const fresh = await enter('0002', { title: 'New lamp' });
    await enter('0003', { title: 'Motor' });
    await enter('0004', { title: 'Lamp', issuer: 'bdy_demob' });
    await enter('0005', { title: 'Lamp', status: 'DRAFT' });
    await settle('2026-03-02T10:00:00Z');
    await settle('2026-03-02T11:00:00Z');
    expect(await tellings('olga', id)).toEqual([
      `Your watch “Lamps” finds ${fresh.number} from now on: issue 0, in force.`,
    ]);
    await enter('0001', { title: 'Old lamp', status: 'SUSPENDED' });
    await enter('0002', { title: 'A motor after all' });
    await removeEntries(graph.owner.manager, ['exc_0003']);
    await settle('2026-03-03T10:00:00Z');
    expect((await tellings('olga', id)).slice(0, 2).sort()).toEqual([
      `${old.number} has changed: issue 0, suspended. Your watch “Lamps” finds it.`,
      `Your watch “Lamps” does not find ${fresh.number} any more.`,
    ]);
    await removeEntries(graph.owner.manager, [old.id]);
    await settle('2026-03-04T10:00:00Z');
    expect((await tellings('olga', id))[0]).toBe(`Your watch “Lamps” does not find ${old.number} any more.`);
    expect(await tellings('olga', id)).toHaveLength(4);
  });

  test('of one certificate is told on the day after its validity has ended, which nobody did', async () => {
    const { id: document, number } = await enter('0010', { validUntil: '2026-04-10' });
    const { id, calendar } = await keep('wei', { document });
    await settle('2026-04-10T10:00:00Z');
    expect(await tellings('wei', id)).toEqual([]);
    expect((await open('GET', calendar)).body).toMatch(
      /BEGIN:VEVENT\r\nUID:exc_0010@register.example\r\nDTSTAMP:\d{8}T\d{6}Z\r\nDTSTART;VALUE=DATE:20260410\r\nDTEND;VALUE=DATE:20260411\r\n/,
    );
    await settle('2026-04-11T00:05:00Z');
    expect(await tellings('wei', id)).toEqual([`${number} has changed: issue 0, expired. Your watch finds it.`]);
    expect((await open('GET', calendar, '2026-04-11T10:00:00Z')).body).not.toContain('VEVENT');
  });

  test('has its feed at an address that nobody guesses, and what stands there is text', async () => {
    const { feed, id } = await keep('ben', { query: 'valve', name: '<Valves & "more">' });
    await settle('2026-05-01T10:00:00Z');
    const { number } = await enter('0020', { title: 'Valve' });
    await settle('2026-05-02T10:00:00Z');
    const { body } = await open('GET', feed);
    expect(body).toContain('<title>&#60;Valves &#38; &#34;more&#34;&#62;</title>');
    expect(body).toContain(`finds ${number} from now on: issue 0, in force.</title>`);
    await expect(open('GET', `/watches/${id}/feed`)).rejects.toThrow('This watch');
  });

  test('sees and ends no watch of another, keeps one of the same, and none of what finds nothing to follow', async () => {
    const { id } = await keep('sam', { query: 'pump' });
    expect((await keep('sam', { query: 'pump', name: 'Pumps' })).id).toBe(id);
    expect((await ask('sam', '{ watches { name } }')).watches).toEqual([{ name: 'Pumps' }]);
    await expect(ask('olga', 'mutation ($id: ID!) { removeWatch(id: $id) { id } }', { id })).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(
      ask('olga', 'mutation ($id: ID!) { setWatchWebhook(id: $id, url: "https://a.example/") { secret } }', { id }),
    ).rejects.toThrow('NOT_FOUND');
    await expect(ask('guest', '{ watches { id } }')).rejects.toThrow('UNAUTHENTICATED');
    await expect(keep('sam', { query: 'a', filter: { asOf: '2026-01-01' } })).rejects.toThrow('BAD_INPUT');
    await expect(keep('sam', { document: (await enter('0030', { status: 'DRAFT' })).id })).rejects.toThrow('NOT_FOUND');
    await ask('sam', 'mutation ($id: ID!) { removeWatch(id: $id) { id } }', { id });
    expect(await graph.owner.query(`select 1 from watch_search where query = 'pump'`)).toEqual([]);
  });
});

describe('a guest', () => {
  const asking = `mutation ($email: String!, $query: String, $name: String) {
    askForWatch(email: $email, pace: AT_ONCE, language: EN, query: $query, name: $name) { email } }`;
  const email = 'buyer@plant.example';

  test('is sent one letter that asks, without a word of who asked; then what the watch tells, and ends it by one click', async () => {
    const june = '2026-06-01T10:00:00Z';
    await ask('guest', asking, { email, query: 'siren buy-at.example', name: 'Win a prize' }, june);
    await settle('2026-06-01T10:00:00Z');
    const [letter = '', ...others] = await lettersTo(email);
    expect(others).toEqual([]);
    expect(letter).not.toMatch(/siren|buy-at|prize|List-Unsubscribe/i);
    await ask('guest', asking, { email, query: 'siren' }, june);
    await settle('2026-06-01T10:01:00Z');
    await enter('0040', { title: 'Siren' });
    await settle('2026-06-01T10:02:00Z');
    expect(await lettersTo(email)).toHaveLength(2);
    const [link = ''] = /\/mail\/confirm\/\S+/.exec((await lettersTo(email))[1] ?? '') ?? [];
    expect((await open('GET', link)).body).toContain('Yes, I want that');
    expect((await open('POST', link, '2026-06-01T10:03:00Z')).body).toMatch(/href="\/watches\/[\w-]+\/feed/);
    await enter('0041', { title: 'Siren of steel' });
    await settle('2026-06-01T10:04:00Z');
    await settle('2026-06-01T10:05:00Z');
    const [, , told = '', ...more] = await lettersTo(email);
    expect(more).toEqual([]);
    expect(told).toContain('finds IECEx DEMO 26.0041 from now on');
    const [leave = ''] = /\/mail\/leave\/[^>\s]+/.exec(told) ?? [];
    await open('POST', leave, '2026-06-01T10:06:00Z');
    await enter('0042', { title: 'Siren of brass' });
    await settle('2026-06-01T10:07:00Z');
    expect(await lettersTo(email)).toHaveLength(3);
  });

  test('floods nobody: three letters a day to an address however it is written, and the answer does not tell; what is not confirmed is forgotten', async () => {
    const written = [
      'Stranger@Plant.example',
      'stranger+1@plant.example',
      's.tranger@plant.example',
      'S.T.ranger+2@plant.example',
    ];
    for (const [at, email] of [...written, ...written].entries())
      await ask('guest', asking, { email, query: `thing ${at}` }, '2026-07-01T10:00:00Z');
    await settle('2026-07-01T10:00:00Z');
    const folder = await readdir(path.join(dataDir, 'mailbox'));
    const letters = await Promise.all(folder.map(file => readFile(path.join(dataDir, 'mailbox', file), 'utf8')));
    expect(letters.filter(letter => /^To: s[.]?t[.]?ranger/im.test(letter))).toHaveLength(3);
    await settle('2026-07-09T10:00:00Z');
    expect(await graph.owner.query(`select 1 from mail_reader where email ilike 's%ranger%'`)).toEqual([]);
  });

  test('floods nobody by asking all at once either', async () => {
    const asked = Array.from({ length: 12 }, (_, at) =>
      ask('guest', asking, { email: `crowd+${at}@plant.example`, query: `thing ${at}` }, '2026-07-10T10:00:00Z'),
    );
    await Promise.all(asked);
    expect(await graph.owner.query(`select from letter where email like 'crowd%'`)).toHaveLength(3);
  });

  test.each([
    'Buy-at-shop.example:victim@plant.example',
    '(one)victim@plant.example',
    'victim(two)@plant.example',
    'vic\\tim@plant.example',
    'victim@mail.plant\u3002example',
    'vic\u200btim@plant.example',
    'victim@[127.0.0.1].example',
  ])('is written to at no address that is another one in a letter: %s', async address => {
    await expect(ask('guest', asking, { email: address, query: 'thing' }, '2026-07-11T10:00:00Z')).rejects.toThrow(
      'is no e-mail address',
    );
  });

  test.each(["o'neil+lamps@plant.example", 'josé@bücher.example', 'a.b-c_d@x-y.example'])(
    'may be %s',
    async address => {
      await ask('guest', asking, { email: address, query: 'thing' }, '2026-07-12T10:00:00Z');
      await settle('2026-07-12T10:00:00Z');
      expect(await graph.owner.query('select state from letter where email = $1', [address])).toEqual([
        { state: 'SENT' },
      ]);
    },
  );
});

test('who was forgotten is sent nothing and watches nothing; before, it is known what is held of them', async () => {
  await ask('wei', keeping, { query: 'Lamp', name: 'Of Wei' });
  await ask('wei', 'mutation { keepNoticeMail(email: "wei@example.org", pace: DAILY, language: EN) { email } }');
  const held = () => graph.owner.query(`select kind, what from personal_notice where person_id = 'per_wei' order by 1`);
  const what = (known: object) => expect.objectContaining({ what: expect.objectContaining(known) });
  expect(await held()).toEqual(
    expect.arrayContaining([what({ email: 'wei@example.org' }), what({ name: 'Of Wei', query: 'Lamp' })]),
  );
  await graph.owner.query(`create schema directory; grant usage on schema directory to conformity_oversight;
    create view directory.erased_person as select 'per_wei'::text as id;
    grant select on directory.erased_person to conformity_oversight`);
  await settle('2026-03-01T11:00:00Z');
  expect(await held()).toEqual([]);
  expect(await graph.owner.query(`select from letter where email = 'wei@example.org'`)).toEqual([]);
});
