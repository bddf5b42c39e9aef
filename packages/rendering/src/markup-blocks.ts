import { type Block, markedUp, type Run } from '@conformity/markup';
import { type Ink, type Inked, widthOf } from './ink';
import { tablePages } from './table-pages';

/** A text as a template takes it: stretches on, below and above the line. */
export type Said = readonly { text: Inked; shift: Run['shift'] }[];

export const spoken = (text: Inked): Said => [{ text, shift: null }];

const pageEms = 482 / (9.5 * 1.08);

/** What a text of an officer says by its marks, as a template takes it. */
export function markupBlocks(text: string, where: string, ink: Ink): unknown[] {
  return markedUp(text).map(block => blockOf(block, where, ink, pageEms));
}

function blockOf(block: Block, where: string, ink: Ink, width: number): object {
  if (block.kind === 'paragraph') return { kind: block.kind, text: saidOf(block.runs, where, ink, width) };
  if (block.kind === 'list') {
    const indent = Math.max(1.2, ...block.items.map(({ marker }) => widthOf(marker) + 0.7));
    const inner = Math.max(4, width - indent);
    const items = block.items.map(({ marker, blocks }) => ({
      marker: ink.text(marker, where, indent),
      blocks: blocks.map(inside => blockOf(inside, where, ink, inner)),
    }));
    return { kind: block.kind, indent, items };
  }
  const runs = [block.columns, ...block.rows];
  const [columns = [], ...rows] = runs.map(row => row.map(cell => cell.map(run => run.text).join('')));
  const table = { kind: 'table' as const, heading: null, columns, rows };
  const most = width / pageEms;
  const made = tablePages(table, where, null, (_, place, cell, line, column) =>
    saidOf(runs[line]?.[column] ?? [], place, ink, cell),
  );
  return { ...made, kind: block.kind, widths: made.widths.map(wide => wide * most), whole: rows.length <= 12 };
}

/** A text without a direction of its own in each stretch: that of the first one counts. */
const saidOf = (runs: readonly Run[], where: string, ink: Ink, width: number): Said =>
  runs.map(({ text, shift }) => ({ text: ink.text(text, where, width), shift }));
