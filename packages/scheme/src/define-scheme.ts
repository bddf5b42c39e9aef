import {
  type CalendarDate,
  type DocumentType,
  type DocumentTypeFacts,
  documentTypes,
  type Finding,
  findingsOf,
  grammarOf,
  type Lapse,
  type NumberGrammar,
  type PrintedDocument,
  type PrintedIssuer,
  type Rule,
  type Scheme,
} from '@conformity/certification';
import type {
  BodyFacts,
  Citation,
  OwnTraits,
  Party,
  RelationKind,
  Site,
  StandardEditionInput,
} from '@conformity/register';
import type { EntityManager } from 'typeorm';
import type { IssueRow } from './document';
import type { LinkedDocument } from './linked';

/** The harmonised facts of a content: what the register knows of every document, whatever its scheme. */
export interface Harmonised {
  title: string;
  holder: Party | null;
  manufacturers: Party[];
  sites: Site[];
  standards: StandardEditionInput[];
  /** Last day of validity, inclusive; null where the document type knows no expiry. */
  validUntil: CalendarDate | null;
  /** Other documents that this one names, by number. */
  relations: { kind: RelationKind; number: string }[];
  /** Who else holds it, as further names. */
  otherHolders?: readonly (string | null | undefined)[];
  /** Models, types and brand names, as they stand on the product. */
  models?: readonly (string | null | undefined)[];
  /** Further texts by which people look for it: markings, conditions, references. */
  keywords: (string | null | undefined)[];
  /** Where one document type covers several schemes, or one of the owner's types several of the register. */
  scheme?: Scheme;
  documentType?: DocumentType;
  /** True where only its body, the Secretariat and the IT administrator may know of it. */
  isPrivate?: boolean;
  /** Codes of product categories or of whatever the system sorts its documents by. */
  categories?: readonly string[];
  /** The brand name under which the product is sold. */
  trademark?: string | null;
  /** By what else it is filtered and counted; of countries, sites and relations the register knows by itself. */
  traits?: OwnTraits;
}

/** What a check is about: a content as it would stand on an issue of a day. */
export interface Subject<Content> {
  content: Content;
  /** The number as it would be printed; null on a dry run before the first save. */
  number: string | null;
  suffix: string;
  issueNumber: number;
  issuedOn: CalendarDate;
  body: BodyFacts;
  /** The public issues before it, the earliest first. */
  previous: Pick<IssueRow<Content & object>, 'number' | 'issuedOn' | 'content'>[];
  /** True where the act ends the document that this one takes over. */
  isTransfer?: boolean;
}

/** Loads the facts that some rules need, inside the act's transaction, and says what the rules find. */
export type Check<Content> = (em: EntityManager, subject: Subject<Content>) => Promise<Finding[]>;

/** Ties a loader of facts to the rules over the same facts. */
export const check =
  <Content, Facts>(
    load: (em: EntityManager, subject: Subject<Content>) => Facts | Promise<Facts>,
    rules: readonly Rule<Facts>[],
  ): Check<Content> =>
  async (em, subject) =>
    findingsOf(rules, await load(em, subject));

/**
 * What a scheme says of one of its document types; all that is not said here is the same for every scheme. Methods, so that a
 * scheme of one content can stand in a list of schemes of any.
 */
export interface SchemeDefinition<Content extends object> {
  documentType: DocumentType;
  /** The letters after the serial that follow from the content, such as `X`. */
  suffixOf?(content: Content): string;
  /** The part of the number that says what kind of document it is; it never changes. */
  kindOf?(content: Content): string;
  /** The number, where the body gives it and not the register's counter. */
  givenNumber?(content: Content): string;
  harmonise(content: Content, facts: { number: string; issuedOn: CalendarDate | null }): Harmonised;
  /** Brings what was typed into the register's form before it is kept: standards, numbers, derived dates. */
  prepare?(em: EntityManager, content: Content, facts: Preparation<Content>): Promise<Content>;
  /** False where only the body, its Secretariat and the IT administrator may read what an issue says. */
  contentIsPublic?: boolean;
  /** What of a public content only they may read; it is not printed. */
  confidential?: readonly string[];
  /** The content as it is frozen when it is issued on a day, with what follows from that day. */
  freeze?(em: EntityManager, content: Content, facts: Freezing<Content>): Promise<Content>;
  /** The content with which the next issue starts; without it, that of the public issue as it stands. */
  nextIssue?(current: Content): Content;
  /** A kept content as it would be typed, where fields have other names or forms then; what changes a part of it begins with that. */
  asTyped?(content: Content): Content;
  /** What a copy for a new document leaves out, beside days, what the last issue changed, and what `nextIssue` leaves out. */
  notCopied?: readonly string[];
  /** What of a content had another name, by the name of today: issues of before keep it by that. */
  earlierNames?: Readonly<Record<string, string>>;
  /** Lists that a content did not have at first: issues of before have nothing in them. */
  laterLists?: readonly string[];
  /** What of a content is told as data, where it holds more than its fields. */
  dataOf?(content: Content): object;
  /** How an issue is printed: its parts in the order of the document type. */
  print?(content: Content, facts: Printing): Printed;
  /** The number of a document of another body that this one takes over, where the system knows such transfers. */
  takesOver?(content: Content): string | null | undefined;
  /** The reports that carry it; whenever one of them changes, it is told anew until when. */
  basis?: Basis<Content>;
  /** Where the field knows surveillance: the audit that an issue rests on, and when the first surveillance after it is due. */
  surveillance?(content: Content): { auditedOn: CalendarDate | null; dueOn: CalendarDate | null };
  /** What else must hold for the act, beside the rules of the register. */
  checks: { issue?(em: EntityManager, subject: Subject<Content>): Promise<Finding[]> };
}

/** On what documents of a type rest: reports of one type of the same subgraph. */
export interface Basis<Content> {
  reports: DocumentScheme<object>;
  /** The reports that a content names. */
  numbers(content: Content): readonly string[];
  /** Until when each carries it, and why no longer; empty where it needs none. */
  lapses(content: Content, reports: readonly LinkedDocument<object>[]): Lapse[];
}

/** What `prepare` may look at. */
export interface Preparation<Content> {
  /** The content of the public issue; null before the first. */
  previous: Content | null;
  /** As it is at the body. */
  today: CalendarDate;
}

/** What `freeze` may look at. */
export interface Freezing<Content> {
  issuedOn: CalendarDate;
  /** The content of the issue before; null for issue 0. */
  previous: Content | null;
}

/** What `print` may look at. */
export interface Printing {
  number: string;
  issueNumber: number;
  /** Null while it is a draft. */
  issuedOn: CalendarDate | null;
  issuer: PrintedIssuer | null;
  /** What the directory said of the standards that it cites. */
  citations?: readonly Citation[];
}

/** What a scheme says of a printed issue; the rest of it is the same for every scheme. */
export type Printed = Pick<PrintedDocument, 'schemeLine' | 'title' | 'sections' | 'notes' | 'card' | 'languages'>;

/** A document type of a scheme, ready for the acts of `transition.ts`. */
export interface DocumentScheme<Content extends object> extends SchemeDefinition<Content> {
  facts: DocumentTypeFacts;
  grammar: NumberGrammar;
  /** The types of documents that rest on this one. */
  dependents: DocumentScheme<object>[];
}

/** Completes a definition with what the register knows of the document type. @throws where no grammar reads its numbers. */
export function defineScheme<Content extends object>(
  definition: SchemeDefinition<Content> & { confidential?: readonly (keyof Content & string)[] },
): DocumentScheme<Content> {
  const { documentType } = definition;
  const facts = documentTypes[documentType];
  const scheme = { ...definition, facts, grammar: grammarOf(documentType), dependents: [] };
  definition.basis?.reports.dependents.push(scheme as DocumentScheme<object>);
  return scheme;
}
