import { knownStandards, requireOrganisations } from '@conformity/register';
import { canonicalNumber, canonicalNumbers, check, defineScheme } from '@conformity/scheme';
import { badInput } from '@conformity/subgraph';
import type { ExCertificateContent, ManufacturingLocation } from './certificate';
import { loadCertificateFacts } from './facts';
import { printCertificate } from './print-certificate';
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
      standards: await knownStandards(em, content.standards),
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
  earlierNames: { certificateKind: 'kind', holder: 'applicant', verifiedUnits: 'units' },
  nextIssue: content => ({ ...content, changes: null }),
  print: printCertificate,
  checks: { issue: check(loadCertificateFacts, certificateRules) },
});

function requireOneForm({ name, address, qualityReport, text }: ManufacturingLocation, index: number) {
  const forms = [`${name ?? ''}${address ?? ''}`, qualityReport, text].filter(form => form?.trim()).length;
  if (forms !== 1)
    throw badInput(
      `manufacturingLocations[${index}]`,
      'give an address, or the number of a QAR, or a text: one of the three.',
    );
}
