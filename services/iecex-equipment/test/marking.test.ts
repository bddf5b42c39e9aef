import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type MarkingProtection, type MarkingString, readMarking } from '../src/marking';
import { remarksOn } from '../src/marking-remarks';

const parse = (text: string) => readMarking(text)[0]?.strings[0] ?? null;
const remarks = (text: string, component = false) => {
  const parsed = parse(text);
  return parsed && remarksOn(parsed, { component });
};
const remarkCodes = (text: string, component = false) => remarks(text, component)?.map(({ remark }) => remark);

const own = (...levels: string[]): MarkingProtection[] =>
  levels.map(level => ({ level, associated: false, epl: null, group: null, alternatives: [] }));
const bracketed = (
  level: string,
  epl: string | null = null,
  group: string | null = null,
  alternatives: string[] = [],
): MarkingProtection => ({
  level,
  associated: true,
  epl,
  group,
  alternatives,
});
const tClass = (from: string, to: string | null = null) => [{ kind: 'T_CLASS' as const, from, to }];
const celsius = (from: string, to: string | null = null) => [{ kind: 'CELSIUS' as const, from, to }];
const bare = { combined: false, temperatures: [], epls: [], associatedOnly: false };

const WELL_FORMED: [string, Omit<MarkingString, 'text'>][] = [
  ['Ex db IIC T6 Gb', { ...bare, protections: own('db'), groups: ['IIC'], temperatures: tClass('T6'), epls: ['Gb'] }],
  ['Ex d [ia Ga] IIC', { ...bare, protections: [...own('d'), bracketed('ia', 'Ga')], groups: ['IIC'] }],
  ['[Ex ia Ga] IIC', { ...bare, protections: [bracketed('ia', 'Ga')], groups: ['IIC'], associatedOnly: true }],
  [
    'Ex tb IIIC T85°C Db',
    { ...bare, protections: own('tb'), groups: ['IIIC'], temperatures: celsius('85'), epls: ['Db'] },
  ],
  ['Ex db I Mb', { ...bare, protections: own('db'), groups: ['I'], epls: ['Mb'] }],
  ['Ex eb IIC Gb', { ...bare, protections: own('eb'), groups: ['IIC'], epls: ['Gb'] }],
  [
    'Ex db ia IIB+H2 T4...T1 Ga/Gb',
    { ...bare, protections: own('db', 'ia'), groups: ['IIB+H2'], temperatures: tClass('T4', 'T1'), epls: ['Ga', 'Gb'] },
  ],
  [
    'Ex db h IIA T4 Gb',
    { ...bare, protections: own('db', 'h'), groups: ['IIA'], temperatures: tClass('T4'), epls: ['Gb'] },
  ],
  [
    'Ex h tb IIIC T135 °C Db',
    { ...bare, protections: own('h', 'tb'), groups: ['IIIC'], temperatures: celsius('135'), epls: ['Db'] },
  ],
  [
    'Ex op is IIC T6 Ga',
    { ...bare, protections: own('op is'), groups: ['IIC'], temperatures: tClass('T6'), epls: ['Ga'] },
  ],
  [
    'Ex eb mb op pr [ib] IIC T4 Gb',
    {
      ...bare,
      protections: [...own('eb', 'mb', 'op pr'), bracketed('ib')],
      groups: ['IIC'],
      temperatures: tClass('T4'),
      epls: ['Gb'],
    },
  ],
  [
    '[Ex ia ib Da] IIIC',
    {
      ...bare,
      protections: [bracketed('ia', 'Da', null, ['ia', 'ib']), bracketed('ib', 'Da', null, ['ia', 'ib'])],
      groups: ['IIIC'],
      associatedOnly: true,
    },
  ],
];

test.each(WELL_FORMED)('reads %s without a remark', (text, expected) => {
  expect(readMarking(text)).toEqual([{ text, strings: [{ text, ...expected }], unread: [] }]);
  expect(remarks(text)).toEqual([]);
});

test.each([
  ['Ex tb IIIC T6 Db', ['DUST_NEEDS_DEGREES']],
  ['Ex ta III T4...T1 Da', ['DUST_NEEDS_DEGREES']],
  ['Ex db IIC T6 Db', ['EPL_GROUP_MISMATCH']],
  ['Ex db I Gb', ['EPL_GROUP_MISMATCH']],
  ['Ex tb IIIB T85°C Mb', ['EPL_GROUP_MISMATCH']],
  ['Ex db IIC T6 Da/Db', ['EPL_GROUP_MISMATCH']],
  ['Ex db [ia Da] IIC T6 Gb', ['EPL_GROUP_MISMATCH']],
  ['Ex db [ia ib Da] IIC T6 Gb', ['EPL_GROUP_MISMATCH']],
  ['Ex db [ia Da IIIC] IIC T6 Gb', []],
  ['Ex db [ia Ga IIIC] IIC T6 Gb', ['EPL_GROUP_MISMATCH']],
  ['Ex db IIC T85°C Gb', ['GAS_USUALLY_T_CLASS']],
  ['Ex db IIB+H2 T85°C...T150°C Gb', ['GAS_USUALLY_T_CLASS']],
  ['Ex db I T4 Mb', ['GROUP_I_HAS_NO_T_CLASS']],
  ['Ex db I T135°C Mb', ['GROUP_I_HAS_NO_T_CLASS']],
  ['Ex tb IIIC T6 Gb', ['EPL_GROUP_MISMATCH', 'DUST_NEEDS_DEGREES']],
  ['Ex tD A21 T6', ['DUST_NEEDS_DEGREES']],
  ['Ex ic IIC T4 Ga', ['LEVEL_EPL_MISMATCH']],
  ['Ex ec IIC T4 Gb', ['LEVEL_EPL_MISMATCH']],
  ['Ex d e IIC T4 Ga', ['LEVEL_EPL_MISMATCH', 'LEVEL_EPL_MISMATCH']],
  ['Ex db ia IIC T4 Ga', ['LEVEL_EPL_MISMATCH']],
  ['Ex db ia IIC T4 Ga/Gb', []],
  ['Ex db IIC T4 Ga/Gb', []],
  ['Ex ec IIC T4 Ga/Gb', ['LEVEL_EPL_MISMATCH']],
  ['Ex ia/ib IIC T4 Ga', []],
  ['Ex d+e IIC T4 Ga', []],
  ['Ex ec+nC IIC T4 Ga', ['LEVEL_EPL_MISMATCH', 'LEVEL_EPL_MISMATCH']],
  ['Ex ia IIC T4 Gc', []],
  ['Ex db [ib Ga] IIC T4 Gb', ['LEVEL_EPL_MISMATCH']],
  ['Ex ec I Mb', ['LEVEL_EPL_MISMATCH', 'TYPE_GROUP_MISMATCH']],
  ['Ex db IIIC T85°C Db', ['TYPE_GROUP_MISMATCH']],
  ['Ex tb IIC T4 Gb', ['TYPE_GROUP_MISMATCH']],
  ['Ex nA IIIC T85°C Dc', ['TYPE_GROUP_MISMATCH']],
  ['Ex db tb IIIC T85°C Db', ['TYPE_GROUP_MISMATCH']],
  ['Ex ia IIC/IIIC T4 Ga', ['EPL_GROUP_MISMATCH']],
])('remarks on %s: %j', (text, expected) => {
  expect(remarkCodes(text)).toEqual(expected);
});

test.each([
  ['Ex db IIC Gb', []],
  ['[Ex ia Ga] IIC', []],
  ['Ex db IIC T6 Gb', ['COMPONENT_HAS_NO_TEMPERATURE']],
  ['Ex tb IIIC T85°C Db', ['COMPONENT_HAS_NO_TEMPERATURE']],
  ['Ex tb IIIC T6 Db', ['COMPONENT_HAS_NO_TEMPERATURE']],
  ['Ex db I T4 Db', ['EPL_GROUP_MISMATCH', 'COMPONENT_HAS_NO_TEMPERATURE']],
])('remarks on an Ex Component marked %s: %j', (text, expected) => {
  expect(remarkCodes(text, true)).toEqual(expected);
});

test('says in a remark what is wrong and how to mend it', () => {
  expect(remarks('Ex tb IIIC T6...T4 Gb')?.map(({ message }) => message)).toEqual([
    'EPL Gb does not belong to group IIIC (dust), which takes Da, Db or Dc: correct the EPL or the group, and give each of gas, dust and mines a full Ex string of its own',
    'Group IIIC (dust) takes a maximum surface temperature, not T6...T4: write it in °C, as in T85°C',
  ]);
  expect(remarks('Ex db IIC T85º C')?.[0]?.message).toContain('write T1 to T6 in place of T85°C');
  expect(remarks('Ex db I T85°C..T90°C')?.[0]?.message).toContain('delete T85°C...T90°C');
  expect(remarks('Ex db IIC T6', true)?.[0]?.message).toContain('delete T6');
});

describe('cases: markings as certificates carry them, with what the field says of each', () => {
  // What people of the field tried on the rule, and what it must say: `data/markings.tsv`.
  const [, ...cases] = readFileSync(join(__dirname, '../data/markings.tsv'), 'utf8').trim().split('\n');
  const found = (marking: string, component: string) =>
    readMarking(marking).flatMap(({ strings, unread }) => [
      ...unread,
      ...strings.flatMap(one => remarksOn(one, { component: component === 'yes' })),
    ]);

  test.each(cases.map(line => line.split('\t') as [string, string, string]))(
    '%s (component: %s): %s',
    (marking, component, expected) => {
      expect(found(marking, component).length > 0).toBe(expected === 'remark');
    },
  );
});

describe('reads what certificates write beside or in place of one Ex string', () => {
  test.each([
    ['Ex tD A21 IP 66 T85ºC', ['tD'], [], ['85']],
    ['Ex tD [iaD] A20/A21 IP66 T85°C', ['tD', 'iaD'], [], ['85']],
    ['Ex iaD 20 T135°C', ['iaD'], [], ['135']],
    ['DIP A21 TA, T6', ['DIP'], [], ['T6']],
    [
      'Ex d e ia ib [ia Ga] mb q IIA, IIB, IIC T6, T5, T4 Gb',
      ['d', 'e', 'ia', 'ib', 'ia', 'mb', 'q'],
      ['IIA', 'IIB', 'IIC'],
      ['T6', 'T5', 'T4'],
    ],
    ['Ex db IIC 85 °C (T6) Gb', ['db'], ['IIC'], ['T6']],
    ['Ex tb IIIC T85 °C (T6) Db', ['tb'], ['IIIC'], ['85']],
    ['Ex emib IIC T4', ['e', 'm', 'ib'], ['IIC'], ['T4']],
    ['Ex tb IIIC T85 °C, T100 °C or T135 °C Db', ['tb'], ['IIIC'], ['85', '100', '135']],
    ['Ex tb/tc IIIC/IIIB T85°C...T150°C Db', ['tb', 'tc'], ['IIIC', 'IIIB'], ['85-150']],
    ['Ex tb IIIC T85...T135 ℃ Db', ['tb'], ['IIIC'], ['85-135']],
    ['Ex ta IIIC T₂₀₀120°C Da', ['ta'], ['IIIC'], ['120']],
    ['Ex db IIC T6* Gb T6 (-40°C ≤ Ta ≤ +50°C)*', ['db'], ['IIC'], ['T6']],
    ['Ex 60079-30-1 eb IIC T6 - T2 Gb', ['60079-30-1', 'eb'], ['IIC'], ['T6-T2']],
    ['Ex d+e IIB T4 Ga', ['d', 'e'], ['IIB'], ['T4']],
    ['Ex "d" I/IIC T6', ['d'], ['I', 'IIC'], ['T6']],
    ['II 2 G Ex db IIC T6 Gb', ['db'], ['IIC'], ['T6']],
    ['[Ex op is IIC T6 Ga]', ['op is'], ['IIC'], []],
    ['Ex db IIC T4 Gb, T6: Ta ≤ 40°C', ['db'], ['IIC'], ['T4']],
    ['Ex db IIC T6 Gb IP66/67 -20 °C ≤ Tamb ≤ +60 °C', ['db'], ['IIC'], ['T6']],
    ['Ex ia IIC T4 Ga when installed per drawing 1234', ['ia'], ['IIC'], ['T4']],
    ['Ex db eb IIC T* Gb', ['db', 'eb'], ['IIC'], []],
    ['Ex nAc IIC T4', ['nAc'], ['IIC'], ['T4']],
    ['Ex db IIC T6 Gb X', ['db'], ['IIC'], ['T6']],
    ['Ex db eb IIC Gb U', ['db', 'eb'], ['IIC'], []],
  ])('%s', (text, levels, groups, temperatures) => {
    const [line] = readMarking(text);
    expect(line?.unread).toEqual([]);
    expect(line?.strings).toHaveLength(1);
    const [read] = line?.strings ?? [];
    expect(read?.protections.map(one => one.level)).toEqual(levels);
    expect(read?.groups).toEqual(groups);
    expect(read?.temperatures.map(({ from, to }) => (to ? `${from}-${to}` : from))).toEqual(temperatures);
    expect(remarks(text)).toEqual([]);
  });

  test.each([
    ['Ex db IIC T6 Gb / Ex tb IIIC T85°C Db', ['Ex db IIC T6 Gb', 'Ex tb IIIC T85°C Db']],
    ['Ex d IIC T6 Ex tD A21 IP66 T85°C', ['Ex d IIC T6', 'Ex tD A21 IP66 T85°C']],
    ['[Ex ia Ga] IIC, [Ex ia Da] IIIC and [Ex ia Ma] I', ['[Ex ia Ga] IIC', '[Ex ia Da] IIIC', '[Ex ia Ma] I']],
    ['Ex db IIC T6 Gb (Ex tb IIIC T85°C Db)', ['Ex db IIC T6 Gb', 'Ex tb IIIC T85°C Db']],
    [
      'Gas: Ex db [Ex ia Ga] IIC T4 Gb IP66; dust: Ex tb IIIC T85°C Db',
      ['Ex db [Ex ia Ga] IIC T4 Gb IP66; dust', 'Ex tb IIIC T85°C Db'],
    ],
  ])('several strings in %s', (text, expected) => {
    const [line] = readMarking(text);
    expect(line?.strings.map(one => one.text)).toEqual(expected);
    expect(line).toMatchObject({ text, unread: [] });
  });

  test.each([
    'See Annex for all marking options',
    'Refer to the Annexe for marking',
    'Ex components are listed in the annex',
    'EEx d IIC T6',
    'Certificate IECEx PTB 12.0005X, -20 °C ≤ Ta ≤ +40 °C',
  ])('keeps %s as prose', text => {
    expect(readMarking(text)).toEqual([{ text, strings: [], unread: [] }]);
  });

  test('says of each string what could not be read, and reads the others', () => {
    const [line] = readMarking('Ex db IIC T7 Gb / Ex tb IIIC T85°C Db');
    expect(line?.unread).toEqual(['Ex db IIC T7 Gb /']);
    expect(line?.strings.map(({ text }) => text)).toEqual(['Ex tb IIIC T85°C Db']);
  });
});

test.each([
  ['Ex IIC T6 Gb', 'no protection'],
  ['Ex db T6 Gb', 'no group'],
  ['Ex Db IIC T6 Gb', 'an EPL for a level'],
  ['Ex db IIC Gb T6', 'the order is fixed'],
  ['Ex db IIC T7 Gb', 'no such class'],
  ['Ex db IIC T Gb', 'half a class'],
  ['Ex db IIC T85 Gb', 'no degree sign'],
  ['Ex tb IIIC T5°C Db', 'one digit'],
  ['Ex tb IIIC T1000°C Db', 'four digits'],
  ['Ex tb IIIC T85° Db', 'no C'],
  ['Ex db IIC T4....T1 Gb', 'four dots'],
  ['Ex db IIC T4... Gb', 'half a range'],
  ['Ex db IIC T4...T85°C Gb', 'a range of two kinds'],
  ['Ex db IIC T6 Gb/Ga', 'no such boundary wall'],
  ['Ex db IIC T6 Ga/Db', 'a wall between gas and dust'],
  ['Ex db IIIC+H2 T85°C Db', 'hydrogen with dust'],
  ['Ex db IIB+ T6 Gb', 'half a group'],
  ['Ex op IIC T6 Gb', 'half a level'],
  ['Ex op db IIC T6 Gb', 'half a level'],
  ['Ex db [ia Ga IIC T6 Gb', 'an open bracket'],
  ['Ex db ia Ga] IIC T6 Gb', 'a bracket not opened'],
  ['Ex db [[ia]] IIC T6 Gb', 'nested brackets'],
  ['Ex db [Ga] IIC T6 Gb', 'nothing in the bracket'],
  ['[Ex ia Ga]', 'no group'],
  ['[Ex ia Ga] IIC T4', 'associated apparatus alone has no temperature'],
  ['Ex db IID T6 Gb', 'no such group'],
  ['Ex db IIC T6 gb', 'a small letter for a capital'],
  ['Ex db Gb IIC T6', 'the order is fixed'],
  ['Ex db IIC T6 Gb [ia Ga]', 'a bracket behind'],
  ['Ex tb IIIC 85°C Db', 'no T'],
  ['[Ex ia] IIC Ga', 'associated apparatus alone has its EPL in the bracket'],
])('does not read %j: %s', text => {
  expect(readMarking(text)).toEqual([{ text, strings: [], unread: [text] }]);
});

test.each(['db IIC T6 Gb', 'Ex', ''])('does not take %j for a marking', text => {
  expect(readMarking(text)).toEqual([{ text, strings: [], unread: [] }]);
});

test.each([
  ['Exdb IIC T6 Gb', 'Ex db IIC T6 Gb'],
  ['Exd IIC T6', 'Ex d IIC T6'],
  ['Exde [ia] IIC T6', 'Ex de [ia] IIC T6'],
  ['Ex dbIIC T6 Gb', 'Ex db IIC T6 Gb'],
  ['Ex db IICT6 Gb', 'Ex db IIC T6 Gb'],
  ['Ex de IIBT4Gb', 'Ex de IIB T4 Gb'],
  ['ExiaIICT4Ga', 'Ex ia IIC T4 Ga'],
  ['Ex db ⅡC T6 Gb', 'Ex db IIC T6 Gb'],
  ['Ex tb IIICT85°C Db', 'Ex tb IIIC T85°C Db'],
])('reads %s as %s, and keeps it as typed', (text, spaced) => {
  const [line] = readMarking(text);
  expect(line).toMatchObject({ text, unread: [] });
  expect({ ...line?.strings[0], text: '' }).toEqual({ ...readMarking(spaced)[0]?.strings[0], text: '' });
  expect(line?.strings[0]?.text).toBe(text);
});

test.each(['Exp. date 2026', 'Exe files', 'Extended range'])('keeps %s as prose', text => {
  expect(readMarking(text)).toEqual([{ text, strings: [], unread: [] }]);
});

test.each(['...', '..', '…', ' ... ', ' … '])('takes %j for the sign of a range', sign => {
  expect(parse(`Ex db IIC T6${sign}T4 Gb`)?.temperatures).toEqual(tClass('T6', 'T4'));
  expect(parse(`Ex tb IIIC T85°C${sign}T150°C Db`)?.temperatures).toEqual(celsius('85', '150'));
});

test.each(['T85°C', 'T85ºC', 'T85 °C', 'T85 ° C', 'T 85 °C'])('reads %s as 85 degrees', temperature => {
  expect(parse(`Ex tb IIIC ${temperature} Db`)).toMatchObject({ temperatures: celsius('85'), epls: ['Db'] });
});

test.each(['IIA+H2', 'IIB+H2', 'IIC+H2', 'IIB + H2'])('reads group %s', group => {
  expect(parse(`Ex db ${group} T1 Gb`)?.groups).toEqual([group.replaceAll(' ', '')]);
});

test.each(['Ex d [ia IIC Ga] IIB T4 Gb', 'Ex d [ia Ga IIC] IIB T4 Gb', 'Ex d [ Ex ia Ga IIC ]IIB T4 Gb'])(
  'keeps the group of the bracket apart from that of the string in %s',
  text => {
    expect(parse(text)).toMatchObject({ protections: [...own('d'), bracketed('ia', 'Ga', 'IIC')], groups: ['IIB'] });
  },
);

test('counts a string as associated only where every protection is in brackets', () => {
  expect(parse('Ex [ia Ga] IIC T4')?.associatedOnly).toBe(true);
  expect(parse('Ex nC [ia Ga] IIC T4 Gc')?.associatedOnly).toBe(false);
});

test('reads line by line and keeps blank and unread lines', () => {
  const typed = '  Ex db IIC T6 Gb\r\n\nEx tb IIIC\t\u00a0T85°C  Db \rSee Annex';
  const lines = readMarking(typed);
  expect(lines.map(({ text }) => text)).toEqual(['  Ex db IIC T6 Gb', '', 'Ex tb IIIC\t\u00a0T85°C  Db ', 'See Annex']);
  expect(lines.map(({ strings }) => strings[0]?.text)).toEqual([
    'Ex db IIC T6 Gb',
    undefined,
    'Ex tb IIIC T85°C Db',
    undefined,
  ]);
});

const oneOf = (list: string) => fc.constantFrom(...list.split(' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const level = fc.oneof(
  oneOf(
    'da db dc d eb ec e ia ib ic ma mb mc m nA nC nR nL oa ob oc o pxb pyb pzc pv px py pz p qb q sa sb sc s ta tb tc t h',
  ),
  fc.constantFrom('op is', 'op pr', 'op sh'),
);
const group = oneOf('I II IIA IIB IIC IIA+H2 IIB+H2 IIC+H2 III IIIA IIIB IIIC');
const epl = oneOf('Ma Mb Ga Gb Gc Da Db Dc Ga/Gb Ga/Gc Gb/Gc Da/Db Da/Dc Db/Dc');
const temperature = fc.oneof(
  fc.record({
    kind: fc.constant('T_CLASS' as const),
    from: oneOf('T1 T2 T3 T4 T5 T6'),
    to: maybe(oneOf('T1 T2 T3 T4 T5 T6')),
  }),
  fc.record({
    kind: fc.constant('CELSIUS' as const),
    from: fc.integer({ min: 10, max: 999 }).map(String),
    to: maybe(fc.integer({ min: 10, max: 999 }).map(String)),
  }),
);
/** Tokens as written, and the protections they stand for. */
const ownPart = level.map(one => ({ tokens: one.split(' '), protections: own(one) }));
const bracketPart = fc
  .record({
    ex: fc.boolean(),
    levels: fc.array(level, { minLength: 1, maxLength: 3 }),
    epl: maybe(epl),
    group: maybe(group),
  })
  .map(({ ex, levels, epl, group }) => {
    const inside = [...(ex ? ['Ex'] : []), ...levels.flatMap(one => one.split(' ')), epl, group].filter(
      one => one !== null,
    );
    const [first = '', ...rest] = inside;
    const tokens = [`[${first}`, ...rest];
    tokens.push(`${tokens.pop()}]`);
    return {
      tokens,
      protections: levels.map(one => bracketed(one, epl, group, levels.length > 1 ? [...new Set(levels)] : [])),
    };
  });
const writtenTemperature = ({ kind, from, to }: { kind: string; from: string; to: string | null }, sign: string) =>
  [from, to]
    .filter(end => end !== null)
    .map(end => (kind === 'CELSIUS' ? `T${end}°C` : end))
    .join(sign);
const ownString = fc
  .record({
    parts: fc.array(fc.oneof(ownPart, bracketPart), { minLength: 1, maxLength: 5 }),
    group,
    temperature: maybe(temperature),
    epl: maybe(epl),
    sign: fc.constantFrom('...', '..', '…'),
  })
  .map(({ parts, group, temperature, epl, sign }) => ({
    tokens: [
      'Ex',
      ...parts.flatMap(part => part.tokens),
      group,
      temperature && writtenTemperature(temperature, sign),
      epl,
    ].filter(one => one !== null),
    expected: {
      protections: parts.flatMap(part => part.protections),
      combined: false,
      groups: [group],
      temperatures: temperature ? [temperature] : [],
      epls: epl?.split('/') ?? [],
      associatedOnly: parts.every(part => part.protections.every(({ associated }) => associated)),
    },
  }));
const associatedString = fc.record({ part: bracketPart, group }).map(({ part, group }) => ({
  tokens: [...part.tokens, group],
  expected: { ...bare, protections: part.protections, groups: [group], associatedOnly: true },
}));
const grammatical = fc.oneof(ownString, associatedString);
const fragments = fc
  .array(oneOf('Ex db op is [ ] IIC IIIC + H2 T6 T85 ° C ... .. . Gb / Db \n T X').map(one => `${one} `))
  .map(parts => parts.join(''));

test('never throws and keeps the text, whatever is typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fragments), fc.boolean(), (typed, component) => {
      const lines = readMarking(typed);
      expect(lines.map(({ text }) => text).join('\n')).toBe(typed.replace(/\r\n?/g, '\n'));
      for (const one of lines.flatMap(({ strings }) => strings)) remarksOn(one, { component });
    }),
  );
});

test('gives back the parts of every marking the grammar allows', () => {
  fc.assert(
    fc.property(grammatical, ({ tokens, expected }) => {
      const text = tokens.join(' ');
      expect(parse(text)).toEqual({ text, ...expected });
    }),
    { numRuns: 1000 },
  );
});

test('reads a marking alike however many blanks part its words', () => {
  const blanks = fc.array(fc.constantFrom(' ', '\t', '\u00a0', '\u2009', '\u202f'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(grammatical, fc.infiniteStream(blanks), ({ tokens }, stream) => {
      const spread = tokens.map(token => `${stream.next().value?.join('')}${token}`).join('');
      expect(parse(`${spread} `)).toEqual(parse(tokens.join(' ')));
    }),
  );
});

test.each([
  ['brackets', '['],
  ['closed brackets', '[ia] '],
  ['levels', 'db '],
  ['optical levels', 'op is '],
  ['open brackets with levels', '[ia '],
  ['dots', '.'],
  ['blanks', ' \t'],
  ['letters', 'T'],
  ['spaced letters', 'T '],
  ['alternatives', 'ia/'],
  ['combined levels', 'd+'],
  ['joined levels', 'emib'],
  ['round brackets', '('],
  ['closed round brackets', '(Ex ia) '],
  ['groups', 'IIC, '],
  ['strings', 'db IIC T6 Gb, Ex '],
  ['IP codes', 'IP66/'],
  ['range', 'T4...'],
  ['line ends', '\r\n'],
  ['lines', 'Ex db IIC T6 Gb\n'],
])('gets through two hundred thousand letters of %s', (_name, unit) => {
  const text = `Ex ${unit.repeat(200_000 / unit.length)} x`;
  const lines = readMarking(text);
  expect(lines.length).toBe(text.split('\n').length);
  for (const one of lines.flatMap(({ strings }) => strings)) remarksOn(one, { component: false });
});
