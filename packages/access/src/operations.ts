import { can } from './permissions';
import type { Action } from './powers';
import type { Principal } from './principal';

/**
 * Where a power has to be held: over the document; over the body, in the system that is named or in any where it works; in a system, or in
 * any, as a Secretariat holds it.
 */
export type Reach = 'document' | 'own body' | 'body in the system' | 'body' | 'system' | 'any system';

/** What the graph lets be done, and the power that it takes. */
export interface Operation {
  /** Its name, where `*` stands for a type of documents, such as `ExCertificate`. */
  name: string;
  /** One of these is enough; 'everybody', 'operator' for who keeps the graph running. */
  powers: readonly Action[] | 'everybody' | 'operator';
  reach: Reach;
  /** What it takes beside the power. */
  besides?: string;
  /** The one system that it is of, where its name has no type. */
  system?: string;
  /** Answers everybody, with what the power shows them of a list; nothing of it to who has not the power. */
  lists?: true;
  /** Who has not this power either is answered that there is no such thing. */
  known?: Action;
}

const over = (
  reach: Reach,
  powers: Action | readonly Action[],
  names: string,
  more: Pick<Operation, 'besides' | 'system' | 'lists' | 'known'> = {},
): Operation[] =>
  names.split(' ').map(name => ({ name, reach, powers: typeof powers === 'string' ? [powers] : powers, ...more }));
const open = (powers: 'everybody' | 'operator', names: string): Operation[] =>
  names.split(' ').map(name => ({ name, reach: 'any system', powers }));

const iecq = { system: 'IECQ' } as const;
const both = {
  besides: '`document:cancel` over both documents, or `document:issue` and an offer of the other body',
} as const;

/**
 * Every operation of the graph, mutations and queries. One that is not named here fails a test, which asks each as everybody; those with a
 * whole name stand before those with `*`.
 */
export const operations: readonly Operation[] = [
  ...over('document', 'document:edit', 'addIecqSites dropIecqSites', iecq),
  ...over('document', 'document:issue', 'renewIecqSet moveIecqHeadOffice', iecq),
  ...over('document', ['document:cancel', 'document:issue'], 'transferIecqSet', { ...iecq, ...both }),
  ...over('document', ['document:cancel', 'document:issue'], 'transferIecreCertificate', { system: 'IECRE', ...both }),
  ...over('document', 'document:offer', 'offerIecqSet', iecq),
  ...over('document', 'document:offer', 'offerIecreCertificate', { system: 'IECRE' }),
  ...over('system', 'standard:edit', 'setPersonValidityPolicy', { system: 'IECEx' }),
  ...over('own body', 'document:draft', 'draft*'),
  ...over('own body', 'document:draft', 'copy*', { besides: 'what is copied has to be readable' }),
  ...over('document', 'document:edit', 'edit* patch*'),
  ...over('document', 'document:amend', 'amend*'),
  ...over('document', 'document:issue', 'issueMany* renewMany* issue*'),
  ...over('document', 'document:correct', 'correctMany* correct*'),
  ...over('document', 'document:delete-draft', 'deleteMany*Drafts delete*Draft'),
  ...over('document', 'document:restore-draft', 'restore*Draft'),
  ...over('document', 'document:drop-amendment', 'drop*Amendment', { besides: 'who opened it' }),
  ...over('document', 'document:reverse', 'reverse*', { besides: 'another person than who did what is undone' }),
  ...over('document', 'document:suspend', 'suspendMany* suspend*'),
  ...over('document', 'document:reinstate', 'reinstate*'),
  ...over('document', 'document:cancel', 'cancel*'),
  ...over('document', 'document:delete', 'delete*'),
  ...over('document', 'document:record-surveillance', 'record*Surveillance'),
  ...over('document', 'document:change-contact', 'change*Contact'),
  ...over('document', 'document:view-deleted', 'deleted*'),
  ...over('document', 'document:edit', 'check* preview* matrix*', {
    besides: 'of content that is not saved: whoever may draft',
  }),

  ...over('any system', 'body:edit', 'addCertificationBody'),
  ...over('system', 'body:edit', 'setBodyCode removeMark'),
  ...over('body in the system', 'body:edit', 'setAcceptance'),
  ...over('body', 'body:edit', 'setTimeZone'),
  ...over('body', 'body:edit', 'acceptBodyChange questionBodyChange', { known: 'body:view-notices' }),
  ...over('body', ['body:tell', 'body:edit'], 'keepBodyContacts removeLogo'),
  ...over('body', 'body:tell', 'tellBodyChange'),
  ...over('body', 'body:tell', 'withdrawBodyChange', { known: 'body:view-notices' }),
  ...over('body in the system', 'body:tell', 'askFourEyes', { besides: 'of every body of a scheme: `body:edit`' }),
  ...over('body', 'organisation:edit', 'saveOrganisation confirmOrganisationName withdrawOrganisationName'),
  ...over('own body', 'organisation:edit', 'organisationMatches'),
  ...over('any system', 'organisation:edit', 'mergeOrganisations undoOrganisationMerge'),
  ...over('body in the system', 'machine-client:keep', 'registerMachineClient'),
  ...over('body in the system', 'machine-client:keep', 'rotateMachineClient revokeMachineClient', {
    known: 'machine-client:keep',
  }),
  ...over('body', 'machine-client:keep', 'machineClients'),
  ...over('body in the system', 'sign-in:demand', 'demandFreshSignIn'),
  ...over('system', 'system:freeze', 'announceReadOnlyPeriod endReadOnlyPeriod'),
  ...over('any system', 'standard:edit', 'recordEdition'),
  ...over('system', 'standard:edit', 'recordTransition'),
  ...over('body in the system', 'user:manage', 'inviteUser grantMembership', {
    besides: 'an administrator: `administrator:manage`; staff: `staff:manage`; nobody to themselves',
  }),
  ...over('body in the system', 'user:manage', 'endMembership standIn', {
    besides: 'or who holds the role',
    known: 'person:view',
  }),
  ...over('body in the system', 'body:tell', 'removeSignature', {
    besides: 'or whose signature it is',
    known: 'person:view',
  }),
  ...over('body', 'person:view', 'people bodyChanges'),
  ...over('body', 'body:view-notices', 'changeNotices', { lists: true }),
  ...over('system', 'personal-data:keep', 'answerErasure', {
    besides: 'another than who asks; a Secretariat: of who works or worked in its system alone',
    known: 'personal-data:keep',
  }),
  ...over('system', 'personal-data:keep', 'personalData', {
    besides: 'or whose data they are; a Secretariat: what is of its system',
  }),
  ...over('any system', 'personal-data:keep', 'erasureRequests', { besides: 'or who asks', lists: true }),
  ...over('system', 'number-conflict:view', 'numberConflicts', { system: 'IECEE' }),
  ...over('body', 'document:view-draft', 'workingList dashboard findings suspensionReviews auditFindings'),
  ...over('own body', 'document:view-draft', 'notices markNoticesRead noticeMail keepNoticeMail stopNoticeMail'),
  ...over('system', 'review:keep', 'beginSuspensionReview stopSuspensionReview suspensionReviewPlan'),
  ...over('body in the system', 'review:keep', 'holdSuspensionReview releaseSuspensionReview'),
  ...over('body in the system', 'review:answer', 'answerSuspensionReview'),
  ...over('body in the system', 'webhook:keep', 'registerWebhook webhooks'),
  ...over('body in the system', 'webhook:keep', 'removeWebhook testWebhook resendWebhookDelivery webhookDeliveries', {
    known: 'webhook:keep',
  }),
  ...over('body in the system', ['audit:answer', 'audit:record'], 'reportCard', {
    besides: 'of every body: `audit:record`',
  }),
  ...over('system', 'audit:record', 'recordAuditFinding judgeAuditFinding'),
  ...over('body in the system', 'audit:answer', 'answerAuditFinding'),
  ...over('system', 'concern:keep', 'concerns answerConcern'),
  ...open('operator', 'lockPerson unlockPerson retryJob deadJobs sealKeys failedWebhookDeliveries'),
  ...open(
    'everybody',
    'exportCertificates cancelExport createOneTimeLink exportJob me node nodes giveConsent withdrawConsent requestErasure',
  ),
  ...open(
    'everybody',
    'certificate certificates verify verifyDocument statistics suggest suggestByKind organisationsAcrossSystems',
  ),
  ...open(
    'everybody',
    'suspensionReviewPolicies impact changes chart reportConcern reportedConcern savedViews saveView removeView',
  ),
  ...open('everybody', 'watches watchNotices keepWatch removeWatch setWatchWebhook askForWatch'),
  ...open('everybody', 'certificationBodies certificationBody organisations organisation standards standard'),
  ...open(
    'everybody',
    'readOnlyPeriods systemMarks unitsOfCompetence expiringPersonCertificates personValidityPolicy iecqCertified iecqDue',
  ),
  ...open('everybody', 'iecqSchemes ieceeCategories ieceeNcbScopes iecreDocumentTypes iecreExpiring'),
  ...open('everybody', 'layout*'),
  // Documents and sets, by their type: the last row, for it has no other name.
  ...open('everybody', '*'),
];

/** The operation of this name, where one of `types` stands for `*`; undefined where the table does not have it. */
export function operationNamed(name: string, types: readonly string[]): (Operation & { type?: string }) | undefined {
  for (const operation of operations) {
    const [before = '', after] = operation.name.split('*');
    if (after === undefined && operation.name === name) return operation;
    if (after === undefined || !name.startsWith(before) || !name.endsWith(after)) continue;
    const named = name.slice(before.length, name.length - after.length);
    const type = types.find(one => one === named || (!before && one.toLowerCase() === named.toLowerCase()));
    if (type) return { ...operation, type };
  }
  return undefined;
}

/** Where something is that is acted on. */
export interface Place {
  system: string;
  documentType?: string;
  bodyId: string;
  /** In which the body works; of a document its own. */
  systems: readonly string[];
}

/** Whether the principal has the power that an operation takes; of what else it takes it says nothing. */
export function mayAsk(principal: Principal, { powers, reach }: Operation, { systems, ...place }: Place): boolean {
  if (powers === 'everybody') return true;
  if (powers === 'operator') return principal.memberships.some(({ role }) => role === 'IT_ADMIN');
  const ofStaff = { ...place, bodyId: null };
  const resources = {
    document: [place],
    'body in the system': [place],
    body: systems.map(system => ({ ...place, system })),
    system: [ofStaff],
    'any system': systems.map(system => ({ ...ofStaff, system })),
    // Whoever may at all may for their own body.
    'own body': systems.flatMap(system => principal.memberships.map(({ bodyId }) => ({ ...place, system, bodyId }))),
  }[reach];
  return powers.some(power => resources.some(resource => can(principal, power, resource)));
}
