import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Principal } from '@conformity/access';
import { type CalendarDate, calendarDate, type DocumentType, grammarOf } from '@conformity/certification';
import {
  amend,
  type BodyFacts,
  cancel,
  type DocumentScheme,
  draft,
  type ImportedDocument,
  importDocuments,
  issue,
  type Party,
  suspend,
} from '@conformity/scheme';
import type { Context, DataLoad } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { ExCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import type { ExQualityReportContent } from './quality-report';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import type { ExTestReportContent } from './test-report';

/** Says in every text that nobody but us wrote it. */
const notPublic = 'Demonstration text: what this document says is not part of the demonstration data.';

type Line = Record<string, string>;

function readTable(name: string): Line[] {
  const [head = '', ...lines] = readFileSync(path.join(__dirname, '..', 'data', name), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split('\t');
  return lines.map(line => Object.fromEntries(line.split('\t').map((value, index) => [columns[index] ?? '', value])));
}

/** Numbers, issues and days of real documents, which are public facts, with demonstration text as their content. */
async function importRealDocuments(db: DataSource, asking: Context) {
  const bodies = await bodiesByCode(db);
  const chains = readTable('issue-histories.tsv');
  const numbers = readTable('numbers.tsv');
  const documents = <Content extends object>(type: string, documentType: DocumentType, content: Content) =>
    numbers
      .filter(line => line.type === type)
      .flatMap(line => imported(documentType, line.number ?? '', bodies, chains, content));
  await importDocuments(certificateScheme, asking, documents('COC', 'EX_COC', unknownCertificate));
  await importDocuments(testReportScheme, asking, documents('EXTR', 'EX_TEST_REPORT', unknownTestReport));
  await importDocuments(qualityReportScheme, asking, documents('QAR', 'EX_QUALITY_REPORT', unknownQualityReport));
}

function imported<Content extends object>(
  documentType: DocumentType,
  number: string,
  bodies: Map<string, BodyFacts>,
  chains: Line[],
  content: Content,
): ImportedDocument<Content>[] {
  const reading = grammarOf(documentType).read(number);
  const body = bodies.get(reading?.bodyCode ?? '');
  if (!reading || !body) return [];
  const chain = chains
    .filter(line => line.number === reading.canonical)
    .map(line => ({ number: Number(line.issue), issuedOn: calendarDate(line.date ?? ''), content }));
  const single = { number: reading.issueNumber ?? 0, issuedOn: null, content };
  return [{ number, body, issues: chain.length ? chain : [single] }];
}

async function bodiesByCode(db: DataSource): Promise<Map<string, BodyFacts>> {
  const rows = await db.query<{ facts: BodyFacts }[]>(`select facts from register.reference where kind = 'BODY'`);
  return new Map(rows.flatMap(({ facts }) => facts.codes.map(({ code }) => [code, facts] as const)));
}

const nothing = { models: [], standards: [] };

const unknownCertificate: ExCertificateContent = {
  ...nothing,
  kind: 'NORMAL',
  equipment: notPublic,
  manufacturingLocations: [],
  testReports: [],
  qualityReports: [],
  annexes: [],
  units: [],
};

const unknownTestReport: ExTestReportContent = { ...nothing, product: notPublic };

const unknownQualityReport: ExQualityReportContent = {
  productionSites: [],
  productDescription: notPublic,
  qmsCertificates: [],
  coveredDocuments: [],
  typesOfProtection: [],
};

const bodyId = 'bdy_demo';
const as = (id: string, name: string, role: 'CB_BASIC' | 'SECRETARIAT'): Principal => ({
  id,
  name,
  memberships: [{ role, system: 'IECEx', bodyId: role === 'CB_BASIC' ? bodyId : null, mayIssue: role === 'CB_BASIC' }],
});
const officer = as('per_olga', 'Olga Officer', 'CB_BASIC');
const secretariat = as('per_sam', 'Sam Secretariat', 'SECRETARIAT');

const lampWorks: Party = {
  name: 'Demonstration Lamps Ltd (not a real company)',
  address: 'Example Road 7, Demonstration City',
  country: 'ZZ',
};

const testReport: ExTestReportContent = {
  product: 'Demonstration hand lamp, type DL',
  models: ['DL 1', 'DL 2'],
  applicant: lampWorks,
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
  manufacturer: lampWorks,
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
  kind: 'NORMAL',
  applicant: lampWorks,
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
  units: [],
  ...given,
});

const testReportNumber = 'ZZ/DEMO/ExTR26.0001/00';
const qualityReportNumber = 'ZZ/DEMO/QAR26.0001/00';
const endedQualityReportNumber = 'ZZ/DEMO/QAR22.0001/00';

/** A draft for every rule, which breaks that rule. */
const faulty: Record<string, Partial<ExCertificateContent>> = {
  R1: { standards: [{ standard: 'IEC 60079-0', edition: '7.0' }] },
  R2: { equipmentDescription: 'A lamp.', models: [] },
  R3: { specificConditionsApply: true },
  R4: { qualityReports: [endedQualityReportNumber] },
  R5: { manufacturer: { ...lampWorks, name: 'Another Demonstration Company (not a real company)' } },
  R6: {
    manufacturingLocations: [{ name: 'Second works', address: 'Example Lane 9, Demonstration City', country: 'ZZ' }],
  },
  R7: { kind: 'COMPONENT' },
  R8: { kind: 'UNIT_VERIFICATION' },
  R9: { standards: [{ standard: 'IEC 60079-33', edition: '1.0' }] },
  R12: { marking: 'Ex tb IIIC T6 Db' },
};

/** A made-up body's documents: each status, each kind, an up-issue, and for each rule a draft that breaks it. */
async function makeUpDocuments(asking: (principal: Principal, day: string) => Context) {
  const by = (day: string) => asking(officer, day);
  const issued = async <Content extends object>(scheme: DocumentScheme<Content>, content: Content, day: string) => {
    const { document } = await draft(scheme, by(day), { content });
    return issue(scheme, by(day), document.id, { revision: 1 });
  };
  await issued(testReportScheme, testReport, '2026-01-12');
  await issued(qualityReportScheme, { ...qualityReport, auditedOn: calendarDate('2022-02-01') }, '2022-02-14');
  await issued(qualityReportScheme, qualityReport, '2026-01-19');

  await issued(certificateScheme, certificate({}), '2026-01-20');
  const revised = await issued(
    certificateScheme,
    certificate({
      specificConditionsApply: true,
      specificConditions: 'Demonstration text. The lamp must not be opened in an explosive atmosphere.',
    }),
    '2026-01-21',
  );
  const { document } = revised;
  const next = certificate({ models: ['DL 1', 'DL 2', 'DL 3'], changes: 'Demonstration text. Model DL 3 added.' });
  const amended = {
    ...next,
    specificConditionsApply: true,
    specificConditions: 'Demonstration text. Not to be opened.',
  };
  await amend(certificateScheme, by('2026-03-02'), document.id, { content: amended });
  await issue(certificateScheme, by('2026-03-09'), document.id, {});
  await issued(
    certificateScheme,
    certificate({
      kind: 'COMPONENT',
      equipment: 'Demonstration empty enclosure, type DE',
      marking: 'Ex db IIC Gb',
      scheduleOfLimitations: 'Demonstration text. Service temperature -20 °C to +60 °C.',
    }),
    '2026-02-02',
  );
  await issued(
    certificateScheme,
    certificate({
      kind: 'UNIT_VERIFICATION',
      equipment: 'Demonstration motor',
      units: ['SN 1001'],
      qualityReports: [],
    }),
    '2026-02-03',
  );
  const suspended = await issued(
    certificateScheme,
    certificate({ equipment: 'Demonstration lamp, suspended' }),
    '2026-02-04',
  );
  await suspend(certificateScheme, asking(secretariat, '2026-05-04'), suspended.document.id, {
    reason: 'Demonstration: surveillance audit overdue',
  });
  const cancelled = await issued(
    certificateScheme,
    certificate({ equipment: 'Demonstration lamp, cancelled' }),
    '2026-02-05',
  );
  await cancel(certificateScheme, asking(secretariat, '2026-06-05'), cancelled.document.id, {
    reason: 'Demonstration: production ended',
    productsAffected: false,
  });
  for (const [rule, fault] of Object.entries(faulty))
    await draft(certificateScheme, by('2026-07-01'), {
      content: certificate({ equipment: `Demonstration draft that breaks ${rule}`, ...fault }),
    });
  await amend(certificateScheme, by('2026-07-02'), document.id, {
    content: certificate({ equipment: 'Demonstration draft that breaks R11' }),
  });
}

/** Real numbers with demonstration text, and a made-up body's documents. */
export const demonstrationData: DataLoad = async (db, asking) => {
  const at = (principal: Principal, day: string) =>
    asking({ principal, requestId: 'demonstration', now: new Date(`${day as CalendarDate}T09:00:00Z`) });
  await importRealDocuments(db, asking({ principal: importer, requestId: 'import', now: new Date() }));
  await makeUpDocuments(at);
};

const importer: Principal = { id: 'import', name: 'Import of public numbers', memberships: [] };
