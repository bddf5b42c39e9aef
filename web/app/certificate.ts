import type { CertificateOnPageFragment, CertificatePageQuery } from '@conformity/client';

/** What the register says of the one number of a page. */
export type Verified = NonNullable<CertificatePageQuery['verify']>[number];

/** Why a number names no one document. What is nearly a number of one is no text without sense. */
export const verdictShown = ({ verdict, suggestions }: Pick<Verified, 'verdict' | 'suggestions'>) =>
  verdict === 'AMBIGUOUS' || (verdict === 'MALFORMED' && suggestions.length === 0) ? verdict : 'NOT_FOUND';

/** A whole number of an address; null for anything else. */
export const wholeNumber = (text: string | null) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null);

/** The issue that the reader holds: named by the code on the paper, else in what was typed; null where none is. */
export const issueHeld = (params: URLSearchParams, { issueNumber }: Verified) =>
  wholeNumber(params.get('issue')) ?? issueNumber ?? null;

/** What is to be said of the issue that the reader holds, beside the latest. */
export function noteOnIssue(
  held: number | null,
  { issueNumber, history }: Pick<CertificateOnPageFragment, 'issueNumber' | 'history'>,
): 'older' | 'noSuchIssue' | null {
  if (held === null || held === issueNumber) return null;
  return history.some(issue => issue.issueNumber === held) ? 'older' : 'noSuchIssue';
}

/** A certificate as search engines read it (schema.org/Certification). */
export const asLinkedData = (certificate: CertificateOnPageFragment, address: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Certification',
  '@id': address,
  url: address,
  name: certificate.title,
  certificationIdentification: certificate.number,
  certificationStatus: `https://schema.org/Certification${certificate.effectiveStatus === 'CURRENT' ? 'Active' : 'Inactive'}`,
  datePublished: certificate.firstIssuedOn ?? undefined,
  validFrom: certificate.issuedOn ?? undefined,
  expires: certificate.validUntil ?? undefined,
  issuedBy: { '@type': 'Organization', name: certificate.issuer.name },
  about: certificate.holder ? { '@type': 'Organization', name: certificate.holder.name } : undefined,
});
