import { startAsking } from './asking';

let graph: Awaited<ReturnType<typeof startAsking>>;
beforeAll(async () => {
  graph = await startAsking();
});
afterAll(() => graph.stop());

const noDay = '"2026-02-30" is not a day of the calendar. Write it as YYYY-MM-DD.';

describe('a literal that our scalars do not take is refused before anything is asked, with its field:', () => {
  test.each([
    ['an argument', '{ lit(on: "2026-02-30") }', 'on', noDay],
    ['a list', '{ lit(days: ["2026-02-28", "2026-02-30"]) }', 'days[1]', noDay],
    ['one in place of a list', '{ lit(days: "2026-02-30") }', 'days', noDay],
    ['an input field', '{ lit(within: { from: "2026-02-28", to: "2026-02-30" }) }', 'within.to', noDay],
    [
      'an input field within another',
      '{ lit(within: { within: { from: "2026-02-30" } }) }',
      'within.within.from',
      noDay,
    ],
    ['the default of a variable', 'query Q($on: Date = "2026-02-30") { lit(on: $on) }', '$on', noDay],
    ['a fragment', '{ ...F } fragment F on Query { lit(on: "2026-02-30") }', 'on', noDay],
    ['a number', '{ lit(on: 5) }', 'on', '5 is not a day'],
    ['an object', '{ lit(on: { day: 5 }) }', 'on', 'day: 5'],
    ['a list where none is', '{ lit(on: ["2026-02-28"]) }', 'on', '["2026-02-28"] is not a day'],
    ['a name', '{ lit(on: TODAY) }', 'on', 'TODAY is not a day'],
    ['a year before 1900', '{ lit(on: "0001-01-01") }', 'on', 'Years are 1900 to 2999.'],
    ['a year after 2999', '{ lit(on: "9999-12-31") }', 'on', 'Years are 1900 to 2999.'],
  ])('%s', async (_of, query, field, message) => {
    const { data, errors } = await graph.ask(query);
    expect([data, errors.length, graph.asked]).toEqual([null, 1, {}]);
    expect(errors[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { field } });
    expect(errors[0]).toHaveProperty('locations');
    expect(errors[0]?.message.includes('Years')).toBe(/"(0001|9999)-/.test(query));
  });
});

describe('a variable that our scalars do not take is refused before anything is asked, with its place:', () => {
  test.each([
    ['a day', 'query Q($v: Date) { lit(on: $v) }', '2026-02-30', 'on: '],
    ['a number', 'query Q($v: Date) { lit(on: $v) }', 5, 'on: '],
    ['a day in a list', 'query Q($v: [Date!]) { lit(days: $v) }', ['2026-02-28', '2026-02-30'], 'days[1]: '],
    [
      'a day in an input',
      'query Q($v: Span) { lit(within: $v) }',
      { within: { to: '2026-02-30' } },
      'within.within.to: ',
    ],
  ])('%s', async (_of, query, v, place) => {
    const { data, errors } = await graph.ask(query, { v });
    expect([data, errors.length, graph.asked, errors[0]?.extensions?.code]).toEqual([null, 1, {}, 'BAD_INPUT']);
    expect(errors[0]?.message).toContain(place);
    expect(errors[0]?.message).toContain('is not a day of the calendar');
  });
});

test.each([
  ['mutation { rename(id: "l1", name: "New") { id } light(id: "l1", on: "2026-02-30") { id } }', {}],
  [
    'mutation Q($on: Date!) { rename(id: "l1", name: "New") { id } light(id: "l1", on: $on) { id } }',
    { on: '2026-02-30' },
  ],
])('no act is done where another has a bad value: %s', async (query, variables) => {
  expect((await graph.ask(query, variables)).data).toBeNull();
  expect(graph.asked).toEqual({});
});

test('what they take arrives as it was given', async () => {
  const query = `query Q($days: [Date!], $kept: JSON) { lit(on: "1900-01-01", days: $days, within: { from: null, to: "2999-12-31" }, kept: $kept)
    other: lit(kept: { a: [1, B, null] }) }`;
  const { data, errors } = await graph.ask(query, { days: ['2024-02-29'], kept: { a: [null, 'x'] } });
  expect(errors).toEqual([]);
  const { lit, other } = data as Record<string, string>;
  expect(JSON.parse(lit ?? '')).toEqual({
    on: '1900-01-01',
    days: ['2024-02-29'],
    within: { from: null, to: '2999-12-31' },
    kept: { a: [null, 'x'] },
  });
  expect(JSON.parse(other ?? '')).toEqual({ kept: { a: [1, 'B', null] } });
});
