import type { CalendarDate } from '@conformity/certification';
import { seesDraftsOf } from '@conformity/register';
import { type Context, DateScalar, DateTimeScalar, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { documentArguments, needs } from './act-arguments';
import type { DocumentScheme } from './define-scheme';
import type { DocumentClasses } from './document-types';
import type { DocumentLoaders, DocumentView } from './documents';
import { dueOf } from './tasks';
import type { Acted } from './transition/perform';
import { changeContact, recordSurveillance, type SurveillanceTold } from './transition/record';

type Asking = Context<DocumentLoaders>;

@ObjectType('SurveillanceRecord', { description: 'Surveillance that was done, as a body recorded it.' })
@Directive('@shareable')
class Surveillance {
  @Field(() => DateScalar, { description: 'The day on which it was done.' }) doneOn!: CalendarDate;
  @Field(() => DateScalar, { nullable: true, description: 'When the next is due; null where none is.' })
  nextDueOn!: CalendarDate | null;
  @Field(() => String, { nullable: true, description: 'What was found; null where nothing was written.' })
  findings!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) recordedAt!: string;
  @Field(() => String, { description: 'Who recorded it, by the name of that day.' }) byName!: string;
}

@InputType({ description: 'Surveillance that was done.' })
class SurveillanceInput implements SurveillanceTold {
  @Field(() => DateScalar, { description: 'The day on which it was done; today at the latest.' }) doneOn!: CalendarDate;
  @Field(() => DateScalar, { nullable: true, description: 'When the next is due. Left out, a year later.' })
  nextDueOn?: CalendarDate | null;
  @Field(() => String, { nullable: true, description: 'What was found, in free text.' })
  @IsOptional()
  @MaxLength(5000)
  findings?: string | null;
}

@ObjectType('Contact', { description: 'Whom to ask at the holder of a document.' })
@Directive('@shareable')
class Contact {
  @Field(() => String, { description: 'The name of a person or an office.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'An address for mail; null where none was given.' })
  email!: string | null;
  @Field(() => String, { nullable: true, description: 'A number to call; null where none was given.' })
  phone!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) since!: string;
}

@InputType({ description: 'Whom to ask at the holder of a document.' })
class ContactInput {
  @Field(() => String, { description: 'The name of a person or an office.' })
  @Length(1, 200)
  name!: string;
  @Field(() => String, { nullable: true, description: 'An address for mail.' })
  @IsOptional()
  @MaxLength(254)
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'A number to call.' })
  @IsOptional()
  @MaxLength(50)
  phone?: string | null;
}

/** What is recorded of documents whose type knows surveillance: register facts, for which nothing is issued anew. */
export function recordsResolver<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document }: Pick<DocumentClasses<Content>, 'Document'>,
): ClassType {
  const { typename, noun, system } = scheme.facts;
  const by = needs(system, scheme.documentType);
  const { idArg, revisionArg } = documentArguments(scheme.facts, SurveillanceInput);
  const after = async ({ loaders }: Asking, acting: Promise<Acted>) =>
    loaders.documentById.load((await acting).id) as never;
  /** What is recorded is for those who may see drafts of the body. */
  const known = ({ issuerId, recorded }: DocumentView<Content>, { principal }: Asking) =>
    seesDraftsOf(principal, { system, issuerId }) ? recorded : null;

  @Resolver(() => Document)
  class RecordsResolver {
    @Directive('@listSize(assumedSize: 5)')
    @FieldResolver(() => [Surveillance], {
      description: 'Surveillance that was recorded, the earliest first. Empty unless you may see drafts of the body.',
    })
    surveillanceRecords(@Root() view: DocumentView<Content>, @Ctx() ctx: Asking): Surveillance[] {
      return known(view, ctx)?.surveillance ?? [];
    }

    @FieldResolver(() => DateScalar, {
      nullable: true,
      description: 'When surveillance is due next. Null where none is, and unless you may see drafts of the body.',
    })
    surveillanceDueOn(@Root() view: DocumentView<Content>, @Ctx() { principal }: Asking): CalendarDate | null {
      const { issuerId, status, shown } = view;
      const isOpen = status === 'CURRENT' || status === 'SUSPENDED';
      return isOpen && seesDraftsOf(principal, { system, issuerId }) ? dueOf(scheme, view, shown.content) : null;
    }

    @FieldResolver(() => Contact, {
      nullable: true,
      description:
        'Whom to ask at the holder. Null where nobody was recorded, and unless you may see drafts of the body.',
    })
    contact(@Root() view: DocumentView<Content>, @Ctx() ctx: Asking): Contact | null {
      return known(view, ctx)?.contact ?? null;
    }

    @Mutation(() => Document, {
      name: `record${typename}Surveillance`,
      description: `Records surveillance of a ${noun} that was done, and when the next is due. Nothing is issued anew. ${by('document:record-surveillance')}`,
    })
    recordSurveillance(
      @idArg() id: string,
      @revisionArg() revision: number,
      @Arg('input', () => SurveillanceInput, { description: 'What was done.' }) told: SurveillanceInput,
      @Ctx() ctx: Asking,
    ) {
      return after(ctx, recordSurveillance(scheme, ctx, id, { revision, told }));
    }

    @Mutation(() => Document, {
      name: `change${typename}Contact`,
      description: `Records whom to ask at the holder of a ${noun}. Nothing is issued anew. ${by('document:change-contact')}`,
    })
    changeContact(
      @idArg() id: string,
      @revisionArg() revision: number,
      @Arg('contact', () => ContactInput, { nullable: true, description: 'Null takes away what was recorded.' })
      contact: ContactInput | null,
      @Ctx() ctx: Asking,
    ) {
      return after(ctx, changeContact(scheme, ctx, id, { revision, contact }));
    }
  }
  return RecordsResolver;
}
