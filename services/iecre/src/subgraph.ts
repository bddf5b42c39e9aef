import { documentsOf } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import { IecreCertificateContent } from './certificate';
import { IecreCertificate, IecreCertificateContentView, IecreCertificateIssue } from './certificate-type';
import { demonstrationData } from './demonstration-data';
import { certificateLayout } from './draft-layout';
import { IecreIndexes1764100000030 } from './migrations/iecre-indexes';
import { IecreResolver } from './resolvers';
import { iecreScheme } from './scheme';

const documents = documentsOf('iecre', [
  {
    scheme: iecreScheme,
    layout: certificateLayout,
    Document: IecreCertificate,
    Issue: IecreCertificateIssue,
    Content: IecreCertificateContentView,
    Input: IecreCertificateContent,
  },
]);

/** IECRE, the system for renewable energy: certificates and conformity statements for wind, solar and marine energy. */
export const subgraph = defineSubgraph({
  ...documents,
  name: 'iecre',
  resolvers: [...documents.resolvers, IecreResolver],
  database: {
    ...documents.database,
    migrations: [...documents.database.migrations, IecreIndexes1764100000030],
  },
  demonstrationData,
});
