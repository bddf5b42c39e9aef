import { Certificate } from '@conformity/register';
import { annexesRead, issueType, type KeptAnnex, OwnedDocument } from '@conformity/scheme';
import type { Context } from '@conformity/subgraph';
import { Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { IecqContent, Scope } from './content';
import type { Loaders } from './loaders';

/** The content of a certificate, with the Scope of Certification that it shares with its set. */
@ObjectType('IecqCertificateContent', { description: 'What an issue of an IECQ certificate says.' })
export class IecqContentView extends IecqContent {
  @annexesRead() declare annexes: KeptAnnex[];
  @Field(() => Scope, {
    nullable: true,
    description:
      'Everything done at all sites of the set together; the same on each of its certificates, because it is the text of the master.',
  })
  scopeOfCertification(@Ctx() { loaders }: Context<Loaders>): Promise<Scope | null> | Scope | null {
    if (!this.master) return this.ownScope;
    return this.printedScope ?? loaders.masterScope.load(`${this.master}/`);
  }
}

/** An IECQ Certificate of Conformity. */
@ObjectType({
  implements: Certificate,
  description: 'An IECQ Certificate of Conformity: of a single site, the master of several, or of an additional site.',
})
@Directive('@key(fields: "id")')
export class IecqCertificate extends OwnedDocument {}

export const IecqCertificateIssue = issueType('IecqCertificateIssue', IecqContentView);
