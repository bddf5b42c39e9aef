import { documentsOf, layoutResolver } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import { availableOn } from './available-acts';
import { BulkActs } from './bulk-acts';
import { certificateScheme } from './certificate-scheme';
import { IecqCertificate, IecqCertificateIssue, IecqContentView } from './certificate-type';
import { IecqContent } from './content';
import { demonstrationData } from './demonstration-data';
import { setLayout, statementLayout } from './draft-layouts';
import { findingsOnPublic } from './findings-on-public';
import { placeImported } from './import-sets';
import { ListQueries } from './lists';
import { type Loaders, setLoaders } from './loaders';
import { KnownSets1764700000040 } from './migrations/known-sets';
import { ListIndexes1769000000040 } from './migrations/list-indexes';
import { MastersOfNodes1771000000040 } from './migrations/masters-of-nodes';
import { SetTables1764000000040 } from './migrations/set-tables';
import { IecqSetInput } from './set-input';
import { officeAct } from './set-office';
import { SetPreview, SetQueries } from './set-queries';
import { SetActs } from './set-resolver';
import { SetMemberRow, SetRow } from './set-rows';
import { IecqCertificateFields, IecqSetFields, setById } from './set-type';
import { IecqVerificationStatement, IecqVerificationStatementIssue, statementScheme } from './statement';
import { StatementContent, StatementContentView } from './statement-content';
import { StatusActs } from './status-resolver';

const documents = documentsOf('iecq', [
  {
    scheme: certificateScheme,
    Document: IecqCertificate,
    Issue: IecqCertificateIssue,
    Content: IecqContentView,
    Input: IecqContent,
    ownActs: {
      available: availableOn,
      findings: findingsOnPublic,
      cancel: (asking, id, request) => officeAct(asking, id, 'cancel', request),
    },
  },
  {
    scheme: statementScheme,
    layout: statementLayout,
    Document: IecqVerificationStatement,
    Issue: IecqVerificationStatementIssue,
    Content: StatementContentView,
    Input: StatementContent,
  },
]);

/** IECQ: certificates of one or more sites, acted on as sets, and verification statements. */
export const subgraph = defineSubgraph<Loaders>({
  ...documents,
  name: 'iecq',
  resolvers: [
    ...documents.resolvers,
    SetQueries,
    SetPreview,
    SetActs,
    StatusActs,
    BulkActs,
    ListQueries,
    IecqSetFields,
    IecqCertificateFields,
    layoutResolver({ typename: 'IecqSet', title: 'certification of one or more sites' }, IecqSetInput, setLayout),
  ],
  references: {
    ...documents.references,
    IecqSet: ({ id }: { id: string }, { loaders }) => setById(loaders, id),
  },
  entities: [...documents.entities, SetRow, SetMemberRow],
  loaders: context => ({ ...documents.loaders(context), ...setLoaders(context) }),
  database: {
    ...documents.database,
    migrations: [
      ...documents.database.migrations,
      SetTables1764000000040,
      KnownSets1764700000040,
      ListIndexes1769000000040,
      MastersOfNodes1771000000040,
    ],
    offers: [...(documents.database.offers ?? []), 'known_thing'],
  },
  maintenance: {
    ...documents.maintenance,
    importDocuments: async (db, caller, documentType, imported) => {
      await documents.maintenance.importDocuments(db, caller, documentType, imported);
      await placeImported(db, caller);
    },
  },
  demonstrationData,
});
