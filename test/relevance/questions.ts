import { fold } from '@conformity/folding';
import type { Face } from '@conformity/register';
import type { Generated } from './world';

/** What somebody types, and what they want to see on the first page. */
export interface Question {
  kind: 'number' | 'organisation' | 'model' | 'product' | 'standard' | 'marking' | 'several';
  typed: string;
  isWanted: (face: Face) => boolean;
}

const has = (text: string | null | undefined, part: string) => fold(text ?? '').includes(fold(part));
const party = (name: string) => (face: Face) =>
  face.holder?.name === name || face.manufacturers.some(made => made.name === name);
/** Any of several that are called so; the documents of each answer the question. */
const called = (part: string) => (face: Face) =>
  has(face.holder?.name, part) || face.manufacturers.some(({ name }) => has(name, part));
const titled =
  (...parts: string[]) =>
  (face: Face) =>
    parts.some(part => has(face.title, part));
const cites = (standard: string, edition?: string) => (face: Face) =>
  face.standards.some(one => one.standard === standard && (!edition || one.edition === edition));
const numbered = (number: string) => (face: Face) => face.number === number;
const all =
  (...wanted: Question['isWanted'][]) =>
  (face: Face) =>
    wanted.every(isWanted => isWanted(face));

/** Sixty questions, made from what stands in registers and how people write it; about the demonstration data and the generated world. */
export function questions(world: readonly Generated[]): Question[] {
  const ofSystem = (system: string, nth: number) =>
    world.filter(({ entry }) => entry.system === system)[nth]?.entry.number ?? '';
  const [cb, ex, q] = [ofSystem('IECEE', 700), ofSystem('IECEx', 200), ofSystem('IECQ', 50)];
  const withX = world.find(({ entry }) => /^IECEx .*X$/.test(entry.number))?.entry.number ?? '';
  const withHyphen = world.filter(({ model }) => /^[A-Z]{2}-\d{4}[WX]$/.test(model));
  const modelAt = (nth: number) => withHyphen[nth]?.model ?? '';
  const blank = world.find(({ model }) => /^[A-Z]{2} \d{4}W$/.test(model))?.model ?? '';
  const plain = world.find(({ model }) => /^[A-Z]{2}\d{4}X$/.test(model))?.model ?? '';
  const ofModel = (model: string) => {
    const ids = new Set(world.filter(one => one.model === model).map(({ entry }) => entry.id));
    return ({ id }: Face) => ids.has(id);
  };
  const markedIn = (marking: string) => {
    const ids = new Set(
      world.filter(({ entry }) => entry.texts.OTHER?.some(text => text.includes(marking))).map(({ entry }) => entry.id),
    );
    return ({ id }: Face) => ids.has(id);
  };
  const eitherMüller = (face: Face) => called('Müller Elektrotechnik')(face) || called('Mueller Elektrotechnik')(face);
  const asked = (kind: Question['kind'], ...pairs: (readonly [string, Question['isWanted']])[]): Question[] =>
    pairs.map(([typed, isWanted]) => ({ kind, typed, isWanted }));
  return [
    ...asked(
      'number',
      [cb, numbered(cb)],
      [cb.replace('-', ''), numbered(cb)],
      [cb.replace('-', ' – ').toLowerCase(), numbered(cb)],
      [ex, numbered(ex)],
      [ex.replace('IECEx ', ''), numbered(ex)],
      [withX.toLowerCase().replace(/[ .]/g, ''), numbered(withX)],
      [withX.replace('X', 'Х').replace(/X$/, ''), numbered(withX)],
      [q, numbered(q)],
      [`Certificate ${cb}`, numbered(cb)],
      ['DEMO 26.0001', numbered('IECEx DEMO 26.0001')],
      ['IECEx PTB O6.OO25', numbered('IECEx PTB 06.0025')],
      ['BAS 04.0053', numbered('IECEx BAS 04.0053')],
    ),
    ...asked(
      'organisation',
      ['Müller Elektrotechnik', called('Müller Elektrotechnik')],
      ['Muller Elektrotechnik', eitherMüller],
      ['MUELLER ELEKTROTECHNIK', eitherMüller],
      ['Müller Elektrotechnik Aktiengesellschaft', party('Mueller Elektrotechnik AG')],
      ['Weiss Electronics', called('Weiß Electronics')],
      ['Strassburger Pumpenbau', called('Straßburger')],
      ['Oestergaard Medical', called('Østergaard Medical')],
      ['angstrom instruments', called('Ångström')],
      ['lodz zaklady', called('Łódź')],
      ['istanbul elektrik', called('İstanbul')],
      ['ŞIŞLI AYDINLATMA', called('Şişli')],
      ['dvorak cable', called('Dvořák')],
      ["O'Brien Optics", called('O’Brien Optics')],
      ['OBrien Pumps', called("O'Brien Pumps")],
      ['DAngelo Illuminazione SpA', called('D’Angelo')],
      ['leclairage moderne', called("L'Éclairage")],
      ['Zheng Lighting Co Ltd', called('Zheng Lighting')],
      ['光达电子', called('光达')],
      ['东方电气公司', called('东方电气')],
      ['サクラ照明', called('サクラ照明')],
      ['アクメ', called('アクメ')],
      ['한빛조명 주식회사', called('한빛조명')],
      ['севкабель', called('Севкабель')],
      ['елка свет', called('Ёлка')],
      ['ΗΛΕΚΤΡΟΝΙΚΑ', called('Ηλεκτρονικά')],
      ['Everbright Electronic', party('Everbright Electronics Ltd')],
      ['Schnieder Lighting', party('Schneider Lighting GmbH')],
      ['Kowalsky Energy', party('Kowalski Energy S.A.')],
      ['Acme Pumps Inc', party('Acme Pumps International Inc.')],
      ['A&B Controls', party('A&B Controls Ltd')],
    ),
    ...asked(
      'model',
      [modelAt(0), ofModel(modelAt(0))],
      [modelAt(3).replace('-', '').toLowerCase(), ofModel(modelAt(3))],
      [modelAt(7).replace('-', ' '), ofModel(modelAt(7))],
      [modelAt(9).slice(0, -1), ofModel(modelAt(9))],
      [blank.replace(' ', '-'), ofModel(blank)],
      [plain.replace(/^(..)/, '$1 '), ofModel(plain)],
    ),
    ...asked(
      'product',
      ['LED drivers', titled('LED driver')],
      ['lithium ion batteries', titled('Lithium-ion battery')],
      ['circut breaker', titled('Circuit breaker', 'circuit-breaker')],
      ['transfomer', titled('transformer')],
      ['explosion proof motor', titled('Explosion-proof motor')],
    ),
    ...asked(
      'standard',
      ['IEC 60598-1', cites('IEC 60598-1')],
      ['60335-2-14', cites('IEC 60335-2-14')],
      ['IEC62368-1:2018', cites('IEC 62368-1', '2018')],
      ['iec 60079-0 ed 7', cites('IEC 60079-0', '7.0')],
    ),
    ...asked('marking', ['Ex tb IIIC T85', markedIn('Ex tb IIIC T85')], ['electrostatic', markedIn('electrostatic')]),
    ...asked('several', ['schneider led driver', all(called('Schneider Lighting'), titled('LED driver'))]),
  ];
}
