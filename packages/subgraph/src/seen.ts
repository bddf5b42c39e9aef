import { type Principal, visibleDrafts } from '@conformity/access';
import { System } from '@conformity/certification';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** Whose drafts and private documents are seen, as the settings of a transaction say it; null who sees what is public and no more. */
export type Seeing = readonly [systems: string, bodies: string] | null;

const settings = ['conformity.systems', 'conformity.bodies'] as const;
const setting = (name: string) => `(select string_to_array(current_setting('${name}', true), ','))::text[]`;

/** The systems of which the transaction sees all, as an array of SQL that is made once a statement; for views. */
export const seenSystems = setting(settings[0]);
/** The `system/body` pairs of which it sees all. */
export const seenBodies = setting(settings[1]);

const everySystem = Object.values(System).join(',');

/** What the views of the register show to the principal. */
export function seeingOf(principal: Principal): Seeing {
  const { all, systems, bodies } = visibleDrafts(principal);
  if (all) return [everySystem, ''];
  return systems.length || bodies.length ? [systems.join(','), bodies.join(',')] : null;
}

const settingsOf = ([systems, bodies]: NonNullable<Seeing>) => ({ [settings[0]]: systems, [settings[1]]: bodies });

/** Begins a transaction that sees what `seeing` says, with other settings of it, in one message. */
export const beginSeeing = (
  seeing: Seeing,
  literal: (text: string) => string,
  others: Readonly<Record<string, string>> = {},
): string =>
  `begin; select ${Object.entries({ ...(seeing && settingsOf(seeing)), ...others })
    .map(([name, value]) => `set_config('${name}', ${literal(value)}, true)`)
    .join(', ')}`;

/** Lets the transaction of an entity manager or a query runner see what the principal may. */
export async function seeAs(
  transaction: Pick<EntityManager | QueryRunner, 'query'>,
  principal: Principal,
  others?: Readonly<Record<string, string>>,
): Promise<void> {
  const seeing = seeingOf(principal);
  if (!seeing && !others) return;
  const given = Object.entries({ ...settingsOf(seeing ?? ['', '']), ...others });
  await transaction.query(
    `select ${given.map(([name], at) => `set_config('${name}', $${at + 1}, true)`).join(', ')}`,
    given.map(([, value]) => value),
  );
}

/** The database for reading as the principal, where no request does. */
export const asSeenBy = <Source extends DataSource>(db: Source, principal: Principal): Source =>
  Object.assign(Object.create(db), { seeing: seeingOf(principal) });

/** Whether a statement reads a view that looks who asks: by how it is named. */
export const looksWhoAsks = (text: string): boolean => /\.visible_\w/.test(text);
