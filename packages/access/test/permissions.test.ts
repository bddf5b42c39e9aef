import fc from 'fast-check';
import {
  type Action,
  can,
  actions as everyAction,
  graphItself,
  guest,
  knowsNoFewerDrafts,
  type Membership,
  type Principal,
  placesOf,
  type Role,
  signInDemanded,
  visibleDrafts,
} from '../src';

const holding = (...memberships: Membership[]): Principal => ({ id: 'per_1', name: 'Somebody', memberships });
const member = (role: Role, mayIssue: boolean, system: string | null = 'IECEx', bodyId: string | null = 'bdy_own') =>
  holding({ role, system, bodyId, mayIssue });

const basic = member('CB_BASIC', false);
const basicOfficer = member('CB_BASIC', true);
const admin = member('CB_ADMIN', false);
const adminOfficer = member('CB_ADMIN', true);
const secretariat = member('SECRETARIAT', false, 'IECEx', null);
const itAdmin = member('IT_ADMIN', false, null, null);
const everybody = { guest, basic, basicOfficer, admin, adminOfficer, secretariat, itAdmin };
type Who = keyof typeof everybody;

const officers: Who[] = ['basic', 'basicOfficer', 'admin', 'adminOfficer'];
const staff: Who[] = ['secretariat', 'itAdmin'];

/** Who may do what to what is of their own body and system. */
const expected: Record<Action, Who[]> = {
  'document:view-draft': [...officers, ...staff],
  'document:draft': officers,
  'document:edit': officers,
  'document:amend': officers,
  'document:issue': ['basicOfficer', 'adminOfficer'],
  'document:correct': ['basicOfficer', 'adminOfficer'],
  'document:delete-draft': ['admin', 'adminOfficer', ...staff],
  'document:restore-draft': ['admin', 'adminOfficer', ...staff],
  'document:record-surveillance': officers,
  'document:change-contact': officers,
  'document:offer': ['basicOfficer', 'adminOfficer'],
  'document:suspend': ['secretariat'],
  'document:reinstate': ['secretariat'],
  'document:cancel': ['secretariat'],
  'document:delete': ['secretariat'],
  'document:drop-amendment': officers,
  'document:reverse': ['secretariat'],
  'document:view-deleted': ['secretariat', 'itAdmin'],
  'body:edit': staff,
  'body:tell': ['admin', 'adminOfficer'],
  'body:view-notices': ['admin', 'adminOfficer', ...staff],
  'organisation:edit': [...officers, ...staff],
  'person:view': ['admin', 'adminOfficer', ...staff],
  'user:manage': ['admin', 'adminOfficer', ...staff],
  'administrator:manage': staff,
  'staff:manage': ['itAdmin'],
  'personal-data:keep': staff,
  'number-conflict:view': staff,
  'system:freeze': staff,
  'standard:edit': staff,
  'machine-client:keep': ['admin', 'adminOfficer', 'itAdmin'],
  'sign-in:demand': ['admin', 'adminOfficer', 'itAdmin'],
  'webhook:keep': ['admin', 'adminOfficer', 'itAdmin'],
  'review:answer': ['basicOfficer', 'adminOfficer'],
  'review:keep': ['secretariat'],
  'audit:record': ['secretariat'],
  'audit:answer': officers,
  'concern:keep': ['secretariat'],
};
const actions = Object.keys(expected) as Action[];
const places = {
  own: { system: 'IECEx', bodyId: 'bdy_own' },
  otherBody: { system: 'IECEx', bodyId: 'bdy_other' },
  noBody: { system: 'IECEx', bodyId: null },
  otherSystem: { system: 'IECQ', bodyId: 'bdy_own' },
  elsewhere: { system: 'IECQ', bodyId: 'bdy_other' },
};
const reach: Record<keyof typeof places, Who[]> = {
  own: Object.keys(everybody) as Who[],
  otherBody: staff,
  noBody: staff,
  otherSystem: ['itAdmin'],
  elsewhere: ['itAdmin'],
};

test('the table says something of every power there is', () => {
  expect([...everyAction].sort()).toEqual([...actions].sort());
});

describe.each(Object.keys(places) as (keyof typeof places)[])('at %s', place => {
  test.each(actions)('%s', action => {
    const allowed = (Object.keys(everybody) as Who[]).filter(who => can(everybody[who], action, places[place]));
    expect(allowed.sort()).toEqual(expected[action].filter(who => reach[place].includes(who)).sort());
  });
});

describe('several memberships', () => {
  const officerHereClerkThere = holding(
    { role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_own', mayIssue: true },
    { role: 'CB_ADMIN', system: 'IECEx', bodyId: 'bdy_other', mayIssue: false },
  );

  test.each<[Action, keyof typeof places, boolean]>([
    ['document:issue', 'own', true],
    ['document:issue', 'otherBody', false],
    ['document:delete-draft', 'own', false],
    ['document:delete-draft', 'otherBody', true],
    ['document:edit', 'otherSystem', false],
  ])('%s at %s is %s: capability and role count only within one membership', (action, place, allowed) => {
    expect(can(officerHereClerkThere, action, places[place])).toBe(allowed);
  });
});

describe('a machine client of a body', () => {
  const machine = (...only: string[]) =>
    holding({ role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_own', mayIssue: false, only });

  test('has the powers that it was given, and no other of an officer', () => {
    const drafter = machine('document:view-draft', 'document:draft');
    expect(actions.filter(action => can(drafter, action, places.own))).toEqual([
      'document:view-draft',
      'document:draft',
    ]);
    expect(visibleDrafts(drafter).bodies).toEqual(['IECEx/bdy_own']);
  });

  test('has no power that an officer has not, whatever it was given', () =>
    expect(actions.filter(action => can(machine(...actions), action, places.own))).toEqual(
      actions.filter(action => expected[action].includes('basic')),
    ));

  test('without the power to see drafts sees none', () =>
    expect(visibleDrafts(machine('document:draft')).bodies).toEqual([]));
});

describe('a fresh sign-in is demanded', () => {
  const officer = { role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_own', mayIssue: true } as const;

  test.each<[Action, (number | null)[], number | null]>([
    ['document:issue', [15], 15],
    ['document:issue', [15, 5], 15],
    ['document:issue', [15, null], null],
    ['document:issue', [], null],
    ['document:edit', [15], null],
  ])('for %s by memberships that ask for %j minutes: %s', (action, minutes, demanded) => {
    const memberships = minutes.map(signInMinutes => ({ ...officer, signInMinutes }));
    expect(signInDemanded({ id: 'x', name: 'X', memberships }, action, places.own)).toBe(demanded);
  });
});

describe('an authorising officer who is named for document types', () => {
  const named = holding({
    role: 'CB_BASIC',
    system: 'IECEx',
    bodyId: 'bdy_own',
    mayIssue: true,
    documentTypes: ['EX_COC'],
  });

  test.each<[Action, string | undefined, boolean]>([
    ['document:issue', 'EX_COC', true],
    ['document:issue', 'EX_QUALITY_REPORT', false],
    ['document:issue', undefined, false],
    ['document:edit', 'EX_QUALITY_REPORT', true],
  ])('%s of %s is %s', (action, documentType, allowed) => {
    expect(can(named, action, { ...places.own, ...(documentType && { documentType }) })).toBe(allowed);
  });
});

describe('a membership that is not whole', () => {
  test.each<[string, Principal]>([
    ['an officer without a body', member('CB_ADMIN', true, 'IECEx', null)],
    ['an officer without a system', member('CB_ADMIN', true, null, 'bdy_own')],
    ['a Secretariat without a system', member('SECRETARIAT', true, null, null)],
  ])('%s may do nothing', (_, principal) => {
    for (const action of actions)
      for (const place of Object.values(places)) expect(can(principal, action, place)).toBe(false);
    expect(visibleDrafts(principal)).toEqual({ all: false, systems: [], bodies: [] });
  });
});

describe('the drafts that one may know of', () => {
  const systems = ['IECEx', 'IECQ', 'IECEE'];
  const bodies = ['bdy_a', 'bdy_b', 'bdy_c'];
  const membership = fc.record<Membership>({
    role: fc.constantFrom<Role>('CB_BASIC', 'CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'),
    system: fc.constantFrom(null, ...systems),
    bodyId: fc.constantFrom(null, ...bodies),
    mayIssue: fc.boolean(),
  });

  test('are, as the places of every power, those where one has it, for any memberships', () => {
    fc.assert(
      fc.property(
        fc.array(membership, { maxLength: 4 }),
        fc.constantFrom(...everyAction),
        fc.constantFrom(...systems),
        fc.constantFrom(...bodies),
        (memberships, action, system, bodyId) => {
          const principal = holding(...memberships);
          const places = placesOf(principal, action);
          const listed = places.all || places.systems.includes(system) || places.bodies.includes(`${system}/${bodyId}`);
          expect(listed).toBe(can(principal, action, { system, bodyId }));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('are no fewer than those of another exactly where each of the other is among them', () => {
    const memberships = fc.array(membership, { maxLength: 3 });
    fc.assert(
      fc.property(memberships, memberships, (one, other) => {
        const [knowing, asked] = [holding(...one), holding(...other)];
        const { all, systems: whole, bodies: single } = visibleDrafts(asked);
        const sees = (system: string, bodyId: string | null) => can(knowing, 'document:view-draft', { system, bodyId });
        const seesAll =
          (!all || visibleDrafts(knowing).all) &&
          whole.every(system => sees(system, 'bdy_of_nobody_here')) &&
          single.every(pair => sees(pair.split('/')[0] ?? '', pair.split('/')[1] ?? ''));
        expect(knowsNoFewerDrafts(knowing, asked)).toBe(seesAll);
      }),
      { numRuns: 2_000 },
    );
  });

  test('are no fewer than none, and those of the graph itself for nobody else but the IT administrator', () => {
    for (const who of Object.values(everybody)) expect(knowsNoFewerDrafts(who, guest)).toBe(true);
    expect(knowsNoFewerDrafts(secretariat, graphItself)).toBe(false);
    expect(knowsNoFewerDrafts(itAdmin, graphItself)).toBe(true);
  });

  test('are none for a guest, and all for the graph itself', () => {
    expect(visibleDrafts(guest)).toEqual({ all: false, systems: [], bodies: [] });
    expect(visibleDrafts(graphItself).all).toBe(true);
  });

  test('are all for the graph itself when it was told to another process, and none for its namesake', () => {
    expect(visibleDrafts(JSON.parse(JSON.stringify(graphItself))).all).toBe(true);
    expect(visibleDrafts({ ...graphItself, id: 'per_graph' }).all).toBe(false);
  });
});

test('the graph itself may do no act', () => {
  for (const action of actions)
    for (const place of Object.values(places)) expect(can(graphItself, action, place)).toBe(false);
});
