import { classOf, type DocumentType, type StatusChange } from '@conformity/certification';
import { fieldsOf, partsOfLine, searchLine, type Texts, textFields } from '@conformity/folding';
import { changeOf, type EntryFacts, type Reading } from '@conformity/projection';
import { carriedUntilOf, editionsOf, standardsOf, statusDayOf } from '../search/entry-columns';

/** What the index is told of an entry `e`, one JSON a row, in the order of `FactsRow`. */
export const factsOfEntry = `json_build_array(e.id, e.system, e.scheme, e.document_type, e.status, e.valid_until, e.imposed_status,
  e.imposed_until, e.issuer_id, e.sorted_on, e.issued_on, e.first_issued_on, e.countries, e.standard_ids,
  ${standardsOf('e')},
  e.categories, e.trademark, e.party_keys, e.search_text, e.texts - '{MODEL,STANDARD,SITE,OTHER}'::text[],
  ${editionsOf('e')}, e.traits, ${statusDayOf('e')}, e.face->'statusHistory', e.face->'master'->'statusHistory', ${carriedUntilOf('e')})`;

type Day = EntryFacts['sortedOn'];
type FactsRow = [
  id: string,
  system: string,
  scheme: string,
  documentType: DocumentType,
  status: string,
  validUntil: Day | null,
  imposedStatus: string | null,
  imposedUntil: Day | null,
  issuerId: string,
  sortedOn: Day,
  issuedOn: Day | null,
  firstIssuedOn: Day | null,
  countries: string[],
  standardIds: string[],
  statisticsStandards: string[],
  categories: string[],
  trademark: string | null,
  partyKeys: string[],
  searchText: string,
  texts: Texts,
  editions: string[],
  traits: string[],
  statusSince: Day,
  statusHistory: StatusChange[],
  imposedHistory: StatusChange[] | null,
  carriedUntil: Day | null,
];

/** The facts of a row of a public entry. */
export function factsIn(row: FactsRow): EntryFacts {
  const [id, system, scheme, documentType, status, validUntil, imposedStatus, imposedUntil, issuerId, ...rest] = row;
  const [sortedOn, issuedOn, firstIssuedOn, countries, standardIds, statisticsStandards, ...last] = rest;
  const [categories, trademark, partyKeys, searchText, texts, editions, traits, statusSince, ...afterwards] = last;
  const [statusHistory, imposedHistory, carriedUntil] = afterwards;
  return {
    id,
    system,
    scheme,
    documentType,
    documentClass: classOf(documentType),
    status,
    validUntil,
    carriedUntil,
    imposedStatus,
    imposedUntil,
    issuerId,
    sortedOn,
    issuedOn,
    firstIssuedOn,
    countries,
    standardIds,
    statisticsStandards,
    categories,
    trademark,
    editions,
    traits,
    statusSince,
    changes: changesIn(statusHistory),
    imposedChanges: changesIn(imposedHistory ?? []),
    partyKeys,
    isPublic: true,
    texts: partsOfLine(searchText).flatMap(({ fields, line }) =>
      textFields.flatMap(field => (fields & fieldsOf(field) ? [[field, line] as const] : [])),
    ),
    suggested: suggestedOf(scheme, texts),
  };
}

const changesIn = (history: readonly StatusChange[]): string[] =>
  history.map(({ status, since }, at) => changeOf(history[at - 1]?.status ?? null, status, since));

/** People are found by whom to look for; their names are not offered to whoever types a letter. Our decision. */
const suggestedOf = (scheme: string, { NUMBER = [], ...names }: Texts): EntryFacts['suggested'] =>
  scheme === 'EX_PERSONS' ? { NUMBER } : { ...names, NUMBER };

/** The terms between the blanks of a line of `searchLine`. */
const termsOfLine = (line: string) => line.split(' ').filter(term => term && term !== '|');

/** How the texts of an entry are read: as its line has them, so that the same is found as by the line. */
export const readingOfLines: Reading = {
  terms: termsOfLine,
  suggestedTerms: text => partsOfLine(searchLine({ OTHER: [text] })).flatMap(({ line }) => termsOfLine(line)),
};
