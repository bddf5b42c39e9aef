import { type Act, lifecycle } from '@conformity/certification';
import { type BodyFacts, dayAt, requireWritable } from '@conformity/register';
import { conflict, act as inOneTransaction, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import { type Change, commit } from '../commit';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow } from '../document';
import { NumberConflictError, noteConflict } from '../number-conflicts';
import { hold, type Work } from './hold';
import { powerRefusal, requirePower } from './power';
import { requireRevision, requireStatus } from './status';

/** What every act may say: the revision it was made from, and why. */
export interface ActRequest {
  /** The revision that the caller read; null acts on whatever stands there. */
  revision?: number | null;
  reason?: string | null;
}

/** What an act answers: which document it was, and how it left it. */
export interface Acted extends Pick<DocumentRow, 'id' | 'number' | 'revision'> {
  /** False where the act took it out of the register. */
  isInRegister: boolean;
}

/** Who asks, at the moment when the act has its locks: to that moment it is dated, and to the day that it then is at the body. */
export type Acting = Asking & { em: EntityManager };

/** The steps of an act that are its own, in their order. */
export interface Steps<Content extends object, Thing, Answer> {
  /** Locks what the act is about, as far as the caller may know of it. @throws NOT_FOUND */
  hold(em: EntityManager): Promise<Thing>;
  /** The body whose document it is, whoever acts on it: by its calendar the act is dated. Null is UTC. */
  body(thing: Thing): BodyFacts | null;
  /** @throws FORBIDDEN, or CONFLICT where the revision or the status does not allow it */
  allow(thing: Thing): void;
  /** Makes the change; says what became of which document. The frame raises their revisions. */
  change(thing: Thing, acting: Acting): Promise<readonly Change<Content>[]>;
  /** Writes what is kept beside the documents, after them. */
  also?(thing: Thing, acting: Acting, changes: readonly Change<Content>[]): Promise<void>;
  /** What the caller is told; plain data. */
  answer(thing: Thing, changes: readonly Change<Content>[]): Answer;
}

/**
 * The one frame of every act on documents, one or many, new or known. In one transaction, in this order: lock what the caller may
 * know of; power, revision and status; that the system takes acts; the moment to which the act is dated; the change; rows, audit entries and register entries
 * together; the deadline; commit. Then the request forgets what it read.
 * @throws what the steps throw, and what `act` of `@conformity/subgraph` throws; then nothing is written
 */
export function perform<Content extends object, Thing, Answer>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  { hold, body, allow, change, also, answer }: Steps<Content, Thing, Answer>,
): Promise<Answer> {
  return inOneTransaction(asking, async em => {
    const thing = await hold(em);
    allow(thing);
    const now = asking.clock();
    const acting = { ...asking, now, today: dayAt(body(thing) ?? {}, now), em };
    await requireWritable(em, acting, scheme.facts.system);
    const changes = await change(thing, acting);
    for (const { document } of changes) document.revision += 1;
    await commit(em, scheme, acting, changes);
    await also?.(thing, acting, changes);
    if (dayAt(body(thing) ?? {}, asking.clock()) !== acting.today)
      throw conflict(`${acting.today} ended while this was done. Nothing was changed: try again.`);
    return answer(thing, changes);
  }).catch(async fault => {
    if (fault instanceof NumberConflictError) await noteConflict(asking, fault);
    throw fault;
  });
}

type Details = Record<string, unknown>;

/** What an act on one document may be beside the usual. */
interface ActOptions {
  /** The act for which it must have a status, where it is another one. */
  asFor?: Act;
  /** True for what brings back a document that has left the register. */
  deletedToo?: boolean;
}

/** An act on one document that exists. @throws NOT_FOUND, FORBIDDEN, CONFLICT, and whatever `change` throws */
export function performOn<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  act: Act,
  { revision, reason }: ActRequest,
  change: (work: Work<Content>, acting: Acting) => Promise<Details | undefined>,
  { asFor = act, deletedToo = false }: ActOptions = {},
): Promise<Acted> {
  return perform(scheme, asking, {
    hold: em => holdFor(scheme, asking, em, id, act, deletedToo),
    body: work => work.body,
    allow: work => {
      requirePower(asking, act, work.document);
      requireRevision(work.document, revision);
      requireStatus(scheme, work, asFor);
    },
    change: async (work, acting) => {
      const details = (await change(work, acting)) ?? {};
      const issueNumber = (lifecycle[act].needsDraftIssue ? work.draft : work.shown).number;
      return [{ ...work, record: { act, issueNumber, reason: reason ?? null, details } }];
    },
    answer: ({ document }) => acted(document),
  });
}

/** Holds a document for an act. @throws NOT_FOUND, also for one that is deleted, to who may not bring it back */
export async function holdFor<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  em: EntityManager,
  id: string,
  act: Act,
  deletedToo: boolean,
): Promise<Work<Content>> {
  const [work] = await hold(scheme, asking, em, [id], deletedToo ? 'deleted too' : undefined);
  if (!work || (work.document.deletedAt && powerRefusal(asking, act, work.document)))
    throw notFound(`The ${scheme.facts.noun} ${id}`);
  return work;
}

/** A document as an act left it. */
export const acted = ({ id, number, revision, deletedAt }: DocumentRow): Acted => ({
  id,
  number,
  revision,
  isInRegister: deletedAt === null,
});
