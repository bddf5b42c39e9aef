import type { NumberSuffix } from '@conformity/certification';
import { citedStandards, requireOrganisations } from '@conformity/register';
import { canonicalNumber, canonicalNumbers, check, defineScheme, type LinkedDocument } from '@conformity/scheme';
import { badInput } from '@conformity/subgraph';
import type { ExCertificateContent, ManufacturingLocation } from './certificate';
import { linkedQualityReport, loadCertificateFacts } from './facts';
import { traitsOfMarking } from './marking-traits';
import { printCertificate } from './print-certificate';
import type { ExQualityReportContent } from './quality-report';
import { lapsesOf } from './quality-report-state';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import { certificateRules } from './rules';

/** The Certificate of Conformity. The suffix follows from the content: U for a component, X for specific conditions of use. */
export const certificateScheme = defineScheme<ExCertificateContent>({
  documentType: 'EX_COC',
  suffixOf: ({ certificateKind, specificConditionsApply }) =>
    certificateKind === 'COMPONENT' ? 'U' : specificConditionsApply ? 'X' : '',
  harmonise: content => ({
    title: content.equipment ?? '',
    holder: content.holder ?? null,
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
    traits: {
      ...traitsOfMarking(content.marking ?? ''),
      kinds: [content.certificateKind],
      suffixes: suffixesOf(content),
    },
    models: [...content.models, ...content.verifiedUnits],
    keywords: [
      content.marking,
      content.typeOfProtection,
      content.optionalAccessory,
      content.equipmentDescription,
      content.specificConditions,
      content.scheduleOfLimitations,
    ],
  }),
  prepare: async (em, content) => {
    await requireOrganisations(em, { holder: content.holder, manufacturer: content.manufacturer });
    content.manufacturingLocations.forEach(requireOneForm);
    return {
      ...content,
      standards: await citedStandards(em, content.standards),
      testReports: canonicalNumbers(testReportScheme, content.testReports, 'testReports'),
      qualityReports: canonicalNumbers(qualityReportScheme, content.qualityReports, 'qualityReports'),
      manufacturingLocations: content.manufacturingLocations.map((location, index) => ({
        ...location,
        qualityReport:
          location.qualityReport &&
          canonicalNumber(
            qualityReportScheme,
            location.qualityReport,
            `manufacturingLocations[${index}].qualityReport`,
          ),
      })),
    };
  },
  basis: {
    reports: qualityReportScheme,
    numbers: ({ qualityReports }) => qualityReports,
    lapses: (content, reports: LinkedDocument<ExQualityReportContent>[]) =>
      lapsesOf(content, reports.map(linkedQualityReport)).map(({ qualityReport, until, message }) => ({
        number: qualityReport,
        until,
        message,
      })),
  },
  earlierNames: { certificateKind: 'kind', holder: 'applicant', verifiedUnits: 'units' },
  nextIssue: content => ({ ...content, changes: null }),
  print: printCertificate,
  checks: { issue: check(loadCertificateFacts, certificateRules) },
});

/** What lists show beside the number: that of the number, and V for a unit verification (IECEx update, March 2012). */
const suffixesOf = ({ certificateKind, specificConditionsApply }: ExCertificateContent): NumberSuffix[] => [
  ...(certificateKind === 'COMPONENT' ? (['U'] as const) : specificConditionsApply ? (['X'] as const) : []),
  ...(certificateKind === 'UNIT_VERIFICATION' ? (['V'] as const) : []),
];

function requireOneForm({ name, address, qualityReport, text }: ManufacturingLocation, index: number) {
  const forms = [`${name ?? ''}${address ?? ''}`, qualityReport, text].filter(form => form?.trim()).length;
  if (forms !== 1)
    throw badInput(
      `manufacturingLocations[${index}]`,
      'give an address, or the number of a QAR, or a text: one of the three.',
    );
}
