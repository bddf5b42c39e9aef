import { documentsOf } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import { ExServiceCertificate, ExServiceCertificateContent, ExServiceCertificateIssue } from './certificate';
import { certificateScheme } from './certificate-scheme';
import { demonstrationData } from './demonstration-data';
import { ExFacilityReport, ExFacilityReportContent, ExFacilityReportIssue } from './facility-report';
import { facilityReportScheme } from './facility-report-scheme';

const certificate = {
  scheme: certificateScheme,
  Document: ExServiceCertificate,
  Issue: ExServiceCertificateIssue,
  Content: ExServiceCertificateContent,
  Input: ExServiceCertificateContent,
};
const facilityReport = {
  scheme: facilityReportScheme,
  Document: ExFacilityReport,
  Issue: ExFacilityReportIssue,
  Content: ExFacilityReportContent,
  Input: ExFacilityReportContent,
};

/** The IECEx Certified Service Facilities Scheme: Certificates of Conformity and FARs. */
export const subgraph = defineSubgraph({
  name: 'iecex-services',
  ...documentsOf('iecex_services', [certificate, facilityReport]),
  demonstrationData,
});
