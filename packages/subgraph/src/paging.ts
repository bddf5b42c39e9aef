import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { badInput } from './errors';
import { mostOnPage, sizeOfPage } from './page-size';

/** What is known at once, or looked for where somebody asks. */
type Told = boolean | (() => Promise<boolean>);
const told = (known: Told) => (typeof known === 'boolean' ? known : known());

/** Where a page begins and ends; the same type in every subgraph. */
@ObjectType({ description: 'Where a page begins and ends, and whether there is more on either side.' })
@Directive('@shareable')
export class PageInfo {
  follows!: Told;
  precedes!: Told;
  @Field(() => String, {
    nullable: true,
    description: 'Give it as `before` for the page before. Null on an empty page.',
  })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page. Null on an empty page.' })
  endCursor!: string | null;
  @Field(() => Boolean, { description: 'Whether more follow after this page.' })
  hasNextPage(): boolean | Promise<boolean> {
    return told(this.follows);
  }
  @Field(() => Boolean, { description: 'Whether there is anything before this page.' })
  hasPreviousPage(): boolean | Promise<boolean> {
    return told(this.precedes);
  }
}

/** Which page of a list is wanted. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start of the list, or after the cursor: 1 to ${mostOnPage}; ${sizeOfPage}, if nothing is said.`,
  })
  first?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The cursor after which the page begins; with the start of the list, if none is given. It names a place in the order, not the filter: give the filter of the page before again, since another one lists what that finds behind the place. A cursor of another list or order is BAD_INPUT.',
  })
  after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: `How many from the end of the list, or before the cursor: 1 to ${mostOnPage}. Not beside \`first\`. The order stays as it is.`,
  })
  last?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The cursor before which the page ends; with the end of the list, if none is given. As with `after`, the filter is to be given again.',
  })
  before?: string | null;
}

/** A page that is wanted: so many from one end of what lies between two cursors, which are no part of it. */
export interface PageWanted {
  size: number;
  /** Counted from the end. The rows stand in the order of the list all the same. */
  isFromEnd: boolean;
  after: string | null;
  before: string | null;
}

/** So many of a list as an argument asks for. @throws BAD_INPUT for less than 1 and more than 100 */
export function within(argument: string, size: number, most = mostOnPage): number {
  if (size < 1) throw badInput(argument, 'ask for at least 1.');
  if (size > most) throw badInput(argument, `ask for at most ${most} at a time.`);
  return size;
}

/** The page that the arguments mean. @throws BAD_INPUT for a size that is out of range, or where both ends are asked for */
export function pageWanted({ first, after = null, last, before = null }: PageArgs): PageWanted {
  if (first != null && last != null)
    throw badInput('last', 'cannot be asked for beside `first`. Ask for one of the two.');
  const isFromEnd = last != null;
  const size = isFromEnd ? within('last', last) : within('first', first ?? sizeOfPage);
  return { size, isFromEnd, after, before };
}

/** A page of a list; its total is counted only where it is asked for. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: Omit<PageInfo, 'hasNextPage' | 'hasPreviousPage'>;
  count: () => Promise<number>;
}

/** The side of a cursor on which a list goes on. */
export type Side = 'AFTER' | 'BEFORE';

/**
 * The part of a page that `rows` make: read from the end that is wanted, one more than wanted where there are so many. `isMore`
 * says whether a list has anything at the cursor that the page was asked with, or beyond it.
 */
export function pageFrom<Node>(
  { size, isFromEnd, after, before }: PageWanted,
  rows: readonly Node[],
  cursor: (node: Node) => string,
  isMore: (beyond: Side) => Promise<boolean>,
): Omit<Page<Node>, 'count'> {
  const found = rows.slice(0, size);
  const edges = (isFromEnd ? found.reverse() : found).map(node => ({ cursor: cursor(node), node }));
  const goesOn = rows.length > size;
  const onSide = (isRead: boolean, bound: string | null, side: Side): Told =>
    isRead || (bound !== null && (() => isMore(side)));
  const pageInfo = {
    follows: onSide(goesOn && !isFromEnd, before, 'AFTER'),
    precedes: onSide(goesOn && isFromEnd, after, 'BEFORE'),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}

/** What the cursor of an edge is for; the same in every list. */
export const cursorDescription =
  'Give it as `after` for what follows, as `before` for what stands before it, with the same filter. Opaque; valid for this list and order only.';

/** The GraphQL type of a page of such nodes. */
export function connectionOf<Node extends object>(name: string, node: ClassType<Node>): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: 'A place in a list: what stands there, and how to go on from it.' })
  class Edge {
    @Field(() => String, { description: cursorDescription })
    cursor!: string;
    @Field(() => node, { description: 'What stands at this place.' }) node!: Node;
  }
  @ObjectType(`${name}Connection`, { description: 'A page of a list, as the Relay specification has it.' })
  class Connection {
    @Field(() => [Edge], { description: 'What the page holds, in the order of the list.' }) edges!: Edge[];
    @Field(() => PageInfo, { description: 'Where the page begins and ends, and whether there is more.' })
    pageInfo!: Page<Node>['pageInfo'];
    count!: () => Promise<number>;
    @Field(() => Int, { description: 'How many there are in all pages together.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
