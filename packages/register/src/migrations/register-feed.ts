import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds to the register: whether what changed was ever public, so that everybody can be told of what was taken out; and a place in the order
 * for entries that have none, so that the changes are complete.
 */
export class RegisterFeed1772000000000 implements MigrationInterface {
  name = 'RegisterFeed1772000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table row_change add was_public boolean not null default false;
      create or replace function note_change() returns trigger language plpgsql security definer set search_path = register, pg_temp as $$
      declare
        changed record;
        changed_id text;
        public_once boolean := false;
      begin
        if tg_op = 'DELETE' then changed := old; else changed := new; end if;
        if tg_table_name = 'printed_issue' then changed_id := changed.document_id || '/' || changed.issue_number;
        elsif tg_table_name = 'reference' then changed_id := changed.kind || '/' || changed.id;
        elsif tg_table_name = 'organisation_alias' then changed_id := changed.key;
        else
          changed_id := changed.id;
          if tg_op <> 'INSERT' then public_once := old.status <> 'DRAFT' and not old.is_private; end if;
          if tg_op <> 'DELETE' then public_once := public_once or (new.status <> 'DRAFT' and not new.is_private); end if;
        end if;
        perform pg_advisory_xact_lock('register.row_change'::regclass::oid::bigint);
        insert into row_change as c (kind, id, sequence, was_public)
        values (tg_table_name, changed_id, nextval('row_change_sequence'), public_once)
        on conflict (kind, id) do update set sequence = excluded.sequence, was_public = c.was_public or excluded.was_public;
        perform pg_notify('register_changed', '');
        return null;
      end $$;
      revoke execute on function note_change from public;
      select pg_advisory_xact_lock('register.row_change'::regclass::oid::bigint);
      update row_change c set was_public = true from entry e
        where c.kind = 'entry' and e.id = c.id and e.status <> 'DRAFT' and not e.is_private;
      insert into row_change (kind, id, sequence, was_public)
        select 'entry', e.id, nextval('row_change_sequence'), e.status <> 'DRAFT' and not e.is_private from entry e
        where not exists (select from row_change c where c.kind = 'entry' and c.id = e.id) order by e.id;
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was public once is kept: take the database as it was before.');
  }
}
