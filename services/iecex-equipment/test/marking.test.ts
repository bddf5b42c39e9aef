import fc from 'fast-check';
import { type MarkingProtection, type MarkingString, readMarking, remarksOn } from '../src/marking';

const parse = (text: string) => readMarking(text)[0]?.parsed ?? null;
const remarks = (text: string, component = false) => {
  const parsed = parse(text);
  return parsed && remarksOn(parsed, { component });
};
const remarkCodes = (text: string, component = false) => remarks(text, component)?.map(({ remark }) => remark);

const own = (...levels: string[]): MarkingProtection[] =>
  levels.map(level => ({ level, associated: false, epl: null, group: null }));
const bracketed = (level: string, epl: string | null = null, group: string | null = null): MarkingProtection => ({
  level,
  associated: true,
  epl,
  group,
});
const tClass = (from: string, to: string | null = null) => ({ kind: 'T_CLASS', from, to });
const celsius = (from: string, to: string | null = null) => ({ kind: 'CELSIUS', from, to });
const bare = { temperature: null, epls: [], associatedOnly: false };

const WELL_FORMED: [string, Omit<MarkingString, 'text' | 'temperature'> & { temperature: unknown }][] = [
  ['Ex db IIC T6 Gb', { ...bare, protections: own('db'), group: 'IIC', temperature: tClass('T6'), epls: ['Gb'] }],
  ['Ex d [ia Ga] IIC', { ...bare, protections: [...own('d'), bracketed('ia', 'Ga')], group: 'IIC' }],
  ['[Ex ia Ga] IIC', { ...bare, protections: [bracketed('ia', 'Ga')], group: 'IIC', associatedOnly: true }],
  ['Ex tb IIIC T85°C Db', { ...bare, protections: own('tb'), group: 'IIIC', temperature: celsius('85'), epls: ['Db'] }],
  ['Ex db I Mb', { ...bare, protections: own('db'), group: 'I', epls: ['Mb'] }],
  ['Ex eb IIC Gb', { ...bare, protections: own('eb'), group: 'IIC', epls: ['Gb'] }],
  [
    'Ex db ia IIB+H2 T4...T1 Ga/Gb',
    { ...bare, protections: own('db', 'ia'), group: 'IIB+H2', temperature: tClass('T4', 'T1'), epls: ['Ga', 'Gb'] },
  ],
  [
    'Ex db h IIA T4 Gb',
    { ...bare, protections: own('db', 'h'), group: 'IIA', temperature: tClass('T4'), epls: ['Gb'] },
  ],
  [
    'Ex h tb IIIC T135 °C Db',
    { ...bare, protections: own('h', 'tb'), group: 'IIIC', temperature: celsius('135'), epls: ['Db'] },
  ],
  ['Ex op is IIC T6 Ga', { ...bare, protections: own('op is'), group: 'IIC', temperature: tClass('T6'), epls: ['Ga'] }],
  [
    'Ex eb mb op pr [ib] IIC T4 Gb',
    {
      ...bare,
      protections: [...own('eb', 'mb', 'op pr'), bracketed('ib')],
      group: 'IIC',
      temperature: tClass('T4'),
      epls: ['Gb'],
    },
  ],
  [
    '[Ex ia ib Da] IIIC',
    { ...bare, protections: [bracketed('ia', 'Da'), bracketed('ib', 'Da')], group: 'IIIC', associatedOnly: true },
  ],
];

test.each(WELL_FORMED)('reads %s without a remark', (text, expected) => {
  expect(readMarking(text)).toEqual([{ text, parsed: { text, ...expected } }]);
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

describe('markings seen on certificates which are not one Ex string', () => {
  test.each([
    'Ex tD A21 IP 66 T85ºC',
    'Ex d e ia ib [ia Ga] mb q IIA, IIB, IIC T6, T5, T4 Gb',
    'Ex tD [iaD] A21 IP66 T85°C',
    'Ex tb IIIC T85 °C, T100 °C or T135 °C Db',
    'Ex tb/tc IIIC/IIIB T85°C...T150°C Db',
    'Ex db IIC T6* Gb T6 (-40°C ≤ Ta ≤ +50°C)*',
    'See Annex for all marking options',
    'Refer to the Annexe for marking',
  ])('keeps %s as text', text => {
    expect(readMarking(text)).toEqual([{ text, parsed: null }]);
  });
});

test.each([
  ['', 'nothing'],
  ['Ex', 'no protection'],
  ['Ex IIC T6 Gb', 'no protection'],
  ['Ex db T6 Gb', 'no group'],
  ['db IIC T6 Gb', 'no Ex'],
  ['EEx d IIC T6', 'not the symbol Ex'],
  ['Ex Db IIC T6 Gb', 'an EPL for a level'],
  ['Ex db IIC Gb T6', 'the order is fixed'],
  ['Ex dbIIC T6 Gb', 'no blank'],
  ['Ex db IICT6 Gb', 'no blank'],
  ['Ex db IIC T7 Gb', 'no such class'],
  ['Ex db IIC T85 Gb', 'no degree sign'],
  ['Ex tb IIIC T5°C Db', 'one digit'],
  ['Ex tb IIIC T1000°C Db', 'four digits'],
  ['Ex tb IIIC T85° Db', 'no C'],
  ['Ex db IIC T4....T1 Gb', 'four dots'],
  ['Ex db IIC T4... Gb', 'half a range'],
  ['Ex db IIC T4...T85°C Gb', 'a range of two kinds'],
  ['Ex db IIC T6 Gb/Ga', 'no such boundary wall'],
  ['Ex db IIC T6 Ga/Db', 'a wall between gas and dust'],
  ['Ex db IIC T6 Ga/', 'half a wall'],
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
  ['[Ex ia] IIC Ga', 'associated apparatus alone has its EPL in the bracket'],
  ['Ex db IIC T6 Gb IP66', 'more than the Ex string'],
  ['Ex db IIC T6 Gb Ex tb IIIC T85°C Db', 'two strings in a line'],
])('does not read %j: %s', text => {
  expect(readMarking(text)).toEqual([{ text, parsed: null }]);
});

test.each(['...', '..', '…', ' ... ', ' … '])('takes %j for the sign of a range', sign => {
  expect(parse(`Ex db IIC T6${sign}T4 Gb`)?.temperature).toEqual(tClass('T6', 'T4'));
  expect(parse(`Ex tb IIIC T85°C${sign}T150°C Db`)?.temperature).toEqual(celsius('85', '150'));
});

test.each(['T85°C', 'T85ºC', 'T85 °C', 'T85 ° C', 'T 85 °C'])('reads %s as 85 degrees', temperature => {
  expect(parse(`Ex tb IIIC ${temperature} Db`)).toMatchObject({ temperature: celsius('85'), epls: ['Db'] });
});

test.each(['IIA+H2', 'IIB+H2', 'IIC+H2', 'IIB + H2'])('reads group %s', group => {
  expect(parse(`Ex db ${group} T1 Gb`)?.group).toBe(group.replaceAll(' ', ''));
});

test.each(['Ex d [ia IIC Ga] IIB T4 Gb', 'Ex d [ia Ga IIC] IIB T4 Gb', 'Ex d [ Ex ia Ga IIC ]IIB T4 Gb'])(
  'keeps the group of the bracket apart from that of the string in %s',
  text => {
    expect(parse(text)).toMatchObject({ protections: [...own('d'), bracketed('ia', 'Ga', 'IIC')], group: 'IIB' });
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
  expect(lines.map(({ parsed }) => parsed?.text)).toEqual([
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
    return { tokens, protections: levels.map(one => bracketed(one, epl, group)) };
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
      group,
      temperature,
      epls: epl?.split('/') ?? [],
      associatedOnly: parts.every(part => part.protections.every(({ associated }) => associated)),
    },
  }));
const associatedString = fc.record({ part: bracketPart, group }).map(({ part, group }) => ({
  tokens: [...part.tokens, group],
  expected: { ...bare, protections: part.protections, group, associatedOnly: true },
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
      for (const { parsed } of lines) if (parsed) remarksOn(parsed, { component });
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
  ['range', 'T4...'],
  ['line ends', '\r\n'],
  ['lines', 'Ex db IIC T6 Gb\n'],
])('gets through a megabyte of %s', (_name, unit) => {
  const text = `Ex ${unit.repeat(1_000_000 / unit.length)} x`;
  expect(readMarking(text).length).toBe(text.split('\n').length);
});
