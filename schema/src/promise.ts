import type { Change } from './changes';

/** A break of the promise that was decided, in `breaking-changes.json`. */
export interface AnnouncedBreak {
  /** As `Change.path` names it. */
  path: string;
  /** Why it is worth it, and what clients do instead. */
  reason: string;
  /** When it was decided, `YYYY-MM-DD`. */
  on: string;
}

/** Why the schema may not be released as it is, a sentence each: breaks that nobody announced, and announcements of what is no break. */
export function faultsOf(changes: readonly Change[], announced: readonly AnnouncedBreak[]): string[] {
  const breaks = changes.filter(({ weight }) => weight === 'breaking');
  const isAnnounced = ({ path }: Change) => announced.some(one => one.path === path);
  const isBreak = ({ path }: AnnouncedBreak) => breaks.some(one => one.path === path);
  return [
    ...breaks
      .filter(one => !isAnnounced(one))
      .map(
        ({ path, message }) =>
          `${path} breaks clients: ${message}. Keep it, or give the reason in schema/breaking-changes.json.`,
      ),
    ...announced
      .filter(one => !isBreak(one))
      .map(({ path }) => `${path} stands in schema/breaking-changes.json and breaks nothing. Take it out.`),
    ...announced.filter(({ reason }) => !reason.trim()).map(({ path }) => `${path} is broken without a reason.`),
  ];
}
