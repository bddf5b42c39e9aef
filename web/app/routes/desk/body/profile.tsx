import {
  type AcceptanceStatus,
  AskFourEyesDocument,
  type BodyChangeInput,
  type BodyContactInput,
  BodyProfileDocument,
  DemandFreshSignInDocument,
  KeepBodyContactsDocument,
  RemoveLogoDocument,
  type Scheme,
  SetAcceptanceDocument,
  SetBodyCodeDocument,
  SetTimeZoneDocument,
  type System,
  TellBodyChangeDocument,
  WithdrawBodyChangeDocument,
} from '@conformity/client';
import { acting, type Said } from '../../../acts';
import { asking } from '../../../asking';
import { valuesOf } from '../../../schema.server';
import { signedIn, standingAt } from '../../../signed-in';
import { Act, Choice, Text, Tick } from '../../../ui/desk/act';
import { BodyFrame, tabsFor } from '../../../ui/desk/body-frame';
import { ChangeNotice } from '../../../ui/desk/change-notice';
import { Picture } from '../../../ui/desk/picture';
import { Table } from '../../../ui/finder';
import { Scroll } from '../../../ui/scroll';
import { uploaded } from '../../../upload.server';
import { useWords } from '../../../words';
import type { Route } from './+types/profile';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const found = await context.get(asking).ask(BodyProfileDocument, { id });
  const standing = standingAt(context.get(signedIn), id);
  const overseen = valuesOf<Scheme>('Scheme').filter(scheme => standing.oversees.some(system => isOf(scheme, system)));
  return { ...found, ...standing, overseen };
}

/** A line each: what for, and then an address, a telephone number or both, with bars between. */
function contactsIn(said: Said): BodyContactInput[] {
  return said.lines('contacts').map(line => {
    const [purpose = '', ...ways] = line.split('|').map(part => part.trim());
    return { purpose, email: ways.find(way => way.includes('@')), phone: ways.find(way => way && !way.includes('@')) };
  });
}

const changeIn = (said: Said): BodyChangeInput =>
  Object.fromEntries(
    (['name', 'address', 'country'] as const).flatMap(field => {
      const text = said.maybe(field);
      return text && text !== said.maybe(`${field}Now`) ? [[field, text]] : [];
    }),
  );

export const action = ({ request, context, params: { id: body } }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      keepContacts: (said, { act }) =>
        act(KeepBodyContactsDocument, { body, website: said.maybe('website'), contacts: contactsIn(said) }),
      setLogo: (said, graph) => uploaded(graph, `/logos?body=${encodeURIComponent(body)}`, said.file('file')),
      removeLogo: (_, { act }) => act(RemoveLogoDocument, { body }),
      tellChange: (said, { act }) =>
        act(TellBodyChangeDocument, {
          body,
          change: changeIn(said),
          effectiveOn: said.text('effectiveOn'),
          note: said.text('note'),
        }),
      withdrawChange: (said, { act }) =>
        act(WithdrawBodyChangeDocument, { id: said.text('of'), reason: said.text('reason') }),
      fourEyes: (said, { act }) =>
        act(AskFourEyesDocument, {
          body,
          scheme: said.text('scheme') as Scheme,
          asked: said.is('asked'),
          reason: said.text('reason'),
        }),
      setAcceptance: (said, { act }) =>
        act(SetAcceptanceDocument, {
          body,
          scheme: said.text('scheme') as Scheme,
          status: said.text('status') as AcceptanceStatus,
          // What is left out stays as it is; null takes the limit away.
          standards: said.is('unlimited') ? null : said.maybe('standards') ? said.lines('standards') : undefined,
          until: said.is('noEnd') ? null : (said.maybe('until') ?? undefined),
          reason: said.text('reason'),
        }),
      setCode: (said, { act }) =>
        act(SetBodyCodeDocument, {
          body,
          system: said.text('system') as System,
          code: said.text('code'),
          from: said.text('from'),
          reason: said.text('reason'),
        }),
      setTimeZone: (said, { act }) =>
        act(SetTimeZoneDocument, { body, timeZone: said.text('timeZone'), reason: said.text('reason') }),
      freshSignIn: (said, { act }) =>
        act(DemandFreshSignInDocument, {
          body,
          system: said.text('system') as System,
          minutes: said.number('minutes'),
          reason: said.text('reason'),
        }),
    },
  );

const statuses = ['ACCEPTED', 'SUSPENDED', 'WITHDRAWN'] as const;

/** Schemes are named after their system. */
const isOf = (scheme: Scheme, system: System) => scheme.startsWith(system === 'IECEX' ? 'EX_' : system);

export default function Profile({ loaderData }: Route.ComponentProps) {
  const { certificationBody: body, changeNotices, administrates, oversees, overseen } = loaderData;
  const { t, day, country } = useWords();
  if (!body) return null;
  const isOwn = administrates.length > 0;
  const own = body.acceptances.filter(({ system }) => administrates.includes(system));
  const schemes = own.map(({ scheme }) => [scheme, scheme.replaceAll('_', ' ')] as const);
  const contacts = body.contacts.map(({ purpose, email, phone }) =>
    [purpose, email, phone].filter(Boolean).join(' | '),
  );
  const notices = changeNotices?.edges ?? [];
  return (
    <BodyFrame body={body} tab="profile" shown={tabsFor(administrates)}>
      <section className="tight">
        <dl className="facts">
          {(
            [
              [t('certificate.address'), body.address],
              [t('certificate.country'), country(body.country)],
              [t('office.body.timeZone'), body.timeZone],
              [t('bodies.website'), body.website],
              [t('bodies.codes'), body.codes.map(one => `${t(`systems.${one.system}`)} ${one.code}`).join(', ')],
              [t('bodies.contacts'), contacts.join('\n')],
            ] as const
          ).map(([name, said]) =>
            said ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="lines">{said}</dd>
              </div>
            ) : null,
          )}
        </dl>
        {isOwn && (
          <div className="act-list">
            <Act act="keepContacts">
              <Text name="website" type="url" label={t('bodies.website')} value={body.website} max={300} />
              <Text
                name="contacts"
                label={t('bodies.contacts')}
                hint={t('office.body.contactsHint')}
                value={contacts.join('\n')}
                lines={4}
              />
            </Act>
            <Act act="tellChange">
              {(['name', 'address', 'country'] as const).map(field => (
                <div key={field} className="asked">
                  <input type="hidden" name={`${field}Now`} value={body[field] ?? ''} />
                  <Text
                    name={field}
                    label={t(`certificate.${field}`)}
                    value={body[field]}
                    {...(field === 'address' && { lines: 3 })}
                  />
                </div>
              ))}
              <Text name="effectiveOn" type="date" label={t('office.body.effectiveOn')} required />
              <Text name="note" label={t('office.body.note')} lines={3} required max={2000} />
            </Act>
          </div>
        )}
      </section>
      <section className="tight">
        <h2>{t('office.pictures.logo')}</h2>
        <Picture kind="Logo" shown={body.logo} whose={body.name} maySet={isOwn || oversees.length > 0} />
      </section>
      <section className="tight">
        <h2>{t('office.body.notices')}</h2>
        {notices.length === 0 && <p className="muted">{t('office.body.noNotices')}</p>}
        {notices.map(({ node }) => (
          <ChangeNotice key={node.id} of={node}>
            {isOwn && ['OPEN', 'QUESTIONED'].includes(node.state) && <Act act="withdrawChange" of={node.id} reason />}
          </ChangeNotice>
        ))}
      </section>
      <section className="tight">
        <h2>{t('bodies.acceptances')}</h2>
        <Scroll label={t('bodies.acceptances')}>
          <Table
            heads={[
              t('facet.systems'),
              t('facet.schemes'),
              t('bodies.state'),
              t('bodies.since'),
              t('bodies.until'),
              t('office.body.fourEyes'),
            ]}
          >
            {body.acceptances.map(one => (
              <tr key={one.scheme}>
                <td>{t(`systems.${one.system}`)}</td>
                <th scope="row">{one.scheme.replaceAll('_', ' ')}</th>
                <td>{t(`bodies.states.${one.status}`)}</td>
                <td>{day(one.since)}</td>
                <td>{day(one.until)}</td>
                <td>{t(one.fourEyes ? 'office.yes' : 'office.no')}</td>
              </tr>
            ))}
          </Table>
        </Scroll>
        {oversees.length > 0 && (
          <div className="act-list">
            <Act act="setAcceptance" reason>
              <Choice
                name="scheme"
                label={t('facet.schemes')}
                options={overseen.map(one => [one, one.replaceAll('_', ' ')] as const)}
              />
              <Choice
                name="status"
                label={t('office.body.state')}
                options={statuses.map(one => [one, t(`bodies.states.${one}`)] as const)}
              />
              <Text
                name="standards"
                label={t('office.body.standards')}
                hint={t('office.body.standardsHint')}
                lines={4}
              />
              <Tick name="unlimited" label={t('office.body.unlimited')} />
              <Text name="until" type="date" label={t('office.until')} hint={t('office.body.untilHint')} />
              <Tick name="noEnd" label={t('office.body.noEnd')} />
            </Act>
            <Act act="setCode" reason>
              <Choice
                name="system"
                label={t('facet.systems')}
                options={oversees.map(one => [one, t(`systems.${one}`)] as const)}
              />
              <Text name="code" label={t('office.body.code')} required max={20} />
              <Text name="from" type="date" label={t('office.since')} required />
            </Act>
            <Act act="setTimeZone" reason>
              <Text name="timeZone" label={t('office.body.timeZone')} value={body.timeZone} required max={60} />
            </Act>
          </div>
        )}
        {isOwn && (
          <div className="act-list">
            <Act act="fourEyes" reason>
              <Choice name="scheme" label={t('facet.schemes')} options={schemes} />
              <Tick name="asked" label={t('office.body.fourEyesText')} value />
            </Act>
            <Act act="freshSignIn" reason>
              <Choice
                name="system"
                label={t('facet.systems')}
                options={administrates.map(one => [one, t(`systems.${one}`)] as const)}
              />
              <Text name="minutes" type="number" label={t('office.body.minutes')} hint={t('office.body.minutesHint')} />
            </Act>
          </div>
        )}
      </section>
    </BodyFrame>
  );
}
