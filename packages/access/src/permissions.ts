import { graphItself, type Membership, type Principal, type Role } from './principal';

/** What a power is about: the system and the body that a document, a person or a body belongs to. */
export interface Resource {
  system: string;
  bodyId: string | null;
}

const own = ['CB_BASIC', 'CB_ADMIN'] as const;

/**
 * Who may do what: the one table behind resolvers, visibility and documentation.
 * Source: IECEx OD 011-1 Ed 4.0 cl. 1.2.2 and IECEx Secretariat to ExCBs, 2019 (ExCB_Admin, ExCB_Basic);
 * the line between Basic and Admin beyond deleting drafts and managing users is our decision.
 */
export const powers = {
  'document:view-draft': ['CB_BASIC', 'CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'document:draft': own,
  'document:edit': own,
  'document:amend': own,
  'document:issue': own,
  'document:correct': own,
  'document:delete-draft': ['CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'document:suspend': ['SECRETARIAT'],
  'document:reinstate': ['SECRETARIAT'],
  'document:cancel': ['SECRETARIAT'],
  'document:delete': ['SECRETARIAT'],
  'body:edit': ['SECRETARIAT', 'IT_ADMIN'],
  'organisation:edit': ['CB_BASIC', 'CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'person:view': ['CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'standard:edit': ['SECRETARIAT', 'IT_ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof powers;

/** Actions that publish: a body's role is not enough, the person must be an authorising officer too. */
export const officerActions: readonly Action[] = ['document:issue', 'document:correct'];

/** Whether the principal may do the action to the resource. Says nothing about the resource's status. */
export function can(principal: Principal, action: Action, resource: Resource): boolean {
  return principal.memberships.some(
    membership =>
      (powers[action] as readonly Role[]).includes(membership.role) &&
      reaches(membership, resource) &&
      (membership.mayIssue || !officerActions.includes(action)),
  );
}

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

/** The drafts that the principal may know of; written into every list and look-up as one where clause. */
export function visibleDrafts(principal: Principal): DraftVisibility {
  const viewers: readonly Role[] = powers['document:view-draft'];
  const held = principal.memberships.filter(({ role }) => viewers.includes(role));
  return {
    all: principal.id === graphItself.id || held.some(({ role }) => role === 'IT_ADMIN'),
    systems: held.flatMap(({ role, system }) => (role === 'SECRETARIAT' && system ? [system] : [])),
    bodies: held.flatMap(({ role, system, bodyId }) =>
      role.startsWith('CB_') && system && bodyId ? [`${system}/${bodyId}`] : [],
    ),
  };
}
