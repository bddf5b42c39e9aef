import { EffectiveStatus, type PrintedDocument, type PrintedStatus } from '@conformity/certification';

/** The version of what `certificateData` gives; the first part changes where something is left out or means something else. */
export const dataVersion = '1.0';

/** Below the address of the graph: the JSON Schema of what `certificateData` gives. */
export const dataSchemaPath = '/documents/certificate.schema.json';

/** What is said of an issue besides what it says. */
export interface DataMarks {
  /** As of the making; null where it is in force. */
  status: PrintedStatus | null;
  draft: boolean;
  /** Where what holds today is told; null where nowhere. */
  verifyUrl: string | null;
  /** The address of the graph; null where it is not to be named. */
  filesAt: string | null;
}

/**
 * An issue as data that says by itself what it is of: attached to its PDF as `certificate.json`, and answered at the address of its number. Equal input gives
 * an equal text as JSON.
 */
export function certificateData(document: PrintedDocument, { status, draft, verifyUrl, filesAt }: DataMarks) {
  const { system, title, number, issueNumber, issuedOn, issuer } = document;
  return {
    ...(filesAt !== null && { $schema: `${filesAt}${dataSchemaPath}` }),
    schemaVersion: dataVersion,
    system,
    title,
    number,
    issueNumber,
    issuedOn,
    issuer,
    status: {
      status: draft ? 'DRAFT' : (status?.status ?? 'CURRENT'),
      since: status?.since || null,
      reason: status?.reason ?? null,
    },
    statusToday: verifyUrl,
    content: document.data ?? null,
  };
}

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const dayOrNull = { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const objectOf = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => name !== '$schema'),
});

/** JSON Schema (2020-12) of what `certificateData` gives. More may stand in it in a later version of the same first part. */
export const certificateDataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:conformity-graph:certificate:${dataVersion}`,
  title: 'An issue of a certificate or report of the register',
  ...objectOf({
    $schema: { ...text, description: 'The address of this schema.' },
    schemaVersion: { const: dataVersion },
    system: { ...text, description: 'Of the IEC conformity assessment systems, such as IECEx.' },
    title: { ...text, description: 'What document it is, such as Certificate of Conformity.' },
    number: { ...text, minLength: 1 },
    issueNumber: { type: 'integer', minimum: 0, description: '0 for the first issue.' },
    issuedOn: { ...dayOrNull, description: 'Null while it is a draft.' },
    issuer: {
      description: 'The body that issued it; null where none did.',
      anyOf: [{ type: 'null' }, objectOf({ code: text, name: text, address: textOrNull, country: text })],
    },
    status: {
      description: 'As it was when this was made. What holds today is told at the address of statusToday.',
      ...objectOf({
        status: { enum: Object.values(EffectiveStatus) },
        since: { ...dayOrNull, description: 'Null where it is in force.' },
        reason: textOrNull,
      }),
    },
    statusToday: {
      ...textOrNull,
      format: 'uri',
      description: 'Opened by a person it is a page; asked for application/json, this as of today.',
    },
    content: {
      description: 'What the issue says, by the type of the document; as the fields of the graph are called.',
    },
  }),
};
