import type { Change } from './changes';
import type { AnnouncedBreak } from './promise';

const unreleased = '## Unreleased';

const headings: Record<Change['weight'], string> = {
  breaking: 'What was right may fail',
  risky: 'What was right may be answered otherwise',
  safe: 'New, and otherwise harmless',
};

function sectionOf(changes: readonly Change[], announced: readonly AnnouncedBreak[]): string {
  const reasonOf = ({ path }: Change) => announced.find(one => one.path === path)?.reason;
  const line = (change: Change) => `- ${[`${change.message}.`, reasonOf(change)].filter(Boolean).join(' ')}`;
  const parts = Object.entries(headings).flatMap(([weight, heading]) => {
    const lines = changes.filter(change => change.weight === weight).map(line);
    return lines.length ? [`### ${heading}\n\n${lines.join('\n')}\n`] : [];
  });
  return parts.length ? parts.join('\n') : 'Nothing.\n';
}

/** The changelog whose unreleased section says what has changed since the last release. @throws where it has no such section */
export function withUnreleased(
  changelog: string,
  changes: readonly Change[],
  announced: readonly AnnouncedBreak[],
): string {
  const [head, rest] = changelog.split(`${unreleased}\n`);
  if (head === undefined || rest === undefined) throw new Error(`The changelog of the schema has no ${unreleased}`);
  const released = rest.includes('\n## ') ? rest.slice(rest.indexOf('\n## ')) : '';
  return `${head}${unreleased}\n\n${sectionOf(changes, announced)}${released}`;
}

/** The changelog in which what was unreleased is the release of that name, and nothing is unreleased. */
export const released = (changelog: string, name: string, day: string): string =>
  changelog.replace(`${unreleased}\n`, `${unreleased}\n\nNothing.\n\n## ${name} — ${day}\n`);
