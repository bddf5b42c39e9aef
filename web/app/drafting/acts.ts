import {
  AmendExCertificateDocument,
  CancelExCertificateDocument,
  ChangeExQualityReportContactDocument,
  DeleteExCertificateDocument,
  DeleteExCertificateDraftDocument,
  type DocumentAct,
  DropExCertificateAmendmentDocument,
  IssueExCertificateDocument,
  OfferIecreCertificateDocument,
  RecordExQualityReportSurveillanceDocument,
  ReinstateExCertificateDocument,
  RestoreExCertificateDraftDocument,
  ReverseExCertificateDocument,
  SuspendExCertificateDocument,
  TransferIecreCertificateDocument,
} from '@conformity/client';
import { overridesIn } from './overrides';
import { draftedTypes } from './types';

/** What an act asks beside the document and its revision. */
export type Asked = 'reason' | 'issuedOn' | 'overrides' | 'affected' | 'on' | 'to' | 'surveillance' | 'contact';

const told = (form: FormData, name: string) => String(form.get(name) ?? '').trim() || null;

const answers: Record<Asked, (form: FormData) => object> = {
  reason: form => ({ reason: told(form, 'reason') ?? '' }),
  issuedOn: form => ({ issuedOn: told(form, 'issuedOn') }),
  overrides: form => ({ overrides: overridesIn(form) }),
  affected: form => ({ productsAffected: form.get('affected') === 'true' }),
  on: form => ({ on: told(form, 'on') }),
  to: form => ({ to: told(form, 'to') }),
  surveillance: form => ({
    input: { doneOn: told(form, 'doneOn'), nextDueOn: told(form, 'nextDueOn'), findings: told(form, 'findings') },
  }),
  contact: form => ({
    contact: told(form, 'name') && { name: told(form, 'name'), email: told(form, 'email'), phone: told(form, 'phone') },
  }),
};

/** The acts that are done on a page of their own, each with its operation and with what it asks. */
export const acts = {
  AMEND: { document: AmendExCertificateDocument, asks: [] },
  ISSUE: { document: IssueExCertificateDocument, asks: ['issuedOn', 'overrides'] },
  DELETE_DRAFT: { document: DeleteExCertificateDraftDocument, asks: [] },
  RESTORE_DRAFT: { document: RestoreExCertificateDraftDocument, asks: [] },
  DROP_AMENDMENT: { document: DropExCertificateAmendmentDocument, asks: [] },
  SUSPEND: { document: SuspendExCertificateDocument, asks: ['reason'] },
  REINSTATE: { document: ReinstateExCertificateDocument, asks: ['reason'] },
  CANCEL: { document: CancelExCertificateDocument, asks: ['reason', 'affected', 'on'] },
  DELETE: { document: DeleteExCertificateDocument, asks: ['reason'] },
  REVERSE: { document: ReverseExCertificateDocument, asks: ['reason'] },
  OFFER: { document: OfferIecreCertificateDocument, asks: ['to'] },
  TRANSFER: { document: TransferIecreCertificateDocument, asks: ['reason', 'issuedOn', 'overrides'] },
  RECORD_SURVEILLANCE: { document: RecordExQualityReportSurveillanceDocument, asks: ['surveillance'] },
  CHANGE_CONTACT: { document: ChangeExQualityReportContactDocument, asks: ['contact'] },
} as const satisfies Partial<Record<DocumentAct, { document: unknown; asks: readonly Asked[] }>>;
export type ActOnPage = keyof typeof acts;

/** The act that an address names; null where it names none. */
export const actNamed = (name: string): ActOnPage | null => {
  const act = name.toUpperCase();
  return Object.hasOwn(acts, act) ? (act as ActOnPage) : null;
};

/** What a form says of an act. */
export const variablesOf = (act: ActOnPage, form: FormData): object =>
  Object.assign({}, ...acts[act].asks.map(asked => answers[asked](form)));

/** The type on which a mutation acts. */
export const typeActedOn = (mutation: string): string =>
  [...Object.keys(draftedTypes), 'IecqCertificate'].find(type => mutation.includes(type)) ?? '';
