import type { Principal } from '@conformity/access';
import { partyKey } from '@conformity/certification';
import { organisationKey } from '@conformity/register';
import { act, badInput, below, type Context, conflict, forbidden, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { CertificationBody } from '../bodies/body';
import { recordChange } from '../change';
import { publishOrganisations } from '../publish';
import { searchKey } from '../search-key';
import { canSomewhere } from '../somewhere';
import { holdIdentities, publishAliases } from './aliases';
import { keptIdentifiers } from './identifier';
import { Organisation, type OrganisationInput } from './organisation';

/** What is to be saved: a new organisation where there is no id. */
export interface SaveRequest {
  id?: string | null;
  input: OrganisationInput;
  /** For which body, where the person has several. */
  bodyId?: string | null;
}

/** Whether the principal may edit what that body (null: a Secretariat) recorded. An organisation belongs to no system. */
export const mayEdit = (principal: Principal, recordedById: string | null): boolean =>
  canSomewhere(principal, 'organisation:edit', recordedById);

/** Whether the principal may say that two records are one organisation. */
export const mayMerge = (principal: Principal): boolean => mayEdit(principal, null);

/** Whether the principal may record organisations at all. */
export const recordsOrganisations = (principal: Principal): boolean =>
  principal.memberships.some(({ bodyId }) => mayEdit(principal, bodyId));

/** Adds or changes an organisation, and tells every scheme, in one transaction. @returns its id. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT, CONFLICT */
export async function saveOrganisation(ctx: Context, request: SaveRequest): Promise<string> {
  const input = await below('input', () => trimmed(request.input));
  return act(ctx, async em => {
    await holdIdentities(em);
    const before = request.id == null ? null : await editable(em, ctx.principal, request.id);
    const id = before
      ? await change(em, before.id, input)
      : await add(em, await recorderOf(em, ctx.principal, request.bodyId), input);
    await recordChange(em, ctx, { thingId: id, act: 'save-organisation', before, after: input });
    await publishOrganisations(em, [id]);
    const names = before ? [before, input] : [input];
    await publishAliases(em, [organisationKey(id), ...names.map(({ name, country }) => partyKey(name, country))]);
    return id;
  });
}

/** What a record says, and the keys by which it is found. Identifiers that are left out stay as they stand. */
const columnsFrom = ({ name, country, sites, identifiers }: OrganisationInput) => ({
  name,
  country,
  sites,
  ...(identifiers && { identifiers }),
  sortKey: searchKey(name),
  nameKey: partyKey(name, country),
  addressKeys: addressKeys(sites),
});

/** By which sites at one address are found, whatever country is written there. */
export const addressKeys = (sites: readonly { address?: string | null }[]): string[] => [
  ...new Set(sites.flatMap(({ address }) => (address ? partyKey(address, null) : []))),
];

async function add(em: EntityManager, recordedById: string | null, input: OrganisationInput): Promise<string> {
  const id = `org_${uuid()}`;
  const own = { id, keptId: id, recordedById, isDemonstration: false };
  await em.getRepository(Organisation).insert({ identifiers: [], ...columnsFrom(input), ...own });
  return id;
}

async function change(em: EntityManager, id: string, input: OrganisationInput): Promise<string> {
  await em.getRepository(Organisation).update({ id }, columnsFrom(input));
  return id;
}

/** The body for which the principal records; null for a Secretariat that names none. */
async function recorderOf(em: EntityManager, principal: Principal, bodyId: string | null | undefined) {
  const who = 'an officer of a certification body, a Secretariat or the IT administrator';
  if (bodyId != null) {
    if (!(await em.getRepository(CertificationBody).existsBy({ id: bodyId })))
      throw badInput('body', `${bodyId} is not a certification body of the directory.`);
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

/** A record that stands for itself, locked. @throws NOT_FOUND, CONFLICT that names the record that was kept */
export async function heldOrganisation(em: EntityManager, id: string): Promise<Organisation> {
  const found = await em
    .getRepository(Organisation)
    .createQueryBuilder('o')
    .addSelect('o.keptId')
    .where({ id })
    .setLock('pessimistic_write')
    .getOne();
  if (!found) throw notFound(`The organisation ${id}`);
  const { keptId, ...organisation } = found;
  if (keptId !== id) throw conflict(`${id} was merged into ${keptId}. Use that one, or undo the merge first.`);
  return organisation;
}

/** A record that stands for itself and that the principal may edit, locked. @throws NOT_FOUND, CONFLICT, FORBIDDEN */
export async function editable(em: EntityManager, principal: Principal, id: string): Promise<Organisation> {
  const found = await heldOrganisation(em, id);
  if (!mayEdit(principal, found.recordedById))
    throw forbidden('Only the body that recorded the organisation, a Secretariat or the IT administrator may edit it.');
  return found;
}

const trimmed = ({ name, country, sites, identifiers }: OrganisationInput) => ({
  name: name.trim(),
  country,
  sites: sites.map(site => ({
    name: site.name.trim(),
    address: site.address?.trim() || null,
    country: site.country ?? null,
  })),
  ...(identifiers && { identifiers: keptIdentifiers(identifiers) }),
});
