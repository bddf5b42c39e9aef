import { isDeepStrictEqual } from 'node:util';
import { fieldsOf, type TypedField } from '@conformity/subgraph';
import type { ClassType } from 'type-graphql';

/** What one field says in two contents; null where it says nothing. */
export interface Difference {
  /** Such as `standards[1].edition`. An element that is only in the one before has the place that it had there. */
  path: string;
  before: unknown;
  after: unknown;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * What two contents of a class say otherwise, field by field, in the order of its fields: those of the schema only. Elements of a list are
 * matched by what names them, whatever their places, so that one more at the front changes nothing behind it; a change of order is none.
 */
export function differencesOf(type: ClassType, before: object, after: object, at = ''): Difference[] {
  return fieldsOf(type).flatMap(field => {
    const path = at ? `${at}.${field.name}` : field.name;
    const [one, other] = [before, after].map(content => (content as Values)[field.name] ?? null);
    if (Array.isArray(one ?? other) && (one === null || Array.isArray(one)) && (other === null || Array.isArray(other)))
      return ofLists(field, path, (one ?? []) as unknown[], (other ?? []) as unknown[]);
    return ofValues(field, path, one, other);
  });
}

function ofValues(field: TypedField, path: string, before: unknown, after: unknown): Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (field.nested && isObject(before) && isObject(after)) return differencesOf(field.nested, before, after, path);
  return [{ path, before: said(field, before), after: said(field, after) }];
}

/** An element with where it stands. */
interface Element {
  value: unknown;
  index: number;
}

function ofLists(field: TypedField, path: string, before: readonly unknown[], after: readonly unknown[]): Difference[] {
  const keyOf = keyIn(field);
  const waiting = new Map<unknown, Element[]>();
  for (const [index, value] of before.entries()) {
    const key = keyOf(value);
    waiting.set(key, [...(waiting.get(key) ?? []), { value, index }]);
  }
  const pairs: [Element | undefined, Element | undefined][] = after.map((value, index) => [
    waiting.get(keyOf(value))?.shift(),
    { value, index },
  ]);
  const gone = [...waiting.values()].flat().sort((one, other) => one.index - other.index);
  const fresh = pairs.filter(([was]) => !was);
  // One that went and one that came are one that was renamed.
  const [renamed] = fresh;
  if (gone.length === 1 && fresh.length === 1 && renamed && field.nested) renamed[0] = gone.shift();
  return [...gone.map(was => [was, undefined] as const), ...pairs].flatMap(([was, is]) => {
    const place = `${path}[${(is ?? was)?.index}]`;
    return ofValues(field, place, was?.value ?? null, is?.value ?? null);
  });
}

/** What names an element among others, where its class has such a field. */
const names = ['number', 'certificate', 'standard', 'unit', 'name', 'component', 'test', 'title', 'level1', 'text'];

function keyIn({ nested }: TypedField): (value: unknown) => unknown {
  const fields = nested ? fieldsOf(nested).map(({ name }) => name) : [];
  const key = names.find(name => fields.includes(name));
  return value => (key && isObject(value) ? value[key] : isObject(value) ? JSON.stringify(value) : value);
}

/** A value with the fields of its class alone. */
function said({ nested }: TypedField, value: unknown): unknown {
  if (!nested || !isObject(value)) return value;
  return Object.fromEntries(
    fieldsOf(nested).flatMap(field => {
      const one = value[field.name] ?? null;
      return one === null
        ? []
        : [[field.name, Array.isArray(one) ? one.map(each => said(field, each)) : said(field, one)]];
    }),
  );
}

const isObject = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
