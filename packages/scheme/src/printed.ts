import type { PrintedDocument } from '@conformity/certification';
import type { PrintedIssueRow } from '@conformity/register';
import type { DocumentScheme, Printing } from './define-scheme';
import type { DocumentRow, IssueRow, IssuerSnapshot } from './document';
import { publicPart } from './public-part';

/** An issue as it is printed, from the frozen issue alone; null where the scheme does not say how. */
export const printedDocument = <Content extends object>(
  scheme: DocumentScheme<Content>,
  document: Pick<DocumentRow, 'number' | 'numberParts'>,
  {
    number: issueNumber,
    issuedOn,
    issuer,
    content,
  }: Pick<IssueRow<Content>, 'number' | 'issuedOn' | 'issuer' | 'content'>,
): PrintedDocument | null =>
  printedAs(scheme, content, {
    number: numberOfIssue(scheme, document, { issueNumber, content }),
    issueNumber,
    issuedOn,
    issuer,
  });

/** A content as it is printed with what is said elsewhere. */
export function printedAs<Content extends object>(
  scheme: DocumentScheme<Content>,
  content: Content,
  {
    issuer: snapshot,
    ...about
  }: Pick<PrintedDocument, 'number' | 'issueNumber'> & Pick<IssueRow, 'issuedOn' | 'issuer'>,
): PrintedDocument | null {
  const shown = publicPart(scheme, content);
  const { issuer, citations } = partsOf(snapshot);
  const printed = scheme.print?.(shown, { ...about, issuer, citations });
  if (!printed) return null;
  const data = scheme.dataOf?.(shown) ?? shown;
  return { system: scheme.facts.system, ...about, issuer, data, ...printed };
}

function partsOf(snapshot: IssuerSnapshot | null): Required<Pick<Printing, 'issuer' | 'citations'>> {
  if (!snapshot) return { issuer: null, citations: [] };
  const { citations = [], ...issuer } = snapshot;
  return { issuer, citations };
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
