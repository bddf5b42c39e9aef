import { type Action, can, whoMay } from '@conformity/access';
import type { Act } from '@conformity/certification';
import { forbidden } from '@conformity/subgraph';
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

/** @throws FORBIDDEN, naming who may. */
export function requirePower(asking: Pick<Asking, 'principal'>, act: Act, document: Powered) {
  const refusal = powerRefusal(asking, act, document);
  if (refusal) throw forbidden(refusal);
}

/** An act in the words of a sentence. */
export const wordsOf = (act: Act) => act.replace('delete-draft', 'delete the draft of');
