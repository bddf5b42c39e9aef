import { guest, type Principal } from '@conformity/access';
import { act, type Context, conflict, forbidden, Length, notFound } from '@conformity/subgraph';
import { Matches } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Directive, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Loaders } from '../loaders';

type Asking = Context<Loaders>;

/** So many a person keeps: our decision. */
const mostViews = 50;

/** A list with its filters, under a name. */
@ObjectType({ description: 'A list with its filters that you keep under a name.' })
@Entity('saved_view')
export class SavedView {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Field(() => String, { description: 'What you call it.' }) @PrimaryColumn('text') name!: string;
  @Field(() => String, { description: 'Which list of the front end, such as `findings`.' })
  @Column('text')
  list!: string;
  @Field(() => String, { description: 'Its filters, as the address of the list says them; empty where it has none.' })
  @Column('text')
  filter!: string;
}

@ArgsType()
class SaveViewArgs {
  @Field(() => String, { description: 'What you call it: 1 to 60 characters. One of this name is replaced.' })
  @Length(1, 60)
  name!: string;
  @Field(() => String, { description: 'Which list: letters, digits, `-` and `/`, at most 100.' })
  @Matches(/^[\w/-]{0,100}$/, { message: 'may have letters, digits, - and /, at most 100.' })
  list!: string;
  @Field(() => String, {
    defaultValue: '',
    description: 'Its filters, as an address says them, such as `state=OPEN&system=IECEX`: at most 1,000 characters.',
  })
  @Matches(/^[\w.~%+&=*-]{0,1000}$/, { message: 'is no part of an address after its question mark.' })
  filter!: string;
}

/** @throws FORBIDDEN */
function requirePerson(principal: Principal): void {
  if (principal.id === guest.id) throw forbidden('Only who is signed in keeps views.');
}

/** What people keep for themselves; nobody else sees it. */
@Resolver(() => SavedView)
export class SavedViews {
  @Directive('@listSize(assumedSize: 50)')
  @Query(() => [SavedView], { description: 'Your views, by name; none of guests.' })
  savedViews(@Ctx() { db, principal }: Asking): Promise<SavedView[]> {
    return db.getRepository(SavedView).find({ where: { personId: principal.id }, order: { name: 'ASC' } });
  }

  @Mutation(() => SavedView, { description: `Keeps a list with its filters under a name, at most ${mostViews}.` })
  saveView(@Args(() => SaveViewArgs) { name, list, filter }: SaveViewArgs, @Ctx() ctx: Asking): Promise<SavedView> {
    requirePerson(ctx.principal);
    const view = { personId: ctx.principal.id, name: name.trim(), list, filter };
    return act(ctx, async em => {
      const views = em.getRepository(SavedView);
      await em.query('select pg_advisory_xact_lock(hashtext($1))', [`views/${view.personId}`]);
      await views.upsert(view, ['personId', 'name']);
      if ((await views.countBy({ personId: view.personId })) > mostViews)
        throw conflict(`You keep ${mostViews} views already. Remove one first.`);
      return view;
    });
  }

  @Mutation(() => SavedView, { description: 'Removes one of your views.' })
  removeView(
    @Arg('name', () => String, { description: 'What you call it.' }) name: string,
    @Ctx() ctx: Asking,
  ): Promise<SavedView> {
    requirePerson(ctx.principal);
    return act(ctx, async em => {
      const views = em.getRepository(SavedView);
      const view = await views.findOneBy({ personId: ctx.principal.id, name });
      if (!view) throw notFound(`The view ${name}`);
      await views.delete({ personId: view.personId, name });
      return view;
    });
  }
}
