import { createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { people } from '@conformity/testkit';
import * as contents from './contents';
import { keepFilesIn } from './support';
import { actsOn, type Done, startWatched, type Watched } from './watching';

let graph: Watched;
let receiver: Receiver;
beforeAll(async () => {
  graph = await startWatched();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver?.close();
  await graph?.close();
});

interface Received {
  id: string;
  headers: Record<string, string>;
  body: string;
}
interface Receiver {
  url: string;
  got: Received[];
  /** What it answers from now on. */
  answer: number;
  close(): Promise<void>;
}

/** A server of a body, which keeps what it is sent. */
async function startReceiver(isSilent: () => boolean = () => false): Promise<Receiver> {
  const got: Received[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      got.push({ id: headers['webhook-id'] ?? '', headers, body: Buffer.concat(chunks).toString() });
      if (!isSilent()) response.writeHead(receiver.answer).end();
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const close = () =>
    new Promise<void>(done => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url, got, answer: 204, close };
}

type Who = keyof typeof people;
const tell = (who: Who, query: string, variables: object, now: string) =>
  graph.tell('oversight', who, query, variables, now);

let places = 0;

/** A certificate at a place of its own whose QAR is suspended, so that something is found on it. */
async function wanting(now: string, isNoticed = true): Promise<{ certificate: Done; qualityReport: Done }> {
  const { publish, office } = actsOn(graph);
  places += 1;
  const place = { ...contents.qualityReport.holder, address: `Notice Road ${places}` };
  const testReport = await publish('ExTestReport', contents.testReport, now);
  const qualityReport = await publish(
    'ExQualityReport',
    { ...contents.qualityReport, productionSites: [place], auditedOn: '2027-01-04' },
    now,
  );
  const input = contents.certificate({
    testReports: [testReport.number],
    qualityReports: [qualityReport.number],
    manufacturingLocations: [place],
  });
  const certificate = await publish('ExCertificate', input, now);
  await graph.settle(now);
  await office('suspend', 'ExQualityReport', qualityReport, now);
  if (isNoticed) await graph.settle(now);
  return { certificate, qualityReport };
}

const list = (who: Who, now: string, given = '', language = 'EN') =>
  tell(
    who,
    `{ notices(first: 100 ${given}) { totalCount edges { node { id kind number text(language: ${language}) } } } }`,
    {},
    now,
  ).then(({ notices }) =>
    notices.edges.map(({ node }: { node: { id: string; kind: string; number: string; text: string } }) => node),
  );

test('a body is told once what is found on its public certificates, in English and in French, and nobody else is', async () => {
  const now = '2027-02-01';
  const { certificate, qualityReport } = await wanting(now);
  await graph.settle('2027-02-02');
  const about = async (who: Who, language?: string) =>
    (await list(who, now, '', language)).filter(({ number }: { number: string }) => number === certificate.number);
  const said = `qualityReports[0]: ${qualityReport.number} is SUSPENDED.`;
  expect(await about('olga')).toEqual([
    expect.objectContaining({ kind: 'FOUND', text: `On ${certificate.number} was found: ${said}` }),
  ]);
  expect(await about('ben', 'FR')).toEqual([
    expect.objectContaining({ text: `Sur ${certificate.number} a été constaté : ${said}` }),
  ]);
  for (const who of ['sam', 'wei', 'iris'] as const) expect(await about(who)).toEqual([]);
  expect(await graph.refusal('oversight', 'guest', '{ notices { totalCount } }', {}, now)).toEqual([
    expect.stringMatching(/^FORBIDDEN/),
  ]);
});

test('what a person has read is read for that person alone', async () => {
  const now = '2027-02-03';
  await wanting(now);
  const [latest] = await list('olga', now);
  const read = await tell(
    'olga',
    'mutation ($id: ID!) { markNoticesRead(upTo: $id) { unread } }',
    { id: latest?.id },
    now,
  );
  expect(read.markNoticesRead).toEqual({ unread: 0 });
  expect(await list('olga', now, ', unread: true')).toEqual([]);
  expect((await list('ben', now, ', unread: true')).length).toBeGreaterThan(0);
});

describe('a concern of somebody without an account', () => {
  const now = '2027-02-10';
  const reporting = `mutation ($document: ID!, $contact: String) { reportConcern(document: $document, contact: $contact,
    message: "The nameplate says Zone 0.") { concern state } }`;
  const answering = 'mutation ($id: ID!) { answerConcern(id: $id, answer: "It is a forgery.") { state contact } }';
  const listed = '{ concerns(system: IECEX) { edges { node { id number message contact } } } }';
  const refusals = (who: Who, query: string, variables: object = {}) =>
    graph.refusal('oversight', who, query, variables, now);
  let document: Done;
  beforeAll(async () => {
    document = await actsOn(graph).publish('ExTestReport', contents.testReport, now);
  });

  test('is told to the Secretariat of the system and nobody else, and whoever told it reads the answer by its id', async () => {
    const contact = 'buyer@people.example';
    const { reportConcern } = await tell('guest', reporting, { document: document.id, contact }, now);
    expect(reportConcern).toEqual({ concern: expect.stringMatching(/^cnc_/), state: 'OPEN' });
    const id = reportConcern.concern;
    expect((await tell('sam', listed, {}, now)).concerns.edges).toEqual([
      { node: { id, number: document.number, message: 'The nameplate says Zone 0.', contact } },
    ]);
    const told = (await list('sam', now)).find(({ number }: { number: string }) => number === document.number);
    expect(told).toMatchObject({ kind: 'CONCERN_REPORTED', text: expect.stringContaining('Zone 0') });
    expect(JSON.stringify(await list('adam', now))).not.toContain('Zone 0');
    for (const who of ['guest', 'olga', 'iris'] as const)
      for (const [query, given] of [
        [listed, {}],
        [answering, { id }],
      ] as const)
        expect(await refusals(who, query, given)).toEqual([expect.stringMatching(/^FORBIDDEN/)]);
    expect((await tell('sam', answering, { id }, now)).answerConcern).toEqual({ state: 'CLOSED', contact: null });
    expect(await refusals('sam', answering, { id })).toEqual([expect.stringMatching(/^CONFLICT/)]);
    const reading = 'query ($id: ID!) { reportedConcern(id: $id) { number state answer } }';
    expect(await tell('guest', reading, { id }, now)).toEqual({
      reportedConcern: { number: document.number, state: 'CLOSED', answer: 'It is a forgery.' },
    });
    expect(await tell('guest', reading, { id: 'cnc_none' }, now)).toEqual({ reportedConcern: null });
  });

  test('is of a public document alone, and of one document no more wait than can be read', async () => {
    const { draftExCertificate } = await graph.tell(
      'iecex-equipment',
      'olga',
      'mutation { draftExCertificate(input: {}) { id } }',
      {},
      now,
    );
    expect(await refusals('guest', reporting, { document: draftExCertificate.id })).toEqual([
      expect.stringMatching(/^NOT_FOUND/),
    ]);
    for (let told = 0; told < 10; told += 1) await tell('guest', reporting, { document: document.id }, now);
    expect(await refusals('guest', reporting, { document: document.id })).toEqual([
      expect.stringMatching(/^LIMIT_EXCEEDED/),
    ]);
  });
});

describe('a webhook', () => {
  const registering =
    'mutation ($url: String!) { registerWebhook(system: IECEX, body: "bdy_demo", url: $url) { secret webhook { id } } }';
  let secret: string;
  let id: string;
  beforeAll(async () => {
    const { registerWebhook } = await tell('adam', registering, { url: receiver.url }, '2027-03-01');
    secret = registerWebhook.secret;
    id = registerWebhook.webhook.id;
  });
  const deliveries = async (now: string) =>
    (
      await tell(
        'adam',
        'query ($id: ID!) { webhookDeliveries(webhook: $id, first: 100) { edges { node { id state attempts lastFault } } } }',
        { id },
        now,
      )
    ).webhookDeliveries.edges.map(
      ({ node }: { node: { id: string; state: string; attempts: number; lastFault: string | null } }) => node,
    );

  test('is sent each notice once, and whoever has the secret knows that it is ours and that it is whole', async () => {
    const { certificate } = await wanting('2027-03-02');
    await graph.settle('2027-03-02T11:00:00Z');
    const ours = receiver.got.filter(({ body }) => body.includes(certificate.number));
    expect(ours).toHaveLength(1);
    const { headers, body, id: messageId } = ours[0] as Received;
    expect(JSON.parse(body)).toMatchObject({
      type: 'found',
      data: { system: 'IECEx', body: 'bdy_demo', documentId: certificate.id },
    });
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signatureOf = (text: string) =>
      `v1,${createHmac('sha256', key).update(`${messageId}.${headers['webhook-timestamp']}.${text}`).digest('base64')}`;
    expect(headers['webhook-signature']).toBe(signatureOf(body));
    expect(headers['webhook-signature']).not.toBe(signatureOf(`${body} `));
  });

  test('that fails is tried again under the same id; after days it is left alone, which its body is told; it is sent again by hand', async () => {
    receiver.answer = 500;
    const { certificate } = await wanting('2027-04-01');
    for (let at = Date.parse('2027-04-01T10:00:00Z'); at < Date.parse('2027-04-06'); at += 1_800_000)
      await graph.settle(new Date(at).toISOString());
    const sent = receiver.got.filter(({ body }) => body.includes(certificate.number));
    expect(sent).toHaveLength(10);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    const [delivery] = await deliveries('2027-04-06');
    expect(delivery).toMatchObject({ state: 'FAILED', attempts: 10, lastFault: 'It answered with status 500' });
    expect((await list('olga', '2027-04-06', ', kinds: [WEBHOOK_DISABLED]'))[0]?.text).toContain(receiver.url);
    receiver.answer = 200;
    await tell(
      'adam',
      'mutation ($id: ID!) { resendWebhookDelivery(id: $id) { state } }',
      { id: delivery?.id },
      '2027-04-07',
    );
    await graph.settle('2027-04-07');
    expect((await deliveries('2027-04-07'))[0]).toMatchObject({
      id: delivery?.id,
      state: 'DELIVERED',
      lastFault: null,
    });
    expect(receiver.got.filter(({ body }) => body.includes(certificate.number)).at(-1)?.id).toBe(sent[0]?.id);
  });

  test('that does not answer holds up no other one, and is sent nothing by two at once', async () => {
    const silent = await startReceiver(() => true);
    await tell('adam', registering, { url: silent.url }, '2027-04-08');
    const { certificate } = await wanting('2027-04-08', false);
    const to = ({ got }: Receiver) => got.filter(({ body }) => body.includes(certificate.number));
    const [first, second] = [graph.anotherStep(), graph.anotherStep()];
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await Promise.all([first, second].map(step => step(new Date('2027-04-08T10:00:00Z'))));
    };
    await until(() => to(receiver).length > 0 && to(silent).length > 0);
    expect([to(receiver).length, to(silent).length]).toEqual([1, 1]);
    await silent.close();
    await Promise.all([first, second].map(step => step.finish?.()));
  });

  test.each([
    ['http://register.example/hook', 'is not an https address.'],
    ['https://10.0.0.1/hook', 'is not an address of the internet.'],
    ['https://[fd00::1]/hook', 'is not an address of the internet.'],
    ['https://user:word@register.example/', 'has a user or a password in it. The signature tells who sends.'],
    ['nowhere', 'is no address. Write it as https://register.example/hook.'],
  ])('is refused at %s', async (url, message) => {
    expect(await graph.refusal('oversight', 'adam', registering, { url }, '2027-03-01')).toEqual([
      `BAD_INPUT: url: ${message}`,
    ]);
  });

  test('is tried by its keeper, who is told at once how it went', async () => {
    const trying = 'mutation ($id: ID!) { testWebhook(id: $id) { fault webhook { url } } }';
    receiver.answer = 204;
    const { testWebhook } = await tell('adam', trying, { id }, '2027-05-01');
    expect(testWebhook).toEqual({ fault: null, webhook: { url: receiver.url } });
    const last = receiver.got.at(-1) as Received;
    const signature = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${last.id}.${last.headers['webhook-timestamp']}.${last.body}`)
      .digest('base64');
    expect([JSON.parse(last.body).type, last.headers['webhook-signature']]).toEqual([
      'webhook.test',
      `v1,${signature}`,
    ]);
    receiver.answer = 500;
    expect((await tell('adam', trying, { id }, '2027-05-01')).testWebhook.fault).toBe('It answered with status 500');
    receiver.answer = 204;
    expect(await graph.refusal('oversight', 'olga', trying, { id }, '2027-05-01')).toEqual([
      expect.stringMatching(/^NOT_FOUND/),
    ]);
  });

  test('is for administrators of the body alone', async () => {
    for (const who of ['olga', 'sam', 'wei', 'guest'] as const)
      expect(
        await graph.refusal('oversight', who, registering, { url: 'https://register.example/' }, '2027-03-01'),
      ).toEqual([expect.stringMatching(/^FORBIDDEN/)]);
    expect(
      await graph.refusal(
        'oversight',
        'wei',
        'mutation ($id: ID!) { removeWebhook(id: $id) { id } }',
        { id },
        '2027-03-01',
      ),
    ).toEqual([expect.stringMatching(/^NOT_FOUND/)]);
  });
});

describe('by e-mail', () => {
  const settings =
    'mutation ($email: String!, $pace: MailPace!, $language: NoticeLanguage!, $kinds: [NoticeKind!]) { keepNoticeMail(email: $email, pace: $pace, language: $language, kinds: $kinds) { email confirmedAt } }';
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'mailbox-'));
    keepFilesIn(dataDir, 'https://register.example');
    // As the directory has them.
    await graph.owner.query(
      `insert into directory.certification_body (id, name, sort_key, country, is_demonstration, confidence, source)
       select id, id, id, 'ZZ', true, 'ASSUMED', 'For the test' from unnest($1::text[]) as id`,
      [['bdy_demo', 'bdy_demob']],
    );
    for (const { id, name, memberships } of [people.olga, people.ben, people.wei]) {
      await graph.owner.query(
        `insert into directory.person (id, subject, name, email, active) values ($1, $1, $2, $1 || '@body.example', true)`,
        [id, name],
      );
      await graph.owner.query(
        `insert into directory.membership (person_id, role, system, body_id, may_issue, since)
         select $1, role, system, "bodyId", "mayIssue", '2020-01-01'
         from jsonb_to_recordset($2::jsonb) as m(role text, system text, "bodyId" text, "mayIssue" boolean)`,
        [id, JSON.stringify(memberships)],
      );
    }
  });
  afterAll(async () => {
    await rm(dataDir, { recursive: true });
  });

  /** The letters in the mailbox to an address, each with its text as it is read. */
  const lettersTo = async (email: string) => {
    const folder = path.join(dataDir, 'mailbox');
    const files = (await readdir(folder).catch(() => [])).sort();
    const letters = await Promise.all(files.map(file => readFile(path.join(folder, file), 'utf8')));
    return letters.filter(letter => letter.includes(`To: ${email}`)).map(readable);
  };
  const choose = async (who: Who, email: string, pace: string, now: string, more: object = {}) => {
    await tell(who, settings, { email, pace, language: 'EN', kinds: ['FOUND'], ...more }, now);
    await graph.settle(now);
  };
  const open = async (method: 'GET' | 'POST', address: string, now: string) =>
    graph.open('oversight', method, '/mail/:act/:person/:token', address, now);
  const confirm = async (email: string, now: string) => {
    const [link] = /\/mail\/confirm\/\S+/.exec((await lettersTo(email)).at(-1) ?? '') ?? [];
    await open('POST', link ?? '', now);
  };

  test('nothing is sent to an address before it was confirmed there; then each notice once, in the language that was chosen', async () => {
    await choose('olga', 'olga@body.example', 'AT_ONCE', '2027-05-01', { language: 'FR' });
    const [asked, ...others] = await lettersTo('olga@body.example');
    expect(others).toEqual([]);
    expect(asked).toContain('Si c’était vous, confirmez-le ici');
    await wanting('2027-05-01');
    expect(await lettersTo('olga@body.example')).toHaveLength(1);
    const [link = ''] = /\/mail\/confirm\/\S+/.exec(asked ?? '') ?? [];
    expect((await open('GET', link, '2027-05-02')).body).toContain('olga@body.example');
    expect((await tell('olga', '{ noticeMail { confirmedAt } }', {}, '2027-05-02')).noticeMail.confirmedAt).toBeNull();
    await open('POST', link, '2027-05-02');
    const { certificate } = await wanting('2027-05-02');
    await graph.settle('2027-05-03');
    const letters = (await lettersTo('olga@body.example')).slice(1);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain(`Sur ${certificate.number} a été constaté`);
    expect(letters[0]).toContain(`https://register.example/c/${encodeURIComponent(certificate.number)}`);
    expect(letters[0]).toMatch(/List-Unsubscribe: <https:\/\/register\.example\/mail\/leave\//);
  });

  test('a daily letter has the notices of the day, and another one is not written on it', async () => {
    await choose('ben', 'ben@body.example', 'DAILY', '2027-05-10T01:00:00Z');
    await confirm('ben@body.example', '2027-05-10T01:00:00Z');
    const first = await wanting('2027-05-10T02:00:00Z');
    const second = await wanting('2027-05-10T03:00:00Z');
    expect(await lettersTo('ben@body.example')).toHaveLength(1);
    await graph.settle('2027-05-10T06:00:00Z');
    const third = await wanting('2027-05-10T07:00:00Z');
    const [, digest, ...others] = await lettersTo('ben@body.example');
    expect(others).toEqual([]);
    for (const { certificate } of [first, second]) expect(digest).toContain(certificate.number);
    await graph.settle('2027-05-11T06:00:00Z');
    expect((await lettersTo('ben@body.example')).at(-1)).toContain(third.certificate.number);
  });

  test('of whom the rights have ended nothing is told any more, and of bodies that they do not work for nothing ever', async () => {
    await choose('wei', 'wei@other.example', 'AT_ONCE', '2027-05-12');
    await confirm('wei@other.example', '2027-05-12');
    await graph.owner.query(`update directory.membership set until = '2027-05-13' where person_id = 'per_ben'`);
    const { certificate } = await wanting('2027-05-14');
    await graph.settle('2027-05-15T06:00:00Z');
    for (const email of ['wei@other.example', 'ben@body.example'])
      expect((await lettersTo(email)).filter(letter => letter.includes(certificate.number))).toEqual([]);
  });

  test('two that write and send at once write and send each letter once; one that ended in the middle is followed by another', async () => {
    await wanting('2027-05-20', false);
    const before = (await lettersTo('olga@body.example')).length;
    const two = [graph.anotherStep(), graph.anotherStep()];
    const at = new Date('2027-05-20T10:00:00Z');
    while ((await Promise.all(two.map(step => step(at)))).includes(true));
    expect(await lettersTo('olga@body.example')).toHaveLength(before + 1);
    // Taken by a process that is no more.
    await wanting('2027-05-21', false);
    await graph.settle('2027-05-21');
    const [{ id }] = await graph.owner.query('select max(id) as id from oversight.letter');
    await graph.owner.query(
      `update oversight.letter set state = 'PENDING', attempts = 0, sent_at = null, next_at = '2027-05-21T10:05:00Z' where id = $1`,
      [id],
    );
    const sent = await lettersTo('olga@body.example');
    await graph.settle('2027-05-21T10:06:00Z');
    expect(await lettersTo('olga@body.example')).toEqual(sent);
    expect(await graph.owner.query('select state from oversight.letter where id = $1', [id])).toEqual([
      { state: 'SENT' },
    ]);
  });

  test('is sent by a server where there is one; what it refuses is tried again', async () => {
    const server = await startMailServer();
    process.env.SMTP_URL = server.url;
    server.refuses = true;
    await wanting('2027-06-01');
    expect(server.got).toEqual([]);
    server.refuses = false;
    await graph.settle('2027-06-01T10:02:00Z');
    expect(server.got).toHaveLength(1);
    expect(server.got[0]).toContain('To: olga@body.example');
    delete process.env.SMTP_URL;
    await server.close();
  });

  test('ends by one click, and the address is forgotten', async () => {
    const [link = ''] = /\/mail\/leave\/[^>\s]+/.exec((await lettersTo('olga@body.example')).at(-1) ?? '') ?? [];
    await open('POST', link, '2027-06-02');
    expect(await tell('olga', '{ noticeMail { email } }', {}, '2027-06-02')).toEqual({ noticeMail: null });
    expect(await graph.owner.query(`select 1 from oversight.letter where email = 'olga@body.example'`)).toEqual([]);
    await expect(open('POST', link, '2027-06-02')).rejects.toThrow('What this link was for');
  });

  test('a link is for whoever has its token, and settings are for who works for a body', async () => {
    await choose('olga', 'olga@elsewhere.example', 'DAILY', '2027-06-03');
    await expect(open('POST', `/mail/confirm/${people.olga.id}/guessed`, '2027-06-03')).rejects.toThrow();
    for (const text of ['{ noticeMail { email } }', 'mutation { stopNoticeMail { email } }'])
      expect(await graph.refusal('oversight', 'guest', text, {}, '2027-06-03')).toEqual([
        expect.stringMatching(/^FORBIDDEN/),
      ]);
    expect(
      await graph.refusal(
        'oversight',
        'olga',
        settings,
        { email: 'olga@body.example, wei@other.example', pace: 'DAILY', language: 'EN' },
        '2027-06-03',
      ),
    ).toEqual([expect.stringMatching(/is no e-mail address/)]);
  });
});

/** The text of a message, as a mail program shows it. */
function readable(message: string): string {
  const [head = '', ...body] = message.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return `${head}\n${Buffer.from(text, 'base64').toString()}`;
  const joined = text.replace(/=\r\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head.replace(/\r\n\s+/g, ' ')}\n${/quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString() : text}`;
}

interface MailServer {
  url: string;
  got: string[];
  refuses: boolean;
  close(): Promise<void>;
}

/** A mail server that keeps what it is handed (RFC 5321, as far as a sender needs it). */
async function startMailServer(): Promise<MailServer> {
  const server = createTcpServer(socket => {
    let letter: string[] | null = null;
    socket.write('220 mail.example\r\n');
    createInterface(socket).on('line', line => {
      const say = (answer: string) => socket.write(`${answer}\r\n`);
      if (letter && line !== '.') letter.push(line);
      else if (letter) {
        mail.got.push(letter.join('\n'));
        letter = null;
        say('250 kept');
      } else if (/^DATA/i.test(line)) {
        letter = [];
        say('354 go on');
      } else if (/^MAIL/i.test(line) && mail.refuses) say('451 later');
      else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 mail.example');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got: [],
    refuses: false,
    close: () => new Promise(done => server.close(() => done())),
  };
  return mail;
}
