import { asCsv, numbersOfCsv, numbersOfTable, numbersOfText } from '../app/verify';

test('numbers are read one in a line, as they were pasted', () => {
  expect(numbersOfText('IECEx BAS 04.0053\r\n\n  iecex demo 26.0001  \n')).toEqual([
    'IECEx BAS 04.0053',
    'iecex demo 26.0001',
  ]);
});

test('of a list with columns the one is read whose head speaks of numbers or certificates', () => {
  const rows = [
    ['Item', 'Certificate No.', 'Price'],
    ['Lamp', 'IECEx DEMO 26.0001', '12'],
    ['Box', '', '3'],
    ['Motor', 'IECEx DEMO 26.0002', '99'],
  ];
  expect(numbersOfTable(rows)).toEqual(['IECEx DEMO 26.0001', 'IECEx DEMO 26.0002']);
});

test('without such a head the first column is read, from its first line', () => {
  expect(numbersOfCsv('IECEx DEMO 26.0001;Lamp\nIECEx DEMO 26.0002;Box')).toEqual([
    'IECEx DEMO 26.0001',
    'IECEx DEMO 26.0002',
  ]);
});

test('a verdict that is saved is never a formula', () => {
  const file = asCsv(['number', 'remark'], [['=1+1', 'says "hello", twice']]);
  expect(file).toContain(`"'=1+1"`);
  expect(file).toContain('"says ""hello"", twice"');
  expect(file.startsWith('\ufeff')).toBe(true);
});
