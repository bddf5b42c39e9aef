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
  sam: person('Sam', member('SECRETARIAT', 'IECEx', null)),
  /** Secretariat of another system. */
  quinn: person('Quinn', member('SECRETARIAT', 'IECQ', null)),
  ivy: person('Ivy', member('IT_ADMIN', null, null)),
} as const;
