/** American spellings of words of scopes, to the British; of each its beginning is compared. Our decision: both are English. */
const americanStems: readonly (readonly [string, string])[] = [
  ['aluminum', 'aluminium'],
  ['analog', 'analogue'],
  ['catalog', 'catalogue'],
  ['center', 'centre'],
  ['color', 'colour'],
  ['defense', 'defence'],
  ['fiber', 'fibre'],
  ['gray', 'grey'],
  ['labeling', 'labelling'],
  ['labeled', 'labelled'],
  ['license', 'licence'],
  ['modeling', 'modelling'],
  ['mold', 'mould'],
  ['sulfur', 'sulphur'],
  ['vapor', 'vapour'],
];
/** Words that end as American spellings do and are none. */
const alike = /^(?:re|over|under|down|up)?(?:siz|priz|seiz|capsiz)/;

/** A folded text in British spelling, word by word: anodizing, molded fiber become anodising, moulded fibre. */
export const spelled = (text: string): string => text.replace(/[\p{L}]+/gu, britishOf);

const britishOf = (word: string): string => {
  const stem = americanStems.find(([american, british]) => word.startsWith(american) && !word.startsWith(british));
  if (word === 'program' || word === 'programs') return word.replace('program', 'programme');
  if (stem) return stem[1] + word.slice(stem[0].length);
  if (word.length < 6 || alike.test(word)) return word;
  return word.replace(/(?<=[\p{L}]{2}[iy])z(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/u, 's');
};
