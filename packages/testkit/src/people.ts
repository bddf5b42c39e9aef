import { guest, type Membership, type Principal, type Role } from '@conformity/access';

const member = (role: Role, system: string | null, bodyId: string | null, mayIssue = false): Membership => ({
  role,
  system,
  bodyId,
  mayIssue,
});
const person = (name: string, membership: Membership): Principal => ({
  id: `per_${name.toLowerCase()}`,
  name,
  memberships: [membership],
});

/** The people of the tests, named as the demonstration people are. */
export const people = {
  guest,
  /** Authorising officer of the demonstration body. */
  olga: person('Olga', member('CB_BASIC', 'IECEx', 'bdy_demo', true)),
  /** Officer of the demonstration body who may not issue. */
  ben: person('Ben', member('CB_BASIC', 'IECEx', 'bdy_demo')),
  /** Administrator of the demonstration body. */
  adam: person('Adam', member('CB_ADMIN', 'IECEx', 'bdy_demo', true)),
  /** Authorising officer of another body. */
  wei: person('Wei', member('CB_BASIC', 'IECEx', 'bdy_demob', true)),
  /** Authorising officer of a body whose acceptance is suspended. */
  carl: person('Carl', member('CB_BASIC', 'IECEx', 'bdy_democ', true)),
  /** Authorising officer of the demonstration body in IECQ, and of another body there; so in the other systems. */
  iris: person('Iris', member('CB_BASIC', 'IECQ', 'bdy_demo', true)),
  ida: person('Ida', member('CB_BASIC', 'IECQ', 'bdy_demob', true)),
  emil: person('Emil', member('CB_BASIC', 'IECEE', 'bdy_demo', true)),
  erik: person('Erik', member('CB_BASIC', 'IECEE', 'bdy_demob', true)),
  rene: person('René', member('CB_BASIC', 'IECRE', 'bdy_demo', true)),
  sam: person('Sam', member('SECRETARIAT', 'IECEx', null)),
  /** Secretariat of another system. */
  quinn: person('Quinn', member('SECRETARIAT', 'IECQ', null)),
  /** A second person of it. */
  quade: person('Quade', member('SECRETARIAT', 'IECQ', null)),
  ella: person('Ella', member('SECRETARIAT', 'IECEE', null)),
  remy: person('Remy', member('SECRETARIAT', 'IECRE', null)),
  ivy: person('Ivy', member('IT_ADMIN', null, null)),
} as const;
