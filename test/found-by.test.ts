import { inParallel, sql, startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

/** What people look for, by what the demonstration data says: the text, and the documents that have it. */
const texts: Record<string, string> = {
  'the address of a holder, manufacturer or site': `select e.number, party->>'address' as text from register.entry e
    cross join jsonb_array_elements(jsonb_build_array(e.face->'holder') || (e.face->'manufacturers') || (e.face->'sites')) as party
    where party->>'address' <> ''`,
  'a standard': `select e.number, cited->>'standard' as text from register.entry e, jsonb_array_elements(e.face->'standards') as cited`,
  'a standard with its edition': `select e.number, concat(cited->>'standard', case when cited->>'edition' ~ '^\\d{4}' then ':' else ' Ed. ' end, cited->>'edition') as text
    from register.entry e, jsonb_array_elements(e.face->'standards') as cited`,
  'the name of a body': `select e.number, b.facts->>'name' as text from register.entry e join register.reference b on b.kind = 'BODY' and b.id = e.issuer_id`,
  'the code of a body': `select e.number, code->>'code' as text from register.entry e
    join register.reference b on b.kind = 'BODY' and b.id = e.issuer_id, jsonb_array_elements(b.facts->'codes') as code`,
  'conditions of use': `select e.number, coalesce(i.content->>'specificConditions', i.content->>'scheduleOfLimitations') as text from register.entry e
    join iecex_equipment.document d on d.id = e.id join iecex_equipment.issue i on i.document_id = d.id and i.number = d.issue_number
    where coalesce(i.content->>'specificConditions', i.content->>'scheduleOfLimitations') <> ''`,
  'conditions of IECRE': `select e.number, i.content->>'conditions' as text from register.entry e
    join iecre.document d on d.id = e.id join iecre.issue i on i.document_id = d.id and i.number = d.issue_number
    where i.content->>'conditions' <> ''`,
  'a marking': `select e.number, i.content->>'marking' as text from register.entry e
    join iecex_equipment.document d on d.id = e.id join iecex_equipment.issue i on i.document_id = d.id and i.number = d.issue_number
    where i.content->>'marking' <> ''`,
};

/** As much of a text as may be looked for. */
const beginning = (text: string) => text.replaceAll('"', '').split(/\s+/).slice(0, 6).join(' ').slice(0, 150);

test.each(Object.entries(texts))('a document is found by %s', async (_, statement) => {
  const said = await sql(
    graph.databaseUrl,
    `select text, array_agg(distinct number) as numbers from (${statement}) as said
     where number in (select number from register.entry where status <> 'DRAFT' and not is_private) group by 1 order by 1 limit 25`,
  );
  expect(said.length).toBeGreaterThan(0);
  const missing = await inParallel(said as { text: string; numbers: string[] }[], 4, async ({ text, numbers }) => {
    const query = beginning(text);
    const { certificates } = await graph.tell(
      null,
      `query ($query: String) { certificates(query: $query, sort: NUMBER, first: 100) { edges { node { number } } } }`,
      { query },
    );
    const found = new Set(certificates.edges.map(({ node }: { node: { number: string } }) => node.number));
    return numbers.filter(number => !found.has(number)).map(number => `${number}: ${query}`);
  });
  expect(missing.flat()).toEqual([]);
});

test('every value that a facet offers is one to filter by, and finds as many as the facet says', async () => {
  const { certificates } = await graph.tell(null, '{ certificates { facets { field values { value total } } } }');
  const offered = certificates.facets.flatMap(
    ({ field, values }: { field: string; values: { value: string | null; total: number }[] }) =>
      values.flatMap(({ value, total }) => (value === null ? [] : [{ field, value, total }])),
  );
  expect(offered.length).toBeGreaterThan(100);
  const found = await inParallel(offered, 4, async ({ field, value }: { field: string; value: string }) => {
    const asked = 'query ($filter: CertificateFilter) { certificates(filter: $filter) { totalCount } }';
    const { certificates } = await graph.tell(null, asked, { filter: { [field]: [value] } });
    return { field, value, total: certificates.totalCount };
  });
  expect(found).toEqual(offered);
});
