import type { PrintedSection as Section } from '@conformity/certification';
import type { Context } from '@conformity/subgraph';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { PrintedCertificate } from './certificate-fields';
import type { Loaders } from './loaders';

/** What a part of a printed document is. */
const PrintedPart = {
  PARTICULARS: 'PARTICULARS',
  TABLE: 'TABLE',
  TEXT: 'TEXT',
  STATEMENT: 'STATEMENT',
  SIGNATURE: 'SIGNATURE',
} as const;
type PrintedPart = keyof typeof PrintedPart;
registerEnumType(PrintedPart, {
  name: 'PrintedPart',
  description: 'What a part of a printed document is.',
  valuesConfig: {
    PARTICULARS: { description: 'Labels with what is stated under each: `rows` of two cells.' },
    TABLE: { description: 'A table: `columns` and `rows`.' },
    TEXT: { description: 'Running `text`, whose line breaks count.' },
    STATEMENT: { description: 'A `text` in which the body certifies something.' },
    SIGNATURE: {
      description:
        'Who approved the issue: `rows` of name, position and day; where it is said on whose behalf, the words for it as `heading` and the body as `text`.',
    },
  },
});

@ObjectType({ description: 'A line of a printed document.' })
class PrintedRow {
  @Field(() => [String], { description: 'What stands in it, in the order of the columns.' }) cells!: readonly string[];
  @Field(() => String, {
    nullable: true,
    description: 'Where its last cell leads, below the address of the graph, such as to the file of an annex.',
  })
  url!: string | null;
}

@ObjectType({ description: 'A part of a printed document.' })
class PrintedSection {
  @Field(() => PrintedPart, { description: 'What it is, and so which of the other fields are filled in.' })
  part!: PrintedPart;
  @Field(() => String, { nullable: true, description: 'What stands above it.' }) heading!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Of a text, in the small markup of `docs/markup.md`, or a statement; of a signature the body on whose behalf it was approved.',
  })
  text!: string | null;
  @Field(() => [String], { description: 'The heads of the columns of a table.' }) columns!: readonly string[];
  @Field(() => [PrintedRow], { description: 'Of particulars, a table or a signature.' }) rows!: PrintedRow[];
}

@Directive('@cacheControl(maxAge: 0)')
@ObjectType({
  description:
    'An issue as it is printed: what stands where, in the order of its document type, and nothing of how it looks.',
})
class PrintedIssue {
  @Field(() => Int, { description: 'Its number; 0 for the first.' }) issueNumber!: number;
  @Field(() => String, { description: 'Such as `Certificate of Conformity`.' }) title!: string;
  @Field(() => String, { description: 'The name of system and scheme, in one line or several.' }) schemeLine!: string;
  @Field(() => [PrintedSection], { description: 'What it says, in order.' }) sections!: PrintedSection[];
  @Field(() => [String], { description: 'What is printed small at its end.' }) notes!: readonly string[];
}

/** How issues read, of whatever type they are, for whoever shows them otherwise than as a PDF. */
@Resolver(() => PrintedCertificate)
export class PrintedFields {
  @FieldResolver(() => PrintedIssue, {
    nullable: true,
    description:
      'What the public issue says, in the words and the order in which it is printed, the latest if none is given. Null where there is no such issue, or you may not read it.',
  })
  async printed(
    @Root() { id }: PrintedCertificate,
    @Arg('issue', () => Int, { nullable: true, description: 'Its number, such as 0 for the first.' }) issue:
      | number
      | null,
    @Ctx() { loaders }: Context<Loaders>,
  ): Promise<PrintedIssue | null> {
    const found = await loaders.printable.load(`${id}/${issue ?? ''}`);
    if (!found) return null;
    const { issueNumber, title, schemeLine, sections, notes } = found.issue.printed;
    return { issueNumber, title, schemeLine, notes, sections: sections.flatMap(told) };
  }
}

const empty = { heading: null, text: null, columns: [], rows: [] };
const row = (cells: readonly string[], url: string | null = null): PrintedRow => ({ cells, url });

function told(section: Section): PrintedSection[] {
  switch (section.kind) {
    case 'page-break':
      return [];
    case 'particulars': {
      const rows = section.rows.map(({ label, value }) => row([label, value]));
      return [{ ...empty, part: 'PARTICULARS', heading: section.heading, rows }];
    }
    case 'table': {
      const rows = section.rows.map((cells, at) => row(cells, section.links?.[at] ?? null));
      return [{ part: 'TABLE', heading: section.heading, text: null, columns: section.columns, rows }];
    }
    case 'text':
      return [{ ...empty, part: 'TEXT', heading: section.heading, text: section.text }];
    case 'statement':
      return [{ ...empty, part: 'STATEMENT', text: section.text }];
    case 'signature':
      return [
        {
          ...empty,
          part: 'SIGNATURE',
          heading: section.onBehalfOf?.label ?? null,
          text: section.onBehalfOf?.name ?? null,
          rows: [row([section.name, section.position, section.on])],
        },
      ];
  }
}
