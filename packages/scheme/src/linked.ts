import type { CalendarDate } from '@conformity/certification';
import { publicly } from '@conformity/register';
import { badInput, read, readTogether, rowLock } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { DocumentScheme } from './define-scheme';
import { inNamesOfToday } from './earlier-names';

/** A document of the same subgraph that another one names by its number. */
export interface LinkedDocument<Content> {
  /** As it was typed on the document that names it. */
  number: string;
  /** Null where no such issue was published. */
  found: {
    /** Of the named issue, of the latest one where no issue is named. */
    number: number;
    status: string;
    /** The day from which it has that status. */
    statusSince: CalendarDate;
    /** Day of the named issue, of the latest one where no issue is named; null where it is not known. */
    issuedOn: CalendarDate | null;
    /** What the named issue says; the latest one where no issue is named. */
    content: Content;
    /** What the latest public issue says, with its number and day. */
    latest: Content;
    latestNumber: number;
    latestIssuedOn: CalendarDate | null;
  } | null;
}

type PublicIssue<Content> = NonNullable<LinkedDocument<Content>['found']> & { key: string };

/**
 * The public documents of the type that the numbers name, in order, read from the subgraph's own tables. In an act they are held
 * until it ends, so that none is suspended while the act rests on it. Drafts count as not there, whoever asks.
 */
export const linkedDocuments = <Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  numbers: readonly string[],
): Promise<LinkedDocument<Content>[]> => readLinked(em, scheme, numbers, rowLock(em, 'for share of d'));

/** The same, held by nobody unless a lock is given. */
export async function readLinked<Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  numbers: readonly string[],
  lock = '',
): Promise<LinkedDocument<Content>[]> {
  const { documentType, grammar } = scheme;
  const named = numbers.map(number => ({ number, reading: grammar.read(number) }));
  const keys = [...new Set(named.flatMap(({ reading }) => reading?.key ?? []))];
  const found = await readTogether(em, `linked/${documentType}`, keys, keys => publicIssues(em, scheme, keys, lock));
  const issuesOf = new Map(keys.map((key, at) => [key, found[at] ?? []]));
  return named.map(({ number, reading }) => {
    const ofDocument = issuesOf.get(reading?.key ?? '') ?? [];
    const wanted = reading?.issueNumber ?? ofDocument.at(-1)?.number;
    return { number, found: ofDocument.find(issue => issue.number === wanted) ?? null };
  });
}

/** The public issues of the documents with these keys, in the order of the keys. */
async function publicIssues<Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  keys: readonly string[],
  lock: string,
): Promise<PublicIssue<Content>[][]> {
  if (keys.length === 0) return [];
  const issues = await read<PublicIssue<Content>>(
    em,
    `select d.number_key as key, i.number, d.status, d.status_history->-1->>'since' as "statusSince",
       i.issued_on::text as "issuedOn", i.content,
       latest.content as latest, latest.number as "latestNumber", latest.issued_on::text as "latestIssuedOn"
     from document d
     join issue latest on latest.document_id = d.id and latest.number = d.issue_number
     join issue i on i.document_id = d.id and i.published_at is not null
     where d.document_type = $1 and d.number_key = any($2) and ${publicly('d')} and d.deleted_at is null
     order by d.id, i.number
     ${lock}`,
    [scheme.documentType, keys],
  );
  const issuesOf = new Map<string, PublicIssue<Content>[]>(keys.map(key => [key, []]));
  for (const issue of issues) {
    issue.content = inNamesOfToday(scheme, issue.content);
    issue.latest = inNamesOfToday(scheme, issue.latest);
    issuesOf.get(issue.key)?.push(issue);
  }
  return keys.map(key => issuesOf.get(key) ?? []);
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
