import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: an index for every order of its lists, and for what they are filtered by in the usual order. */
export class RegisterOrders1769000000000 implements MigrationInterface {
  name = 'RegisterOrders1769000000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, [
      { name: 'entry_by_number', of: 'on entry (number_key, id)' },
      { name: 'entry_status_changed', of: 'on entry (status_since desc, id desc)' },
      { name: 'entry_of_system', of: 'on entry (system, sorted_on desc, id desc)' },
      { name: 'entry_of_scheme', of: 'on entry (scheme, sorted_on desc, id desc)' },
      { name: 'entry_of_type', of: 'on entry (document_type, sorted_on desc, id desc)' },
      { name: 'entry_numbers_of_scheme', of: 'on entry (scheme, number_key, id)' },
      { name: 'entry_numbers_of_type', of: 'on entry (document_type, number_key, id)' },
      // What is in force is nearly everything: it is found by the order itself.
      { name: 'entry_of_status', of: `on entry (status, sorted_on desc, id desc) where status <> 'CURRENT'` },
      { name: 'entry_valid_until', of: 'on entry (valid_until, id) where valid_until is not null' },
    ]);
    await removeIndexes(runner, ['entry_number', 'entry_by_type']);
    // A type is of one scheme, and that of one system: without it PostgreSQL expects far too few of all three.
    await runner.query(
      'create statistics if not exists entry_kinds (dependencies) on system, scheme, document_type from entry',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, [
      { name: 'entry_number', of: 'on entry (number_key text_pattern_ops, id)' },
      { name: 'entry_by_type', of: 'on entry (document_type, status, sorted_on desc, id desc)' },
    ]);
    await runner.query('drop statistics if exists entry_kinds');
    await removeIndexes(runner, [
      'entry_by_number',
      'entry_status_changed',
      'entry_of_system',
      'entry_of_scheme',
      'entry_of_type',
      'entry_numbers_of_scheme',
      'entry_numbers_of_type',
      'entry_of_status',
      'entry_valid_until',
    ]);
  }
}
