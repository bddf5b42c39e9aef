import { type CalendarDate, dayOf, statusNow } from '@conformity/certification';
import type { OwnTraits, SnapshotLine } from '@conformity/register';
import type { Cell, Column } from '@conformity/rendering';
import { pageOf } from './page-address';

/** What an export knows beside its rows. */
export interface ExportFacts {
  today: CalendarDate;
  publicUrl: string;
}

/** A column with how its cell is made. */
export interface ExportColumn extends Column {
  cell(line: SnapshotLine, facts: ExportFacts): Cell;
}

const text = (header: string, width: number, cell: ExportColumn['cell']): ExportColumn => ({
  header,
  width,
  type: 'text',
  cell,
});
const date = (header: string, cell: ExportColumn['cell']): ExportColumn => ({ header, width: 12, type: 'date', cell });
const listed = (values: readonly (string | null | undefined)[]) => values.filter(Boolean).join('; ');

const countriesOf = (parties: readonly { country?: string | null | undefined }[]) =>
  listed([...new Set(parties.map(({ country }) => country))]);

/** What every document has, whatever its system. The headers never change: people build on them. */
const harmonised: readonly ExportColumn[] = [
  text('Number', 28, ({ face }) => face.number),
  text('System', 8, ({ face }) => face.system),
  text('Scheme', 14, ({ face }) => face.scheme),
  text('Document type', 20, ({ face }) => face.documentType),
  text('Status', 12, ({ face }) => face.status),
  text('Status that counts', 12, ({ face }, { today }) => statusNow(face, today)?.status ?? null),
  text('Status reason', 30, ({ face }) => face.statusReason ?? null),
  date('Status since', ({ face }) => dayOf(new Date(face.statusSince))),
  { header: 'Issue', width: 7, type: 'integer', cell: ({ face }) => face.issueNumber ?? null },
  date('Issued on', ({ face }) => face.issuedOn ?? null),
  date('First issued on', ({ face }) => face.firstIssuedOn ?? null),
  date('Valid until', ({ face }) => face.validUntil),
  text('Certification body', 34, ({ issuerName }) => issuerName),
  text('Holder', 34, ({ face }) => face.holder?.name ?? null),
  text('Holder country', 8, ({ face }) => face.holder?.country ?? null),
  text('Manufacturers', 34, ({ face }) => listed(face.manufacturers.map(({ name }) => name))),
  text('Manufacturer countries', 8, ({ face }) => countriesOf(face.manufacturers)),
  text('Title', 50, ({ face }) => face.title),
  text('Standards', 34, ({ face }) => listed(face.standards.map(({ standard, edition }) => `${standard}:${edition}`))),
  text('Sites', 34, ({ face }) => listed(face.sites.map(({ name, country }) => listed([name, country])))),
  {
    header: 'Page',
    width: 40,
    type: 'link',
    cell: ({ face }, { publicUrl }) => `${publicUrl}${pageOf(face.number)}`,
  },
];

/** A value of a content as one cell: texts as they are, lists joined, objects by their values. */
function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return listed(value.map(one => String(plain(one) ?? '')));
  return listed(Object.values(value).map(one => String(plain(one) ?? '')));
}

const content = (header: string, width: number, property: string, type: Column['type'] = 'text'): ExportColumn => ({
  header,
  width,
  type,
  cell: ({ content: said }) => plain(said?.[property]),
});

/** What the filter knows of a document, by its field. */
const trait = (header: string, width: number, field: keyof OwnTraits): ExportColumn =>
  text(header, width, ({ face }) => listed(face.traits?.[field] ?? []));
const protection = trait('Protection by letter', 12, 'typesOfProtection');
/** Of an Ex marking. */
const marked = [
  protection,
  trait('Equipment groups', 12, 'equipmentGroups'),
  trait('EPL', 10, 'epls'),
  trait('Temperature classes', 12, 'temperatureClasses'),
];
/** As `carriedUntilFrom` and `carriedUntilTo` of the filter mean it; empty where no report ever carried it. */
const carried = date('Reports carry it until', ({ carriedUntil }) => carriedUntil);

/** What only the documents of one GraphQL type have. */
const ofType: Record<string, readonly ExportColumn[]> = {
  ExCertificate: [
    content('Equipment', 40, 'equipment'),
    content('Type of protection', 30, 'typeOfProtection'),
    content('Marking', 30, 'marking'),
    ...marked,
    trait('Kind', 10, 'kinds'),
    trait('X, U, V', 7, 'suffixes'),
    content('Specific conditions apply', 10, 'specificConditionsApply'),
    content('Test reports', 30, 'testReports'),
    content('Quality reports', 30, 'qualityReports'),
    carried,
  ],
  ExTestReport: [content('Product', 40, 'product'), content('Marking', 30, 'marking'), ...marked],
  ExQualityReport: [
    content('Audited on', 12, 'auditedOn', 'date'),
    content('Types of protection', 20, 'typesOfProtection'),
    protection,
  ],
  ExServiceCertificate: [
    content('Service types', 30, 'serviceTypes'),
    content('Types of protection', 20, 'typesOfProtection'),
    protection,
    carried,
  ],
  ExPersonCertificate: [
    content('Units of competence', 40, 'units'),
    content('Assessment reports', 30, 'assessmentReports'),
  ],
  ExMarkLicence: [content('Identification code', 16, 'identificationCode'), content('Schedule', 40, 'schedule')],
  IecqCertificate: [
    content('Site role', 12, 'siteRole'),
    text('Scope of Certification', 50, ({ content: said }) => textOf(said?.scopeOfCertification)),
    text('At this location', 50, ({ content: said }) => textOf(said?.scopeAtThisLocation)),
    content('Master', 28, 'master'),
  ],
  IecqVerificationStatement: [content('Subject', 40, 'subject'), content('Statement', 50, 'statement')],
  IeceeCertificate: [
    content('Product', 40, 'product'),
    content('Models', 40, 'model'),
    content('Ratings', 30, 'rating'),
    content('Trademarks', 20, 'trademarks'),
    content('Categories', 16, 'categories'),
    content('Test report', 24, 'testReportReference'),
    content('National differences', 16, 'nationalDifferences'),
  ],
  IecreCertificate: [content('Kind', 10, 'kind'), content('Components', 40, 'components')],
};

const textOf = (scope: unknown): Cell => plain((scope as { text?: string } | null | undefined)?.text);

/** The columns of an export of documents of these types: the harmonised ones, then those of each type. */
export function columnsFor(typenames: readonly string[]): readonly ExportColumn[] {
  const own = typenames.flatMap(typename => ofType[typename] ?? []);
  const first = new Map(own.map(column => [column.header, column]));
  return [...harmonised, ...first.values()];
}
