import { type Context, manyByKey, oneByKey } from '@conformity/subgraph';
import { type BodyAcceptance, type BodyCode, bodyColumns, type CertificationBody } from './body';
import { type Organisation, organisationColumns } from './organisation';
import { type Edition, editionColumns, type Standard } from './standard';

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
    bodyByCode: oneByKey(
      rows<Owned<CertificationBody>>(
        `select c.code as owner, ${bodyColumns} from body_code c join certification_body t on t.id = c.body_id
         where c.code = any($1)`,
      ),
      byOwner,
    ),
    codesOf: manyByKey(
      rows<Owned<BodyCode>>(
        `select body_id as owner, code, used_from as "from", used_until as until, confidence, source
         from body_code where body_id = any($1) order by position desc`,
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
         order by t.published nulls first, t.edition`,
      ),
      byOwner,
    ),
    organisation: oneByKey(
      rows<Organisation>(`select ${organisationColumns} from organisation t where t.id = any($1)`),
      byId,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
