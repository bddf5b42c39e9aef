import type { Principal } from '@conformity/access';
import { calendarDate } from '@conformity/certification';
import { draft, issue, type Party, suspend } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import type { ExServiceCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import type { ExFacilityReportContent } from './facility-report';
import { facilityReportScheme } from './facility-report-scheme';

const as = (id: string, name: string, role: 'CB_BASIC' | 'SECRETARIAT'): Principal => ({
  id,
  name,
  memberships: [
    { role, system: 'IECEx', bodyId: role === 'CB_BASIC' ? 'bdy_demo' : null, mayIssue: role === 'CB_BASIC' },
  ],
});
const officer = as('per_olga', 'Olga Officer', 'CB_BASIC');
const secretariat = as('per_sam', 'Sam Secretariat', 'SECRETARIAT');

const works = (name: string, address: string): Party => ({
  name: `${name} (not a real company)`,
  address,
  country: 'ZZ',
});
const repairWorks = works('Demonstration Repair Works', 'Example Road 1, Demonstration City');
const harbour = works('Demonstration Repair Works, harbour', 'Example Quay 2, Demonstration City');

const report = (given: Partial<ExFacilityReportContent>): ExFacilityReportContent => ({
  facility: repairWorks,
  locationsAudited: [repairWorks],
  serviceTypes: ['REPAIR_OVERHAUL'],
  typesOfProtection: ['d', 'e'],
  auditTeamLeader: 'Demonstration auditor',
  auditedOn: calendarDate('2026-01-13'),
  ...given,
});

const certificate = (given: Partial<ExServiceCertificateContent>): ExServiceCertificateContent => ({
  applicant: repairWorks,
  facility: repairWorks,
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
  const at = (principal: Principal, day: string) =>
    asking({ principal, requestId: 'demonstration', now: new Date(`${day}T09:00:00Z`) });
  const by = (day: string) => at(officer, day);
  for (const content of [
    report({}),
    report({ locationsAudited: [harbour], serviceTypes: ['INSPECTION_MAINTENANCE'] }),
  ]) {
    const { document } = await draft(facilityReportScheme, by('2026-01-14'), { content });
    await issue(facilityReportScheme, by('2026-01-14'), document.id, { revision: 1 });
  }
  const { document } = await draft(certificateScheme, by('2026-01-20'), { content: certificate({}) });
  await issue(certificateScheme, by('2026-01-20'), document.id, { revision: 1 });
  const second = await draft(certificateScheme, by('2026-02-03'), {
    content: certificate({
      locations: [harbour],
      serviceTypes: ['INSPECTION_MAINTENANCE'],
      facilityReports: ['ZZ/DEMO/FAR26.0002/00'],
    }),
  });
  await issue(certificateScheme, by('2026-02-03'), second.document.id, { revision: 1 });
  await suspend(certificateScheme, at(secretariat, '2026-05-04'), second.document.id, {
    reason: 'Demonstration: surveillance of the harbour overdue',
  });
  await draft(certificateScheme, by('2026-07-01'), { content: certificate({ locations: [repairWorks, harbour] }) });
};
