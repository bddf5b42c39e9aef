import type { Random } from './random';

const longest = 60_000;

/** JSON as text, for some of what is sent cannot be written by `JSON.stringify`. */
type Json = string;

const texts = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\u202eexe', '\ufeff', '\u{1f526}'.repeat(40)],
  ...["'", "'; drop table entry; --", '%', '_%\\', '\\', '"', '$1', '../../etc', '<script>'],
  ...['null', 'NaN', '-1', '1e999', '9'.repeat(40), '0x10', '2026-13-45', '0000-00-00', '+275760-09-13', 'true'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'IECEx', 'exc_', 'bdy_demo', 'a@b.example'],
];
const numbers = ['0', '-0', '-1', '1e308', '1e999', '-1e999', '0.1', '2147483648', '9007199254740993', '1e-400', '00'];
const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'id', 'number', '', ' ', '\u0000', 'a.b', '0'];

/** A value that no honest client sends. */
export function hostileJson(random: Random, depth = 0): Json {
  const kind = random.whole(depth > 3 ? 4 : 9);
  const below = () => hostileJson(random, depth + 1);
  switch (kind) {
    case 0:
      return random.pick(['null', 'true', 'false', '[]', '{}', '[null]', '[[]]']);
    case 1:
      return random.pick(numbers);
    case 2:
    case 3:
      return JSON.stringify(random.pick(texts));
    case 4:
      return random.chance(0.1) ? JSON.stringify('x'.repeat(longest)) : JSON.stringify('x'.repeat(random.whole(3_000)));
    case 5:
      return `[${Array.from({ length: random.whole(random.chance(0.03) ? 3_000 : 5) }, () => (depth ? '"x"' : below()))}]`;
    case 6: {
      const levels = random.whole(random.chance(0.1) ? 400 : 60);
      return random.chance(0.5)
        ? `${'['.repeat(levels)}${']'.repeat(levels)}`
        : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    }
    default:
      return `{${Array.from({ length: random.whole(5) }, () => `${JSON.stringify(random.pick(keys))}:${below()}`)}}`;
  }
}
