import { type GraphQLInputObjectType, getNamedType } from 'graphql';
import * as contents from './contents';
import { publicSchema } from './public-schema';
import { type Person, sql, startGraph, type TestGraph } from './support';

const schema = publicSchema();
let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

type Content = Record<string, unknown>;
const yard = { name: 'Journey yard (not a real one)', address: 'Quay 1, Demonstration City', country: 'ZZ' };

/** What of each type a copy does not take along beside days and changes, and what the patch has to say then. */
const kinds: Record<string, { person: Person; owner: string; input: Content; left?: string[]; patch?: Content }> = {
  ExTestReport: { person: 'olga', owner: 'iecex_equipment', input: contents.testReport, left: ['endorsedBy'] },
  ExPersonCertificate: {
    person: 'olga',
    owner: 'iecex_persons',
    input: {
      holder: { name: 'Petra Person' },
      units: [{ unit: 'Ex 001', scope: 'Dust only' }],
      limitations: 'None.',
      additionalInformation: 'Told.',
    },
  },
  ExPersonnelReport: {
    person: 'olga',
    owner: 'iecex_persons',
    input: {
      candidateName: 'Petra Person',
      assessmentKind: 'INITIAL',
      units: [{ unit: 'Ex 001', theory: true, practical: true }],
      assessor: 'Ada',
    },
    left: ['assessor'],
  },
  ExFacilityReport: {
    person: 'olga',
    owner: 'iecex_services',
    input: {
      holder: yard,
      locationsAudited: [yard],
      serviceTypes: ['REPAIR_OVERHAUL'],
      typesOfProtection: ['Ex d'],
      auditedOn: contents.day(-10),
      auditTeamLeader: 'Ada',
    },
    left: ['auditTeamLeader'],
  },
  ExServiceCertificate: {
    person: 'olga',
    owner: 'iecex_services',
    input: {
      applicant: yard,
      locations: [yard],
      serviceTypes: ['REPAIR_OVERHAUL'],
      typesOfProtection: ['d'],
      standards: [{ standard: 'IEC 60079-1', edition: '7.0' }],
      changes: 'A yard.',
    },
  },
  ExMarkLicence: {
    person: 'olga',
    owner: 'iecex_marks',
    input: { holder: yard, identificationCode: 'C1', markingDrawing: 'D1', schedule: [] },
  },
  IecqVerificationStatement: { person: 'iris', owner: 'iecq', input: contents.verificationStatement() },
  IeceeCertificate: {
    person: 'emil',
    owner: 'iecee',
    input: contents.cbCertificate('ZZ-71001'),
    left: ['number'],
    patch: { number: 'ZZ-71002' },
  },
  IecreCertificate: { person: 'rene', owner: 'iecre', input: contents.windStatement() },
};

describe('a copy says the same under a number of its own, but for days, changes and what was of the one only:', () => {
  test.each(Object.entries(kinds))('%s', async (type, { person, owner, input, left = [], patch = {} }) => {
    const drafting = `mutation Do($input: ${type}Input!) { done: draft${type}(input: $input) { id number } }`;
    const copying = `mutation Do($id: ID!, $patch: ${type}Patch) { done: copy${type}(id: $id, patch: $patch) { id number } }`;
    const first = (await graph.tell(person, drafting, { input })).done;
    const copied = (await graph.tell(person, copying, { id: first.id, patch })).done;
    expect(copied.number).not.toBe(first.number);
    const kept = async ({ id }: { id: string }) =>
      (
        (await sql(graph.databaseUrl, `select content from ${owner}.issue where document_id = $1`, [id]))[0] as {
          content: Content;
        }
      ).content;
    const fields = Object.values((schema.getType(`${type}Input`) as GraphQLInputObjectType).getFields());
    const days = fields.filter(({ type: of }) => getNamedType(of).name === 'Date').map(({ name }) => name);
    const emptied = [...days, 'changes', ...left];
    const said = (content: Content) =>
      Object.fromEntries(Object.entries(content).filter(([name, value]) => value != null && !emptied.includes(name)));
    const [one, other] = [await kept(first), await kept(copied)];
    expect(said(other)).toEqual(said(one));
    for (const name of emptied) expect([name, other[name] ?? null]).toEqual([name, patch[name] ?? null]);
  });
});
