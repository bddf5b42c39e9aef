import path from 'node:path';
import { calendarDate, type DocumentType, grammarOf } from '@conformity/certification';
import { allReferences, type BodyFacts } from '@conformity/register';
import { type ImportedDocument, importDocuments } from '@conformity/scheme';
import { type Context, readTable } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { ExCertificateContent } from './certificate';
import { certificateScheme } from './certificate-scheme';
import type { ExQualityReportContent } from './quality-report';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import type { ExTestReportContent } from './test-report';

/** Says in every text that nobody but us wrote it. */
const notPublic = 'Demonstration text: what this document says is not part of the demonstration data.';

const data = (name: string) => path.join(__dirname, '../data', name);
const readChains = () => readTable(data('issue-histories.tsv'), ['number', 'issue', 'date']);

/** Numbers, issues and days of real documents, which are public facts, with demonstration text as their content. */
export async function importRealDocuments(db: DataSource, asking: Context) {
  const bodies = await bodiesByCode(db);
  const chains = readChains();
  const numbers = readTable(data('numbers.tsv'), ['type', 'number']);
  const documents = <Content extends object>(type: string, documentType: DocumentType, content: Content) =>
    numbers
      .filter(line => line.type === type)
      .flatMap(line => imported(documentType, line.number, bodies, chains, content));
  await importDocuments(certificateScheme, asking, documents('COC', 'EX_COC', unknownCertificate));
  await importDocuments(testReportScheme, asking, documents('EXTR', 'EX_TEST_REPORT', unknownTestReport));
  await importDocuments(qualityReportScheme, asking, documents('QAR', 'EX_QUALITY_REPORT', unknownQualityReport));
}

function imported<Content extends object>(
  documentType: DocumentType,
  number: string,
  bodies: Map<string, BodyFacts>,
  chains: ReturnType<typeof readChains>,
  content: Content,
): ImportedDocument<Content>[] {
  const reading = grammarOf(documentType).read(number);
  const body = bodies.get(reading?.bodyCode ?? '');
  if (!reading || !body) return [];
  const chain = chains
    .filter(line => line.number === reading.canonical)
    .map(line => ({ number: Number(line.issue), issuedOn: calendarDate(line.date), content }));
  const single = { number: reading.issueNumber ?? 0, issuedOn: null, content };
  return [{ number, body, issues: chain.length ? chain : [single] }];
}

async function bodiesByCode(db: DataSource): Promise<Map<string, BodyFacts>> {
  const bodies = await allReferences(db, 'BODY');
  return new Map(
    bodies.flatMap(body =>
      body.codes.flatMap(({ code, system = 'IECEx' }) => (system === 'IECEx' ? [[code, body] as const] : [])),
    ),
  );
}

const nothing = { models: [], standards: [] };

const unknownCertificate: ExCertificateContent = {
  ...nothing,
  certificateKind: 'NORMAL',
  equipment: notPublic,
  manufacturingLocations: [],
  testReports: [],
  qualityReports: [],
  annexes: [],
  verifiedUnits: [],
};

const unknownTestReport: ExTestReportContent = { ...nothing, product: notPublic };

const unknownQualityReport: ExQualityReportContent = {
  productionSites: [],
  productDescription: notPublic,
  qmsCertificates: [],
  coveredDocuments: [],
  typesOfProtection: [],
};
