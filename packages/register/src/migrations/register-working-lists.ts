import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: an index for every order of working lists, of one body and of all. */
export class RegisterWorkingLists1770000000001 implements MigrationInterface {
  name = 'RegisterWorkingLists1770000000001';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, [
      { name: 'task_draft', of: 'on task (draft_since, id) where draft_since is not null' },
      { name: 'task_draft_of_issuer', of: 'on task (issuer_id, draft_since, id) where draft_since is not null' },
      { name: 'task_due', of: 'on task (due_on, id) where due_on is not null' },
      { name: 'task_due_of_issuer', of: 'on task (issuer_id, due_on, id) where due_on is not null' },
      { name: 'task_carried', of: 'on task (carried_until, id) where carried_until is not null' },
      { name: 'task_carried_of_issuer', of: 'on task (issuer_id, carried_until, id) where carried_until is not null' },
      { name: 'task_on_others', of: 'on task (issuer_id, id) where rests_on_others' },
      { name: 'entry_suspended', of: `on entry (status_since, id) where status = 'SUSPENDED'` },
      { name: 'entry_suspended_of_issuer', of: `on entry (issuer_id, status_since, id) where status = 'SUSPENDED'` },
      { name: 'entry_ending_of_issuer', of: 'on entry (issuer_id, valid_until, id) where valid_until is not null' },
      { name: 'entry_changed_of_issuer', of: 'on entry (issuer_id, updated_at desc, id desc)' },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeIndexes(runner, [
      'task_draft',
      'task_draft_of_issuer',
      'task_due',
      'task_due_of_issuer',
      'task_carried',
      'task_carried_of_issuer',
      'task_on_others',
      'entry_suspended',
      'entry_suspended_of_issuer',
      'entry_ending_of_issuer',
      'entry_changed_of_issuer',
    ]);
  }
}
