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

/** What is to be written of a list of documents: a row for each document, or one for each part of one. */
export interface ExportSheet {
  name: string;
  columns: readonly Column[];
  rowsOf(line: SnapshotLine, facts: ExportFacts): Iterable<readonly Cell[]>;
}

const text = (header: string, width: number, cell: ExportColumn['cell']): ExportColumn => ({
  header,
  width,
  type: 'text',
  cell,
});
const date = (header: string, cell: ExportColumn['cell']): ExportColumn => ({ header, width: 12, type: 'date', cell });
type Texts = readonly (string | null | undefined)[];
const said = (values: Texts) => values.filter(value => typeof value === 'string' && value !== '') as string[];
const list = (header: string, width: number, values: (line: SnapshotLine) => Texts): ExportColumn => ({
  header,
  width,
  type: 'list',
  cell: line => said(values(line)),
});

/** The standard that all Ex equipment rests on, by whose edition analysts part it (IECEx OD 009 lists it first). */
const general = 'IEC 60079-0';
const page: ExportColumn = {
  header: 'Page',
  width: 40,
  type: 'link',
  cell: ({ face }, { publicUrl }) => `${publicUrl}${pageOf(face.number)}`,
};

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
  list('Manufacturers', 34, ({ face }) => face.manufacturers.map(({ name }) => name)),
  list('Manufacturer countries', 8, ({ face }) => [...new Set(face.manufacturers.map(({ country }) => country))]),
  text('Title', 50, ({ face }) => face.title),
  list('Standards', 34, ({ face }) => face.standards.map(({ standard, edition }) => `${standard}:${edition}`)),
  list('Sites', 34, ({ face }) =>
    face.sites.map(({ name, country }) => said([name, country && `(${country})`]).join(' ')),
  ),
  page,
  text('Document id', 40, ({ face }) => face.id),
  text('Certification body code', 8, ({ issuerCode }) => issuerCode),
  text('Reason of the status that counts', 18, ({ face }, { today }) => statusNow(face, today)?.reason ?? null),
  list(`${general} edition`, 10, ({ face }) =>
    face.standards.filter(({ standard }) => standard === general).map(({ edition }) => edition),
  ),
  date('Published on', ({ publishedOn }) => publishedOn),
];

/** A value of a content as a text: objects and lists by what is in them. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return said(Object.values(value).map(plain)).join('; ');
  return String(value);
}

const content = (header: string, width: number, property: string, type: 'text' | 'date' = 'text'): ExportColumn => ({
  header,
  width,
  type,
  cell: ({ content: of }) => plain(of?.[property]),
});
const contents = (header: string, width: number, property: string): ExportColumn =>
  list(header, width, ({ content: of }) => valuesOf(of?.[property]).map(plain));
const valuesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : said([plain(value)]));

/** What the filter knows of a document, by its field. */
const trait = (header: string, width: number, field: keyof OwnTraits): ExportColumn =>
  list(header, width, ({ face }) => face.traits?.[field] ?? []);
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
    contents('Test reports', 30, 'testReports'),
    contents('Quality reports', 30, 'qualityReports'),
    carried,
    date('Quality reports valid until', ({ qualityReportUntil }) => qualityReportUntil),
    content('Specific conditions of use', 40, 'specificConditions'),
  ],
  ExTestReport: [content('Product', 40, 'product'), content('Marking', 30, 'marking'), ...marked],
  ExQualityReport: [
    content('Audited on', 12, 'auditedOn', 'date'),
    contents('Types of protection', 20, 'typesOfProtection'),
    protection,
  ],
  ExServiceCertificate: [
    contents('Service types', 30, 'serviceTypes'),
    contents('Types of protection', 20, 'typesOfProtection'),
    protection,
    carried,
  ],
  ExPersonCertificate: [
    contents('Units of competence', 40, 'units'),
    contents('Assessment reports', 30, 'assessmentReports'),
  ],
  ExMarkLicence: [content('Identification code', 16, 'identificationCode'), content('Schedule', 40, 'schedule')],
  IecqCertificate: [
    content('Site role', 12, 'siteRole'),
    text('Scope of Certification', 50, ({ content: of }) => textOf(of?.scopeOfCertification)),
    text('At this location', 50, ({ content: of }) => textOf(of?.scopeAtThisLocation)),
    content('Master', 28, 'master'),
  ],
  IecqVerificationStatement: [content('Subject', 40, 'subject'), content('Statement', 50, 'statement')],
  IeceeCertificate: [
    content('Product', 40, 'product'),
    contents('Models', 40, 'model'),
    content('Ratings', 30, 'rating'),
    contents('Trademarks', 20, 'trademarks'),
    contents('Categories', 16, 'categories'),
    content('Test report', 24, 'testReportReference'),
    contents('National differences', 16, 'nationalDifferences'),
  ],
  IecreCertificate: [content('Kind', 10, 'kind'), contents('Components', 40, 'components')],
};

const textOf = (scope: unknown): Cell => plain((scope as { text?: string } | null | undefined)?.text);

/** The columns of an export of documents of these types: the harmonised ones, then those of each type. */
export function columnsFor(typenames: readonly string[]): readonly ExportColumn[] {
  const own = typenames.flatMap(typename => ofType[typename] ?? []);
  const first = new Map(own.map(column => [column.header, column]));
  return [...harmonised, ...first.values()];
}

/** A row for each document of a list: its types say which columns there are. */
export function documentSheet(typenames: readonly string[]): ExportSheet {
  const columns = columnsFor(typenames);
  return { name: 'Certificates', columns, rowsOf: (line, facts) => [columns.map(({ cell }) => cell(line, facts))] };
}

/** Something of a document of which there may be many. */
interface Part {
  part: 'STANDARD' | 'MANUFACTURER' | 'SITE' | 'COMPONENT' | 'UNIT' | 'ISSUE';
  name?: string | null | undefined;
  edition?: string;
  role?: string | null;
  address?: string | null | undefined;
  country?: string | null | undefined;
  scope?: string | null | undefined;
  issue?: number;
  day?: CalendarDate | null;
}

/** Of what a part is: the headers are those of the other sheet, so that both can be joined. */
const owners = harmonised.filter(({ header }) =>
  ['Document id', 'Number', 'System', 'Scheme', 'Document type', 'Status that counts'].includes(header),
);
type PartColumn = Column & { of: (part: Part, place: number) => Cell };
const ofPart = (header: string, width: number, of: PartColumn['of'], type: Column['type'] = 'text'): PartColumn => ({
  header,
  width,
  type,
  of,
});
const partColumns: readonly PartColumn[] = [
  ofPart('Part', 14, ({ part }) => part),
  ofPart('Place', 7, (_, place) => place, 'integer'),
  ofPart('Name', 40, ({ name }) => name ?? null),
  ofPart('Edition', 10, ({ edition }) => edition ?? null),
  ofPart('Role', 18, ({ role }) => role ?? null),
  ofPart('Address', 40, ({ address }) => address ?? null),
  ofPart('Country', 8, ({ country }) => country ?? null),
  ofPart('Scope', 40, ({ scope }) => scope ?? null),
  ofPart('Issue', 7, ({ issue }) => issue ?? null, 'integer'),
  ofPart('Issued on', 12, ({ day }) => day ?? null, 'date'),
];

/** A row for each standard, manufacturer, site, component, unit of competence and issue of each document, in that order. */
export const partSheet: ExportSheet = {
  name: 'Parts',
  columns: [...owners, ...partColumns],
  *rowsOf(line, facts) {
    const owner = owners.map(({ cell }) => cell(line, facts));
    const places = new Map<string, number>();
    for (const part of partsOf(line)) {
      const place = (places.get(part.part) ?? 0) + 1;
      places.set(part.part, place);
      yield [...owner, ...partColumns.map(({ of }) => of(part, place))];
    }
  },
};

type Given = Partial<Record<string, string | null>>;

function* partsOf({ face, content: of }: SnapshotLine): Generator<Part> {
  for (const { standard, edition } of face.standards) yield { part: 'STANDARD', name: standard, edition };
  for (const { name, address, country } of face.manufacturers) yield { part: 'MANUFACTURER', name, address, country };
  for (const { role, name, address, country, scope } of face.sites)
    yield { part: 'SITE', role, name, address, country, scope };
  // Of IECRE with a maker, of the schedule of an Approved Component with its specification.
  for (const one of valuesOf(of?.components) as Given[])
    yield { part: 'COMPONENT', role: one.component ?? null, name: said([one.maker, one.typeName]).join(' ') };
  for (const { component, specification, ranges } of valuesOf(of?.approvedComponents) as Given[])
    yield { part: 'COMPONENT', name: component, scope: said([specification, ranges]).join('; ') };
  for (const { unit, scope } of valuesOf(of?.units) as Given[]) yield { part: 'UNIT', name: unit, scope };
  for (const { issueNumber, issuedOn } of face.history) yield { part: 'ISSUE', issue: issueNumber, day: issuedOn };
}
