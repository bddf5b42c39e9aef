import { mendingOf, rowsOf } from '@conformity/subgraph';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { registerSchema } from '../schema';

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
