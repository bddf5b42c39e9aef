import { besideEntries, keptBy, visibleTo } from '@conformity/register';
import { type Asking, columnsOf, type Loader, manyByKey, oneByKey, read } from '@conformity/subgraph';
import { Examination } from './findings/examination';
import { StandingFinding } from './findings/finding';
import { Webhook } from './notices/webhook';
import { Review, ReviewStep } from './reviews/review';

/** The loaders of the subgraph: each reads for a page of documents in as many statements as for one. */
export interface Loaders {
  /** By document: on what it rests, where the caller may know of it; null where it was not examined. */
  evidence: Loader<string, Pick<Examination, 'documentId' | 'evidence'> | null>;
  /** By document: what was ever found on it, the first found first, where the caller may see drafts of its body. */
  findings: Loader<string, StandingFinding[]>;
  /** By document: the reviews of its suspensions, where the caller may know of it. */
  reviews: Loader<string, Review[]>;
  /** By id: addresses of bodies; whose deliveries are told is asked before. */
  webhook: Loader<string, Webhook | null>;
  /** By review: its steps. */
  reviewSteps: Loader<string, ReviewStep[]>;
}

/** The loaders of one request. */
export const createLoaders = ({ db, principal }: Asking): Loaders => ({
  evidence: oneByKey(
    ids => {
      const params: unknown[] = [ids];
      return read<Pick<Examination, 'documentId' | 'evidence'>>(
        db,
        `select ${columnsOf(Examination, 'x', ['documentId', 'evidence'])} from examination x
         ${besideEntries('x.document_id')}
         where x.document_id = any($1) and ${visibleTo(principal, 'e', params)}`,
        params,
      );
    },
    ({ documentId }) => documentId,
  ),
  findings: manyByKey(
    ids => {
      const params: unknown[] = [ids];
      return read<StandingFinding>(
        db,
        `select ${columnsOf(StandingFinding, 'f')} from finding f ${besideEntries('f.document_id')}
         where f.document_id = any($1) and ${keptBy(principal, 'e', params)} order by f.id`,
        params,
      );
    },
    ({ documentId }) => documentId,
  ),
  reviews: manyByKey(
    ids => {
      const params: unknown[] = [ids];
      return read<Review>(
        db,
        `select ${columnsOf(Review, 'r')} from review r ${besideEntries('r.document_id')}
         where r.document_id = any($1) and ${visibleTo(principal, 'e', params)} order by r.requested_on, r.id`,
        params,
      );
    },
    ({ documentId }) => documentId,
  ),
  webhook: oneByKey(
    ids =>
      read<Webhook>(
        db,
        `select ${columnsOf(Webhook, 'w')} from webhook w where w.id = any($1) and w.watch_id is null`,
        [ids],
      ),
    ({ id }) => id,
  ),
  reviewSteps: manyByKey(
    ids =>
      read<ReviewStep>(
        db,
        `select ${columnsOf(ReviewStep, 's')} from review_step s where s.review_id = any($1) order by s.id`,
        [ids],
      ),
    ({ reviewId }) => reviewId,
  ),
});
