import { System } from '@conformity/certification';
import type { Context } from '@conformity/subgraph';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Loaders } from '../loaders';
import { CertificationBody } from './body';
import { removeLogo } from './logo';
import { removeMark, SystemMark } from './system-mark';

type Asking = Context<Loaders>;

@Resolver()
export class PictureResolver {
  @Mutation(() => CertificationBody, {
    description:
      'Removes the logo of a body: nothing more is printed with it, and what bears it goes on bearing it. Administrators of the body, and Secretariat.',
  })
  async removeLogo(
    @Arg('body', () => ID, { description: 'The certification body, such as `bdy_demo`.' }) body: string,
    @Ctx() ctx: Asking,
  ): Promise<CertificationBody | null> {
    await removeLogo(ctx, body);
    return ctx.loaders.body.load(body);
  }

  @Directive('@listSize(assumedSize: 4)')
  @Query(() => [SystemMark], {
    description:
      'The marks of systems, as their Secretariats uploaded them at `POST /marks`. A system without one is left out.',
  })
  systemMarks(@Ctx() { db }: Asking): Promise<SystemMark[]> {
    return db.getRepository(SystemMark).find({ order: { system: 'ASC' } });
  }

  @Mutation(() => [SystemMark], {
    description:
      'Removes the mark of a system, whose name is set in type from now on; what bears it goes on bearing it. Answers with the marks of the others. Secretariat.',
  })
  async removeMark(
    @Arg('system', () => System, { description: 'Of which system.' }) system: System,
    @Ctx() ctx: Asking,
  ): Promise<SystemMark[]> {
    await removeMark(ctx, system);
    return this.systemMarks(ctx);
  }
}
