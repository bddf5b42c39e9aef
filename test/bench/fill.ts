import type { Principal } from '@conformity/access';
import { type CalendarDate, calendarDate, type DocumentType } from '@conformity/certification';
import { subgraphs } from '@conformity/program';
import type { BodyFacts, Party } from '@conformity/register';
import type { ImportedDocument } from '@conformity/scheme';
import { type Database, openDatabase, type Subgraph } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

const equipment = subgraphs.find(({ name }) => name === 'iecex-equipment') as Subgraph;
const [firstYear, lastYear] = [2005, 2025];
const years = lastYear - firstYear + 1;
/** Above the serials of the demonstration data. */
const firstSerial = 1001;
const makers = 400;
const batch = 500;
const importer: Principal = { id: 'bench', name: 'Generator of the benchmark', memberships: [] };
const countries = ['DE', 'CN', 'US', 'GB', 'FR', 'IT', 'JP', 'KR', 'NO', 'AU', 'CA', 'NL', 'IN', 'BR', 'SG', 'ZA'];
const products = [
  'hand lamp',
  'junction box',
  'motor',
  'pressure transmitter',
  'valve actuator',
  'cable gland',
  'gas detector',
];
const protections = [
  { type: 'Flameproof enclosure "db"', marking: 'Ex db IIC T6 Gb', part: 'IEC 60079-1', edition: '7.0' },
  { type: 'Intrinsic safety "ia"', marking: 'Ex ia IIC T4 Ga', part: 'IEC 60079-11', edition: '6.0' },
  { type: 'Increased safety "eb"', marking: 'Ex eb IIC T5 Gb', part: 'IEC 60079-7', edition: '5.1' },
  { type: 'Dust protection by enclosure "tb"', marking: 'Ex tb IIIC T85°C Db', part: 'IEC 60079-31', edition: '2.0' },
] as const;

/** Fills the register with so many generated certificates of the demonstration body, and the reports that they rest on. */
export async function fill(url: string, certificates: number, say: (line: string) => void): Promise<void> {
  const db = await openDatabase(equipment, { url, poolSize: 2 });
  try {
    const body = await demonstrationBody(db);
    const perYear = Math.ceil(certificates / years);
    const reports = Math.ceil(perYear / 2);
    const audits = Math.ceil(makers / 3);
    await load(db, body, 'test reports', 'EX_TEST_REPORT', count(reports * years), testReport, say);
    await load(db, body, 'quality reports', 'EX_QUALITY_REPORT', count(audits * years), qualityReport, say);
    await load(db, body, 'certificates', 'EX_COC', count(certificates), certificate, say);
  } finally {
    await db.destroy();
  }
}

const count = (of: number) => Array.from({ length: of }, (_, index) => index);

async function demonstrationBody(db: DataSource): Promise<BodyFacts> {
  const rows = await db.query<{ facts: BodyFacts }[]>(`select facts from register.reference where id = 'bdy_demo'`);
  if (!rows[0]) throw new Error('The demonstration data lack their body');
  return rows[0].facts;
}

type Generate = (index: number) => Omit<ImportedDocument<object>, 'body'>;

async function load(
  db: Database,
  body: BodyFacts,
  what: string,
  documentType: DocumentType,
  indexes: number[],
  generate: Generate,
  say: (line: string) => void,
) {
  const caller = { principal: importer, now: new Date(), requestId: 'bench' };
  for (let from = 0; from < indexes.length; from += batch) {
    const documents = indexes.slice(from, from + batch).map(index => ({ ...generate(index), body }));
    await equipment.maintenance?.importDocuments(db, caller, documentType, documents);
    const done = from + documents.length;
    if (done % 10_000 === 0 || done === indexes.length) say(`${done} of ${indexes.length} ${what}`);
  }
}

/** The n-th document of a kind: its year, its serial, and a day of that year. */
function place(index: number, latestDay: number) {
  const year = firstYear + (index % years);
  const inYear = Math.floor(index / years);
  const day = new Date(Date.UTC(year, 0, 1 + ((inYear * 37) % latestDay))).toISOString().slice(0, 10);
  return { year, serial: firstSerial + inYear, day: calendarDate(day) };
}

const printed = (series: string, index: number) => {
  const { year, serial } = place(index, 1);
  return `ZZ/DEMO/${series}${String(year).slice(2)}.${String(serial).padStart(4, '0')}/00`;
};

const maker = (index: number): Party => ({
  name: `Generated Works No. ${index % makers} (not a real company)`,
  address: `Generated Road ${index % 97}, Generated City`,
  country: countries[(index % makers) % countries.length] ?? null,
});

const product = (index: number) => `Generated ${products[index % products.length]}, type G${index}`;
const protection = (index: number) => protections[index % protections.length] ?? protections[0];
const standards = (index: number) => {
  const { part, edition } = protection(index);
  return [
    { standard: 'IEC 60079-0', edition: '6.0' },
    { standard: part, edition },
  ];
};

const testReport: Generate = index => {
  const { day } = place(index, 300);
  return {
    number: printed('ExTR', index),
    issues: [
      {
        number: 0,
        issuedOn: day,
        content: {
          product: product(index),
          models: [`G${index}`],
          holder: maker(index),
          manufacturer: maker(index),
          standards: standards(index),
          typeOfProtection: protection(index).type,
          marking: protection(index).marking,
          endorsedBy: 'Generated endorser',
          endorsedOn: day,
        },
      },
    ],
  };
};

const qualityReport: Generate = index => {
  const { day } = place(index, 300);
  const content = {
    projectNumber: `G-${index}`,
    holder: maker(index),
    productionSites: [maker(index)],
    productDescription: product(index),
    qmsCertificates: [],
    coveredDocuments: [],
    typesOfProtection: ['d', 'e', 'i', 't'],
    auditedOn: day,
    validUntil: calendarDate(`${Number(day.slice(0, 4)) + 2}-12-31`),
  };
  return { number: printed('QAR', index), issues: [{ number: 0, issuedOn: day, content }] };
};

const certificate: Generate = index => {
  const { year, serial, day } = place(index, 365);
  const hasConditions = index % 3 === 0;
  const content = {
    certificateKind: 'NORMAL',
    holder: maker(index),
    equipment: product(index),
    typeOfProtection: protection(index).type,
    marking: protection(index).marking,
    manufacturer: maker(index),
    manufacturingLocations: [maker(index)],
    standards: standards(index),
    testReports: [printed('ExTR', index)],
    qualityReports: [printed('QAR', index % (makers * 7))],
    equipmentDescription: `Generated text. ${'A cast enclosure with a glass window and a cable entry. '.repeat(12)}`,
    models: [`G${index}`, `G${index}-A`],
    specificConditionsApply: hasConditions,
    specificConditions: hasConditions ? 'Generated text. Not to be opened in an explosive atmosphere.' : null,
    signatory: { name: 'Generated signatory', position: 'Certification officer' },
    annexes: [],
    verifiedUnits: [],
  };
  const number = `IECEx DEMO ${String(year).slice(2)}.${String(serial).padStart(4, '0')}${hasConditions ? 'X' : ''}`;
  return { number, issues: chain(index, day, content) };
};

/** One certificate in four was up-issued once, half a year later at most. */
function chain(index: number, day: CalendarDate, content: object) {
  const first = { number: 0, issuedOn: day, content };
  if (index % 4) return [first];
  const [later] = [day, `${day.slice(0, 4)}-12-31`].sort().slice(-1);
  const changes = 'Generated text. A model was added.';
  return [first, { number: 1, issuedOn: calendarDate(later ?? day), content: { ...content, changes } }];
}
