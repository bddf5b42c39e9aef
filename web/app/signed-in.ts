import type { MeQuery, System } from '@conformity/client';
import { createContext } from 'react-router';

/** Who is signed in, with the roles that they have today. */
export type SignedIn = NonNullable<MeQuery['me']>;
export const signedIn = createContext<SignedIn>();

export const systems = ['IECEX', 'IECQ', 'IECEE', 'IECRE'] as const satisfies readonly System[];

/** What somebody is at a body: in which systems its administrator, and in which its Secretariat; the IT administrator in all. */
export function standingAt({ memberships }: SignedIn, bodyId: string) {
  const isIt = memberships.some(({ role }) => role === 'IT_ADMIN');
  const held = (role: string) =>
    systems.filter(
      system =>
        isIt ||
        memberships.some(one => one.role === role && one.system === system && (!one.body || one.body.id === bodyId)),
    );
  return { isIt, administrates: held('CB_ADMIN'), oversees: held('SECRETARIAT') };
}

/** The systems of which somebody is the Secretariat; of all of them the IT administrator. */
export const overseenBy = ({ memberships }: SignedIn) =>
  systems.filter(system =>
    memberships.some(one => one.role === 'IT_ADMIN' || (one.role === 'SECRETARIAT' && one.system === system)),
  );

/** The systems of whose Secretariat somebody is. */
export const secretariatOf = ({ memberships }: SignedIn) =>
  systems.filter(system => memberships.some(one => one.role === 'SECRETARIAT' && one.system === system));

/** Whether somebody keeps the graph running. */
export const isIt = ({ memberships }: SignedIn) => memberships.some(({ role }) => role === 'IT_ADMIN');

/** The bodies that somebody administrates, each once. */
export const administratedBy = ({ memberships }: SignedIn) => [
  ...new Map(
    memberships.flatMap(({ role, body }) => (role === 'CB_ADMIN' && body ? [[body.id, body] as const] : [])),
  ).values(),
];
