import type { PrintedDocument } from '@conformity/certification';
import type { PrintedIssueRow } from '@conformity/register';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';
import { publicPart } from './public-part';

/** An issue as it is printed, from the frozen issue alone; null where the scheme does not say how. */
export function printedDocument<Content extends object>(
  scheme: DocumentScheme<Content>,
  document: Pick<DocumentRow, 'number' | 'numberParts'>,
  {
    number: issueNumber,
    issuedOn,
    issuer,
    content,
  }: Pick<IssueRow<Content>, 'number' | 'issuedOn' | 'issuer' | 'content'>,
): PrintedDocument | null {
  const number = numberOfIssue(scheme, document, { issueNumber, content });
  const shown = publicPart(scheme, content);
  const printed = scheme.print?.(shown, { number, issueNumber, issuedOn, issuer });
  return printed
    ? {
        system: scheme.facts.system,
        number,
        issueNumber,
        issuedOn,
        issuer,
        data: scheme.dataOf?.(shown) ?? shown,
        ...printed,
      }
    : null;
}

/** The number as it stands on an issue, which need not be the latest. */
export function numberOfIssue<Content extends object>(
  { grammar, givenNumber, suffixOf }: DocumentScheme<Content>,
  { number, numberParts }: Pick<DocumentRow, 'number' | 'numberParts'>,
  { issueNumber, content }: { issueNumber: number; content: Content },
): string {
  if (givenNumber) return grammar.read(givenNumber(content))?.canonical ?? number;
  return grammar.print({ ...numberParts, suffix: suffixOf?.(content) ?? '', issueNumber }).canonical;
}

interface Issues<Content extends object> {
  document: DocumentRow;
  issues: readonly IssueRow<Content>[];
}

/** How public issues are printed, as the register keeps it for whoever renders them; none of what is not printed. */
export const printedRows = <Content extends object>(
  scheme: DocumentScheme<Content>,
  published: readonly Issues<Content>[],
): PrintedIssueRow[] =>
  published.flatMap(({ document, issues }) =>
    issues.flatMap(issue => {
      const printed = issue.publishedAt && printedDocument(scheme, document, issue);
      if (!printed) return [];
      return {
        documentId: document.id,
        issueNumber: issue.number,
        printed,
        isPublic: scheme.contentIsPublic !== false,
      };
    }),
  );
