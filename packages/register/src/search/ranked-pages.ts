import type { Principal } from '@conformity/access';
import { type Found, fieldsOf, foundIn, partsOfLine, scoreOf } from '@conformity/folding';
import type { Candidate as KeptCandidate } from '@conformity/projection';
import { search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected, ranking } from '../projection/projected';
import { conditions } from './conditions';
import type { Place } from './cursor';
import { type Line, type PageAsked, readLines } from './lines';
import type { RegisterWord } from './sought-text';
import { together } from './together';

/** So many of the newest documents that match are ranked. */
const mostRanked = 200;

/** A document that matches, by what decides its rank. */
type Candidate = Omit<KeptCandidate, 'found' | 'sortedOn'> & { sortedOn: string; found: Found };

interface Ranked {
  id: string;
  place: Place;
  score: number;
  day: string;
}

/** For each page its lines, and one more where there are so many, read from the end that is wanted; in two statements at most. */
export async function rankedLines(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<Line[][]> {
  const candidates = (await keptCandidates(db, principal, pages)) ?? (await readCandidates(db, principal, pages));
  const chosen = pages.map((page, at) => partOf(page, ranked(candidates[at] ?? [], wordsOf(page))));
  return readLines(db, principal, pages, chosen);
}

/** The newest that match each search, from memory; of those of which only their texts tell, these are read. Null where PostgreSQL is to be asked. */
async function keptCandidates(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<Candidate[][] | null> {
  const kept = await projected(
    db,
    principal,
    'ranked',
    pages.map(({ search }) => ranking(search, mostRanked)),
  );
  if (!kept) return null;
  const doubted = kept.flat().flatMap(({ id, found }) => (found ? [] : id));
  const lineOf = doubted.length ? await linesOf(db, doubted) : new Map<string, string>();
  return kept.map((each, at) =>
    each.map(one => ({ ...one, found: one.found ?? foundByLine(lineOf.get(one.id) ?? '', pages[at]) })),
  );
}

async function linesOf(db: DataSource, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await search<{ id: string; line: string }>(
    db,
    'select id, search_text as line from register.visible_entry where id = any($1)',
    [ids],
    'LIST',
  );
  return new Map(rows.map(({ id, line }) => [id, line]));
}

/** The same from PostgreSQL. */
async function readCandidates(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<Candidate[][]> {
  const read = await together<(Omit<Candidate, 'found'> & { line: string })[], PageAsked>(
    db,
    pages,
    (page, params) => {
      const where = conditions(principal, page.search, params);
      return `select coalesce(json_agg(candidate), '[]') from (
      select e.id, e.sorted_on as "sortedOn", e.search_text as line, e.issuer_id as "issuerId" from register.visible_entry e
      where ${where.join(' and ')} order by e.sorted_on desc, e.id desc limit ${mostRanked}) as candidate`;
    },
    'LIST',
  );
  return read.map((each, at) => each.map(({ line, ...one }) => ({ ...one, found: foundByLine(line, pages[at]) })));
}

const wordsOf = ({ search: { sought } }: PageAsked) => ('words' in sought ? sought.words : []);

const ranked = (candidates: readonly Candidate[], words: readonly RegisterWord[]): Ranked[] =>
  candidates
    .map(({ id, sortedOn: day, issuerId, found }) => {
      const score = scoreOf(words, withOthers(found, issuerId, words));
      return { id, day, score, place: { at: `${score} ${day}`, id } };
    })
    .sort(inOrder);

type Standing = Pick<Ranked, 'id' | 'day' | 'score'>;
const inOrder = (one: Standing, other: Standing): number =>
  other.score - one.score || compare(other.day, one.day) || compare(other.id, one.id);
// As PostgreSQL orders them.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const foundByLine = (line: string, page: PageAsked | undefined): Found =>
  foundIn(partsOfLine(line), page ? wordsOf(page) : []);

/** With what else than the texts of a document has a word. */
const withOthers = ({ words: found, together }: Found, issuerId: string, words: readonly RegisterWord[]): Found => ({
  together,
  words: found.map(({ whole, part }, at) => {
    const { issuers = [], standardIds = [] } = words[at] ?? {};
    if (issuers.includes(issuerId)) return { whole: whole | fieldsOf('OTHER'), part };
    // What no text has was found by the edition of the year.
    return standardIds.length && !whole && !part ? { whole: fieldsOf('STANDARD'), part } : { whole, part };
  }),
});

const standingOf = ({ at, id }: Place): Standing => {
  const [score, day = ''] = at.split(' ');
  return { score: Number(score), day, id };
};

function partOf({ wanted, after, before }: PageAsked, list: readonly Ranked[]): Ranked[] {
  const within = list.filter(
    one => (!after || inOrder(one, standingOf(after)) > 0) && (!before || inOrder(one, standingOf(before)) < 0),
  );
  return (wanted.isFromEnd ? within.reverse() : within).slice(0, wanted.size + 1);
}
