import path from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { dayOf } from '@conformity/certification';
import {
  CatalogueError,
  type Context,
  isKnown,
  notFound,
  type Route,
  type RouteReply,
  rightsIn,
} from '@conformity/subgraph';
import { downloadAnnex, uploadAnnex } from './annexes/routes';
import { renderedFile } from './certificate-fields';
import { dataSchema, issueData } from './data-route';
import { aboutExport, type WrittenExport } from './export-file';
import { exportJob, exportOf } from './exports';
import { open } from './files';
import type { ExportCertificates } from './jobs';
import { madeFile, noSuchFile } from './made-file';
import { styleHash, waitingPage } from './page';
import { forReader, printableIssues, rendering } from './printed-issue';
import { settings } from './settings';
import { openToTickets } from './tickets';
import { verify } from './verify';

const gone = (message: string) => new CatalogueError('NOT_FOUND', message);

const html = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  // Nobody frames a genuine "Current".
  'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
};

/** What was typed into an address; without U+0000, which no text of PostgreSQL holds. */
const typed = (text = '') => text.replaceAll('\0', '');

/** `GET /documents/HASH`: who may fetch it is asked each time; the hash tells whether a copy is still the same. */
const download: Route = {
  method: 'GET',
  path: '/documents/:sha256',
  async handle(request, context) {
    const sha256 = request.params.sha256 ?? '';
    const found = /^[0-9a-f]{64}$/.test(sha256) ? await madeFile(context, { sha256 }) : null;
    if (!found) throw noSuchFile();
    const etag = `"${sha256}"`;
    const caching = { 'cache-control': 'private, no-cache', etag };
    if (isKnown(etag, request)) return { status: 304, headers: caching, body: null };
    const body = await open(sha256);
    if (!body) throw gone('The file is kept no longer. Ask for the PDF of the certificate again.');
    const disposition = `inline; filename="${found.file_name}"`;
    return { headers: { ...caching, 'content-type': 'application/pdf', 'content-disposition': disposition }, body };
  },
};

/** `GET /documents/of/ID?issue=N`: the PDF of an issue, the latest if none is named, for whoever has no graph at hand; makes it the first time. */
const latest: Route = {
  method: 'GET',
  path: '/documents/of/:id',
  async handle({ params, query }, ctx): Promise<RouteReply> {
    const { db, principal, today } = ctx;
    const number = /^\d{1,4}$/.test(query.issue ?? '') ? query.issue : '';
    const [issue] = await printableIssues(db, principal, [`${typed(params.id)}/${number}`], today);
    if (!issue) throw notFound('The document');
    const { state, message, url } = renderedFile(await rendering(db, issue, 'CERTIFICATE', forReader(ctx, 1)));
    if (url) return { status: 302, headers: { location: url, 'cache-control': 'no-store' }, body: null };
    const isFinal = state === 'FAILED' || state === 'CANCELLED';
    const waiting = message ?? 'This takes a second or two; the page looks again by itself.';
    return {
      status: isFinal ? 422 : 202,
      headers: { ...html, 'cache-control': 'no-store' },
      body: waitingPage(waiting, isFinal),
    };
  },
};

/** `GET /exports/ID/file`. */
const types = {
  '.csv': 'text/csv; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const exportFile: Route = {
  method: 'GET',
  path: '/exports/:id/file',
  async handle({ params }, context) {
    const run = await exportOf(context, typed(params.id));
    const { sha256, fileName } = (run.result ?? {}) as { sha256?: string; fileName?: string };
    const body = run.state === 'READY' && sha256 ? await open(sha256) : null;
    if (!body) throw gone('The file of this export is not ready, or it has expired.');
    const type = types[path.extname(fileName ?? '') as keyof typeof types] ?? types['.xlsx'];
    const disposition = `attachment; filename="${fileName}"`;
    return {
      headers: { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'private, no-store' },
      body,
    };
  },
};

/** `GET /exports/ID/query`: what was asked and what the file is, to be kept beside it. */
const exportQuery: Route = {
  method: 'GET',
  path: '/exports/:id/query',
  async handle({ params }, context) {
    const run = await exportOf(context, typed(params.id));
    if (run.state !== 'READY') throw gone('This export is not ready.');
    const { fileName, sha256, bytes, rowCount, at } = run.result as WrittenExport;
    const asked = run.payload as ExportCertificates;
    const { format, rows, query, filter, sort } = asked;
    const file = { name: fileName, sha256, bytes };
    const about = Object.fromEntries(aboutExport(asked, new Date(at), rowCount));
    const said = { ...about, file, arguments: { format, rows, query, filter, sort }, address: settings().publicUrl };
    return {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName}.query.json"`,
        'cache-control': 'private, no-store',
      },
      body: `${JSON.stringify(said, null, 2)}\n`,
    };
  },
};

const ends = new Set(['READY', 'FAILED', 'CANCELLED']);

/** `GET /exports/ID/events`: an event at each change, the last one when it has ended. */
const exportEvents: Route = {
  method: 'GET',
  path: '/exports/:id/events',
  async handle({ params }, context) {
    await exportOf(context, typed(params.id));
    const stream = new PassThrough();
    void tell(stream, typed(params.id), context).catch(error => stream.destroy(error));
    return { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }, body: stream };
  },
};

/** Outlives the request, its time and what its person might do when it came: a stream breaks off where they may not have the export any more. */
async function tell(stream: PassThrough, id: string, { database: db, principal: { id: who }, clock }: Context<never>) {
  const rightsOn = await rightsIn(db);
  for (let before = ''; !stream.destroyed; await pause(500)) {
    const principal = await rightsOn(who, dayOf(clock()));
    if (!principal) throw new CatalogueError('UNAUTHENTICATED', 'You may not sign in any more.');
    const job = exportJob(await exportOf({ db, principal }, id));
    const data = JSON.stringify(job);
    if (data !== before) stream.write(`event: progress\ndata: ${data}\n\n`);
    before = data;
    if (ends.has(job.state)) return void stream.end();
  }
}

/** Every address of documents beside the graph. */
export const routes: Route[] = [
  verify,
  latest,
  issueData,
  dataSchema,
  ...[download, exportFile, exportQuery, exportEvents, downloadAnnex].map(openToTickets),
  uploadAnnex,
];
