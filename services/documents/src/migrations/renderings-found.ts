import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file is found by what is printed in it, so that who asks for one that is there leaves nothing behind; by what its issue said, to tell whether that was
 * corrected; and by what its seal is over, which a file that was changed still says.
 */
export class RenderingsFound1773000000060 implements MigrationInterface {
  name = 'RenderingsFound1773000000060';

  async up(runner: QueryRunner): Promise<void> {
    // Of what was made before they are not known; such a file is found by its run and its hash.
    await runner.query(`
      alter table rendering add digest text, add content text, add sealed text;
      create index rendering_sealed on rendering (sealed) where sealed is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rendering drop digest, drop content, drop sealed');
  }
}
