import { type DocumentNode, GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { CatalogueError } from './errors';

/** More than any gateway plans of what it takes itself: ours of 2,000 tokens and 14 levels. */
const mostTokens = 20_000;
const mostLevels = 100;

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * The document that a text is, however it came here.
 * @throws LIMIT_EXCEEDED for more than 20,000 tokens or 100 levels of brackets, GRAPHQL_PARSE_FAILED where it is no document
 */
export function parseOperation(text: string): DocumentNode {
  try {
    requireBounds(text);
    return parse(text);
  } catch (error) {
    if (error instanceof CatalogueError || !(error instanceof GraphQLError)) throw error;
    const { message, source, positions } = error;
    throw Object.assign(new CatalogueError('GRAPHQL_PARSE_FAILED', message), { source, positions });
  }
}

/** Before it is parsed, which goes as deep as the text does. */
function requireBounds(text: string): void {
  const lexer = new Lexer(new Source(text));
  let [tokens, level] = [0, 0];
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1;
    if (opening.has(kind)) level += 1;
    if (closing.has(kind)) level -= 1;
    if (tokens > mostTokens) throw tooMuch(`${mostTokens} tokens`);
    if (level > mostLevels) throw tooMuch(`${mostLevels} levels`);
  }
}

/** An operation is larger than it may be. */
export const tooMuch = (limit: string) =>
  new CatalogueError('LIMIT_EXCEEDED', `The operation has more than ${limit}. Ask for less at a time.`);
