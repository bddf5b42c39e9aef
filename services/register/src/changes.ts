import { documentsChangedAfter, type Face } from '@conformity/register';
import { badInput, type Context, cursorOf, mostOnPage, within } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Loaders } from './loaders';
import { RegisteredCertificate } from './stubs';

type Asking = Context<Loaders>;

@ObjectType({ description: 'A document that changed, as it is now.' })
export class RegisterChange {
  @Field(() => ID, { description: 'Its id, also where it is there no more.' }) documentId!: string;
  @Field(() => Boolean, {
    description: 'True where it has left the register, or everybody could read it and you cannot any more: forget it.',
  })
  removed!: boolean;
  @Field(() => RegisteredCertificate, { nullable: true, description: 'As it is now; null where it was removed.' })
  certificate!: Face | null;
}

@ObjectType({ description: 'What changed since a cursor, in the order of commits.' })
export class ChangeFeed {
  @Field(() => [RegisterChange], {
    description:
      'The earliest first; each document once, by its last change. It may be shorter than was asked for, or empty.',
  })
  changes!: RegisterChange[];
  @Field(() => String, { description: 'Give it as `since` the next time, also where nothing changed. Never runs out.' })
  cursor!: string;
  @Field(() => Boolean, { description: 'Whether there is more already: ask again at once.' }) hasMore!: boolean;
}

const list = 'changes';

/** For machines that keep a copy. */
@Resolver()
export class ChangeFeeds {
  @Query(() => ChangeFeed, {
    description:
      'What changed in the register, removals too, in the order in which it was committed: whoever follows the cursor misses nothing. From the beginning, if no cursor is given. Of a draft that is deleted before it was public nothing is told.',
  })
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["changes"], assumedSize: 100, requireOneSlicingArgument: false)',
  )
  async changes(
    @Arg('since', () => String, { nullable: true, description: 'The cursor of the answer before.' }) since:
      | string
      | null,
    @Arg('first', () => Int, { defaultValue: mostOnPage, description: `How many to look at: 1 to ${mostOnPage}.` })
    first: number,
    @Ctx() { db, principal }: Asking,
  ): Promise<ChangeFeed> {
    const size = within('first', first);
    const from = typeof since === 'string' ? sequenceIn(since) : 0n;
    const found = await documentsChangedAfter(db, principal, from, size);
    return {
      changes: found.flatMap(({ id, face, isTold }) =>
        isTold ? [{ documentId: id, removed: face === null, certificate: face }] : [],
      ),
      cursor: cursorOf(list, [String(found.at(-1)?.sequence ?? from)]),
      hasMore: found.length === size,
    };
  }
}

/** @throws BAD_INPUT for what is no cursor of this feed */
function sequenceIn(cursor: string): bigint {
  const sequence = /^\["changes","(\d{1,18})"\]$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (sequence && cursorOf(list, [sequence]) === cursor) return BigInt(sequence);
  throw badInput('since', 'is not a cursor of this feed. Take `cursor` of the answer before, or leave it out.');
}
