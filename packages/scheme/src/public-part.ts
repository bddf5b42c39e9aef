import type { DocumentScheme } from './define-scheme';

/** What of a content everybody may read: the confidential fields are null. */
export function publicPart<Content extends object>(
  { confidential = [] }: Pick<DocumentScheme<Content>, 'confidential'>,
  content: Content,
): Content {
  return confidential.length
    ? { ...content, ...Object.fromEntries(confidential.map(field => [field, null])) }
    : content;
}
