import type { Field } from './fields';

/** What stands in a form, as the input type has it: texts as they were typed, empty where nothing was. */
export type Values = { [name: string]: Value };
export type Value = string | number | boolean | null | undefined | Values | Value[];

const isValues = (value: Value): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a place such as `standards[0].edition`. */
export function valueAt(values: Value, place: string): Value {
  let found = values;
  for (const step of stepsOf(place))
    found =
      typeof step === 'number' ? (found as Value[] | undefined)?.[step] : isValues(found) ? found[step] : undefined;
  return found;
}

const stepsOf = (place: string): (string | number)[] =>
  [...place.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, row]) => (row === undefined ? (name ?? '') : Number(row)));

/** The same with another value at a place; as it is, where that is in a row beyond those that stand and the next. */
export function withValue(values: Values, place: string, value: Value): Values {
  const put = (at: Value, [step, ...rest]: (string | number)[]): Value => {
    if (step === undefined) return value;
    if (typeof step === 'number') {
      const list = Array.isArray(at) ? [...at] : [];
      if (step <= list.length) list[step] = put(list[step], rest);
      return list;
    }
    return { ...(isValues(at) ? at : {}), [step]: put(isValues(at) ? at[step] : undefined, rest) };
  };
  return put(values, stepsOf(place)) as Values;
}

/** So many rows are read of a form, of all its lists together: a set of the size that the graph takes has fewer. Our decision. */
const mostRows = 20_000;

/** What was sent with a form, every row of it, also those in which nothing stands. */
export function valuesOf(form: FormData, fields: readonly Field[]): Values {
  const sent = new Map<string, string[]>();
  for (const [name, value] of form) {
    const others = sent.get(name);
    if (others) others.push(String(value));
    else sent.set(name, [String(value)]);
  }
  const text = (place: string) => sent.get(place)?.[0] ?? '';
  let left = mostRows;

  const group = (of: readonly Field[], place: string): Values =>
    Object.fromEntries(of.map(field => [field.name, value(field, place + field.name)]));
  const one = (field: Field, place: string): Value =>
    field.kind === 'GROUP' ? group(field.fields, `${place}.`) : text(place).replaceAll('\r\n', '\n');
  function value(field: Field, place: string): Value {
    if (!field.isList) return one(field, place);
    if (field.kind === 'CHOICE') return sent.get(place) ?? [];
    const length = Math.min(Math.max(0, Number(text(`rows:${place}`)) || 0), left);
    left -= length;
    return Array.from({ length }, (_, row) => one(field, `${place}[${row}]`));
  }
  return group(fields, '');
}

/** What a button does to the rows of a list: `add standards`, `remove standards[1]`, `up standards[1]`, `down standards[1]`. */
export function withRows(values: Values, act: string): Values {
  const [, verb, place = '', row] = /^(add|remove|up|down) (.+?)(?:\[(\d+)\])?$/.exec(act) ?? [];
  const standing = valueAt(values, place);
  const rows: Value[] = Array.isArray(standing) ? [...standing] : [];
  const at = Number(row);
  if (verb === 'add') rows.push(null);
  else if (verb === 'remove') rows.splice(at, 1);
  else {
    const to = verb === 'up' ? at - 1 : at + 1;
    if (to >= 0 && to < rows.length) [rows[at], rows[to]] = [rows[to], rows[at]];
  }
  return withValue(values, place, rows);
}

/** What a button puts into the form: a wording that mends what is found there; null where none was pressed. What is no wording changes nothing. */
export function taken(values: Values, act: string): { values: Values; place: string } | null {
  if (!act.startsWith('take ')) return null;
  const { place, value } = readable(act.slice('take '.length)) ?? {};
  if (typeof place !== 'string') return { values, place: '' };
  return { values: withValue(values, place, value as Value), place };
}

function readable(text: string): { place?: unknown; value?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether nothing stands in it, at no depth: what is usual of a field is nothing. */
function isEmpty(value: Value, field: Field): boolean {
  if (Array.isArray(value)) return value.every(one => isEmpty(one, { ...field, isList: false }));
  if (isValues(value)) return field.fields.every(one => isEmpty(value[one.name], one));
  return value === undefined || value === null || value === '' || value === String(field.usual ?? '');
}

/** What the graph is given, and where each row of it stands in the form. */
export interface Given {
  input: Values;
  /** By the place in the input; rows in which nothing stands are not given. */
  places: Map<string, string>;
}

/** What was typed as the graph takes it: numbers as such, nothing for empty texts, and no row in which nothing stands. */
export function givenOf(values: Values, fields: readonly Field[]): Given {
  const places = new Map<string, string>();
  const input = groupOf(values, fields, '', '', places);
  return { input, places };
}

function groupOf(
  values: Values,
  fields: readonly Field[],
  from: string,
  to: string,
  places: Map<string, string>,
): Values {
  const given = fields.flatMap(field => {
    const value = one(values[field.name], field, from + field.name, to + field.name, places);
    // What is left out is what is usual.
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(given);
}

function one(value: Value, field: Field, from: string, to: string, places: Map<string, string>): Value {
  if (field.isList) {
    const rows = (Array.isArray(value) ? value : []).flatMap((row, at) =>
      isEmpty(row, { ...field, isList: false }) ? [] : [{ row, at }],
    );
    if (rows.length === 0) return field.isRequired ? [] : undefined;
    return rows.map(({ row, at }, index) => {
      const [old, now] = [`${from}[${at}]`, `${to}[${index}]`];
      places.set(now, old);
      return one(row, { ...field, isList: false }, old, now, places);
    });
  }
  if (field.kind === 'GROUP') {
    if (isEmpty(value, field) && !field.isRequired) return undefined;
    return groupOf(isValues(value) ? value : {}, field.fields, `${from}.`, `${to}.`, places);
  }
  return scalar(value, field);
}

function scalar(value: Value, { kind, isRequired, usual }: Field): Value {
  const text = String(value ?? '');
  if (!text.trim())
    return isRequired && (kind === 'TEXT' || kind === 'PARAGRAPH') ? '' : usual === null ? null : undefined;
  if (kind === 'YES_NO') return text === 'true';
  if (kind === 'NUMBER' || kind === 'WHOLE_NUMBER') return Number.isNaN(Number(text)) ? text : Number(text);
  return text;
}

/** Where in the form something stands of which the graph tells the place in the input. */
export function placeOf(field: string, places: ReadonlyMap<string, string>): string {
  const told = field.replace(/^(input|patch)\.?/, '');
  let best = '';
  for (const given of places.keys())
    if (given.length > best.length && (told === given || told.startsWith(`${given}.`))) best = given;
  return best ? (places.get(best) ?? best) + told.slice(best.length) : told;
}

/** Fields of which two versions say something else, each with what both say. */
export function differing(
  mine: Values,
  theirs: Values,
  fields: readonly Field[],
): { field: Field; mine: Value; theirs: Value }[] {
  const of = (values: Values, field: Field) => givenOf({ [field.name]: values[field.name] }, [field]).input[field.name];
  return fields.flatMap(field => {
    const [one, other] = [of(mine, field), of(theirs, field)];
    return JSON.stringify(one ?? null) === JSON.stringify(other ?? null) ? [] : [{ field, mine: one, theirs: other }];
  });
}

/** A value in words, for people to compare. */
export function inWords(value: Value): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join('\n');
  if (typeof value === 'object') return Object.values(value).map(inWords).filter(Boolean).join(', ');
  return String(value);
}
