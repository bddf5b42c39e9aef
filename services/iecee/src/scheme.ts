import { documentTypes } from '@conformity/certification';
import { check, defineScheme } from '@conformity/scheme';
import type { IeceeCertificateContent } from './certificate';
import { documentTypeOf, schemeKept } from './certificate-type';
import { loadCertificateFacts } from './facts';
import { prepare } from './prepare';
import { print } from './print';
import { certificateRules } from './rules/certificate-rules';

/** All nine types of the IECEE register; the NCB gives the number. */
export const certificateScheme = defineScheme<IeceeCertificateContent>({
  documentType: 'IECEE_CBTEST',
  notCopied: ['number', 'modifies'],
  givenNumber: ({ number }) => number ?? '',
  harmonise: content => ({
    documentType: documentTypeOf(content.type),
    scheme: schemeKept(content.scheme),
    title: content.product?.replace(/\s+/g, ' ').trim() || documentTypes[documentTypeOf(content.type)].title,
    holder: content.holders[0] ?? null,
    manufacturers: content.manufacturers,
    sites: content.factories.map(({ name, address, country }) => ({ role: 'FACTORY', name, address, country })),
    standards: content.standards,
    validUntil: content.validUntil ?? null,
    relations: content.modifies ? [{ kind: 'MODIFIES', number: content.modifies }] : [],
    otherHolders: content.holders.map(({ name }) => name),
    models: [content.model, ...content.trademarks],
    keywords: [content.rating, content.testReportReference, content.testingLaboratory, content.additionalInformation],
    categories: content.categories,
    trademark: brandOf(content.trademarks),
    isPrivate: content.isPrivate,
  }),
  prepare,
  freeze: async (_em, content, { issuedOn, previous }) => ({
    ...content,
    originallyIssuedOn: previous?.originallyIssuedOn ?? content.originallyIssuedOn ?? (previous ? null : issuedOn),
  }),
  // Of CB-FCS; when the first is due no issue says: it is recorded.
  surveillance: () => ({ auditedOn: null, dueOn: null }),
  earlierNames: { holders: 'applicants' },
  print,
  checks: { issue: check(loadCertificateFacts, certificateRules) },
});

/** Letters of a brand name by which certificates are sorted; an index of the register cannot hold much more. */
const longestBrand = 300;

/** The brand name by which the register finds a certificate: the first one; what is written for "none" is none. */
export function brandOf(trademarks: readonly string[]): string | null {
  const [first] = trademarks.map(text => text.normalize('NFKC').trim()).filter(text => !isNone(text));
  return first?.slice(0, longestBrand) ?? null;
}

const isNone = (text: string) => /^(?:|[-./\s]+|none|nil|n ?[./] ?a\.?)$/i.test(text);
