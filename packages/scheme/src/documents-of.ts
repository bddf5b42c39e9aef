import type { Finding } from '@conformity/certification';
import { readsRegister, writesEntries } from '@conformity/register';
import {
  type Asked,
  askedOf,
  askingOf,
  type Context,
  forMaintenance,
  type ResolveInfo,
  type SubgraphDefinition,
} from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { auditTrail } from './acts-followed';
import type { Asking } from './asking';
import { AuditRow, auditBreaks } from './audit-trail';
import type { AvailableAct } from './available-acts';
import { bulkResolver } from './bulk-resolver';
import type { DocumentScheme } from './define-scheme';
import { DocumentRow, IssueRow } from './document';
import { documentFields } from './document-fields';
import { documentQuery } from './document-query';
import type { DocumentClasses } from './document-types';
import { type DocumentLoaders, type DocumentView, documentLoaders } from './documents';
import type { LayoutPart } from './draft-layout';
import { examine, type Moment } from './examine';
import { type ImportedDocument, importDocuments } from './import';
import { layoutResolver } from './layout-resolver';
import { lifecycleResolver } from './lifecycle-resolver';
import { ActsOfPeople1770600000001 } from './migrations/acts-of-people';
import { DependentDocuments1764000000001 } from './migrations/dependent-documents';
import { DocumentTables1763700000001 } from './migrations/document-tables';
import { DocumentsOfIssuers1769000000001 } from './migrations/documents-of-issuers';
import { NumberConflicts1770000000142 } from './migrations/number-conflicts';
import { RecordedFacts1770000000001 } from './migrations/recorded-facts';
import { ReindexMark1764500000002 } from './migrations/reindex-mark';
import { NumberConflict } from './number-conflicts';
import { NumberSequence } from './number-sequence';
import { patchType } from './patch';
import { recordsResolver } from './records-resolver';
import { entriesOf, entryFaults, reindex } from './reindex';
import { ReindexMark } from './reindex-mark';
import { seenDocuments } from './seen';
import { transferResolver } from './transfer-resolver';
import { type Cancellation, cancelSuspended } from './transition/secretariat';
import { typedField } from './typed-field';

/** A document type of a subgraph: what its scheme says, and its GraphQL classes. */
export interface DocumentKind<Content extends object> extends DocumentClasses<Content> {
  scheme: DocumentScheme<Content>;
  /** How the form is laid out in which one is drafted; of one with acts of its own that is said elsewhere. */
  layout?: readonly LayoutPart[];
  /** Where its acts are the subgraph's own, because they concern more than one document. */
  ownActs?: OwnActs;
}

/** What is done in its own way of documents that are acted on together. */
export interface OwnActs {
  /** What of the acts the caller can do now. */
  available(document: DocumentView<object>, ctx: Context<DocumentLoaders>): Promise<AvailableAct[]>;
  /** What the rules would find on public documents, by their ids, if what is public were issued again today. */
  findings(em: EntityManager, moment: Moment, ids: readonly string[]): Promise<Map<string, Finding[]>>;
  /** @throws as `cancel` of the lifecycle */
  cancel(asking: Asking, id: string, request: Cancellation): Promise<unknown>;
}

type Part = 'resolvers' | 'entities' | 'loaders' | 'references' | 'database' | 'maintenance';

/** All that a subgraph needs for its documents, in the PostgreSQL schema that it owns: to spread into `defineSubgraph`. */
export function documentsOf(
  schema: string,
  kinds: readonly DocumentKind<object>[],
): Required<Pick<SubgraphDefinition<DocumentLoaders>, Part>> {
  const schemes = kinds.map(({ scheme }) => scheme);
  const [resolver, ...others] = kinds.flatMap(kind => [
    documentQuery(kind.scheme, kind),
    documentFields(kind.scheme, kind),
    ...(kind.ownActs ? [] : [...actsOf(kind), typedField(kind.scheme, kind)]),
    ...(kind.scheme.surveillance ? [recordsResolver(kind.scheme, kind)] : []),
    ...(kind.scheme.takesOver && !kind.ownActs ? [transferResolver(kind.scheme, kind)] : []),
  ]);
  const [first] = kinds;
  if (!first || !resolver) throw new Error(`${schema} has no document type`);
  return {
    resolvers: [resolver, ...others],
    entities: [DocumentRow, IssueRow, AuditRow, NumberSequence, NumberConflict, ReindexMark],
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
        RecordedFacts1770000000001,
        NumberConflicts1770000000142,
        ActsOfPeople1770600000001,
      ],
      appendOnly: [auditTrail],
      offers: [auditTrail],
      seen: seenDocuments(schema, first.scheme.facts.system),
      grants: [...readsRegister, ...writesEntries(schemes.map(({ documentType }) => documentType))],
    },
    maintenance: {
      entries: db => entriesOf(schemes, forMaintenance(db)),
      reindex: (db, options) => reindex(schemes, forMaintenance(db), options),
      importDocuments: (db, caller, documentType, documents) => {
        const scheme = schemes.find(candidate => candidate.documentType === documentType);
        if (!scheme) throw new Error(`${schema} has no documents of type ${documentType}`);
        return importDocuments(scheme, askingOf(db, caller), documents as ImportedDocument<object>[]);
      },
      entryFaults: db => entryFaults(schemes, forMaintenance(db)),
      auditBreaks: db => auditBreaks(db),
      idPrefixes: [...new Set(schemes.map(({ facts }) => facts.idPrefix))],
      examine: (db, ids, now) => examine(kinds, db, ids, now),
      cancelSuspended: (db, caller, id, request) => cancelSuspended(kinds, askingOf(db, caller), id, request),
    },
  };
}

/** The acts of a type, one by one and many at once. */
function actsOf(kind: DocumentKind<object>) {
  const classes = { ...kind, Patch: patchType(kind.scheme.facts.typename, kind.Input) };
  return [
    lifecycleResolver(kind.scheme, classes),
    bulkResolver(kind.scheme, classes),
    layoutResolver(kind.scheme.facts, kind.Input, kind.layout ?? []),
  ];
}

/** The fetch with which a gateway completes a list that the register gave. */
const isContentAlone = (asked: Asked) =>
  asked.has('content') && [...asked.keys()].every(field => ['__typename', 'id', 'content'].includes(field));
