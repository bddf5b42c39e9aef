import { documentsOf } from '@conformity/scheme';
import { defineSubgraph } from '@conformity/subgraph';
import { ExCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import { ExCertificate, ExCertificateContentView, ExCertificateIssue } from './certificate-type';
import { demonstrationData } from './demonstration-data';
import { certificateLayout, qualityReportLayout, testReportLayout } from './draft-layouts';
import {
  ExQualityReport,
  ExQualityReportContent,
  ExQualityReportContentView,
  ExQualityReportIssue,
} from './quality-report';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import { ExTestReport, ExTestReportContent, ExTestReportContentView, ExTestReportIssue } from './test-report';

const certificate = {
  scheme: certificateScheme,
  layout: certificateLayout,
  Document: ExCertificate,
  Issue: ExCertificateIssue,
  Content: ExCertificateContentView,
  Input: ExCertificateContent,
};
const testReport = {
  scheme: testReportScheme,
  layout: testReportLayout,
  Document: ExTestReport,
  Issue: ExTestReportIssue,
  Content: ExTestReportContentView,
  Input: ExTestReportContent,
};
const qualityReport = {
  scheme: qualityReportScheme,
  layout: qualityReportLayout,
  Document: ExQualityReport,
  Issue: ExQualityReportIssue,
  Content: ExQualityReportContentView,
  Input: ExQualityReportContent,
};

/** The IECEx Certified Equipment Scheme: Certificates of Conformity, ExTR and QAR summaries. */
export const subgraph = defineSubgraph({
  name: 'iecex-equipment',
  ...documentsOf('iecex_equipment', [certificate, testReport, qualityReport]),
  demonstrationData,
});
