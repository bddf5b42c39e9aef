import { documentTypes } from '@conformity/certification';
import { JobRequests, JobTables, JobTurns, OutboxCursor, prepareQueue, Run } from '@conformity/jobs';
import { keepsAnnexes, readsPrintedIssues, readsRegister } from '@conformity/register';
import { followsActs } from '@conformity/scheme';
import { defineSubgraph, readsPrincipals } from '@conformity/subgraph';
import { CertificateFields, PrintedCertificate } from './certificate-fields';
import { DocumentVerdictResolver } from './document-verdict';
import { ExportResolver, knownExport } from './exports';
import { filesCanBeKept, missingFiles } from './files';
import { LinkResolver } from './links';
import { createLoaders, type Loaders } from './loaders';
import { DocumentFiles1764000000060 } from './migrations/document-files';
import { KnownExports1764700000060 } from './migrations/known-exports';
import { LinksOfPeople1769000000060 } from './migrations/links-of-people';
import { OneTimeLinks1764700000000 } from './migrations/one-time-links';
import { RenderingsFound1773000000060 } from './migrations/renderings-found';
import { RunsOfFiles1769000000061 } from './migrations/runs-of-files';
import { SealKeys1773000000061 } from './migrations/seal-keys';
import { printsPictures, removesPictures } from './pictures';
import { DrawnPreview, PreviewFields } from './preview';
import { PrintedFields } from './printed-fields';
import { Rendering } from './rendering';
import { routes } from './routes';
import { rotateSealKey, SealKeys, sealKeyFaults, UsedSealKey } from './seal-keys';
import { configure } from './settings';
import { OneTimeLink } from './tickets';

/** What people hold in their hands: PDF certificates with QR code and seal, photo cards, Excel and CSV exports, the page of a number. */
export const subgraph = defineSubgraph<Loaders>({
  name: 'documents',
  resolvers: [
    CertificateFields,
    PrintedFields,
    PreviewFields,
    ExportResolver,
    LinkResolver,
    SealKeys,
    DocumentVerdictResolver,
  ],
  orphanedTypes: [PrintedCertificate, DrawnPreview],
  implementations: { Certificate: Object.values(documentTypes).map(({ typename }) => typename) },
  references: {
    Certificate: (reference: { id: string }) => reference,
    ExportJob: ({ id }: { id: string }, context) => knownExport(context, id),
    PrintedPreview: (reference: object) => ({ ...reference }),
  },
  entities: [Run, OutboxCursor, Rendering, OneTimeLink, UsedSealKey],
  loaders: createLoaders,
  database: {
    schema: 'documents',
    migrations: [
      JobTables,
      DocumentFiles1764000000060,
      KnownExports1764700000060,
      OneTimeLinks1764700000000,
      LinksOfPeople1769000000060,
      RunsOfFiles1769000000061,
      JobTurns,
      RenderingsFound1773000000060,
      SealKeys1773000000061,
      JobRequests,
    ],
    offers: ['known_thing'],
    grants: [
      ...readsRegister,
      ...readsPrintedIssues,
      ...keepsAnnexes,
      followsActs,
      printsPictures,
      removesPictures,
      readsPrincipals,
    ],
    writesOutsideActs: true,
  },
  routes,
  commands: { 'rotate-seal-key': rotateSealKey },
  checks: { files: missingFiles, 'key that seals': sealKeyFaults },
  mayLack: { 'files of documents': filesCanBeKept },
  configure,
  prepareDatabase: prepareQueue,
  workerFile: require.resolve('./worker.ts'),
});
