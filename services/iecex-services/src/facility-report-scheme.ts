import { nextAfter, protectionFamilies } from '@conformity/certification';
import { requireOrganisations } from '@conformity/register';
import { check, type DocumentScheme, defineScheme, otherReportOfAudit, type Subject } from '@conformity/scheme';
import { type ExFacilityReportContent, latestValidity } from './facility-report';
import { printFacilityReport } from './print-facility-report';
import { facilityReportRules } from './rules';

const auditOf = ({ auditedOn, holder, locationsAudited }: ExFacilityReportContent) => ({
  auditedOn: auditedOn ?? null,
  holder: holder ?? null,
  places: locationsAudited,
});

/** The FAR. */
export const facilityReportScheme: DocumentScheme<ExFacilityReportContent> = defineScheme<ExFacilityReportContent>({
  documentType: 'EX_FACILITY_REPORT',
  confidential: ['auditTeamLeader', 'observations'],
  notCopied: ['auditTeamLeader', 'observations'],
  harmonise: ({ holder, locationsAudited, typesOfProtection, validUntil }) => ({
    title: 'Facility Assessment Report',
    holder: holder ?? null,
    manufacturers: [],
    sites: locationsAudited.map(location => ({ ...location, role: 'SERVICE_LOCATION' })),
    standards: [],
    validUntil: validUntil ?? null,
    relations: [],
    traits: { typesOfProtection: typesOfProtection.flatMap(protectionFamilies) },
    keywords: typesOfProtection,
  }),
  prepare: async (em, content) => {
    const locations = content.locationsAudited.map((site, index) => [`locationsAudited[${index}]`, site] as const);
    const scoped = (content.locationScopes ?? []).map(
      ({ location }, index) => [`locationScopes[${index}].location`, location] as const,
    );
    await requireOrganisations(em, { holder: content.holder, ...Object.fromEntries([...locations, ...scoped]) });
    return { ...content, validUntil: content.validUntil ?? latestValidity(content.auditedOn) };
  },
  surveillance: ({ auditedOn }) => ({ auditedOn: auditedOn ?? null, dueOn: auditedOn ? nextAfter(auditedOn) : null }),
  earlierNames: { holder: 'facility' },
  laterLists: ['annexes'],
  nextIssue: content => ({ ...content, auditedOn: null, validUntil: null }),
  print: printFacilityReport,
  checks: {
    issue: check(async (em, subject: Subject<ExFacilityReportContent>) => {
      const { content, issuedOn } = subject;
      const otherReport = await otherReportOfAudit(em, facilityReportScheme, subject, auditOf);
      return { content, issuedOn, latestValidity: latestValidity(content.auditedOn), otherReport };
    }, facilityReportRules),
  },
});
