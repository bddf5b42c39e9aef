import { type Action, usualPowers, whoMay } from '@conformity/access';
import type { DocumentType, DocumentTypeFacts, System } from '@conformity/certification';
import { DateScalar } from '@conformity/subgraph';
import { Arg, type ClassType, ID, Int } from 'type-graphql';
import { RuleOverride } from './document-types';

/** Whom an act on documents of a type needs, as the end of its description. */
export const needs =
  (system: System, documentType: DocumentType) =>
  (action: Action): string =>
    `Needs ${whoMay(action, { system, documentType }, usualPowers)}.`;

/** The body that a new document is drafted for. */
export const bodyArg = () =>
  Arg('body', () => ID, {
    nullable: true,
    description: 'The certification body, such as `bdy_demo`; needed only for what is new, by who drafts for several.',
  });

/** The day of issue that an act sets, or a check supposes. */
export const issuedOnArg = () =>
  Arg('issuedOn', () => DateScalar, {
    nullable: true,
    description: 'Day of issue; today, as it is at the body, if none is given.',
  });

/** Why an act is done. */
export const reasonArg = () =>
  Arg('reason', () => String, {
    validate: false,
    description: 'Why, in three letters at least. Kept in the audit trail, shown as statusReason.',
  });

/** The rules that the authorising officer sets aside. */
export const overridesArg = () =>
  Arg('overrides', () => [RuleOverride], {
    defaultValue: [],
    description: 'Rules to set aside, each with its reason.',
  });

/** The revision of a thing that an act was made from. */
export const revisionOf = (thing: string) =>
  Arg('revision', () => Int, {
    description: `The revision of the ${thing} that you read; another one is refused as CONFLICT.`,
  });

/** What of a draft is to change. */
export const patchArg = <Patch extends object>(Patch: ClassType<Patch>) =>
  Arg('patch', () => Patch, { description: 'What is to change: what is left out stays, null empties.' });

/** Which document is meant, and what its issue says: in the words of its type. */
export const documentArguments = ({ noun, idPrefix }: DocumentTypeFacts, Input: ClassType<object>) => ({
  idArg: () => Arg('id', () => ID, { description: `Of the ${noun}, such as \`${idPrefix}_0190...\`.` }),
  revisionArg: () => revisionOf(noun),
  inputArg: () =>
    Arg('input', () => Input, { description: 'What the issue is to say, all of it: what is left out is empty.' }),
  /** Of a dry run, which looks at a draft, or at what is not saved, or at this in place of that. */
  draftIdArg: () =>
    Arg('id', () => ID, {
      nullable: true,
      description: `Of the ${noun} whose draft is meant; left out, \`input\` stands alone.`,
    }),
  unsavedArg: () =>
    Arg('input', () => Input, {
      nullable: true,
      description: 'What the issue would say; left out, what the draft says.',
    }),
  nextArg: () =>
    Arg('input', () => Input, {
      nullable: true,
      description: 'What the next issue is to say, all of it. Left out, it begins with what the public one says.',
    }),
});
