import { type Principal, placesOf } from '@conformity/access';

/** From where change notices are read, as `t`, that the principal may see, with the parameters $1 to $3. */
export const noticesSeen = `from change_notice t where ($1 or exists (
          select from acceptance a where a.body_id = t.body_id and (a.system = any($2) or a.system || '/' || a.body_id = any($3))))`;

export const placesAsParams = (principal: Principal): unknown[] => {
  const { all, systems, bodies } = placesOf(principal, 'body:view-notices');
  return [all, systems, bodies];
};
