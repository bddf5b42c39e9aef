import { documentTypes } from '@conformity/certification';
import { type Printed, printedParts } from '@conformity/scheme';
import type { ExFacilityReportContent } from './facility-report';
import { schemeLine } from './print-certificate';
import { type ServiceType, serviceTypeNames } from './service-type';

const { annexTable, inFull, listed, particulars, places, text } = printedParts;

const inWords = (types: readonly ServiceType[]) => types.map(type => serviceTypeNames[type]).join('\n');

/** A FAR as it is printed. No real one is known to us: the order follows the QAR (IECEx F-001 ed 3.0), our decision. */
export const printFacilityReport = (content: ExFacilityReportContent): Printed => ({
  schemeLine,
  title: documentTypes.EX_FACILITY_REPORT.title,
  sections: [
    ...particulars(null, { 'Service facility:': inFull(content.holder) }),
    ...places('Locations audited:', content.locationsAudited),
    ...particulars(null, {
      'Type of Service:': inWords(content.serviceTypes),
      'Type of Protection:': listed(content.typesOfProtection),
    }),
    ...(content.locationScopes ?? []).flatMap(({ location, serviceTypes, typesOfProtection }) =>
      particulars(null, {
        'Of the location:': inFull(location),
        'Type of Service:': inWords(serviceTypes),
        'Type of Protection:': listed(typesOfProtection),
      }),
    ),
    ...particulars(null, {
      'Audit team leader:': content.auditTeamLeader,
      'Audit date:': content.auditedOn,
      'Valid until:': content.validUntil,
    }),
    ...text('Observations:', content.observations),
    ...annexTable('Annex:', content.annexes ?? []),
  ],
  notes: ['This is a summary. The full report is confidential.'],
  card: null,
});
