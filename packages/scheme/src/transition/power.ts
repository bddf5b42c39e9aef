import { type Action, can, officerActions, powers } from '@conformity/access';
import type { Act } from '@conformity/certification';
import { forbidden } from '@conformity/subgraph';
import type { Asking } from '../asking';
import type { DocumentRow } from '../document';

const roleNames: Record<string, string> = {
  CB_BASIC: 'an officer of the issuing body',
  CB_ADMIN: 'an administrator of the issuing body',
  SECRETARIAT: 'the Secretariat',
  IT_ADMIN: 'the IT administrator',
};

/** @throws FORBIDDEN, naming who may. */
export function requirePower({ principal }: Asking, act: Act, { system, issuerId, number }: DocumentRow) {
  const action = `document:${act}` as Action;
  if (can(principal, action, { system, bodyId: issuerId })) return;
  const roles = [...new Set(powers[action].map(role => roleNames[role]))].join(' or ');
  const officer = officerActions.includes(action) ? ' with the authorising-officer capability' : '';
  throw forbidden(`Only ${roles}${officer} may ${wordsOf(act)} ${number}.`);
}

/** An act in the words of a sentence. */
export const wordsOf = (act: Act) => act.replace('delete-draft', 'delete the draft of');
