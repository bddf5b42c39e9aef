import type { System } from '@conformity/certification';
import { sql } from './support';

/** What oversight keeps of a public document of a body in a system, by its ids. */
export interface OfOversight {
  document: string;
  review: string;
  auditFinding: string;
  concern: string;
  notice: string;
  webhook: string;
  delivery: string;
}

/** Writes one of each, as the watcher and the acts do over months. */
export async function keepOversight(databaseUrl: string, body: string, system: System): Promise<OfOversight> {
  const [kept] = await sql<OfOversight>(
    databaseUrl,
    `with public as (
       select id, number, system, issuer_id from register.entry
       where issuer_id = $1 and system = $2 and status = 'CURRENT' order by id limit 1
     ), review as (
       insert into oversight.review (id, document_id, number, system, issuer_id, suspended_on, requested_on, due_on, state)
       select 'rev_' || system, id, number, system, issuer_id, current_date - 400, current_date - 5, current_date + 25, 'ASKED' from public
       returning id
     ), finding as (
       insert into oversight.audit_finding (id, document_id, number, system, issuer_id, rule, message, state, recorded_by, recorded_at)
       select 'afi_' || system, id, number, system, issuer_id, 'unclear', 'The models are not told apart.', 'ANSWERED', 'For the test', now() from public
       returning id
     ), concern as (
       insert into oversight.concern (id, document_id, number, system, message, state, told_at)
       select 'cnc_' || system, id, number, system, 'The nameplate says otherwise.', 'OPEN', now() from public returning id
     ), notice as (
       insert into oversight.notice (kind, system, for_body, document_id, number, about, at)
       select 'AUDIT_RECORDED', system, issuer_id, id, number, '{"said": "For the test"}', now() from public returning id
     ), webhook as (
       insert into oversight.webhook (id, system, body_id, url, secret, created_by, created_at)
       select 'whk_' || system, system, issuer_id, 'https://body.example/hook', 'whsec_dGVzdA==', 'For the test', now() from public
       returning id
     ), delivery as (
       insert into oversight.delivery (webhook_id, notice_id, state, attempts)
       select webhook.id, notice.id, 'FAILED', 9 from webhook, notice returning id
     )
     select public.id as document, review.id as review, finding.id as "auditFinding", concern.id as concern, notice.id::text as notice, webhook.id as webhook,
       delivery.id::text as delivery
     from public, review, finding, concern, notice, webhook, delivery`,
    [body, system],
  );
  if (!kept) throw new Error(`${body} has nothing public in ${system}`);
  return kept;
}
