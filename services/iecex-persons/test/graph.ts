import type { Principal } from '@conformity/access';
import { type Caller, contextOf, type DataLoad, type Subgraph } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import sharp from 'sharp';
import { subgraph } from '../src';

/** The persons scheme with its reference data, and short ways to do what the tests do often. */
export interface PersonsGraph extends TestSubgraph {
  load(data: DataLoad | undefined): Promise<void>;
  /** As `ask`. @throws with the errors where there are any. */
  tell(person: Principal, query: string, variables?: object, now?: string): ReturnType<TestSubgraph['ask']>;
  upload(person: Principal, data: Uint8Array | string, body?: string): ReturnType<TestSubgraph['ask']>;
  /** A PCAR that was issued on the day; answers its number. */
  assess(report: object, on: string, person?: Principal): Promise<string>;
  /** A certificate that was issued on the day; answers id, number, revision. */
  certify(
    certificate: object,
    on: string,
    person?: Principal,
  ): Promise<{ id: string; number: string; revision: number }>;
}

export async function startPersons(): Promise<PersonsGraph> {
  const graph = await startSubgraph(subgraph);
  const load = async (data: DataLoad | undefined) =>
    data?.(graph.db, (caller: Caller) => contextOf(subgraph as unknown as Subgraph, graph.db, caller));
  await load(subgraph.referenceData);
  const tell: PersonsGraph['tell'] = async (...asked) => {
    const answer = await graph.ask(...asked);
    if (answer.errors.length) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
    return answer;
  };
  const upload: PersonsGraph['upload'] = (person, data, body) =>
    graph.ask(
      person,
      'mutation($data: Base64!, $body: ID) { storePersonPhoto(data: $data, body: $body) { hash url width height } }',
      { data: typeof data === 'string' ? data : Buffer.from(data).toString('base64'), body },
    );
  const published = async (type: string, input: object, on: string, person: Principal) => {
    const now = `${on}T10:00:00Z`;
    const drafted = await tell(
      person,
      `mutation($input: ${type}Input!) { draft: draft${type}(input: $input) { id } }`,
      { input },
      now,
    );
    const { id } = drafted.data.draft;
    const issued = await tell(
      person,
      `mutation($id: ID!) { issued: issue${type}(id: $id, revision: 1) { id number revision } }`,
      { id },
      now,
    );
    return issued.data.issued;
  };
  return {
    ...graph,
    load,
    tell,
    upload,
    assess: async (report, on, person = people.olga) =>
      (await published('ExPersonnelReport', report, on, person)).number,
    certify: (certificate, on, person = people.olga) => published('ExPersonCertificate', certificate, on, person),
  };
}

/** A picture of one colour; another colour is another picture. */
export const picture = (width = 300, height = 400, background = '#808080') =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A PCAR in which the units were passed on the day. */
export const report = (candidateName: string, assessedOn: string, units: string[], given: object = {}) => ({
  candidateName,
  kind: 'INITIAL',
  units: units.map(unit => ({ unit, result: 'PASSED', theory: true, practical: true, assessedOn })),
  assessor: 'Test assessor',
  assessmentBodySite: 'Example Street 1, Demonstration City',
  ...given,
});

/** A certificate on the PCARs. */
export const certificate = (holderName: string, photo: string, units: string[], assessmentReports: string[]) => ({
  holderName,
  photo,
  units: units.map(unit => ({ unit })),
  assessmentReports,
  signatory: { name: 'Olga Officer', position: 'Certification officer' },
});
