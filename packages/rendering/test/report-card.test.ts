import { reportCardPdf } from '../src';
import { read } from './reading';

test('a report card says how many certificates had no issue, one and several, by rule and body, and which; its texts are no markup', async () => {
  const card = {
    ...{ title: 'Report card: IECEx', system: 'IECEx', about: 'Issued 2019.', drawn: 'All 748 were looked at.' },
    ...{ day: '2020-01-15', sampled: 748, none: 701, one: 45, multiple: 2, medianShare: 0.061 },
    rules: [{ rule: '#panic("unclear")', certificates: 47 }],
    bodies: [{ name: '日本検査機構', sampled: 748, none: 701, one: 45, multiple: 2 }],
    certificates: [{ number: 'IECEx DEMO 19.0001X', body: '日本検査機構', rules: ['a rule', 'another'] }],
  };
  const text = (await read(await reportCardPdf(card))).text;
  for (const said of [
    '748',
    '701',
    '93.7 %',
    '45',
    '2',
    '6.1 %',
    '#panic("unclear")',
    'IECEx DEMO 19.0001X',
    'another',
  ])
    expect(text).toContain(said);
  expect(Buffer.from(await reportCardPdf(card))).toEqual(Buffer.from(await reportCardPdf(card)));
  const empty = {
    ...card,
    sampled: 0,
    none: 0,
    one: 0,
    multiple: 0,
    medianShare: null,
    rules: [],
    bodies: [],
    certificates: [],
  };
  expect((await read(await reportCardPdf(empty))).text).toContain('Nothing was drawn.');
});
