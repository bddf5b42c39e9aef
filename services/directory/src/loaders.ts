import type { System } from '@conformity/certification';
import { type Context, columnsOf, manyByKey, oneByKey } from '@conformity/subgraph';
import { In } from 'typeorm';
import { acceptancesOfBodies, bodyColumns, type CertificationBody, codesOfBodies } from './bodies/body';
import { ChangeNotice } from './bodies/change-notice';
import { BodyLogo } from './bodies/logo';
import { confirmedNamesOf, mergedInto, type Organisation, organisationColumns } from './organisations/organisation';
import { type Edition, editionColumns, editionsOfStandards, Standard } from './standards/standard';
import { transitionsOfEditions } from './standards/transition';
import { heldByPeople, rolesOfPeople } from './users/people';
import { Person } from './users/person';
import { Consent } from './users/personal-data';
import { Signature } from './users/signature';

type Owned<Row> = Row & { owner: string };

/**
 * One statement for any number of keys of a kind, once a request. What other subgraphs' lists refer to comes as plain rows, which
 * cost less; what hangs on one thing of the directory comes from its repository.
 */
export function createLoaders({ db, today }: Pick<Context, 'db' | 'today'>) {
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
    logoOf: oneByKey(
      ids => db.getRepository(BodyLogo).findBy({ bodyId: In([...ids]) }),
      ({ bodyId }) => bodyId,
    ),
    codesOf: manyByKey(
      ids => codesOfBodies(db, ids),
      ({ bodyId }) => bodyId,
    ),
    acceptancesOf: manyByKey(
      ids => acceptancesOfBodies(db, ids),
      ({ bodyId }) => bodyId,
    ),
    standard: oneByKey(rows<Standard>(`select ${columnsOf(Standard, 't')} from standard t where t.id = any($1)`), byId),
    edition: oneByKey(rows<Edition>(`select ${editionColumns} from edition t where t.id = any($1)`), byId),
    editionsOf: manyByKey(
      standards => editionsOfStandards(db, standards),
      ({ standard }) => standard,
    ),
    transitionsOf: manyByKey(
      editions => transitionsOfEditions(db, editions),
      ({ editionId }) => editionId,
    ),
    organisation: oneByKey(
      rows<Owned<Organisation>>(
        `select asked.id as owner, ${organisationColumns}
         from organisation asked join organisation t on t.id = asked.kept_id where asked.id = any($1)`,
      ),
      byOwner,
    ),
    notice: oneByKey(ids => db.getRepository(ChangeNotice).findBy({ id: In([...ids]) }), byId),
    person: oneByKey(ids => db.getRepository(Person).findBy({ id: In([...ids]) }), byId),
    freshSignIn: oneByKey(
      rows<{ owner: string; minutes: number }>(
        `select f.body_id || '/' || f.system as owner, f.minutes from fresh_sign_in f
         where f.body_id || '/' || f.system = any($1)`,
      ),
      byOwner,
    ),
    rolesOf: manyByKey(
      ids => rolesOfPeople(db, ids),
      ({ personId }) => personId,
    ),
    signaturesOf: manyByKey(
      ids => db.getRepository(Signature).find({ where: { personId: In([...ids]) }, order: { bodyId: 'ASC' } }),
      ({ personId }) => personId,
    ),
    consentsOf: manyByKey(
      ids => db.getRepository(Consent).find({ where: { personId: In([...ids]) }, order: { at: 'ASC' } }),
      ({ personId }) => personId,
    ),
    heldBy: manyByKey(
      ids => heldByPeople(db, today, ids),
      ({ personId }) => personId,
    ),
    mergedFrom: manyByKey(
      ids => mergedInto(db, ids),
      ({ keptId }) => keptId,
    ),
    confirmedNames: manyByKey(
      ids => confirmedNamesOf(db, ids),
      ({ organisation }) => organisation?.keptId ?? '',
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
