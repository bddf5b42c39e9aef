import { CatalogueError, isKnown, type Route } from '@conformity/subgraph';
import { photoLimits } from './photo';
import { storePhoto, visiblePhotoFile } from './photo-store';
import { photoUrl } from './photo-types';

/**
 * `POST /photos` takes a picture as it is (JPEG or PNG; `?body=` says for which body, where a person drafts for several) and answers the
 * hash to put into a certificate.
 */
const upload: Route = {
  method: 'POST',
  path: '/photos',
  bodyLimit: photoLimits.rawBytes,
  async handle({ body, query }, context) {
    const { hash, width, height } = await storePhoto(context, { data: body, bodyId: query.body ?? null });
    return {
      status: 201,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ hash, url: photoUrl(hash), width, height }),
    };
  },
};

/** `GET /photos/HASH` serves it to whoever may see a certificate that shows it. */
const download: Route = {
  method: 'GET',
  path: '/photos/:hash',
  async handle(request, context) {
    const { hash = '' } = request.params;
    const file = /^[0-9a-f]{64}$/.test(hash) ? await visiblePhotoFile(context, hash) : null;
    if (!file) throw new CatalogueError('NOT_FOUND', 'There is no such photo, or you may not see it.');
    // Asked for anew each time: a certificate may leave the register. The hash tells whether the picture is the same.
    const etag = `"${hash}"`;
    const caching = { 'cache-control': 'private, no-cache', etag };
    if (isKnown(etag, request)) return { status: 304, headers: caching, body: null };
    return { headers: { ...caching, 'content-type': file.mediaType }, body: file.bytes };
  },
};

/** The addresses of photos beside the graph. */
export const photoRoutes: Route[] = [upload, download];
