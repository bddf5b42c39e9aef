import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: until when reports carry a document is a change of its entry, for whoever keeps a copy. */
export class RegisterCarried1771000000000 implements MigrationInterface {
  name = 'RegisterCarried1771000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function note_carried() returns trigger language plpgsql security definer set search_path = register, pg_temp as $$
      begin
        perform pg_advisory_xact_lock('register.row_change'::regclass::oid::bigint);
        insert into row_change (kind, id, sequence) values ('entry', coalesce(new.id, old.id), nextval('row_change_sequence'))
        on conflict (kind, id) do update set sequence = excluded.sequence;
        perform pg_notify('register_changed', '');
        return null;
      end $$;
      revoke execute on function note_carried from public;
      create constraint trigger is_noted after insert on task deferrable initially deferred
        for each row when (new.carried_until is not null) execute function note_carried();
      create constraint trigger is_noted_if_gone after delete on task deferrable initially deferred
        for each row when (old.carried_until is not null) execute function note_carried();
      create constraint trigger is_noted_if_changed after update on task deferrable initially deferred
        for each row when (old.carried_until is distinct from new.carried_until) execute function note_carried();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger is_noted on task; drop trigger is_noted_if_gone on task; drop trigger is_noted_if_changed on task;
      drop function note_carried`);
  }
}
