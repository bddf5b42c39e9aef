import type { Texts } from '@conformity/folding';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aDraft, anEntry, clear, enter } from './builders';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
beforeEach(async () => {
  await clear(graph);
  await graph.owner.query('delete from register.known_word');
});
afterAll(() => graph.close());

const { guest, olga } = people;

interface Answer {
  ids: string[];
  matches: string[][];
  cursors: string[];
  didYouMean: string | null;
  totalCount: number;
  hasNextPage: boolean;
}
const asked = `query ($query: String, $filter: CertificateFilter, $sort: CertificateSort, $first: Int, $after: String, $last: Int, $before: String) {
  certificates(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    didYouMean totalCount pageInfo { hasNextPage } edges { cursor match { field text } node { id } } } }`;

async function search(query: string, args: Record<string, unknown> = {}, who = guest): Promise<Answer> {
  const { data, errors } = await graph.ask(who, asked, { query, ...args });
  if (errors[0]) throw new Error(errors[0].message);
  const { edges, didYouMean, totalCount, pageInfo } = data.certificates;
  type Edge = { cursor: string; node: { id: string }; match: { field: string; text: string }[] };
  return {
    ids: edges.map(({ node }: Edge) => node.id),
    matches: edges.map(({ match }: Edge) => match.map(({ field, text }) => `${field} ${text}`)),
    cursors: edges.map(({ cursor }: Edge) => cursor),
    didYouMean,
    totalCount,
    hasNextPage: pageInfo.hasNextPage,
  };
}

/** A document with these texts and no other; those with later letters are older. */
function said(id: string, texts: Texts) {
  const day = `2025-06-${String(28 - (id.charCodeAt(0) - 97)).padStart(2, '0')}`;
  const nothing = { NUMBER: [], HOLDER: [], MANUFACTURER: [], TITLE: [], STANDARD: [] };
  return anEntry({ id, issued: [day], history: [['CURRENT', day]], texts: { ...nothing, ...texts } });
}

describe('what answers best comes first', () => {
  test('number, holder or manufacturer, title, model, standard, place, other text; the newest first among equals', async () => {
    await enter(
      graph,
      said('a', { OTHER: ['Ex Gamma'] }),
      said('b', { SITE: ['Gamma street'] }),
      said('c', { STANDARD: ['GAMMA 1'] }),
      said('d', { MODEL: ['Gamma'] }),
      said('e', { TITLE: ['Gamma valve'] }),
      said('f', { MANUFACTURER: ['Gamma Ltd'] }),
      said('g', { HOLDER: ['Gamma Ltd'] }),
      said('h', { NUMBER: ['GAMMA-7'] }),
    );
    expect((await search('gamma')).ids.join('')).toBe('hfgedcba');
    expect((await search('gamma', { sort: 'NEWEST' })).ids.join('')).toBe('abcdefgh');
  });

  test('whole words before beginnings, all words in one name before words here and there', async () => {
    await enter(
      graph,
      said('a', { TITLE: ['Gammatron'] }),
      said('b', { TITLE: ['Gamma'] }),
      said('c', { HOLDER: ['Red Lamps'], MANUFACTURER: ['Blue Motors'] }),
      said('d', { HOLDER: ['Red Motors'] }),
    );
    expect((await search('gamma')).ids.join('')).toBe('ba');
    expect((await search('motors red')).ids.join('')).toBe('dc');
  });

  test('with the legal form that was typed before those with another, which are found too', async () => {
    await enter(graph, said('a', { HOLDER: ['Gamma GmbH'] }), said('b', { HOLDER: ['Gamma AG'] }));
    expect((await search('gamma aktiengesellschaft')).ids.join('')).toBe('ba');
  });

  test('a number is the document, in whatever order is asked for', async () => {
    await enter(graph, anEntry({ id: 'a', number: 'IECEx DEMO 26.0001' }), anEntry({ id: 'b', title: 'DEMO 26.0001' }));
    expect((await search('demo 26.0001', { sort: 'RELEVANCE' })).ids).toEqual(['a']);
  });

  test('without a text the newest are first', async () => {
    await enter(graph, said('b', { TITLE: ['Gamma'] }), said('a', { TITLE: ['Gamma'] }));
    expect((await search('')).ids.join('')).toBe('ab');
    expect((await search('', { sort: 'RELEVANCE' })).ids.join('')).toBe('ab');
  });

  test('an entry from before there were texts is found, and comes last', async () => {
    await enter(graph, said('a', {}), said('b', { TITLE: ['Gamma'] }));
    await graph.owner.query(`update register.entry set texts = '{}', search_text = 'iecex 1 gamma ltd' where id = 'a'`);
    expect((await search('gamma')).ids.join('')).toBe('ba');
  });
});

describe('pages of a ranked list', () => {
  const letters = [...'abcdefghijklmnop'];
  const places: Texts[] = [{ OTHER: ['Gamma'] }, { TITLE: ['Gamma'] }, { HOLDER: ['Gamma'] }];
  const fill = () => enter(graph, ...letters.map((id, at) => said(id, places[at % 3] ?? {})));

  test('follow each other from either end, and hold every document once', async () => {
    await fill();
    const whole = await search('gamma', { first: 100 });
    expect(whole.ids).toHaveLength(letters.length);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await search('gamma', { first: 5, after });
      seen.push(...page.ids);
      if (!page.hasNextPage) break;
      after = page.cursors.at(-1);
    }
    expect(seen).toEqual(whole.ids);
    expect((await search('gamma', { last: 4, before: whole.cursors[10] })).ids).toEqual(whole.ids.slice(6, 10));
    expect((await search('gamma', { last: 3 })).ids).toEqual(whole.ids.slice(-3));
  });

  test('go on where the one before ended, also when documents come meanwhile', async () => {
    await fill();
    const whole = await search('gamma', { first: 100 });
    const { cursors } = await search('gamma', { first: 6 });
    await enter(graph, anEntry({ id: 'new', texts: { HOLDER: ['Gamma'] }, issued: ['2026-01-01'] }));
    expect((await search('gamma', { first: 4, after: cursors[5] })).ids).toEqual(whole.ids.slice(6, 10));
  });

  test('rank the newest 200, and count all', async () => {
    const many = Array.from({ length: 210 }, (_, at) =>
      anEntry({
        id: `m${at}`,
        texts: { TITLE: [at === 0 ? 'Gamma' : 'Gammatron'] },
        issued: [at === 0 ? '2020-01-01' : '2024-01-01'],
      }),
    );
    await enter(graph, ...many);
    const { ids, totalCount } = await search('gamma', { last: 1 });
    expect(totalCount).toBe(210);
    expect(ids).not.toContain('m0');
  });

  test('cost two statements for the words and two for the page', async () => {
    await fill();
    graph.statements.length = 0;
    await graph.ask(guest, '{ certificates(query: "gamma") { edges { node { id } } } }');
    expect(graph.statements).toHaveLength(4);
  });
});

describe('where a document was found', () => {
  test('is told for each word by the text that says most', async () => {
    await enter(
      graph,
      said('a', { TITLE: ['LED driver'], HOLDER: ['Müller AG'], SITE: ['Müller AG, Berlin'], OTHER: ['Ex db IIC T6'] }),
    );
    expect((await search('müller drivers t6')).matches).toEqual([
      ['HOLDER Müller AG', 'TITLE LED driver', 'OTHER Ex db IIC T6'],
    ]);
    expect((await search('müller', { sort: 'NEWEST' })).matches).toEqual([['HOLDER Müller AG']]);
  });

  test('is the number where a number was typed, the body where it is called so, and nothing without a text', async () => {
    await enter(graph, anEntry({ id: 'a', number: 'IECEx DEMO 26.0001', issuer: 'bdy_demob' }));
    expect((await search('demo 26.0001')).matches).toEqual([['NUMBER IECEx DEMO 26.0001']]);
    expect((await search('demob')).matches).toEqual([[expect.stringMatching(/^OTHER DEMOB Test Body/)]]);
    expect((await search('')).matches).toEqual([[]]);
  });
});

describe('a typing error', () => {
  test('is put right where nothing has what was typed, and told', async () => {
    await enter(graph, anEntry({ id: 'a', holder: 'Schneider Lighting' }), anEntry({ id: 'b', title: 'Transformer' }));
    expect(await search('schnieder lighting')).toMatchObject({
      ids: ['a'],
      didYouMean: 'schneider lighting',
      totalCount: 1,
    });
    expect(await search('transfomer')).toMatchObject({ ids: ['b'], didYouMean: 'transformer' });
    expect(await search('schneider')).toMatchObject({ ids: ['a'], didYouMean: null });
  });

  test('is put right to words that list what they list when they are typed', async () => {
    await enter(
      graph,
      anEntry({ id: 'a', title: 'Batteries', issued: ['2025-06-03'] }),
      anEntry({ id: 'b', title: 'Lithium-ion battery', issued: ['2025-06-02'] }),
      anEntry({ id: 'c', title: 'Battery pack', holder: 'Müller AG', issued: ['2025-06-01'] }),
    );
    for (const typed of ['bateries', 'bateries "pack"', 'bateries müller ag']) {
      const { didYouMean, ids, totalCount } = await search(typed);
      expect(didYouMean).toMatch(/batteries/);
      expect(await search(didYouMean ?? '')).toMatchObject({ ids, totalCount, didYouMean: null });
    }
    expect((await search('bateries')).totalCount).toBe(3);
  });

  test('is put right in each word that nothing has, however many there are', async () => {
    await enter(
      graph,
      anEntry({ id: 'a', title: 'Portable pressure transmitter', holder: 'Generated Instruments' }),
      anEntry({ id: 'b', title: 'Portables, presents and pressure pumps' }),
    );
    expect(await search('generatd portble presure transmiter')).toMatchObject({
      ids: ['a'],
      didYouMean: 'generated portable pressure transmitter',
    });
    expect(await search('generatd portble presure transmiter vo-9999x')).toMatchObject({ ids: [], didYouMean: null });
  });

  test.each([
    ['powersupply', 'power supply', 'a'],
    ['handlamp ltd', 'hand lamp ltd', 'b'],
    ['gasdetector', 'gas detector', 'a'],
    ['Ex-db-IIC-T6', 'ex db iic t6', 'b'],
    ['60335-2-99', null, ''],
    ['powerhand', null, ''],
  ])('%s is put right to %s', async (typed, didYouMean, ids) => {
    await enter(
      graph,
      anEntry({ id: 'a', title: 'Power supply of a gas detector', keywords: 'IEC 60335, 2, 99' }),
      anEntry({ id: 'b', title: 'Hand lamp', keywords: 'Ex db IIC T6' }),
    );
    expect(await search(typed)).toMatchObject({ ids: [...ids], didYouMean });
  });

  test('is put right by the whole of the words, where each alone is somewhere', async () => {
    await enter(graph, anEntry({ id: 'a', holder: 'Kowalski Energy' }), anEntry({ id: 'b', holder: 'Kowalsky Pumps' }));
    expect(await search('kowalsky energy')).toMatchObject({ ids: ['a'], didYouMean: 'kowalski energy' });
  });

  test('is not looked for in what has digits, in quotation marks, in short words or too far', async () => {
    await enter(graph, anEntry({ title: 'Lamps VO-1634W pump transformer' }));
    for (const typed of ['vo-1643w', '"trasformer"', 'pum transforner transformr5', 'tronsfarmor', 'lemp'].slice(0, 4))
      expect(await search(typed)).toMatchObject({ ids: [], didYouMean: null });
  });

  test('is put right by words that the reader may know of, and never by a name of a person', async () => {
    await enter(
      graph,
      aDraft({ id: 'd', title: 'Secretron' }),
      anEntry({ id: 'p', holder: 'Annabelle Smith', scheme: 'EX_PERSONS' }),
    );
    expect((await search('secretrom', {}, olga)).didYouMean).toBeNull();
    expect((await search('anabelle')).didYouMean).toBeNull();
    await enter(graph, anEntry({ id: 'a', title: 'Vanishtron' }));
    await graph.owner.query(`delete from register.entry where id = 'a'`);
    expect((await search('vanishtrom')).didYouMean).toBeNull();
  });
});

test.each([
  ['IEC 60079-0:2017', 'a'],
  ['60079-0 2017', 'a'],
  ['IEC 60079-0 Ed. 7', 'a'],
  ['iec60079-0', 'ab'],
  ['60079', 'ab'],
  ['IEC 60079-0 2011', 'b'],
  ['IEC 60079-0 Edition 7.0', 'a'],
  ['IEC 60079-0 edition 6.0', 'b'],
  ['IEC 60079-0:2017 ed. 7', 'a'],
  ['60079-0 ed6', 'b'],
  ['IEC60079-0 6th edition', 'b'],
  ['IEC 60079-0/7.0 lamp', 'a'],
  ['IEC 60079-0 Ed. 5.0', ''],
])('a standard as people cite it, %s, is found', async (typed, ids) => {
  await enter(
    graph,
    anEntry({ id: 'a', issued: ['2025-06-02'], standards: [['IEC 60079-0', '7.0']] }),
    anEntry({ id: 'b', issued: ['2025-06-01'], standards: [['IEC 60079-0', '6.0']] }),
  );
  expect((await search(typed)).ids.join('')).toBe(ids);
});

test.each([
  ['lenses', 'a'],
  ['DEMO L1', 'a'],
  ['T85C', 'a'],
  ['T85 °C', 'a'],
  ['Exdb', 'a'],
  ['IEC90003', 'a'],
  ['No. ZZ-10008', 'b'],
  ['No ZZ-10008', 'b'],
  ['http://host/c/ZZ-10008', 'b'],
  ['https://register.example.org/c/ZZ-10008?issue=0', 'b'],
])('%s is found', async (typed, id) => {
  await enter(
    graph,
    said('a', {
      TITLE: ['Lens'],
      MODEL: ['DEMO-L-1'],
      STANDARD: ['IEC 90003:2005'],
      OTHER: ['Ex db tb IIIC T85°C Db'],
    }),
    anEntry({ id: 'b', number: 'ZZ-10008', system: 'IECEE', scheme: 'IECEE_CB' }),
  );
  expect(await search(typed)).toMatchObject({ ids: [id], didYouMean: null });
});

test('an edition behind a standard is of that standard, wherever else its digits stand, and so it is told', async () => {
  const standards: [string, string][] = [
    ['IEC 60079-0', '6.0'],
    ['IEC 60079-1', '7.0'],
  ];
  await enter(graph, anEntry({ id: 'a', title: 'Model 70', standards }));
  expect((await search('IEC 60079-0 Ed. 7.0')).ids).toEqual([]);
  expect((await search('IEC 60079-1 Edition 6.0')).ids).toEqual([]);
  expect((await search('IEC 60079-1 Edition 7.0 motor')).ids).toEqual([]);
  expect(await search('IEC 60079-1 Edition 7.0 model')).toMatchObject({ ids: ['a'], didYouMean: null });
  expect((await search('60079-1 Ed. 7.0')).matches).toEqual([['STANDARD IEC 60079-1 Ed. 7.0']]);
});

test('an edition of a standard that the directory does not know is one of IEC', async () => {
  await enter(graph, anEntry({ id: 'a', standards: [['IEC 99999-1', '3.0']] }));
  expect((await search('iec 99999-1 edition 3')).ids).toEqual(['a']);
  expect((await search('iec 99999-1 edition 2')).ids).toEqual([]);
});
