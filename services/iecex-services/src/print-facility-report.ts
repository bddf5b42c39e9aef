import { documentTypes } from '@conformity/certification';
import { type Printed, printedParts } from '@conformity/scheme';
import type { ExFacilityReportContent } from './facility-report';
import { schemeLine } from './print-certificate';
import { serviceTypeNames } from './service-type';

const { inFull, listed, particulars, places, text } = printedParts;

/** A FAR as it is printed. No real one is known to us: the order follows the QAR (IECEx F-001 ed 3.0), our decision. */
export const printFacilityReport = (content: ExFacilityReportContent): Printed => ({
  schemeLine,
  title: documentTypes.EX_FACILITY_REPORT.title,
  sections: [
    ...particulars(null, { 'Service facility:': inFull(content.holder) }),
    ...places('Locations audited:', content.locationsAudited),
    ...particulars(null, {
      'Type of Service:': content.serviceTypes.map(type => serviceTypeNames[type]).join('\n'),
      'Type of Protection:': listed(content.typesOfProtection),
      'Audit team leader:': content.auditTeamLeader,
      'Audit date:': content.auditedOn,
      'Valid until:': content.validUntil,
    }),
    ...text('Observations:', content.observations),
  ],
  notes: ['Confidential: what this report says is not public.'],
  card: null,
});
