import { documentTypes, Epl, NumberSuffix, TemperatureClass } from '@conformity/certification';
import { Certificate, type Face, type OwnTraits, type Relation, RelationKind } from '@conformity/register';
import type { Context } from '@conformity/subgraph';
import { type ClassType, Ctx, Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Loaders } from './loaders';

type Asking = Context<Loaders>;

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

@ObjectType({
  description:
    'What few kinds of documents have, as the filter takes it: columns of a list. Empty where a document has none.',
})
export class CertificateTraits {
  @Field(() => [String], { description: 'What it is for: COMPONENT of IECEx, the letters of the kind of IECRE.' })
  kinds!: string[];
  @Field(() => [NumberSuffix], { description: 'X, U or V of IECEx: also where the number itself has no V.' })
  suffixes!: NumberSuffix[];
  @Field(() => [String], { description: 'Letters of the parts of IEC 60079, such as `d`, of marking or scope.' })
  typesOfProtection!: string[];
  @Field(() => [String], { description: 'Of the marking, such as `IIC`.' }) equipmentGroups!: string[];
  @Field(() => [Epl], { description: 'Of the marking, such as `Gb`.' }) epls!: Epl[];
  @Field(() => [TemperatureClass], { description: 'Of the marking; of a range every class in it.' })
  temperatureClasses!: TemperatureClass[];
  @Field(() => [String], { description: 'Of a person, such as `Ex 001`.' }) unitsOfCompetence!: string[];
}

const noTraits: Required<OwnTraits> = {
  kinds: [],
  suffixes: [],
  typesOfProtection: [],
  equipmentGroups: [],
  epls: [],
  temperatureClasses: [],
  unitsOfCompetence: [],
};

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
  @Field(() => CertificateTraits, {
    name: 'traits',
    description: 'What of it few kinds of documents have: columns of a list.',
  })
  ownTraits(): Required<OwnTraits> {
    return { ...noTraits, ...this.traits };
  }

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
