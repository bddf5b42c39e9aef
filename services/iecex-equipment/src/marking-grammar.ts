import { joinedLevels } from '@conformity/certification';
import type { MarkingProtection, MarkingString, MarkingTemperature } from './marking';
import type { Token } from './marking-tokens';
import {
  BOUNDARY_WALLS,
  CONNECTIVES,
  EPLS,
  GROUPS,
  HYDROGEN_GROUPS,
  LEVELS,
  OLD_DUST,
  OPTICAL,
  RANGE_SIGNS,
} from './marking-words';

// A reader takes what it reads from the cursor, or returns null; `attempt` then puts the cursor back.
// No reader is tried twice at the same place in a way that grows with the text, which keeps the whole linear.

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}
type Reader<T> = (cursor: Cursor) => T | null;

/** The parts of the Ex string that the words are, notes behind it left aside; null where they are none. */
export function exString(tokens: readonly Token[]): Omit<MarkingString, 'text'> | null {
  const cursor: Cursor = { tokens: tokens.map(({ word }) => word), at: 0 };
  const found = attempt(cursor, oldDust) ?? attempt(cursor, ofGroups);
  return found && endsInNotes(cursor, found.temperatures.length > 0) ? found : null;
}

function ofGroups(cursor: Cursor): Omit<MarkingString, 'text'> | null {
  const own = take(cursor, ['Ex']) !== null;
  const protections = repeated(cursor, own ? protection : associated).flat();
  const groups = listed(cursor, groupName);
  const ofBracket = groups.length ? null : (protections.at(-1)?.group ?? null);
  const associatedOnly = protections.every(one => one.associated);
  if (!protections.length || !(groups.length || (ofBracket && associatedOnly))) return null;
  const temperatures = own ? temperatureList(cursor) : [];
  // `T*`: the classes stand in a footnote or an annex.
  if (own) take(cursor, ['T*']);
  const epls = (own && attempt(cursor, epl)?.split('/')) || [];
  const combined = cursor.tokens.slice(0, cursor.at).some((word, at, all) => word === '+' && isLevel(all[at - 1]));
  return { protections, combined, groups: ofBracket ? [ofBracket] : groups, temperatures, epls, associatedOnly };
}

/** IEC 61241: `Ex tD A21 IP65 T85°C`, `Ex iaD 20 T135°C`, `DIP A21 TA,T6`. */
function oldDust(cursor: Cursor): Omit<MarkingString, 'text'> | null {
  take(cursor, ['Ex']);
  const protections = repeated(cursor, oldDustProtection).flat();
  if (!protections.some(({ level }) => OLD_DUST.includes(level))) return null;
  listed(cursor, zone);
  // The method by which the temperature was found, practice A or B.
  if (take(cursor, ['TA', 'TB'])) take(cursor, [',']);
  const temperatures = temperatureList(cursor);
  const associatedOnly = protections.every(one => one.associated);
  return { protections, combined: false, groups: [], temperatures, epls: [], associatedOnly };
}

const zone: Reader<string> = cursor => takeMatch(cursor, /^[AB]?2[0-2]$/);

function oldDustProtection(cursor: Cursor): MarkingProtection[] | null {
  const levels = listed(cursor, at => take(at, OLD_DUST));
  if (levels.length) return levels.map(level => protectionOf(level));
  if (take(cursor, ['[']) === null) return null;
  take(cursor, ['Ex']);
  const inside = listed(cursor, at => take(at, [...OLD_DUST, ...LEVELS]));
  return inside.length && take(cursor, [']']) ? inside.map(level => protectionOf(level, {})) : null;
}

const protectionOf = (
  level: string,
  bracket: { epl?: string | null; group?: string | null } | null = null,
  alternatives: string[] = [],
): MarkingProtection => ({
  level,
  associated: bracket !== null,
  epl: bracket?.epl ?? null,
  group: bracket?.group ?? null,
  alternatives,
});

function protection(cursor: Cursor): MarkingProtection[] | null {
  const own = listed(cursor, alternatives, [',', '+', 'and', '&']).flat();
  return own.length ? own : associated(cursor);
}

/** `ia/ib`, `tb or tc`, or one level, or levels in one word. */
function alternatives(cursor: Cursor): MarkingProtection[] | null {
  const written = listed(cursor, levels, ['/', 'or']);
  const choice = written.length > 1 ? [...new Set(written.flat())] : [];
  return written.length ? written.flat().map(level => protectionOf(level, null, choice)) : null;
}

function associated(cursor: Cursor): MarkingProtection[] | null {
  if (take(cursor, ['[']) === null) return null;
  take(cursor, ['Ex']);
  const inside = repeated(cursor, at => listed(at, levels).flat()).flat();
  // `[ia Ga IIC]` and `[ia IIC Ga]` are both in use; radiation has a temperature class of its own (IEC 60079-28).
  const groupFirst = attempt(cursor, groupName);
  if (inside.some(one => one.startsWith('op '))) temperatureList(cursor);
  const ownEpl = attempt(cursor, epl);
  const group = groupFirst ?? attempt(cursor, groupName);
  if (take(cursor, [']']) === null || inside.length === 0) return null;
  const choice = inside.length > 1 ? [...new Set(inside)] : [];
  return inside.map(level => protectionOf(level, { epl: ownEpl, group }, choice));
}

function levels(cursor: Cursor): string[] | null {
  if (take(cursor, ['op']) !== null) {
    const optical = take(cursor, OPTICAL);
    return optical === null ? null : [`op ${optical}`];
  }
  const one = take(cursor, LEVELS);
  if (one !== null) return [one];
  const joined = joinedLevels(cursor.tokens[cursor.at] ?? '');
  if (joined) cursor.at += 1;
  return joined;
}

const isLevel = (word = '') => LEVELS.includes(word) || OPTICAL.includes(word) || joinedLevels(word) !== null;

function groupName(cursor: Cursor): string | null {
  const group = take(cursor, GROUPS);
  if (group === null || take(cursor, ['+']) === null) return group;
  return HYDROGEN_GROUPS.includes(group) && take(cursor, ['H2']) ? `${group}+H2` : null;
}

/** One temperature of a list; degrees are null where the sign is left to the end of a range, as in `T85...T135°C`. */
interface Heat {
  kind: MarkingTemperature['kind'];
  value: string;
  isComplete: boolean;
}

function temperatureList(cursor: Cursor): MarkingTemperature[] {
  const all = listed(cursor, temperature);
  return all.every(({ kind }) => kind === all[0]?.kind) ? all : [];
}

function temperature(cursor: Cursor): MarkingTemperature | null {
  const from = heat(cursor);
  if (from === null) return null;
  if (take(cursor, RANGE_SIGNS) === null)
    return from.isComplete ? { kind: from.kind, from: from.value, to: null } : null;
  const to = heat(cursor);
  return to?.isComplete && to.kind === from.kind ? { kind: from.kind, from: from.value, to: to.value } : null;
}

function heat(cursor: Cursor): Heat | null {
  const digits = takeMatch(cursor, /^T\d+$/)?.slice(1) ?? (take(cursor, ['T']) && takeMatch(cursor, /^\d+$/));
  if (!digits) return null;
  if (degrees(cursor)) {
    // `T20085°C`: under a layer of 200 mm, 85 °C; the depth is printed as an index.
    const value = /^(?:\d{3})?(\d{2,3})$/.exec(digits)?.[1];
    return value && digits.length !== 4 ? { kind: 'CELSIUS', value, isComplete: true } : null;
  }
  if (digits.length === 1)
    return /[1-6]/.test(digits) ? { kind: 'T_CLASS', value: `T${digits}`, isComplete: true } : null;
  const underLayer = takeMatch(cursor, /^\d{2,3}$/);
  if (underLayer) return degrees(cursor) ? { kind: 'CELSIUS', value: underLayer, isComplete: true } : null;
  return digits.length <= 3 ? { kind: 'CELSIUS', value: digits, isComplete: false } : null;
}

const degrees = (cursor: Cursor) =>
  take(cursor, ['℃']) !== null || attempt(cursor, at => take(at, ['°']) && take(at, ['C'])) !== null;

function epl(cursor: Cursor): string | null {
  const first = take(cursor, EPLS);
  if (first === null || take(cursor, ['/']) === null) return first;
  // A slash may also stand before the next string.
  if (cursor.at === cursor.tokens.length) return first;
  const both = `${first}/${take(cursor, EPLS)}`;
  return BOUNDARY_WALLS.includes(both) ? both : null;
}

const NOTE_WORD =
  /^(?:T?a|Tamb|Tp|[Aa]mb(?:ient)?|AMB|at|for|when|where|with|see|See|[Rr]efer|if|and|or|Um|Ui|Uo|Ii|Pi)$|^T[ap](?:mb)?$/;
const NOTE_SIGN = /^[-+−–—±<>≤≥=\d:;,./|&#]/;
const OF_A_STRING = /^(?:[GDM][abc]|II[ABC]?|III[ABC]?|T[A-Z]?\d.*|[[\]])$/;

/** Whether nothing but notes follows: an `X` or `U`, ambient temperatures, and prose that is no misplaced part of the string. */
function endsInNotes(cursor: Cursor, namesTemperature: boolean): boolean {
  take(cursor, ['X', 'U']);
  const rest = cursor.tokens.slice(cursor.at);
  const [first] = rest;
  if (first === undefined) return true;
  const isClass = (word: string) => namesTemperature && /^T[1-6]$/.test(word);
  if (!NOTE_WORD.test(first) && !NOTE_SIGN.test(first) && !isClass(first)) return false;
  return rest.every(word => !OF_A_STRING.test(word) || isClass(word));
}

function take(cursor: Cursor, allowed: readonly string[]): string | null {
  const token = cursor.tokens[cursor.at];
  if (token === undefined || !allowed.includes(token)) return null;
  cursor.at += 1;
  return token;
}

function takeMatch(cursor: Cursor, pattern: RegExp): string | null {
  const token = cursor.tokens[cursor.at];
  if (token === undefined || !pattern.test(token)) return null;
  cursor.at += 1;
  return token;
}

function attempt<T>(cursor: Cursor, read: Reader<T>): T | null {
  const start = cursor.at;
  const found = read(cursor);
  if (found === null) cursor.at = start;
  return found;
}

/** What is read again and again, as long as it reads anything. */
function repeated<T>(cursor: Cursor, read: Reader<T[]>): T[][] {
  const all: T[][] = [];
  for (let one = attempt(cursor, read); one?.length; one = attempt(cursor, read)) all.push(one);
  return all;
}

/** What is read once or several times with connectives between. */
function listed<T>(cursor: Cursor, read: Reader<T>, connectives: readonly string[] = CONNECTIVES): T[] {
  const all: T[] = [];
  const next: Reader<T> = at => (take(at, connectives) === null ? null : read(at));
  for (let one = attempt(cursor, read); one !== null; one = attempt(cursor, next)) all.push(one);
  return all;
}
