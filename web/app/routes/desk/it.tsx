import { ItPageDocument, ResendWebhookDeliveryDocument, RetryJobDocument } from '@conformity/client';
import { Link } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { Done, QuickAct } from '../../ui/desk/act';
import { Table } from '../../ui/finder';
import { Scroll } from '../../ui/scroll';
import { Pages } from '../../ui/search/choices';
import { useWords } from '../../words';
import type { Route } from './+types/it';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { after } = foundBy(request.url);
  return { ...(await context.get(asking).ask(ItPageDocument, { after })), isFirst: !after };
}

export const action = (args: Route.ActionArgs) =>
  acting(args, {
    retryJob: (said, { act }) => act(RetryJobDocument, { id: said.text('of') }),
    resend: (said, { act }) => act(ResendWebhookDeliveryDocument, { id: said.text('of') }),
  });

/** What keeps the graph running: jobs that met a fault, what could not be delivered, and keys. */
export default function It({ loaderData }: Route.ComponentProps) {
  const { deadJobs, failedWebhookDeliveries: failed, sealKeys, isFirst } = loaderData;
  const { t, base, day, time } = useWords();
  return (
    <div className="column stack">
      <title>{`${t('office.pages.it')} · ${t('site.name')}`}</title>
      <div className="tight">
        <h1>{t('office.pages.it')}</h1>
        <p className="lead">{t('office.it.lead')}</p>
      </div>
      <Done />
      <section className="tight" aria-labelledby="jobs">
        <h2 id="jobs">{t('office.it.jobs')}</h2>
        {deadJobs?.length ? (
          <Scroll label={t('office.it.jobs')}>
            <Table
              heads={[
                t('office.it.job'),
                t('office.webhooks.fault'),
                t('office.webhooks.attempts'),
                t('office.it.ended'),
                t('office.it.again'),
              ]}
            >
              {deadJobs.map(({ id, job, fault, attempts, endedAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{job}</code>
                  </th>
                  <td lang="en">{fault}</td>
                  <td>{attempts}</td>
                  <td>{endedAt && `${day(endedAt)}, ${time(endedAt)} UTC`}</td>
                  <td>
                    <QuickAct act="retryJob" of={id} />
                  </td>
                </tr>
              ))}
            </Table>
          </Scroll>
        ) : (
          <p className="muted">{t('office.it.noJobs')}</p>
        )}
      </section>
      <section className="tight" aria-labelledby="deliveries">
        <h2 id="deliveries">{t('office.it.deliveries')}</h2>
        {failed?.edges.length ? (
          <Scroll label={t('office.it.deliveries')}>
            <Table
              heads={[
                t('office.webhooks.url'),
                t('office.it.body'),
                t('office.webhooks.fault'),
                t('office.webhooks.attempts'),
                t('office.it.again'),
              ]}
            >
              {failed.edges.map(({ node: { id, attempts, lastFault, webhook } }) => (
                <tr key={id}>
                  <th scope="row" className="url">
                    {webhook?.url}
                  </th>
                  <td>
                    {webhook?.body && (
                      <Link to={`${base}/desk/bodies/${webhook.body.id}/webhooks?system=${webhook.system}`}>
                        {webhook.body.name}
                      </Link>
                    )}
                  </td>
                  <td lang="en">{lastFault}</td>
                  <td>{attempts}</td>
                  <td>
                    <QuickAct act="resend" of={id} />
                  </td>
                </tr>
              ))}
            </Table>
          </Scroll>
        ) : (
          <p className="muted">{t('office.it.noDeliveries')}</p>
        )}
        <Pages isFirst={isFirst} next={failed?.pageInfo.hasNextPage ? failed.pageInfo.endCursor : null} />
      </section>
      <section className="tight" aria-labelledby="keys">
        <h2 id="keys">{t('office.it.keys')}</h2>
        {sealKeys?.length ? (
          <Scroll label={t('office.it.keys')}>
            <Table heads={[t('office.it.fingerprint'), t('office.it.use'), t('office.since'), t('office.until')]}>
              {sealKeys.map(({ fingerprint, use, since, until }) => (
                <tr key={fingerprint + since}>
                  <th scope="row">
                    <code className="url">{fingerprint}</code>
                  </th>
                  <td>{t(`office.it.uses.${use}`)}</td>
                  <td>{day(since)}</td>
                  <td>{until ? day(until) : t('office.it.inUse')}</td>
                </tr>
              ))}
            </Table>
          </Scroll>
        ) : (
          <p className="muted">{t('office.it.noKeys')}</p>
        )}
      </section>
    </div>
  );
}
