import { TemperatureClass } from '@conformity/certification';
import type { OwnTraits } from '@conformity/register';
import { type MarkingTemperature, readMarking } from './marking';
import { EPLS } from './marking-words';

/** By what a marking is filtered: the types of protection of the equipment itself, groups, EPLs and temperature classes that can be read. */
export function traitsOfMarking(marking: string): OwnTraits {
  const strings = readMarking(marking).flatMap(line => line.strings);
  const protections = strings.flatMap(one => one.protections);
  const own = protections.filter(({ associated }) => !associated);
  const epls = [...strings.flatMap(one => one.epls), ...protections.flatMap(({ epl }) => epl?.split('/') ?? [])];
  return {
    // Of associated apparatus alone nothing protects the equipment itself.
    typesOfProtection: distinct((own.length ? own : protections).flatMap(({ level }) => typeOf(level) ?? [])),
    equipmentGroups: distinct([
      ...strings.flatMap(one => one.groups),
      ...protections.flatMap(({ group }) => group ?? []),
    ]),
    epls: distinct(epls.filter(level => EPLS.includes(level))),
    temperatureClasses: distinct(strings.flatMap(one => one.temperatures.flatMap(classesOf))),
  };
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

/** The letter of the type behind a level (IEC 60079-0 cl. 29.4): `db` is d, `op is` is op, `nA` is n; null for what has none, such as trace heating. */
function typeOf(level: string): string | null {
  if (level.startsWith('op')) return 'op';
  return /^[a-z](?=$|[abcxyzvD]|[ACLRP])/.exec(level)?.[0] ?? (level === 'DIP' ? 't' : null);
}

const classes = Object.keys(TemperatureClass);

/** `T6...T4` is T4, T5 and T6. */
function classesOf({ kind, from, to }: MarkingTemperature): string[] {
  if (kind !== 'T_CLASS') return [];
  const [one, other] = [from, to ?? from].map(text => classes.indexOf(/T[1-6]/.exec(text)?.[0] ?? ''));
  if (one === undefined || other === undefined || one < 0 || other < 0) return [];
  return classes.slice(Math.min(one, other), Math.max(one, other) + 1);
}
