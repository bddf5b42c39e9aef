import * as fc from 'fast-check';
import type { DocumentType } from '../src/document-type';
import { iecexNumberGrammars as numberGrammars } from '../src/numbering/iecex';
import { readNumber as readAny } from '../src/numbering/read-number';
import type { NumberGrammar, NumberParts } from '../src/numbering/reading';
import { isBodyCode } from '../src/numbering/typed';

const grammarOf = (type: DocumentType): NumberGrammar => {
  const found = numberGrammars.find(({ documentType }) => documentType === type);
  if (!found) throw new Error(type);
  return found;
};
/** As a number of IECEx: nearly everything can be the number of another system's body. */
const readNumber = (typed: string) => readAny(typed).filter(({ system }) => system === 'IECEx');
const keysOf = (typed: string) => readNumber(typed).map(({ key }) => key);
const typesOf = (typed: string) => readNumber(typed).map(({ documentType }) => documentType);

describe('numbers observed on documents', () => {
  const observed: [DocumentType, string][] = [
    ['EX_COC', 'IECEx BKI 06.0009'],
    ['EX_COC', 'IECEx FME 16.0003X'],
    ['EX_COC', 'IEC Ex Bas 04.0053'],
    ['EX_COC', 'IECEx PTB 12.0005X'],
    ['EX_COC', 'IECEx CSA 17.0001X'],
    ['EX_COC', 'IECEx DEK 24.0040X'],
    ['EX_COC', 'IECEx TSA 05.0017X'],
    ['EX_COC', 'IECEx DEK 14.0052X'],
    ['EX_COC', 'IECEx CES 13.0014X'],
    ['EX_COC', 'IECEx ITS 18.0052X'],
    ['EX_COC', 'IECEx IBE 12.0031X'],
    ['EX_COC', 'IECEx PTB 06.0025'],
    ['EX_COC', 'IECEx CML 14.0047X'],
    ['EX_COC', 'IECEx FMG 16.0014X'],
    ['EX_COC', 'IECEx BAS 06.0001'],
    ['EX_COC', 'IECEx DEK 11.0081X'],
    ['EX_COC', 'IECEx PTB 06.0090'],
    ['EX_COC', 'IECEx CSA 16.0042X'],
    ['EX_COC', 'IECEx BAS 10.0023'],
    ['EX_TEST_REPORT', 'GB/SIR/ExTR21.0052/00'],
    ['EX_TEST_REPORT', 'DE/PTB/ExTR11.0104/00'],
    ['EX_TEST_REPORT', 'GB/CML/ExTR19.0272/00'],
    ['EX_TEST_REPORT', 'GB/SIR/ExTR19.0311/00'],
    ['EX_TEST_REPORT', 'GB/CML/ExTR17.0108/00'],
    ['EX_TEST_REPORT', 'IT/CES/ExTR13.0018/01'],
    ['EX_QUALITY_REPORT', 'DE/TPS/QAR13.0004/00'],
    ['EX_QUALITY_REPORT', 'GB/BAS/QAR06.0072/04'],
  ];

  test.each(observed)('%s %s', (type, number) => {
    const readings = readNumber(number);
    expect(readings.map(({ documentType }) => documentType)).toEqual([type]);
    expect(readings[0]?.canonical).toBe(number.replace('IEC Ex Bas', 'IECEx BAS'));
  });
});

describe('as people type them', () => {
  const typed: [string, string, number | null][] = [
    ['IEC Ex Bas 04.0053', 'IECEx BAS 04.0053', null],
    ['IECEX-BKI-06-0009', 'IECEx BKI 06.0009', null],
    ['iecex ptb 06 0090', 'IECEx PTB 06.0090', null],
    ['PTB 12.0005X', 'IECEx PTB 12.0005X', null],
    ['IECEx CML 14.0047X Iss. 5', 'IECEx CML 14.0047X', 5],
    ['IECEx BKI 06.0009 issue No.: 3', 'IECEx BKI 06.0009', 3],
    ['IECEx CML 14.0047X, Issue 5', 'IECEx CML 14.0047X', 5],
    ['IECEx CML 14.0047X (Issue N° 12)', 'IECEx CML 14.0047X', 12],
    ['IECEx CML 14.0047X Revison 0', 'IECEx CML 14.0047X', 0],
    ['IECEx CML 14.0047X Rev. 0', 'IECEx CML 14.0047X', 0],
    ['IECExCML14.0047XIssue5', 'IECEx CML 14.0047X', 5],
    ['IECExCML14.0047X', 'IECEx CML 14.0047X', null],
    ['cml 14.0047x', 'IECEx CML 14.0047X', null],
    ['iecexcml140047x', 'IECEx CML 14.0047X', null],
    ['CML140047X', 'IECEx CML 14.0047X', null],
    ['lecex CML 14.0047 X', 'IECEx CML 14.0047X', null],
    ['IECEx CML_14/0047_X', 'IECEx CML 14.0047X', null],
    ['IECEx® CML 14.0047X', 'IECEx CML 14.0047X', null],
    ['ＩＥＣＥｘ　ＣＭＬ　１４．００４７Ｘ', 'IECEx CML 14.0047X', null],
    ['IECEx\u00a0CML\u00a014.0047X', 'IECEx CML 14.0047X', null],
    ['IE\u200bCEx\u2060 CML\u00ad 14.00\ufeff47X', 'IECEx CML 14.0047X', null],
    ['IECEx ВАS 14.0047', 'IECEx BAS 14.0047', null],
    ['IECEx CML 14−0047X', 'IECEx CML 14.0047X', null],
    ['\t“IECEx CML 14.0047X”.\r\n', 'IECEx CML 14.0047X', null],
    ['[IECEx CML 14.0047X];', 'IECEx CML 14.0047X', null],
    ['Certificate No.: IECEx CML 14.0047X', 'IECEx CML 14.0047X', null],
    ['IECEx Certificate of Conformity № CML 14.0047X Issue: 5', 'IECEx CML 14.0047X', 5],
    ['Cert. Nr: CML 14.0047X', 'IECEx CML 14.0047X', null],
    ['gb sir extr 21.0052 00', 'GB/SIR/ExTR21.0052/00', 0],
    ['GB-SIR-ExTR21.0052', 'GB/SIR/ExTR21.0052', null],
    ['gbsirextr21005200', 'GB/SIR/ExTR21.0052/00', 0],
    ['GB/BAS/QAR06.0072/4', 'GB/BAS/QAR06.0072/04', 4],
    ['GB/BAS/QAR06.0072 Issue 4', 'GB/BAS/QAR06.0072/04', 4],
    ['QAR No.: NO/PRE/QAR13.0004/00', 'NO/PRE/QAR13.0004/00', 0],
    ['IECEx GB/BAS/QAR06.0072', 'GB/BAS/QAR06.0072', null],
    ['GB/TESTX/FAR21.0001/00', 'GB/TESTX/FAR21.0001/00', 0],
    ['GB/TESTX/PCAR21.0001/00', 'GB/TESTX/PCAR21.0001/00', 0],
    ['IECEx BAS S.0047', 'IECEx BAS S.0047', null],
    ['IECEx BAS S0047', 'IECEx BAS S.0047', null],
    ['iecex-bas-s-047 issue 2', 'IECEx BAS S.0047', 2],
    ['IECEx BASS.0047', 'IECEx BAS S.0047', null],
    ['IECEx BAS S14.0047', 'IECEx BAS S14.0047', null],
    ['IECEx BAS S3 14.0047', 'IECEx BAS S3 14.0047', null],
    ['IECEx BAS S3.0047', 'IECEx BAS S3.0047', null],
    ['IECEx CP BAS 14.0047', 'IECEx CP BAS 14.0047', null],
    ['iecex bas cp 14-0047', 'IECEx CP BAS 14.0047', null],
    ['BAS001', 'BAS001', null],
    ['IECEx BAS 001', 'BAS001', null],
    ['Licence no. bas 001', 'BAS001', null],
  ];

  test.each(typed)('%s', (text, canonical, issueNumber) => {
    expect(readNumber(text)[0]).toMatchObject({ canonical, issueNumber });
  });

  test.each([
    ['IECEx CML 14.0047', '', false],
    ['IECEx CML 14.0047X', 'X', false],
    ['IECEx CML 14.0047U', 'U', false],
    ['IECEx CML 14.0047V', '', true],
    ['IECEx CML 14.0047 X V', 'X', true],
  ])('%s: the suffix is %p, unit verification %p, neither is in the key', (text, suffix, unitVerification) => {
    const canonical = `IECEx CML 14.0047${suffix}`;
    expect(readNumber(text)).toMatchObject([{ key: 'IECEx CML 14.0047', canonical, suffix, unitVerification }]);
  });

  test('two-digit years from 90 lie before 2000', () => {
    expect(readNumber('IECEx BAS 90.0001')[0]?.year).toBe(1990);
    expect(readNumber('IECEx BAS 89.0001')[0]?.year).toBe(2089);
  });

  test('the issue printed in a report number wins over a phrase after it', () => {
    expect(readNumber('GB/BAS/QAR06.0072/04 Issue 3')).toMatchObject([{ issueNumber: 4 }]);
  });
});

describe('with more than one reading', () => {
  test('glued numbers are read every way, the body code nearest to three letters first', () => {
    expect(keysOf('IECExBASS140047')).toEqual(['IECEx BAS S14.0047', 'IECEx BASS 14.0047']);
    expect(keysOf('IECExCPSIR140047')).toEqual(['IECEx CP SIR 14.0047', 'IECEx CPSIR 14.0047']);
    expect(keysOf('IECExBAS140047')).toEqual(['IECEx BAS 14.0047', 'IECEx BA S14.0047']);
    expect(keysOf('BAS S140047')).toEqual(['IECEx BAS S14.0047']);
  });

  test('as printed they have one', () => {
    expect(typesOf('IECEx BASS 14.0047')).toEqual(['EX_COC']);
    expect(typesOf('IECEx BAS S.0047')).toEqual(['EX_SERVICE_COC']);
    expect(typesOf('IECEx CP BAS 14.0047')).toEqual(['EX_COPC']);
    expect(typesOf('BAS001')).toEqual(['EX_MARK_LICENCE']);
  });
});

describe('not numbers', () => {
  test.each([
    '',
    ' ',
    'AAA 99 ATEX E 0000 X',
    'Bodyname99ATEX0000',
    'IECEx XXX 12.345',
    'IECEx XXX 12.34567',
    'IECEx XXX 123.456',
    'IECEx BAS S14.047',
    'IECEx 14.0047',
    'IECEx CP 14.0047',
    'IECEx ATEX 14.0047',
    'IECEx ExTR14.0047',
    'ExTR21.0052',
    'SIR/ExTR21.0052',
    'Certificate No. 14.0047',
    'COC 14.0047',
    'IECEx B 14.0047',
    'IECEx ABCDEF 14.0047',
    'IECEx CML 14.0047XU',
    'IECEx CML 14.0047XX',
    'IECEx CML 14.0000',
    'BAS000',
    'GB/BAS/QAR06.0072/004',
    'GB/BAS/QAR06.00724',
    'GB/BAS/QAR06.0072 Issue 100',
    'GBR/BAS/QAR06.0072',
    'Issue 5',
    'IECQ-H-SGSCN 09.0267',
    'IECRE.WE.TC.25.0168-R2',
    'IEC 60079-0:2017',
    'IECEx BÄS 14.0047',
    'IECEx BAS 14.0047\0',
    'IECEx\0BAS 14.0047',
    '\ud800BAS 14.0047',
    '﷽'.repeat(100),
  ])('%j', text => {
    expect(readNumber(text)).toEqual([]);
  });

  test('a megabyte is refused at once', () => {
    const started = performance.now();
    for (const piece of ['A', ' ', '0', 'IECEx ', '-', 'NO ', '\u200b', 'Issue 1 '])
      for (const text of [piece.repeat(1_000_000 / piece.length), `IECEx CML 14.0047${piece.repeat(200_000)}1`])
        expect(readNumber(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('a hundred characters are read, blanks around not counted', () => {
    const number = `IECEx CML${' '.repeat(82)}14.0047X`;
    expect(number.length).toBe(99);
    expect(keysOf(`${' '.repeat(500)}${number}\n`)).toEqual(['IECEx CML 14.0047']);
    expect(keysOf(number.replace('CML ', 'CML   '))).toEqual([]);
  });
});

describe('printing', () => {
  test.each<[DocumentType, NumberParts, string, string]>([
    ['EX_COC', { bodyCode: 'BAS', year: 2004, serial: 53 }, 'IECEx BAS 04.0053', 'IECEx BAS 04.0053'],
    ['EX_COC', { bodyCode: 'BAS', year: 2004, serial: 53, suffix: 'U' }, 'IECEx BAS 04.0053U', 'IECEx BAS 04.0053'],
    [
      'EX_COC',
      { bodyCode: 'BAS', countryCode: 'GB', year: 2004, serial: 53, issueNumber: 2 },
      'IECEx BAS 04.0053',
      'IECEx BAS 04.0053',
    ],
    [
      'EX_TEST_REPORT',
      { bodyCode: 'BAS', countryCode: 'GB', year: 2004, serial: 53, issueNumber: 0 },
      'GB/BAS/ExTR04.0053/00',
      'GB/BAS/ExTR04.0053',
    ],
    [
      'EX_QUALITY_REPORT',
      { bodyCode: 'BAS', countryCode: 'GB', year: 2004, serial: 53 },
      'GB/BAS/QAR04.0053',
      'GB/BAS/QAR04.0053',
    ],
    ['EX_SERVICE_COC', { bodyCode: 'BAS', serial: 53 }, 'IECEx BAS S.0053', 'IECEx BAS S.0053'],
    ['EX_SERVICE_COC', { bodyCode: 'BAS', serial: 53, year: 2004 }, 'IECEx BAS S04.0053', 'IECEx BAS S04.0053'],
    ['EX_COPC', { bodyCode: 'BAS', year: 2004, serial: 53 }, 'IECEx CP BAS 04.0053', 'IECEx CP BAS 04.0053'],
    ['EX_MARK_LICENCE', { bodyCode: 'BAS', serial: 53 }, 'BAS053', 'BAS053'],
  ])('%s %j', (type, parts, canonical, key) => {
    expect(grammarOf(type).print(parts)).toEqual({ canonical, key, family: key });
  });

  test.each<[string, DocumentType, Partial<NumberParts>]>([
    ['a serial above the last', 'EX_COC', { serial: 10_000 }],
    ['a licence above the last', 'EX_MARK_LICENCE', { serial: 1_000, year: null }],
    ['a service certificate above the last', 'EX_SERVICE_COC', { serial: 10_001 }],
    ['serial 0', 'EX_COC', { serial: 0 }],
    ['a negative serial', 'EX_COC', { serial: -1 }],
    ['half a serial', 'EX_COC', { serial: 1.5 }],
    ['no serial', 'EX_COC', { serial: Number.NaN }],
    ['no year', 'EX_COC', { year: null }],
    ['a year that two digits do not tell', 'EX_COC', { year: 2104 }],
    ['a year in a licence', 'EX_MARK_LICENCE', { year: 2004 }],
    ['a code in small letters', 'EX_COC', { bodyCode: 'bas' }],
    ['a code of one letter', 'EX_COC', { bodyCode: 'B' }],
    ['a code of six letters', 'EX_COC', { bodyCode: 'ABCDEF' }],
    ['a code that is a lead-in', 'EX_COC', { bodyCode: 'NO' }],
    ['an unknown suffix', 'EX_COC', { suffix: 'Y' }],
    ['two suffixes', 'EX_COC', { suffix: 'XU' }],
    ['a suffix on a report', 'EX_TEST_REPORT', { suffix: 'X' }],
    ['no country on a report', 'EX_TEST_REPORT', { countryCode: null }],
    ['a country that is no code', 'EX_TEST_REPORT', { countryCode: 'GBR' }],
    ['issue 100 of a report', 'EX_TEST_REPORT', { issueNumber: 100 }],
    ['a negative issue of a report', 'EX_TEST_REPORT', { issueNumber: -1 }],
    ['part 10', 'EX_SERVICE_COC', { part: 10 }],
  ])('refuses %s', (_what, type, wrong) => {
    const parts = { bodyCode: 'BAS', countryCode: 'GB', year: 2004, serial: 53, ...wrong };
    expect(() => grammarOf(type).print(parts)).toThrow(RangeError);
  });

  test('keys of service certificates with and without year or part never meet', () => {
    const { print } = grammarOf('EX_SERVICE_COC');
    const forms = [{}, { year: 2003 }, { part: 3 }, { part: 3, year: 2003 }];
    expect(new Set(forms.map(form => print({ bodyCode: 'BAS', serial: 3, ...form }).key)).size).toBe(4);
  });
});

test('words typed around numbers are no body codes', () => {
  expect(['SP', 'CML', 'FTZU', 'TESTX'].filter(isBodyCode)).toHaveLength(4);
  expect(['B', 'ABCDEF', 'cml', 'C1', 'NO', 'QAR', 'ATEX', 'IECEX', 'CP'].filter(isBodyCode)).toEqual([]);
});

describe('for any number', () => {
  const bodyCode = fc.stringMatching(/^[A-Z]{2,5}$/).filter(isBodyCode);
  const year = fc.integer({ min: 1990, max: 2089 });
  const partsOf = ({ documentType, perYear, maxSerial }: NumberGrammar): fc.Arbitrary<Required<NumberParts>> => {
    const isReport = documentType.endsWith('_REPORT');
    const isService = documentType === 'EX_SERVICE_COC';
    return fc.record({
      bodyCode,
      countryCode: isReport ? fc.stringMatching(/^[A-Z]{2}$/) : fc.constant(null),
      year: perYear ? year : isService ? fc.option(year) : fc.constant(null),
      serial: fc.integer({ min: 1, max: maxSerial }),
      suffix: documentType === 'EX_COC' ? fc.constantFrom('', 'X', 'U') : fc.constant(''),
      issueNumber: isReport ? fc.option(fc.integer({ min: 0, max: 99 })) : fc.constant(null),
      kind: fc.constant(''),
      site: fc.constant(null),
      part: isService ? fc.option(fc.integer({ min: 1, max: 9 })) : fc.constant(null),
    });
  };
  const styles = fc.record({
    prefix: fc.constantFrom('', 'IECEx', 'IEC Ex', 'iecex-', 'IEC-EX', 'Certificate No.: IECEx'),
    separators: fc.array(fc.constantFrom('', ' ', '-', '_', '.', '/', '\u00a0', ' - ', '\u200b'), {
      minLength: 8,
      maxLength: 8,
    }),
    capitals: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    end: fc.constantFrom('', ' ', '.', '"', ' Issue 5', ', iss. no. 5', 'rev.5'),
  });
  const eachGrammar = numberGrammars.map(grammar => [grammar.documentType, grammar] as const);

  test.each(eachGrammar)('%s reads what it prints to the same parts', (_type, grammar) => {
    fc.assert(
      fc.property(partsOf(grammar), parts => {
        const printed = grammar.print(parts);
        expect(grammar.read(printed.canonical)).toMatchObject({ ...parts, ...printed });
        const readings = readNumber(printed.canonical);
        expect(readings[0]).toMatchObject({ ...parts, ...printed });
        // Run together, such codes look like another type's number: CP AAFAR is read as CP/AA/FAR too, after it.
        if (!/^CP|(CP|TR|FAR|QAR)$/.test(parts.bodyCode)) expect(readings).toHaveLength(1);
        expect(grammar.read(printed.key)?.key).toBe(printed.key);
      }),
      { numRuns: 500 },
    );
  });

  test.each(eachGrammar)('%s is read whatever its separators, capitals, prefix and end', (_type, grammar) => {
    fc.assert(
      fc.property(partsOf(grammar), styles, (parts, { prefix, separators, capitals, end }) => {
        const { canonical, key } = grammar.print(parts);
        const pieces = canonical.replace('IECEx ', '').match(/[A-Za-z]+|\d+/g) ?? [];
        // An S right after its code is read only where digits follow at once.
        if (pieces[1] === 'S' && /^\u200b?$/.test(separators[1] ?? '')) separators[2] = '';
        const body = pieces.map((piece, at) => separators[at] + (capitals[at] ? piece.toLowerCase() : piece)).join('');
        const typed = `${prefix}${body}${end}`;
        expect(keysOf(typed)).toContain(key);
      }),
      { numRuns: 500 },
    );
  });

  const almostNumbers = fc
    .array(
      fc.constantFrom(
        'IECEx',
        'CP',
        'BAS',
        'S',
        'GB',
        'NO',
        'QAR',
        'V',
        'X',
        'ISS',
        '3',
        '14',
        '0047',
        '001',
        ' ',
        '/',
      ),
      {
        maxLength: 9,
      },
    )
    .map(pieces => pieces.join(''));
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), almostNumbers);

  test('any text is read without a fault, and a canonical number again to the same key', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { documentType, canonical, key } of readNumber(text)) {
          const again = readNumber(canonical).filter(reading => reading.documentType === documentType);
          expect(again).toMatchObject([{ canonical, key }]);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('no two readings share a key', () => {
    fc.assert(
      fc.property(almostNumbers, text => {
        const keys = keysOf(text);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
