import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where notices of a person go and what they watch: for the export of what is held of them. */
export class PersonalNotices1773100000021 implements MigrationInterface {
  name = 'PersonalNotices1773100000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view personal_notice with (security_barrier) as
      select person_id, 'MAIL' as kind, jsonb_build_object('email', email, 'pace', pace, 'language', language, 'confirmedAt', confirmed_at) as what
      from mail_reader
      union all select w.person_id, 'WATCH', jsonb_build_object('name', w.name, 'query', s.query, 'filter', s.filter, 'document', s.document_id, 'at', w.created_at)
      from watch w join watch_search s on s.id = w.search_id where w.person_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view personal_notice');
  }
}
