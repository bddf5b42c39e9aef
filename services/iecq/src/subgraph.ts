import { documentsOf } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import { availableOn } from './available-acts';
import { certificateScheme } from './certificate-scheme';
import { IecqCertificate, IecqCertificateIssue, IecqContentView } from './certificate-type';
import { IecqContent } from './content';
import { demonstrationData } from './demonstration-data';
import { placeImported } from './import-sets';
import { ListQueries } from './lists';
import { type Loaders, setLoaders } from './loaders';
import { KnownSets1764700000040 } from './migrations/known-sets';
import { ListIndexes1769000000040 } from './migrations/list-indexes';
import { SetTables1764000000040 } from './migrations/set-tables';
import { SetActs, SetPreview, SetQueries } from './set-resolver';
import { SetMemberRow, SetRow } from './set-rows';
import { IecqCertificateFields, IecqSetFields, setById } from './set-type';
import { IecqVerificationStatement, IecqVerificationStatementIssue, statementScheme } from './statement';
import { StatementContent } from './statement-content';

const documents = documentsOf('iecq', [
  {
    scheme: certificateScheme,
    Document: IecqCertificate,
    Issue: IecqCertificateIssue,
    Content: IecqContentView,
    Input: IecqContent,
    ownActs: { available: availableOn },
  },
  {
    scheme: statementScheme,
    Document: IecqVerificationStatement,
    Issue: IecqVerificationStatementIssue,
    Content: StatementContent,
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
    ListQueries,
    IecqSetFields,
    IecqCertificateFields,
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
