import { JobTables, prepareQueue } from '@conformity/jobs';
import { defineSubgraph } from '@conformity/subgraph';
import { CertificateFields, PrintedCertificate } from './certificate-fields';
import { ExportResolver } from './exports';
import { createLoaders, type Loaders } from './loaders';
import { DocumentFiles1764000000060 } from './migrations/document-files';
import { DrawnPreview, PreviewFields } from './preview';
import { routes } from './routes';
import { configure } from './settings';

/** What people hold in their hands: PDF certificates with QR code and seal, photo cards, Excel and CSV exports, the page of a number. */
export const subgraph = defineSubgraph<Loaders>({
  name: 'documents',
  resolvers: [CertificateFields, PreviewFields, ExportResolver],
  orphanedTypes: [PrintedCertificate, DrawnPreview],
  references: {
    Certificate: (reference: { id: string }) => reference,
    PrintedPreview: (reference: object) => ({ ...reference }),
  },
  loaders: createLoaders,
  database: {
    schema: 'documents',
    migrations: [JobTables, DocumentFiles1764000000060],
    readsRegister: ['printed_issue'],
    followsActs: true,
    writesOutsideActs: true,
  },
  routes,
  configure,
  prepareDatabase: prepareQueue,
  workerFile: require.resolve('./worker.ts'),
});
