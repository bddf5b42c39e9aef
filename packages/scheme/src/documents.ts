import type { CalendarDate } from '@conformity/certification';
import { type Face, seesDraftsOf, visibleTo } from '@conformity/register';
import { type Context, columnsOf, jsonOf, type Loader, manyByKey, oneByKey, read } from '@conformity/subgraph';
import { AuditRow } from './audit-trail';
import type { Standing } from './available-acts';
import type { DocumentScheme } from './define-scheme';
import { DocumentRow, documentColumns, IssueRow, type IssuerSnapshot, type Recorded } from './document';
import { everyNameOf, inNamesOfToday } from './earlier-names';
import { publicPart } from './public-part';
import { faceOf, type IssueOutline } from './register-entry';
import { type Past, pastsOf } from './transition/undo';

/** An issue as the graph shows it. */
export interface IssueView<Content extends object> {
  documentId: string;
  number: number;
  issuedOn: CalendarDate | null;
  publishedAt: Date | null;
  issuer: IssuerSnapshot | null;
  content: Content;
}

/** A document as its own subgraph shows it: the face, and what only the owner knows. */
export type DocumentView<Content extends object> = Face & {
  revision: number;
  productsAffected: boolean | null;
  origin: string;
  issuerId: string;
  recorded: Recorded | null;
  numberKey: string;
  /** The draft issue, whoever asks; not in the schema. */
  draftNumber: number | null;
  shown: IssueView<Content>;
};

function view<Content extends object>(
  scheme: DocumentScheme<Content>,
  document: DocumentRow,
  issues: readonly IssueOutline[],
  shown: IssueView<Content>,
): DocumentView<Content> {
  const { revision, productsAffected, origin, issuerId, numberKey, recorded } = document;
  const face = faceOf(scheme, document, issues, shown.content);
  const draftNumber = issues.find(({ publishedAt }) => !publishedAt)?.number ?? null;
  return Object.assign(face, { revision, productsAffected, origin, issuerId, numberKey, recorded, draftNumber, shown });
}

/** The document as far as it decides what can be done to it. */
export const standingOf = (
  { documentType }: Pick<SomeScheme, 'documentType'>,
  { system, issuerId, number, status, draftNumber, shown }: SomeView,
): Standing => ({
  document: { system, documentType, issuerId, number, status },
  draft: draftNumber === null ? null : { number: draftNumber },
  shown,
});

type Owned = Pick<DocumentRow, 'documentType' | 'system' | 'issuerId'>;
type SomeScheme = DocumentScheme<object>;
type SomeView = DocumentView<object>;
type DocumentLine = DocumentRow & {
  chain: IssueOutline[];
  shown: IssueView<object>;
};

type ContentView = Pick<SomeView, '__typename' | 'id'> & { shown: Pick<IssueView<object>, 'content'> };

/** Loads documents of a subgraph in one statement a batch; null for what does not exist or the caller may not know of. */
export interface DocumentLoaders {
  documentById: Loader<string, SomeView | null>;
  /** By the key of the number, however the number was typed. */
  documentByKey: Loader<string, SomeView | null>;
  /** By id, no more than what the shown issue says; of that these properties only, or all of them. */
  contentOf(properties: readonly string[] | null): Loader<string, ContentView | null>;
  /** By `id/number`: a public issue, or the draft issue where the caller may see drafts. */
  issue: Loader<string, IssueView<object> | null>;
  /** Every act on a document, the first one first; who may see it is asked before. */
  auditTrail: Loader<string, AuditRow[]>;
  /** The acts on which it depends what can be undone. */
  past: Loader<string, Past | null>;
}

/** The loaders that every scheme subgraph has, for all its document types together. */
export function documentLoaders(
  schemes: readonly SomeScheme[],
  { db, principal }: Pick<Context, 'db' | 'principal'>,
): DocumentLoaders {
  const schemeByType = new Map<string, SomeScheme>(schemes.map(scheme => [scheme.documentType, scheme]));
  const schemeOf = ({ documentType }: Pick<Owned, 'documentType'>) => schemeByType.get(documentType) as SomeScheme;
  const loadDocuments = async (column: 'id' | 'number_key', keys: readonly string[]) => {
    const params: unknown[] = [keys];
    const lines = await read<DocumentLine>(
      db,
      `select ${documentColumns}, chain.issues as chain,
         ${jsonOf(IssueRow, 'i')} as shown
       from document d
       join issue i on i.document_id = d.id and i.number = coalesce(d.issue_number, 0)
       cross join lateral (
         select json_agg(${jsonOf(IssueRow, 'c', ['number', 'issuedOn', 'publishedAt'])}) as issues
         from issue c where c.document_id = d.id
       ) as chain
       where d.${column} = any($1) and d.deleted_at is null and ${visibleTo(principal, 'd', params)}`,
      params,
    );
    return lines.map(line => {
      const { chain, shown } = line;
      shown.publishedAt = instant(shown.publishedAt);
      shown.content = inNamesOfToday(schemeOf(line), shown.content);
      const seen = view(schemeOf(line), line, chain, shown);
      seen.shown = readable(shown, line);
      return seen;
    });
  };
  /** Without its content or what of it is confidential, where that is not public and the caller may not read it. */
  const readable = <Issue extends { content: object }>(issue: Issue, document: Owned): Issue => {
    if (seesDraftsOf(principal, document)) return issue;
    const scheme = schemeOf(document);
    // The field is nullable in the types whose content is not public, and only there.
    const content = scheme.contentIsPublic === false ? (null as never) : publicPart(scheme, issue.content);
    return { ...issue, content };
  };
  const loadContents = async (properties: readonly string[] | null, ids: readonly string[]) => {
    const params: unknown[] = [ids];
    const lines = await read<Owned & { id: string; content: object }>(
      db,
      `select ${columnsOf(DocumentRow, 'd', ['id', 'documentType', 'system', 'issuerId'])}, ${partOf('i.content', properties && everyNameOf(schemes, properties))} as content
       from document d
       join issue i on i.document_id = d.id and i.number = coalesce(d.issue_number, 0)
       where d.id = any($1) and d.deleted_at is null and ${visibleTo(principal, 'd', params)}`,
      params,
    );
    return lines.map(line => ({
      __typename: schemeOf(line).facts.typename,
      id: line.id,
      shown: readable({ content: inNamesOfToday(schemeOf(line), line.content) }, line),
    }));
  };
  const contents = new Map<string, ReturnType<DocumentLoaders['contentOf']>>();
  const loadIssues = async (keys: readonly string[]) => {
    const [ids, numbers] = [keys.map(key => key.split('/')[0]), keys.map(key => Number(key.split('/')[1]))];
    const params: unknown[] = [ids, numbers];
    const issues = await read<IssueView<object> & Owned>(
      db,
      `select ${columnsOf(DocumentRow, 'd', ['documentType', 'system', 'issuerId'])}, ${columnsOf(IssueRow, 'i')}
       from unnest($1::text[], $2::int[]) as wanted(id, number)
       join issue i on i.document_id = wanted.id and i.number = wanted.number
       join document d on d.id = i.document_id and d.deleted_at is null
       cross join lateral (
         select d.system, d.issuer_id, d.is_private, case when i.published_at is null then 'DRAFT' else d.status end as status
       ) as v
       where ${visibleTo(principal, 'v', params)}`,
      params,
    );
    return issues.map(issue => readable({ ...issue, content: inNamesOfToday(schemeOf(issue), issue.content) }, issue));
  };
  return {
    documentById: oneByKey(
      ids => loadDocuments('id', ids),
      ({ id }) => id,
    ),
    documentByKey: oneByKey(
      keys => loadDocuments('number_key', keys),
      ({ numberKey }) => numberKey,
    ),
    contentOf(asked) {
      // In one order, so that the same fields are the same statement however they are asked.
      const properties = asked && [...asked].sort();
      const name = String(properties);
      const loader =
        contents.get(name) ??
        oneByKey(
          ids => loadContents(properties, ids),
          ({ id }) => id,
        );
      contents.set(name, loader);
      return loader;
    },
    issue: oneByKey(loadIssues, ({ documentId, number }) => `${documentId}/${number}`),
    auditTrail: manyByKey(
      ids =>
        read<AuditRow>(
          db,
          `select ${columnsOf(AuditRow, 'a')} from audit_entry a where a.document_id = any($1) order by a.sequence`,
          [ids],
        ),
      ({ documentId }) => documentId,
    ),
    past: oneByKey(
      ids => pastsOf(db, ids),
      ({ documentId }) => documentId,
    ),
  };
}

/** The acts on which it depends what can be undone of a document; nothing of a document that has none. */
export const pastOf = async (
  { loaders }: { loaders: Pick<DocumentLoaders, 'past'> },
  { id }: Pick<SomeView, 'id'>,
): Promise<Past> => (await loaders.past.load(id)) ?? { documentId: id, last: null, opened: null };

/** The jsonb column with these properties only; their names are those of fields of the schema. A function takes 50 pairs at most. */
const partOf = (column: string, properties: readonly string[] | null) =>
  properties && properties.length <= 50
    ? `jsonb_build_object(${properties.map(name => `'${name}', ${column}->'${name}'`).join(', ')})`
    : column;

const instant = (text: Date | null) => text && new Date(text);

/** The typed number as a key of a document; null where no grammar of the type reads it. */
export const typedKey = ({ grammar }: Pick<SomeScheme, 'grammar'>, typed: string): string | null =>
  grammar.read(typed)?.key ?? null;
