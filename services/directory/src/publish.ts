import { type BodyFacts, type OrganisationFacts, publishReferences, type StandardFacts } from '@conformity/register';
import type { EntityManager } from 'typeorm';
import { codesInOrder } from './body';
import { oldestFirst } from './standard';

// Each of these locks the rows before it reads them: of two who change one thing at once, the later publishes both changes.

/**
 * Tells every scheme what the bodies are now. Of the codes of a system the newest comes first, so that it is the one that numbers
 * are taken under; those of IECEx come before those of the other systems.
 */
export async function publishBodies(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.query('select from certification_body where id = any($1) order by id for update', [ids]);
  const bodies = await em.query<BodyFacts[]>(
    `select b.id, b.name, b.address, b.country,
       (select coalesce(json_agg(json_build_object('system', c.system, 'code', c.code, 'from', c.used_from, 'until', c.used_until)
                                 order by ${codesInOrder('c')}), '[]')
        from body_code c where c.body_id = b.id) as codes,
       (select coalesce(json_agg(json_build_object('scheme', a.scheme, 'status', a.status, 'standards', a.standards)
                                 order by a.scheme), '[]')
        from acceptance a where a.body_id = b.id) as acceptances
     from certification_body b where b.id = any($1) order by b.id`,
    [ids],
  );
  await publishReferences(em, 'BODY', bodies);
}

/** Tells every scheme which editions the standards have now. */
export async function publishStandards(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.query('select from standard where id = any($1) order by id for update', [ids]);
  const standards = await em.query<StandardFacts[]>(
    `select s.id, s.title,
       (select coalesce(json_agg(json_build_object('edition', e.edition, 'published', e.published)
                                 order by ${oldestFirst('e')}), '[]')
        from edition e where e.standard = s.id) as editions
     from standard s where s.id = any($1) order by s.id`,
    [ids],
  );
  await publishReferences(em, 'STANDARD', standards);
}

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
