import { mergedSorted } from './arrays';
import type { Texts } from './dictionary';
import { Postings } from './postings';

/** Stands for no place. */
export const nowhere = 0xffffffff;

const termsInStep = 2_000;

/** Postings as one, a step at a time; of each the places to which its documents come. */
export function* mergingPostings(
  texts: Texts,
  all: readonly Postings[],
  placeIn: readonly Uint32Array[],
): Generator<void, Postings> {
  const union = mergedSorted(
    all.map(({ terms }) => terms),
    (a, b) => texts.compare(a, b),
  );
  yield;
  const most = all.reduce((sum, { documents }) => sum + documents.length, 0);
  const [documents, masks] = [new Uint32Array(most), new Uint8Array(most)];
  const [terms, starts] = [new Uint32Array(union.length), new Uint32Array(union.length + 1)];
  const next = all.map(() => 0);
  let [length, kept] = [0, 0];
  for (let at = 0; at < union.length; at++) {
    const term = union[at] as number;
    const from = length;
    for (let index = 0; index < all.length; index++) {
      const source = all[index] as Postings;
      const place = next[index] as number;
      if (source.terms[place] !== term) continue;
      next[index] = place + 1;
      const places = placeIn[index] as Uint32Array;
      const end = source.starts[place + 1] as number;
      for (let posting = source.starts[place] as number; posting < end; posting++) {
        const document = places[source.documents[posting] as number] as number;
        if (document === nowhere) continue;
        documents[length] = document;
        masks[length++] = source.masks[posting] as number;
      }
    }
    if (length > from) {
      terms[kept++] = term;
      starts[kept] = length;
    }
    if (at % termsInStep === termsInStep - 1) yield;
  }
  return new Postings(
    texts,
    terms.slice(0, kept),
    starts.slice(0, kept + 1),
    documents.slice(0, length),
    masks.slice(0, length),
  );
}
