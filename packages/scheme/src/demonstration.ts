import type { Principal } from '@conformity/access';
import type { Caller, Context } from '@conformity/subgraph';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow } from './document';
import { draft } from './transition/draft';
import { issue } from './transition/publish';

const officer: Principal = {
  id: 'per_olga',
  name: 'Olga Officer',
  memberships: [{ role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_demo', mayIssue: true }],
};
const secretary: Principal = {
  id: 'per_sam',
  name: 'Sam Secretariat',
  memberships: [{ role: 'SECRETARIAT', system: 'IECEx', bodyId: null, mayIssue: false }],
};

/** How the made-up body acts while its documents are loaded, each act on its day. */
export interface DemonstrationActs {
  /** Its authorising officer. */
  officer(day: string): Context;
  /** The Secretariat of its system. */
  secretariat(day: string): Context;
  /** Drafts and issues a document on one day. @throws RULE_VIOLATION as for anybody else */
  issued<Content extends object>(scheme: DocumentScheme<Content>, content: Content, day: string): Promise<DocumentRow>;
}

/** The acts of the demonstration body, by the rules that hold for everybody. */
export function demonstrationActs(asking: (caller: Caller) => Context): DemonstrationActs {
  const at = (principal: Principal, day: string) =>
    asking({ principal, requestId: 'demonstration', now: new Date(`${day}T09:00:00Z`) });
  return {
    officer: day => at(officer, day),
    secretariat: day => at(secretary, day),
    issued: async (scheme, content, day) => {
      const { document } = await draft(scheme, at(officer, day), { content });
      return (await issue(scheme, at(officer, day), document.id, { revision: document.revision })).document;
    },
  };
}
