import { documentTypes } from '@conformity/certification';
import { Certificate, type Face, type Relation, RelationKind } from '@conformity/register';
import type { Context } from '@conformity/subgraph';
import { type ClassType, Ctx, Directive, Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Loaders } from './loaders';

type Asking = Context<Loaders>;

registerEnumType(RelationKind, {
  name: 'RelationKind',
  description: 'Why a document names another one.',
  valuesConfig: {
    BASED_ON_TEST_REPORT: { description: 'A CoC rests on an ExTR.' },
    BASED_ON_QUALITY_REPORT: { description: 'A CoC rests on a QAR.' },
    COVERS_CERTIFICATE: { description: 'A QAR covers a CoC or ExTR.' },
    BASED_ON_FACILITY_REPORT: { description: 'A service facility certificate rests on a FAR.' },
    BASED_ON_ASSESSMENT_REPORT: { description: 'A CoPC rests on a PCAR.' },
    LISTS_CERTIFICATE: { description: 'A Conformity Mark Licence has a CoC in its schedule.' },
    SITE_OF: { description: 'An additional-site certificate belongs to a master.' },
    TRANSFERRED_FROM: { description: 'It takes the place of one that another body had issued.' },
    MODIFIES: { description: 'It amends or modifies an earlier certificate of the same NCB.' },
    SUPERSEDES: { description: 'It replaces an earlier certificate.' },
    BASED_ON_STATEMENT: { description: 'It rests on a conformity statement or certificate.' },
  },
});

@ObjectType({ description: 'A document that names, or is named by, another one.' })
export class CertificateRelation implements Relation {
  @Field(() => RelationKind, { description: 'Why the one names the other; from the document that names.' })
  kind!: RelationKind;
  @Field(() => String, { description: 'As it is printed on the document that names it.' }) number!: string;
  @Field(() => RegisteredCertificate, {
    nullable: true,
    description: 'Null where it is not in the register, or you may not see it.',
  })
  certificate!: Face | null;
}

/** An organisation of the directory, as a party of documents. */
@ObjectType('Organisation', {
  description:
    'A manufacturer, applicant, licensee or service facility as it is today. Documents keep what was printed on them.',
})
@Directive('@key(fields: "id")')
export class OrganisationStub {
  @Field(() => ID) id!: string;
}

/** The harmonised interface as the register keys it, with what only the register knows: who names whom. */
@InterfaceType('Certificate', { autoRegisterImplementations: false })
export abstract class RegisteredCertificate extends Certificate {
  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [CertificateRelation], { description: 'Documents that it names, such as the reports that it rests on.' })
  relations(@Ctx() { loaders }: Asking): Promise<Relation[]> {
    return loaders.relationsOf.load(this.id);
  }

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [CertificateRelation], { description: 'Documents that name it, the newest first, at most 100.' })
  namedBy(@Ctx() { loaders }: Asking): Promise<Relation[]> {
    return loaders.namedBy.load(this.id);
  }

  @Directive('@listSize(assumedSize: 25)')
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
