import { visibleAnnex } from '@conformity/register';
import { CatalogueError, isKnown, type Route } from '@conformity/subgraph';
import { bringAnnex, uploadLimits } from './keep';

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/**
 * `POST /annexes` takes a file as it is (PDF, JPEG or PNG, whatever it is declared to be; `?body=` says for which body, where a person
 * drafts for several) and answers the hash to name in an issue.
 */
export const uploadAnnex: Route = {
  method: 'POST',
  path: '/annexes',
  bodyLimit: uploadLimits.bytes,
  async handle({ body, query }, context) {
    const facts = await bringAnnex(context, body, query.body ?? null);
    return {
      status: 201,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ ...facts, url: `/annexes/${facts.hash}` }),
    };
  },
};

/** Nothing of an annex runs, wherever it is opened: it is saved as a file of the type that was read from its bytes. */
const harmless = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

/** `GET /annexes/HASH` serves it to whoever may read an issue that names it, and to the people of a body that brought it. */
export const downloadAnnex: Route = {
  method: 'GET',
  path: '/annexes/:hash',
  headers: harmless,
  async handle(request, { db, principal }) {
    const { hash = '' } = request.params;
    const found = /^[0-9a-f]{64}$/.test(hash) ? await visibleAnnex(db, principal, hash) : null;
    if (!found) throw new CatalogueError('NOT_FOUND', 'There is no such annex, or you may not see it.');
    const etag = `"${hash}"`;
    // Asked for anew each time: who may read it can change. The hash tells that the file is the same.
    const caching = { 'cache-control': 'private, no-cache', etag };
    if (isKnown(etag, request)) return { status: 304, headers: caching, body: null };
    const disposition = `attachment; filename="annex-${hash.slice(0, 16)}.${endings[found.mediaType]}"`;
    return {
      headers: { ...caching, 'content-type': found.mediaType, 'content-disposition': disposition },
      body: found.file,
    };
  },
};
