import { documentsOf, numberConflictsResolver } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import {
  IeceeCertificate,
  IeceeCertificateContent,
  IeceeCertificateContentView,
  IeceeCertificateIssue,
} from './certificate';
import { demonstrationData } from './demonstration-data';
import { certificateLayout } from './draft-layout';
import { CertificateResolver } from './resolvers';
import { certificateScheme } from './scheme';

const documents = documentsOf('iecee', [
  {
    scheme: certificateScheme,
    layout: certificateLayout,
    Document: IeceeCertificate,
    Issue: IeceeCertificateIssue,
    Content: IeceeCertificateContentView,
    Input: IeceeCertificateContent,
  },
]);

/** The IECEE CB scheme: CB Test Certificates and the eight other types of its register. */
export const subgraph = defineSubgraph({
  ...documents,
  name: 'iecee',
  resolvers: [...documents.resolvers, CertificateResolver, numberConflictsResolver('IECEE')],
  demonstrationData,
});
