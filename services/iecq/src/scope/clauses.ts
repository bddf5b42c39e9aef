/** A mark before a point of a list: a bullet, `1.`, `1)`, `(1)`, `a)`, `(a)`, `ii)`. */
const POINT = /^(?:[•·▪●◦‣■□►➢✓*–—-]|\d{1,2}(?:\.\d{1,2})?[.)]|\(\d{1,2}\)|\(?[a-zA-Z]\)|[a-z]\.|\(?[ivx]{1,4}\)) +/;

/** The clauses of a text, none blank: each line, each point of a list, each part between semicolons, each sentence. */
export const clausesOf = (text: string): string[] =>
  text
    .split('™')
    .map(part => part.normalize('NFKC'))
    .join('™')
    .split(/[;\n\r\u2028\u2029]/)
    .map(clause => clause.replace(/\s+/g, ' ').trim())
    .flatMap(pointsOf)
    .map(clause => clause.replace(/^(?:and|&) (?=.)/i, '').replace(POINT, ''))
    .flatMap(sentencesOf)
    .map(clause => (clause.endsWith('.') && !clause.endsWith('..') ? clause.slice(0, -1).trimEnd() : clause))
    .map(clause => clause.replace(/,$/, '').trimEnd())
    .filter(clause => clause !== '');

/** The points of a list that is written in one line: • A • B, - A - B or 1) A 2) B, also behind what they have in common: `Manufacture of: - A - B`. */
function pointsOf(line: string): string[] {
  const [, common, list] = /^([^:•]*:) ?((?:[•·▪●◦‣■►➢✓*–—-]|\(?[1a][.)]) .+)$/.exec(line) ?? [];
  if (common && list) return [common, ...pointsOf(list)];
  const [, heading, under] = /^([^:•]* (?:of|for)) ([•·▪●◦‣■►➢✓*–—-] .+)$/i.exec(line) ?? [];
  if (heading && under) return [`${heading}:`, ...pointsOf(under)];
  const [, bullet] = /^([•·▪●◦‣■►➢✓*–—-]) /.exec(line) ?? [];
  if (bullet) return line.split(` ${bullet} `);
  const [, before, mark] = /^(\(?)(?:1|a)([.)]) /.exec(line) ?? [];
  if (before === undefined || mark === undefined) return [line];
  const isNumbered = line.startsWith(`${before}1`);
  const points: string[] = [];
  let rest = line;
  for (let ordinal = 2; ordinal <= 26; ordinal++) {
    const sign = isNumbered ? String(ordinal) : String.fromCharCode(96 + ordinal);
    const next = rest.indexOf(` ${before}${sign}${mark} `);
    if (next < 0) break;
    points.push(rest.slice(0, next));
    rest = rest.slice(next + 1);
  }
  return [...points, rest];
}

/** Words that end with a full stop in the middle of a sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:approx|co|corp|dept|e\.g|etc|excl|fig|i\.e|inc|incl|ltd|max|min|no|nos|st|vs|\p{L})$/iu;

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/\. (?=\p{Lu})/gu)) {
    const sentence = text.slice(start, index);
    if (sentence.endsWith('.') || SHORTENED.test(sentence.slice(-12))) continue;
    sentences.push(sentence.trim());
    start = index + 2;
  }
  return [...sentences, text.slice(start)];
}

const SYSTEM =
  "(?:(?:the |an? |our |its )?(?:(?:organi[sz]ation|company|site)(?:'s)? )?(?:(?!of |for )[\\p{L}\\p{N}/()&-]+ ){0,6}?(?:(?:process|quality|environmental|substances?|security|avoidance|safety) management|management systems?|(?:management |control )?program(?:me)?s?|HSPM|RSPM|HSF|QC ?080000|scope|activit(?:y|ies)|certificate)(?: systems?| process| program(?:me)?)?(?: ?\\([\\p{L}\\p{N} -]{2,12}\\))?)";
const REACH =
  '(?: (?:is|are|as|has been|which is))? ?(?:applicable (?:to|for|in)|applied (?:to|for|in)|appl(?:y|ies|ying) to|cover(?:s|ing|ed by)?|encompass(?:es|ing)?|in respect of|with respect to|with regards? to|in relation to|relat(?:ing|ed) to|associated with|regarding|concerning|used (?:in|for)|for|of|in|:):?';
const FRAMES = [
  new RegExp(`^${SYSTEM}${REACH} (?:the )?(?:following )?`, 'iu'),
  /^(?:the )?(?:management|control) of (?:hazardous|restricted) substances?(?: ?\([\p{L}\p{N} -]{2,12}\))? (?:in|for|during|within|applicable to|related to|relating to) (?:the )?/iu,
];

/** What a clause would say without the system that it is about: HSPM applicable to the manufacture of lens is manufacture of lens. */
export const unframed = (clause: string): string[] =>
  FRAMES.map(frame => clause.replace(frame, '')).filter(rest => rest !== clause);

/**
 * Points under a heading are read with it: "Design of:" with "Lens" below is "Design of Lens". `isWhole` says whether a point
 * needs no heading.
 */
export function underHeadings(clauses: readonly string[], isWhole: (clause: string) => boolean): string[] {
  let heading: string | null = null;
  return clauses.flatMap((clause, index) => {
    if (clause.endsWith(':') && index < clauses.length - 1) {
      heading = headingOf(clause.slice(0, -1).trimEnd());
      return [];
    }
    return heading && !isWhole(clause) ? `${heading} ${clause}` : clause;
  });
}

const headingOf = (words: string): string | null => {
  if (/\b(?:scope|activit(?:y|ies)|certificat(?:e|ion)|location|site)\b/i.test(words) && !/ (?:of|for)$/i.test(words))
    return null;
  return / (?:of|for|including)$/i.test(words)
    ? words
    : `${words.replace(/ (?:of|for)? ?(?:the )?following(?: products?| items?)?$/i, '')} of`;
};
