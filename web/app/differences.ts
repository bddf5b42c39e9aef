import type { PrintedOnPageFragment } from '@conformity/client';
import { diffWordsWithSpace } from 'diff';

/** Where two issues say different things. */
export interface Difference {
  place: string;
  before: string;
  after: string;
}

/** What an issue says, by where it says it; a place that occurs again is told apart by its turn. */
function saidBy({ title, schemeLine, sections, notes }: PrintedOnPageFragment): Map<string, string> {
  const said = new Map<string, string>();
  const turns = new Map<string, number>();
  const say = (place: string, text: string) => {
    const turn = (turns.get(place) ?? 0) + 1;
    turns.set(place, turn);
    said.set(turn > 1 ? `${place} (${turn})` : place, text);
  };
  say('Title', title);
  say('Scheme', schemeLine);
  for (const { part, heading, text, columns, rows } of sections) {
    const under = heading ? `${bare(heading)}: ` : '';
    if (part === 'PARTICULARS') for (const { cells } of rows) say(under + bare(cells[0] ?? ''), cells[1] ?? '');
    else if (part === 'TABLE')
      say(heading ? bare(heading) : columns.join(', '), rows.map(({ cells }) => cells.join(' · ')).join('\n'));
    else if (part === 'SIGNATURE') say('Approval', rows.map(({ cells }) => cells.join(' · ')).join('\n'));
    else say(heading ? bare(heading) : part === 'STATEMENT' ? 'Statement' : 'Text', text ?? '');
  }
  say('Notes', notes.join('\n'));
  return said;
}

/** A label without the colon that it is printed with. */
export const bare = (label: string) => label.replace(/\s*:\s*$/, '');

/** What changed from one issue to another, in the order of the later one; what it has no more stands at the end. */
export function differencesBetween(earlier: PrintedOnPageFragment, later: PrintedOnPageFragment): Difference[] {
  const [was, is] = [saidBy(earlier), saidBy(later)];
  return [...new Set([...is.keys(), ...was.keys()])]
    .map(place => ({ place, before: was.get(place) ?? '', after: is.get(place) ?? '' }))
    .filter(({ before, after }) => before !== after);
}

/** The words of both sides, and which of them only one side has. */
export const wordsOf = ({ before, after }: Difference) => diffWordsWithSpace(before, after);
