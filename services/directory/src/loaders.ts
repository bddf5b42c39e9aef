import type { System } from '@conformity/certification';
import { type Context, manyByKey, oneByKey } from '@conformity/subgraph';
import { type BodyAcceptance, type BodyCode, bodyColumns, type CertificationBody, codesInOrder } from './body';
import { type ConfirmedName, type MergedOrganisation, type Organisation, organisationColumns } from './organisation';
import { type Edition, editionColumns, oldestFirst, type Standard } from './standard';

type Owned<Row> = Row & { owner: string };

/** One statement for any number of keys of a kind, once a request. */
export function createLoaders({ db }: Pick<Context, 'db'>) {
  const rows =
    <Row>(sql: string) =>
    (keys: readonly string[]) =>
      db.query<Row[]>(sql, [keys]);
  const byId = ({ id }: { id: string }) => id;
  const byOwner = ({ owner }: { owner: string }) => owner;
  return {
    body: oneByKey(
      rows<CertificationBody>(`select ${bodyColumns} from certification_body t where t.id = any($1)`),
      byId,
    ),
    bodiesByCode: manyByKey(
      rows<Owned<CertificationBody & { system: System }>>(
        `select c.code as owner, c.system, ${bodyColumns} from body_code c join certification_body t on t.id = c.body_id
         where c.code = any($1) order by c.system <> 'IECEx', c.system`,
      ),
      byOwner,
    ),
    codesOf: manyByKey(
      rows<Owned<BodyCode>>(
        `select body_id as owner, system, code, used_from as "from", used_until as until, confidence, source
         from body_code c where body_id = any($1) order by ${codesInOrder('c')}`,
      ),
      byOwner,
    ),
    acceptancesOf: manyByKey(
      rows<Owned<BodyAcceptance>>(
        `select body_id as owner, system, scheme, status, since, standards, confidence
         from acceptance where body_id = any($1) order by system, scheme`,
      ),
      byOwner,
    ),
    standard: oneByKey(rows<Standard>('select id, title from standard where id = any($1)'), byId),
    edition: oneByKey(rows<Edition>(`select ${editionColumns} from edition t where t.id = any($1)`), byId),
    editionsOf: manyByKey(
      rows<Owned<Edition>>(
        `select t.standard as owner, ${editionColumns} from edition t where t.standard = any($1)
         order by ${oldestFirst('t')}`,
      ),
      byOwner,
    ),
    organisation: oneByKey(
      rows<Owned<Organisation>>(
        `select asked.id as owner, ${organisationColumns}
         from organisation asked join organisation t on t.id = asked.kept_id where asked.id = any($1)`,
      ),
      byOwner,
    ),
    mergedFrom: manyByKey(
      rows<Owned<MergedOrganisation>>(
        `select kept_id as owner, id, name, country, sites, identifiers, merged_into as into, merged_at as at,
           merged_by as by, merge_reason as reason
         from organisation where kept_id = any($1) and merged_into is not null order by merged_at, id`,
      ),
      byOwner,
    ),
    confirmedNames: manyByKey(
      rows<Owned<ConfirmedName>>(
        `select o.kept_id as owner, n.name, n.country, n.reason, n.confirmed_by as by, n.confirmed_at as at
         from organisation_name n join organisation o on o.id = n.organisation_id
         where o.kept_id = any($1) order by n.confirmed_at, n.key`,
      ),
      byOwner,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
