import type { Role } from './principal';

/** Who can hold a power: a role, or either role of a body where the person is an authorising officer too. */
export type Holder = Role | 'AUTHORISING_OFFICER';

const officers = ['CB_BASIC', 'CB_ADMIN'] as const;

/**
 * Who may do what, where a system says nothing else: the one table behind resolvers, visibility, error texts and documentation.
 * Source: IECEx OD 011-1 Ed 4.0 cl. 1.2.2 and IECEx Secretariat to ExCBs, 2019 (ExCB_Admin, ExCB_Basic);
 * the line between Basic and Admin beyond deleting drafts and managing users is our decision.
 */
const everywhere = {
  'document:view-draft': ['CB_BASIC', 'CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'document:draft': officers,
  'document:edit': officers,
  'document:amend': officers,
  'document:issue': ['AUTHORISING_OFFICER'],
  'document:correct': ['AUTHORISING_OFFICER'],
  'document:delete-draft': ['CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'document:restore-draft': ['CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'document:record-surveillance': officers,
  'document:change-contact': officers,
  // To another body, which may take it over.
  'document:offer': ['AUTHORISING_OFFICER'],
  'document:suspend': ['SECRETARIAT'],
  'document:reinstate': ['SECRETARIAT'],
  'document:cancel': ['SECRETARIAT'],
  'document:delete': ['SECRETARIAT'],
  // Only who opened it, whatever else they may do.
  'document:drop-amendment': officers,
  // Only by another person than who did what is undone.
  'document:reverse': ['SECRETARIAT'],
  'document:view-deleted': ['SECRETARIAT', 'IT_ADMIN'],
  'body:edit': ['SECRETARIAT', 'IT_ADMIN'],
  'body:tell': ['CB_ADMIN'],
  'body:view-notices': ['CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'organisation:edit': ['CB_BASIC', 'CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'person:view': ['CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'user:manage': ['CB_ADMIN', 'SECRETARIAT', 'IT_ADMIN'],
  'administrator:manage': ['SECRETARIAT', 'IT_ADMIN'],
  'staff:manage': ['IT_ADMIN'],
  'personal-data:keep': ['SECRETARIAT', 'IT_ADMIN'],
  'number-conflict:view': ['SECRETARIAT', 'IT_ADMIN'],
  'system:freeze': ['SECRETARIAT', 'IT_ADMIN'],
  'standard:edit': ['SECRETARIAT', 'IT_ADMIN'],
  'machine-client:keep': ['CB_ADMIN', 'IT_ADMIN'],
  'webhook:keep': ['CB_ADMIN', 'IT_ADMIN'],
  'sign-in:demand': ['CB_ADMIN', 'IT_ADMIN'],
  // An answer decides whether a certificate is cancelled.
  'review:answer': ['AUTHORISING_OFFICER'],
  'review:keep': ['SECRETARIAT'],
  'audit:record': ['SECRETARIAT'],
  'audit:answer': officers,
  'concern:keep': ['SECRETARIAT'],
} as const satisfies Record<string, readonly Holder[]>;

export type Action = keyof typeof everywhere;
export const actions = Object.keys(everywhere) as Action[];

/** Where a system has another holder of some powers than the others; the last one that fits counts. */
export interface SystemPower {
  system: string;
  /** Only for documents of these types, as their owner keeps them; without it, for all of the system. */
  documentTypes?: readonly string[];
  /** Not the power to view drafts: lists ask for it by system and body only. */
  actions: readonly Exclude<Action, 'document:view-draft'>[];
  holders: readonly Holder[];
}

/** Who may do what: everywhere, and what some systems say otherwise. */
export interface Powers {
  everywhere: Readonly<Record<Action, readonly Holder[]>>;
  bySystem: readonly SystemPower[];
}

/** What the officers of a body are called in each system. */
export const bodyNames: Readonly<Record<string, string>> = {
  IECEx: 'ExCB',
  IECQ: 'IECQ CB',
  IECEE: 'NCB',
  IECRE: 'RECB',
};

/**
 * Our decision: in IECEE and IECRE the body that issued a document may suspend, reinstate and cancel it too. The public register of
 * IECEE names the NCB as who cancelled (`cancel_info.cancelled_by`); for IECRE no document that we know says who may, and its bodies
 * stand as those of IECEE do. In IECEx the Secretariat sets both at the request of the ExCB (OD 011-1 Ed 4.0 cl. 1.2.2).
 */
const usuallyLeftToBodies = 'IECEE,IECRE';

/**
 * The powers where the bodies of these systems (by name, with commas between, none where empty) act on the status of what they issued.
 * By a body it takes an authorising officer, as for issuing: our decision, because it is published at once.
 * @throws for a name that is no system
 */
export function powersWith(leftToBodies: string = usuallyLeftToBodies): Powers {
  const systems = leftToBodies.split(',').flatMap(name => name.trim() || []);
  const stray = systems.find(name => !(name in bodyNames));
  if (stray)
    throw new Error(`BODIES_ACT_ON_STATUS names ${stray}; the systems are ${Object.keys(bodyNames).join(', ')}.`);
  return {
    everywhere,
    bySystem: systems.map(system => ({
      system,
      actions: ['document:suspend', 'document:reinstate', 'document:cancel'],
      holders: ['AUTHORISING_OFFICER', 'SECRETARIAT'],
    })),
  };
}

/** The powers where nothing else is set: what descriptions say. */
export const usualPowers = powersWith();

let ofProcess: Powers | undefined;

/** The powers of this process, as `BODIES_ACT_ON_STATUS` sets them when they are first asked for. */
export const powers = (): Powers => {
  ofProcess ??= powersWith(process.env.BODIES_ACT_ON_STATUS);
  return ofProcess;
};

/** What a power is about: a system, and the type where it is about a document. */
export interface Subject {
  system: string;
  documentType?: string;
}

/** Who holds the power over it. */
export function holdersOf(
  action: Action,
  { system, documentType }: Subject,
  { everywhere, bySystem }: Powers = powers(),
): readonly Holder[] {
  const fits = (power: SystemPower) =>
    power.system === system &&
    (power.actions as readonly Action[]).includes(action) &&
    (!power.documentTypes || (documentType !== undefined && power.documentTypes.includes(documentType)));
  return bySystem.findLast(fits)?.holders ?? everywhere[action];
}

/** Who holds the power, in the words of the system: "an authorising officer of the issuing NCB or the Secretariat of IECEE". */
export function whoMay(action: Action, subject: Subject, given: Powers = powers()): string {
  const issuing = action.startsWith('document:') ? 'issuing ' : '';
  const body = `the ${issuing}${bodyNames[subject.system] ?? 'body'}`;
  const words: Record<Holder, string> = {
    AUTHORISING_OFFICER: `an authorising officer of ${body}`,
    CB_BASIC: `an officer of ${body}`,
    CB_ADMIN: `an administrator of ${body}`,
    SECRETARIAT: `the Secretariat of ${subject.system}`,
    IT_ADMIN: 'the IT administrator',
  };
  const holders = holdersOf(action, subject, given).map(holder => words[holder]);
  return [holders.slice(0, -1).join(', '), ...holders.slice(-1)].filter(Boolean).join(' or ');
}
