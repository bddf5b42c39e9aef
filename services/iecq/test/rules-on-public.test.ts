import { annexesKept, issueRules, lettersPrintable } from '@conformity/scheme';
import { testRulesOnPublic } from '@conformity/testkit';
import { subgraph } from '../src';
import { scopeRules } from '../src/scope-rules';
import { completenessRules } from '../src/set-completeness';
import { statementRules } from '../src/statement';
import { transferRules } from '../src/transfer-rules';
import { anInput, type Graph, openGraph } from './graph';

let g: Graph;
beforeAll(async () => {
  g = await openGraph();
});
afterAll(() => g.graph.close());

const now = '2026-06-16';
const other = { name: 'Another Organisation', country: 'DE' };
const acceptance = (from: string, to: string) =>
  `update register.reference set facts = replace(facts::text, '"${from}"', '"${to}"')::jsonb where kind = 'BODY' and id = 'bdy_demo'`;
describe('on a public set', () => {
  let set: Awaited<ReturnType<Graph['issued']>>;
  let [master, site] = ['', ''];
  beforeAll(async () => {
    set = await g.issued();
    await g.issued(anInput({ holder: other }));
    [master, site] = [set.master.id, set.sites[0]?.id ?? ''];
  });
  const atSite = (content: object) => () => ({ of: site, content });
  const copied = 'It is copied from the master.';
  const transferred = 'It is asked of the issue that first says so, when it is issued.';
  const whole = { text: 'Design and Manufacture of LED Frames and Lens' };
  const place = { name: 'Lens Works', address: 'Lens Street 1, 10000 Test City, Germany', country: 'DE' };
  const citable = (mayBeUsedUntil: string | null) =>
    `update register.reference set facts = facts || '${JSON.stringify({
      editions: [
        { edition: '2012', published: '2012', uses: [{ system: 'IECQ', mayBeUsedUntil, source: 'Decision 1' }] },
        { edition: '4.0', published: '2017-05' },
      ],
    })}' where kind = 'STANDARD' and id = 'IECQ QC 080000'`;
  const renumber = (from: string, to: string) =>
    `update document set number = replace(number, '${from}', '${to}'), number_key = replace(number_key, '${from}', '${to}') where id = '${site}'`;
  testRulesOnPublic(
    [...completenessRules, ...transferRules, ...scopeRules],
    {
      complete: { content: { signatory: null } },
      'schedule-of-scheme': { content: { scheme: 'IECQ_ITL' } },
      'scheme-in-use': 'None of the table has ended.',
      'scheme-as-numbered': { content: { scheme: 'IECQ_AP' } },
      'taken-over-known': transferred,
      'taken-over-ends': transferred,
      'ms-01-linked-to-master': copied,
      'ms-02-link-ends-at-master': copied,
      'ms-03-one-master': { content: { holder: other } },
      'ms-04-scope-identical': copied,
      'ms-05-sites-covered': atSite({ scopeAtThisLocation: { text: 'Manufacture of Lens; Sale of Lens' } }),
      'ms-06-master-done': { content: { ownScope: { text: `${whole.text}; Sale of Lens` } } },
      'ms-07-same-terms': atSite({ scopeAtThisLocation: { text: 'Manufacturing of lenses' } }),
      'ms-08-master-location-stated': { content: { scopeAtThisLocation: null } },
      'ms-09-master-does-all': { content: { scopeAtThisLocation: whole } },
      'ms-10-scope-described': atSite({ scopeAtThisLocation: { text: 'Lens' } }),
      'ms-10-scope-read': atSite({ scopeAtThisLocation: { text: 'Design of Lens (coated' } }),
      'ms-10-scope-in-english': atSite({
        scopeAtThisLocation: { text: 'Herstellung von Linsen', rows: [{ activity: 'Manufacture', object: 'Lens' }] },
      }),
      'ms-10-rows-as-text': atSite({
        scopeAtThisLocation: { text: 'Design of Lens', rows: [{ activity: 'Manufacture', object: 'Lens' }] },
      }),
      'ms-10-scope-not-vague': atSite({ scopeAtThisLocation: { text: 'Manufacture of Lens, etc.' } }),
      'ms-11-address-present': atSite({ site: { ...place, address: null } }),
      'ms-11-addresses-differ': atSite({
        site: { ...place, address: 'Head Office Street 1, 10000 Test City, Germany' },
      }),
      'ms-12-ends-with-master': atSite({ validUntil: '2029-06-16' }),
      'ms-13-begins-after-master': 'Issued again today, no site begins before its master began.',
      'ms-14-three-years': { content: { validUntil: '2030-01-01' } },
      'ms-15-same-scheme': copied,
      'ms-15-same-standards': atSite({ standards: [{ standard: 'IECQ QC 080000', edition: '2012' }] }),
      'ms-15-same-editions': () => ({
        ...atSite({ standards: [{ standard: 'IECQ QC 080000', edition: '2012' }] })(),
        moved: [citable('2026-12-31'), citable(null)],
      }),
      'ms-16-same-issuer': 'A set is of one body in the register.',
      'ms-16-transfer-noticed': 'A set is of one body in the register.',
      'ms-17-numbered-alike': () => ({
        content: { sites: [`${set.number}-02`] },
        moved: [renumber('-01', '-02'), renumber('-02', '-01')],
      }),
      'ms-18-not-better-than-master': 'The status that a master imposes follows from it.',
      'ms-19-service-in-scope': { moved: [acceptance('IECQ_HSPM', 'IECQ_X'), acceptance('IECQ_X', 'IECQ_HSPM')] },
      'ms-20-country-agrees': atSite({ site: { ...place, country: 'FR' } }),
    },
    () => ({ subgraph, graph: g.graph, ids: [master, site], now }),
  );

  describe('of the rules of every document', () => {
    testRulesOnPublic(
      [...issueRules, lettersPrintable, annexesKept],
      {
        'body-accepted': { moved: [acceptance('IECQ_HSPM', 'IECQ_X'), acceptance('IECQ_X', 'IECQ_HSPM')] },
        'issues-in-sequence': 'In which order issues are published is asked of the act.',
        'standards-known': atSite({ standards: [{ standard: 'IECQ QC 080000', edition: '99.0' }] }),
        'letters-printable': atSite({ scopeAtThisLocation: { text: 'Manufacture of Lens \u1200' } }),
        'annexes-kept': atSite({ annexes: [{ title: 'Sites', fileName: 'sites.pdf' }] }),
      },
      () => ({ subgraph, graph: g.graph, ids: [master, site], now }),
    );
  });
});

describe('on a public verification statement', () => {
  let id: string;
  beforeAll(async () => {
    const input = {
      scheme: 'IECQ_CFP',
      holder: other,
      subject: 'Resistor',
      statement: '2 g of carbon dioxide, from cradle to gate.',
      standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
      signatory: { name: 'Iris', position: 'Officer' },
    };
    ({ id } = await g.tell(
      'mutation ($input: IecqVerificationStatementInput!) { draftIecqVerificationStatement(input: $input) { id } }',
      { input },
    ));
    await g.tell('mutation ($id: ID!) { issueIecqVerificationStatement(id: $id, revision: 1) { id } }', { id });
  });
  testRulesOnPublic(
    statementRules,
    {
      'statement-complete': { content: { subject: '' } },
      'statement-three-years': { content: { validUntil: '2030-01-01' } },
    },
    () => ({ subgraph, graph: g.graph, ids: [id], now }),
  );
});
