import { type Action, type Holder, holdersOf, type Powers, powers, type Subject } from './powers';
import { graphItself, type Membership, type Principal } from './principal';

/** What a power is asked for: the system, the type of a document, and the body that it, a person or a body belongs to. */
export interface Resource extends Subject {
  bodyId: string | null;
}

/** Whether the principal may do the action to the resource. Says nothing about the resource's status. */
export function can(principal: Principal, action: Action, resource: Resource, given: Powers = powers): boolean {
  const holders = holdersOf(action, resource, given);
  return principal.memberships.some(membership => holds(membership, holders) && reaches(membership, resource));
}

const holds = ({ role, mayIssue }: Membership, holders: readonly Holder[]) =>
  holders.includes(role) || (mayIssue && isOfBody(role) && holders.includes('AUTHORISING_OFFICER'));

const isOfBody = (role: Membership['role']) => role === 'CB_BASIC' || role === 'CB_ADMIN';

function reaches({ role, system, bodyId }: Membership, resource: Resource): boolean {
  if (role === 'IT_ADMIN') return true;
  if (system !== resource.system) return false;
  return role === 'SECRETARIAT' || (bodyId !== null && bodyId === resource.bodyId);
}

/** Which drafts a principal may know of. Everything that is not a draft is public. */
export interface DraftVisibility {
  all: boolean;
  /** Systems whose every draft is visible. */
  systems: string[];
  /** `system/bodyId` pairs whose drafts are visible. */
  bodies: string[];
}

/** Whether the one may know of every draft that the other may know of, or might when they were what is said of them. */
export function knowsNoFewerDrafts(one: Principal, other: Principal): boolean {
  const [known, asked] = [visibleDrafts(one), visibleDrafts(other)];
  if (known.all || asked.all) return known.all;
  const isOfKnownSystem = (pair: string) => known.systems.some(system => pair.startsWith(`${system}/`));
  return (
    asked.systems.every(system => known.systems.includes(system)) &&
    asked.bodies.every(pair => known.bodies.includes(pair) || isOfKnownSystem(pair))
  );
}

/** The drafts that the principal may know of; written into every list and look-up as one where clause. */
export function visibleDrafts(principal: Principal): DraftVisibility {
  const viewers = powers.everywhere['document:view-draft'];
  const held = principal.memberships.filter(membership => holds(membership, viewers));
  return {
    all: principal.id === graphItself.id || held.some(({ role }) => role === 'IT_ADMIN'),
    systems: held.flatMap(({ role, system }) => (role === 'SECRETARIAT' && system ? [system] : [])),
    bodies: held.flatMap(({ role, system, bodyId }) =>
      isOfBody(role) && system && bodyId ? [`${system}/${bodyId}`] : [],
    ),
  };
}
