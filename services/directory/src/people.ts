import { can } from '@conformity/access';
import { System } from '@conformity/certification';
import { type Context, forbidden, notFound } from '@conformity/subgraph';
import type { Loaders } from './loaders';
import type { Person, PrincipalView } from './person';

type Asking = Context<Loaders>;

const memberships = `json_agg(json_build_object('role', m.role, 'system', m.system, 'bodyId', m.body_id,
  'mayIssue', m.may_issue, 'since', m.since, 'until', m.until) order by m.since, m.role, m.system, m.body_id)`;

/** The person with this id or token subject and the memberships in force today; null for nobody, and for who is not active. */
export async function activePerson(
  { db, today }: Pick<Asking, 'db' | 'today'>,
  by: { id: string } | { subject: string },
): Promise<(Person & { subject: string }) | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['subject', by.subject];
  const [found] = await db.query<(Person & { subject: string })[]>(
    `select p.id, p.subject, p.name, p.active, coalesce(${memberships} filter (where m.role is not null), '[]') as memberships
     from person p
     left join membership m on m.person_id = p.id and m.since <= $2 and coalesce(m.until, $2) >= $2
     where p.${column} = $1 and p.active
     group by p.id`,
    [value, today],
  );
  return found ?? null;
}

/**
 * The people of a body, those who left it too, with their roles at this body in the systems whose people the caller may see.
 * @throws NOT_FOUND for an unknown body, FORBIDDEN where the caller may see the people of no system.
 */
export async function peopleOf({ db, loaders, principal }: Asking, bodyId: string): Promise<Person[]> {
  const body = await loaders.body.load(bodyId);
  if (!body) throw notFound(`The certification body ${bodyId}`);
  const systems = Object.values(System).filter(system => can(principal, 'person:view', { system, bodyId }));
  if (!systems.length)
    throw forbidden(
      `Only an administrator of ${body.name}, the Secretariat or the IT administrator may see its people.`,
    );
  return db.query<Person[]>(
    `select p.id, p.name, p.active, ${memberships} as memberships
     from membership m join person p on p.id = m.person_id
     where m.body_id = $1 and m.system = any($2)
     group by p.id order by p.name collate "C", p.id`,
    [bodyId, systems],
  );
}

/** The first hundred active people with the memberships in force today, by subject: for the token command of a demonstration. */
export async function activePeople({ db, today }: Pick<Asking, 'db' | 'today'>): Promise<PrincipalView[]> {
  return db.query<PrincipalView[]>(
    `select p.id, p.subject, p.name, ${memberships} as memberships
     from person p join membership m on m.person_id = p.id and m.since <= $1 and coalesce(m.until, $1) >= $1
     where p.active group by p.id order by p.subject collate "C" limit 100`,
    [today],
  );
}
