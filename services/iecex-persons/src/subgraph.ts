import { documentsOf, isPublic } from '@conformity/scheme';
import { columnNames, defineSubgraph, seenBodies, seenSystems } from '@conformity/subgraph';
import { ExPersonCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import { ExPersonCertificate, ExPersonCertificateContentView, ExPersonCertificateIssue } from './certificate-type';
import { demonstrationData } from './demonstration-data';
import { certificateLayout, personnelReportLayout } from './draft-layouts';
import type { Loaders } from './loaders';
import { PersonalPhotos1773100000020 } from './migrations/personal-photos';
import { PersonsTables1763700000020 } from './migrations/persons-tables';
import { PublicPictures1764400000020 } from './migrations/public-pictures';
import { SeenPhotos1770600000020 } from './migrations/seen-photos';
import {
  ExPersonnelReport,
  ExPersonnelReportContent,
  ExPersonnelReportContentView,
  ExPersonnelReportIssue,
} from './personnel-report';
import { personnelReportScheme } from './personnel-report-scheme';
import { photoRoutes } from './photo-routes';
import { PhotoAccess, PhotoRow } from './photo-row';
import { photoLoader } from './photo-store';
import { PersonsResolver } from './resolvers';
import { PersonValidityPolicy, referenceData } from './validity-policy';
import { ValidityPolicyChange } from './validity-policy-change';

const certificate = {
  scheme: certificateScheme,
  layout: certificateLayout,
  Document: ExPersonCertificate,
  Issue: ExPersonCertificateIssue,
  Content: ExPersonCertificateContentView,
  Input: ExPersonCertificateContent,
};
const personnelReport = {
  scheme: personnelReportScheme,
  layout: personnelReportLayout,
  Document: ExPersonnelReport,
  Issue: ExPersonnelReportIssue,
  Content: ExPersonnelReportContentView,
  Input: ExPersonnelReportContent,
};
const documents = documentsOf('iecex_persons', [certificate, personnelReport]);
const { migrations, appendOnly = [], seen } = documents.database;

/** A photo is seen by who may see drafts of a body that uploaded it, and by everybody where a public issue shows it. */
const seenPhotos = `select ${columnNames(PhotoRow).map(name => `p.${name}`)}, p.bytes from iecex_persons.photo p
  where 'IECEx' = any (${seenSystems}) or 'IECEx/' || p.body_id = any (${seenBodies}) or exists (
    select from iecex_persons.issue i join iecex_persons.document d on d.id = i.document_id
    where i.content->>'photo' = p.hash and i.published_at is not null and d.document_type = 'EX_COPC' and ${isPublic('d')})`;

/** The IECEx Certified Persons Scheme: Certificates of Personnel Competence and the reports that they rest on. */
export const subgraph = defineSubgraph<Loaders>({
  ...documents,
  name: 'iecex-persons',
  resolvers: [...documents.resolvers, PersonsResolver],
  entities: [...documents.entities, PhotoRow, PhotoAccess, PersonValidityPolicy, ValidityPolicyChange],
  loaders: context => ({ ...documents.loaders(context), photo: photoLoader(context) }),
  database: {
    ...documents.database,
    migrations: [
      ...migrations,
      PersonsTables1763700000020,
      PublicPictures1764400000020,
      SeenPhotos1770600000020,
      PersonalPhotos1773100000020,
    ],
    appendOnly: [...appendOnly, 'photo', 'photo_access', 'validity_policy_change'],
    seen: { ...seen, photo: seenPhotos },
    offers: [...(documents.database.offers ?? []), 'public_picture', 'unused_picture', 'personal_photo'],
  },
  routes: photoRoutes,
  referenceData,
  demonstrationData,
});
