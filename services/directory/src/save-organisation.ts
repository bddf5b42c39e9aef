import { can, type Principal } from '@conformity/access';
import { System } from '@conformity/certification';
import { badInput, type Context, forbidden, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChange } from './change';
import { type Organisation, type OrganisationInput, organisationColumns } from './organisation';
import { publishOrganisations } from './publish';
import { searchKey } from './search-key';

/** What is to be saved: a new organisation where there is no id. */
export interface SaveRequest {
  id?: string | null;
  input: OrganisationInput;
  /** For which body, where the person has several. */
  bodyId?: string | null;
}

/** Whether the principal may edit what that body (null: a Secretariat) recorded. An organisation belongs to no system. */
export const mayEdit = (principal: Principal, recordedById: string | null): boolean =>
  Object.values(System).some(system => can(principal, 'organisation:edit', { system, bodyId: recordedById }));

/** Adds or changes an organisation, and tells every scheme, in one transaction. @returns its id. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT */
export async function saveOrganisation(ctx: Context, request: SaveRequest): Promise<string> {
  const input = trimmed(request.input);
  return ctx.db.transaction(async em => {
    const before = request.id == null ? null : await editable(em, ctx.principal, request.id);
    const id = before
      ? await change(em, before.id, input)
      : await add(em, await recorderOf(em, ctx.principal, request.bodyId), input);
    await recordChange(em, ctx, { thingId: id, act: 'save-organisation', before, after: input });
    await publishOrganisations(em, [id]);
    return id;
  });
}

const valuesOf = ({ name, country, sites }: OrganisationInput) => [
  name,
  searchKey(name),
  country,
  JSON.stringify(sites),
];

async function add(em: EntityManager, recordedById: string | null, input: OrganisationInput): Promise<string> {
  const id = `org_${uuid()}`;
  await em.query(
    `insert into organisation (name, sort_key, country, sites, recorded_by, is_demonstration, id)
     values ($1, $2, $3, $4, $5, false, $6)`,
    [...valuesOf(input), recordedById, id],
  );
  return id;
}

async function change(em: EntityManager, id: string, input: OrganisationInput): Promise<string> {
  await em.query('update organisation set name = $1, sort_key = $2, country = $3, sites = $4 where id = $5', [
    ...valuesOf(input),
    id,
  ]);
  return id;
}

/** The body for which the principal records; null for a Secretariat that names none. */
async function recorderOf(em: EntityManager, principal: Principal, bodyId: string | null | undefined) {
  const who = 'an officer of a certification body, a Secretariat or the IT administrator';
  if (bodyId != null) {
    const [known] = await em.query<object[]>('select from certification_body where id = $1', [bodyId]);
    if (!known) throw badInput('body', `${bodyId} is not a certification body of the directory.`);
    if (!mayEdit(principal, bodyId))
      throw forbidden(`Only ${who} may record organisations, officers for their own body.`);
    return bodyId;
  }
  if (mayEdit(principal, null)) return null;
  const held = new Set(principal.memberships.flatMap(membership => membership.bodyId ?? []));
  const [own, ...others] = [...held].filter(id => mayEdit(principal, id));
  if (!own) throw forbidden(`Only ${who} may record organisations.`);
  if (others.length) throw badInput('body', `say for which body you record it: ${[own, ...others].join(' or ')}.`);
  return own;
}

async function editable(em: EntityManager, principal: Principal, id: string): Promise<Organisation> {
  const [found] = await em.query<Organisation[]>(
    `select ${organisationColumns} from organisation t where t.id = $1 for update`,
    [id],
  );
  if (!found) throw notFound(`The organisation ${id}`);
  if (!mayEdit(principal, found.recordedById))
    throw forbidden('Only the body that recorded the organisation, a Secretariat or the IT administrator may edit it.');
  return found;
}

const trimmed = ({ name, country, sites }: OrganisationInput) => ({
  name: name.trim(),
  country,
  sites: sites.map(site => ({
    name: site.name.trim(),
    address: site.address?.trim() || null,
    country: site.country ?? null,
  })),
});
