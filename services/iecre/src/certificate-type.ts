import { Certificate } from '@conformity/register';
import {
  annexesRead,
  type DocumentLoaders,
  type DocumentView,
  issueType,
  type KeptAnnex,
  OwnedDocument,
} from '@conformity/scheme';
import type { Context } from '@conformity/subgraph';
import { Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { IecreCertificateContent } from './certificate';
import { IecreDocumentKind, IecreKind, kindOn } from './document-kind';
import { isImplausible, readNumber } from './number';

type Asking = Context<DocumentLoaders>;

/** The content of a certificate with what is derived from it. */
@ObjectType('IecreCertificateContent', { description: 'What an issue of an IECRE certificate says.' })
export class IecreCertificateContentView extends IecreCertificateContent {
  @annexesRead() declare annexes: KeptAnnex[];
  @Field(() => IecreKind, {
    name: 'kind',
    nullable: true,
    description: 'Sector and kind, as its number has them. Null for one of an earlier register that nobody knows.',
  })
  namedKind(): string | null {
    return kindOn(this.kind) && this.kind;
  }

  @Field(() => IecreDocumentKind, { nullable: true, description: 'What its kind means.' })
  documentKind(): IecreDocumentKind | null {
    return kindOn(this.kind);
  }

  @Field(() => [IecreCertificate], { description: 'The documents of `statements` that are in the register.' })
  async linkedStatements(@Ctx() { loaders }: Asking) {
    const keys = this.statements.flatMap(number => readNumber(number)?.key ?? []);
    const found = await Promise.all([...new Set(keys)].map(key => loaders.documentByKey.load(key)));
    return found.filter(statement => statement !== null);
  }
}

/** The numbers that a content gives, by which it rests on other documents or follows them. */
export const numbersNamed = ({ statements, supersedes, transferredFrom }: IecreCertificateContent): string[] =>
  [...statements, supersedes, transferredFrom].flatMap(number => number ?? []);

/** An IECRE certificate or conformity statement. */
@ObjectType({ implements: Certificate, description: 'An IECRE certificate or conformity statement.' })
@Directive('@key(fields: "id")')
export class IecreCertificate extends OwnedDocument {
  /** Not in the schema: what its latest issue says. */
  shown!: DocumentView<IecreCertificateContent>['shown'];

  @Field(() => [String], {
    description:
      'Of its own number and those that it names, the ones whose year is before 2016, when the first certificate was issued, or after its own day of issue.',
  })
  implausibleNumbers(@Ctx() { today }: Asking): string[] {
    const on = this.issuedOn ?? today;
    return [this.number, ...numbersNamed(this.shown.content)].filter(number => isImplausible(number, on));
  }
}

export const IecreCertificateIssue = issueType('IecreCertificateIssue', IecreCertificateContentView);
