import { createHash } from 'node:crypto';
import path from 'node:path';
import sharp from 'sharp';
import * as contents from './contents';
import { codesOf, type Person, sql, startGraph, type TestGraph } from './support';

/** What is asked about a thing by its id; `nothing` is an id of the same form that nothing has. */
interface Thing {
  id(): string;
  nothing: string;
  outsiders: readonly Person[];
  /** Somebody who may know of it. */
  insider: Person;
  ways: Record<string, (id: string) => string>;
}

let graph: TestGraph;
const ids: Record<string, string> = {};
const statements: string[] = [];

const why = 'reason: "Asked of the things of others"';
const made = async (person: Person, mutation: string) =>
  (Object.values(await graph.tell(person, `mutation { ${mutation} { id } }`))[0] as { id: string }).id;

beforeAll(async () => {
  // Processes translate TypeScript as this one does.
  process.execArgv.push('-r', path.resolve(__dirname, '../swc.js'));
  graph = await startGraph({ onStatement: sql => statements.push(sql) });
  ids.notice = await made(
    'adam',
    `tellBodyChange(body: "bdy_demo", change: { name: "Otherwise" }, effectiveOn: "${contents.day()}", note: "Soon")`,
  );
  ids.client = await made(
    'adam',
    'registerMachineClient(body: "bdy_demo", system: IECEX, name: "Robot", clientId: "robot", powers: [DRAFT])',
  );
  ids.request = await made('olga', 'requestErasure(note: "Forget me")');
  ids.export = await made('adam', 'exportCertificates(format: CSV)');
  const me = await graph.tell('olga', '{ me { memberships { id } } }');
  ids.role = me.me.memberships[0].id;
  ids.photo = await broughtPhoto();
  ids.signature = await broughtSignature();
  ids.annex = createHash('sha256').update('annex').digest('hex');
  await sql(
    graph.databaseUrl,
    `insert into register.annex (hash, media_type, size, file) values ($1, 'image/png', 5, 'annex')`,
    [ids.annex],
  );
  await sql(
    graph.databaseUrl,
    `insert into register.annex_upload (hash, system, issuer_id, uploaded_by, uploaded_at)
     values ($1, 'IECEx', 'bdy_demo', 'per_olga', now())`,
    [ids.annex],
  );
});
afterAll(() => graph?.stop());

/** Uploads a photo as Olga; its hash. */
async function broughtPhoto(): Promise<string> {
  const body = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
  const answer = await graph.visit('olga', '/photos', { body, type: 'image/png' });
  const { hash } = JSON.parse(answer.text);
  if (!hash) throw new Error(answer.text);
  return hash;
}

/** Uploads a signature of Olga as the administrator of her body; its hash. */
async function broughtSignature(): Promise<string> {
  const body = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0L9 9"/></svg>');
  const answer = await graph.visit('adam', '/signatures?body=bdy_demo&person=per_olga', {
    body,
    type: 'image/svg+xml',
  });
  const { hash } = JSON.parse(answer.text);
  if (!hash) throw new Error(answer.text);
  return hash;
}

const strangers: Person[] = [null, 'wei', 'carl', 'iris', 'quinn'];
const noUuid = '00000000-0000-7000-8000-000000000000';
const noHash = createHash('sha256').update('nothing').digest('hex');
const mutation = (text: string) => `mutation { ${text} { __typename } }`;
const node = {
  node: (id: string) => `{ node(id: "${id}") { id __typename } }`,
  nodes: (id: string) => `{ nodes(ids: ["${id}"]) { id __typename } }`,
};
const link = (path: string) => mutation(`createOneTimeLink(url: "${path}")`);

const things: Record<string, Thing> = {
  'a change notice': {
    id: () => ids.notice ?? '',
    nothing: `ntc_${noUuid}`,
    outsiders: [...strangers.filter(person => person !== 'quinn'), 'olga', 'ben'],
    insider: 'sam',
    ways: {
      acceptBodyChange: id => mutation(`acceptBodyChange(id: "${id}", ${why})`),
      questionBodyChange: id => mutation(`questionBodyChange(id: "${id}", ${why})`),
      withdrawBodyChange: id => mutation(`withdrawBodyChange(id: "${id}", ${why})`),
      changeNotices: () => '{ changeNotices { totalCount edges { node { id } } } }',
    },
  },
  'a machine client': {
    id: () => ids.client ?? '',
    nothing: `mac_${noUuid}`,
    outsiders: [...strangers, 'olga', 'ben', 'sam'],
    insider: 'adam',
    ways: {
      rotateMachineClient: id => mutation(`rotateMachineClient(id: "${id}", clientId: "other")`),
      revokeMachineClient: id => mutation(`revokeMachineClient(id: "${id}", ${why})`),
      ...node,
    },
  },
  'a person': {
    id: () => 'per_olga',
    nothing: 'per_nobody',
    outsiders: [...strangers, 'ben'],
    insider: 'sam',
    ways: {
      ...node,
      personalData: id => `{ personalData(person: "${id}") }`,
      grantMembership: id =>
        mutation(
          `grantMembership(person: "${id}", membership: { role: CB_BASIC, system: IECEX, body: "bdy_demo" }, ${why})`,
        ),
      lockPerson: id => mutation(`lockPerson(person: "${id}", ${why})`),
    },
  },
  'the signature of a person': {
    id: () => ids.signature ?? '',
    nothing: noHash,
    outsiders: [...strangers, 'ben'],
    insider: 'adam',
    ways: { file: id => `/signatures/${id}` },
  },
  'the role of a person': {
    id: () => ids.role ?? '',
    nothing: '999999',
    outsiders: [...strangers, 'ben'],
    insider: 'adam',
    ways: {
      endMembership: id => mutation(`endMembership(id: "${id}", ${why})`),
      standIn: id =>
        mutation(
          `standIn(id: "${id}", person: "per_ben", since: "${contents.day()}", until: "${contents.day(3)}", ${why})`,
        ),
    },
  },
  'a request to be forgotten': {
    id: () => ids.request ?? '',
    nothing: `ers_${noUuid}`,
    outsiders: [...strangers, 'ben', 'adam'],
    insider: 'sam',
    ways: {
      answerErasure: id => mutation(`answerErasure(id: "${id}", erase: false, ${why})`),
      erasureRequests: () => '{ erasureRequests { totalCount edges { node { id } } } }',
      ...node,
    },
  },
  'an export': {
    id: () => ids.export ?? '',
    nothing: noUuid,
    outsiders: [...strangers, 'olga', 'sam', 'ivy'],
    insider: 'adam',
    ways: {
      exportJob: id => `{ exportJob(id: "${id}") { state } }`,
      cancelExport: id => mutation(`cancelExport(id: "${id}")`),
      ...node,
      file: id => `/exports/${id}/file`,
      events: id => `/exports/${id}/events`,
      'link to the file': id => link(`/exports/${id}/file`),
      'link to the events': id => link(`/exports/${id}/events`),
    },
  },
  'a photo that nothing shows': {
    id: () => ids.photo ?? '',
    nothing: noHash,
    outsiders: strangers,
    insider: 'ben',
    ways: { file: id => `/photos/${id}` },
  },
  'an annex that nothing names': {
    id: () => ids.annex ?? '',
    nothing: noHash,
    outsiders: strangers,
    insider: 'ben',
    ways: { file: id => `/annexes/${id}`, link: id => link(`/annexes/${id}`) },
  },
};

/** What somebody is told, without what tells one request from another. */
async function told(person: Person, asked: string, id: string): Promise<string> {
  const { status, text } = asked.startsWith('/')
    ? await graph.visit(person, asked)
    : await graph.send(person, JSON.stringify({ query: asked }));
  return `${status} ${text.replaceAll(id, 'ID')}`;
}

describe.each(Object.entries(things))('%s', (_what, { id, nothing, outsiders, insider, ways }) => {
  test.each(Object.keys(ways))('by %s is to whoever may not know of it as what is not there', async way => {
    const asked = ways[way] as (of: string) => string;
    for (const person of outsiders)
      expect([person, await told(person, asked(id()), id())]).toEqual([
        person,
        await told(person, asked(nothing), nothing),
      ]);
  });

  test('is known to whoever may know of it, so that the ways are ways', async () => {
    const [name = '', way] =
      Object.entries(ways).find(([one]) => !/node|accept|grant|lock|Notices|rotate/.test(one)) ?? [];
    const answer = await told(insider, way?.(id()) ?? '', id());
    expect([name, answer]).not.toEqual([name, await told(insider, way?.(nothing) ?? '', nothing)]);
  });
});

/** The number of the draft that the demonstration begins with, and one that nobody has. */
const draft = async () =>
  (
    await graph.tell(
      'adam',
      '{ certificates(filter: { statuses: [DRAFT], documentTypes: [EX_COC] }, first: 1) { edges { node { id number } } } }',
    )
  ).certificates.edges[0].node as { id: string; number: string };

/** So long as the same is asked of the database, it takes as long. */
describe('a draft costs who may not know of it what a document costs that is not there:', () => {
  const asking: [string, (of: { id: string; number: string }) => string][] = [
    ['certificate by id', ({ id }) => `{ certificate(id: "${id}") { id } }`],
    ['certificate by number', ({ number }) => `{ certificate(number: "${number}") { id } }`],
    ['exCertificate by id', ({ id }) => `{ exCertificate(id: "${id}") { id content { equipment } } }`],
    ['exCertificate by number', ({ number }) => `{ exCertificate(number: "${number}") { id content { equipment } } }`],
    ['node', ({ id }) => `{ node(id: "${id}") { id } }`],
    ['verify', ({ number }) => `{ verify(numbers: ["${number}"]) { verdict } }`],
    ['an act', ({ id }) => `mutation { issueExCertificate(id: "${id}", revision: 1) { id } }`],
    ['a file', ({ id }) => `/documents/of/${id}`],
  ];

  test.each(asking)('%s', async (_what, asked) => {
    const hidden = await draft();
    const nothing = { id: 'exc_00000000-0000-7000-8000-000000000000', number: hidden.number.replace(/\d{4}$/, '9876') };
    const statementsFor = async (person: Person, of: { id: string; number: string }) => {
      const text = asked(of);
      const before = statements.length;
      await told(person, text, of.id);
      return statements.slice(before).filter(sql => !/act_key|session|principal/.test(sql));
    };
    for (const person of [null, 'wei'] as const) {
      // The first time more is read, such as what is planned.
      await statementsFor(person, nothing);
      await statementsFor(person, hidden);
      const [ofHidden, ofNothing] = [await statementsFor(person, hidden), await statementsFor(person, nothing)];
      expect(ofHidden.length).toBeGreaterThan(0);
      expect([person, ofHidden]).toEqual([person, ofNothing]);
    }
  });
});

test('whoever may know of nothing is told the same code for all of it', async () => {
  const codes = await Promise.all(
    ['acceptBodyChange', 'questionBodyChange'].map(async name =>
      codesOf(await graph.ask('wei', mutation(`${name}(id: "${ids.notice}", ${why})`))),
    ),
  );
  expect(codes).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
});
