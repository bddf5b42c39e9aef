import type { Place, Values } from './values';

/** Every object at a path of a plan, in which `@` stands for every element of a list; nulls and what is missing left out. */
export const objectsAt = (data: Values, path: Place): Values[] => found(data, path, 0);

function found(value: unknown, path: Place, from: number): Values[] {
  if (value === undefined || value === null) return [];
  const part = path[from];
  if (Array.isArray(value)) return value.flatMap(one => found(one, path, part === '@' ? from + 1 : from));
  return part === undefined ? [value as Values] : found((value as Values)[part], path, from + 1);
}

/** Where the objects of `objectsAt` stand, in the same order. */
export function placesAt(value: unknown, path: Place, at: Place = []): Place[] {
  if (value === undefined || value === null) return [];
  const [part, ...rest] = path;
  if (Array.isArray(value))
    return value.flatMap((one, index) => placesAt(one, part === '@' ? rest : path, [...at, index]));
  return part === undefined ? [at] : placesAt((value as Values)[part], rest, [...at, part]);
}

/** The narrowest place that has all of these in it. */
export function around([first = [], ...others]: readonly Place[]): Place {
  const end = first.findIndex((part, at) => others.some(other => other[at] !== part));
  return end < 0 ? first : first.slice(0, end);
}
