/** Limits of one request; asking for more is LIMIT_EXCEEDED. */
export const limits = {
  bodyBytes: 1024 * 1024,
  /** Of JSON. */
  nesting: 64,
  depth: 14,
  aliases: 15,
  directives: 5,
  tokens: 2_000,
  /** What is wrong with an operation, of which no more is told. */
  toldOfValidation: 10,
} as const;
