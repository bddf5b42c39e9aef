import { guest } from '@conformity/access';
import { calendarDate, dayOf } from '@conformity/certification';
import { searchLine } from '@conformity/folding';
import { subgraphs } from '@conformity/program';
import { countCertificates, knownWordsIn, searchOf } from '@conformity/register';
import { startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { fillRegister } from './bench/generated/fill';

jest.setTimeout(120_000);

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraphs.find(({ name }) => name === 'register') as object);
  await fillRegister(graph.url, 5_000, () => {});
});
afterAll(() => graph?.close());

async function ask(query: string) {
  const search = await searchOf(graph.db, guest, {
    query,
    filter: null,
    sort: null,
    today: calendarDate('2026-06-15'),
  });
  const [count = 0] = await countCertificates(graph.db, guest, [search]);
  return { count, didYouMean: 'words' in search.sought ? search.sought.didYouMean : null };
}

test('what is generated has happened', async () => {
  const [latest] = await graph.owner.query(
    `select max(status_since)::text as since, max(updated_at)::text as updated, max(h->>'since') as told
     from register.entry, jsonb_array_elements(face->'statusHistory') as h`,
  );
  const today = dayOf(new Date());
  for (const day of Object.values(latest)) expect(String(day).slice(0, 10) <= today).toBe(true);
});

test('the words of all names and titles are known, as the register would have kept them', async () => {
  const rows = await graph.owner.query(
    `select distinct jsonb_array_elements_text(texts->field) as text
     from register.entry, unnest(array['HOLDER', 'MANUFACTURER', 'TITLE']) as field`,
  );
  const known = await graph.owner.query('select word from register.known_word');
  const words = new Set(known.map(({ word }: { word: string }) => word));
  const missing = knownWordsIn(rows.map(({ text }: { text: string }) => text)).filter(word => !words.has(word));
  expect(missing).toEqual([]);
  expect(words.size).toBe(known.length);
});

test('typing errors are put right, and standards are found in one word', async () => {
  const meant = await ask('generated portable pressure transmitter');
  expect(meant.count).toBeGreaterThan(0);
  expect(await ask('generatd portble presure transmiter')).toEqual({
    count: meant.count,
    didYouMean: 'generated portable pressure transmitter',
  });
  expect((await ask('IEC90003')).count).toBe((await ask('IEC 90003')).count);
});

test('the standards of a line stand as the register writes them', async () => {
  const rows = await graph.owner.query('select texts, search_text from register.entry limit 200');
  for (const { texts, search_text: line } of rows)
    expect(line).toContain(searchLine({ STANDARD: texts.STANDARD }).trim());
});
