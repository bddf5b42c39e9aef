import { type Action, type Holder, holdersOf, type Powers, powers, type Subject } from './powers';
import { graphItself, type Membership, type Principal } from './principal';

/** What a power is asked for: the system, the type of a document, and the body that it, a person or a body belongs to. */
export interface Resource extends Subject {
  bodyId: string | null;
}

/** Whether the principal may do the action to the resource. Says nothing about the resource's status. */
export function can(principal: Principal, action: Action, resource: Resource, given: Powers = powers()): boolean {
  return principal.memberships.some(gives(action, resource, given));
}

/** Whether a membership gives the power. */
function gives(action: Action, resource: Resource, given: Powers): (membership: Membership) => boolean {
  const holders = holdersOf(action, resource, given);
  return membership =>
    holds(membership, holders, resource.documentType) && includes(membership, action) && reaches(membership, resource);
}

/** A machine client has the powers that it was given; a person all of the role. */
const includes = ({ only }: Membership, action: Action) => !only || only.includes(action);

/** Acts that everybody sees at once. */
export const publishing: readonly Action[] = [
  'document:issue',
  'document:correct',
  'document:suspend',
  'document:reinstate',
  'document:cancel',
  'document:delete',
];

/** How many minutes old a sign-in may be for the act, where whoever gives the power asks for that; null: any. */
export function signInDemanded(
  principal: Principal,
  action: Action,
  resource: Resource,
  given: Powers = powers(),
): number | null {
  if (!publishing.includes(action)) return null;
  const demanded = principal.memberships.filter(gives(action, resource, given)).map(one => one.signInMinutes ?? null);
  return demanded.length === 0 || demanded.includes(null) ? null : Math.max(...(demanded as number[]));
}

const holds = (membership: Membership, holders: readonly Holder[], documentType?: string) =>
  holders.includes(membership.role) ||
  (isOfBody(membership.role) && holders.includes('AUTHORISING_OFFICER') && authorises(membership, documentType));

const authorises = ({ mayIssue, documentTypes }: Membership, documentType?: string) =>
  mayIssue && (!documentTypes || (documentType !== undefined && documentTypes.includes(documentType)));

const isOfBody = (role: Membership['role']) => role === 'CB_BASIC' || role === 'CB_ADMIN';

function reaches({ role, system, bodyId }: Membership, resource: Resource): boolean {
  if (role === 'IT_ADMIN') return true;
  if (system !== resource.system) return false;
  return role === 'SECRETARIAT' || (bodyId !== null && bodyId === resource.bodyId);
}

/** Where a principal holds a power. */
export interface Places {
  all: boolean;
  /** Whole systems. */
  systems: string[];
  /** Bodies in a system, as `system/bodyId`. */
  bodies: string[];
}

/** Where the principal holds the power; written into every list that shows no more, as one where clause. */
export function placesOf(principal: Principal, action: Action, given: Powers = powers()): Places {
  const held = principal.memberships.filter(
    membership =>
      holds(membership, holdersOf(action, { system: membership.system ?? '' }, given)) && includes(membership, action),
  );
  return {
    all: held.some(({ role }) => role === 'IT_ADMIN'),
    systems: held.flatMap(({ role, system }) => (role === 'SECRETARIAT' && system ? [system] : [])),
    bodies: held.flatMap(({ role, system, bodyId }) =>
      isOfBody(role) && system && bodyId ? [`${system}/${bodyId}`] : [],
    ),
  };
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

/** The drafts that the principal may know of. Everything that is not a draft is public. */
export function visibleDrafts(principal: Principal): Places {
  const places = placesOf(principal, 'document:view-draft');
  return { ...places, all: places.all || principal.id === graphItself.id };
}
