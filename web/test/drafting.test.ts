import { type Field, nameOf } from '../app/drafting/fields';
import { sitesOf } from '../app/drafting/sites';
import { differing, givenOf, placeOf, taken, valueAt, valuesOf, withRows, withValue } from '../app/drafting/values';

const field = (name: string, more: Partial<Field> = {}): Field => ({
  path: name,
  name,
  label: name,
  help: '',
  kind: 'TEXT',
  isList: false,
  isRequired: false,
  usual: null,
  mostCharacters: null,
  suggests: null,
  uploads: null,
  choices: [],
  fields: [],
  ...more,
});
const standards = field('standards', {
  kind: 'GROUP',
  isList: true,
  fields: [field('standard', { isRequired: true }), field('edition', { isRequired: true })],
});
const fields = [
  field('equipment'),
  field('employees', { kind: 'WHOLE_NUMBER' }),
  field('apply', { kind: 'YES_NO' }),
  field('kind', { kind: 'CHOICE', usual: 'NORMAL' }),
  field('holder', { kind: 'GROUP', fields: [field('name', { isRequired: true })] }),
  standards,
  field('models', { isList: true }),
];

const sent = (pairs: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(pairs)) form.append(name, value);
  return valuesOf(form, fields);
};

test('what was typed is given as the graph takes it: what is empty is nothing, what is usual is left out', () => {
  const typed = sent({
    equipment: ' Lamp\r\n',
    employees: '12',
    apply: 'false',
    'rows:models': '2',
    'models[0]': 'L 1',
  });
  expect(givenOf(typed, fields).input).toEqual({ equipment: ' Lamp\n', employees: 12, apply: false, models: ['L 1'] });
  expect(givenOf(sent({}), fields).input).toEqual({ equipment: null, employees: null, apply: null });
  expect(givenOf(sent({ employees: 'many' }), fields).input).toMatchObject({ employees: 'many' });
});

test('a row in which nothing stands is not given, and what is found on the others still finds its place', () => {
  const typed = sent({ 'rows:standards': '3', 'standards[0].standard': '', 'standards[2].standard': 'IEC 60079-0' });
  const { input, places } = givenOf(typed, fields);
  expect(input.standards).toEqual([{ standard: 'IEC 60079-0', edition: '' }]);
  expect(placeOf('standards[0].edition', places)).toBe('standards[2].edition');
  expect(placeOf('input.holder.name', places)).toBe('holder.name');
  expect(placeOf('issuer', places)).toBe('issuer');
});

test('rows are added, taken away and moved', () => {
  const values = { models: ['A', 'B'] };
  expect(withRows(values, 'add models')).toEqual({ models: ['A', 'B', null] });
  expect(withRows(values, 'remove models[0]')).toEqual({ models: ['B'] });
  expect(withRows(values, 'up models[1]')).toEqual({ models: ['B', 'A'] });
  expect(withRows(values, 'down models[1]')).toEqual(values);
  const nested = withRows({ sites: [{ rows: ['x'] }] }, 'add sites[0].rows');
  expect(nested).toEqual({ sites: [{ rows: ['x', null] }] });
  expect(valueAt(withValue(nested, 'sites[0].rows[1]', 'y'), 'sites[0].rows[1]')).toBe('y');
});

test('whoever makes up a form changes no row that is not there, and has no more rows read than a form can have', () => {
  const values = { models: ['A'] };
  expect(withRows(values, 'add models[400000000].parts')).toEqual(values);
  expect(withValue(values, 'models[7]', 'x')).toEqual(values);
  expect(taken(values, 'take {"place":')).toEqual({ values, place: '' });
  expect(taken(values, 'take {"place":"models[0]","value":"B"}')?.values).toEqual({ models: ['B'] });
  expect(sent({ 'rows:models': '999999999', 'rows:standards': '-1' }).models).toHaveLength(20_000);
});

test('two versions are compared field by field, whatever of them is empty', () => {
  const mine = { equipment: 'Lamp', models: ['A', ''], holder: { name: '' } };
  const theirs = { equipment: 'Torch', models: ['A'], holder: null };
  expect(differing(mine, theirs, fields).map(({ field: { name } }) => name)).toEqual(['equipment']);
});

test('a place is called as it is in the form', () => {
  expect(nameOf('standards[1].edition', fields)).toBe('standards 2, edition');
  expect([nameOf('holder', fields), nameOf('issuer', fields)]).toEqual(['holder', '']);
});

test('a list of sites is read by the names of its columns, whatever else stands in it', () => {
  const table = [
    ['Site name', 'Country', 'At this location', 'Turnover'],
    ['Lens works', 'ZZ', 'Manufacture of Lens', 12],
    [null, null, null, null],
  ];
  const site = { name: 'Lens works', country: 'ZZ', scopeAtThisLocation: { text: 'Manufacture of Lens' } };
  expect(sitesOf(table)).toEqual({ sites: [site], unread: ['Turnover'] });
  expect(sitesOf([['Turnover'], [12]])).toBeNull();
});
