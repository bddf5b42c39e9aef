import { readsRegister, writesEntries } from '@conformity/register';
import {
  type Asked,
  askedOf,
  askingOf,
  type Context,
  type ResolveInfo,
  type SubgraphDefinition,
} from '@conformity/subgraph';
import { auditTrail } from './acts-followed';
import { AuditRow, auditBreaks } from './audit-trail';
import type { AvailableAct } from './available-acts';
import type { DocumentScheme } from './define-scheme';
import { DocumentRow, IssueRow } from './document';
import { documentFields } from './document-fields';
import { documentQuery } from './document-query';
import type { DocumentClasses } from './document-types';
import { type DocumentLoaders, type DocumentView, documentLoaders } from './documents';
import { type ImportedDocument, importDocuments } from './import';
import { lifecycleResolver } from './lifecycle-resolver';
import { DependentDocuments1764000000001 } from './migrations/dependent-documents';
import { DocumentTables1763700000001 } from './migrations/document-tables';
import { DocumentsOfIssuers1769000000001 } from './migrations/documents-of-issuers';
import { ReindexMark1764500000002 } from './migrations/reindex-mark';
import { NumberSequence } from './number-sequence';
import { entriesOf, reindex } from './reindex';
import { ReindexMark } from './reindex-mark';

/** A document type of a subgraph: what its scheme says, and its GraphQL classes. */
export interface DocumentKind<Content extends object> extends DocumentClasses<Content> {
  scheme: DocumentScheme<Content>;
  /** Where its acts are the subgraph's own, because they concern more than one document: what of them the caller can do now. */
  ownActs?: { available(document: DocumentView<object>, ctx: Context<DocumentLoaders>): Promise<AvailableAct[]> };
}

type Part = 'resolvers' | 'entities' | 'loaders' | 'references' | 'database' | 'maintenance';

/** All that a subgraph needs for its documents, in the PostgreSQL schema that it owns: to spread into `defineSubgraph`. */
export function documentsOf(
  schema: string,
  kinds: readonly DocumentKind<object>[],
): Required<Pick<SubgraphDefinition<DocumentLoaders>, Part>> {
  const schemes = kinds.map(({ scheme }) => scheme);
  const [first, ...others] = kinds.flatMap(kind => [
    documentQuery(kind.scheme, kind),
    documentFields(kind.scheme, kind),
    ...(kind.ownActs ? [] : [lifecycleResolver(kind.scheme, kind)]),
  ]);
  if (!first) throw new Error(`${schema} has no document type`);
  return {
    resolvers: [first, ...others],
    entities: [DocumentRow, IssueRow, AuditRow, NumberSequence, ReindexMark],
    loaders: context => documentLoaders(schemes, context),
    references: Object.fromEntries(
      schemes.map(({ facts }) => [
        facts.typename,
        ({ id }: { id: string }, { loaders }: { loaders: DocumentLoaders }, info: ResolveInfo) => {
          const asked = askedOf(info, facts.typename);
          return isContentAlone(asked)
            ? loaders.contentOf(asked.get('content') ?? null).load(id)
            : loaders.documentById.load(id);
        },
      ]),
    ),
    database: {
      schema,
      migrations: [
        DocumentTables1763700000001,
        DependentDocuments1764000000001,
        ReindexMark1764500000002,
        DocumentsOfIssuers1769000000001,
      ],
      appendOnly: [auditTrail],
      offers: [auditTrail],
      grants: [...readsRegister, ...writesEntries],
    },
    maintenance: {
      entries: db => entriesOf(schemes, db),
      reindex: (db, options) => reindex(schemes, db, options),
      importDocuments: (db, caller, documentType, documents) => {
        const scheme = schemes.find(candidate => candidate.documentType === documentType);
        if (!scheme) throw new Error(`${schema} has no documents of type ${documentType}`);
        return importDocuments(scheme, askingOf(db, caller), documents as ImportedDocument<object>[]);
      },
      auditBreaks: db => auditBreaks(db),
    },
  };
}

/** The fetch with which a gateway completes a list that the register gave. */
const isContentAlone = (asked: Asked) =>
  asked.has('content') && [...asked.keys()].every(field => ['__typename', 'id', 'content'].includes(field));
