import { people } from '@conformity/testkit';
import Ajv from 'ajv/dist/2020';
import { aDocument, clear, enter } from './builders';
import { startDocuments, type TestDocuments, type Visit } from './graph';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

const { guest, olga } = people;
const query = `query ($representations: [_Any!]!, $issue: Int) { _entities(representations: $representations) {
  ... on Certificate { printed(issue: $issue) { issueNumber title sections { part heading text columns rows { cells url } } } } } }`;

async function printed(id: string, issue: number | null = null, who = guest) {
  const { data, errors } = await graph.ask(who, query, { representations: [{ __typename: 'Certificate', id }], issue });
  expect(errors).toEqual([]);
  return data._entities[0].printed;
}

describe('what an issue says, as it is printed', () => {
  test('is that of the latest, or of the one that is asked for, in the order of its sections', async () => {
    const document = aDocument({ issued: ['2024-01-01', '2025-01-01'] });
    await enter(graph, document);
    const [earlier, latest] = document.printed;
    const shown = await printed(document.id);
    expect(shown).toMatchObject({ issueNumber: 1, title: latest?.title });
    const kinds = latest?.sections.map(({ kind }) => kind.toUpperCase()).filter(kind => kind !== 'PAGE-BREAK');
    expect(shown.sections.map(({ part }: { part: string }) => part)).toEqual(kinds);
    expect(await printed(document.id, 0)).toMatchObject({ issueNumber: 0, title: earlier?.title });
    expect(await printed(document.id, 7)).toBeNull();
  });

  test('is for whoever may read the document, and not there for others', async () => {
    const [ours, draft] = [aDocument({ isPublic: false }), aDocument({ history: [] })];
    await enter(graph, ours, draft);
    expect(await printed(ours.id)).toBeNull();
    expect(await printed(ours.id, null, olga)).toMatchObject({ issueNumber: 0 });
    expect(await printed(draft.id)).toBeNull();
    expect(await printed('exc_nothing')).toBeNull();
  });
});

test('the PDF of an earlier issue has an address of its own', async () => {
  const document = aDocument({ issued: ['2024-01-01', '2025-01-01'] });
  await enter(graph, document);
  const statusOf = async (issue: string) =>
    (await graph.visit('GET', `/documents/of/${document.id}?issue=${issue}`)).status;
  expect([await statusOf('0'), await statusOf('1'), await statusOf('7')]).toEqual([202, 202, 404]);
  await graph.work();
  const [first, second] = await Promise.all(
    ['0', '1'].map(issue => graph.visit('GET', `/documents/of/${document.id}?issue=${issue}`)),
  );
  expect(first?.headers.location).not.toBe(second?.headers.location);
});

describe('what an issue says, as data at the address of its number', () => {
  const dataOf = async (number: string, visit: Visit & { rest?: string } = {}) => {
    const { rest = '', ...asked } = visit;
    const reply = await graph.visit('GET', `/documents/data/${encodeURIComponent(number)}${rest}`, asked);
    return { ...reply, data: JSON.parse(reply.text) };
  };

  test('is as it is attached to the PDF, with the status of today, however the number is typed', async () => {
    const document = aDocument({ issued: ['2024-01-01', '2025-01-01'], validUntil: '2026-06-20' });
    await enter(graph, document);
    const { data, headers } = await dataOf(document.number);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      vary: expect.stringContaining('Accept'),
    });
    expect(data).toMatchObject({
      schemaVersion: '1.0',
      number: document.number,
      issueNumber: 1,
      issuedOn: '2025-01-01',
      issuer: { code: 'DEMO' },
      status: { status: 'CURRENT', since: null, reason: null },
      statusToday: `https://register.example.org/c/${document.number.replaceAll(' ', '-')}?issue=1`,
      content: document.printed[1]?.data,
    });
    expect((await dataOf(document.number.toLowerCase().replace(' ', '-'))).data).toEqual(data);
    expect((await dataOf(document.number, { rest: '?issue=0' })).data).toMatchObject({ issueNumber: 0 });
    const later = await dataOf(document.number, { now: '2026-07-01T00:00:00Z' });
    expect(later.data.status).toEqual({ status: 'EXPIRED', since: '2026-06-21', reason: 'Its validity has ended.' });
    const schema = JSON.parse(
      (await graph.visit('GET', data.$schema.replace('https://register.example.org', ''))).text,
    );
    expect(new Ajv({ formats: { uri: true } }).compile(schema)(data)).toBe(true);
  });

  test('is not there for who may not read it, as where nobody has that number', async () => {
    const document = aDocument({ isPrivate: true });
    await enter(graph, document);
    const [hidden, none] = [await dataOf(document.number), await dataOf('IECEx DEMO 25.9999')];
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(hidden.data.errors[0].message).toBe(none.data.errors[0].message);
    expect((await dataOf(document.number, { who: olga })).data).toMatchObject({ number: document.number });
    expect((await dataOf('\u0000')).status).toBe(404);
  });
});
