import { ReportCardPageDocument, type ReportCardPageQuery, type System } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../asking';
import { overseenBy, signedIn, systems } from '../../signed-in';
import { Choice, Text } from '../../ui/desk/act';
import { Listed } from '../../ui/desk/listed';
import { Table } from '../../ui/finder';
import { Scroll } from '../../ui/scroll';
import { useWords } from '../../words';
import type { Route } from './+types/report-cards';

/** What is asked for by the address; the year up to now of the first system, where nothing is said. */
function askedBy(url: string, places: readonly System[], today: string) {
  const { searchParams } = new URL(url);
  const said = (name: string, otherwise: string) => searchParams.get(name)?.trim() || otherwise;
  const system = systems.find(one => one === searchParams.get('system')) ?? places[0] ?? 'IECEX';
  return {
    from: said('from', `${today.slice(0, 4)}-01-01`),
    to: said('to', today),
    system,
    percent: said('percent', '10'),
    seed: said('seed', `${system} ${today.slice(0, 4)}`).slice(0, 100),
  };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const oversees = overseenBy(context.get(signedIn));
  const own = context.get(signedIn).memberships.find(({ body }) => body);
  const places = oversees.length ? oversees : own?.system ? [own.system] : [];
  const asked = askedBy(request.url, places, new Date().toISOString().slice(0, 10));
  const isAsked = new URL(request.url).searchParams.has('seed');
  const { from, to, system, seed } = asked;
  const answer = isAsked
    ? await context.get(asking).act(ReportCardPageDocument, {
        ...{ from, to, systems: [system], seed, samplePercent: Number(asked.percent) || 0 },
        ...{ stratified: false, withWarnings: true, body: oversees.length ? null : (own?.body?.id ?? null) },
      })
    : null;
  return { asked, places, answer };
}

/** A random sample of what was issued, with what was found on it. */
export default function ReportCards({ loaderData: { asked, places, answer } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <Listed
      title={t('office.pages.reportCards')}
      lead={t('office.reportCards.lead')}
      isFirst
      isAtOnce={false}
      narrowing={
        <>
          <Choice
            name="system"
            label={t('facet.systems')}
            value={asked.system}
            options={places.map(one => [one, t(`systems.${one}`)] as const)}
          />
          <Text name="from" type="date" label={t('facet.issuedFrom')} value={asked.from} required />
          <Text name="to" type="date" label={t('facet.issuedTo')} value={asked.to} required />
          <Text name="percent" type="number" label={t('office.reportCards.percent')} value={asked.percent} required />
          <Text name="seed" label={t('office.reportCards.seed')} value={asked.seed} required />
        </>
      }
    >
      {answer?.refused && (
        <p className="notice refused" role="alert" lang="en">
          {answer.refused.map(({ message }) => message).join(' ')}
        </p>
      )}
      {answer?.result?.reportCard && <Card of={answer.result.reportCard} />}
    </Listed>
  );
}

function Card({ of }: { of: NonNullable<ReportCardPageQuery['reportCard']> }) {
  const { t, base, number } = useWords();
  const counts = [
    ['population', of.population],
    ['sampled', of.sampled],
    ['none', of.none],
    ['one', of.one],
    ['multiple', of.multiple],
  ] as const;
  return (
    <>
      <dl className="facts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`office.reportCards.${name}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="button quiet" href={of.sheet}>
          {t('search.exportAs', { format: 'Excel' })}
        </a>
      </p>
      {of.byBody.length > 0 && (
        <Scroll label={t('facet.issuers')}>
          <Table
            heads={[
              t('facet.issuers'),
              ...(['sampled', 'none', 'one', 'multiple'] as const).map(name => t(`office.reportCards.${name}`)),
            ]}
          >
            {of.byBody.map(({ body, sampled, none, one, multiple }) => (
              <tr key={body?.id}>
                <th scope="row">{body?.name}</th>
                <td>{number(sampled)}</td>
                <td>{number(none)}</td>
                <td>{number(one)}</td>
                <td>{number(multiple)}</td>
              </tr>
            ))}
          </Table>
        </Scroll>
      )}
      {of.byRule.length > 0 && (
        <Scroll label={t('office.points.rule')}>
          <Table heads={[t('office.points.rule'), t('office.reportCards.certificates')]}>
            {of.byRule.map(({ rule, certificates }) => (
              <tr key={rule}>
                <th scope="row">{rule}</th>
                <td>{number(certificates)}</td>
              </tr>
            ))}
          </Table>
        </Scroll>
      )}
      {of.certificates.length > 0 && (
        <Scroll label={t('office.reportCards.withIssues')}>
          <Table heads={[t('office.reportCards.withIssues'), t('office.points.rule')]}>
            {of.certificates.map(({ documentId, number: named, rules }) => (
              <tr key={documentId}>
                <th scope="row">
                  <Link to={`${base}/desk/documents/${documentId}`}>{named}</Link>
                </th>
                <td>{rules.join(', ')}</td>
              </tr>
            ))}
          </Table>
        </Scroll>
      )}
    </>
  );
}
