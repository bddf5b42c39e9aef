import { askingOf, type Caller, type Database } from '@conformity/subgraph';
import { performFollow } from './held-set';

/**
 * Puts certificates that were taken over from an earlier register into their sets, by their numbers, and lets each site follow its
 * master. What is in a set already stays there; broken off, it goes on at the next call.
 */
export async function placeImported(db: Database, caller: Caller): Promise<void> {
  await db.acts.query(`
    with loose as (
      select d.id, 'iqs_' || md5(regexp_replace(d.number_key, '-\\d\\d$', '')) as set_id, i.content->>'siteRole' as role,
        coalesce((d.number_parts->>'site')::int, 0) as site
      from document d join issue i on i.document_id = d.id and i.number = d.issue_number
      where d.document_type = 'IECQ_COC' and not exists (select from set_member m where m.document_id = d.id)
    ), made as (
      insert into certificate_set as s (id, revision, next_site) select set_id, 1, max(site) + 1 from loose group by set_id
      on conflict (id) do update set next_site = greatest(s.next_site, excluded.next_site) returning s.id
    )
    insert into set_member (document_id, set_id, site_role) select loose.id, made.id, loose.role
    from loose join made on made.id = loose.set_id`);
  const loose = await db.acts.query<{ id: string }[]>(
    `select distinct on (m.set_id) m.document_id as id from set_member m join document d on d.id = m.document_id
     where m.site_role = 'ADDITIONAL' and d.origin = 'LEGACY' and d.master is null and d.status <> 'CANCELLED'
       and exists (select from set_member o where o.set_id = m.set_id and o.site_role <> 'ADDITIONAL')
     order by m.set_id`,
  );
  const asking = askingOf(db, caller);
  for (const { id } of loose) await performFollow(asking, id);
}
