import { guest } from '@conformity/access';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Asking } from './asking';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';
import { powerRefusal } from './transition/power';
import { correctionRefusal, statusRefusal } from './transition/status';

/** What can be done to a document that is there; the values are the acts of the lifecycle table. */
export const DocumentAct = {
  EDIT: 'edit',
  AMEND: 'amend',
  ISSUE: 'issue',
  CORRECT: 'correct',
  DELETE_DRAFT: 'delete-draft',
  SUSPEND: 'suspend',
  REINSTATE: 'reinstate',
  CANCEL: 'cancel',
  DELETE: 'delete',
} as const;
export type DocumentAct = (typeof DocumentAct)[keyof typeof DocumentAct];
export const documentActs = Object.values(DocumentAct);
registerEnumType(DocumentAct, {
  name: 'DocumentAct',
  description: 'What can be done to a document that is there.',
  valuesConfig: {
    EDIT: { description: 'Changes what the draft issue says, as a whole or in parts: `edit...` and `patch...`.' },
    AMEND: { description: 'Opens the next issue as a draft beside the public one.' },
    ISSUE: { description: 'Publishes the draft issue, where the rules find nothing against it.' },
    CORRECT: { description: 'Corrects the public issue in place, while it is young enough.' },
    DELETE_DRAFT: { description: 'Drops the draft issue.' },
    SUSPEND: { description: 'Holds it back for a time.' },
    REINSTATE: { description: 'Ends a suspension.' },
    CANCEL: { description: 'Ends it for good; it stays readable.' },
    DELETE: { description: 'Takes it out of the register.' },
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
  act: DocumentAct,
): string | null =>
  powerRefusal(asking, act, document) ??
  statusRefusal(scheme, { document, draft }, act) ??
  (act === 'correct' ? correctionRefusal(document, shown, asking.now) : null);

/** The act as the graph tells it. */
export const availableAct = (act: DocumentAct, mutation: string, reason: string | null): AvailableAct => ({
  act,
  mutation,
  available: reason === null,
  reason,
});

/** What the caller can do now with a document whose acts are those of every type. Guests can do nothing, and are told of nothing. */
export const availableActs = (
  scheme: Pick<DocumentScheme<object>, 'facts'>,
  asking: Pick<Asking, 'principal' | 'now'>,
  standing: Standing,
): AvailableAct[] =>
  asking.principal.id === guest.id
    ? []
    : documentActs.map(act =>
        availableAct(act, mutationOf(act, scheme.facts.typename), refusalOf(scheme, asking, standing, act)),
      );

/** The name of the mutation that does an act to what is called so. */
export const mutationOf = (act: DocumentAct, name: string): string =>
  act === 'delete-draft' ? `delete${name}Draft` : `${act}${name}`;
