import { type Action, can, type Principal } from '@conformity/access';
import { documentTypes } from '@conformity/certification';
import { type Grant, offeredTo, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { facesById } from './entry/faces';

/** A thing with an id of its own: its type and id, with what the register knows of it. Its owner tells the rest. */
export interface Node {
  __typename: string;
  id: string;
}

/** A node with the id that it was asked for by: of an organisation that was merged, its id before that. */
interface Found {
  asked: string;
  node: Node;
}

type Finding = (db: DataSource, principal: Principal, ids: readonly string[]) => Promise<Found[]>;

/**
 * The view in which an owner says of its things, beside documents, who may know of them: everybody (`is_public`), the person
 * `known_to`, and who has the `power` over the body in the system. A thing can have several lines.
 */
const knownThings = 'known_thing';

/** To read who may know of the things of every owner that offers such a view. */
export const readsKnownThings: Grant = { schema: null, table: knownThings };

interface KnownThing {
  id: string;
  typename: string;
  isPublic: boolean;
  knownTo: string | null;
  power: Action | null;
  system: string | null;
  bodyId: string | null;
}

/** How things are found, by how their ids begin; each kind of thing has a way of its own to write them. */
const kinds: [form: RegExp, find: Finding][] = [
  [
    new RegExp(
      `^(${Object.values(documentTypes)
        .map(({ idPrefix }) => idPrefix)
        .join('|')})_`,
    ),
    documents,
  ],
  [/^bdy_/, bodies],
  [/^org_/, organisations],
  [/^[A-Z][A-Z/]* /, standards],
  [/^(iqs|per)_|^[0-9a-f]{8}-/, offered],
];

/** What the ids stand for, as far as the principal may know of it; in order, null for the others. One to three statements a kind. */
export async function nodesById(
  db: DataSource,
  principal: Principal,
  ids: readonly string[],
): Promise<(Node | null)[]> {
  const found = await Promise.all(
    kinds.map(([form, find]) => {
      const ofKind = [...new Set(ids)].filter(id => form.test(id));
      return ofKind.length ? find(db, principal, ofKind) : [];
    }),
  );
  const byId = new Map(found.flat().map(({ asked, node }) => [asked, node]));
  return ids.map(id => byId.get(id) ?? null);
}

async function documents(db: DataSource, principal: Principal, ids: readonly string[]): Promise<Found[]> {
  return (await facesById(db, principal, ids)).map(({ key, face }) => ({ asked: key, node: face }));
}

async function bodies(db: DataSource, _: Principal, ids: readonly string[]): Promise<Found[]> {
  const rows = await read<{ id: string }>(
    db,
    `select id from register.reference where kind = 'BODY' and id = any($1)`,
    [ids],
  );
  return rows.map(({ id }) => ({ asked: id, node: { __typename: 'CertificationBody', id } }));
}

async function organisations(db: DataSource, _: Principal, ids: readonly string[]): Promise<Found[]> {
  const rows = await read<{ id: string; keptId: string }>(
    db,
    `select r.id, coalesce(a.organisation_id, r.id) as "keptId" from register.reference r
     left join register.organisation_alias a on a.key = 'org:' || r.id
     where r.kind = 'ORGANISATION' and r.id = any($1)`,
    [ids],
  );
  return rows.map(({ id, keptId }) => ({ asked: id, node: { __typename: 'Organisation', id: keptId } }));
}

/** Standards and their editions: `IEC 60079-0`, `IEC 60079-0/7.0`. */
async function standards(db: DataSource, _: Principal, ids: readonly string[]): Promise<Found[]> {
  const rows = await read<{ id: string; standard: string; edition: string | null }>(
    db,
    `select asked.id, r.id as standard, e.value->>'edition' as edition
     from unnest($1::text[]) as asked(id)
     join register.reference r on r.kind = 'STANDARD' and starts_with(asked.id, r.id)
     left join lateral jsonb_array_elements(r.facts->'editions') e on r.id || '/' || (e.value->>'edition') = asked.id
     where e.value is not null or asked.id = r.id`,
    [ids],
  );
  return rows.map(({ id, standard, edition }) => ({
    asked: id,
    node: edition ? { __typename: 'StandardEdition', id, standard, edition } : { __typename: 'Standard', id },
  }));
}

/** What owners offer to be known. */
async function offered(db: DataSource, principal: Principal, ids: readonly string[]): Promise<Found[]> {
  const views = await offeredTo(db, knownThings);
  if (views.length === 0) return [];
  const columns = `id, typename, is_public as "isPublic", known_to as "knownTo", power, system, body_id as "bodyId"`;
  const lines = views.map(view => `select ${columns} from ${view} where id = any($1)`);
  const things = await read<KnownThing>(db, lines.join(' union all '), [ids]);
  return things
    .filter(thing => isKnown(principal, thing))
    .map(({ id, typename }) => ({ asked: id, node: { __typename: typename, id } }));
}

const isKnown = (principal: Principal, { isPublic, knownTo, power, system, bodyId }: KnownThing): boolean =>
  isPublic ||
  knownTo === principal.id ||
  (power !== null && system !== null && can(principal, power, { system, bodyId }));
