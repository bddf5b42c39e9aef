import type { EntityManager } from 'typeorm';

/** Which organisation of the directory a key of a party is. */
export interface Alias {
  key: string;
  organisationId: string;
}

/** Keeps what these keys mean: the aliases, and of the other keys nothing; in the directory's transaction. For the directory only. */
export const keepAliases = (em: EntityManager, keys: readonly string[], aliases: readonly Alias[]): Promise<void> =>
  replace(em, aliases, 'a.key = any($3)', [keys]);

/** Keeps the aliases and no other, in the directory's transaction. For the directory only. */
export const keepAllAliases = (em: EntityManager, aliases: readonly Alias[]): Promise<void> =>
  replace(em, aliases, 'true', []);

async function replace(em: EntityManager, aliases: readonly Alias[], within: string, params: unknown[]): Promise<void> {
  await em.query(
    `with meant as (select * from unnest($1::text[], $2::text[]) as meant(key, organisation_id)),
     gone as (
       delete from register.organisation_alias a
       where ${within} and not exists (select from meant where meant.key = a.key)
     )
     insert into register.organisation_alias as a (key, organisation_id) select key, organisation_id from meant
     on conflict (key) do update set organisation_id = excluded.organisation_id
     where a.organisation_id <> excluded.organisation_id`,
    [aliases.map(({ key }) => key), aliases.map(({ organisationId }) => organisationId), ...params],
  );
}
