import { canonicalNumbers, check, defineScheme } from '@conformity/scheme';
import { badInput } from '@conformity/subgraph';
import type { CertifiedUnit, ExPersonCertificateContent } from './certificate';
import { loadCertificateFacts } from './facts';
import { personnelReportScheme } from './personnel-report-scheme';
import { requireStoredPhoto } from './photo-store';
import { printCertificate } from './print-certificate';
import { certificateRules } from './rules';
import { knownUnit, unitOfCompetence } from './units';
import { endByPolicy } from './validity';
import { validityYears } from './validity-policy';

/** The Certificate of Personnel Competence. Of the person the register knows the name and nothing else. */
export const certificateScheme = defineScheme<ExPersonCertificateContent>({
  documentType: 'EX_COPC',
  notCopied: ['renewal', 'photo'],
  harmonise: ({ holderName, units, validUntil, assessmentReports }) => ({
    title: units.map(({ unit }) => unit).join(', '),
    holder: holderName ? { name: holderName } : null,
    manufacturers: [],
    sites: [],
    standards: [],
    validUntil: validUntil ?? null,
    relations: assessmentReports.map(number => ({ kind: 'BASED_ON_ASSESSMENT_REPORT' as const, number })),
    traits: { unitsOfCompetence: units.map(({ unit }) => unit) },
    keywords: units.map(({ unit }) => unitOfCompetence(unit).title),
  }),
  prepare: async (em, { holder, ...content }) => {
    const name = holder === undefined ? content.holderName : holder?.name;
    const photo = content.photo?.trim().toLowerCase() || null;
    if (photo) await requireStoredPhoto(em, photo);
    return {
      ...content,
      photo,
      holderName: name?.trim() || null,
      units: distinctUnits(content.units),
      assessmentReports: canonicalNumbers(personnelReportScheme, content.assessmentReports, 'assessmentReports'),
      validUntil: null,
    };
  },
  freeze: async (em, content, { issuedOn, previous }) => {
    const years = await validityYears(em, issuedOn);
    const previousEnd = previous ? (previous.validUntil ?? null) : undefined;
    return { ...content, validUntil: endByPolicy({ issuedOn, years, renewal: content.renewal, previousEnd }) };
  },
  asTyped: ({ holderName, ...content }) => ({ ...content, holder: holderName ? { name: holderName } : null }),
  nextIssue: content => ({ ...content, renewal: 'NONE', changes: null }),
  laterLists: ['annexes'],
  print: printCertificate,
  // When the first is due no issue says: it is recorded.
  surveillance: () => ({ auditedOn: null, dueOn: null }),
  checks: { issue: check(loadCertificateFacts, certificateRules) },
});

function distinctUnits(typed: readonly CertifiedUnit[]): CertifiedUnit[] {
  const units = typed.map((certified, index) => ({
    ...certified,
    unit: knownUnit(certified.unit, `units[${index}].unit`),
  }));
  units.forEach(({ unit }, index) => {
    if (units.findIndex(other => other.unit === unit) < index)
      throw badInput(`units[${index}].unit`, `${unit} stands there twice. Write its scope in one line.`);
  });
  return units;
}
