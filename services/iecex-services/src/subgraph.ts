import { documentsOf } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import {
  ExServiceCertificate,
  ExServiceCertificateContent,
  ExServiceCertificateContentView,
  ExServiceCertificateIssue,
} from './certificate';
import { certificateScheme } from './certificate-scheme';
import { demonstrationData } from './demonstration-data';
import { certificateLayout, facilityReportLayout } from './draft-layouts';
import {
  ExFacilityReport,
  ExFacilityReportContent,
  ExFacilityReportContentView,
  ExFacilityReportIssue,
} from './facility-report';
import { facilityReportScheme } from './facility-report-scheme';

const certificate = {
  scheme: certificateScheme,
  layout: certificateLayout,
  Document: ExServiceCertificate,
  Issue: ExServiceCertificateIssue,
  Content: ExServiceCertificateContentView,
  Input: ExServiceCertificateContent,
};
const facilityReport = {
  scheme: facilityReportScheme,
  layout: facilityReportLayout,
  Document: ExFacilityReport,
  Issue: ExFacilityReportIssue,
  Content: ExFacilityReportContentView,
  Input: ExFacilityReportContent,
};

/** The IECEx Certified Service Facilities Scheme: Certificates of Conformity and FARs. */
export const subgraph = defineSubgraph({
  name: 'iecex-services',
  ...documentsOf('iecex_services', [certificate, facilityReport]),
  demonstrationData,
});
