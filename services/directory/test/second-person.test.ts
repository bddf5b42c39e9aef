import { references } from '@conformity/register';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;

beforeEach(async () => {
  directory = await openDirectory();
});
afterEach(() => directory?.close());

const as = async (subject: string, query: string, variables: object = {}) =>
  directory.ask(await directory.person(subject), query, variables as Record<string, unknown>);

describe('four eyes', () => {
  const asking = `mutation ($body: ID, $asked: Boolean = true, $scheme: Scheme = EX_EQUIPMENT) {
    askFourEyes(scheme: $scheme, body: $body, asked: $asked, reason: "our quality system") { scheme asked } }`;
  const isAsked = async (id: string) => {
    const body = (await references(directory.db, 'BODY', [id])).get(id);
    return body?.acceptances.find(({ scheme }) => scheme === 'EX_EQUIPMENT')?.fourEyes;
  };

  test('are asked for by a body of itself', async () => {
    expect((await as('adam', asking, { body: 'bdy_demo' })).data.askFourEyes).toEqual({
      scheme: 'EX_EQUIPMENT',
      asked: true,
    });
    expect([await isAsked('bdy_demo'), await isAsked('bdy_demob')]).toEqual([true, false]);
    expect((await as('adam', asking, { body: 'bdy_demo' })).code).toBe('CONFLICT');
    await as('adam', asking, { body: 'bdy_demo', asked: false });
    expect(await isAsked('bdy_demo')).toBe(false);
  });

  test('are asked for by a Secretariat of every body, also where the body does not', async () => {
    await as('adam', asking, { body: 'bdy_demo' });
    expect((await as('sam', asking)).code).toBeUndefined();
    expect([await isAsked('bdy_demo'), await isAsked('bdy_demob')]).toEqual([true, true]);
    await as('adam', asking, { body: 'bdy_demo', asked: false });
    expect(await isAsked('bdy_demo')).toBe(true);
    await as('sam', asking, { asked: false });
    expect(await isAsked('bdy_demo')).toBe(false);
  });

  test.each([
    ['adam', {}, 'FORBIDDEN'],
    ['adam', { body: 'bdy_demob' }, 'FORBIDDEN'],
    ['adam', { body: 'bdy_demo', scheme: 'IECQ_HSPM' }, 'FORBIDDEN'],
    ['olga', { body: 'bdy_demo' }, 'FORBIDDEN'],
    ['sam', { scheme: 'IECQ_HSPM' }, 'FORBIDDEN'],
    ['nobody', {}, 'FORBIDDEN'],
  ])('by %s as %j are %s', async (subject, variables, code) => {
    expect((await as(subject, asking, variables)).code).toBe(code);
  });
});

describe('a read-only period', () => {
  const days = { from: '2026-03-05T00:00:00Z', until: '2026-03-08T00:00:00Z' };
  const announcing = `mutation ($system: System, $from: DateTime!, $until: DateTime!) {
    announceReadOnlyPeriod(system: $system, from: $from, until: $until, reason: "The registers move.") { id system from until } }`;
  const ending = `mutation ($id: ID!) { endReadOnlyPeriod(id: $id, reason: "done early") { from until } }`;
  const list = '{ readOnlyPeriods { system from until reason } }';
  const saving = `mutation { saveOrganisation(input: { name: "New Lamps", country: "DE", sites: [] }) { name } }`;
  const now = '2026-03-02T10:00:00Z';

  test('is announced to everybody, and taken back', async () => {
    const { data } = await as('sam', announcing, { system: 'IECEX', ...days });
    expect((await as('nobody', list)).data.readOnlyPeriods).toEqual([
      {
        system: 'IECEX',
        reason: 'The registers move.',
        from: expect.stringMatching(/^2026-03-05/),
        until: expect.anything(),
      },
    ]);
    expect((await as('quinn', ending, { id: data.announceReadOnlyPeriod.id })).code).toBe('FORBIDDEN');
    expect((await as('sam', ending, { id: data.announceReadOnlyPeriod.id })).code).toBeUndefined();
    expect((await as('nobody', list)).data.readOnlyPeriods).toEqual([]);
    expect((await as('sam', ending, { id: data.announceReadOnlyPeriod.id })).code).toBe('CONFLICT');
  });

  test.each([
    ['sam', { system: 'IECQ', ...days }, 'FORBIDDEN'],
    ['sam', days, 'FORBIDDEN'],
    ['ivy', days, undefined],
    ['adam', { system: 'IECEX', ...days }, 'FORBIDDEN'],
    ['sam', { system: 'IECEX', ...days, from: '2026-03-02T09:59:59Z' }, 'BAD_INPUT'],
    ['sam', { system: 'IECEX', ...days, until: days.from }, 'BAD_INPUT'],
    ['sam', { system: 'IECEX', ...days, until: '2026-04-05T00:00:01Z' }, 'BAD_INPUT'],
    ['sam', { system: 'IECEX', ...days, until: '2026-04-05T00:00:00Z' }, undefined],
  ])('by %s as %j is %s', async (subject, variables, code) => {
    expect((await as(subject, announcing, variables)).code).toBe(code);
  });

  test('of every system refuses acts in the directory too, but for those of Secretariats', async () => {
    await as('sam', announcing, { system: 'IECEX', ...days, from: now });
    expect((await as('olga', saving)).code).toBeUndefined();
    const { data } = await as('ivy', announcing, { ...days, from: now });
    expect(await as('olga', saving)).toMatchObject({
      code: 'READ_ONLY',
      message: expect.stringMatching(/The registers move/),
    });
    expect((await as('ivy', saving)).code).toBeUndefined();
    await as('ivy', ending, { id: data.announceReadOnlyPeriod.id });
    expect((await as('olga', saving)).code).toBeUndefined();
  });
});
