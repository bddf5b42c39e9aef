import type { Principal } from '@conformity/access';
import { fieldsOf, foundIn, partsOfLine, scoreOf } from '@conformity/folding';
import type { DataSource } from 'typeorm';
import { projected, selecting } from '../projection/projected';
import { conditions, entriesAmong } from './conditions';
import type { Place } from './cursor';
import { type Line, type PageAsked, readLines } from './lines';
import type { RegisterWord } from './sought-text';
import { together } from './together';

/** So many of the newest documents that match are ranked. */
const mostRanked = 200;

/** A document that matches, by what decides its rank. */
interface Candidate {
  id: string;
  /** The day by which equal ones are ordered. */
  day: string;
  line: string;
  issuerId: string;
}

interface Ranked {
  id: string;
  place: Place;
  score: number;
  day: string;
}

/** For each page its lines, and one more where there are so many, read from the end that is wanted; in two statements. */
export async function rankedLines(
  db: DataSource,
  principal: Principal,
  pages: readonly PageAsked[],
): Promise<Line[][]> {
  const newest = await projected(
    db,
    principal,
    'newest',
    pages.map(({ search }) => {
      const selected = selecting(search);
      return selected && { ...selected, first: mostRanked, after: null };
    }),
  );
  const candidates = await together<Candidate[], PageAsked>(
    db,
    pages,
    (page, params) => {
      const where = conditions(principal, page.search, params);
      const entries = entriesAmong(newest?.[pages.indexOf(page)], params);
      return `select coalesce(json_agg(candidate), '[]') from (
      select e.id, e.sorted_on as day, e.search_text as line, e.issuer_id as "issuerId" from ${entries}
      where ${where.join(' and ')} order by e.sorted_on desc, e.id desc limit ${mostRanked}) as candidate`;
    },
    'LIST',
  );
  const chosen = pages.map((page, at) => partOf(page, ranked(candidates[at] ?? [], wordsOf(page))));
  return readLines(db, principal, pages, chosen);
}

const wordsOf = ({ search: { sought } }: PageAsked) => ('words' in sought ? sought.words : []);

const ranked = (candidates: readonly Candidate[], words: readonly RegisterWord[]): Ranked[] =>
  candidates
    .map(({ id, day, ...candidate }) => {
      const score = scoreOf(words, foundOf(candidate, words));
      return { id, day, score, place: { at: `${score} ${day}`, id } };
    })
    .sort(inOrder);

type Standing = Pick<Ranked, 'id' | 'day' | 'score'>;
const inOrder = (one: Standing, other: Standing): number =>
  other.score - one.score || compare(other.day, one.day) || compare(other.id, one.id);
// As PostgreSQL orders them.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function foundOf({ line, issuerId }: Pick<Candidate, 'line' | 'issuerId'>, words: readonly RegisterWord[]) {
  const found = foundIn(partsOfLine(line), words);
  for (const [at, { issuers, standardIds }] of words.entries()) {
    const here = found.words[at];
    if (!here) continue;
    if (issuers.includes(issuerId)) here.whole |= fieldsOf('OTHER');
    // What no text has was found by the edition of the year.
    else if (standardIds.length && !here.whole && !here.part) here.whole |= fieldsOf('STANDARD');
  }
  return found;
}

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
