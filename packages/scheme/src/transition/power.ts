import { type Action, can, signInDemanded, whoMay } from '@conformity/access';
import type { Act } from '@conformity/certification';
import { forbidden, reauthenticationRequired } from '@conformity/subgraph';
import type { Asking } from '../asking';
import type { DocumentRow } from '../document';

type Powered = Pick<DocumentRow, 'system' | 'documentType' | 'issuerId' | 'number'>;

/** Who may do the act, where the principal may not; null where they may. */
export function powerRefusal({ principal }: Pick<Asking, 'principal'>, act: Act, document: Powered): string | null {
  const { system, documentType, issuerId, number } = document;
  const action = `document:${act}` as Action;
  if (can(principal, action, { system, documentType, bodyId: issuerId })) return null;
  return `Only ${whoMay(action, { system, documentType })} may ${wordsOf(act)} ${number}.`;
}

/** @throws FORBIDDEN, naming who may; REAUTHENTICATION_REQUIRED where the body asks for a fresh sign-in before what publishes. */
export function requirePower(asking: Pick<Asking, 'principal' | 'now'>, act: Act, document: Powered) {
  const refusal = powerRefusal(asking, act, document);
  if (refusal) throw forbidden(refusal);
  const { system, documentType, issuerId: bodyId } = document;
  const minutes = signInDemanded(asking.principal, `document:${act}` as Action, { system, documentType, bodyId });
  if (minutes !== null && !isSignedInSince(asking, minutes)) throw reauthenticationRequired(minutes);
}

/** Whether the sign-in is no older. Who says not when it was, was not here lately. */
const isSignedInSince = ({ principal: { signedInAt }, now }: Pick<Asking, 'principal' | 'now'>, minutes: number) =>
  typeof signedInAt === 'number' && now.getTime() / 1_000 - signedInAt <= minutes * 60;

/** An act in the words of a sentence. */
export const wordsOf = (act: Act) => otherwise[act] ?? act;

const otherwise: Partial<Record<Act, string>> = {
  'delete-draft': 'delete the draft of',
  'restore-draft': 'restore the draft of',
  'drop-amendment': 'drop the draft issue of',
  reverse: 'undo an act on',
  'record-surveillance': 'record surveillance of',
  'change-contact': 'change the contact of',
};
