import {
  countries,
  type Data,
  each,
  expectAsPlainly,
  from,
  inForce,
  isCertificate,
  open,
  type Question,
  rows,
  today,
  year,
} from './asked-plainly';
import { startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

const trait = (field: string) =>
  each(field, `substr(one, ${field.length + 2}) from unnest(e.traits) as one where one like '${field}:%'`);
const named = (list: string) => `one->>'name' from jsonb_array_elements(e.face->'${list}') as one`;

const questions: Question[] = [
  {
    asks: 'The five standards that most certificates in force cite',
    query: `{ statistics(by: [STANDARD], order: MOST, first: 5, filter: { effectiveStatuses: [CURRENT], documentClasses: [CERTIFICATE] }) { standard count } }`,
    of: rows('standard'),
    plainly: `select s.value, count(*)::int ${from(each('s', `one->>'standard' from jsonb_array_elements(e.face->'standards') as one`), inForce)} and ${isCertificate} group by 1 order by 2 desc, 1 nulls last limit 5`,
  },
  {
    asks: 'First issues per month and system since three years',
    query: `{ statistics(by: [MONTH, SYSTEM], filter: { firstIssuedFrom: "${Number(year) - 3}-01-01" }) { month system count } }`,
    of: rows('month', 'system'),
    plainly: `select to_char(e.first_issued_on, 'YYYY-MM'), upper(e.system), count(*)::int from ${open} and e.first_issued_on >= '${Number(year) - 3}-01-01' group by 1, 2`,
  },
  {
    asks: 'What has expired although nobody ended it, by type',
    query: `{ statistics(by: [DOCUMENT_TYPE], filter: { effectiveStatuses: [EXPIRED] }) { documentType count } }`,
    of: rows('documentType'),
    plainly: `select e.document_type, count(*)::int from ${open} and e.status = 'CURRENT' and e.valid_until < '${today}' group by 1`,
  },
  {
    asks: 'Holders by country and system, of what is in force',
    query: `{ statistics(by: [COUNTRY_OF_HOLDER, SYSTEM], filter: { effectiveStatuses: [CURRENT] }) { countryOfHolder system count } }`,
    of: rows('countryOfHolder', 'system'),
    plainly: `select e.face->'holder'->>'country', upper(e.system) as system, count(*)::int from ${inForce} group by 1, 2`,
  },
  {
    asks: 'What is suspended, by body and type',
    query: `{ statistics(by: [ISSUER, DOCUMENT_TYPE], filter: { statuses: [SUSPENDED] }) { issuer { id } documentType count } }`,
    of: rows('issuer', 'documentType'),
    plainly: `select e.issuer_id, e.document_type, count(*)::int from ${open} and e.status = 'SUSPENDED' group by 1, 2`,
  },
  {
    asks: 'Kinds of CoCs with X, U and V',
    query: `{ statistics(by: [KIND, SUFFIX], filter: { documentTypes: [EX_COC] }) { kind suffix count } }`,
    of: rows('kind', 'suffix'),
    plainly: `select k.kind, x.suffix, count(*)::int from ${open.replace(
      'register.entry e',
      `register.entry e join iecex_equipment.document d on d.id = e.id join iecex_equipment.issue i on i.document_id = d.id and i.number = d.issue_number
       cross join lateral (select i.content->>'certificateKind' as kind) k
       left join lateral (values (case when k.kind = 'COMPONENT' then 'U' when (i.content->>'specificConditionsApply')::boolean then 'X' end), (case when k.kind = 'UNIT_VERIFICATION' then 'V' end)) x(suffix)
         on x.suffix is not null`,
    )} and e.document_type = 'EX_COC' group by 1, 2`,
  },
  {
    asks: 'Equipment groups with temperature classes',
    query: `{ statistics(by: [EQUIPMENT_GROUP, TEMPERATURE_CLASS], filter: { documentTypes: [EX_COC], effectiveStatuses: [CURRENT] }) { equipmentGroup temperatureClass count } }`,
    of: rows('equipmentGroup', 'temperatureClass'),
    plainly: `select "equipmentGroups".value, "temperatureClasses".value as class, count(*)::int ${from(`${trait('equipmentGroups')} ${trait('temperatureClasses')}`.replaceAll(/as (\w+)\(value\)/g, 'as "$1"(value)'), inForce)} and e.document_type = 'EX_COC' group by 1, 2`,
  },
  {
    asks: 'The most frequent trademarks',
    query: `{ statistics(by: [TRADEMARK], order: MOST, first: 5, filter: { systems: [IECEE] }) { trademark count } }`,
    of: rows('trademark'),
    plainly: `select e.trademark, count(*)::int from ${open} and e.system = 'IECEE' group by 1 order by 2 desc, 1 nulls last limit 5`,
  },
  {
    asks: 'Holders of IECQ, whatever the status, and how many each',
    query: `{ statistics(by: [HOLDER, STATUS], filter: { systems: [IECQ] }) { holder status count } }`,
    of: rows('holder', 'status'),
    plainly: `select h.value, e.status, count(*)::int ${from(each('h', `one from jsonb_array_elements_text(e.texts->'HOLDER') as one`), open)} and e.system = 'IECQ' group by 1, 2`,
  },
  {
    asks: 'What cites both IEC 60079-0 and IEC 60079-1',
    query: `{ certificates(filter: { standards: ["IEC 60079-0", "IEC 60079-1"], allOf: [STANDARDS] }) { totalCount } }`,
    of: ({ certificates }) => [[certificates.totalCount]],
    plainly: `select count(*)::int from ${open} and e.face->'standards' @> '[{"standard": "IEC 60079-0"}, {"standard": "IEC 60079-1"}]'`,
  },
  {
    asks: 'Persons by year and status that counts',
    query: `{ statistics(by: [YEAR, EFFECTIVE_STATUS], filter: { schemes: [EX_PERSONS], documentClasses: [CERTIFICATE] }) { year effectiveStatus count } }`,
    of: rows('year', 'effectiveStatus'),
    plainly: `select extract(year from e.first_issued_on)::int, case when e.status = 'CURRENT' and e.valid_until < '${today}' then 'EXPIRED' else e.status end, count(*)::int
      from ${open} and e.document_type = 'EX_COPC' group by 1, 2`,
  },
  {
    asks: 'Sites of masters, by body',
    query: `{ statistics(by: [ISSUER], filter: { relations: [SITE_OF] }) { issuer { id } count } }`,
    of: rows('issuer'),
    plainly: `select e.issuer_id, count(*)::int from ${open} and e.relations @> '[{"kind": "SITE_OF"}]' group by 1`,
  },
  {
    asks: 'Latest issues by quarter and scheme',
    query: `{ statistics(by: [QUARTER, SCHEME], dated: LATEST_ISSUE) { quarter scheme count } }`,
    of: rows('quarter', 'scheme'),
    plainly: `select to_char(e.issued_on, 'YYYY"-Q"Q'), e.scheme, count(*)::int from ${open} group by 1, 2`,
  },
  {
    asks: 'In which year what ended, by system',
    query: `{ statistics(by: [YEAR, SYSTEM], dated: STATUS_CHANGE, filter: { statuses: [CANCELLED] }) { year system count } }`,
    of: rows('year', 'system'),
    plainly: `select extract(year from e.status_since at time zone 'UTC')::int, upper(e.system), count(*)::int from ${open} and e.status = 'CANCELLED' group by 1, 2`,
  },
  {
    asks: 'Who makes in the country with the code ZZ, of what is certified by IECEE',
    query: `{ statistics(by: [MANUFACTURER], filter: { manufacturerCountries: ["ZZ"], systems: [IECEE] }) { manufacturer count } }`,
    of: rows('manufacturer'),
    plainly: `select m.value, count(*)::int ${from(each('m', named('manufacturers')), open)} and e.system = 'IECEE' and e.face->'manufacturers' @> '[{"country": "ZZ"}]' group by 1`,
  },
  {
    asks: 'What places are to documents, by system and country',
    query: `{ statistics(by: [SYSTEM, SITE_ROLE]) { system siteRole count } }`,
    of: rows('system', 'siteRole'),
    plainly: `select upper(e.system), r.value, count(*)::int ${from(each('r', `one->>'role' from jsonb_array_elements(e.face->'sites') as one`), open)} group by 1, 2`,
  },
  {
    asks: 'What was ever suspended, by what it is now',
    query: `{ statistics(by: [STATUS], filter: { statusChanged: { after: [SUSPENDED] } }) { status count } }`,
    of: rows('status'),
    plainly: `select e.status, count(*)::int from ${open} and e.face->'statusHistory' @> '[{"status": "SUSPENDED"}]' group by 1`,
  },
  {
    asks: 'As of today by the status that counts, which is the same as now',
    query: `{ statistics(by: [EFFECTIVE_STATUS], filter: { asOf: "${today}", effectiveStatuses: [CURRENT] }) { effectiveStatus count } }`,
    of: rows('effectiveStatus'),
    plainly: `select 'CURRENT' as status, count(*)::int from ${inForce}`,
  },
  {
    asks: 'In how many countries sites of persons, facilities and equipment are',
    query: `{ statistics(by: [SCHEME, COUNTRY_OF_SITE], filter: { systems: [IECEX] }) { scheme countryOfSite count } }`,
    of: rows('scheme', 'countryOfSite'),
    plainly: `select e.scheme, c.value, count(*)::int ${from(each('c', countries('sites')), open)} and e.system = 'IECEx' group by 1, 2`,
  },
  {
    asks: 'Organisations with certificates in force in two systems or more',
    query: `{ organisationsAcrossSystems(atLeast: 2, filter: { effectiveStatuses: [CURRENT] }) { totalCount edges { node { organisation { id } systems certificateCount } } } }`,
    of: ({ organisationsAcrossSystems: found }) =>
      found.edges.map(({ node }: Data) => [node.organisation.id, node.systems.length, node.certificateCount]),
    plainly: `select a.organisation_id, count(distinct e.system)::int as systems, count(distinct e.id)::int
      ${from('cross join unnest(e.party_keys) as p(key) join register.organisation_alias a on a.key = p.key', inForce)}
      group by 1 having count(distinct e.system) >= 2`,
  },
];

test('there are twenty of them', () => expect(questions).toHaveLength(20));
test.each(questions)('$asks', question => expectAsPlainly(graph, question));
