import { can } from '@conformity/access';
import { publicly, visibleTo } from '@conformity/register';
import { type Asking, act, badInput, type Context, columnsOf, forbidden, oneByKey, read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { type KeptPhoto, keptPhoto } from './photo';
import { PhotoRow } from './photo-row';
import type { PersonPhoto } from './photo-types';

type Shown = Pick<PersonPhoto, 'hash' | 'width' | 'height'>;
type PhotoFile = Pick<KeptPhoto, 'mediaType' | 'bytes'> & { isPublic: boolean };

/** Keeps an uploaded photo for a body; keeping the same one again changes nothing. @throws FORBIDDEN, BAD_INPUT */
export async function storePhoto(
  asking: Asking,
  { data, bodyId }: { data: Uint8Array; bodyId: string | null },
): Promise<Shown> {
  const body = ownBody(asking, bodyId);
  const photo = await keptPhoto(data);
  await insertPhoto(asking, photo, body);
  return photo;
}

async function insertPhoto(asking: Asking, photo: KeptPhoto, bodyId: string): Promise<void> {
  const { principal, now } = asking;
  const row = { ...photo, bodyId, uploadedBy: principal.id, uploadedAt: now };
  await act(asking, em => em.getRepository(PhotoRow).createQueryBuilder().insert().values(row).orIgnore().execute());
}

/** The body for which the principal uploads. @throws FORBIDDEN, or BAD_INPUT where they must say which. */
function ownBody({ principal }: Pick<Asking, 'principal'>, bodyId: string | null): string {
  const ids = new Set(principal.memberships.flatMap(membership => membership.bodyId ?? []));
  const bodies = [...ids].filter(id => can(principal, 'document:draft', { system: 'IECEx', bodyId: id }));
  const [only] = bodies;
  if (!only) throw forbidden('Only officers of a certification body of IECEx may upload photos.');
  if (bodyId ? !bodies.includes(bodyId) : bodies.length > 1)
    throw bodyId
      ? forbidden(`You may upload for ${bodies.join(' or ')}, not for ${bodyId.slice(0, 100)}.`)
      : badInput('body', `say for which body you upload: ${bodies.join(' or ')}.`);
  return bodyId ?? only;
}

/**
 * The photo, where a public issue of a document that the caller may see shows it, those of cancelled certificates and earlier issues
 * too, or where the caller may see drafts of a body that uploaded it; null otherwise. Who looks at one that is not public is noted.
 */
export async function visiblePhotoFile(asking: Looking, hash: string): Promise<PhotoFile | null> {
  const { db, principal } = asking;
  const params: unknown[] = [hash];
  const shownBy = (who: string) => `exists (
    select from issue i join document d on d.id = i.document_id
    where i.content->>'photo' = $1 and i.published_at is not null and d.document_type = 'EX_COPC'
      and d.deleted_at is null and ${who})`;
  const [found] = await db.query<PhotoFile[]>(
    `select ${columnsOf(PhotoRow, 'p', ['mediaType', 'bytes'])}, ${shownBy(publicly('d'))} as "isPublic"
     from photo p
     cross join lateral (select 'IECEx' as system, p.body_id as issuer_id, 'DRAFT' as status, false as is_private) as upload
     where p.hash = $1 and (${visibleTo(principal, 'upload', params)} or ${shownBy(visibleTo(principal, 'd', params))})
     limit 1`,
    params,
  );
  if (found && !found.isPublic) await noteAccess(asking, hash);
  return found ?? null;
}

type Looking = Pick<Asking, 'db' | 'database' | 'principal' | 'now' | 'today'>;

/** Notes who looked at a photo that is not public, once a day. */
const noteAccess = ({ database, principal, now, today }: Looking, hash: string): Promise<unknown> =>
  database.acts.query(
    'insert into photo_access (hash, by_id, on_day, at, by_name) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [hash, principal.id, today, now, principal.name],
  );

/** @throws BAD_INPUT where no such photo was uploaded that they may see as whom the transaction sees. */
export async function requireStoredPhoto(em: EntityManager, hash: string): Promise<void> {
  if (!(await read(em, 'select from iecex_persons_seen.photo where hash = $1', [hash])).length)
    throw badInput('photo', `"${hash.slice(0, 64)}" is not the hash of an uploaded photo. Upload it first.`);
}

const shownColumns = columnsOf(PhotoRow, 'p', ['hash', 'width', 'height']);

/** Loads what is shown of photos by hash, beside a content that the caller may see. */
export const photoLoader = ({ db }: Pick<Context, 'db'>) =>
  oneByKey(
    (hashes): Promise<Shown[]> =>
      db.query(`select distinct on (p.hash) ${shownColumns} from photo p where p.hash = any($1)`, [hashes]),
    ({ hash }) => hash,
  );
