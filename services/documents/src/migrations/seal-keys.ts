import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which keys the register has sealed and stamped, and from when until when: what they made stays genuine. */
export class SealKeys1773000000061 implements MigrationInterface {
  name = 'SealKeys1773000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table seal_key (
        -- SHA-256 of its certificate.
        fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
        use text not null check (use in ('SEAL', 'TIME_STAMP')),
        -- Its certificate and those of its issuers, as PEM. The private key is never here.
        certificates text not null,
        in_use_since timestamptz not null,
        in_use_until timestamptz,
        primary key (fingerprint, in_use_since),
        check (in_use_until >= in_use_since)
      );
      create unique index seal_key_in_use on seal_key (use) where use = 'SEAL' and in_use_until is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table seal_key');
  }
}
