import { System } from '@conformity/certification';
import { type Context, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import {
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import type { Loaders } from '../loaders';
import { ChartKind, chartOf } from './chart';
import { addressOfChart } from './sheet';

registerEnumType(ChartKind, {
  name: 'ChartKind',
  description: 'What a chart shows.',
  valuesConfig: {
    FINDINGS: {
      description:
        'How many findings appeared in each year, by rule, those with most first. For the bodies that you work for; FORBIDDEN for guests.',
    },
    SUSPENSION_AGES: { description: 'What is suspended today, by months since then and by system.' },
    VALIDITY: {
      description:
        'All that was ever issued, by years since its first issue and by the status that counts today: the pyramid of ages.',
    },
    GROWTH: {
      description: 'How much had been issued by the end of each year, by body, those with most first.',
    },
  },
});

@ArgsType()
class ChartArgs {
  @Field(() => ChartKind, { description: 'What it shows.' }) kind!: ChartKind;
  @Field(() => System, { nullable: true, description: 'Every system, if none is given.' }) system?: System | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of one certification body, such as `bdy_demo`; of all, if none is given.',
  })
  @IsOptional()
  @MaxLength(100)
  body?: string | null;
}

@ObjectType({ description: 'Values of one name, one for each place of the axis.' })
export class ChartSeries {
  @Field(() => String, {
    description: 'A rule, a system, a status or a body; `…` what is beyond the twenty with most.',
  })
  name!: string;
  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [Int], { description: 'In the order of the axis.' })
  values!: number[];
}

@ObjectType({
  description: 'Numbers ready for plotting. As a table: each place of the axis is a row, each series a column.',
})
export class Chart {
  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [String], { description: 'Years, or months from and to, in order and without a gap.' })
  axis!: string[];
  @Directive('@listSize(assumedSize: 21)')
  @Field(() => [ChartSeries], { description: 'At most twenty, and what is beyond as one more.' })
  series!: ChartSeries[];
  @Field(() => String, { description: 'Where the same is a sheet (Excel), below the address of the graph.' })
  sheet!: string;
}

/** Charts as data. */
@Resolver()
export class Charts {
  @Directive('@cost(weight: 200)')
  @Query(() => Chart, { description: 'A chart as numbers. Of what everybody may read, but for findings.' })
  async chart(@Args(() => ChartArgs) asked: ChartArgs, @Ctx() ctx: Context<Loaders>): Promise<Chart> {
    return { ...(await chartOf(ctx, asked)), sheet: addressOfChart(asked) };
  }
}
