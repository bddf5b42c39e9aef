import { can } from '@conformity/access';
import { publicById, requireWritable } from '@conformity/register';
import { act, type Context, conflict, insertionOf, notFound, rowsOf } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { tell } from '../notices/tell';
import { requirePower } from '../reviews/acts';
import { AuditFinding, AuditFindingStep } from './audit-finding';

type Asking = Context<unknown>;

/** What an auditor records. */
export interface Recorded {
  document: string;
  rule: string;
  message: string;
}

/** Records what an auditor found on a public document; its body is to answer. @returns its id. @throws NOT_FOUND, FORBIDDEN */
export const recordFinding = (ctx: Asking, { document, rule, message }: Recorded): Promise<string> =>
  act(ctx, async em => {
    const found = await publicById(em, document);
    if (!found) throw notFound(`The document ${document}`);
    const { number, system, issuerId } = found;
    requirePower(ctx, 'audit:record', { system, issuerId: null }, `record what was found on ${number}`);
    await requireWritable(em, ctx, system);
    const id = `afi_${uuid()}`;
    const of = { documentId: document, number, system, issuerId };
    const recorded = { id, ...of, rule: rule.trim(), message: message.trim() };
    await em
      .getRepository(AuditFinding)
      .insert({ ...recorded, state: 'OPEN', recordedBy: ctx.principal.name, recordedAt: ctx.now });
    await went(em, ctx, recorded, 'recorded', recorded.message);
    return id;
  });

/** Keeps what was done, and tells whom it concerns: of an answer the Secretariat, of all else the body. */
async function went(
  em: EntityManager,
  ctx: Asking,
  finding: Pick<AuditFinding, 'id' | 'documentId' | 'number' | 'system' | 'issuerId'>,
  step: AuditFindingStep['step'],
  said: string,
) {
  const { principal, requestId } = ctx;
  const { id: findingId, documentId, number, system, issuerId } = finding;
  const at = ctx.clock();
  const row = { findingId, at, step, said, byId: principal.id, byName: principal.name, requestId };
  await em.query(insertionOf(AuditFindingStep), [rowsOf(AuditFindingStep, [row])]);
  const kind = kinds[step];
  await tell(em, [
    { kind, system, forBody: step === 'answered' ? null : issuerId, documentId, number, about: { said }, at },
  ]);
}

const kinds = {
  recorded: 'AUDIT_RECORDED',
  'asked again': 'AUDIT_RECORDED',
  answered: 'AUDIT_ANSWERED',
  closed: 'AUDIT_CLOSED',
} as const;

/** Does something to a finding that is not closed. @throws NOT_FOUND, CONFLICT, and what `change` throws */
function performOn(
  ctx: Asking,
  id: string,
  change: (em: EntityManager, finding: AuditFinding) => Promise<void>,
): Promise<string> {
  return act(ctx, async em => {
    const finding = await em
      .getRepository(AuditFinding)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    // Asked as the caller: whether they may know of the document. What has left the register the Secretariat still closes.
    const isKnown = finding && (keepsCards(ctx, finding) || (await publicById(em, finding.documentId)));
    if (!isKnown) throw notFound(`The finding ${id}`);
    await requireWritable(em, ctx, finding.system);
    await change(em, finding);
    return id;
  });
}

const keepsCards = ({ principal }: Asking, { system }: AuditFinding) =>
  can(principal, 'audit:record', { system, bodyId: null });

const requireOpen = ({ state, number }: AuditFinding) => {
  if (state === 'CLOSED') throw conflict(`What was found on ${number} is closed already.`);
};

/** Answers for the body; it may say more later. @throws NOT_FOUND, FORBIDDEN, CONFLICT */
export const answerFinding = (ctx: Asking, id: string, answer: string): Promise<string> =>
  performOn(ctx, id, async (em, finding) => {
    requirePower(ctx, 'audit:answer', finding, `answer what was found on ${finding.number}`);
    requireOpen(finding);
    const answered = { state: 'ANSWERED' as const, answer, answeredBy: ctx.principal.name, answeredAt: ctx.now };
    await em.getRepository(AuditFinding).update({ id }, answered);
    await went(em, ctx, finding, 'answered', answer);
  });

/** Closes a finding, or asks the body again. @throws NOT_FOUND, FORBIDDEN, CONFLICT */
export const judgeFinding = (ctx: Asking, id: string, isContent: boolean, remark: string): Promise<string> =>
  performOn(ctx, id, async (em, finding) => {
    requirePower(ctx, 'audit:record', { ...finding, issuerId: null }, `close what was found on ${finding.number}`);
    requireOpen(finding);
    if (!isContent && finding.state === 'OPEN') throw conflict(`The body has not answered on ${finding.number} yet.`);
    await em
      .getRepository(AuditFinding)
      .update({ id }, { remark, ...(isContent ? { state: 'CLOSED', closedAt: ctx.now } : { state: 'OPEN' }) });
    await went(em, ctx, finding, isContent ? 'closed' : 'asked again', remark);
  });
