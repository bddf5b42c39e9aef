import {
  DeleteManyExCertificateDraftsDocument,
  IssueManyExCertificateDocument,
  ofType,
  SuspendManyExCertificateDocument,
} from '@conformity/client';
import type { Act } from './acts';
import { draftedType } from './drafting/types';

/** What became of documents that were acted on together: of each, by its number, why it was refused; nothing where it was done. */
export interface Bulk {
  rows: { number: string; refused: string[] }[];
}

interface Chosen {
  type: string;
  id: string;
  revision: number;
  number: string;
}

/** What the box of a row says. */
export const boxOf = (type: string, id: string, revision: number | null | undefined, number: string) =>
  [type, id, revision ?? 0, number].join(' ');

function chosenBy(box: string): Chosen[] {
  const [type = '', id = '', revision, ...number] = box.split(' ');
  const isKnown = type === 'IecqCertificate' || draftedType(type);
  return isKnown ? [{ type, id, revision: Number(revision) || 0, number: number.join(' ') }] : [];
}

const rowsOf = (chosen: readonly Chosen[]) => chosen.map(({ id, revision }) => ({ id, revision }));
/** Sites of IECQ are drafted and issued as sets. */
const asDrafted = (type: string) => (type === 'IecqCertificate' ? 'IecqSet' : type);

type OfType = (
  type: string,
  chosen: readonly Chosen[],
  reason: string,
) => readonly [document: unknown, variables: object];
const operations = {
  issueMany: (type, chosen) => [ofType(IssueManyExCertificateDocument, asDrafted(type)), { rows: rowsOf(chosen) }],
  deleteMany: (type, chosen) => [
    ofType(DeleteManyExCertificateDraftsDocument, asDrafted(type)),
    { rows: rowsOf(chosen) },
  ],
  suspendMany: (type, chosen, reason) => [
    ofType(SuspendManyExCertificateDocument, type),
    { ids: chosen.map(({ id }) => id), reason },
  ],
} as const satisfies Record<string, OfType>;
export type BulkAct = keyof typeof operations;

interface Row {
  documentId: string;
  refused: { message: string; findings: { message: string; fix: string }[] } | null;
}

const actOn =
  (name: BulkAct): Act<{ bulk: Bulk }> =>
  async (said, { act }) => {
    const chosen = said.all('chosen').flatMap(chosenBy);
    const rows: Bulk['rows'] = [];
    for (const type of new Set(chosen.map(one => one.type))) {
      const own = chosen.filter(one => one.type === type);
      const [document, variables] = operations[name](type, own, said.text('reason'));
      const { result, refused } = await act(document as never, variables as never);
      const answered = new Map(
        ((result as { rows: Row[] } | null)?.rows ?? []).map(row => [row.documentId, row.refused]),
      );
      for (const { id, number } of own) {
        const why = answered.get(id);
        const findings = why?.findings.map(({ message, fix }) => `${message} ${fix}`) ?? [];
        rows.push({
          number,
          refused: refused
            ? refused.map(({ message }) => message)
            : why
              ? findings.length
                ? findings
                : [why.message]
              : [],
        });
      }
    }
    return { result: null, refused: null, told: { bulk: { rows } } };
  };

/** What the lists of the desk let be done to many documents at once: each by itself, one that is refused leaves the others alone. */
export const bulkActs = {
  issueMany: actOn('issueMany'),
  deleteMany: actOn('deleteMany'),
  suspendMany: actOn('suspendMany'),
} as const satisfies Record<BulkAct, unknown>;
