import type { CalendarDate } from '@conformity/certification';
import { publicly } from '@conformity/register';
import { badInput, read, rowLock } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { DocumentScheme } from './define-scheme';
import { inNamesOfToday } from './earlier-names';

/** A document of the same subgraph that another one names by its number. */
export interface LinkedDocument<Content> {
  /** As it was typed on the document that names it. */
  number: string;
  /** Null where no such issue was published. */
  found: {
    status: string;
    /** Day of the named issue, of the latest one where no issue is named; null where it is not known. */
    issuedOn: CalendarDate | null;
    /** What the named issue says; the latest one where no issue is named. */
    content: Content;
    /** What the latest public issue says. */
    latest: Content;
  } | null;
}

interface PublicIssue<Content> {
  key: string;
  number: number;
  status: string;
  issuedOn: CalendarDate | null;
  content: Content;
  latest: Content;
}

/**
 * The public documents of the type that the numbers name, in order, read from the subgraph's own tables. In an act they are held
 * until it ends, so that none is suspended while the act rests on it. Drafts count as not there, whoever asks.
 */
export async function linkedDocuments<Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  numbers: readonly string[],
): Promise<LinkedDocument<Content>[]> {
  const { documentType, grammar } = scheme;
  const named = numbers.map(number => ({ number, reading: grammar.read(number) }));
  const keys = named.flatMap(({ reading }) => reading?.key ?? []);
  const issues = keys.length
    ? await read<PublicIssue<Content>>(
        em,
        `select d.number_key as key, i.number, d.status, i.issued_on::text as "issuedOn", i.content, latest.content as latest
         from document d
         join issue latest on latest.document_id = d.id and latest.number = d.issue_number
         join issue i on i.document_id = d.id and i.published_at is not null
         where d.document_type = $1 and d.number_key = any($2) and ${publicly('d')} and d.deleted_at is null
         order by d.id, i.number
         ${rowLock(em, 'for share of d')}`,
        [documentType, keys],
      )
    : [];
  for (const issue of issues) {
    issue.content = inNamesOfToday(scheme, issue.content);
    issue.latest = inNamesOfToday(scheme, issue.latest);
  }
  return named.map(({ number, reading }) => {
    const ofDocument = issues.filter(({ key }) => key === reading?.key);
    const wanted = reading?.issueNumber ?? ofDocument.at(-1)?.number;
    return { number, found: ofDocument.find(issue => issue.number === wanted) ?? null };
  });
}

type Numbered = Pick<DocumentScheme<object>, 'grammar'>;

/** The typed numbers as they are printed. @throws BAD_INPUT that names the first one that is none of the type. */
export const canonicalNumbers = (scheme: Numbered, typed: readonly string[], field: string): string[] =>
  typed.map((number, index) => canonicalNumber(scheme, number, `${field}[${index}]`));

/** The typed number as it is printed. @throws BAD_INPUT where it is none of the type. */
export function canonicalNumber({ grammar }: Numbered, typed: string, field: string): string {
  const reading = grammar.read(typed);
  if (reading) return reading.canonical;
  const parts = {
    bodyCode: 'DEMO',
    kind: grammar.usualKind,
    countryCode: 'ZZ',
    year: grammar.yearOfIssue ? 2026 : null,
    serial: 1,
    issueNumber: 0,
  };
  const example = grammar.print(parts).canonical;
  throw badInput(
    field,
    `"${typed.slice(0, 100)}" is not a number of this kind (${grammar.series}). Write it like ${example}.`,
  );
}
