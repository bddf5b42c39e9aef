import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { readSupergraph } from '../../src/supergraph';

const supergraph = Supergraph.build(readSupergraph(), { validateSupergraph: false });
const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 100 } });

/** How many ways the planner compares, and how many fetches it then plans. */
function planned(query: string) {
  const operation = operationFromDocument(supergraph.apiSchema(), parse(query), { validate: false });
  const plan = planner.buildQueryPlan(operation);
  const fetches = JSON.stringify(plan).split('"kind":"Fetch"').length - 1;
  return { ways: planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount, fetches };
}

const issuer = 'issuer { id name country codes { code } acceptances { scheme status } }';
const standards = 'standards { id standard edition }';
const types = ['ExCertificate', 'ExTestReport', 'IecqCertificate', 'IeceeCertificate', 'IecreCertificate'];

// Otherwise planning takes seconds, during which nobody else is answered.
test.each([
  ['of a certificate', `{ certificate(number: "x") { ${issuer} ${standards} holder { name } } }`, 2],
  [
    'of a list',
    `{ certificates(first: 9) { edges { node { ${issuer} relations { certificate { ${issuer} } } } } } }`,
    3,
  ],
  [
    'of each type',
    `{ certificate(number: "x") { ${types.map(type => `... on ${type} { relations { certificate { ${issuer} } } }`).join(' ')} } }`,
    2,
  ],
  [
    'by its id',
    '{ node(id: "x") { id __typename ... on ExCertificate { title content { marking } pdf { state } } } }',
    3,
  ],
  [
    'of each type, by ids',
    `{ nodes(ids: ["x"]) { ${types.map(type => `... on ${type} { relations { certificate { ${issuer} } } pdf { state } }`).join(' ')} } }`,
    3,
  ],
])('the planner sees one way to what is behind the interface: %s', (_about, query, fetches) => {
  expect(planned(query)).toEqual({ ways: 1, fetches });
});

test('the planner sees no more than two ways to what all that has an id can tell', () => {
  const query = `{ nodes(ids: ["x"]) { id ... on Certificate { pdf { state } ${issuer} relations { certificate { ${issuer} } } }
    ... on CertificationBody { name } ... on Person { memberships { body { name } } } ... on StandardEdition { ofStandard { title } }
    ... on Organisation { name certificates(last: 2) { edges { node { ${issuer} } } } } ... on ExportJob { state }
    ... on IecqSet { sites { number ${issuer} } } } }`;
  expect(planned(query)).toEqual({ ways: 2, fetches: 8 });
});
