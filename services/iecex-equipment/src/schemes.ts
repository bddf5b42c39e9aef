import { type DocumentType, numberGrammars } from '@conformity/certification';
import { check, defineScheme, knownStandards, requireOrganisations } from '@conformity/scheme';
import { badInput } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { ExCertificateContent, ManufacturingLocation } from './certificate';
import { loadCertificateFacts, qualityReportFacts, testReportFacts } from './facts';
import { type ExQualityReportContent, latestValidity } from './quality-report';
import { qualityReportRules, testReportRules } from './report-rules';
import { certificateRules } from './rules';
import type { ExTestReportContent } from './test-report';

/** The Certificate of Conformity. The suffix follows from the content: U for a component, X for specific conditions of use. */
export const certificateScheme = defineScheme<ExCertificateContent>({
  documentType: 'EX_COC',
  suffixOf: ({ kind, specificConditionsApply }) => (kind === 'COMPONENT' ? 'U' : specificConditionsApply ? 'X' : ''),
  harmonise: content => ({
    title: content.equipment ?? '',
    holder: content.applicant ?? null,
    manufacturers: content.manufacturer ? [content.manufacturer] : [],
    sites: content.manufacturingLocations
      .filter(({ name, address }) => name || address)
      .map(({ name, address, country }) => ({ role: 'MANUFACTURING', name, address, country })),
    standards: content.standards,
    validUntil: null,
    relations: [
      ...content.testReports.map(number => ({ kind: 'BASED_ON_TEST_REPORT' as const, number })),
      ...content.qualityReports.map(number => ({ kind: 'BASED_ON_QUALITY_REPORT' as const, number })),
    ],
    keywords: [
      content.marking,
      content.typeOfProtection,
      content.optionalAccessory,
      ...content.models,
      ...content.units,
    ],
  }),
  prepare: async (em, content) => {
    await requireOrganisations(em, { applicant: content.applicant, manufacturer: content.manufacturer });
    content.manufacturingLocations.forEach(requireOneForm);
    return {
      ...content,
      standards: await knownStandards(em, content.standards),
      testReports: canonical('EX_TEST_REPORT', content.testReports, 'testReports'),
      qualityReports: canonical('EX_QUALITY_REPORT', content.qualityReports, 'qualityReports'),
      manufacturingLocations: content.manufacturingLocations.map((location, index) => ({
        ...location,
        qualityReport:
          location.qualityReport &&
          canonical('EX_QUALITY_REPORT', [location.qualityReport], `manufacturingLocations[${index}].qualityReport`)[0],
      })),
    };
  },
  nextIssue: content => ({ ...content, changes: null }),
  checks: { issue: check(loadCertificateFacts, certificateRules) },
});

/** The ExTR summary. */
export const testReportScheme = defineScheme<ExTestReportContent>({
  documentType: 'EX_TEST_REPORT',
  harmonise: content => ({
    title: content.product ?? '',
    holder: content.applicant ?? null,
    manufacturers: content.manufacturer ? [content.manufacturer] : [],
    sites: content.laboratory ? [{ ...content.laboratory, role: 'TESTING_LABORATORY' }] : [],
    standards: content.standards,
    validUntil: null,
    relations: [],
    keywords: [content.marking, content.typeOfProtection, ...content.models],
  }),
  prepare: async (em, content) => {
    const { applicant, manufacturer, laboratory } = content;
    await requireOrganisations(em, { applicant, manufacturer, laboratory });
    return { ...content, standards: await knownStandards(em, content.standards) };
  },
  checks: { issue: check(testReportFacts, testReportRules) },
});

/** The QAR summary. Left out, its validity is the longest that the rules allow. */
export const qualityReportScheme = defineScheme<ExQualityReportContent>({
  documentType: 'EX_QUALITY_REPORT',
  harmonise: content => ({
    title: content.productDescription ?? content.manufacturer?.name ?? '',
    holder: content.manufacturer ?? null,
    manufacturers: content.manufacturer ? [content.manufacturer] : [],
    sites: content.productionSites.map(site => ({ ...site, role: 'PRODUCTION' })),
    standards: [],
    validUntil: content.validUntil ?? null,
    relations: content.coveredDocuments.map(number => ({ kind: 'COVERS_CERTIFICATE' as const, number })),
    keywords: [content.projectNumber],
  }),
  prepare: async (em: EntityManager, content, { previous }) => {
    const sites = content.productionSites.map((site, index) => [`productionSites[${index}]`, site] as const);
    await requireOrganisations(em, { manufacturer: content.manufacturer, ...Object.fromEntries(sites) });
    return { ...content, validUntil: content.validUntil ?? latestValidity(content, previous?.validUntil ?? null) };
  },
  nextIssue: content => ({ ...content, auditScope: null, auditedOn: null, validUntil: null }),
  checks: { issue: check(qualityReportFacts, qualityReportRules) },
});

/** The numbers as they are printed. @throws BAD_INPUT that names the first one that is none of the type. */
function canonical(documentType: DocumentType, typed: readonly string[], field: string): string[] {
  const grammar = numberGrammars.find(candidate => candidate.documentType === documentType);
  return typed.map((number, index) => {
    const reading = grammar?.read(number);
    if (reading) return reading.canonical;
    const example = `ZZ/DEMO/${grammar?.series}26.0001/00`;
    throw badInput(
      `${field}[${index}]`,
      `"${number.slice(0, 100)}" is not the number of a ${grammar?.series}. Write it like ${example}.`,
    );
  });
}

function requireOneForm({ name, address, qualityReport, text }: ManufacturingLocation, index: number) {
  const forms = [name || address, qualityReport, text].filter(Boolean).length;
  if (forms !== 1)
    throw badInput(
      `manufacturingLocations[${index}]`,
      'give an address, or the number of a QAR, or a text: one of the three.',
    );
}
