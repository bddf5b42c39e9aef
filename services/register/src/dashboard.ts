import { addDays, type CalendarDate, System } from '@conformity/certification';
import { type CertificateSearch, workingListsOf } from '@conformity/register';
import type { Context } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Loaders } from './loaders';

type Asking = Context<Loaders>;

/** From so many days on a draft is old; our decision. */
const oldDraftDays = 30;

const listsOn = (today: CalendarDate) =>
  ({
    drafts: { kind: 'DRAFTS' },
    oldDrafts: { kind: 'DRAFTS', to: addDays(today, -oldDraftDays - 1) },
    expiring: { kind: 'EXPIRING' },
    surveillanceDue: { kind: 'SURVEILLANCE_DUE' },
    outOfDateReports: { kind: 'OUT_OF_DATE_REPORTS' },
    onOutOfDateReports: { kind: 'ON_OUT_OF_DATE_REPORTS' },
    suspended: { kind: 'SUSPENDED' },
  }) as const;
type Counted = keyof ReturnType<typeof listsOn>;

@ObjectType({
  description:
    'How much there is to do, at a body or for a Secretariat. Each count of documents is the `totalCount` of a working list.',
})
@Directive('@key(fields: "id")')
export class Dashboard {
  @Field(() => ID, { description: 'Which one: system and body, as it was asked for.' }) id!: string;
  lists!: Record<Counted, CertificateSearch>;
}

const counted = (description: string) => FieldResolver(() => Int, { description });

/** What people of bodies and Secretariats see first. All counts that are asked for are counted in one statement. */
@Resolver(() => Dashboard)
export class Dashboards {
  @Directive('@cost(weight: 10)')
  @Query(() => Dashboard, {
    description:
      'How much there is to do at the bodies that you work for; for a Secretariat in its system. FORBIDDEN for guests.',
  })
  async dashboard(
    @Arg('body', () => ID, {
      nullable: true,
      description: 'The certification body, such as `bdy_demo`; all that you work for, if none is given.',
    })
    body: string | null,
    @Arg('system', () => System, { nullable: true, description: 'All in which you work, if none is given.' })
    system: System | null,
    @Ctx() { db, principal, today }: Asking,
  ): Promise<Dashboard> {
    const asked = { body, query: null, filter: system && { systems: [system] }, sort: null, today };
    const lists = await workingListsOf(db, principal, asked, listsOn(today));
    return { id: `${system ?? ''}/${body ?? ''}`, lists };
  }

  @counted('Drafts, those beside a public issue too.')
  drafts(@Root() { lists }: Dashboard, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(lists.drafts);
  }

  @counted(`Of the drafts, those that were begun more than ${oldDraftDays} days ago.`)
  oldDrafts(@Root() { lists }: Dashboard, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(lists.oldDrafts);
  }

  @counted('What expires within 90 days.')
  expiring(@Root() { lists }: Dashboard, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(lists.expiring);
  }

  @counted('What is due for surveillance within 90 days, with what is overdue.')
  surveillanceDue(@Root() { lists }: Dashboard, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(lists.surveillanceDue);
  }

  @counted('QARs and FARs that are suspended or whose validity has ended.')
  outOfDateReports(@Root() { lists }: Dashboard, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(lists.outOfDateReports);
  }

  @counted('Certificates whose QARs or FARs are out of date.')
  onOutOfDateReports(@Root() { lists }: Dashboard, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(lists.onOutOfDateReports);
  }

  @counted('What is suspended itself.')
  suspended(@Root() { lists }: Dashboard, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(lists.suspended);
  }
}
