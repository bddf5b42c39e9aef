import { AnnounceReadOnlyDocument, EndReadOnlyDocument, ReadOnlyPageDocument, type System } from '@conformity/client';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { overseenBy, signedIn } from '../../signed-in';
import { Act, Choice, Text } from '../../ui/desk/act';
import { Listed } from '../../ui/desk/listed';
import { OfBodies } from '../../ui/desk/of-bodies';
import { useWords } from '../../words';
import type { Route } from './+types/read-only';

export async function loader({ context }: Route.LoaderArgs) {
  const me = context.get(signedIn);
  const isIt = me.memberships.some(({ role }) => role === 'IT_ADMIN');
  return { ...(await context.get(asking).ask(ReadOnlyPageDocument, {})), oversees: overseenBy(me), isIt };
}

/** What a field of day and time says, which is asked for in UTC. */
const instant = (text: string) => (text ? `${text.length === 16 ? `${text}:00` : text}Z` : text);

export const action = ({ request, context }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      announceReadOnly: (said, { act }) =>
        act(AnnounceReadOnlyDocument, {
          system: said.maybe('system') as System | null,
          from: instant(said.text('from')),
          until: instant(said.text('until')),
          reason: said.text('reason'),
        }),
      endReadOnly: (said, { act }) => act(EndReadOnlyDocument, { id: said.text('of'), reason: said.text('reason') }),
    },
  );

/** Times in which a system takes no acts. */
export default function ReadOnly({ loaderData: { readOnlyPeriods, oversees, isIt } }: Route.ComponentProps) {
  const { t, day, time } = useWords();
  const places = oversees.map(one => [one, t(`systems.${one}`)] as const);
  return (
    <Listed
      title={t('office.pages.readOnly')}
      tabs={<OfBodies />}
      lead={t('office.readOnly.lead')}
      total={readOnlyPeriods?.length}
      isFirst
      acts={
        <Act act="announceReadOnly" reason>
          <Choice
            name="system"
            label={t('facet.systems')}
            options={isIt ? [...places, ['', t('office.readOnly.all')]] : places}
          />
          <Text name="from" type="datetime-local" label={t('office.readOnly.from')} required />
          <Text name="until" type="datetime-local" label={t('office.readOnly.until')} required />
        </Act>
      }
    >
      {readOnlyPeriods?.map(({ id, system, from, until, reason }) => (
        <article key={id} className="card">
          <h2>{system ? t(`systems.${system}`) : t('office.readOnly.all')}</h2>
          <p>{t('office.fromTo', { from: `${day(from)}, ${time(from)}`, to: `${day(until)}, ${time(until)}` })} UTC</p>
          <p>{reason}</p>
          <div className="act-list">
            {(system ? oversees.includes(system) : isIt) && <Act act="endReadOnly" of={id} reason />}
          </div>
        </article>
      ))}
    </Listed>
  );
}
