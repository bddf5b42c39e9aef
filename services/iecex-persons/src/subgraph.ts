import { documentsOf } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import { ExPersonCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import { ExPersonCertificate, ExPersonCertificateContentView, ExPersonCertificateIssue } from './certificate-type';
import { demonstrationData } from './demonstration-data';
import type { Loaders } from './loaders';
import { PersonsTables1763700000020 } from './migrations/persons-tables';
import { PublicPictures1764400000020 } from './migrations/public-pictures';
import { ExPersonnelReport, ExPersonnelReportContent, ExPersonnelReportIssue } from './personnel-report';
import { personnelReportScheme } from './personnel-report-scheme';
import { photoRoutes } from './photo-routes';
import { photoLoader } from './photo-store';
import { PersonsResolver } from './resolvers';
import { referenceData } from './validity-policy';

const certificate = {
  scheme: certificateScheme,
  Document: ExPersonCertificate,
  Issue: ExPersonCertificateIssue,
  Content: ExPersonCertificateContentView,
  Input: ExPersonCertificateContent,
};
const personnelReport = {
  scheme: personnelReportScheme,
  Document: ExPersonnelReport,
  Issue: ExPersonnelReportIssue,
  Content: ExPersonnelReportContent,
  Input: ExPersonnelReportContent,
};
const documents = documentsOf('iecex_persons', [certificate, personnelReport]);
const { migrations, appendOnly = [] } = documents.database;

/** The IECEx Certified Persons Scheme: Certificates of Personnel Competence and the reports that they rest on. */
export const subgraph = defineSubgraph<Loaders>({
  ...documents,
  name: 'iecex-persons',
  resolvers: [...documents.resolvers, PersonsResolver],
  loaders: context => ({ ...documents.loaders(context), photo: photoLoader(context) }),
  database: {
    ...documents.database,
    migrations: [...migrations, PersonsTables1763700000020, PublicPictures1764400000020],
    appendOnly: [...appendOnly, 'photo', 'validity_policy_change'],
    showsPictures: true,
  },
  routes: photoRoutes,
  referenceData,
  demonstrationData,
});
