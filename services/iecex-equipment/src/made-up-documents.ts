import { calendarDate } from '@conformity/certification';
import type { Party } from '@conformity/register';
import { amend, cancel, type DemonstrationActs, draft, issue, suspend } from '@conformity/scheme';
import type { ExCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import type { ExQualityReportContent } from './quality-report';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import type { ExTestReportContent } from './test-report';

const lampWorks: Party = {
  name: 'Demonstration Lamps Ltd (not a real company)',
  address: 'Example Road 7, Demonstration City',
  country: 'ZZ',
};

const testReport: ExTestReportContent = {
  product: 'Demonstration hand lamp, type DL',
  models: ['DL 1', 'DL 2'],
  holder: lampWorks,
  manufacturer: lampWorks,
  laboratory: { name: 'Demonstration Test Laboratory (not a real laboratory)', country: 'ZZ' },
  standards: [
    { standard: 'IEC 60079-0', edition: '6.0' },
    { standard: 'IEC 60079-1', edition: '7.0' },
    { standard: 'IEC 60079-31', edition: '2.0' },
  ],
  typeOfProtection: 'Ex db, Ex tb',
  marking: 'Ex db IIC T6 Gb\nEx tb IIIC T85°C Db',
  endorsedBy: 'Olga Officer',
  endorsedOn: calendarDate('2026-01-12'),
};

const qualityReport: ExQualityReportContent = {
  projectNumber: 'DEMO-1',
  holder: lampWorks,
  productionSites: [lampWorks],
  productDescription: 'Hand lamps',
  employeesOnSite: 40,
  employeesInExProduction: 12,
  auditScope: 'INITIAL',
  qmsCertificates: [],
  coveredDocuments: [],
  typesOfProtection: ['d', 't'],
  auditTeamLeader: 'Demonstration auditor',
  auditedOn: calendarDate('2026-01-15'),
};

const certificate = (given: Partial<ExCertificateContent>): ExCertificateContent => ({
  certificateKind: 'NORMAL',
  holder: lampWorks,
  equipment: 'Demonstration hand lamp, type DL',
  typeOfProtection: 'Flameproof enclosure "db", dust protection by enclosure "tb"',
  marking: 'Ex db IIC T6 Gb\nEx tb IIIC T85°C Db',
  manufacturer: lampWorks,
  manufacturingLocations: [lampWorks],
  standards: testReport.standards,
  testReports: [testReportNumber],
  qualityReports: [qualityReportNumber],
  equipmentDescription:
    'Demonstration text. A hand lamp with a cast enclosure, a glass cylinder and a battery pack that is changed outside the hazardous area.',
  models: ['DL 1', 'DL 2'],
  specificConditionsApply: false,
  signatory: { name: 'Olga Officer', position: 'Certification officer (demonstration)' },
  annexes: [],
  verifiedUnits: [],
  ...given,
});

const testReportNumber = 'ZZ/DEMO/ExTR26.0001/00';
const qualityReportNumber = 'ZZ/DEMO/QAR26.0001/00';
const endedQualityReportNumber = 'ZZ/DEMO/QAR22.0001/00';

/** For every rule what a draft has to break it. */
const faulty: Record<string, Partial<ExCertificateContent>> = {
  R1: { standards: [{ standard: 'IEC 60079-0', edition: '7.0' }] },
  R2: { equipmentDescription: 'A lamp.', models: [] },
  R3: { specificConditionsApply: true },
  R4: { qualityReports: [endedQualityReportNumber] },
  R5: { manufacturer: { ...lampWorks, name: 'Another Demonstration Company (not a real company)' } },
  R6: {
    manufacturingLocations: [{ name: 'Second works', address: 'Example Lane 9, Demonstration City', country: 'ZZ' }],
  },
  R7: { certificateKind: 'COMPONENT' },
  R8: { certificateKind: 'UNIT_VERIFICATION' },
  R9: { standards: [{ standard: 'IEC 60079-33', edition: '1.0' }] },
  R12: { marking: 'Ex tb IIIC T6 Db' },
};

/** A made-up body's documents: each status, each kind, an up-issue, and for each rule a draft that breaks it. */
export async function makeUpDocuments(acts: DemonstrationActs): Promise<void> {
  const { issued } = acts;
  await issued(testReportScheme, testReport, '2026-01-12');
  await issued(qualityReportScheme, { ...qualityReport, auditedOn: calendarDate('2022-02-01') }, '2022-02-14');
  await issued(qualityReportScheme, qualityReport, '2026-01-19');
  await issued(certificateScheme, certificate({}), '2026-01-20');
  const revised = await makeUpIssues(acts);
  await makeUpKindsAndStatuses(acts);
  await makeUpFaultyDrafts(acts, revised);
}

/** A certificate with specific conditions and two issues. */
async function makeUpIssues({ officer, issued }: DemonstrationActs): Promise<string> {
  const specificConditions = 'Demonstration text. The lamp must not be opened in an explosive atmosphere.';
  const first = certificate({ specificConditionsApply: true, specificConditions });
  const { id } = await issued(certificateScheme, first, '2026-01-21');
  const content = { ...first, models: ['DL 1', 'DL 2', 'DL 3'], changes: 'Demonstration text. Model DL 3 added.' };
  await amend(certificateScheme, officer('2026-03-02'), id, { content });
  await issue(certificateScheme, officer('2026-03-09'), id, {});
  return id;
}

async function makeUpKindsAndStatuses({ secretariat, issued }: DemonstrationActs): Promise<void> {
  const component = certificate({
    certificateKind: 'COMPONENT',
    equipment: 'Demonstration empty enclosure, type DE',
    marking: 'Ex db IIC Gb',
    scheduleOfLimitations: 'Demonstration text. Service temperature -20 °C to +60 °C.',
  });
  await issued(certificateScheme, component, '2026-02-02');
  const unit = { certificateKind: 'UNIT_VERIFICATION' as const, verifiedUnits: ['SN 1001'], qualityReports: [] };
  await issued(certificateScheme, certificate({ ...unit, equipment: 'Demonstration motor' }), '2026-02-03');
  const lamp = (equipment: string, day: string) => issued(certificateScheme, certificate({ equipment }), day);
  const suspended = await lamp('Demonstration lamp, suspended', '2026-02-04');
  const overdue = 'Demonstration: surveillance audit overdue';
  await suspend(certificateScheme, secretariat('2026-05-04'), suspended.id, { reason: overdue });
  const cancelled = await lamp('Demonstration lamp, cancelled', '2026-02-05');
  const ended = { reason: 'Demonstration: production ended', productsAffected: false };
  await cancel(certificateScheme, secretariat('2026-06-05'), cancelled.id, ended);
}

async function makeUpFaultyDrafts({ officer }: DemonstrationActs, revised: string): Promise<void> {
  for (const [rule, fault] of Object.entries(faulty)) {
    const content = certificate({ equipment: `Demonstration draft that breaks ${rule}`, ...fault });
    await draft(certificateScheme, officer('2026-07-01'), { content });
  }
  const content = certificate({ equipment: 'Demonstration draft that breaks R11' });
  await amend(certificateScheme, officer('2026-07-02'), revised, { content });
}
