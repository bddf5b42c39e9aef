import { requireOrganisations } from '@conformity/register';
import { check, defineScheme } from '@conformity/scheme';
import { type ExFacilityReportContent, latestValidity } from './facility-report';
import { printFacilityReport } from './print-facility-report';
import { facilityReportRules } from './rules';

/** The FAR. What it says is not public; that it exists, for whom and until when, is. */
export const facilityReportScheme = defineScheme<ExFacilityReportContent>({
  documentType: 'EX_FACILITY_REPORT',
  contentIsPublic: false,
  harmonise: ({ holder, validUntil }) => ({
    title: 'Facility Assessment Report',
    holder: holder ?? null,
    manufacturers: [],
    sites: [],
    standards: [],
    validUntil: validUntil ?? null,
    relations: [],
    keywords: [],
  }),
  prepare: async (em, content) => {
    const locations = content.locationsAudited.map((site, index) => [`locationsAudited[${index}]`, site] as const);
    const scoped = (content.locationScopes ?? []).map(
      ({ location }, index) => [`locationScopes[${index}].location`, location] as const,
    );
    await requireOrganisations(em, { holder: content.holder, ...Object.fromEntries([...locations, ...scoped]) });
    return { ...content, validUntil: content.validUntil ?? latestValidity(content.auditedOn) };
  },
  earlierNames: { holder: 'facility' },
  nextIssue: content => ({ ...content, auditedOn: null, validUntil: null }),
  print: printFacilityReport,
  checks: {
    issue: check(
      (_em, { content, issuedOn }) => ({ content, issuedOn, latestValidity: latestValidity(content.auditedOn) }),
      facilityReportRules,
    ),
  },
});
