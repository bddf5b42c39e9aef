import { Scheme } from '@conformity/certification';
import type { LayoutPart } from '@conformity/scheme';

const schemes = Object.keys(Scheme).filter(scheme => scheme.startsWith('IECQ_'));

/** What a list of sites is compared by and nothing keeps is taken from files, not asked in a form. */
const ofLists = 'as the list that you were given says';

/** In the order of `print.ts`; what a certificate says of its site alone stands with the site. */
export const setLayout: readonly LayoutPart[] = [
  {
    title: 'Certification',
    fields: {
      scheme: { label: 'Scheme', among: schemes },
      transferredFrom: { label: 'Transferred from', suggests: 'DOCUMENT' },
      validUntil: 'Valid until',
      holder: 'Organisation',
      managementSystem: 'Management system',
      standards: 'Standards',
      rules: 'Rules of procedure',
      signatory: 'Approved by',
    },
  },
  {
    title: 'Scope of Certification',
    fields: { scopeOfCertification: 'Scope of Certification', 'scopeOfCertification.rows': 'What the text means' },
  },
  { title: 'Master', fields: { master: 'Master', ...siteLabels('master') } },
  { title: 'Additional sites', fields: { sites: 'Sites', ...siteLabels('sites[]') } },
  {
    title: 'Surveillance, changes and further information',
    fields: {
      surveillance: 'Surveillance audits',
      planDocument: 'Plan document',
      changes: 'Changes of this issue',
      additionalInformation: 'Additional information',
    },
  },
];

function siteLabels(site: string): LayoutPart['fields'] {
  return {
    [`${site}.number`]: 'Number of the certificate',
    [`${site}.controlPoint`]: 'Part of this location',
    [`${site}.cbCertificateNumber`]: 'CB certificate No.',
    [`${site}.scopeAtThisLocation`]: 'At this location',
    [`${site}.scopeAtThisLocation.rows`]: 'What the text means',
    [`${site}.scopeOfCertification`]: `Scope of Certification, ${ofLists}`,
    [`${site}.scopeOfCertification.rows`]: 'What the text means',
    [`${site}.master`]: `Master, ${ofLists}`,
    [`${site}.scheme`]: { label: `Scheme, ${ofLists}`, among: schemes },
    [`${site}.standards`]: 'Standards, where they differ from those of the set',
    [`${site}.validUntil`]: 'Valid until, where it ends before the set does',
    [`${site}.approvedComponents`]: 'Schedule of components',
    [`${site}.testTypes`]: 'Schedule of tests',
  };
}

/** In the order of `print.ts`. */
export const statementLayout: readonly LayoutPart[] = [
  {
    title: 'Verification statement',
    fields: {
      scheme: { label: 'Scheme', among: schemes },
      validUntil: 'Valid until',
      holder: 'Organisation',
      subject: { label: 'Product or service', isLine: true },
      standards: 'Standards',
      statement: 'Verified statement',
    },
  },
  {
    title: 'Changes and annexes',
    fields: { changes: 'Changes of this issue', annexes: 'Annexes', signatory: 'Approved by' },
  },
];
