import { readNumber } from './read-number';
import type { NumberReading } from './reading';
import { plainText } from './typed';

/** What kind of slip makes a typed number another one. */
export const SlipKind = {
  LOOKALIKE: 'LOOKALIKE',
  ZEROS: 'ZEROS',
  SWAPPED: 'SWAPPED',
  SUFFIX: 'SUFFIX',
  OTHER: 'OTHER',
} as const;
export type SlipKind = keyof typeof SlipKind;

/** A place where what was typed is not the number of the register. */
export interface Slip {
  kind: SlipKind;
  /** The place in the number of the register, from 0; its length for what is behind its end. */
  at: number;
  /** `''` where something is missing. */
  typed: string;
  /** `''` where something is too many. */
  meant: string;
}

const longestCompared = 120;

/**
 * Where what was typed differs from a number of the register, in the order of the number; blanks, case and punctuation are none. What stands
 * before and behind the number in the text is not looked at. `suffix` is the one that was read.
 */
export function slipsIn(typed: string, registered: string, { suffix }: Pick<NumberReading, 'suffix'>): Slip[] {
  const printed = readNumber(registered)[0]?.suffix ?? '';
  const body = printed && registered.endsWith(printed) ? registered.slice(0, -printed.length) : registered;
  const text = (plainText(typed.slice(0, longestCompared)) ?? typed.slice(0, longestCompared)).toUpperCase();
  const slips = joined(edits(text, body.toUpperCase())).map(({ at, typed, meant }) => ({
    kind: kindOf(typed, meant),
    at,
    typed,
    meant,
  }));
  return suffix === printed
    ? slips
    : [...slips, { kind: SlipKind.SUFFIX, at: body.length, typed: suffix, meant: printed }];
}

type Edit = Omit<Slip, 'kind'>;

const alike = (one: string, other: string) => one.replace(/[OQ]/g, '0').replace(/[IL]/g, '1') === other;
const sorted = (text: string) => [...text].sort().join('');

function kindOf(typed: string, meant: string): SlipKind {
  if (alike(typed, meant)) return SlipKind.LOOKALIKE;
  if (/^0*$/.test(typed) && /^0*$/.test(meant)) return SlipKind.ZEROS;
  return sorted(typed) === sorted(meant) ? SlipKind.SWAPPED : SlipKind.OTHER;
}

const isMark = (character: string | undefined) => character !== undefined && !/[\p{L}\p{N}]/u.test(character);

/** The fewest characters that make of one text the other, which may begin and end anywhere in it. Punctuation weighs little. */
function edits(typed: string, meant: string): Edit[] {
  const price = (character: string | undefined) => (isMark(character) ? 0.01 : 1);
  const change = (i: number, j: number) => {
    const [one, other] = [typed[i], meant[j]];
    if (one === other || (isMark(one) && isMark(other))) return 0;
    if (isMark(one) || isMark(other)) return 3;
    return alike(one ?? '', other ?? '') ? 0.5 : 1;
  };
  // A number neither begins nor ends within a run of digits or of letters.
  const isWithin = (i: number) => /^(?:\d\d|\p{L}\p{L})$/u.test(typed.slice(Math.max(0, i - 1), i + 1));
  const cost = Array.from({ length: typed.length + 1 }, () => new Float64Array(meant.length + 1));
  const at = (i: number, j: number) => cost[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= typed.length; i += 1)
    for (let j = i === 0 ? 1 : 0; j <= meant.length; j += 1) {
      const row = cost[i] as Float64Array;
      row[j] =
        j === 0
          ? isWithin(i)
            ? Number.POSITIVE_INFINITY
            : 0
          : Math.min(
              i && at(i - 1, j - 1) + change(i - 1, j - 1),
              i ? at(i - 1, j) + price(typed[i - 1]) : Number.POSITIVE_INFINITY,
              at(i, j - 1) + price(meant[j - 1]),
            );
      if (i === 0) row[j] = at(0, j - 1) + price(meant[j - 1]);
    }
  let i = cost.reduce(
    (best, row, index) => (!isWithin(index) && (row[meant.length] ?? 0) < at(best, meant.length) ? index : best),
    0,
  );
  const found: Edit[] = [];
  for (let j = meant.length; j > 0; ) {
    const here = at(i, j);
    if (i && here === at(i - 1, j - 1) + change(i - 1, j - 1)) {
      i -= 1;
      j -= 1;
      const [one = '', other = ''] = [typed[i], meant[j]];
      if (change(i, j)) found.push({ at: j, typed: one, meant: other });
    } else if (i && here === at(i - 1, j) + price(typed[i - 1])) {
      i -= 1;
      if (!isMark(typed[i])) found.push({ at: j, typed: typed[i] ?? '', meant: '' });
    } else {
      j -= 1;
      if (!isMark(meant[j])) found.push({ at: j, typed: '', meant: meant[j] ?? '' });
    }
  }
  return found.reverse();
}

/** Neighbouring edits as one; two digits the other way round are, also with a point between them. */
function joined(all: readonly Edit[]): Edit[] {
  const parts: Edit[] = [];
  for (const edit of all) {
    const last = parts.at(-1);
    if (last && edit.at <= last.at + last.meant.length) {
      last.typed += edit.typed;
      last.meant += edit.meant;
    } else parts.push({ ...edit });
  }
  return parts;
}
