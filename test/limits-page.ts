import { limits, mostSelections, usualAllowances, usualCostLimit } from '@conformity/gateway';
import { mostStatistics } from '@conformity/register';
import { mostCharacters, mostOnPage, usualBudgetMs } from '@conformity/subgraph';

const number = (value: number) => value.toLocaleString('en');

const rows: [of: string, most: string, how: string][] = [
  ['Query depth', number(limits.depth), 'levels of `{ }`, those of fragments too'],
  ['Aliases', number(limits.aliases), 'fields that are given another name, in an operation and its fragments'],
  ['Directives', number(limits.directives), '`@include`, `@skip` and others, in an operation and its fragments'],
  ['Tokens', number(limits.tokens), 'names, values and signs of the document; values given as variables do not count'],
  ['Selections', number(mostSelections), 'fields and fragments, each fragment counted wherever it is spread'],
  [
    'Cost',
    number(usualCostLimit),
    'objects that are asked for, by `@cost` and `@listSize`; `OPERATION_COST` says another',
  ],
  [
    'Allowance',
    number(usualAllowances.guest),
    `of cost in a minute by one address; ${number(usualAllowances.member)} for who is of a body; \`ALLOWANCES\` says others; status 429`,
  ],
  ['Page', number(mostOnPage), 'entries of one page of a list: `first`, `last`; BAD_INPUT'],
  ['Statistics', `${number(mostStatistics.lines)} rows`, 'of an answer, counted when it is run'],
  ['Dimensions', number(mostStatistics.dimensions), 'of statistics: `by`; BAD_INPUT'],
  [
    'Text',
    number(mostCharacters.ofValue),
    'characters of any text that is given; what is less stands in the description of the argument or field; BAD_INPUT',
  ],
  [
    'Nesting',
    number(limits.nesting),
    'lists and objects of JSON within each other, in a body or a parameter; BAD_INPUT',
  ],
  ['Body', `${number(limits.bodyBytes)} bytes`, 'of a request to the graph; status 413'],
  ['Address and headers', '16 kB', 'together; status 431. Send a long operation by POST'],
  ['Time', `${usualBudgetMs / 1_000} s`, 'for an answer; TIMEOUT, and nothing was changed'],
];

/** The page that tells whoever writes a client how much an operation may ask for. */
export const limitsPage = (): string => `# How much an operation may ask for

Written from the code: \`UPDATE_DOCS=1 npx jest structure\` in \`test/\`. What asks for more is refused before anything is run, as
\`LIMIT_EXCEEDED\` with the \`limit\`, unless something else is said. A day is one of the years 1900 to 2999.

| limit of | at most | |
|---|---|---|
${rows.map(row => `| ${row.join(' | ')} |\n`).join('')}`;
