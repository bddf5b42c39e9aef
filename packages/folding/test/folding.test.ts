import { fold, isAmong, sequence, sought, terms } from '@conformity/folding';
import * as fc from 'fast-check';

/** Whether a text is found by what is typed; a phrase as it stands. */
function finds(typed: string, text: string): boolean {
  const there = new Set(terms(text));
  const standing = ` ${sequence(text).join(' ')} `;
  return sought(typed).every(
    word =>
      word.isOptional || (isAmong(word, there) && (!word.phrase || standing.includes(` ${word.phrase.join(' ')} `))),
  );
}

test.each([
  ['Muller', 'Müller Elektrotechnik'],
  ['Mueller', 'Müller Elektrotechnik'],
  ['MÜLLER', 'Mueller Elektrotechnik'],
  ['Mueller', 'Muller Elektrotechnik'],
  ['muelle', 'Müller'],
  ['strasse', 'Straße 5'],
  ['STRASSE', 'straße'],
  ['Straße', 'STRASSE'],
  ['lodz', 'Łódź'],
  ['istanbul', 'İSTANBUL'],
  ['ıstanbul', 'ISTANBUL'],
  ['İstanbul', 'istanbul'],
  ['Ostergaard', 'Østergaard'],
  ['oestergaard', 'Østergaard'],
  ['angstrom', 'Ångström'],
  ['aangstroem', 'Ångström'],
  ['aether', 'Æther'],
  ['dvorak', 'Dvořák'],
  ['sisli', 'Şişli'],
  ['αθηνας', 'ΑΘΗΝΑΣ'],
  ['αθηνα', 'Αθήνα'],
  ['елка', 'Ёлка'],
  ["O'Brien", 'O’Brien Optics'],
  ['obrien', 'O’Brien Optics'],
  ['LED driver', 'LED drivers'],
  ['LED drivers', 'LED driver'],
  ['led drivers', 'LED‑Driver'],
  ['battery', 'Lithium-ion batteries'],
  ['lithium ion', 'Lithium-ion cells'],
  ['lithium-ion', 'lithium ion cells'],
  ['lithiumion', 'lithium-ion cells'],
  ['boxes', 'Junction box'],
  ['lenses', 'Lens for lamps'],
  ['lens', 'Lenses'],
  ['classes', 'Class II'],
  ['gas', 'Gases'],
  ['cases', 'Case'],
  ['fuse', 'Fuses'],
  ['T85C', 'Ex tb IIIC T85°C Db'],
  ['T85', 'Ex tb IIIC T85 °C Db'],
  ['T85 ℃', 'Ex tb IIIC T85°C Db'],
  ['60C', 'from -20 °C to +60 °C'],
  ['Exdb', 'Ex db IIC T6 Gb'],
  ['exia', 'II 1 G Ex ia IIC'],
  ['DEMO L1', 'DEMO-L-1'],
  ['DEMO-L1', 'DEMO-L-1'],
  ['DEMOL1', 'DEMO-L-1'],
  ['IEC90003', 'IEC 90003:2005'],
  ['vo-1634w', 'ＶＯ－１６３４Ｗ'],
  ['vo1634w', 'VO-1634W'],
  ['VO 1634W', 'VO1634W'],
  ['VO-1634W', 'VO 1634W'],
  ['vo1634', 'Model VO-1634W, VO-1635W'],
  ['vo1634 driver', 'LED driver VO-1634W'],
  ['1634w', 'VO1634W'],
  ['IEC60598-1', 'IEC 60598-1:2020'],
  ['60598-1', 'IEC 60598-1:2020'],
  ['IEC 60598', 'EN60598-1, IEC60598-1'],
  ['EN 60598-1', 'IEC 60598-1:2020'],
  ['DIN EN IEC 60598-1', 'IEC 60598-1:2020'],
  ['カメラ', 'ｶﾒﾗ工業'],
  ['光达', '广东光达电子有限公司'],
  ['达', '光达'],
  ['光达电子公司', '光达电子有限公司'],
  ['光达电子有限公司', '光达电子'],
  ['서울', '서울전자'],
  ['서울전자 주식회사', '주식회사 서울전자'],
  ['กล้อง', 'กล้องวงจรปิด กล้อง'],
  ['हिन्दी', 'हिन्दी'],
  ['SpA', 'Fantini S.p.A.'],
  ['Müller Aktiengesellschaft', 'Müller AG'],
  ['Müller AG', 'Müller GmbH'],
  ['zheng lighting co., ltd.', 'Zhejiang Zheng Lighting Company Limited'],
  ['heaters and coolers', 'Cooler, heater'],
  ['"explosion proof"', 'Explosion-proof motor'],
  ['“explosion proof” motor', 'Motor, explosion proof'],
  ['7" monit', 'Monitor 7"'],
])('%s finds %s', (typed, text) => expect(finds(typed, text)).toBe(true));

test.each([
  ['ガ', 'カ'],
  ['60335-2-14', 'IEC 60335-2-5, IEC 60335-1, 14 W'],
  ['"proof explosion"', 'Explosion-proof motor'],
  ['"driver"', 'LED drivers'],
  ['driv led', 'LED driver'],
  ['85C', '85 degrees, °C, C'],
  ['batteries', 'bat'],
  ['電子光', '光電子'],
  ['Müller', 'Miller'],
  ['हिन्दी', 'हनद'],
])('%s does not find %s', (typed, text) => expect(finds(typed, text)).toBe(false));

test('who publishes a standard is told in front of its number, however many there are', () => {
  const typed = sought(`${'IEC '.repeat(20_000)}60079-0`);
  expect(typed.filter(({ isOptional }) => isOptional)).toHaveLength(20_000);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...`aäeioöuüyŁßıİςéØÅ'’.-–&_/" 0123光达公司서울ｶガกล้हिन्ﬁ`) }),
);

test('folded twice is folded once, for every text', () => {
  fc.assert(
    fc.property(anyText, text => expect(fold(fold(text))).toBe(fold(text))),
    { numRuns: 2_000 },
  );
  for (let code = 0; code <= 0x10ffff; code++) {
    const folded = fold(String.fromCodePoint(code));
    if (fold(folded) !== folded) throw new Error(`${code.toString(16)}: ${folded} is ${fold(folded)}`);
  }
});

test('a text is found by itself, by its capitals and by each of its words', () => {
  fc.assert(
    fc.property(anyText, text => {
      const typed = text.replaceAll('"', ' ');
      expect(finds(typed, text)).toBe(true);
      expect(finds(typed.toUpperCase(), text)).toBe(true);
      for (const word of typed.split(/\s+/)) expect(finds(word, text)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a phrase is found in the text from which it is taken', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, phrase, after) => {
      const plain = phrase.replace(/["“”„‟«»＂]/g, ' ');
      expect(finds(`"${plain}"`, `${before} ${plain} ${after}`)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('terms are words without blanks, and as they are folded', () => {
  fc.assert(
    fc.property(anyText, text => {
      for (const term of [...terms(text), ...sequence(text)]) expect(term).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
    }),
  );
});
