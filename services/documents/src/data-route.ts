import { readNumber } from '@conformity/certification';
import { facesByKey } from '@conformity/register';
import { certificateData, certificateDataSchema, dataSchemaPath } from '@conformity/rendering';
import { CatalogueError, notFound, type Route } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { printableIssues } from './printed-issue';
import { settings } from './settings';

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', vary: 'Accept' };

/**
 * `GET /documents/data/NUMBER?issue=N`, which is also `/c/NUMBER` for whoever asks for `application/json`: what the issue says, the latest if none is
 * named, as it is attached to its PDF, with the status of today.
 */
export const issueData: Route = {
  method: 'GET',
  path: '/documents/data/:number',
  async handle({ params, query }, { db, principal, today }) {
    const number = (params.number ?? '').replaceAll('\0', '').slice(0, 200);
    const keys = [...new Set([number, ...readNumber(number).map(({ key }) => key)])];
    const found = await facesByKey(db as DataSource, principal, keys);
    const exact = found.filter(({ face }) => face.number === number);
    const [only, ...others] = exact.length > 0 ? exact : found;
    if (others.length > 0)
      throw new CatalogueError(
        'CONFLICT',
        `Documents of several systems have that number. Ask the graph for one of them by its id.`,
      );
    const issue = /^\d{1,4}$/.test(query.issue ?? '') ? query.issue : '';
    const [printable = null] = only ? await printableIssues(db, principal, [`${only.face.id}/${issue}`], today) : [];
    if (!printable) throw notFound('The document');
    const { printed, status, verifyUrl } = printable;
    const data = certificateData(printed, { status, draft: false, verifyUrl, filesAt: settings().publicUrl });
    return { headers: json, body: `${JSON.stringify(data, null, 2)}\n` };
  },
};

/** `GET /documents/certificate.schema.json`. */
export const dataSchema: Route = {
  method: 'GET',
  path: dataSchemaPath,
  handle: async () => ({
    headers: { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    body: `${JSON.stringify(certificateDataSchema, null, 2)}\n`,
  }),
};
