import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { clientsKey } from './keys';
import { leafOf } from './leaf';
import { type Line, linesOf, type Selecting } from './lines';
import type { Place, Values } from './values';

/** A place where nothing was found although the schema promises something, and the field that promises it. */
export interface Missing {
  place: Place;
  field: string;
}

/** Brings what was found into the form of the operation, and adds what is `missing`, where each null that follows from it ends. */
export type Shape = (found: unknown, missing: Missing[]) => unknown;

/** In place of a value that must not be null: what is around it becomes null. */
const lost = Symbol('lost');

/** The shape of the answer to an operation on the root. `introspected` is what it asks of the schema itself. */
export function shapeOf(
  root: GraphQLObjectType,
  set: SelectionSetNode,
  selecting: Selecting,
  introspected: Values = {},
): Shape {
  const lines = linesOf(root, [set], selecting).map(line => {
    const key = clientsKey(line.key);
    return !line.type && Object.hasOwn(introspected, key)
      ? { key: line.key, as: key, shape: () => introspected[key] }
      : shapedLine(line, root, selecting);
  });
  return (found, missing) => objectBy(lines, found as Values, missing) ?? null;
}

interface ShapedLine {
  key: string;
  /** The client's key. */
  as: string;
  shape: Shape;
}

function shapedLine(line: Line, parent: { name: string }, selecting: Selecting): ShapedLine {
  const { key, name, type, sets } = line;
  const shape = type ? ofType(type, sets, `${parent.name}.${name}`, selecting) : ofTypename(parent, selecting);
  return { key, as: clientsKey(key), shape };
}

/** Where all that is known of an object is an interface, nobody found what it is. */
function ofTypename({ name }: { name: string }, { schema }: Selecting): Shape {
  if (isObjectType(schema.getType(name))) return () => name;
  return (_found, missing) => {
    missing.push({ place: [], field: `${name}.__typename` });
    return lost;
  };
}

function ofType(type: GraphQLOutputType, sets: SelectionSetNode[], field: string, selecting: Selecting): Shape {
  if (isNonNullType(type)) return required(ofType(type.ofType, sets, field, selecting), field);
  if (isListType(type)) return ofList(ofType(type.ofType, sets, field, selecting));
  return isCompositeType(type) ? ofObject(type, sets, selecting) : leafOf(type);
}

function required(shape: Shape, field: string): Shape {
  return (found, missing) => {
    const before = missing.length;
    const value = shape(found, missing);
    if (value !== null) return value;
    if (missing.length === before) missing.push({ place: [], field });
    return lost;
  };
}

function ofList(shape: Shape): Shape {
  return (found, missing) => {
    if (!Array.isArray(found)) return null;
    let isWhole = true;
    const values = found.map((one, index) => {
      const value = placed(shape, one, index, missing);
      isWhole &&= value !== lost;
      return value;
    });
    return isWhole ? values : null;
  };
}

/** What is missing within it stands below the part. */
function placed(shape: Shape, found: unknown, part: string | number, missing: Missing[]): unknown {
  const before = missing.length;
  const value = shape(found, missing);
  for (let index = before; index < missing.length; index++) missing[index]?.place.unshift(part);
  return value;
}

/** An object whose type is not public, or is said by nobody, is not answered. */
function ofObject(type: { name: string }, sets: SelectionSetNode[], selecting: Selecting): Shape {
  const isOne = isObjectType(type);
  const known = new Map<unknown, ShapedLine[] | null>();
  return (found, missing) => {
    if (typeof found !== 'object' || found === null) return null;
    const typename = isOne ? type.name : ((found as Values).__typename ?? type.name);
    let lines = known.get(typename);
    if (lines === undefined) {
      lines = shapedLines(String(typename), sets, selecting);
      known.set(typename, lines);
    }
    return lines && objectBy(lines, found as Values, missing);
  };
}

function shapedLines(typename: string, sets: SelectionSetNode[], selecting: Selecting): ShapedLine[] | null {
  const type = selecting.schema.getType(typename);
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  return linesOf(type, sets, selecting).map(line => shapedLine(line, type, selecting));
}

function objectBy(lines: readonly ShapedLine[], found: Values, missing: Missing[]): Values | null {
  const shaped: Values = {};
  for (const { key, as, shape } of lines) {
    const value = placed(shape, found[key], as, missing);
    if (value === lost) return null;
    set(shaped, as, value);
  }
  return shaped;
}

/** Also where the key means something to JavaScript. */
function set(into: Values, key: string, value: unknown) {
  if (key === '__proto__')
    Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
  else into[key] = value;
}
