import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate } from './builders';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
afterAll(() => graph.close());

async function tell(person: 'emil' | 'ella', query: string, variables: object) {
  const { data, errors } = await graph.ask(people[person], query, variables);
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

async function issued(number: string): Promise<string> {
  const draft = 'mutation ($input: IeceeCertificateInput!) { draftIeceeCertificate(input: $input) { id } }';
  const { id } = (await tell('emil', draft, { input: aCertificate({ number }) })).draftIeceeCertificate;
  await tell('emil', 'mutation ($id: ID!) { issueIeceeCertificate(id: $id, revision: 1) { id } }', { id });
  return id;
}

describe('of two acts on a certificate in one request', () => {
  test('each answers the status and the trail as it left them', async () => {
    const id = await issued('ZZ-61001');
    const selection = '{ status statusReason revision auditTrail { act } history { issueNumber } }';
    const { suspended, reinstated } = await tell(
      'ella',
      `mutation ($id: ID!) { suspended: suspendIeceeCertificate(id: $id, reason: "report in doubt") ${selection}
         reinstated: reinstateIeceeCertificate(id: $id, reason: "no doubt left") ${selection} }`,
      { id },
    );
    const acts = (trail: { act: string }[]) => trail.map(({ act }) => act);
    expect(suspended).toMatchObject({ status: 'SUSPENDED', statusReason: 'report in doubt', revision: 3 });
    expect(acts(suspended.auditTrail)).toEqual(['draft', 'issue', 'suspend']);
    expect(reinstated).toMatchObject({ status: 'CURRENT', statusReason: null, revision: 4 });
    expect(acts(reinstated.auditTrail)).toEqual(['draft', 'issue', 'suspend', 'reinstate']);
  });

  test('the edit of what was just amended answers the new content', async () => {
    const id = await issued('ZZ-61002');
    const selection = '{ draftIssue { content { product } } }';
    const { amended, edited } = await tell(
      'emil',
      `mutation ($id: ID!, $input: IeceeCertificateInput!) { amended: amendIeceeCertificate(id: $id, revision: 2) ${selection}
         edited: editIeceeCertificate(id: $id, revision: 3, input: $input) ${selection} }`,
      { id, input: aCertificate({ number: 'ZZ-61002', product: 'Another product' }) },
    );
    expect(amended.draftIssue.content.product).toBe('Battery pack');
    expect(edited.draftIssue.content.product).toBe('Another product');
  });
});
