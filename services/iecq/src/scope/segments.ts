import type { Part } from './parts';
import type { Sign } from './tokens';
import { isActivity, type Vocabulary } from './vocabulary';

/** Activities and what they are done to; a clause may have several: design of lens and sale of frames. */
export interface Segment {
  activities: Part[];
  /** Null where the text names none. */
  objects: Part[] | null;
}

/** The segments of a clause; null where it is unclear what an "of" or "for" belongs to. */
export function segmentsOf(parts: readonly Part[], vocabulary: Vocabulary): Segment[] | null {
  const segments: Segment[] = [{ activities: [], objects: null }];
  for (const part of parts) {
    const at = segments.at(-1) as Segment;
    if (part.sign !== 'of' && part.sign !== 'for') (at.objects ?? at.activities).push(part);
    else if (!at.objects) at.objects = [{ ...part, sign: 'list' }];
    else {
      const next = activitiesAtEnd(at.objects, part.sign, vocabulary);
      if (next === null || (next.length === 0 && part.sign === 'of') || (next.length > 0 && part.sign === 'for'))
        return null;
      if (next.length === 0) at.objects.push(part);
      else {
        at.objects = at.objects.slice(0, -next.length);
        segments.push({ activities: next, objects: [{ ...part, sign: 'list' }] });
      }
    }
  }
  return segments;
}

/** The activities that a list ends with, none of them its first; null where one more might be an activity or an object. */
function activitiesAtEnd(list: readonly Part[], before: Sign, vocabulary: Vocabulary): Part[] | null {
  const wordsAt = (index: number) =>
    list[index]?.words
      .map(({ word }) => word)
      .filter(word => word !== 'the')
      .join(' ') ?? '';
  const isOne = (index: number) => list[index]?.sign === 'list' && index > 0;
  const isPlain = (index: number) => isOne(index) && vocabulary.activityForms.has(wordsAt(index));
  let start = list.length;
  // "Wafer testing of" is an activity; "distribution services for" may be an object and its use.
  if (isPlain(start - 1) || (before === 'of' && isOne(start - 1) && isActivity(wordsAt(start - 1), vocabulary)))
    start -= 1;
  while (start < list.length && isPlain(start - 1)) start -= 1;
  if (start === list.length) return [];
  return isOne(start - 1) && isActivity(wordsAt(start - 1), vocabulary) ? null : list.slice(start);
}
