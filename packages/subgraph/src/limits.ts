import { ValidateBy } from 'class-validator';
import { charactersOf, moreCharactersThan } from './characters';
import { blank } from './errors';

/** Why a value is refused, in words that go on from its place; null where it is taken. */
type Refusal<Value> = (value: Value) => string | null;

/** What stands before the words where it is an element of the list that is refused. */
const element = /^(?:\[\d+\])+ /;

/** The place of a refusal below that of its value, and its words. */
export function readRefusal(refusal: string): { below: string; words: string } {
  const [below = ''] = element.exec(refusal) ?? [];
  return { below: below.trim(), words: refusal.slice(below.length) };
}

const limit = <Value>(name: string, refusal: Refusal<Value>): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: value => refusal(value) === null,
      defaultMessage: given => refusal(given?.value) ?? '',
    },
  });

/** The same of a value, or of each in a list. */
const ofEach =
  <Value>(refusal: Refusal<Value>): Refusal<Value | Value[]> =>
  value => {
    if (!Array.isArray(value)) return refusal(value);
    const at = value.findIndex(one => refusal(one) !== null);
    return at < 0 ? null : `[${at}] ${refusal(value[at] as Value)}`;
  };

/** Why a text is refused that has more characters; null where it has not. */
export function tooLong(text: string, most: number): string | null {
  const count = moreCharactersThan(most, text);
  return count === null ? null : `has ${count} characters; at most ${most} are kept. Shorten it.`;
}

const owned = new WeakMap<object, Map<string, number>>();

/** A decorator that limits a text, kept to be told in the text's description. */
const limiting =
  (most: number, decorator: PropertyDecorator): PropertyDecorator =>
  (prototype, property) => {
    owned.set(prototype, (owned.get(prototype) ?? new Map()).set(String(property), most));
    decorator(prototype, property);
  };

/** How many characters a class, or one that it extends, lets the text of a property have. */
export function ownLimit(prototype: object | null, property: string): number | undefined {
  if (!prototype) return undefined;
  return owned.get(prototype)?.get(property) ?? ownLimit(Object.getPrototypeOf(prototype), property);
}

/** Refuses longer texts, and in a list each that is. */
export const MaxLength = (most: number): PropertyDecorator =>
  limiting(
    most,
    limit(
      'maxLength',
      ofEach<string>(text => tooLong(text, most)),
    ),
  );

/** Refuses a text that is blank, too short or too long. */
export const Length = (least: number, most: number): PropertyDecorator =>
  limiting(
    most,
    limit(
      'length',
      ofEach<string>(text => {
        if (!text.trim()) return least > 1 ? `is empty. Write ${least} to ${most} characters.` : blank;
        if (charactersOf(text) < least) return `"${text}" is too short. Write ${least} to ${most} characters.`;
        return tooLong(text, most);
      }),
    ),
  );

/** Refuses lists of more elements. */
export const ArrayMaxSize = (most: number): PropertyDecorator =>
  limit<unknown>('arrayMaxSize', value =>
    Array.isArray(value) && value.length > most ? `has ${value.length} elements; at most ${most} are taken.` : null,
  );

/** Refuses smaller numbers, and in a list each that is. */
export const Min = (least: number): PropertyDecorator =>
  limit(
    'min',
    ofEach<number>(value => (value < least ? `is ${value}. Give at least ${least}.` : null)),
  );

/** Refuses larger numbers, and in a list each that is. */
export const Max = (most: number): PropertyDecorator =>
  limit(
    'max',
    ofEach<number>(value => (value > most ? `is ${value}. Give at most ${most}.` : null)),
  );
