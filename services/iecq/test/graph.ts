import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';

type Person = keyof typeof people;

/** A set input in GraphQL variables: the example of the IECQ FAQ, with the given facts in place of its own. */
export const anInput = (given: Record<string, unknown> = {}) => ({
  scheme: 'IECQ_HSPM',
  holder: { name: 'Test Optics Ltd', country: 'DE' },
  standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
  rules: ['IECQ 03-5'],
  scopeOfCertification: { text: 'Design and Manufacture of LED Frames and Lens' },
  signatory: { name: 'Iris', position: 'Officer' },
  master: aLocation('Head Office', 'Design of LED Frames and Lens; Manufacture of LED Frames', {
    controlPoint: 'HEAD_OFFICE',
  }),
  sites: [aLocation('Lens Works', 'Manufacture of Lens')],
  ...given,
});

export const aLocation = (name: string, text: string, given: Record<string, unknown> = {}) => ({
  name,
  address: `${name} Street 1, 10000 Test City, Germany`,
  country: 'DE',
  scopeAtThisLocation: { text },
  ...given,
});

const setFields = `id revision number
  master { id number status effectiveStatus effectiveStatusReason issueNumber validUntil siteRole }
  sites { id number status effectiveStatus effectiveStatusReason issueNumber validUntil siteRole }`;

/** The subgraph and the acts on it, in the words of the tests. */
export async function openGraph() {
  const graph: TestSubgraph = await startSubgraph(subgraph);
  const tell = async (query: string, variables: object = {}, person: Person = 'iris', now?: string) => {
    const { data, errors } = await graph.ask(people[person], query, variables, now);
    if (errors.length) throw Object.assign(new Error(errors[0]?.message), errors[0]);
    return Object.values(data)[0] as never;
  };
  type Set = {
    id: string;
    revision: number;
    number: string;
    master: Certificate;
    sites: Certificate[];
  };
  type Certificate = Record<'id' | 'number' | 'status' | 'effectiveStatus' | 'validUntil' | 'siteRole', string> & {
    effectiveStatusReason: string | null;
    issueNumber: number | null;
  };
  const acts = {
    draft: (input: object, person?: Person, now?: string): Promise<Set> =>
      tell(`mutation ($input: IecqSetInput!) { draftIecqSet(input: $input) { ${setFields} } }`, { input }, person, now),
    /** An act that takes the set as it was read, and more. */
    act: (
      name: string,
      { master, revision }: Set,
      more: Record<string, [string, unknown]> = {},
      person?: Person,
      now?: string,
    ): Promise<Set> => {
      const declared = Object.entries(more)
        .map(([key, [type]]) => `, $${key}: ${type}`)
        .join('');
      const given = Object.keys(more)
        .map(key => `, ${key}: $${key}`)
        .join('');
      const variables = Object.fromEntries(Object.entries(more).map(([key, [, value]]) => [key, value]));
      return tell(
        `mutation ($id: ID!, $revision: Int!${declared}) { ${name}(id: $id, revision: $revision${given}) { ${setFields} } }`,
        { id: master.id, revision, ...variables },
        person,
        now,
      );
    },
    office: (act: 'suspend' | 'reinstate' | 'cancel', { id }: { id: string }, now?: string): Promise<Certificate> =>
      tell(
        `mutation ($id: ID!) { ${act}IecqCertificate(id: $id, reason: "found in surveillance"${act === 'cancel' ? ', productsAffected: false' : ''}) { id number status effectiveStatus } }`,
        { id },
        'quinn',
        now,
      ),
    read: (number: string, person?: Person, now?: string): Promise<Set> =>
      tell(`query ($number: String!) { iecqSet(number: $number) { ${setFields} } }`, { number }, person, now),
    check: (
      variables: object,
      person?: Person,
    ): Promise<
      {
        rule: string;
        code: string;
        field: string;
        row: number | null;
        message: string;
        severity: string;
        proposal: { field: string; text: string; rows: object[] | null } | null;
      }[]
    > =>
      tell(
        `query ($id: ID, $input: IecqSetInput) { checkIecqSet(id: $id, input: $input) {
           rule code field row message severity proposal { field text rows { activity object } } } }`,
        variables,
        person,
      ),
  };
  const issued = async (input: object = anInput(), now?: string) =>
    acts.act('issueIecqSet', await acts.draft(input, 'iris', now), {}, 'iris', now);
  return { graph, tell, ...acts, issued };
}

export type Graph = Awaited<ReturnType<typeof openGraph>>;
