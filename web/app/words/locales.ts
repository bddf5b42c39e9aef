/** The languages that the pages speak; the first one has no prefix in addresses. */
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];
