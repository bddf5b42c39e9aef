import { withoutLegalForm } from '@conformity/folding';
import { likenessOf, organisationKey, printedParties, unclaimedNames } from '@conformity/register';
import type { Context } from '@conformity/subgraph';
import type { Loaders } from '../loaders';
import type { OrganisationMatch } from './match';
import type { Mention } from './matching';
import type { Organisation } from './organisation';
import { addressKeys } from './save-organisation';

type Asking = Context<Loaders>;

/** What SQL finds is only what may match; `matching.ts` says what does. More than these are not looked at. */
const mostOrganisations = 200;
const mostNames = 100;
/** Of so many documents each, the newest, the writing and the addresses of a name are read. */
const mostDocuments = 20;

/** Somebody who may match, and what is known of them. */
export interface Candidate extends Pick<OrganisationMatch, 'organisation' | 'name' | 'country' | 'documents'> {
  key: string;
  mention: Mention;
}

/** All that `matching.ts` counts as alike is above this. */
const leastLikeness = 0.4;

const coresOf = ({ names }: Mention) =>
  [...new Set(names.map(({ name }) => withoutLegalForm(name).join('')))].filter(Boolean);
const countriesOf = ({ names }: Mention) => [...new Set(names.flatMap(({ country }) => country ?? []))];

/** Other organisations with a name, an identifier or an address like those that are known. */
export async function organisationsLike(ctx: Asking, id: string, known: Mention): Promise<Candidate[]> {
  const found = await ctx.db.query<{ id: string }[]>(
    `with found as (
       -- Each by its index.
       select id from organisation where address_keys && $3::text[]
       union select o.id from unnest($4::jsonb[]) as one(identifier) join organisation o on o.identifiers @> one.identifier
       union select o.id from organisation o
         where o.country = any($5) and ${likenessOf('o.name_key', '$2')} >= ${leastLikeness}
     )
     select o.kept_id as id
     from found join organisation o on o.id = found.id
     cross join lateral (select ${likenessOf('o.name_key', '$2')} as likeness) as l
     where o.kept_id <> $1
     group by o.kept_id order by max(l.likeness) desc nulls last, o.kept_id limit ${mostOrganisations}`,
    [
      id,
      coresOf(known),
      addressKeys(known.addresses),
      known.identifiers.map(({ scheme, value }) => JSON.stringify([{ scheme, value }])),
      countriesOf(known),
    ],
  );
  const ids = found.map(row => row.id);
  const mentions = await mentionsOf(ctx, ids);
  const organisations = await Promise.all(ids.map(id => ctx.loaders.organisation.load(id)));
  return organisations.flatMap(organisation => {
    const mention = organisation && mentions.get(organisation.id);
    if (!mention) return [];
    const { name, country } = organisation;
    return [{ key: organisationKey(organisation.id), organisation, name, country, documents: null, mention }];
  });
}

/** What is known of each organisation, with the records that were merged into it. Confirmed names may be of drafts: they are left out. */
export async function mentionsOf({ db }: Pick<Asking, 'db'>, ids: readonly string[]): Promise<Map<string, Mention>> {
  type Row = Pick<Organisation, 'name' | 'country' | 'sites' | 'identifiers'> & { keptId: string };
  const rows = await db.query<Row[]>(
    `select kept_id as "keptId", name, country, sites, identifiers from organisation
     where kept_id = any($1) order by merged_into is not null, id`,
    [ids],
  );
  const byId = grouped(rows, ({ keptId }) => keptId);
  return new Map(
    [...byId].map(([id, records]) => [
      id,
      {
        names: records.map(({ name, country }) => ({ name, country })),
        identifiers: records.flatMap(({ identifiers, country }) => identifiers.map(one => ({ ...one, country }))),
        addresses: records.flatMap(({ sites }) =>
          sites.flatMap(({ address, country = null }) => (address ? { address, country } : [])),
        ),
      },
    ]),
  );
}

/** Names on documents that the caller may see and that mean nobody; drafts and private documents of others are as if they were not. */
export async function namesLike({ db, principal }: Asking, known: Mention): Promise<Candidate[]> {
  const found = await unclaimedNames(db, principal, {
    names: coresOf(known),
    least: leastLikeness,
    countries: ['', ...countriesOf(known)],
    most: mostNames,
  });
  const keys = found.map(({ key }) => key);
  const printed = grouped(await printedParties(db, principal, keys, mostDocuments), ({ key }) => key);
  return found.flatMap(({ key, documents }) => {
    const mentions = printed.get(key) ?? [];
    const [latest] = mentions;
    if (!latest) return [];
    const { name, country } = latest;
    const addresses = mentions.flatMap(({ address, country: at }) => (address ? { address, country: at } : []));
    return [
      { key, organisation: null, name, country, documents, mention: { names: [latest], identifiers: [], addresses } },
    ];
  });
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
