/** The `code` of a thrown system or database error, e.g. `ENOENT` or `28P01`; undefined where it has none. */
export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

/** The last 15 lines of what a program printed. */
export const lastLines = (text: string): string => text.trimEnd().split('\n').slice(-15).join('\n');
