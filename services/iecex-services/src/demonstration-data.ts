import { calendarDate } from '@conformity/certification';
import type { Party } from '@conformity/register';
import { demonstrationActs, draft, suspend } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import type { ExServiceCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import type { ExFacilityReportContent } from './facility-report';
import { facilityReportScheme } from './facility-report-scheme';

const works = (name: string, address: string): Party => ({
  name: `${name} (not a real company)`,
  address,
  country: 'ZZ',
});
const repairWorks = works('Demonstration Repair Works', 'Example Road 1, Demonstration City');
const harbour = works('Demonstration Repair Works, harbour', 'Example Quay 2, Demonstration City');

const report = (given: Partial<ExFacilityReportContent>): ExFacilityReportContent => ({
  holder: repairWorks,
  locationsAudited: [repairWorks],
  serviceTypes: ['REPAIR_OVERHAUL'],
  typesOfProtection: ['d', 'e'],
  auditTeamLeader: 'Demonstration auditor',
  auditedOn: calendarDate('2026-01-13'),
  ...given,
});

const certificate = (given: Partial<ExServiceCertificateContent>): ExServiceCertificateContent => ({
  applicant: repairWorks,
  holder: repairWorks,
  locations: [repairWorks],
  serviceTypes: ['REPAIR_OVERHAUL'],
  typesOfProtection: ['d', 'e'],
  standards: [{ standard: 'IEC 60079-1', edition: '7.0' }],
  equipmentScope: 'Demonstration text. Motors up to 500 kW and 6.6 kV.',
  facilityReports: ['ZZ/DEMO/FAR26.0001/00'],
  annexes: [],
  signatory: { name: 'Olga Officer', position: 'Certification officer (demonstration)' },
  ...given,
});

/** A made-up facility's documents: current, suspended, and a draft for a location that nobody audited. */
export const demonstrationData: DataLoad = async (_db, asking) => {
  const { officer, secretariat, issued } = demonstrationActs(asking);
  await issued(facilityReportScheme, report({}), '2026-01-14');
  const ofHarbour = report({ locationsAudited: [harbour], serviceTypes: ['INSPECTION_MAINTENANCE'] });
  await issued(facilityReportScheme, ofHarbour, '2026-01-14');
  await issued(certificateScheme, certificate({}), '2026-01-20');
  const atHarbour = certificate({
    locations: [harbour],
    serviceTypes: ['INSPECTION_MAINTENANCE'],
    facilityReports: ['ZZ/DEMO/FAR26.0002/00'],
  });
  const { id } = await issued(certificateScheme, atHarbour, '2026-02-03');
  const reason = 'Demonstration: surveillance of the harbour overdue';
  await suspend(certificateScheme, secretariat('2026-05-04'), id, { reason });
  await draft(certificateScheme, officer('2026-07-01'), {
    content: certificate({ locations: [repairWorks, harbour] }),
  });
};
