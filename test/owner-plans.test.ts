import { subgraphs } from '@conformity/program';
import { people } from '@conformity/testkit';
import { type Asked, grow, type Owned, openOwned, planned } from './owned-statements';
import { demonstrationDatabase } from './support';

jest.setTimeout(300_000);

const days = 'from: "2012-03-01", to: "2012-03-14"';
const { guest, olga, iris, sam, quinn, ivy } = people;

/** Every list of tables that grow with documents, acts, people and organisations, with each of its filters. */
const lists: Record<string, Asked[]> = {
  'iecex-persons': [{ list: 'expiringPersonCertificates', args: days, by: [guest, olga, sam, ivy] }],
  iecre: [{ list: 'iecreExpiring', args: days, by: [guest, olga, ivy] }],
  iecq: [
    ...[
      '',
      'body: "bdy_demo"',
      'country: "GR"',
      'scheme: IECQ_HSPM',
      'activity: "Manufacture"',
      'object: "lens"',
      'inForce: false',
    ].map(args => ({ list: 'iecqCertified', args, by: [guest, iris, quinn, ivy] })),
    ...['', ', kinds: [EXPIRY]', ', kinds: [SURVEILLANCE]', ', body: "bdy_demo"'].map(more => ({
      list: 'iecqDue',
      args: days + more,
      by: [guest, iris, quinn, ivy],
    })),
  ],
  directory: [
    ...['', 'country: "GR"', 'query: "lamps 4711"', 'query: "lamps 4711", country: "GR"'].map(args => ({
      list: 'organisations',
      args,
      by: [guest],
    })),
    ...['', 'query: "60079"'].map(args => ({ list: 'standards', args, by: [guest] })),
  ],
};

let url: string;
const owned = new Map<string, Owned>();
beforeAll(async () => {
  url = await demonstrationDatabase();
  for (const subgraph of subgraphs.filter(({ name }) => name !== 'register')) {
    const one = await openOwned(subgraph, url);
    await grow(one);
    owned.set(subgraph.name, one);
  }
});
afterAll(async () => {
  for (const one of owned.values()) await one.close();
});

describe.each(subgraphs.filter(({ name }) => name !== 'register').map(({ name }) => name))('%s', name => {
  test('answers its lists, look-ups and what it keeps for itself without reading a large table whole', async () => {
    const one = owned.get(name) as Owned;
    const { sent, found } = await planned(one, lists[name] ?? []);
    expect(sent).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });
});
