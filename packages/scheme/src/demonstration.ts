import type { Membership, Principal } from '@conformity/access';
import type { System } from '@conformity/certification';
import type { Caller, Context } from '@conformity/subgraph';
import type { DocumentScheme } from './define-scheme';
import { draft } from './transition/draft';
import type { Acted } from './transition/perform';
import { issue } from './transition/publish';

/** The authorising officer of the demonstration body and the Secretariat, of each system, as the directory knows them. */
const people: Record<System, { officer: [string, string]; secretary: [string, string] }> = {
  IECEx: { officer: ['per_olga', 'Olga Officer'], secretary: ['per_sam', 'Sam Secretariat'] },
  IECQ: { officer: ['per_iris', 'Iris Officer (IECQ)'], secretary: ['per_quinn', 'Quinn Secretariat (IECQ)'] },
  IECEE: { officer: ['per_emil', 'Emil Officer (IECEE)'], secretary: ['per_ella', 'Ella Secretariat (IECEE)'] },
  IECRE: { officer: ['per_rene', 'René Officer (IECRE)'], secretary: ['per_remy', 'Remy Secretariat (IECRE)'] },
};

/** How the made-up body acts while its documents are loaded, each act on its day. */
export interface DemonstrationActs {
  /** Its authorising officer. */
  officer(day: string): Context;
  /** The Secretariat of its system. */
  secretariat(day: string): Context;
  /** Drafts and issues a document on one day. @throws RULE_VIOLATION as for anybody else */
  issued<Content extends object>(scheme: DocumentScheme<Content>, content: Content, day: string): Promise<Acted>;
}

/** The acts of the demonstration body, by the rules that hold for everybody. */
export function demonstrationActs(asking: (caller: Caller) => Context, system: System = 'IECEx'): DemonstrationActs {
  const principal = ([id, name]: [string, string], membership: Omit<Membership, 'system'>): Principal => ({
    id,
    name,
    memberships: [{ system, ...membership }],
  });
  const officer = principal(people[system].officer, { role: 'CB_BASIC', bodyId: 'bdy_demo', mayIssue: true });
  const secretary = principal(people[system].secretary, { role: 'SECRETARIAT', bodyId: null, mayIssue: false });
  const at = (principal: Principal, day: string) => {
    const now = new Date(`${day}T09:00:00Z`);
    return asking({ principal, requestId: 'demonstration', now, clock: () => now });
  };
  return {
    officer: day => at(officer, day),
    secretariat: day => at(secretary, day),
    issued: async (scheme, content, day) => {
      const { id, revision } = await draft(scheme, at(officer, day), { content });
      return issue(scheme, at(officer, day), id, { revision });
    },
  };
}
