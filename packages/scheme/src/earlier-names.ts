import type { DocumentScheme } from './define-scheme';

type Named = Pick<DocumentScheme<object>, 'earlierNames' | 'laterLists'>;

/** The content in the names of today, and with the lists of today. What an issue was sealed with is never rewritten, so it is read so wherever it is read. */
export function inNamesOfToday<Content extends object>(
  { earlierNames = {}, laterLists = [] }: Named,
  kept: Content,
): Content {
  const renamed = Object.entries(earlierNames).filter(([, earlier]) => earlier in kept);
  const missing = laterLists.filter(name => (kept as Record<string, unknown>)[name] == null);
  if (renamed.length + missing.length === 0) return kept;
  const content = new Map<string, unknown>([...Object.entries(kept), ...missing.map(name => [name, []] as const)]);
  for (const [name, earlier] of renamed) {
    content.set(name, content.get(name) ?? content.get(earlier));
    content.delete(earlier);
  }
  return Object.fromEntries(content) as Content;
}

/** The properties in which issues of any age keep what is asked for. */
export const everyNameOf = (schemes: readonly Named[], names: readonly string[]): string[] => [
  ...new Set([
    ...names,
    ...schemes.flatMap(({ earlierNames = {} }) => names.flatMap(name => earlierNames[name] ?? [])),
  ]),
];
