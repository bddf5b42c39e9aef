import type { DocumentScheme } from './define-scheme';

type Named = Pick<DocumentScheme<object>, 'earlierNames'>;

/** The content in the names of today. What an issue was sealed with is never rewritten, so it is read so wherever it is read. */
export function inNamesOfToday<Content extends object>({ earlierNames = {} }: Named, kept: Content): Content {
  const renamed = Object.entries(earlierNames).filter(([, earlier]) => earlier in kept);
  if (renamed.length === 0) return kept;
  const content = new Map(Object.entries(kept));
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
