import { grammarOf } from '@conformity/certification';
import { requireOrganisations } from '@conformity/register';
import { canonicalNumbers, check, defineScheme } from '@conformity/scheme';
import { loadLicenceFacts } from './facts';
import type { ExMarkLicenceContent } from './licence';
import { print } from './print';
import { licenceRules } from './rules';

/** The Conformity Mark Licence. An addendum is its next issue: the number stays. */
export const licenceScheme = defineScheme<ExMarkLicenceContent>({
  documentType: 'EX_MARK_LICENCE',
  harmonise: content => ({
    title: `Conformity Mark${content.identificationCode ? `, identification code ${content.identificationCode}` : ''}`,
    holder: content.holder ?? null,
    manufacturers: content.holder ? [content.holder] : [],
    sites: [],
    standards: [],
    validUntil: null,
    relations: content.schedule.map(({ certificate }) => ({ kind: 'LISTS_CERTIFICATE' as const, number: certificate })),
    keywords: [content.identificationCode, ...content.schedule.map(({ products }) => products)],
  }),
  prepare: async (em, content) => {
    await requireOrganisations(em, { holder: content.holder });
    const typed = content.schedule.map(({ certificate }) => certificate);
    const numbers = canonicalNumbers({ grammar: grammarOf('EX_COC') }, typed, 'schedule');
    return {
      ...content,
      schedule: content.schedule.map((line, index) => ({ ...line, certificate: numbers[index] ?? '' })),
    };
  },
  // When the first is due no issue says: it is recorded.
  surveillance: () => ({ auditedOn: null, dueOn: null }),
  earlierNames: { holder: 'licensee' },
  nextIssue: content => ({ ...content, changes: null }),
  print,
  checks: { issue: check(loadLicenceFacts, licenceRules) },
});
