import { nextAfter, protectionFamilies } from '@conformity/certification';
import { citedStandards, requireOrganisations } from '@conformity/register';
import { check, type DocumentScheme, defineScheme, otherReportOfAudit, type Subject } from '@conformity/scheme';
import { traitsOfMarking } from './marking-traits';
import { printQualityReport, printTestReport } from './print-reports';
import { auditsBehind, type ExQualityReportContent, latestValidity } from './quality-report';
import { qualityReportRules, testReportRules } from './report-rules';
import type { ExTestReportContent } from './test-report';

/** The ExTR summary. */
export const testReportScheme = defineScheme<ExTestReportContent>({
  documentType: 'EX_TEST_REPORT',
  notCopied: ['endorsedBy'],
  harmonise: content => ({
    title: content.product ?? '',
    holder: content.holder ?? null,
    manufacturers: content.manufacturer ? [content.manufacturer] : [],
    sites: content.laboratory ? [{ ...content.laboratory, role: 'TESTING_LABORATORY' }] : [],
    standards: content.standards,
    validUntil: null,
    relations: [],
    models: content.models,
    traits: traitsOfMarking(content.marking ?? ''),
    keywords: [content.marking, content.typeOfProtection],
  }),
  prepare: async (em, content) => {
    const { holder, manufacturer, laboratory } = content;
    await requireOrganisations(em, { holder, manufacturer, laboratory });
    return { ...content, standards: await citedStandards(em, content.standards) };
  },
  earlierNames: { holder: 'applicant' },
  laterLists: ['annexes'],
  print: printTestReport,
  checks: { issue: check((_em, { content, issuedOn }) => ({ content, issuedOn }), testReportRules) },
});

const auditOf = ({ auditedOn, holder, productionSites }: ExQualityReportContent) => ({
  auditedOn: auditedOn ?? null,
  holder: holder ?? null,
  places: productionSites,
});

/** The QAR summary. Left out, its validity is the longest that the rules allow. */
export const qualityReportScheme: DocumentScheme<ExQualityReportContent> = defineScheme<ExQualityReportContent>({
  documentType: 'EX_QUALITY_REPORT',
  confidential: ['projectNumber', 'employeesOnSite', 'employeesInExProduction', 'auditTeamLeader'],
  notCopied: ['auditTeamLeader'],
  harmonise: content => ({
    title: content.productDescription ?? content.holder?.name ?? '',
    holder: content.holder ?? null,
    manufacturers: content.holder ? [content.holder] : [],
    sites: content.productionSites.map(site => ({ ...site, role: 'PRODUCTION' })),
    standards: [],
    validUntil: content.validUntil ?? null,
    relations: content.coveredDocuments.map(number => ({ kind: 'COVERS_CERTIFICATE' as const, number })),
    traits: { typesOfProtection: content.typesOfProtection.flatMap(protectionFamilies) },
    keywords: content.typesOfProtection,
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
  surveillance: ({ auditedOn }) => ({ auditedOn: auditedOn ?? null, dueOn: auditedOn ? nextAfter(auditedOn) : null }),
  earlierNames: { holder: 'manufacturer' },
  laterLists: ['annexes'],
  nextIssue: content => ({ ...content, auditScope: null, auditedOn: null, validUntil: null, restsOn: null }),
  print: printQualityReport,
  checks: {
    issue: check(async (em, subject: Subject<ExQualityReportContent>) => {
      const { content, issuedOn, previous } = subject;
      return {
        content,
        issuedOn,
        latestValidity: latestValidity(content, previous.at(-1)?.content ?? null),
        previous,
        otherReport: await otherReportOfAudit(em, qualityReportScheme, subject, auditOf),
      };
    }, qualityReportRules),
  },
});
