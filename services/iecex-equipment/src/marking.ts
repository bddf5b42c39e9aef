const words = (text: string): readonly string[] => text.split(' ');

const LEVELS = words(
  'da db dc d eb ec e ia ib ic ma mb mc m nA nC nR nL oa ob oc o pxb pyb pzc pv px py pz p qb q sa sb sc s ta tb tc t h',
);
const OPTICAL = words('is pr sh');
const GROUPS = words('I II IIA IIB IIC III IIIA IIIB IIIC');
const HYDROGEN_GROUPS = words('IIA IIB IIC');
const EPLS = words('Ma Mb Ga Gb Gc Da Db Dc');
const BOUNDARY_WALLS = words('Ga/Gb Ga/Gc Gb/Gc Da/Db Da/Dc Db/Dc');
const T_CLASSES = words('T1 T2 T3 T4 T5 T6');
const RANGE_SIGNS = words('... .. …');

/** One level of protection in an Ex string; `epl` and `group` are those written in its own brackets, else null. */
export interface MarkingProtection {
  /** As IEC 60079-0 cl. 29.4 writes it: `db`, `ia`, `op is`; levels of older editions (`d`, `nA`) are kept as they stand. */
  level: string;
  /** True for associated apparatus, which stands in brackets: it protects what is connected to it, not itself. */
  associated: boolean;
  /** `Ga`, or `Ga/Gb` for a boundary wall. */
  epl: string | null;
  group: string | null;
}

/** Temperature class (`T4`), or maximum surface temperature as bare digits in °C (`135`); `to` is the written end of a range. */
export interface MarkingTemperature {
  kind: 'T_CLASS' | 'CELSIUS';
  from: string;
  to: string | null;
}

/** One Ex string that follows IEC 60079-0 cl. 29.4; whether its parts suit each other is for `remarksOn` to say. */
export interface MarkingString {
  /** As typed, each run of blanks made one. */
  text: string;
  /** In the order written, at least one. */
  protections: MarkingProtection[];
  /** `IIC`, `IIB+H2`, … of the string itself, not of a bracket. */
  group: string;
  temperature: MarkingTemperature | null;
  /** None, one, or the two of a boundary wall; those in brackets stand with their protection. */
  epls: string[];
  /** True where nothing protects the equipment itself, as in `[Ex ia Ga] IIC`. */
  associatedOnly: boolean;
}

/** One line of a marking, its text exactly as typed; `parsed` is null where it is not one Ex string, which is no error. */
export interface MarkingLine {
  text: string;
  parsed: MarkingString | null;
}

/** What a certification officer may be told of a marking; a remark never refuses. */
export type MarkingRemark =
  | 'DUST_NEEDS_DEGREES'
  | 'EPL_GROUP_MISMATCH'
  | 'GAS_USUALLY_T_CLASS'
  | 'GROUP_I_HAS_NO_T_CLASS'
  | 'COMPONENT_HAS_NO_TEMPERATURE';

/** A remark with the text to show: what is wrong, then the mend. */
export interface RemarkOnMarking {
  remark: MarkingRemark;
  message: string;
}

/**
 * Every line of a marking, blank ones too: nothing typed is lost but the kind of line end. Never throws, and takes
 * time linear in the text. A line parses if it is one Ex string in the order of IEC 60079-0 cl. 29.4, combined
 * electrical and non-electrical marking (IEC 60079-0:2017/ISH2:2019) included. Our decision: anything else (annex
 * references, IP codes, lists of groups, IEC 61241 marking) keeps its text and gives null, as certificates really carry it.
 */
export function readMarking(text: string): MarkingLine[] {
  return text.split(/\r\n|\n|\r/).map(line => ({ text: line, parsed: exString(line) }));
}

/**
 * Every remark on an Ex string, none if all is well. Group II goes with EPL G and a temperature class, group III with
 * EPL D and degrees, group I with EPL M and no temperature (IEC 60079-0 cl. 29); an Ex Component carries no temperature
 * at all (IEC 60079-0:2017/ISH2:2019), and is told only that of its temperature, since the mend is to delete it.
 */
export function remarksOn(line: MarkingString, options: { component: boolean }): RemarkOnMarking[] {
  const inBrackets = line.protections.map(({ epl, group }) => mismatch(epl, group ?? line.group));
  const mismatches = [mismatch(line.epls.join('/'), line.group), ...inBrackets].filter(message => message !== null);
  return [
    ...[...new Set(mismatches)].map(message => ({ remark: 'EPL_GROUP_MISMATCH' as const, message })),
    ...onTemperature(line, options.component),
  ];
}

const ATMOSPHERES = {
  M: { name: 'mines', epls: 'Ma or Mb' },
  G: { name: 'gas', epls: 'Ga, Gb or Gc' },
  D: { name: 'dust', epls: 'Da, Db or Dc' },
};

function atmosphereOf(group: string): 'M' | 'G' | 'D' {
  if (group === 'I') return 'M';
  return group.startsWith('III') ? 'D' : 'G';
}

function mismatch(epl: string | null, group: string): string | null {
  const atmosphere = atmosphereOf(group);
  // The two EPLs of a boundary wall are of one atmosphere, so the first letter speaks for both.
  if (!epl || epl.startsWith(atmosphere)) return null;
  const { name, epls } = ATMOSPHERES[atmosphere];
  return (
    `EPL ${epl} does not belong to group ${group} (${name}), which takes ${epls}: ` +
    'correct the EPL or the group, and give each of gas, dust and mines a full Ex string of its own'
  );
}

function onTemperature({ group, temperature }: MarkingString, component: boolean): RemarkOnMarking[] {
  if (!temperature) return [];
  const isCelsius = temperature.kind === 'CELSIUS';
  const ends = [temperature.from, temperature.to].filter(end => end !== null);
  const written = ends.map(end => (isCelsius ? `T${end}°C` : end)).join('...');
  const remark = (code: MarkingRemark, message: string) => [{ remark: code, message }];
  const atmosphere = atmosphereOf(group);
  if (component)
    return remark(
      'COMPONENT_HAS_NO_TEMPERATURE',
      `An Ex Component carries neither temperature class nor surface temperature: delete ${written}`,
    );
  if (atmosphere === 'M')
    return remark('GROUP_I_HAS_NO_T_CLASS', `Group I carries no temperature in its Ex string: delete ${written}`);
  if (atmosphere === 'D' && !isCelsius)
    return remark(
      'DUST_NEEDS_DEGREES',
      `Group ${group} (dust) takes a maximum surface temperature, not ${written}: write it in °C, as in T85°C`,
    );
  if (atmosphere === 'G' && isCelsius)
    return remark(
      'GAS_USUALLY_T_CLASS',
      `Group ${group} (gas) usually takes a temperature class: write T1 to T6 in place of ${written}, unless degrees are meant`,
    );
  return [];
}

// The parser. A reader takes what it reads from the cursor, or returns null; `attempt` then puts the cursor back.
// No reader is tried twice at the same place in a way that grows with the text, which keeps the whole linear.

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}
type Reader<T> = (cursor: Cursor) => T | null;

function exString(line: string): MarkingString | null {
  const text = line.trim().replace(/\s+/g, ' ');
  const tokens = text.replace(/\bT (?=\d)/g, 'T').match(/[A-Za-z0-9]+|\.{2,3}|\S/g) ?? [];
  const cursor: Cursor = { tokens, at: 0 };
  const own = take(cursor, ['Ex']) !== null;
  const protections = own ? listOf(cursor, protection).flat() : attempt(cursor, associated);
  const group = attempt(cursor, groupName);
  if (!protections?.length || group === null) return null;
  const temperature = own
    ? (attempt(cursor, range('T_CLASS', tClass)) ?? attempt(cursor, range('CELSIUS', celsius)))
    : null;
  const epls = (own && attempt(cursor, epl)?.split('/')) || [];
  if (cursor.at < tokens.length) return null;
  const associatedOnly = protections.every(one => one.associated);
  return { text, protections, group, temperature, epls, associatedOnly };
}

function protection(cursor: Cursor): MarkingProtection[] | null {
  const own = attempt(cursor, level);
  return own === null ? associated(cursor) : [{ level: own, associated: false, epl: null, group: null }];
}

function associated(cursor: Cursor): MarkingProtection[] | null {
  if (take(cursor, ['[']) === null) return null;
  take(cursor, ['Ex']);
  const levels = listOf(cursor, level);
  // `[ia Ga IIC]` and `[ia IIC Ga]` are both in use.
  const groupFirst = attempt(cursor, groupName);
  const ownEpl = attempt(cursor, epl);
  const group = groupFirst ?? attempt(cursor, groupName);
  if (take(cursor, [']']) === null || levels.length === 0) return null;
  return levels.map(one => ({ level: one, associated: true, epl: ownEpl, group }));
}

function level(cursor: Cursor): string | null {
  if (take(cursor, ['op']) === null) return take(cursor, LEVELS);
  const optical = take(cursor, OPTICAL);
  return optical && `op ${optical}`;
}

function groupName(cursor: Cursor): string | null {
  const group = take(cursor, GROUPS);
  if (group === null || take(cursor, ['+']) === null) return group;
  return HYDROGEN_GROUPS.includes(group) && take(cursor, ['H2']) ? `${group}+H2` : null;
}

function range(kind: MarkingTemperature['kind'], read: Reader<string>): Reader<MarkingTemperature> {
  return cursor => {
    const from = read(cursor);
    if (from === null) return null;
    if (take(cursor, RANGE_SIGNS) === null) return { kind, from, to: null };
    const to = read(cursor);
    return to === null ? null : { kind, from, to };
  };
}

const tClass: Reader<string> = cursor => take(cursor, T_CLASSES);

function celsius(cursor: Cursor): string | null {
  const degrees = /^T(\d{2,3})$/.exec(cursor.tokens[cursor.at] ?? '')?.[1];
  if (degrees === undefined) return null;
  cursor.at += 1;
  return take(cursor, ['°', 'º']) && take(cursor, ['C']) && degrees;
}

function epl(cursor: Cursor): string | null {
  const first = take(cursor, EPLS);
  if (first === null || take(cursor, ['/']) === null) return first;
  const both = `${first}/${take(cursor, EPLS)}`;
  return BOUNDARY_WALLS.includes(both) ? both : null;
}

function take(cursor: Cursor, allowed: readonly string[]): string | null {
  const token = cursor.tokens[cursor.at];
  if (token === undefined || !allowed.includes(token)) return null;
  cursor.at += 1;
  return token;
}

function attempt<T>(cursor: Cursor, read: Reader<T>): T | null {
  const start = cursor.at;
  const found = read(cursor);
  if (found === null) cursor.at = start;
  return found;
}

function listOf<T>(cursor: Cursor, read: Reader<T>): T[] {
  const all: T[] = [];
  for (let one = attempt(cursor, read); one !== null; one = attempt(cursor, read)) all.push(one);
  return all;
}
