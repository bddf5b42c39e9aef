import { can, type Principal, visibleDrafts } from '@conformity/access';

/**
 * The one where clause of reading: what the principal may know of, as a condition on rows with `status`, `is_private`, `system` and `issuer_id`.
 * `row` is the alias of the table; the values are added to `params`.
 */
export function visibleTo(principal: Principal, row: string, params: unknown[]): string {
  const { all, systems, bodies } = visibleDrafts(principal);
  if (all) return 'true';
  const isPublic = publicly(row);
  if (!systems.length && !bodies.length) return isPublic;
  return `(${isPublic} or ${keptBy(principal, row, params)})`;
}

/**
 * What the principal has to work on, as a condition on rows with `system` and `issuer_id`: the documents of their bodies, for a
 * Secretariat those of its system.
 */
export function keptBy(principal: Principal, row: string, params: unknown[]): string {
  const { all, systems, bodies } = visibleDrafts(principal);
  if (all) return 'true';
  params.push(systems, bodies);
  return `(${row}.system = any($${params.length - 1}) or ${row}.system || '/' || ${row}.issuer_id = any($${params.length}))`;
}

/** What everybody may know of, as a condition on the same rows. */
export const publicly = (row: string) => `${row}.status <> 'DRAFT' and not ${row}.is_private`;

/** Whether the principal may see what is being drafted beside the public issue, and the trail of the document. */
export const seesDraftsOf = (principal: Principal, { system, issuerId }: { system: string; issuerId: string }) =>
  visibleDrafts(principal).all || can(principal, 'document:view-draft', { system, bodyId: issuerId });
