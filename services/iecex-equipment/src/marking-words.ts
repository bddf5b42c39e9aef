const words = (text: string): readonly string[] => text.split(' ');

/** What a type of protection is made for: gas, dust, mines. */
export type Atmosphere = 'G' | 'D' | 'M';

/** What a level of protection can give. */
export interface LevelFacts {
  /** The best EPL letter that it gives, `a` before `b` before `c`; null where the level alone does not say. */
  best: 'a' | 'b' | 'c' | null;
  atmospheres: readonly Atmosphere[];
}

const families: [levels: string, best: LevelFacts['best'], atmospheres: string][] = [
  ['ma sa', 'a', 'GDM'],
  ['da oa', 'a', 'GM'],
  ['db d eb e ob o qb q', 'b', 'GM'],
  ['dc ec oc nA nC nR nL nP nAc nCc nRc n', 'c', 'G'],
  ['ia', 'a', 'GDM'],
  ['ib mb sb pxb pyb px py', 'b', 'GDM'],
  ['ic mc sc pzc pz', 'c', 'GD'],
  ['op#is op#sh', 'a', 'GDM'],
  ['op#pr', 'b', 'GDM'],
  ['m p pv s h', null, 'GDM'],
  ['60079-30-1', null, 'GDM'],
  ['ta', 'a', 'D'],
  ['tb', 'b', 'D'],
  ['tc', 'c', 'D'],
  ['t', null, 'D'],
  ['tD iaD ibD icD maD mbD pD DIP', null, 'D'],
];

/**
 * Each level of protection, current or old, with what it gives. Source: IEC 60079-0 and the parts of the types
 * (`data/protection-types.tsv`); of levels before EPLs only what their present successor gives, where there is one.
 */
export const levelFacts: ReadonlyMap<string, LevelFacts> = new Map(
  families.flatMap(([levels, best, atmospheres]) =>
    words(levels).map(level => [level.replace('#', ' '), { best, atmospheres: atmospheres.split('') as Atmosphere[] }]),
  ),
);

/** Levels of the dust standards before EPLs, IEC 61241: they stand with a zone (`A21`) in place of a group. */
export const OLD_DUST = words('tD iaD ibD icD maD mbD pD DIP');
export const LEVELS = [...levelFacts.keys()].filter(level => !OLD_DUST.includes(level) && !level.includes(' '));
export const OPTICAL = words('is pr sh');
export const GROUPS = words('I II IIA IIB IIC III IIIA IIIB IIIC');
export const HYDROGEN_GROUPS = words('IIA IIB IIC');
export const EPLS = words('Ma Mb Ga Gb Gc Da Db Dc');
export const BOUNDARY_WALLS = words('Ga/Gb Ga/Gc Gb/Gc Da/Db Da/Dc Db/Dc');
export const RANGE_SIGNS = words('... .. … to - – ~ ÷');
/** What stands between alternatives and members of a list. */
export const CONNECTIVES = words(', / or and &');

/** The atmosphere of a group, or of the EPL that begins with its letter. */
export function atmosphereOf(group: string): Atmosphere {
  if (group === 'I') return 'M';
  return group.startsWith('III') ? 'D' : 'G';
}
