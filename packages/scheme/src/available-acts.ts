import { DateTimeScalar } from '@conformity/subgraph';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Asking } from './asking';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';
import { powerRefusal } from './transition/power';
import { correctableUntil, correctionRefusal, statusRefusal } from './transition/status';
import { type Past, pastRefusal } from './transition/undo';

/** What can be done to a document that is there; the values are the acts of the lifecycle table. */
export const DocumentAct = {
  EDIT: 'edit',
  AMEND: 'amend',
  ISSUE: 'issue',
  CORRECT: 'correct',
  DELETE_DRAFT: 'delete-draft',
  RECORD_SURVEILLANCE: 'record-surveillance',
  CHANGE_CONTACT: 'change-contact',
  SUSPEND: 'suspend',
  REINSTATE: 'reinstate',
  CANCEL: 'cancel',
  DELETE: 'delete',
  DROP_AMENDMENT: 'drop-amendment',
  REVERSE: 'reverse',
  RESTORE_DRAFT: 'restore-draft',
  OFFER: 'offer',
  TRANSFER: 'transfer',
} as const;
export type DocumentAct = (typeof DocumentAct)[keyof typeof DocumentAct];
/** An act on one document; a transfer ends another one too. */
export type OwnAct = Exclude<DocumentAct, 'transfer'>;
export const documentActs = Object.values(DocumentAct).filter(act => act !== DocumentAct.TRANSFER);

/** The acts on one document that a type knows. */
export const actsOf = ({
  surveillance,
  takesOver,
}: Pick<DocumentScheme<object>, 'surveillance' | 'takesOver'>): OwnAct[] =>
  documentActs.filter(
    act =>
      (surveillance || (act !== 'record-surveillance' && act !== 'change-contact')) && (takesOver || act !== 'offer'),
  );
registerEnumType(DocumentAct, {
  name: 'DocumentAct',
  description: 'What can be done to a document that is there.',
  valuesConfig: {
    EDIT: { description: 'Changes what the draft issue says, as a whole or in parts: `edit...` and `patch...`.' },
    AMEND: { description: 'Opens the next issue as a draft beside the public one.' },
    ISSUE: { description: 'Publishes the draft issue, where the rules find nothing against it.' },
    CORRECT: { description: 'Corrects the public issue in place, while it is young enough.' },
    DELETE_DRAFT: { description: 'Drops the draft issue.' },
    RECORD_SURVEILLANCE: { description: 'Records surveillance that was done, without a new issue.' },
    CHANGE_CONTACT: { description: 'Records whom to ask at the holder, without a new issue.' },
    SUSPEND: { description: 'Holds it back for a time.' },
    REINSTATE: { description: 'Ends a suspension.' },
    CANCEL: { description: 'Ends it for good; it stays readable.' },
    DELETE: { description: 'Takes it out of the register.' },
    DROP_AMENDMENT: { description: 'Drops the draft of the next issue, by who opened it.' },
    RESTORE_DRAFT: { description: 'Puts back the draft issue that was deleted last.' },
    OFFER: { description: 'Lets another body take it over, by `transfer...`; or no longer.' },
    TRANSFER: {
      description:
        'Publishes the draft issue, and ends what it takes over of another body: by who may cancel both, or after an offer of that body.',
    },
    REVERSE: { description: 'Undoes the last act, where it was a mistake of the Secretariat: by a second person.' },
  },
});

@ObjectType({ description: 'An act, and whether you can do it to this document as it stands.' })
@Directive('@shareable')
export class AvailableAct {
  @Field(() => DocumentAct, { description: 'What would be done.' }) act!: DocumentAct;
  @Field(() => String, { description: 'The mutation that does it, such as `issueExCertificate`.' }) mutation!: string;
  @Field(() => Boolean, {
    description:
      'Whether your roles and its status allow it. Of an issue or a correction the rules have a word too: ask `check...`.',
  })
  available!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What the act would answer if you tried; null where it is available.',
  })
  reason!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Of a correction that is available: until when. Null of every other act.',
  })
  until!: Date | null;
}

/** A document as far as it decides what can be done to it. */
export interface Standing {
  document: Pick<DocumentRow, 'system' | 'documentType' | 'issuerId' | 'number' | 'status'>;
  draft: Pick<IssueRow, 'number'> | null;
  shown: Pick<IssueRow, 'number' | 'issuedOn' | 'publishedAt'>;
}

/** Why the act would be refused before its rules are asked, in the words of the refusal; null where it would not. */
export const refusalOf = (
  scheme: Pick<DocumentScheme<object>, 'facts'>,
  asking: Pick<Asking, 'principal' | 'now'>,
  { document, draft, shown }: Standing,
  act: OwnAct,
  past: Past,
): string | null =>
  powerRefusal(asking, act, document) ??
  statusRefusal(scheme, { document, draft }, act) ??
  (act === 'correct' ? correctionRefusal(document, shown, asking.now) : null) ??
  pastRefusal(asking, document, draft, past, act)?.message ??
  null;

/** The act as the graph tells it. */
export const availableAct = (
  act: DocumentAct,
  mutation: string,
  reason: string | null,
  shown: Pick<IssueRow, 'publishedAt'> | null = null,
): AvailableAct => ({
  act,
  mutation,
  available: reason === null,
  reason,
  until: shown && act === 'correct' && reason === null ? correctableUntil(shown) : null,
});

/** What the caller can do now with a document whose acts are those of every type. */
export const availableActs = (
  scheme: Pick<DocumentScheme<object>, 'facts' | 'surveillance' | 'takesOver'>,
  asking: Pick<Asking, 'principal' | 'now'>,
  standing: Standing,
  past: Past,
): AvailableAct[] =>
  actsOf(scheme).map(act =>
    availableAct(
      act,
      mutationOf(act, scheme.facts.typename),
      refusalOf(scheme, asking, standing, act, past),
      standing.shown,
    ),
  );

/** The name of the mutation that does an act to what is called so. */
export const mutationOf = (act: DocumentAct, name: string): string =>
  ({
    'delete-draft': `delete${name}Draft`,
    'record-surveillance': `record${name}Surveillance`,
    'change-contact': `change${name}Contact`,
    'drop-amendment': `drop${name}Amendment`,
    'restore-draft': `restore${name}Draft`,
  })[act as string] ?? `${act}${name}`;
