import type { Node } from '@conformity/register';
import { badInput, type Context } from '@conformity/subgraph';
import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  Field,
  ID,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Loaders } from './loaders';
import { typenames } from './stubs';

type Asking = Context<Loaders>;

@InterfaceType('Node', {
  autoRegisterImplementations: false,
  description: 'A thing with an id that no other thing has, by which `node` finds it again.',
})
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Never changes. It is opaque, though its form tells the type.' }) id!: string;
}

/** The register's face of a thing that others own and that it knows by its id alone. */
function stub(typename: string): ClassType<{ id: string }> {
  @ObjectType(typename)
  @Directive('@key(fields: "id")')
  class Stub {
    @Field(() => ID) id!: string;
  }
  return Stub;
}

const others = ['Standard', 'IecqSet', 'Person', 'ExportJob'];
export const nodeStubs = others.map(stub);

/** Every type that `node` can answer, and the interface of documents. */
export const nodeTypes = [
  'Certificate',
  ...typenames,
  'CertificationBody',
  'Organisation',
  'StandardEdition',
  ...others,
];

const mostIds = 100;

/** Finding things again by their ids. */
@Resolver()
export class NodeQueries {
  @Query(() => NodeInterface, {
    nullable: true,
    description:
      'The thing with this id, of whatever type. Null where there is none, or you may not know of it. For an organisation that was merged, the one that was kept.',
  })
  node(
    @Arg('id', () => ID, { description: 'As any type that implements `Node` tells it, such as `exc_0190...`.' })
    id: string,
    @Ctx() { loaders }: Asking,
  ): Promise<Node | null> {
    return loaders.node.load(id);
  }

  @Directive(`@listSize(assumedSize: ${mostIds})`)
  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: `The things with these ids, in order, as \`node\` finds each; at most ${mostIds} at once.`,
  })
  nodes(
    @Directive('@cost(weight: 1)')
    @Arg('ids', () => [ID], { description: 'Such as `["exc_0190...", "bdy_demo"]`.' })
    ids: string[],
    @Ctx() { loaders }: Asking,
  ): Promise<(Node | null)[]> {
    if (ids.length > mostIds) throw badInput('ids', `${ids.length} are too many; give at most ${mostIds} at once.`);
    return Promise.all(ids.map(id => loaders.node.load(id)));
  }
}
