import MarkdownIt, { type StateInline, type Token } from 'markdown-it';

/** A stretch of text on, below or above the line. It may hold line feeds. */
export interface Run {
  text: string;
  shift: 'sub' | 'super' | null;
}

/** A part of a text, in order. */
export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: { marker: string; blocks: Block[] }[] }
  | { kind: 'table'; columns: Run[][]; rows: Run[][][] };

/** `T~amb~` and `10^-6^`: a short word without signs that ratings are full of, after a letter, figure or bracket; so `240V~50Hz/60Hz~` stays as it is. */
const shifted = /([~^])([\p{L}\p{N}+\-−,.()]{1,16})\1(?!\p{L}|\p{N})/uy;
const base = /[\p{L}\p{N})\]]$/u;

const markdown = new MarkdownIt('zero', { breaks: true })
  .enable(['list', 'table', 'escape', 'newline'])
  .use(reader => reader.inline.ruler.push('shift', readShift));

function readShift(state: StateInline, silent: boolean): boolean {
  shifted.lastIndex = state.pos;
  const [whole, sign, word] = shifted.exec(state.src) ?? [];
  if (!whole || !base.test(state.src.slice(Math.max(0, state.pos - 2), state.pos))) return false;
  if (!silent) state.push(sign === '~' ? 'sub' : 'super', '', 0).content = word ?? '';
  state.pos += whole.length;
  return true;
}

/**
 * What a text of an officer says, by its marks: paragraphs between empty lines, in which line feeds are kept; lists (`- item`, `1. item`, those
 * below an item indented); tables with a line of hyphens below their head; `T~amb~` and `10^-6^`. A backslash before a mark takes it as it
 * is. Nothing else of Markdown is read, no text is ever lost, and any text is one.
 */
export function markedUp(text: string): Block[] {
  const blocks = blocksIn(markdown.parse(text, {}));
  // What the reader would leave out, such as cells beyond the head of a table, is kept by taking no mark at all.
  return signsOf(blocks.map(said).join()) === signsOf(text) ? blocks : unmarked(text);
}

const signsOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const unmarked = (text: string): Block[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(part => ({ kind: 'paragraph', runs: [{ text: part, shift: null }] }));

/** The words of a text alone, for where it stands as one line. */
export const withoutMarks = (text: string): string => markedUp(text).map(said).join('\n');

const said = (block: Block): string => {
  if (block.kind === 'paragraph') return textOf(block.runs);
  if (block.kind === 'list')
    return block.items.map(({ marker, blocks }) => `${marker} ${blocks.map(said).join('\n')}`).join('\n');
  return [block.columns, ...block.rows].map(row => row.map(textOf).join(' ')).join('\n');
};
const textOf = (runs: readonly Run[]) => runs.map(run => run.text).join('');

/** The tokens up to the one that closes the first, which is left out with it. */
function inside(tokens: Token[]): Token[] {
  let depth = 0;
  for (const [at, { nesting }] of tokens.entries()) {
    depth += nesting;
    if (depth === 0) return tokens.slice(1, at);
  }
  return tokens.slice(1);
}

function blocksIn(tokens: Token[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; ) {
    const rest = tokens.slice(at);
    const content = inside(rest);
    blocks.push(...blockOf(rest[0] as Token, content));
    at += content.length + 2;
  }
  return blocks;
}

function blockOf(opening: Token, content: Token[]): Block[] {
  if (opening.type === 'table_open') return [tableOf(content)];
  if (!opening.type.endsWith('_list_open')) return [{ kind: 'paragraph', runs: runsOf(content[0]) }];
  const items = partsOf(content, 'list_item_open').map(({ opening: item, content }) => ({
    marker: opening.type === 'bullet_list_open' ? '•' : `${item.info}${item.markup}`,
    blocks: blocksIn(content),
  }));
  return [{ kind: 'list', items }];
}

function tableOf(content: Token[]): Block {
  const lines = partsOf(content, 'tr_open').map(({ content }) =>
    content.filter(({ type }) => type === 'inline').map(runsOf),
  );
  const [columns = [], ...rows] = lines;
  return { kind: 'table', columns, rows };
}

/** The parts that tokens of a type open, wherever they stand below one another. */
function partsOf(tokens: Token[], type: string): { opening: Token; content: Token[] }[] {
  const parts: { opening: Token; content: Token[] }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const opening = tokens[at] as Token;
    if (opening.type !== type) continue;
    const content = inside(tokens.slice(at));
    parts.push({ opening, content });
    at += content.length + 1;
  }
  return parts;
}

function runsOf(inline: Token | undefined): Run[] {
  const runs: Run[] = [];
  for (const { type, content } of inline?.children ?? []) {
    const shift = type === 'sub' || type === 'super' ? type : null;
    const text = type === 'softbreak' || type === 'hardbreak' ? '\n' : content;
    const last = runs.at(-1);
    if (last && last.shift === null && shift === null) last.text += text;
    else if (text) runs.push({ text, shift });
  }
  return runs;
}
