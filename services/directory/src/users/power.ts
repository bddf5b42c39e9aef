import { type Action, can, type Principal, whoMay } from '@conformity/access';
import { forbidden } from '@conformity/subgraph';
import type { Membership } from './person';

/** What a role is held for. */
export type Post = Pick<Membership, 'role' | 'system' | 'bodyId'>;

/** The power that it takes to give a role, and to end it. */
const powerOver = {
  CB_BASIC: 'user:manage',
  CB_ADMIN: 'administrator:manage',
  SECRETARIAT: 'staff:manage',
  IT_ADMIN: 'staff:manage',
} as const satisfies Record<Membership['role'], Action>;

export const mayManage = (principal: Principal, { role, system, bodyId }: Post): boolean =>
  can(principal, powerOver[role], { system: system ?? '', bodyId });

/** @throws FORBIDDEN, naming who may */
export function requireManager(principal: Principal, post: Post): void {
  if (mayManage(principal, post)) return;
  throw forbidden(`Only ${whoMay(powerOver[post.role], { system: post.system ?? '' })} may give or end this role.`);
}
