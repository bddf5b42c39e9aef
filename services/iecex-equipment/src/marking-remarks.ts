import type { MarkingProtection, MarkingString } from './marking';
import { type Atmosphere, atmosphereOf, levelFacts } from './marking-words';

/** What a certification officer may be told of a marking; a remark never refuses. */
export type MarkingRemark =
  | 'DUST_NEEDS_DEGREES'
  | 'EPL_GROUP_MISMATCH'
  | 'LEVEL_EPL_MISMATCH'
  | 'TYPE_GROUP_MISMATCH'
  | 'GAS_USUALLY_T_CLASS'
  | 'GROUP_I_HAS_NO_T_CLASS'
  | 'COMPONENT_HAS_NO_TEMPERATURE';

/** A remark with the text to show: what is wrong, then the mend. */
export interface RemarkOnMarking {
  remark: MarkingRemark;
  message: string;
}

/**
 * Every remark on an Ex string, none if all is well. Group II goes with EPL G and a temperature class, group III with
 * EPL D and degrees, group I with EPL M and no temperature (IEC 60079-0 cl. 29); no level of protection gives a better EPL
 * than its own, nor in an atmosphere that its standard is not about; an Ex Component carries no temperature
 * at all (IEC 60079-0:2017/ISH2:2019), and is told only that of its temperature, since the mend is to delete it.
 */
export function remarksOn(line: MarkingString, options: { component: boolean }): RemarkOnMarking[] {
  const own = line.protections.filter(({ associated }) => !associated);
  const inBrackets = line.protections.filter(({ associated }) => associated);
  const groupsOf = ({ group }: MarkingProtection) => (group ? [group] : line.groups);
  return [
    ...remarks('EPL_GROUP_MISMATCH', [
      mismatch(line.epls, line.groups),
      ...inBrackets.map(one => mismatch(one.epl?.split('/') ?? [], groupsOf(one))),
    ]),
    ...remarks('LEVEL_EPL_MISMATCH', [
      ...own.map(one => tooWeak(one, line.epls, line.combined)),
      ...inBrackets.map(one => tooWeak(one, one.epl?.split('/') ?? [])),
    ]),
    ...remarks(
      'TYPE_GROUP_MISMATCH',
      line.protections.map(one => otherAtmosphere(one.level, groupsOf(one))),
    ),
    ...onTemperature(line, options.component),
  ];
}

function remarks(remark: MarkingRemark, messages: (string | null)[]): RemarkOnMarking[] {
  return [...new Set(messages.filter(message => message !== null))].map(message => ({ remark, message }));
}

const ATMOSPHERES = {
  M: { name: 'mines', epls: 'Ma or Mb' },
  G: { name: 'gas', epls: 'Ga, Gb or Gc' },
  D: { name: 'dust', epls: 'Da, Db or Dc' },
};
const apart = 'give each of gas, dust and mines a full Ex string of its own';

function mismatch(epls: string[], groups: string[]): string | null {
  const atmospheres = new Set(groups.map(atmosphereOf));
  const [group] = groups;
  if (!group || epls.length === 0) return null;
  if (atmospheres.size > 1)
    return `Groups ${groups.join(' and ')} stand in one Ex string with EPL ${epls.join('/')}: ${apart}`;
  // The two EPLs of a boundary wall are of one atmosphere, so the first letter speaks for both.
  if (epls[0]?.startsWith(atmosphereOf(group))) return null;
  const { name, epls: allowed } = ATMOSPHERES[atmosphereOf(group)];
  return (
    `EPL ${epls.join('/')} does not belong to group ${groups.join(', ')} (${name}), which takes ${allowed}: ` +
    `correct the EPL or the group, and ${apart}`
  );
}

/**
 * A boundary wall asks of each type only the weaker of its two EPLs: the wall itself gives the better one; two types of level b
 * with a plus give level a (both IEC 60079-26). Of alternatives the best one counts.
 */
function tooWeak({ level, alternatives }: MarkingProtection, epls: string[], combined = false): string | null {
  const asked = epls.at(-1);
  const givenBy = (one: string) => levelFacts.get(one)?.best ?? 'a';
  const best = [level, ...alternatives].map(givenBy).sort()[0];
  if (!asked || !best || best <= asked.slice(1) || (combined && best === 'b')) return null;
  return `${level} gives no more than EPL ${asked[0]}${best}, not ${asked}: correct the level of protection or the EPL`;
}

function otherAtmosphere(level: string, groups: string[]): string | null {
  const made = levelFacts.get(level)?.atmospheres ?? [];
  const asked = new Set(groups.map(atmosphereOf));
  if (asked.size === 0 || [...asked].some(atmosphere => made.includes(atmosphere))) return null;
  const names = (all: Iterable<Atmosphere>) => [...all].map(one => ATMOSPHERES[one].name).join(' or ');
  return `${level} is a type of protection for ${names(made)}, not for group ${groups.join(', ')} (${names(asked)}): ${apart}`;
}

function onTemperature({ groups, protections, temperatures }: MarkingString, component: boolean): RemarkOnMarking[] {
  const [first] = temperatures;
  if (!first) return [];
  const isCelsius = first.kind === 'CELSIUS';
  const written = temperatures
    .map(({ from, to }) =>
      [from, to]
        .filter(end => end !== null)
        .map(end => (isCelsius ? `T${end}°C` : end))
        .join('...'),
    )
    .join(', ');
  const remark = (code: MarkingRemark, message: string) => [{ remark: code, message }];
  if (component)
    return remark(
      'COMPONENT_HAS_NO_TEMPERATURE',
      `An Ex Component carries neither temperature class nor surface temperature: delete ${written}`,
    );
  // Several groups of different atmospheres in one string, as older editions allow: each temperature may belong to any.
  const atmospheres = new Set(groups.map(atmosphereOf));
  if (atmospheres.size > 1) return [];
  const [atmosphere] = atmospheres;
  if (atmosphere === 'M')
    return remark('GROUP_I_HAS_NO_T_CLASS', `Group I carries no temperature in its Ex string: delete ${written}`);
  const isDust = atmosphere === 'D' || (!atmosphere && protections.every(({ level }) => level !== 'DIP'));
  if (isDust && !isCelsius)
    return remark(
      'DUST_NEEDS_DEGREES',
      `${groups.length ? `Group ${groups.join(', ')} (dust)` : 'Dust'} takes a maximum surface temperature, not ${written}: write it in °C, as in T85°C`,
    );
  if (atmosphere === 'G' && isCelsius)
    return remark(
      'GAS_USUALLY_T_CLASS',
      `Group ${groups.join(', ')} (gas) usually takes a temperature class: write T1 to T6 in place of ${written}, unless degrees are meant`,
    );
  return [];
}
