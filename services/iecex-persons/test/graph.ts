import type { Principal } from '@conformity/access';
import {
  type Caller,
  CatalogueError,
  contextOf,
  type DataLoad,
  type RouteReply,
  type RouteRequest,
  type Subgraph,
} from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import sharp from 'sharp';
import { subgraph } from '../src';

/** What came of an upload. */
export interface Uploaded {
  photo: { hash: string; url: string; width: number; height: number };
  errors: { code: string; message: string }[];
}

/** The persons scheme with its reference data, and short ways to do what the tests do often. */
export interface PersonsGraph extends TestSubgraph {
  load(data: DataLoad | undefined): Promise<void>;
  /** As `ask`. @throws with the errors where there are any. */
  tell(person: Principal, query: string, variables?: object, now?: string): ReturnType<TestSubgraph['ask']>;
  /** Uploads a picture; answers what is told of it, or the code and message of the refusal. */
  upload(person: Principal, data: Uint8Array, body?: string): Promise<Uploaded>;
  /** The picture with its headers, as it is served; null where there is none for the person. */
  photo(person: Principal, hash: string): Promise<Required<Pick<RouteReply, 'headers' | 'body'>> | null>;
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
  const visit = (method: string, person: Principal, asked: Partial<RouteRequest>) => {
    const route = subgraph.routes?.find(candidate => candidate.method === method);
    const caller = { principal: person, requestId: 'test', now: new Date('2026-06-15T10:00:00Z') };
    const context = contextOf(subgraph as unknown as Subgraph, graph.db, caller) as never;
    if (!route) throw new Error(`No route for ${method}`);
    return route.handle(
      { method: method as RouteRequest['method'], params: {}, query: {}, headers: {}, body: Buffer.alloc(0), ...asked },
      context,
    );
  };
  const upload: PersonsGraph['upload'] = async (person, data, body) => {
    try {
      const asked = { body: Buffer.from(data), query: (body ? { body } : {}) as Record<string, string> };
      return { photo: JSON.parse(String((await visit('POST', person, asked)).body)), errors: [] };
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error;
      return { photo: null as never, errors: [{ code: String(error.extensions.code), message: error.message }] };
    }
  };
  const photo: PersonsGraph['photo'] = async (person, hash) => {
    try {
      const { headers = {}, body } = await visit('GET', person, { params: { hash } });
      return { headers, body };
    } catch (error) {
      if (error instanceof CatalogueError && error.extensions.code === 'NOT_FOUND') return null;
      throw error;
    }
  };
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
    photo,
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
  assessmentKind: 'INITIAL',
  units: units.map(unit => ({ unit, result: 'PASSED', theory: true, practical: true, assessedOn })),
  assessor: 'Test assessor',
  assessmentBodySite: 'Example Street 1, Demonstration City',
  ...given,
});

/** A certificate on the PCARs. */
export const certificate = (holderName: string, photo: string, units: string[], assessmentReports: string[]) => ({
  holder: { name: holderName },
  photo,
  units: units.map(unit => ({ unit })),
  assessmentReports,
  signatory: { name: 'Olga Officer', position: 'Certification officer' },
});
