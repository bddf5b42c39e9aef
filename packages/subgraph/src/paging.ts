import { Max, Min } from 'class-validator';
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';

/** Where a page ends; the same type in every subgraph. */
@ObjectType({ description: 'Where a page ends.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after this page.' }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page.' })
  endCursor!: string | null;
}

/** Which page of a list is wanted. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @Min(1, { message: 'ask for at least 1.' })
  @Max(100, { message: 'ask for at most 100 at a time.' })
  first!: number;
  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins; the first page, if none is given.',
  })
  after?: string | null;
}

/** A page of a list; its total is counted only where it is asked for. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

/** The GraphQL type of a page of such nodes. */
export function connectionOf<Node extends object>(name: string, node: ClassType<Node>): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: 'A place in a list: what stands there, and how to go on from it.' })
  class Edge {
    @Field(() => String, { description: 'Give it as `after` for what follows. Opaque; valid for this list only.' })
    cursor!: string;
    @Field(() => node, { description: 'What stands at this place.' }) node!: Node;
  }
  @ObjectType(`${name}Connection`, { description: 'A page of a list, as the Relay specification has it.' })
  class Connection {
    @Field(() => [Edge], { description: 'What the page holds, in the order of the list.' }) edges!: Edge[];
    @Field(() => PageInfo, { description: 'Where the page ends, and whether more follow.' }) pageInfo!: PageInfo;
    count!: () => Promise<number>;
    @Field(() => Int, { description: 'How many there are in all pages together.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}
