import { changesBetween } from '../src/changes';
import { announcedBreaks, changesSinceRelease } from '../src/files';
import { type AnnouncedBreak, faultsOf } from '../src/promise';

const on = '2026-11-28';
const released = `
  type Query { lamp(id: ID!): Lamp lamps(colour: Colour): [Lamp!]! }
  type Lamp { id: ID! watts: Int }
  enum Colour { RED GREEN }
  input LampInput { watts: Int }
  type Mutation { save(input: LampInput): Lamp }
`;

/** What is said of the schema in which each text is replaced by the other. */
async function faults(replaced: Record<string, string>, announced: readonly AnnouncedBreak[] = []): Promise<string[]> {
  const schema = Object.entries(replaced).reduce((text, [old, now]) => {
    expect(text).toContain(old);
    return text.replace(old, now);
  }, released);
  return faultsOf(await changesBetween(released, schema), announced);
}

test('the public schema keeps what the last release promised, or says why it does not', async () => {
  expect(faultsOf(await changesSinceRelease(), announcedBreaks())).toEqual([]);
});

describe('the promise', () => {
  test.each([
    ['a field is removed', 'id: ID! watts: Int }', 'id: ID! }', 'Lamp.watts'],
    ['a field that was there always may be null', '[Lamp!]!', '[Lamp!]', 'Query.lamps'],
    ['a value of an enum is removed', 'RED GREEN', 'RED', 'Colour.GREEN'],
    ['an argument is removed', 'lamps(colour: Colour)', 'lamps', 'Query.lamps.colour'],
    ['an argument must be given', 'lamps(colour: Colour)', 'lamps(colour: Colour!)', 'Query.lamps.colour'],
    ['a new argument must be given', 'lamp(id: ID!)', 'lamp(id: ID!, colour: Colour!)', 'Query.lamp.colour'],
    [
      'an input field must be given',
      'input LampInput { watts: Int }',
      'input LampInput { watts: Int! }',
      'LampInput.watts',
    ],
    ['a new input field must be given', 'input LampInput {', 'input LampInput { name: String!', 'LampInput.name'],
  ])('is broken where %s', async (_what, old, now, path) => {
    const [fault = '', ...others] = await faults({ [old]: now });
    expect(fault).toMatch(RegExp(`^${path.replaceAll('.', '\\.')} breaks clients: `));
    expect(others).toEqual([]);
  });

  test.each([
    ['a field is new', 'type Lamp {', 'type Lamp { lumen: Int'],
    ['a type is new', 'type Lamp {', 'type Bulb { id: ID! } type Lamp { bulb(dim: Boolean!): Bulb'],
    ['an argument may be given', 'lamp(id: ID!)', 'lamp(id: ID!, colour: Colour)'],
    ['a field is never null any more', 'id: ID! watts: Int }', 'id: ID! watts: Int! }'],
    ['a field is deprecated', 'id: ID! watts: Int }', 'id: ID! watts: Int @deprecated(reason: "Use lumen.") }'],
    ['a value of an enum is new', 'RED GREEN', 'RED GREEN BLUE'],
    ['something is described', 'type Lamp {', '"Gives light." type Lamp {'],
  ])('is kept where %s', async (_what, old, now) => {
    expect(await faults({ [old]: now })).toEqual([]);
  });

  const withoutWatts = { 'id: ID! watts: Int }': 'id: ID! }' };

  test('may be broken at a place that is announced with its reason, and only there', async () => {
    const announced = [{ path: 'Lamp.watts', reason: 'Nobody knows them.', on }];
    expect(await faults(withoutWatts, announced)).toEqual([]);
    const [fault, ...others] = await faults({ ...withoutWatts, 'RED GREEN': 'RED' }, announced);
    expect(fault).toMatch(/^Colour\.GREEN breaks clients/);
    expect(others).toEqual([]);
  });

  test('wants a reason', async () => {
    expect(await faults(withoutWatts, [{ path: 'Lamp.watts', reason: ' ', on }])).toEqual([
      'Lamp.watts is broken without a reason.',
    ]);
  });

  test.each(['Lamp.watts', 'Lamp.lumen'])('keeps no announcement of %s, which breaks nothing', async path => {
    expect(await faults({ 'type Lamp {': 'type Lamp { lumen: Int' }, [{ path, reason: 'Long gone.', on }])).toEqual([
      `${path} stands in schema/breaking-changes.json and breaks nothing. Take it out.`,
    ]);
  });
});
