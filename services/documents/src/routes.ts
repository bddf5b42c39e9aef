import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { dayOf, numbersIn, suffixRemark, swappedDigits } from '@conformity/certification';
import { shownToAll } from '@conformity/register';
import { inspectSeal, type SealFault } from '@conformity/rendering';
import {
  badInput,
  CatalogueError,
  type Context,
  isKnown,
  notFound,
  type Route,
  type RouteReply,
} from '@conformity/subgraph';
import { renderedFile } from './certificate-fields';
import { exportJob, exportOf } from './exports';
import { open } from './files';
import { madeFile, noSuchFile } from './made-file';
import { certificatePage, notFoundPage, waitingPage } from './page';
import { pageOf, pages } from './page-address';
import { printableIssues, rendering, statusMark } from './printed-issue';
import { rightsIn } from './rights-today';
import { trustedSeals } from './settings';
import { openToTickets } from './tickets';

const gone = (message: string) => new CatalogueError('NOT_FOUND', message);

const html = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
};

/** What was typed into an address; without U+0000, which no text of PostgreSQL holds. */
const typed = (text = '') => text.replaceAll('\0', '');

/** `GET /documents/HASH`: who may fetch it is asked each time; the hash tells whether a copy is still the same. */
const download: Route = {
  method: 'GET',
  path: '/documents/:sha256',
  async handle(request, context) {
    const sha256 = request.params.sha256 ?? '';
    const found = /^[0-9a-f]{64}$/.test(sha256) ? await madeFile(context, sha256) : null;
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

/** `GET /documents/of/ID`: the PDF of the latest issue for whoever has no graph at hand; makes it the first time. */
const latest: Route = {
  method: 'GET',
  path: '/documents/of/:id',
  async handle({ params }, { db, principal, today }): Promise<RouteReply> {
    const [issue] = await printableIssues(db, principal, [`${typed(params.id)}/`], today);
    if (!issue) throw notFound('The document');
    const { state, message, url } = renderedFile(await rendering(db, issue, 'CERTIFICATE'));
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

const explained: Record<SealFault, string> = {
  NOT_A_PDF: 'This file is no PDF.',
  NO_SEAL:
    'This file bears no seal: it does not come from the register, or it was made anew from a document that does.',
  UNREADABLE_SEAL: 'What stands in the place of the seal cannot be read.',
  OTHER_KEY: 'It was sealed by a key that is not the key of this register.',
  CHANGED: 'Bytes under the seal were changed after it was made.',
  NOT_WHOLE_FILE: 'The seal does not cover the whole file: something was added after it, or its end is missing.',
};

/** `POST /documents/verify` with a PDF as it is: whether it is ours and unchanged, and what the register says today. */
const verify: Route = {
  method: 'POST',
  path: '/documents/verify',
  bodyLimit: 50 * 1024 * 1024,
  async handle({ body }, context) {
    if (body.length === 0)
      throw badInput('body', 'is empty. Send the PDF as it is, with content-type application/pdf.');
    const { sha256, faults, sealedBy } = inspectSeal(body, await trustedSeals());
    const found = await madeFile(context, sha256);
    const status = found && statusMark(found.face, context.today);
    const isGenuine = faults.length === 0;
    const answer = {
      isGenuine,
      faults: faults.map(code => ({ code, message: explained[code] })),
      sealedBy,
      sha256,
      certificate: found && {
        id: found.document_id,
        number: found.face.number,
        issueNumber: found.issue_number,
        isLatestIssue: found.issue_number === found.face.issueNumber,
        statusToday: status?.status ?? 'CURRENT',
        statusReason: status?.reason ?? null,
        page: pageOf(found.face.number),
      },
      remark:
        isGenuine && !found
          ? 'The seal is ours, but the document is not in the register, or you may not see it.'
          : null,
    };
    return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(answer) };
  },
};

/** `GET /exports/ID/file`. */
const exportFile: Route = {
  method: 'GET',
  path: '/exports/:id/file',
  async handle({ params }, context) {
    const run = await exportOf(context, typed(params.id));
    const { sha256, fileName } = (run.result ?? {}) as { sha256?: string; fileName?: string };
    const body = run.state === 'READY' && sha256 ? await open(sha256) : null;
    if (!body) throw gone('The file of this export is not ready, or it has expired.');
    const type = fileName?.endsWith('.csv')
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const disposition = `attachment; filename="${fileName}"`;
    return {
      headers: { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'private, no-store' },
      body,
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

/** `GET /c/NUMBER`, or `/c/?number=NUMBER` of its own form: what a QR code opens. A draft and a number that nobody has are the same. */
const page: Route = {
  method: 'GET',
  path: `${pages}/*`,
  async handle({ params, query }, { db, today }) {
    const number = typed(params['*'] || query.number);
    const { readings, slips } = numbersIn(number);
    const keys = readings.map(({ key }) => key);
    const found = await shownToAll(db, keys, number);
    const [first] = found;
    if (!first) {
      const others = [...slips, ...readings.flatMap(swappedDigits)].map(({ key }) => key);
      const meant = others.length ? await shownToAll(db, others, '') : [];
      const suggestions = meant.slice(0, 5).map(({ face }) => face);
      return { status: 404, headers: html, body: notFoundPage(number, suggestions) };
    }
    const reading = readings.find(({ key }) => key === keyOf(first.face.number));
    const issue = /^\d{1,4}$/.test(query.issue ?? '') ? Number(query.issue) : (reading?.issueNumber ?? null);
    const remark = reading ? suffixRemark(reading, first.face.number) : null;
    const others = found.slice(1).map(({ face }) => face);
    return { headers: html, body: certificatePage({ ...first, today, issue, remark, others }) };
  },
};

const keyOf = (number: string) => numbersIn(number).readings[0]?.key;

/** Every address of documents beside the graph. */
export const routes: Route[] = [verify, latest, ...[download, exportFile, exportEvents].map(openToTickets), page];
