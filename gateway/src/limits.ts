/** Limits of one request; asking for more is LIMIT_EXCEEDED. */
export const limits = { bodyBytes: 1024 * 1024, depth: 14, aliases: 15, directives: 5, tokens: 2_000 } as const;
