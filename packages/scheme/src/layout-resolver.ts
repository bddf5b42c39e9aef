import { JsonScalar } from '@conformity/subgraph';
import { type ClassType, Directive, Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { DraftFieldKind, DraftSuggestion, type LaidField, type LayoutPart, laidOut } from './draft-layout';

registerEnumType(DraftFieldKind, {
  name: 'DraftFieldKind',
  description: 'What a field of a form takes.',
  valuesConfig: {
    TEXT: { description: 'A text of one line.' },
    PARAGRAPH: { description: 'A text of several lines.' },
    WHOLE_NUMBER: { description: 'An integer, as `Int` is: no decimals.' },
    NUMBER: { description: 'With decimals, as `Float` is.' },
    YES_NO: { description: 'True or false, or null where it is not required.' },
    DAY: { description: 'A calendar date.' },
    CHOICE: { description: 'One of its choices.' },
    REFERENCE: { description: 'The id of a thing that a suggestion names; nobody types it.' },
    GROUP: { description: 'Fields of its own, which follow it: their paths begin with that of the group.' },
  },
});
registerEnumType(DraftSuggestion, {
  name: 'DraftSuggestion',
  description: 'Of what a form can suggest while somebody types.',
  valuesConfig: {
    ORGANISATION: { description: 'The names that `organisations` finds.' },
    STANDARD: { description: 'What `standards` finds.' },
    EDITION: { description: 'Editions of the standard that stands beside it.' },
    DOCUMENT: { description: 'Numbers of documents: `suggest(kind: NUMBER)`.' },
  },
});

@ObjectType({ description: 'A value that a field of a form can have.' })
@Directive('@shareable')
export class DraftChoice {
  @Field(() => String, { description: 'As it is given to the mutation.' }) value!: string;
  @Field(() => String, { description: 'What it means.' }) help!: string;
}

@ObjectType({ description: 'A field of a form: of an input type, or below one.' })
@Directive('@shareable')
export class DraftField implements LaidField {
  @Field(() => String, {
    description: 'Where it stands in the input, such as `equipment`, or `standards[].edition` below a list.',
  })
  path!: string;
  @Field(() => String, { description: 'What stands beside it, in the words of the printed document.' }) label!: string;
  @Field(() => String, { description: 'What it is for, as the schema says.' }) help!: string;
  @Field(() => DraftFieldKind, { description: 'What it takes; in a list each element.' }) kind!: DraftFieldKind;
  @Field(() => Boolean, { description: 'Whether it takes any number of them, in an order.' }) isList!: boolean;
  @Field(() => Boolean, { description: 'Whether what it stands in cannot be without it, not even as a draft.' })
  isRequired!: boolean;
  @Field(() => JsonScalar, { nullable: true, description: 'What it is where nothing is given; null where nothing is.' })
  usual!: unknown;
  @Field(() => Int, { nullable: true, description: 'How long a text may be; null of everything else.' })
  mostCharacters!: number | null;
  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [DraftChoice], { description: 'What it can be, where it is one of several values.' })
  choices!: DraftChoice[];
  @Field(() => DraftSuggestion, { nullable: true, description: 'What can be suggested while somebody types.' })
  suggests!: DraftSuggestion | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where a file is uploaded whose hash it takes, such as `/annexes`, at the address of the graph.',
  })
  uploads!: string | null;
}

@ObjectType({ description: 'A part of a form.' })
@Directive('@shareable')
export class DraftSection {
  @Field(() => String, { description: 'What stands above it.' }) title!: string;
  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [DraftField], { description: 'Its fields, each followed by those that stand below it.' })
  fields!: DraftField[];
}

@ObjectType({ description: 'How a form is laid out in which a document is drafted.' })
@Directive('@shareable')
export class DraftLayout {
  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [DraftSection], { description: 'Its parts, in the order in which they are printed.' })
  sections!: DraftSection[];
}

/** The layout of the form of a type, named after it. */
export function layoutResolver(
  { typename, title }: { typename: string; title: string },
  Input: ClassType<object>,
  layout: readonly LayoutPart[],
): ClassType {
  let sections: DraftSection[] | undefined;
  @Resolver()
  class LayoutResolver {
    @Query(() => DraftLayout, {
      name: `layout${typename}`,
      description: `How a form for a ${title} is laid out: every field of the input of draft${typename}, in the order of print.`,
    })
    layout(): DraftLayout {
      // Once, when the descriptions say how long each text may be.
      sections ??= laidOut(Input, layout);
      return { sections };
    }
  }
  return LayoutResolver;
}
