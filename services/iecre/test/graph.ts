import type { Principal } from '@conformity/access';
import { type Caller, contextOf, type DataLoad, type Subgraph } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';

/** Authorising officer of another body. */
export const rosa: Principal = {
  id: 'per_rosa',
  name: 'Rosa',
  memberships: [{ role: 'CB_BASIC', system: 'IECRE', bodyId: 'bdy_demob', mayIssue: true }],
};

/** What an act answers of a certificate. */
export interface Acted {
  id: string;
  number: string;
  revision: number;
}

/** The subgraph, and short ways to do what the tests do often. */
export interface IecreGraph extends TestSubgraph {
  /** The data of an answer. @throws with the errors where there are any. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the test's own query
  tell(person: Principal, query: string, variables?: object, now?: string): Promise<any>;
  draft(input: object, person?: Principal, now?: string): Promise<Acted>;
  issue(id: string, revision: number, person?: Principal, now?: string): Promise<Acted>;
  /** Drafted and issued on one day. */
  issued(input: object, person?: Principal, now?: string): Promise<Acted>;
  amended(id: string, input: object, now?: string): Promise<Acted>;
  /** What issuing would find: rule, severity and field. */
  findings(asked: { id?: string; input?: object; issuedOn?: string }, now?: string): Promise<string[]>;
  load(data: DataLoad | undefined): Promise<void>;
}

const answer = '{ id number revision }';

export async function startIecre(): Promise<IecreGraph> {
  const graph = await startSubgraph(subgraph);
  const tell: IecreGraph['tell'] = async (...asked) => {
    const { data, errors } = await graph.ask(...asked);
    if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  };
  const act = async (
    name: string,
    args: Record<string, [type: string, value: unknown]>,
    person: Principal,
    now?: string,
  ) => {
    const given = Object.entries(args);
    const declared = given.map(([arg, [type]]) => `$${arg}: ${type}`).join(', ');
    const passed = given.map(([arg]) => `${arg}: $${arg}`).join(', ');
    const variables = Object.fromEntries(given.map(([arg, [, value]]) => [arg, value]));
    const query = `mutation(${declared}) { acted: ${name}IecreCertificate(${passed}) ${answer} }`;
    return (await tell(person, query, variables, now)).acted as Acted;
  };
  const draft: IecreGraph['draft'] = (input, person = people.rene, now) =>
    act('draft', { input: ['IecreCertificateInput!', input] }, person, now);
  const issue: IecreGraph['issue'] = (id, revision, person = people.rene, now) =>
    act('issue', { id: ['ID!', id], revision: ['Int!', revision] }, person, now);
  return {
    ...graph,
    tell,
    draft,
    issue,
    issued: async (input, person = people.rene, now) => {
      const { id, revision } = await draft(input, person, now);
      return issue(id, revision, person, now);
    },
    amended: async (id, input, now) => {
      const { data } = await graph.ask(
        people.rene,
        '{ _entities(representations: [{ __typename: "IecreCertificate", id: "%" }]) { ... on IecreCertificate { revision } } }'.replace(
          '%',
          id,
        ),
      );
      const before = data._entities[0].revision;
      const args = { id: ['ID!', id], revision: ['Int!', before], input: ['IecreCertificateInput', input] } as const;
      const { revision } = await act('amend', args as never, people.rene, now);
      return issue(id, revision, people.rene, now);
    },
    findings: async ({ id, input, issuedOn }, now) => {
      const query =
        'query($id: ID, $input: IecreCertificateInput, $issuedOn: Date) { found: checkIecreCertificate(id: $id, input: $input, issuedOn: $issuedOn) { rule severity field } }';
      const { found } = await tell(people.rene, query, { id, input, issuedOn }, now);
      return found.map(({ rule, severity, field }: Record<string, string>) => `${rule} ${severity} ${field}`);
    },
    load: async data =>
      data?.(graph.db, (caller: Caller) => contextOf(subgraph as unknown as Subgraph, graph.db, caller)),
  };
}

const maker = { name: 'Test Turbines Ltd', address: 'Wind Street 1', country: 'ZZ' };
const common = {
  holder: maker,
  certifiedObject: 'TT-150',
  standards: [{ standard: 'IEC 61400-1', edition: '4' }],
  operationalDocuments: [{ number: 'od 501', edition: '2.0' }],
  finalEvaluationReport: { number: 'FER-1', issuedOn: '2020-01-15' },
  signatory: { name: 'René Officer', position: 'Certification officer' },
};

/** A type certificate that can be issued, although it names no statements. */
export const aType = (given: object = {}) => ({
  ...common,
  kind: 'WE_TC',
  turbine: { ratedPowerKw: 4200, rotorDiameterM: 150, hubHeightsM: [105], iecClass: 'IIIA' },
  components: [
    { component: 'BLADE', maker: 'Blades Ltd', typeName: 'B-73', locations: [{ ...maker, name: 'Blade works' }] },
  ],
  ...given,
});

/** A conformity statement that can be issued. */
export const aStatement = (module: string, given: object = {}) => ({ ...common, kind: 'WE_CS', module, ...given });

/** An annual certificate of a PV plant that can be issued. */
export const aPlant = (given: object = {}) => ({
  ...common,
  kind: 'PV_PC',
  certifiedObject: null,
  standards: [],
  operationalDocuments: [{ number: 'OD-402', edition: '2.0' }],
  plant: {
    name: 'Test Park',
    location: 'Sun Plain',
    country: 'IN',
    capacityKw: 12000,
    assessedFrom: '2019-01-01',
    assessedUntil: '2019-12-31',
    expectedEnergyMwh: 17900,
    measuredEnergyMwh: 17450,
  },
  ...given,
});
