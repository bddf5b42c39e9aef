import { type Act, reversalHours } from '@conformity/certification';
import { type CatalogueError, conflict, forbidden, read } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import type { AuditRow } from '../audit-trail';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow, IssueRow } from '../document';
import { inNamesOfToday } from '../earlier-names';
import { draftIssue, dropDraft } from './draft';
import type { Work } from './hold';
import { type Acted, type Acting, type ActRequest, acted, holdFor, perform, performOn } from './perform';
import { requirePower } from './power';
import type { AsItWas } from './secretariat';
import { requireStatus } from './status';

/** An act on a document, as far as it decides whether it can be undone. */
export type Entry = Pick<AuditRow, 'act' | 'at' | 'byId' | 'byName' | 'sequence'> & {
  issueNumber: number | null;
  details: {
    before?: AsItWas;
    transferredTo?: string;
    dropped?: { content: object; draftedAt: string | null };
  };
};

const entry = `select act, at, by_id as "byId", by_name as "byName", sequence, issue_number as "issueNumber", details
  from audit_entry where document_id = $1`;

/** What was done to a document, as far as it decides whether it can be undone. */
export interface Past {
  documentId: string;
  last: Entry | null;
  /** Who opened an issue the last time. */
  opened: Pick<Entry, 'byId' | 'byName'> | null;
}

/** The pasts of documents, in one statement. */
export const pastsOf = (db: DataSource, ids: readonly string[]): Promise<Past[]> =>
  read<Past>(
    db,
    `select asked.id as "documentId",
       (select json_build_object('act', act, 'at', at, 'byId', by_id, 'byName', by_name, 'sequence', sequence,
          'details', json_build_object('before', details->'before', 'transferredTo', details->'transferredTo',
            'dropped', case when details ? 'dropped' then '{}'::jsonb end))
        from audit_entry where document_id = asked.id order by sequence desc limit 1) as last,
       (select json_build_object('byId', by_id, 'byName', by_name)
        from audit_entry where document_id = asked.id and act = 'amend' order by sequence desc limit 1) as opened
     from unnest($1::text[]) as asked(id)`,
    [ids],
  );

/** Why an act cannot be undone, or its draft not dropped, by the caller as things stand; null where it can. */
export const pastRefusal = (
  asking: Pick<Asking, 'principal' | 'now'>,
  document: Pick<DocumentRow, 'number'>,
  draft: Pick<IssueRow, 'number'> | null,
  { last, opened }: Past,
  act: Act,
): CatalogueError | null => {
  if (act === 'reverse') return undoRefusal(asking, document, last);
  if (act === 'restore-draft') return restoreRefusal(asking, document, last);
  return act === 'drop-amendment' ? openerRefusal(asking, document, draft, opened) : null;
};

/** The last act on a document. */
export const lastAct = async (em: EntityManager, id: string): Promise<Entry | null> =>
  (await read<Entry>(em, `${entry} order by sequence desc limit 1`, [id]))[0] ?? null;

/** The last act on each of the documents, by their ids. */
export async function lastActs(em: EntityManager, ids: readonly string[]): Promise<Map<string, Entry>> {
  const found = await read<Entry & { documentId: string }>(
    em,
    `select distinct on (document_id) document_id as "documentId", act, at, by_id as "byId", by_name as "byName", sequence,
       issue_number as "issueNumber", details
     from audit_entry where document_id = any($1) order by document_id, sequence desc`,
    [ids],
  );
  return new Map(found.map(one => [one.documentId, one]));
}

const undone: readonly Act[] = ['suspend', 'reinstate', 'cancel', 'delete'];

/**
 * Undoes the last act on a document, where the Secretariat did it by mistake: puts back what it changed; the trail keeps both. What it
 * tells the trail. @throws FORBIDDEN to who did it, CONFLICT for another act than these, and after `reversalHours`
 */
export function undo(
  asking: Pick<Asking, 'principal' | 'now'>,
  document: DocumentRow,
  last: Entry | null,
): Record<string, unknown> {
  const refusal = undoRefusal(asking, document, last);
  if (refusal) throw refusal;
  const { act, sequence, byName, details } = last as Entry;
  const before = details.before as AsItWas;
  Object.assign(document, before, { statusSince: new Date(before.statusSince) });
  return { undone: { act, sequence, byName } };
}

function undoRefusal(
  { principal, now }: Pick<Asking, 'principal' | 'now'>,
  { number }: Pick<DocumentRow, 'number'>,
  last: Entry | null,
): CatalogueError | null {
  if (!last || !undone.includes(last.act) || !last.details.before)
    return conflict(`The last act on ${number} is "${last?.act}", which cannot be undone so.`);
  const { transferredTo } = last.details;
  if (transferredTo)
    return conflict(`${transferredTo} has taken over ${number}: never are both in force. Transfer it back.`);
  if (last.byId === principal.id)
    return forbidden(`You did it yourself. Have a second person of the Secretariat undo it.`);
  return lateRefusal(number, last, now);
}

function lateRefusal(number: string, { act, at }: Entry, now: Date): CatalogueError | null {
  const until = new Date(new Date(at).getTime() + reversalHours * 3_600_000);
  return until < now ? conflict(`"${act}" of ${number} could be undone until ${until.toISOString()}.`) : null;
}

/**
 * Puts back a draft issue whose deletion was the last act on its document, as it was, with its number. The trail keeps both.
 * @throws NOT_FOUND, FORBIDDEN to who may not delete drafts, CONFLICT for another last act, and after `reversalHours`
 */
export function restoreDraft<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
): Promise<Acted> {
  return perform(scheme, asking, {
    hold: em => holdFor(scheme, asking, em, id, 'restore-draft', true),
    body: ({ body }) => body,
    allow: work => {
      requirePower(asking, 'restore-draft', work.document);
      requireStatus(scheme, work, 'restore-draft');
    },
    change: async ({ em, document, issues }, acting) => {
      const last = await lastAct(em, id);
      const refusal = restoreRefusal(acting, document, last);
      if (refusal) throw refusal;
      const { draft, record } = putBack(scheme, document, last as Entry);
      return [{ document, issues: [...issues, draft], changed: [draft], record }];
    },
    answer: ({ document }) => acted(document),
  });
}

/** Why the last act on a document was no deletion of a draft that can be restored; null where it was. */
export function restoreRefusal(
  { now }: Pick<Asking, 'now'>,
  { number }: Pick<DocumentRow, 'number'>,
  last: Entry | null,
): CatalogueError | null {
  if (last?.act !== 'delete-draft' || !last.details.dropped)
    return conflict(`The last act on ${number} is "${last?.act}"; only a draft deleted last is restored.`);
  return lateRefusal(number, last, now);
}

/** Puts a document back into the register with the draft issue that the last act deleted: the draft, and what the trail keeps. */
export function putBack<Content extends object>(scheme: DocumentScheme<Content>, document: DocumentRow, last: Entry) {
  const { content, draftedAt } = last.details.dropped as NonNullable<Entry['details']['dropped']>;
  const issueNumber = last.issueNumber ?? 0;
  const draft = {
    ...draftIssue(document.id, issueNumber, inNamesOfToday(scheme, content as Content)),
    draftedAt: draftedAt === null ? null : new Date(draftedAt),
  };
  document.deletedAt = null;
  const details = { undone: { act: last.act, sequence: last.sequence, byName: last.byName } };
  return { draft, record: { act: 'restore-draft' as const, issueNumber, reason: null, details } };
}

/** Undoes a mistake of the Secretariat, as `undo` says; a deleted document is in the register again. @throws as `undo` does, NOT_FOUND */
export function reverse<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  { reason }: ActRequest & { reason: string },
): Promise<Acted> {
  const change = async (work: Work<Content>, acting: Acting) => {
    const { document, em, issues } = work;
    const wasDeleted = document.deletedAt !== null;
    const details = undo(acting, document, await lastAct(em, id));
    // How they are printed left the register with it.
    if (wasDeleted) work.changed.push(...issues.filter(({ publishedAt }) => publishedAt));
    return details;
  };
  return performOn(scheme, asking, id, 'reverse', { reason }, change, { deletedToo: true });
}

/** @throws FORBIDDEN where somebody else opened the draft issue */
export async function requireOpener(
  asking: Pick<Asking, 'principal'>,
  { em, document, draft }: Work<object>,
): Promise<void> {
  const [opened] = await read<Entry>(em, `${entry} and act = 'amend' order by sequence desc limit 1`, [document.id]);
  const refusal = openerRefusal(asking, document, draft, opened ?? null);
  if (refusal) throw refusal;
}

const openerRefusal = (
  { principal }: Pick<Asking, 'principal'>,
  { number }: Pick<DocumentRow, 'number'>,
  draft: Pick<IssueRow, 'number'> | null,
  opened: Past['opened'],
): CatalogueError | null =>
  opened?.byId === principal.id
    ? null
    : forbidden(
        `${opened?.byName ?? 'Somebody else'} opened draft issue ${draft?.number} of ${number}. Have them drop it, or an administrator.`,
      );

/** Drops the draft of the next issue, by who opened it. @throws FORBIDDEN to others, CONFLICT where there is none */
export function dropAmendment<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: ActRequest,
): Promise<Acted> {
  return performOn(scheme, asking, id, 'drop-amendment', request, async work => {
    await requireOpener(asking, work);
    dropDraft(work);
    return undefined;
  });
}
