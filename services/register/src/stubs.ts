import { documentTypes } from '@conformity/certification';
import {
  Certificate,
  CertificationBodyStub,
  type Face,
  type Relation,
  RelationKind,
  StandardEdition,
} from '@conformity/register';
import type { Context } from '@conformity/subgraph';
import { type ClassType, Ctx, Directive, Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Loaders } from './loaders';

type Asking = Context<Loaders>;

registerEnumType(RelationKind, { name: 'RelationKind', description: 'Why a document names another one.' });

@ObjectType({ description: 'A document that names, or is named by, another one.' })
export class CertificateRelation implements Relation {
  @Field(() => RelationKind) kind!: RelationKind;
  @Field(() => String, { description: 'As it is printed on the document that names it.' }) number!: string;
  @Field(() => RegisteredCertificate, {
    nullable: true,
    description: 'Null where it is not in the register, or you may not see it.',
  })
  certificate!: Face | null;
}

/** An organisation of the directory, as a party of documents. */
@ObjectType('Organisation')
@Directive('@key(fields: "id")')
export class OrganisationStub {
  @Field(() => ID) id!: string;
}

// What the register adds to a body and an edition stands on classes of its own: type-graphql keeps field resolvers for the whole
// process, so that on the shared classes every subgraph that is defined later would get them too.

/** The certification body, with the documents that it issued. */
@ObjectType('CertificationBody')
@Directive('@key(fields: "id")')
export class RegisteredBody extends CertificationBodyStub {}

/** The edition of a standard, with the documents that cite it. */
@ObjectType('StandardEdition', { description: 'A standard in one of its editions.' })
@Directive('@key(fields: "id")')
export class RegisteredEdition extends StandardEdition {}

/** The harmonised interface as the register keys it, with what only the register knows: who names whom. */
@InterfaceType('Certificate', { autoRegisterImplementations: false })
export abstract class RegisteredCertificate extends Certificate {
  @Field(() => RegisteredBody, { description: 'The certification body that issues and keeps it.' })
  override issuer!: RegisteredBody;
  @Field(() => [RegisteredEdition]) override standards!: RegisteredEdition[];

  @Field(() => [CertificateRelation], { description: 'Documents that it names, such as the reports that it rests on.' })
  relations(@Ctx() { loaders }: Asking): Promise<Relation[]> {
    return loaders.relationsOf.load(this.id);
  }

  @Field(() => [CertificateRelation], { description: 'Documents that name it, the newest first, at most 100.' })
  namedBy(@Ctx() { loaders }: Asking): Promise<Relation[]> {
    return loaders.namedBy.load(this.id);
  }

  @Field(() => [RegisteredCertificate], {
    description:
      'The documents whose numbers are of one family, by number, itself among them, at most 100: a multisite set, or a certificate with its amendments and modifications. Matched by the numbers alone.',
  })
  family(@Ctx() { loaders }: Asking): Promise<Face[]> {
    return loaders.familyOf.load(this.id);
  }

  @Field(() => [OrganisationStub], {
    description:
      'The organisations of the directory that are a party of it: named by their id, or under a name that somebody confirmed.',
  })
  organisations(@Ctx() { loaders }: Asking): Promise<OrganisationStub[]> {
    return loaders.organisationsOf.load(this.id);
  }
}

/** The register's face of a document type: what the interface says, and no more. */
function stub(typename: string): ClassType<Certificate> {
  @ObjectType(typename, { implements: RegisteredCertificate })
  @Directive('@key(fields: "id")')
  class Stub extends RegisteredCertificate {}
  return Stub;
}

/** The GraphQL type of every document; one that its owner names otherwise fails composition, naming the type. */
export const typenames = [...new Set(Object.values(documentTypes).map(({ typename }) => typename))];
export const stubs = typenames.map(stub);
