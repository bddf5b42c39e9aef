import { mendingOf, read, rowsOf } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { registerSchema } from '../schema';
import { organisationKey } from './party-key';

/** Which organisation of the directory a key of a party is. */
@Entity({ name: 'organisation_alias', schema: registerSchema })
export class Alias {
  @PrimaryColumn('text') key!: string;
  @Column('text', { name: 'organisation_id' }) organisationId!: string;
}

/** Keeps what these keys mean: the aliases, and of the other keys nothing; in the directory's transaction. For the directory only. */
export const keepAliases = (em: EntityManager, keys: readonly string[], aliases: readonly Alias[]): Promise<void> =>
  replace(em, aliases, 'a.key = any($3)', [keys]);

/** Keeps the aliases and no other, in the directory's transaction. For the directory only. */
export const keepAllAliases = (em: EntityManager, aliases: readonly Alias[]): Promise<void> =>
  replace(em, aliases, 'true', []);

async function replace(em: EntityManager, aliases: readonly Alias[], within: string, params: unknown[]): Promise<void> {
  await em.query(
    `with gone as (
       delete from register.organisation_alias a
       where ${within} and not exists (select from unnest($2::text[]) as meant(key) where meant.key = a.key)
     )
     ${mendingOf(Alias)}`,
    [rowsOf(Alias, aliases), aliases.map(({ key }) => key), ...params],
  );
}

/**
 * The keys by which documents name the organisations with these ids, or what they were merged into; of each its own id at least. One
 * statement. They are read before documents are searched, because what is the best plan depends on them.
 */
export const partyKeysOf = (db: DataSource, ids: readonly string[]): Promise<{ id: string; key: string }[]> =>
  read(
    db,
    `select asked.id, a.key from unnest($1::text[], $2::text[]) as asked(id, key)
     left join register.organisation_alias kept on kept.key = asked.key
     join register.organisation_alias a on a.organisation_id = coalesce(kept.organisation_id, asked.id)
     union select id, key from unnest($1::text[], $2::text[]) as asked(id, key)`,
    [ids, ids.map(organisationKey)],
  );
