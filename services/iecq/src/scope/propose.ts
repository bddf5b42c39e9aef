import { exactKey, mostPairs, parseScope, type ScopePair, type ScopeRow } from './parse';
import { defaultVocabulary, isModifier, type Vocabulary, wordsOf } from './vocabulary';

/**
 * A scope text that says these rows in the house style, "Design and Manufacture of LED Frames and Lens; Sales of Lens": one
 * clause for activities done to the same objects, all in the order given, each in the words in which it first comes. Where
 * `parseScope` reads back each row alone, it reads back all of them together.
 */
export function proposeScope(rows: readonly ScopeRow[]): string {
  const doneTo = new Map<string, { activity: string; objects: Map<string, string> }>();
  for (const { activity, object } of rows) {
    const key = `${wordsOf(activity)}\n${wordsOf(object) && 'of'}`;
    const { objects } = entry(doneTo, key, () => ({ activity: plain(activity), objects: new Map() }));
    entry(objects, wordsOf(object), () => plain(object));
  }
  const groups = new Map<string, { activities: string[]; objects: string[] }>();
  for (const { activity, objects } of doneTo.values()) {
    const alike = [...objects.keys()].sort().join('\n');
    entry(groups, alike, () => ({ activities: [], objects: [...objects.values()] })).activities.push(activity);
  }
  return [...groups.values()].flatMap(clausesFor).join('; ');
}

/** Whether a text says these rows, all of them and nothing else, and is read without doubt. */
export function says(text: string, rows: readonly ScopeRow[], vocabulary: Vocabulary): boolean {
  const { pairs, unread } = parseScope(text, vocabulary);
  const wanted = new Set(
    rows.map(({ activity, object }) => exactKey({ activity: wordsOf(activity), object: wordsOf(object) })),
  );
  return unread.length === 0 && pairs.length === wanted.size && pairs.every(pair => wanted.has(exactKey(pair)));
}

/** How a pair is named in a message. */
export const shown = ({ activity, object }: Pick<ScopePair, 'activity' | 'object'>): string =>
  object ? `(${activity}, ${object})` : `(${activity})`;

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** What the map holds at the key, put there first if need be. */
function entry<V>(map: Map<string, V>, key: string, first: () => V): V {
  const found = map.get(key) ?? first();
  map.set(key, found);
  return found;
}

function clausesFor({ activities, objects }: { activities: string[]; objects: string[] }): string[] {
  return chunks(activities, mostPairs).flatMap(some =>
    chunks(objects, Math.floor(mostPairs / some.length)).map(to =>
      [listed(some), listed(nounsFirst(to))].filter(Boolean).join(' of '),
    ),
  );
}

/** Words that lack a noun come last, where they take none from the next. */
const nounsFirst = (words: string[]) => {
  const lacksNoun = (one: string) => isModifier(wordsOf(one), defaultVocabulary);
  return [...words.filter(one => !lacksNoun(one)), ...words.filter(lacksNoun)];
};

const chunks = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

const listed = (words: string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
