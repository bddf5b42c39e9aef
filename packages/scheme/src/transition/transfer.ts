import { notFound, read } from '@conformity/subgraph';
import type { Asking } from '../asking';
import type { DocumentScheme } from '../define-scheme';
import { hold, type Work } from './hold';
import { endOffer, requireTransfer } from './offer';
import { type Acted, type ActRequest, acted, perform } from './perform';
import { type IssueRequest, publishDraft } from './publish';
import { secretariatChanges } from './secretariat';
import { requireRevision, requireStatus } from './status';

/** What a transfer says. */
export interface TransferRequest extends ActRequest, IssueRequest {
  reason: string;
}

/** The document that takes over, and the one that ends. */
interface Transfer<Content extends object> {
  work: Work<Content>;
  old: Work<Content> | null;
}

/**
 * Publishes the draft of a document that takes over one of another body, and cancels that one on the same day, in one transaction:
 * never are both in force, and never neither. It takes the power to cancel either, or the word of both bodies.
 * @throws as `issue`; BAD_INPUT where the draft takes nothing over, CONFLICT where the old document has ended
 */
export const transfer = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  request: TransferRequest,
): Promise<Acted> =>
  perform<Content, Transfer<Content>, Acted>(scheme, asking, {
    hold: async em => {
      const [work] = await hold(scheme, asking, em, [id]);
      if (!work) throw notFound(`The ${scheme.facts.noun} ${id}`);
      const key = scheme.grammar.read(scheme.takesOver?.((work.draft ?? work.shown).content) ?? '')?.key;
      const named = await read<{ id: string }>(
        em,
        'select id from document where number_key = $1 and document_type = $2 and deleted_at is null',
        [key ?? '', scheme.documentType],
      );
      const ids = named.map(found => found.id).filter(found => found !== id);
      const [old = null] = await hold(scheme, asking, em, ids);
      return { work, old };
    },
    body: ({ work }) => work.body,
    allow: ({ work, old }) => {
      requireTransfer(asking, work.document, old?.document ?? null);
      requireRevision(work.document, request.revision);
      requireStatus(scheme, work, 'issue');
      requireStatus(scheme, old as Work<Content>, 'cancel');
    },
    change: async ({ work, old: given }, acting) => {
      const old = given as Work<Content>;
      const published = await publishDraft(scheme, work, acting, request, true);
      const [to, from] = [work.document.number, old.document.number];
      const reason = `TRANSFER to ${to}: ${request.reason}`;
      const cancellation = { reason, on: request.issuedOn ?? null, productsAffected: false };
      const details = secretariatChanges.cancel(old, acting, cancellation);
      endOffer(old.document);
      const issued = { act: 'issue' as const, issueNumber: work.draft.number, reason: request.reason };
      const ended = { act: 'cancel' as const, issueNumber: old.shown.number, reason };
      return [
        { ...work, record: { ...issued, details: { ...published, transferredFrom: from } } },
        { ...old, record: { ...ended, details: { ...details, transferredTo: to } } },
      ];
    },
    answer: ({ work: { document } }) => acted(document),
  });
