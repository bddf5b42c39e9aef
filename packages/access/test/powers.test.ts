import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Action,
  actions,
  bodyNames,
  can,
  type Holder,
  holdersOf,
  type Membership,
  type Principal,
  powersWith,
  whoMay,
} from '../src';

const systems = Object.keys(bodyNames);
const statusActs = ['document:suspend', 'document:reinstate', 'document:cancel'] as const;

const member = (membership: Partial<Membership>): Principal => ({
  id: 'per_1',
  name: 'Somebody',
  memberships: [{ role: 'CB_BASIC', system: null, bodyId: 'bdy_own', mayIssue: false, ...membership }],
});
const everybody = (system: string): Record<string, Principal> => ({
  officer: member({ system }),
  'authorising officer': member({ system, mayIssue: true }),
  administrator: member({ system, role: 'CB_ADMIN' }),
  'authorising administrator': member({ system, role: 'CB_ADMIN', mayIssue: true }),
  'officer of another body': member({ system, bodyId: 'bdy_other', mayIssue: true }),
  'officer of the body in another system': member({ system: system === 'IECQ' ? 'IECEE' : 'IECQ', mayIssue: true }),
  Secretariat: member({ system, role: 'SECRETARIAT', bodyId: null }),
  'Secretariat of another system': member({
    system: system === 'IECQ' ? 'IECEE' : 'IECQ',
    role: 'SECRETARIAT',
    bodyId: null,
  }),
  'IT administrator': member({ role: 'IT_ADMIN', bodyId: null }),
});

describe('who may suspend, reinstate and cancel', () => {
  const ofBody = ['authorising officer', 'authorising administrator', 'Secretariat'];
  const ofSecretariat = ['Secretariat'];

  describe.each(statusActs)('%s', action => {
    test.each<[string, Record<string, string[]>]>([
      ['IECEE,IECRE', { IECEx: ofSecretariat, IECQ: ofSecretariat, IECEE: ofBody, IECRE: ofBody }],
      ['', { IECEx: ofSecretariat, IECQ: ofSecretariat, IECEE: ofSecretariat, IECRE: ofSecretariat }],
      [' IECQ , IECEE', { IECEx: ofSecretariat, IECQ: ofBody, IECEE: ofBody, IECRE: ofSecretariat }],
    ])('with BODIES_ACT_ON_STATUS %p', (setting, expected) => {
      for (const system of systems) {
        const resource = { system, documentType: 'ANY', bodyId: 'bdy_own' };
        const allowed = Object.entries(everybody(system)).flatMap(([who, principal]) =>
          can(principal, action, resource, powersWith(setting)) ? who : [],
        );
        expect([system, allowed]).toEqual([system, expected[system]]);
      }
    });
  });

  test.each(systems)('of %s may not delete what was public: the Secretariat may', system => {
    const resource = { system, bodyId: 'bdy_own' };
    const allowed = Object.entries(everybody(system)).filter(([, who]) => can(who, 'document:delete', resource));
    expect(allowed.map(([who]) => who)).toEqual(['Secretariat']);
  });

  test('is set by names of systems alone', () => {
    expect(() => powersWith('IECEE,IECX')).toThrow(
      'BODIES_ACT_ON_STATUS names IECX; the systems are IECEx, IECQ, IECEE, IECRE.',
    );
  });
});

test('a power can be that of one type of document', () => {
  const given = powersWith('');
  const oneType = { system: 'IECQ', documentTypes: ['IECQ_VS'], actions: statusActs, holders: ['CB_ADMIN'] } as const;
  const holders = (documentType?: string) =>
    holdersOf(
      'document:cancel',
      { system: 'IECQ', ...(documentType && { documentType }) },
      { ...given, bySystem: [oneType] },
    );
  expect([holders('IECQ_VS'), holders('IECQ_COC'), holders()]).toEqual([
    ['CB_ADMIN'],
    ['SECRETARIAT'],
    ['SECRETARIAT'],
  ]);
});

test.each<[Action, string, string]>([
  ['document:suspend', 'IECEx', 'the Secretariat of IECEx'],
  ['document:suspend', 'IECEE', 'an authorising officer of the issuing NCB or the Secretariat of IECEE'],
  ['document:cancel', 'IECRE', 'an authorising officer of the issuing RECB or the Secretariat of IECRE'],
  ['document:issue', 'IECQ', 'an authorising officer of the issuing IECQ CB'],
  [
    'document:delete-draft',
    'IECEx',
    'an administrator of the issuing ExCB, the Secretariat of IECEx or the IT administrator',
  ],
])('%s in %s: %s', (action, system, words) => {
  expect(whoMay(action, { system }, powersWith('IECEE,IECRE'))).toBe(words);
});

describe('the README', () => {
  const columns: Record<Holder, string> = {
    CB_BASIC: 'officer',
    CB_ADMIN: 'administrator',
    AUTHORISING_OFFICER: 'authorising officer',
    SECRETARIAT: 'Secretariat',
    IT_ADMIN: 'IT administrator',
  };
  const holders = Object.keys(columns) as Holder[];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

  /** The table of powers as the README shows it: a line for each action, and one more where systems say otherwise. */
  function table(): string {
    const lines = actions.flatMap(action => {
      const holdersIn = (system: string) => holdersOf(action, { system }, powersWith()).join();
      const different = [...new Set(systems.map(holdersIn))];
      return different.map(held => {
        const where = different.length === 1 ? 'all' : systems.filter(system => holdersIn(system) === held).join(', ');
        const cells = holders.map(holder => (held.split(',').includes(holder) ? 'yes' : ''));
        return row([`\`${action}\``, where, ...cells]);
      });
    });
    const head = ['power', 'in', ...Object.values(columns)];
    return [row(head), `|${'---|'.repeat(head.length)}`, ...lines].join('\n');
  }

  test('shows the powers as they are', () => {
    const file = path.join(__dirname, '../README.md');
    const page = readFileSync(file, 'utf8');
    if (process.env.UPDATE_DOCS) writeFileSync(file, page.replace(/^\| power .*?(?=\n\n)/ms, table));
    expect(readFileSync(file, 'utf8')).toContain(`\n\n${table()}\n\n`);
  });
});
