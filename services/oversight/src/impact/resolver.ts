import { DocumentType, Status } from '@conformity/certification';
import { type Fallen, type Falling, firstFallen, levelsOf, RelationKind } from '@conformity/register';
import {
  boundsOf,
  type Context,
  connectionOf,
  cursorOf,
  IsCountry,
  Length,
  MaxLength,
  type Page,
  pageFrom,
  pageWanted,
} from '@conformity/subgraph';
import { IsOptional, ValidateNested } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Loaders } from '../loaders';

type Asking = Context<Loaders>;

@InputType({ description: 'A site or another party, by its name as documents print it.' })
class PlaceInput {
  @Field(() => String, { description: 'Case, blanks and punctuation do not count.' })
  @Length(1, 300)
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, as on the documents; left out where they have none.',
  })
  @IsOptional()
  @IsCountry()
  country?: string | null;
}

@InputType({ description: 'What may fall: one of these.' })
class FallingInput implements Falling {
  @Field(() => ID, { nullable: true, description: 'A report, certificate or master, by its id.' })
  @IsOptional()
  @MaxLength(100)
  document?: string | null;
  @Field(() => ID, { nullable: true, description: 'A certification body, such as `bdy_demo`.' })
  @IsOptional()
  @MaxLength(100)
  body?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A standard, or one in its edition, as the filter `standards` takes it: `IEC 60079-0/7.0`.',
  })
  @IsOptional()
  @MaxLength(200)
  standard?: string | null;
  @Field(() => PlaceInput, { nullable: true, description: 'A site, a holder or a manufacturer.' })
  @IsOptional()
  @ValidateNested()
  place?: PlaceInput | null;
}

@ObjectType({ description: 'A document on the way from what falls to what falls with it.' })
export class ImpactStep {
  @Field(() => ID, { description: 'What `node` finds it by.' }) documentId!: string;
  @Field(() => String, { description: 'Under which the document is known, such as `IECEx DEMO 26.0001`.' })
  number!: string;
  @Field(() => RelationKind, {
    nullable: true,
    description: 'Why it names the document before it; null where that is no document.',
  })
  kind!: RelationKind | null;
}

@ObjectType({ description: 'A document in force that falls, or is to be looked at, where something else falls.' })
export class ImpactedDocument {
  @Field(() => ID, { description: 'What `node` finds it by.' }) documentId!: string;
  @Field(() => String, { description: 'Under which the document is known, such as `IECEx DEMO 26.0001`.' })
  number!: string;
  @Field(() => DocumentType, { description: 'What it is.' }) documentType!: DocumentType;
  @Field(() => Status, { description: 'As the register keeps it: CURRENT or SUSPENDED.' }) status!: Status;
  @Field(() => Int, { description: '1 for what rests on what falls itself, 2 for what rests on that ...' })
  depth!: number;
  @Field(() => [ImpactStep], {
    description: 'The shortest way to it, what is nearest to what falls first, itself last.',
  })
  path!: ImpactStep[];
}
export const ImpactConnection = connectionOf('ImpactedDocument', ImpactedDocument);

@ArgsType()
class ImpactPage {
  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100.' }) first?: number | null;
  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' }) after?:
    | string
    | null;
}

/** What rests on what, across all systems. */
@Resolver(() => ImpactConnection)
export class ImpactQueries {
  @Directive('@cost(weight: 20)')
  @Query(() => ImpactConnection, {
    description:
      'If this falls, what else does? Everything in force that rests on it, directly or through others, the nearest first; as far as you may know of it.',
  })
  impact(
    @Arg('of', () => FallingInput, { description: 'What may fall.' }) of: FallingInput,
    @Args(() => ImpactPage) page: ImpactPage,
    @Ctx() ctx: Asking,
  ): Promise<Page<ImpactedDocument>> {
    return impactOf(ctx, of, page);
  }
}

async function impactOf({ db, principal }: Asking, of: Falling, page: ImpactPage): Promise<Page<ImpactedDocument>> {
  const wanted = pageWanted(page);
  const after = boundsOf('impact', wanted, 2, ([depth]) => /^[1-9]\d?$/.test(depth ?? '')).after;
  const [depthAfter, idAfter] = [Number(after?.[0] ?? 0), after?.[1] ?? ''];
  const byKey = new Map<string, Fallen>();
  const bounds = { after: idAfter, most: wanted.size + 1 };
  const rows = depthAfter <= 1 ? await firstFallen(db, principal, of, bounds) : [];
  const isWhole = rows.length > wanted.size;
  if (!isWhole) rows.length = 0;
  for await (const level of isWhole ? [] : levelsOf(db, principal, of)) {
    for (const one of level) byKey.set(keyOf(one.system, one.key), one);
    const beyond = level.filter(({ depth, id }) => depth > depthAfter || (depth === depthAfter && id > idAfter));
    rows.push(...beyond.slice(0, wanted.size + 1 - rows.length));
    if (rows.length > wanted.size) break;
  }
  const nodes = rows.map(row => impacted(row, byKey));
  return {
    ...pageFrom(
      wanted,
      nodes,
      ({ depth, documentId }) => cursorOf('impact', [String(depth), documentId]),
      async () => true,
    ),
    count: async () => {
      let count = 0;
      for await (const level of levelsOf(db, principal, of)) count += level.length;
      return count;
    },
  };
}

const keyOf = (system: string, key: string) => `${system} ${key}`;

function impacted(one: Fallen, byKey: ReadonlyMap<string, Fallen>): ImpactedDocument {
  const path: ImpactStep[] = [];
  for (let at: Fallen | undefined = one; at; at = at.via === null ? undefined : byKey.get(keyOf(at.system, at.via)))
    path.unshift({ documentId: at.id, number: at.number, kind: at.kind });
  const { id: documentId, number, documentType, status, depth } = one;
  return { documentId, number, documentType, status, depth, path };
}
