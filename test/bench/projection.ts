import { calendarDate } from '@conformity/certification';
import { terms } from '@conformity/folding';
import {
  type Counting,
  type EntryFacts,
  IndexOfDocuments,
  type Selection,
  usualFacets,
  type Word,
} from '@conformity/projection';
import { factsOf } from './generated/facts';
import { sizes } from './sizes';
import { percentile, timed } from './stopwatch';
import { say, table } from './table';

const day = calendarDate('2026-06-15');
const batch = 20_000;
const asked = 200;
/** More than the graph gives: it is the counting that is measured. */
const mostLines = Number.POSITIVE_INFINITY;

/** Builds the index of generated documents in memory and asks it, one question after the other, at two sizes. */
export async function measureProjection(): Promise<void> {
  for (const entries of sizes.projected) await measureAt(entries);
}

async function measureAt(entries: number) {
  const index = new IndexOfDocuments({ terms, suggestedTerms: terms }, day);
  const filled = await timed(() => fill(index, entries));
  const merged = await timed(() => bringTogether(index));
  const memory = process.memoryUsage();
  say(
    `${entries} documents: read and folded in ${seconds(filled.ms)} s, brought together in ${seconds(merged.ms)} s; arrays ${megabytes(index.byteLength)} MB, process ${megabytes(memory.rss)} MB`,
  );
  const rows = await Promise.all(
    Object.entries(questions(entries)).map(([name, ask]) => [name, ...measured(index, ask)]),
  );
  say(table([['ms', 'first', 'p50', 'p99', 'CPU', 'found'], ...rows]));
  measureActs(index, entries);
}

function fill(index: IndexOfDocuments, entries: number) {
  for (let from = 0; from < entries; from += batch) {
    const documents: EntryFacts[] = [];
    for (let number = from; number < Math.min(from + batch, entries); number++)
      documents.push(factsOf(number, entries));
    index.apply(documents.map(document => ({ document })));
  }
  for (let number = 0; number < 60_000; number++)
    index.apply([{ partyKey: `org:${number}`, organisationId: `org_${number}` }]);
}

function bringTogether(index: IndexOfDocuments) {
  const steps = index.merge();
  while (!steps.next().done);
}

const allLines: Counting = { dated: 'firstIssuedOn', order: 'VALUES', skip: 0, first: null };
const word = (term: string): Word => ({ alternatives: [[term]], beginning: null, orElse: [] });
const beginning = (typed: string): Word => ({ alternatives: [], beginning: typed, orElse: [] });
const selection = (given: Partial<Selection>): Selection => ({
  day,
  words: [],
  conditions: [],
  ranges: [],
  changed: null,
  asOf: null,
  ...given,
});
const only = (conditions: Partial<Record<Selection['conditions'][number]['field'], string>>) =>
  Object.entries(conditions).map(([field, value]) => ({ field, anyOf: [value] })) as Selection['conditions'];

type Ask = (index: IndexOfDocuments, turn: number) => number;

/** The n-th question of a kind; what is counted is never asked twice where the count would be kept. */
function questions(entries: number): Record<string, Ask> {
  const facets =
    (of: (turn: number) => Partial<Selection>): Ask =>
    (index, turn) => {
      const found = index.facets(selection(of(turn)), usualFacets);
      return found[0]?.values.reduce((sum, { count }) => sum + count, 0) ?? 0;
    };
  const fresh = (turn: number) => ({
    ranges: [{ of: 'issuedOn' as const, from: null, to: calendarDate(`${2026 + turn}-12-31`) }],
  });
  return {
    'facets, broad word': facets(() => ({ words: [word('power')] })),
    'facets, two words': facets(() => ({ words: [word('power'), word('supply')] })),
    'facets, rare word': facets(turn => ({
      words: [word(factsOf(turn * 97, entries).texts[4]?.[1].toLowerCase() ?? '')],
    })),
    'facets, whole register': facets(() => ({})),
    'facets, country, kept': facets(() => ({ conditions: only({ countries: 'CN' }) })),
    'facets, system and status, not kept': facets(turn => ({
      conditions: only({ systems: 'IECEE', effectiveStatuses: 'CURRENT' }),
      ...fresh(turn),
    })),
    'facets, three broad filters, not kept': facets(turn => ({
      conditions: only({ systems: 'IECEE', effectiveStatuses: 'CURRENT', countries: 'CN' }),
      ...fresh(turn),
    })),
    'count, three broad filters': index =>
      index.count(selection({ conditions: only({ systems: 'IECEE', effectiveStatuses: 'CURRENT', countries: 'CN' }) })),
    'count, four filters and a word': index =>
      index.count(
        selection({
          words: [word('led')],
          conditions: only({ systems: 'IECEE', statuses: 'CURRENT', countries: 'DE', categories: 'LITE' }),
        }),
      ),
    'newest 20, word and two filters': index =>
      index.newest(
        selection({ words: [word('led')], conditions: only({ systems: 'IECEE', countries: 'DE' }) }),
        20,
        null,
      ).length,
    'newest 20, beginning of a word': index => index.newest(selection({ words: [beginning('po')] }), 20, null).length,
    'suggest holder, one letter': (index, turn) =>
      index.suggest('HOLDER', [beginning('abcdefghijklmnop'.charAt(turn % 16))], 10).length,
    'suggest holder, four letters': index => index.suggest('HOLDER', [beginning('elec')], 10).length,
    'suggest number': (index, turn) => index.suggest('NUMBER', [beginning(`1${turn % 10}`)], 10).length,
    'suggest title, two letters': (index, turn) =>
      index.suggest('TITLE', [beginning(['le', 'po', 'sw'][turn % 3] ?? '')], 10).length,
    'statistics SYSTEM, YEAR': index => index.statistics(['SYSTEM', 'YEAR'], selection({}), mostLines, allLines).length,
    'statistics COUNTRY, STANDARD, kept': index =>
      index.statistics(['COUNTRY', 'STANDARD'], selection({}), mostLines, allLines).length,
    'statistics COUNTRY, STANDARD of CURRENT, not kept': (index, turn) =>
      index.statistics(
        ['COUNTRY', 'STANDARD'],
        selection({ conditions: only({ effectiveStatuses: 'CURRENT' }), ...fresh(turn) }),
        mostLines,
        allLines,
      ).length,
    'organisations in 3 systems': index =>
      index.organisationsAcross({
        selection: selection({ conditions: only({ effectiveStatuses: 'CURRENT' }) }),
        atLeast: 3,
        first: 20,
        after: null,
        withUnlinked: false,
      }).found.length,
  };
}

function measured(index: IndexOfDocuments, ask: Ask): string[] {
  const times: number[] = [];
  let found = 0;
  const first = clock(() => ask(index, 0));
  const before = process.cpuUsage();
  for (let turn = 1; turn <= asked; turn++) {
    times.push(
      clock(() => {
        found = ask(index, turn);
      }),
    );
  }
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / asked;
  return [...[first, percentile(times, 0.5), percentile(times, 0.99), cpu].map(ms => ms.toFixed(2)), String(found)];
}

function clock(act: () => void): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}

/** Acts on single documents while all that was asked above is kept, and the coming together of what they leave behind. */
function measureActs(index: IndexOfDocuments, entries: number) {
  const times = Array.from({ length: 2_000 }, (_, turn) => {
    const document = { ...factsOf((turn * 7919) % entries, entries), status: 'SUSPENDED' };
    return clock(() => index.apply([{ document }]));
  });
  say(
    `act: p50 ${percentile(times, 0.5).toFixed(2)}, p99 ${percentile(times, 0.99).toFixed(2)}, most ${Math.max(...times).toFixed(1)} ms; ${index.parts} parts`,
  );
  const after = measured(index, each => each.facets(selection({ words: [word('power')] }), usualFacets).length);
  say(`facets of a broad word then: p50 ${after[1]}, p99 ${after[2]} ms`);
  let longest = 0;
  const steps = index.merge();
  const whole = clock(() => {
    for (let isDone = false; !isDone; )
      longest = Math.max(
        longest,
        clock(() => {
          isDone = steps.next().done === true;
        }),
      );
  });
  say(`brought together again in ${seconds(whole)} s, the longest step ${longest.toFixed(0)} ms`);
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(0);
