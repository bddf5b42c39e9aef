import { knownStandards, requireOrganisations } from '@conformity/register';
import { check, defineScheme } from '@conformity/scheme';
import { printQualityReport, printTestReport } from './print-reports';
import { auditsBehind, type ExQualityReportContent, latestValidity } from './quality-report';
import { qualityReportRules, testReportRules } from './report-rules';
import type { ExTestReportContent } from './test-report';

/** The ExTR summary. */
export const testReportScheme = defineScheme<ExTestReportContent>({
  documentType: 'EX_TEST_REPORT',
  harmonise: content => ({
    title: content.product ?? '',
    holder: content.holder ?? null,
    manufacturers: content.manufacturer ? [content.manufacturer] : [],
    sites: content.laboratory ? [{ ...content.laboratory, role: 'TESTING_LABORATORY' }] : [],
    standards: content.standards,
    validUntil: null,
    relations: [],
    models: content.models,
    keywords: [content.marking, content.typeOfProtection],
  }),
  prepare: async (em, content) => {
    const { holder, manufacturer, laboratory } = content;
    await requireOrganisations(em, { holder, manufacturer, laboratory });
    return { ...content, standards: await knownStandards(em, content.standards) };
  },
  earlierNames: { holder: 'applicant' },
  print: printTestReport,
  checks: { issue: check((_em, { content, issuedOn }) => ({ content, issuedOn }), testReportRules) },
});

/** The QAR summary. Left out, its validity is the longest that the rules allow. */
export const qualityReportScheme = defineScheme<ExQualityReportContent>({
  documentType: 'EX_QUALITY_REPORT',
  harmonise: content => ({
    title: content.productDescription ?? content.holder?.name ?? '',
    holder: content.holder ?? null,
    manufacturers: content.holder ? [content.holder] : [],
    sites: content.productionSites.map(site => ({ ...site, role: 'PRODUCTION' })),
    standards: [],
    validUntil: content.validUntil ?? null,
    relations: content.coveredDocuments.map(number => ({ kind: 'COVERS_CERTIFICATE' as const, number })),
    keywords: [content.projectNumber, ...content.typesOfProtection],
  }),
  prepare: async (em, content, { previous }) => {
    const sites = content.productionSites.map((site, index) => [`productionSites[${index}]`, site] as const);
    await requireOrganisations(em, { holder: content.holder, ...Object.fromEntries(sites) });
    return {
      ...content,
      validUntil: content.validUntil ?? latestValidity(content, previous),
      restsOn: auditsBehind(content, previous),
    };
  },
  earlierNames: { holder: 'manufacturer' },
  nextIssue: content => ({ ...content, auditScope: null, auditedOn: null, validUntil: null, restsOn: null }),
  print: printQualityReport,
  checks: {
    issue: check(
      (_em, { content, issuedOn, previous }) => ({
        content,
        issuedOn,
        latestValidity: latestValidity(content, previous.at(-1)?.content ?? null),
        previous,
      }),
      qualityReportRules,
    ),
  },
});
