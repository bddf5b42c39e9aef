import { can } from '@conformity/access';
import { type CalendarDate, System } from '@conformity/certification';
import { type Context, forbidden, notFound } from '@conformity/subgraph';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Loaders } from '../loaders';
import type { Repositories } from '../repositories';
import { isSignedIn, type SignedIn } from '../sign-in/login';
import { Membership, Person, type PrincipalView } from './person';
import { noteAccess } from './personal-data';

type Asking = Context<Loaders>;

/** Memberships that are held on a day. */
const inForce = 'm.id in (select id from held_membership where since <= :today and coalesce(until, :today) >= :today)';

const people = (db: Asking['db']) => db.getRepository(Person).createQueryBuilder('p');

/** Of several people at once, each membership in its place. */
const inOrder = (query: SelectQueryBuilder<Person>) =>
  query.addOrderBy('m.since').addOrderBy('m.role').addOrderBy('m.system').addOrderBy('m.bodyId');

/** The person with this id, or whom a provider signed in, and the memberships in force today; null for nobody, and for who is not active. */
export function activePerson(
  { db, today }: Pick<Asking, 'db' | 'today'>,
  by: { id: string } | SignedIn,
): Promise<Person | null> {
  const found = people(db)
    .leftJoinAndSelect('p.memberships', 'm', inForce, { today })
    .where('p.active')
    .andWhere('id' in by ? 'p.id = :id' : isSignedIn, by);
  return inOrder(found).getOne();
}

/** Whether the principal may know of roles at a body in a system; a role of no body is known to its holder alone. */
const seesRole = (principal: Asking['principal'], { system, bodyId }: Pick<Membership, 'system' | 'bodyId'>) =>
  system !== null && bodyId !== null && can(principal, 'person:view', { system, bodyId });

/** The roles of a person that the caller may know of, the earliest first: all of their own, of others where they may see the people of a body. */
export async function rolesOf({ loaders, principal }: Asking, personId: string): Promise<Membership[]> {
  const roles = await loaders.rolesOf.load(personId);
  return personId === principal.id ? roles : roles.filter(role => seesRole(principal, role));
}

/** The person, where the caller may know of them: themselves while they are active, and people of bodies. */
export async function knownPerson(asking: Asking, id: string): Promise<Person | null> {
  const person = await asking.loaders.person.load(id);
  // Of the caller too, so that what is asked of many is read at once.
  const roles = await rolesOf(asking, id);
  if (id === asking.principal.id) return person?.active ? person : null;
  return roles.length ? person : null;
}

/** The systems in which the caller may see the people of a body. @throws NOT_FOUND for an unknown body, FORBIDDEN where there are none */
export async function systemsWithPeople(
  { loaders, principal }: Pick<Asking, 'loaders' | 'principal'>,
  bodyId: string,
): Promise<System[]> {
  const body = await loaders.body.load(bodyId);
  if (!body) throw notFound(`The certification body ${bodyId}`);
  const systems = Object.values(System).filter(system => seesRole(principal, { system, bodyId }));
  if (!systems.length)
    throw forbidden(
      `Only an administrator of ${body.name}, the Secretariat or the IT administrator may see its people.`,
    );
  return systems;
}

/**
 * The people of a body, those who left it too, with roles there in the systems whose people the caller may see.
 * Who looked is noted. @throws NOT_FOUND for an unknown body, FORBIDDEN where the caller may see the people of no system.
 */
export async function peopleOf(asking: Asking, bodyId: string): Promise<Person[]> {
  const systems = await systemsWithPeople(asking, bodyId);
  await noteAccess(asking, 'PEOPLE', bodyId);
  return people(asking.db)
    .innerJoin('p.memberships', 'm', 'm.bodyId = :bodyId and m.system = any(:systems)', { bodyId, systems })
    .orderBy('p.name collate "C"')
    .addOrderBy('p.id')
    .getMany();
}

/** The roles of people, those that ended too, the earliest first. */
export const rolesOfPeople = (db: Repositories, personIds: readonly string[]): Promise<Membership[]> =>
  db.getRepository(Membership).find({
    where: { personId: In([...personIds]) },
    order: { since: 'ASC', role: 'ASC', system: 'ASC', bodyId: 'ASC' },
  });

/** The roles of people that are held on a day. */
export const heldByPeople = (
  db: Repositories,
  today: CalendarDate,
  personIds: readonly string[],
): Promise<Membership[]> =>
  db
    .getRepository(Membership)
    .createQueryBuilder('m')
    .where('m.personId = any(:personIds)', { personIds })
    .andWhere(inForce, { today })
    .getMany();

/** The first hundred active people with the memberships in force today, by subject: for the token command of a demonstration. */
export async function activePeople({ db, today }: Pick<Asking, 'db' | 'today'>): Promise<PrincipalView[]> {
  // A limit counts the rows of a join, so the hundred are found before their memberships are.
  const hundred = await people(db)
    .where('p.active and p.subject is not null')
    .andWhere(
      query =>
        `exists ${query.subQuery().select('1').from(Membership, 'm').where(`m.personId = p.id and ${inForce}`).getQuery()}`,
      { today },
    )
    .orderBy('p.subject collate "C"')
    .limit(100)
    .getMany();
  const found = people(db)
    .innerJoinAndSelect('p.memberships', 'm', inForce, { today })
    .where({ id: In(hundred.map(({ id }) => id)) })
    .orderBy('p.subject collate "C"');
  return inOrder(found).getMany();
}
