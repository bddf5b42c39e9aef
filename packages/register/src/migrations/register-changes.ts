import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: the order in which its rows were changed. */
export class RegisterChanges1768000000000 implements MigrationInterface {
  name = 'RegisterChanges1768000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table row_change (
        kind text not null,
        id text not null,
        sequence bigint not null unique,
        primary key (kind, id)
      );
      create sequence row_change_sequence owned by row_change.sequence;
      -- At the end of a transaction, one transaction at a time: whoever has seen a sequence has seen every lower one.
      create function note_change() returns trigger language plpgsql security definer set search_path = register, pg_temp as $$
      declare
        changed record;
        changed_id text;
      begin
        if tg_op = 'DELETE' then changed := old; else changed := new; end if;
        if tg_table_name = 'printed_issue' then changed_id := changed.document_id || '/' || changed.issue_number;
        elsif tg_table_name = 'reference' then changed_id := changed.kind || '/' || changed.id;
        elsif tg_table_name = 'organisation_alias' then changed_id := changed.key;
        else changed_id := changed.id;
        end if;
        perform pg_advisory_xact_lock('register.row_change'::regclass::oid::bigint);
        insert into row_change (kind, id, sequence) values (tg_table_name, changed_id, nextval('row_change_sequence'))
        on conflict (kind, id) do update set sequence = excluded.sequence;
        perform pg_notify('register_changed', '');
        return null;
      end $$;
      revoke execute on function note_change from public;
    `);
    for (const table of ['entry', 'printed_issue', 'reference', 'organisation_alias'])
      await runner.query(`
        create constraint trigger is_noted after insert or delete on ${table} deferrable initially deferred
          for each row execute function note_change();
        create constraint trigger is_noted_if_changed after update on ${table} deferrable initially deferred
          for each row when (old.* is distinct from new.*) execute function note_change();
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['entry', 'printed_issue', 'reference', 'organisation_alias'])
      await runner.query(`drop trigger is_noted on ${table}; drop trigger is_noted_if_changed on ${table}`);
    await runner.query('drop function note_change; drop table row_change');
  }
}
