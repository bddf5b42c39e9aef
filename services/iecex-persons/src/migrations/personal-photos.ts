import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who brought a photo, and who saw one that was not public: for the export of what is held of a person. */
export class PersonalPhotos1773100000020 implements MigrationInterface {
  name = 'PersonalPhotos1773100000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index photo_of_person on photo (uploaded_by);
      create index photo_access_of_person on photo_access (by_id);
      create view personal_photo with (security_barrier) as
      select uploaded_by as person_id, 'BROUGHT' as act, hash, uploaded_at as at from photo
      union all select by_id, 'SEEN', hash, at from photo_access`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view personal_photo; drop index photo_of_person, photo_access_of_person');
  }
}
