import { withoutLegalForm } from '@conformity/folding';
import { hasCheckDigits, keptIdentifiers } from '../src/organisations/identifier';
import { type MatchReason, type Mention, reasonsFor, scoreOf, similarity } from '../src/organisations/matching';

describe('a name without its legal form', () => {
  test.each([
    ['Acme Pumps Ltd', 'ACME PUMPS'],
    ['ACME PUMPS LTD.', 'ACME PUMPS'],
    ['Acme Pumps Limited', 'ACME PUMPS'],
    ['Acme Pumps GmbH', 'ACME PUMPS'],
    ['Acme Pumps G.m.b.H.', 'ACME PUMPS'],
    ['Acme Pumps GmbH & Co. KG', 'ACME PUMPS'],
    ['Acme Pumps, Inc.', 'ACME PUMPS'],
    ['Acme Pumps Corp', 'ACME PUMPS'],
    ['Acme Pumps Co., Ltd.', 'ACME PUMPS'],
    ['Acme Pumps Co.,Ltd', 'ACME PUMPS'],
    ['Acme Pumps Co.Ltd.', 'ACME PUMPS'],
    ['Acme Pumps S.A.', 'ACME PUMPS'],
    ['Acme Pumps S. A.', 'ACME PUMPS'],
    ['Acme Pumps S.A. de C.V.', 'ACME PUMPS'],
    ['Acme Pumps S.p.A.', 'ACME PUMPS'],
    ['Acme Pumps SpA', 'ACME PUMPS'],
    ['Acme Pumps S.r.l.', 'ACME PUMPS'],
    ['Acme Pumps AG', 'ACME PUMPS'],
    ['Acme Pumps A/S', 'ACME PUMPS'],
    ['Acme Pumps K.K.', 'ACME PUMPS'],
    ['Acme Pumps Pty Ltd', 'ACME PUMPS'],
    ['Acme Pumps (Pty) Ltd.', 'ACME PUMPS'],
    ['Acme Pumps Pte. Ltd.', 'ACME PUMPS'],
    ['Acme Pumps Pvt. Ltd.', 'ACME PUMPS'],
    ['Acme Pumps Sdn. Bhd.', 'ACME PUMPS'],
    ['Acme Pumps B.V.', 'ACME PUMPS'],
    ['Acme Pumps Sp. z o.o.', 'ACME PUMPS'],
    ['Acme Pumps, spol. s r.o.', 'ACME PUMPS'],
    ['Acme Pumps Oy', 'ACME PUMPS'],
    ['PT Acme Pumps Tbk', 'ACME PUMPS'],
    ['OOO «Acme Pumps»', 'ACME PUMPS'],
    ['  Acme\u00a0 Pumps  ', 'ACME PUMPS'],
    ['Acme-Pumps', 'ACME PUMPS'],
    ['Ａｃｍｅ Ｐｕｍｐｓ Ｌｔｄ．', 'ACME PUMPS'],
    ['Müller Pümpen GmbH', 'MULLER PUMPEN'],
    ['Strößner AG', 'STROSSNER'],
    ['Ørsted A/S', 'ORSTED'],
    ['株式会社アクメ', 'アクメ'],
    ['アクメ株式会社', 'アクメ'],
    ['ガス株式会社', 'ガス'],
    ['アクメ 株式会社', 'アクメ'],
    ['㈜아크메', '아크메'],
    ['주식회사 아크메', '아크메'],
    ['上海电气股份有限公司', '上海电气'],
    ["O'Brien & Sons Ltd", 'OBRIEN SONS'],
  ])('%s is %s', (name, expected) => expect(withoutLegalForm(name).join(' ')).toBe(expected));

  test.each([
    ['AG', 'AG'],
    ['Limited', 'LIMITED'],
    ['Ltd Inc', 'LTD'],
    ['Flag', 'FLAG'],
    ['Acme Group', 'ACME GROUP'],
    ['Acme (China) Ltd', 'ACME CHINA'],
    ['株式会社', '株式会社'],
    ['---', ''],
  ])('of %s there is left %s', (name, expected) => expect(withoutLegalForm(name).join(' ')).toBe(expected));
});

describe('similarity', () => {
  test.each([
    ['acme pumps', 'acme pumps', 1],
    ['ACME PUMPS', 'pumps acme', 1],
    ['acme', 'zulu', 0],
    ['', '', 0],
    // As pg_trgm says: word, two words.
    ['word', 'two words', 4 / 11],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(similarity(one, other)).toBeCloseTo(expected, 10);
    expect(similarity(other, one)).toBeCloseTo(expected, 10);
  });
});

interface Facts {
  name: string;
  country?: string | null;
  lei?: string;
  national?: string;
  address?: string;
}

const mention = ({ name, country = 'DE', lei, national, address }: Facts): Mention => ({
  names: [{ name, country }],
  identifiers: [
    ...(lei ? [{ scheme: 'LEI' as const, value: lei, country }] : []),
    ...(national ? [{ scheme: 'NATIONAL' as const, value: national, country }] : []),
  ],
  addresses: address ? [{ address, country }] : [],
});

const criteria = (one: Facts, other: Facts) =>
  reasonsFor(mention(one), mention(other)).map(({ criterion }) => criterion);

describe('what speaks for a match', () => {
  const acme = { name: 'Acme Pumps Ltd' };
  test.each<[string, Facts, Facts, string[]]>([
    ['one name', acme, { name: 'ACME  PUMPS, LTD.' }, ['SAME_NAME', 'SAME_COUNTRY']],
    ['accents', { name: 'Müller AG' }, { name: 'MULLER AG' }, ['SAME_NAME', 'SAME_COUNTRY']],
    ['full width', acme, { name: 'ＡＣＭＥ ＰＵＭＰＳ ＬＴＤ' }, ['SAME_NAME', 'SAME_COUNTRY']],
    ['the legal form', acme, { name: 'Acme Pumps GmbH' }, ['SAME_NAME_WITHOUT_LEGAL_FORM', 'SAME_COUNTRY']],
    ['similar names', acme, { name: 'Acme Pump Ltd' }, ['SIMILAR_NAME', 'SAME_COUNTRY']],
    ['an unknown country', acme, { name: 'Acme Pumps Ltd', country: null }, ['SAME_NAME']],
    ['another country', acme, { name: 'Acme Pumps Ltd', country: 'GB' }, []],
    ['another name', acme, { name: 'Zulu Motors' }, []],
    ['one word of several', acme, { name: 'Acme Valves and Compressors' }, []],
    ['nothing but signs', { name: '---' }, { name: '***' }, []],
    [
      'an identifier, in another country, under another name',
      { ...acme, lei: 'X' },
      { name: 'Zulu', country: 'GB', lei: 'X' },
      ['SAME_IDENTIFIER'],
    ],
    [
      'an identifier makes the name count in another country',
      { ...acme, lei: 'X' },
      { ...acme, country: 'GB', lei: 'X' },
      ['SAME_IDENTIFIER', 'SAME_NAME'],
    ],
    [
      'a national number',
      { name: 'A', national: '1' },
      { name: 'B', national: '1' },
      ['SAME_IDENTIFIER', 'SAME_COUNTRY'],
    ],
    ['a number of another nation', { name: 'A', national: '1' }, { name: 'B', national: '1', country: 'GB' }, []],
    [
      'an address',
      { name: 'Old Name', address: 'Street 1\n12345 Town' },
      { name: 'New', address: 'STREET 1, 12345 TOWN' },
      ['SAME_COUNTRY', 'SAME_SITE_ADDRESS'],
    ],
    ['an address in another country', { name: 'A', address: 'S 1' }, { name: 'B', address: 'S 1', country: 'GB' }, []],
  ])('%s', (_, one, other, expected) => {
    expect(criteria(one, other)).toEqual(expected);
    expect(criteria(other, one)).toEqual(expected);
  });

  test('a record that was merged into it counts as much as its own', () => {
    const merged: Mention = {
      names: [...mention(acme).names, { name: 'Old Acme', country: 'DE' }],
      identifiers: [],
      addresses: [],
    };
    expect(reasonsFor(merged, mention({ name: 'OLD ACME' }))[0]?.detail).toContain('“Old Acme”');
  });

  test('says what was compared', () => {
    const [name, country] = reasonsFor(mention(acme), mention({ name: 'Acme Pump Ltd' }));
    expect(name?.detail).toBe('“Acme Pumps Ltd” and “Acme Pump Ltd” are alike to 75 %.');
    expect(country?.detail).toBe('Both are in DE.');
  });
});

describe('the score', () => {
  const of = (...criterions: (MatchReason['criterion'] | ['SIMILAR_NAME', number])[]) =>
    scoreOf(
      criterions.map(criterion =>
        typeof criterion === 'string'
          ? { criterion, detail: '', strength: 1 }
          : { criterion: criterion[0], detail: '', strength: criterion[1] },
      ),
    );

  test.each([
    [of(), 0],
    [of('SAME_COUNTRY'), 30],
    [of(['SIMILAR_NAME', 0.6], 'SAME_COUNTRY'), 45],
    [of(['SIMILAR_NAME', 0.9], 'SAME_COUNTRY'), 52],
    [of('SAME_NAME_WITHOUT_LEGAL_FORM', 'SAME_COUNTRY'), 62],
    [of('SAME_NAME', 'SAME_COUNTRY'), 72],
    [of('SAME_NAME', 'SAME_COUNTRY', 'SAME_SITE_ADDRESS'), 86],
    [of('SAME_IDENTIFIER'), 90],
    [of('SAME_IDENTIFIER', 'SAME_NAME', 'SAME_COUNTRY', 'SAME_SITE_ADDRESS'), 99],
  ])('%d is %d', (score, expected) => expect(score).toBe(expected));
});

describe('identifiers', () => {
  // Made up; the check digits are right.
  const lei = '00000000000000000098';

  test('the check digits of an LEI are those of ISO 7064', () => {
    expect(hasCheckDigits(lei)).toBe(true);
    expect(hasCheckDigits('5493001KJTIIGC8Y1R12')).toBe(true);
    expect(hasCheckDigits('5493001KJTIIGC8Y1R13')).toBe(false);
    expect(hasCheckDigits('5493001KJTIIGC8YR112')).toBe(false);
  });

  test('are kept as they are compared', () => {
    expect(
      keptIdentifiers([
        { scheme: 'LEI', value: ' 5493 001k jtii gc8y 1r12 ' },
        { scheme: 'DUNS', value: '12-345-6789' },
        { scheme: 'DUNS', value: '987654321' },
        { scheme: 'VAT', value: 'de 123.456.789' },
        { scheme: 'NATIONAL', value: 'HRB 12345' },
      ]),
    ).toEqual([
      { scheme: 'LEI', value: '5493001KJTIIGC8Y1R12' },
      { scheme: 'DUNS', value: '123456789' },
      { scheme: 'DUNS', value: '987654321' },
      { scheme: 'VAT', value: 'DE123456789' },
      { scheme: 'NATIONAL', value: 'HRB12345' },
    ]);
  });

  test.each<[string, Parameters<typeof keptIdentifiers>[0], string]>([
    ['check digits', [{ scheme: 'LEI', value: '5493001KJTIIGC8Y1R13' }], 'check digits'],
    ['a short LEI', [{ scheme: 'LEI', value: '5493' }], 'identifiers[0].value'],
    ['eight digits', [{ scheme: 'DUNS', value: '12345678' }], 'nine digits'],
    ['a VAT number without country', [{ scheme: 'VAT', value: '123456789' }], 'identifiers[0].value'],
    ['signs', [{ scheme: 'NATIONAL', value: '???' }], 'identifiers[0].value'],
    [
      'one that stands twice',
      [
        { scheme: 'DUNS', value: '123456789' },
        { scheme: 'DUNS', value: '12-345-6789' },
      ],
      'twice',
    ],
    [
      'a second LEI',
      [
        { scheme: 'LEI', value: lei },
        { scheme: 'LEI', value: '5493001KJTIIGC8Y1R12' },
      ],
      'second LEI',
    ],
  ])('refuses %s', (_, typed, message) => expect(() => keptIdentifiers(typed)).toThrow(message));
});
