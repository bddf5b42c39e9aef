import type { Principal } from '@conformity/access';
import { type MiddlewareFn, UseMiddleware } from 'type-graphql';
import { forbidden } from './errors';

/**
 * For type-graphql's `@Directive`: only for those who keep the graph running, and no part of what is promised to front ends. Root fields
 * that do not say so are for every front end.
 */
export const internal = '@tag(name: "internal")';

/**
 * Only the IT administrator may ask the root field. `why` is what everybody else is told.
 * @throws FORBIDDEN
 */
export function OperatorOnly(why: string): MethodDecorator {
  const refuseOthers: MiddlewareFn<{ principal: Principal }> = async ({ context: { principal } }, next) => {
    if (!principal.memberships.some(({ role }) => role === 'IT_ADMIN')) throw forbidden(why);
    return next();
  };
  return (target, key, descriptor) => {
    UseMiddleware(refuseOthers)(target, key, descriptor);
  };
}
