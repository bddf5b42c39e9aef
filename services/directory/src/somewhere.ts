import { type Action, can, type Principal } from '@conformity/access';
import { System } from '@conformity/certification';

/** Whether the principal has the power over a body (null: as a Secretariat) in one of these systems; in any, if none are named. */
export const canSomewhere = (
  principal: Principal,
  action: Action,
  bodyId: string | null,
  systems: readonly System[] = Object.values(System),
): boolean => systems.some(system => can(principal, action, { system, bodyId }));
