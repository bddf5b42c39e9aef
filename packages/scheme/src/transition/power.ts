import { type Action, can, whoMay } from '@conformity/access';
import type { Act } from '@conformity/certification';
import { forbidden } from '@conformity/subgraph';
import type { Asking } from '../asking';
import type { DocumentRow } from '../document';

/** @throws FORBIDDEN, naming who may. */
export function requirePower({ principal }: Asking, act: Act, document: DocumentRow) {
  const { system, documentType, issuerId, number } = document;
  const action = `document:${act}` as Action;
  if (can(principal, action, { system, documentType, bodyId: issuerId })) return;
  throw forbidden(`Only ${whoMay(action, { system, documentType })} may ${wordsOf(act)} ${number}.`);
}

/** An act in the words of a sentence. */
export const wordsOf = (act: Act) => act.replace('delete-draft', 'delete the draft of');
