import path from 'node:path';
import { type CalendarDate, calendarDate, DocumentType, type Scheme } from '@conformity/certification';
import { DateScalar, readTable } from '@conformity/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { IecreSector } from './vocabulary';

const rows = readTable(path.join(__dirname, '../data/document-types.tsv'), [
  'sector',
  'kind',
  'document_type',
  'title',
  'operational_documents',
  'from',
  'until',
  'evidence',
  'source',
]);

/** Every kind, by its name in the graph: `WE_TC` is what numbers write as `WE.TC`. */
export const IecreKind = Object.fromEntries(rows.map(({ sector, kind }) => [`${sector}_${kind}`, `${sector}.${kind}`]));
registerEnumType(IecreKind, {
  name: 'IecreKind',
  description: 'Sector and kind of a document of IECRE: WE_TC stands in numbers as `WE.TC`.',
  valuesConfig: Object.fromEntries(
    rows.map(({ sector, kind, title }) => [
      `${sector}_${kind}`,
      { description: `${title}, in numbers \`${sector}.${kind}\`.` },
    ]),
  ),
});

/** A line of `data/document-types.tsv`: what the sector and kind of a number mean. */
@ObjectType({
  description: 'A kind of document that IECRE knows, with the days on which first issues of it are dated.',
})
export class IecreDocumentKind {
  @Field(() => IecreKind, { description: 'As certificates are typed and asked for.' }) kind!: string;
  @Field(() => String, { description: 'As numbers write it, such as `WE.TC`.' }) code!: string;
  @Field(() => IecreSector, { description: 'Wind, PV or marine energy.' }) sector!: IecreSector;
  @Field(() => DocumentType, { description: 'How the register of all systems sorts it.' }) documentType!: DocumentType;
  @Field(() => String, { description: 'Name of the document, as printed.' }) title!: string;
  @Field(() => [String], { description: 'Operational documents that it follows; none where they are not known.' })
  operationalDocuments!: string[];
  @Field(() => DateScalar, { description: 'First day, inclusive.' }) from!: CalendarDate;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null while it is in use.' })
  until!: CalendarDate | null;
  @Field(() => String, { description: 'Where the line is known from, and what is our decision.' }) evidence!: string;
}

const marks: Record<string, string> = { V: 'Verified', K: 'Not verified', D: 'Our decision' };

/** Where a line is known from, in words. */
const evidenceOf = ({ evidence, source }: Pick<(typeof rows)[number], 'evidence' | 'source'>): string =>
  `${marks[evidence] ?? 'Not verified'}: ${source}`;

/** Every kind that the register knows. A kind, or the end of one, is a line of the table. */
export const documentKinds: readonly IecreDocumentKind[] = rows.map(
  ({ sector, kind: code, document_type: documentType, title, operational_documents: ods, from, until, ...row }) => {
    const kind = `${sector}.${code}`;
    if (!(sector in IecreSector) || !documentType.startsWith('IECRE_') || !(documentType in DocumentType))
      throw new Error(`document-types.tsv: ${kind} is a ${documentType}`);
    return {
      kind,
      code: kind,
      sector: sector as IecreSector,
      documentType: documentType as DocumentType,
      title,
      operationalDocuments: ods ? ods.split(', ') : [],
      from: calendarDate(from),
      until: until ? calendarDate(until) : null,
      evidence: evidenceOf(row),
    };
  },
);

/** Whether first issues of the kind are dated on the day. */
export const isInUse = ({ from, until }: IecreDocumentKind, on: CalendarDate): boolean =>
  from <= on && on <= (until ?? on);

/** The line of a kind as numbers write it: the one in use on the day, or the latest; null where there is none. */
export function kindOn(
  kind: string,
  on: CalendarDate | null = null,
  kinds: readonly IecreDocumentKind[] = documentKinds,
): IecreDocumentKind | null {
  const lines = kinds.filter(line => line.kind === kind);
  return lines.find(line => on && isInUse(line, on)) ?? lines.at(-1) ?? null;
}

const schemes: Record<IecreSector, Scheme> = { WE: 'IECRE_WE', PV: 'IECRE_PV', ME: 'IECRE_ME' };

/** The scheme of a sector. */
export const schemeOfSector = (sector: IecreSector): Scheme => schemes[sector];
