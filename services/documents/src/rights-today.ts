import { knowsNoFewerDrafts, type Principal } from '@conformity/access';
import { CatalogueError } from '@conformity/subgraph';

/** Who is not signed in; a person without memberships is none. */
export const isGuest = ({ memberships, id }: Principal): boolean => memberships.length === 0 && !id.startsWith('per_');

/** Why a list is not made, or not given out: whoever asked for it might see more then. */
export const rightsEnded =
  'This export was asked for with rights that you no longer have. Ask for another one: it holds what you may see today.';

/** @throws FORBIDDEN where the person might see more when they were what they were then */
export function requireRightsOf(then: Principal, today: Principal): void {
  if (!knowsNoFewerDrafts(today, then)) throw new CatalogueError('FORBIDDEN', rightsEnded);
}
