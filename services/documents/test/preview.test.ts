import path from 'node:path';
import type { PrintedDocument } from '@conformity/certification';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aDocument } from './builders';
import { textOf } from './reading';

let graph: TestSubgraph;
beforeAll(async () => {
  // Threads translate TypeScript as processes do.
  process.execArgv.push('-r', path.resolve(__dirname, '../../../swc.js'));
  graph = await startSubgraph(subgraph);
});
afterAll(() => graph.close());

const { olga } = people;
const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on PrintedPreview { pdf pages } } }`;
const preview = (...documents: PrintedDocument[]) =>
  graph.ask(olga, query, {
    representations: documents.map(document => ({ __typename: 'PrintedPreview', document })),
  });

function aDraft(changes: Partial<PrintedDocument> = {}): PrintedDocument {
  const [printed] = aDocument({ title: 'Lantern' }).printed;
  if (!printed) throw new Error('A document without an issue');
  return { ...printed, issuedOn: null, ...changes };
}

test('a draft is shown as a PDF and as pictures of its pages, marked as a draft', async () => {
  const { data, errors } = await preview(aDraft());
  expect(errors).toEqual([]);
  const [{ pdf, pages }] = data._entities;
  const text = await textOf(Buffer.from(pdf, 'base64'));
  expect(text).toContain('Lantern, as of issue 0');
  expect(text).toContain('DRAFT');
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatch(/^<svg[^>]+>[\s\S]+<\/svg>\s*$/);
  expect(pages[0]).not.toMatch(/<script|<text/);
});

test('each page has its picture', async () => {
  const { data } = await preview(
    aDraft({
      sections: [
        { kind: 'text', heading: null, text: 'One\n'.repeat(40) },
        { kind: 'page-break' },
        { kind: 'text', heading: null, text: 'Two' },
      ],
    }),
  );
  expect(data._entities[0].pages).toHaveLength(2);
});

test('nothing of it is kept', async () => {
  await preview(aDraft());
  expect(await graph.owner.query('select from job_run')).toEqual([]);
  expect(await graph.owner.query('select from rendering')).toEqual([]);
});

test('a character that no font has is refused with its place', async () => {
  const sections = [
    { kind: 'particulars' as const, heading: null, rows: [{ label: 'Equipment', value: 'Lamp \u{13000}' }] },
  ];
  const { errors } = await preview(aDraft({ sections }));
  expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'BAD_INPUT' })]));
  expect(errors[0]?.message).toContain('Equipment: \u{13000} (U+13000)');
});

test('one that is refused does not take another with it, nor the thread', async () => {
  const refused = aDraft({ notes: ['\u{13000}'] });
  const answers = await Promise.all([preview(refused), preview(aDraft()), preview(refused), preview(aDraft())]);
  expect(answers.map(({ errors }) => errors.length > 0)).toEqual([true, false, true, false]);
});
