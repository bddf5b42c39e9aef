import { can, whoMay } from '@conformity/access';
import { addDays, type CalendarDate, System } from '@conformity/certification';
import { act, badInput, type Context, conflict, forbidden } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { searchKey } from '../search-key';
import { canSomewhere } from '../somewhere';
import { acceptancesOfBodies, BodyCode, CertificationBody, type DocumentLanguage, heldBody, recordedOn } from './body';
import type { BodyContact } from './profile';

/** Adds a body, which may issue nothing before it is accepted for a scheme. @returns its id. @throws FORBIDDEN */
export function addBody(
  ctx: Context,
  { reason, ...given }: { name: string; address: string; country: string; reason: string },
): Promise<string> {
  if (!canSomewhere(ctx.principal, 'body:edit', null))
    throw forbidden('Only a Secretariat or the IT administrator may add a certification body.');
  return act(ctx, async em => {
    const id = `bdy_${uuid()}`;
    const empty = { isDemonstration: false, contacts: [], accreditations: [] };
    await em
      .getRepository(CertificationBody)
      .insert({ ...given, id, sortKey: searchKey(given.name), ...recordedOn(ctx.today), ...empty });
    await publishBodies(em, [id]);
    await recordChange(em, ctx, { thingId: id, act: 'add-body', reason, before: null, after: given });
    return id;
  });
}

/** What codes of each system look like, in words and as they are kept. */
const codes: Record<System, { shape: RegExp; like: string }> = {
  IECEx: { shape: /^[A-Z]{2,5}$/, like: '2 to 5 letters' },
  IECQ: { shape: /^[A-Z]{2,10}$/, like: '2 to 10 letters' },
  IECEE: {
    shape: /^[A-Z]{2,5}( [A-Z0-9]{1,3})?$/,
    like: '2 to 5 letters, or those with a part such as PSB behind a blank',
  },
  IECRE: { shape: /^[A-Z]{2,10}$/, like: '2 to 10 letters' },
};

/**
 * Gives a body a code from a day on; the one before ends the day before, and still finds what was numbered with it.
 * @throws FORBIDDEN, NOT_FOUND, BAD_INPUT, CONFLICT where a body has or had the code
 */
export function setCode(
  ctx: Context,
  given: { body: string; system: System; code: string; from: CalendarDate; reason: string },
): Promise<string> {
  const { body: bodyId, system, from, reason } = given;
  const code = given.code.trim().toUpperCase();
  requireEditor(ctx, system, 'give a body another code');
  if (!codes[system].shape.test(code))
    throw badInput('code', `${code} is no code of ${system}: ${codes[system].like}.`);
  if (from < ctx.today) throw badInput('from', `${from} has gone by: numbers were taken since.`);
  return act(ctx, async em => {
    await heldBody(em, bodyId);
    const rows = em.getRepository(BodyCode);
    const owner = await rows.findOneBy({ system, code });
    if (owner)
      throw conflict(`${code} is or was the code of ${owner.bodyId} in ${system}. A code is never given again.`);
    const earlier = await rows.find({ where: { bodyId, system }, order: { position: 'DESC' } });
    const [last] = earlier;
    if (last?.from && last.from >= from)
      throw badInput('from', `${last.code} begins on ${last.from}: give a later day.`);
    if (last && (last.until === null || last.until >= from))
      await rows.update({ system, code: last.code }, { until: addDays(from, -1) });
    const position = (last?.position ?? -1) + 1;
    await rows.insert({ system, code, bodyId, position, from, until: null, ...recordedOn(ctx.today) });
    await publishBodies(em, [bodyId]);
    const before = last ? { system, code: last.code } : null;
    await recordChange(em, ctx, { thingId: bodyId, act: 'set-code', reason, before, after: { system, code, from } });
    return bodyId;
  });
}

function requireEditor(ctx: Context, system: System, what: string): void {
  if (!can(ctx.principal, 'body:edit', { system, bodyId: null }))
    throw forbidden(`Only ${whoMay('body:edit', { system })} may ${what}.`);
}

/** Keeps how the public reaches a body, and the language of its documents where one is given, at once. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT */
export async function keepContacts(
  ctx: Context,
  {
    body: bodyId,
    documentLanguage,
    ...contact
  }: {
    body: string;
    website: string | null;
    contacts: BodyContact[];
    documentLanguage?: DocumentLanguage | null | undefined;
  },
): Promise<string> {
  const silent = contact.contacts.findIndex(({ email, phone }) => !email && !phone);
  if (silent >= 0) throw badInput(`contacts[${silent}]`, 'has neither an e-mail address nor a telephone number.');
  return act(ctx, async em => {
    await requireOfBody(em, ctx, bodyId, ['body:tell', 'body:edit']);
    const { website, contacts, documentLanguage: language } = await heldBody(em, bodyId);
    const isNew = documentLanguage != null && documentLanguage !== (language ?? 'EN');
    const after = { ...contact, ...(isNew && { documentLanguage }) };
    const before = { website, contacts, ...(isNew && { documentLanguage: language }) };
    await em.getRepository(CertificationBody).update({ id: bodyId }, after);
    if (isNew) await publishBodies(em, [bodyId]);
    await recordChange(em, ctx, { thingId: bodyId, act: 'keep-contacts', before, after });
    return bodyId;
  });
}

/** The caller has one of these powers over the body in a system where it works. @throws NOT_FOUND, FORBIDDEN */
export async function requireOfBody(
  em: EntityManager,
  ctx: Context,
  bodyId: string,
  powers: readonly ('body:edit' | 'body:tell')[],
): Promise<void> {
  const { name } = await heldBody(em, bodyId);
  const reach = await reachOf(em, bodyId);
  if (powers.some(power => canSomewhere(ctx.principal, power, bodyId, reach))) return;
  const tells = powers.includes('body:tell') ? [`an administrator of ${name}`] : [];
  const edits = powers.includes('body:edit')
    ? ['the Secretariat of a system that it works in', 'the IT administrator']
    : [];
  throw forbidden(`Only ${[...tells, ...edits].join(' or ')} may do this.`);
}

/** The systems in which a body works; all where it is accepted for nothing yet. */
export async function reachOf(em: EntityManager, bodyId: string): Promise<System[]> {
  const systems = [...new Set((await acceptancesOfBodies(em, [bodyId])).map(({ system }) => system))];
  return systems.length ? systems : Object.values(System);
}
