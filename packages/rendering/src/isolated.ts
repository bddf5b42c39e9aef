const [open, close] = ['\u2068', '\u2069'];
const isolates = /[\u2066-\u2068]/;
/** Signs that nobody sees and that change the direction of what follows. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * The text so that nothing in it turns what stands beside it: a number or a status is read as it is, whatever a name has in it (Unicode
 * Standard Annex 9, isolates). What has no such signs is left as it is, letters that run from right to left too.
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  let depth = 0;
  let within = '';
  for (const sign of text) {
    // An end without a beginning would end ours.
    if (sign === close && depth === 0) continue;
    if (isolates.test(sign)) depth++;
    if (sign === close) depth--;
    within += sign;
  }
  return `${open}${within}${close.repeat(depth + 1)}`;
}
