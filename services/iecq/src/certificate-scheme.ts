import { defineScheme, type Harmonised } from '@conformity/scheme';
import type { IecqContent, Scope } from './content';
import { printCertificate } from './print';
import { schemeOf } from './schemes';

/** A text of any length as one line of a list. */
const oneLine = (text: string, most = 200) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

const textOf = (scope: Scope | null | undefined) => scope?.text ?? '';

function harmonise(content: IecqContent): Harmonised {
  const { site, holder = null, scopeAtThisLocation, ownScope, siteRole } = content;
  const here = textOf(scopeAtThisLocation) || textOf(ownScope);
  return {
    title: oneLine(textOf(ownScope) || here) || schemeOf(content.scheme).name,
    holder,
    manufacturers: [],
    sites: [{ role: siteRole, ...site, scope: here || null }],
    standards: content.standards,
    validUntil: content.validUntil ?? null,
    relations: [
      ...(content.master ? [{ kind: 'SITE_OF' as const, number: content.master }] : []),
      ...(content.transferredFrom ? [{ kind: 'TRANSFERRED_FROM' as const, number: content.transferredFrom }] : []),
    ],
    keywords: [
      textOf(ownScope),
      here,
      content.cbCertificateNumber,
      content.additionalInformation,
      ...content.approvedComponents.flatMap(({ component, specification }) => [component, specification]),
      ...content.testTypes.map(({ test }) => test),
    ],
    scheme: content.scheme,
    categories: [schemeOf(content.scheme).family],
  };
}

/** The IECQ Certificate of Conformity. Its acts concern the whole set and are in `set-drafts`, `set-issues` and `set-office`. */
export const certificateScheme = defineScheme<IecqContent>({
  documentType: 'IECQ_COC',
  kindOf: ({ scheme }) => schemeOf(scheme).letter,
  takesOver: ({ siteRole, transferredFrom }) => (siteRole === 'ADDITIONAL' ? null : transferredFrom),
  harmonise,
  // Surveillance of a set stands with its master.
  surveillance: ({ surveillance, siteRole }) => ({
    auditedOn: null,
    dueOn:
      (siteRole === 'ADDITIONAL' ? [] : (surveillance ?? []))
        .filter(({ doneOn }) => !doneOn)
        .map(({ dueOn }) => dueOn)
        .sort()[0] ?? null,
  }),
  earlierNames: { holder: 'organisation', approvedComponents: 'components' },
  laterLists: ['annexes'],
  // How a certificate is compared and found is nobody's business.
  dataOf: ({ organisationKey: _, doneHere: __, ownScope, printedScope, ...told }) => ({
    ...told,
    scopeOfCertification: ownScope ?? printedScope ?? null,
  }),
  print: printCertificate,
  checks: {},
});
