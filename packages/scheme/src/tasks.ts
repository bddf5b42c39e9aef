import { type Act, type CalendarDate, firstToEnd, type Lapse, surveillanceDue } from '@conformity/certification';
import { holdNaming, isToReport, keyOfNumber, writeTasks } from '@conformity/register';
import { read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Basis, DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';
import { type LinkedDocument, readLinked } from './linked';
import { owned } from './owned';
import { shownIssue } from './register-entry';

interface Standing<Content extends object> {
  document: DocumentRow;
  issues: readonly IssueRow<Content>[];
}

/** Writes what is to be done about documents whose entries are written, as their rows and what they rest on stand in this transaction. */
export async function tellTasks<Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  documents: readonly Standing<Content>[],
): Promise<void> {
  if (documents.length === 0) return;
  const shown = documents.map(({ document, issues }) => ({
    document,
    draft: issues.find(({ publishedAt }) => !publishedAt),
    content: shownIssue(document, issues).content,
  }));
  const carriedUntil = await carried(em, scheme, shown);
  const onOthers = await restingOnOthers(em, scheme, shown);
  await writeTasks(
    em,
    shown.map(({ document, draft, content }) => {
      const { id, issuerId, status } = document;
      // What is drafted beside a cancelled document is never issued.
      const drafted = status === 'CANCELLED' ? undefined : draft;
      return {
        id,
        issuerId,
        draftSince: drafted ? (drafted.draftedAt ?? document.createdAt) : null,
        draftNumber: drafted?.number ?? null,
        dueOn: status === 'DRAFT' ? null : dueOf(scheme, document, content),
        carriedUntil: status === 'DRAFT' ? null : carriedUntil(content),
        restsOnOthers: onOthers.has(id),
      };
    }),
  );
}

/** When surveillance of a document is due; null where none is. */
export function dueOf<Content extends object>(
  { surveillance, harmonise }: DocumentScheme<Content>,
  { number, recorded }: Pick<DocumentRow, 'number' | 'recorded'>,
  content: Content,
): CalendarDate | null {
  if (!surveillance) return null;
  const { validUntil } = harmonise(content, { number, issuedOn: null });
  return surveillanceDue(recorded?.surveillance ?? [], surveillance(content), validUntil);
}

type Shown<Content> = { document: DocumentRow; content: Content };

/** Those of the documents that name a report which another body has issued; reports are documents of the same subgraph. */
async function restingOnOthers<Content extends object>(
  em: EntityManager,
  { harmonise }: DocumentScheme<Content>,
  shown: readonly Shown<Content>[],
): Promise<Set<string>> {
  const named = shown.flatMap(({ document, content }) =>
    harmonise(content, { number: document.number, issuedOn: null })
      .relations.filter(isToReport)
      .map(({ number }) => ({ document, key: keyOfNumber(number, document.system) })),
  );
  if (named.length === 0) return new Set();
  const rows = await read<{ key: string; issuerId: string }>(
    em,
    'select number_key as key, issuer_id as "issuerId" from document where number_key = any($1) and deleted_at is null',
    [[...new Set(named.map(({ key }) => key))]],
  );
  const issuers = new Map(rows.map(({ key, issuerId }) => [key, issuerId]));
  return new Set(
    named.flatMap(({ document, key }) =>
      (issuers.get(key) ?? document.issuerId) === document.issuerId ? [] : document.id,
    ),
  );
}

/** Until when reports carry a content; they are read together, and held by nobody: whoever changes one comes back to what rests on it. */
async function carried<Content extends object>(
  em: EntityManager,
  { basis }: DocumentScheme<Content>,
  shown: readonly Shown<Content>[],
) {
  if (!basis) return () => null;
  const isPublic = ({ document }: Shown<Content>) => document.status !== 'DRAFT';
  const lapsesOf = await lapsesBy(
    em,
    basis,
    shown.filter(isPublic).map(({ content }) => content),
  );
  return (content: Content) => firstToEnd(lapsesOf(content).map(({ until }) => until));
}

/** Says of each of the contents until when reports carry it; the reports of all are read together. */
export async function lapsesBy<Content extends object>(
  em: EntityManager,
  basis: Basis<Content> | undefined,
  contents: readonly Content[],
): Promise<(content: Content) => Lapse[]> {
  if (!basis) return () => [];
  const numbers = [...new Set(contents.flatMap(content => basis.numbers(content)))];
  const found = await readLinked(em, basis.reports, numbers);
  const byNumber = new Map(found.map(one => [one.number, one]));
  return content =>
    basis.lapses(
      content,
      basis.numbers(content).map((number): LinkedDocument<object> => byNumber.get(number) ?? { number, found: null }),
    );
}

/** Acts that change nothing for what rests on a document. */
const quiet: readonly Act[] = [
  'draft',
  'edit',
  'amend',
  'delete-draft',
  'restore-draft',
  'record-surveillance',
  'change-contact',
  'offer',
];

/** So many documents are read at a time. */
const batch = 500;

/** Tells anew until when documents carry those that rest on them, where an act changed what they say or how they stand. */
export async function tellDependents(
  em: EntityManager,
  { dependents, facts: { system } }: Pick<DocumentScheme<object>, 'dependents' | 'facts'>,
  changes: readonly { document: DocumentRow; record: { act: Act } }[],
): Promise<void> {
  const keys = changes.filter(({ record }) => !quiet.includes(record.act)).map(({ document }) => document.numberKey);
  if (keys.length === 0) return;
  for (const scheme of dependents) {
    const ids = await holdNaming(em, { system, documentType: scheme.documentType }, keys);
    for (let at = 0; at < ids.length; at += batch)
      await tellTasks(em, scheme, await owned([scheme], em, ids.slice(at, at + batch)));
  }
}
