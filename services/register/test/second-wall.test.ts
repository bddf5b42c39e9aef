import { guest, type Principal } from '@conformity/access';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aDraft, anEntry, enter } from './builders';

/** Every statement forgets the condition of who asks. */
jest.mock('../../../packages/register/src/visibility', () => ({
  ...jest.requireActual('../../../packages/register/src/visibility'),
  visibleTo: () => 'true',
}));

let graph: TestSubgraph;
const number = 'IECEx DEMO 26.0100X';

beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  await enter(
    graph,
    anEntry({ id: 'exc_public', relations: [['MODIFIES', number]] }),
    aDraft({ id: 'exc_draft', number, holder: 'Quetzal Works', relations: [['MODIFIES', 'IECEx DEMO 26.0101']] }),
    { ...anEntry({ id: 'exc_private', number: 'IECEx DEMO 26.0101', holder: 'Quetzal Yards' }), isPrivate: true },
  );
});
afterAll(() => graph.close());

const everywhere = `query ($number: String!) {
  draft: certificate(id: "exc_draft") { id } private: certificate(id: "exc_private") { id }
  byNumber: certificate(number: $number) { id } verify(numbers: [$number]) { certificate { id } }
  public: certificate(id: "exc_public") { relations { certificate { id } } }
  all: certificates { totalCount edges { node { id } } facets { values { count } } }
  found: certificates(query: "quetzal") { totalCount edges { node { id } } }
  suggest(kind: HOLDER, prefix: "quet") { value }
  statistics(by: [STATUS]) { count }
}`;

/** The ids of all documents in an answer, and the greatest count. */
async function toldTo(who: Principal) {
  const { data, errors } = await graph.ask(who, everywhere, { number });
  expect(errors).toEqual([]);
  const text = JSON.stringify(data);
  return {
    ids: [...new Set(text.match(/exc_\w+/g))].sort(),
    counted: Math.max(...[...text.matchAll(/[cC]ount":(\d+)/g)].map(([, count]) => Number(count))),
    suggested: data.suggest.length,
  };
}

const nothing = { ids: ['exc_public'], counted: 1, suggested: 0 };
const { olga, wei, sam, quinn, ivy } = people;

test.each(Object.entries({ guest, wei, quinn }))(
  'where every condition is forgotten, the database still shows no draft and no private document: %s',
  async (_, who) => {
    expect(await toldTo(who)).toEqual(nothing);
  },
);

test.each(Object.entries({ olga, sam, ivy }))('who may see them sees them: %s', async (_, who) => {
  expect(await toldTo(who)).toMatchObject({ ids: ['exc_draft', 'exc_private', 'exc_public'], suggested: 2 });
});

test('what one may see is not left to the next one on the same connection', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    const [, told] = await Promise.all([toldTo(ivy), toldTo(guest), toldTo(olga)]);
    expect(told).toEqual(nothing);
  }
});

test('the register itself may not read its tables, and says so', async () => {
  for (const table of ['entry', 'printed_issue'])
    await expect(graph.db.query(`select from register.${table}`)).rejects.toMatchObject({ code: '42501' });
});
