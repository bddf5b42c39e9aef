import type { PrintedLanguage } from '@conformity/certification';
import { type BodyFacts, type OrganisationFacts, publishReferences } from '@conformity/register';
import type { EntityManager } from 'typeorm';
import { acceptancesOfBodies, CertificationBody, codesOfBodies } from './bodies/body';
import { schemesWithFourEyes } from './bodies/four-eyes';
import { editionsOfStandards, Standard } from './standards/standard';
import { transitionsOfEditions } from './standards/transition';

// Each of these locks the rows before it reads what hangs on them: of two who change one thing at once, the later publishes both changes.

/**
 * Tells every scheme what the bodies are now. Of the codes of a system the newest comes first, so that it is the one that numbers
 * are taken under; those of IECEx come before those of the other systems.
 */
export async function publishBodies(em: EntityManager, ids: readonly string[]): Promise<void> {
  const bodies = await locked(em, CertificationBody, ids);
  const codes = await codesOfBodies(em, ids);
  const acceptances = await acceptancesOfBodies(em, ids);
  const asking = await schemesWithFourEyes(em);
  const pictures = await picturesOfBodies(em, ids);
  await publishReferences(
    em,
    'BODY',
    bodies.map(({ id, name, address, country, timeZone, documentLanguage }) => ({
      id,
      name,
      address,
      country,
      timeZone,
      ...pictures(id),
      ...(documentLanguage && { documentLanguage: documentLanguage.toLowerCase() as PrintedLanguage }),
      codes: codes
        .filter(({ bodyId }) => bodyId === id)
        .map(({ system, code, from, until }) => ({ system, code, from, until })),
      acceptances: acceptances
        .filter(({ bodyId }) => bodyId === id)
        .map(({ scheme, status, standards, until, fourEyes }) => ({
          scheme,
          status,
          ...(until && { until }),
          standards,
          fourEyes: fourEyes || asking.has(scheme),
        })),
    })),
  );
}

interface PictureRow {
  owner: string;
  hash: string;
}

/** The pictures with which documents of a body are printed; of each kind nothing where there is none. */
async function picturesOfBodies(em: EntityManager, ids: readonly string[]) {
  const logos = await em.query<PictureRow[]>('select body_id as owner, hash from body_logo where body_id = any($1)', [
    ids,
  ]);
  const signatures = await em.query<(PictureRow & { person: string })[]>(
    'select body_id as owner, person_id as person, hash from signature where body_id = any($1) order by person_id',
    [ids],
  );
  const found = await em.query<PictureRow[]>('select system as owner, hash from system_mark order by system');
  const marks = Object.fromEntries(found.map(({ owner, hash }) => [owner, hash]));
  return (id: string): Pick<BodyFacts, 'logo' | 'marks' | 'signatures'> => {
    const logo = logos.find(({ owner }) => owner === id)?.hash;
    const own = signatures.filter(({ owner }) => owner === id);
    return {
      ...(logo && { logo }),
      ...(found.length && { marks }),
      ...(own.length && { signatures: Object.fromEntries(own.map(({ person, hash }) => [person, hash])) }),
    };
  };
}

/** Tells every scheme which editions the standards have now. */
export async function publishStandards(em: EntityManager, ids: readonly string[]): Promise<void> {
  const standards = await locked(em, Standard, ids);
  const editions = await editionsOfStandards(em, ids);
  const transitions = await transitionsOfEditions(
    em,
    editions.map(({ id }) => id),
  );
  const usesOf = (edition: string) =>
    transitions
      .filter(({ editionId }) => editionId === edition)
      .map(({ system, mayBeUsedUntil, source }) => ({ system, mayBeUsedUntil, source }));
  await publishReferences(
    em,
    'STANDARD',
    standards.map(({ id, title }) => ({
      id,
      title,
      editions: editions
        .filter(({ standard }) => standard === id)
        .map(({ id, edition, published, also, state }) => ({
          edition,
          published,
          ...(also.length && { also }),
          ...(state && { state }),
          ...(usesOf(id).length && { uses: usesOf(id) }),
        })),
    })),
  );
}

/** The rows with these ids, held until the transaction ends. Everybody locks in the order of ids. */
const locked = <Row extends { id: string }>(em: EntityManager, entity: new () => Row, ids: readonly string[]) =>
  em
    .getRepository(entity)
    .createQueryBuilder('t')
    .where('t.id = any(:ids)', { ids })
    .orderBy('t.id')
    .setLock('pessimistic_write')
    .getMany();

/** Tells every scheme what the organisations are called now; records that were merged are called as the one that was kept. */
export async function publishOrganisations(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.query('select from organisation where id = any($1) or kept_id = any($1) order by id for update', [ids]);
  const organisations = await em.query<OrganisationFacts[]>(
    `select o.id, kept.name, kept.country from organisation o join organisation kept on kept.id = o.kept_id
     where o.id = any($1) or o.kept_id = any($1) order by o.id`,
    [ids],
  );
  await publishReferences(em, 'ORGANISATION', organisations);
}
