import {
  BodyWebhooksDocument,
  type NoticeKind,
  RegisterWebhookDocument,
  RemoveWebhookDocument,
  ResendWebhookDeliveryDocument,
  TestWebhookDocument,
  WebhookDeliveriesDocument,
} from '@conformity/client';
import { data, Link } from 'react-router';
import { acting } from '../../../acts';
import { asking } from '../../../asking';
import { signedIn, standingAt } from '../../../signed-in';
import { Act, Choices, QuickAct, Text } from '../../../ui/desk/act';
import { BodyFrame, tabsFor } from '../../../ui/desk/body-frame';
import { Table } from '../../../ui/finder';
import { Scroll } from '../../../ui/scroll';
import { Pages } from '../../../ui/search/choices';
import { useWords } from '../../../words';
import { office } from '../../../words/en/office';
import type { Route } from './+types/webhooks';

/** What the page is told once: the secret of a new address, or how trying one went. */
type Told = { secret?: string; tried?: { of: string; fault: string | null } };

const kinds = Object.keys(office.notices.kind) as NoticeKind[];

/** Addresses are of a body in one of its systems. */
function systemOf({ request, params: { id }, context }: Route.LoaderArgs | Route.ActionArgs) {
  const { administrates } = standingAt(context.get(signedIn), id);
  const asked = new URL(request.url).searchParams.get('system');
  const system = administrates.find(one => one === asked) ?? administrates[0];
  if (!system) throw data(null, { status: 403 });
  return { system, administrates };
}

export async function loader(args: Route.LoaderArgs) {
  const { ask } = args.context.get(asking);
  const { searchParams } = new URL(args.request.url);
  const { system, administrates } = systemOf(args);
  const found = await ask(BodyWebhooksDocument, { id: args.params.id, system });
  const chosen = found.webhooks?.find(({ id }) => id === searchParams.get('webhook'));
  const after = searchParams.get('after');
  const sent = chosen && (await ask(WebhookDeliveriesDocument, { webhook: chosen.id, after })).webhookDeliveries;
  return { ...found, system, administrates, chosen, sent, isFirst: !after };
}

export async function action(args: Route.ActionArgs) {
  const { system } = systemOf(args);
  return acting<Told>(args, {
    // Its secret is told this once.
    registerWebhook: async (said, { act }) => {
      const made = await act(RegisterWebhookDocument, {
        body: args.params.id,
        system,
        url: said.text('url'),
        kinds: said.some<NoticeKind>('kinds'),
      });
      return { ...made, told: { secret: made.result?.registerWebhook?.secret ?? '' } };
    },
    testWebhook: async (said, { act }) => {
      const tried = await act(TestWebhookDocument, { id: said.text('of') });
      return { ...tried, told: { tried: { of: said.text('of'), fault: tried.result?.testWebhook?.fault ?? null } } };
    },
    removeWebhook: (said, { act }) => act(RemoveWebhookDocument, { id: said.text('of') }),
    resend: (said, { act }) => act(ResendWebhookDeliveryDocument, { id: said.text('of') }),
  });
}

export default function Webhooks({ loaderData, actionData }: Route.ComponentProps) {
  const { certificationBody: body, webhooks, administrates, system, chosen, sent, isFirst } = loaderData;
  const { t, day } = useWords();
  if (!body) return null;
  const told: Told = actionData && !('refused' in actionData) ? actionData : {};
  return (
    <BodyFrame body={body} tab="webhooks" shown={tabsFor(administrates)}>
      {told.secret && (
        <div className="notice done" role="status">
          <p>{t('office.webhooks.secret')}</p>
          <p>
            <code className="secret">{told.secret}</code>
          </p>
        </div>
      )}
      <p className="lead">{t('office.webhooks.lead')}</p>
      {administrates.length > 1 && (
        <nav aria-label={t('facet.systems')}>
          <ul className="chips">
            {administrates.map(one => (
              <li key={one}>
                <Link to={`?system=${one}`} aria-current={one === system ? 'page' : undefined}>
                  {t(`systems.${one}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="act-list">
        <Act act="registerWebhook">
          <Text name="url" type="url" label={t('office.webhooks.url')} required max={500} />
          <Choices
            name="kinds"
            label={t('office.webhooks.kinds')}
            hint={t('office.webhooks.kindsHint')}
            options={kinds.map(kind => [kind, t(`office.notices.kind.${kind}`)] as const)}
          />
        </Act>
      </div>
      <section className="tight">
        {webhooks?.length === 0 && <p className="muted">{t('office.webhooks.none')}</p>}
        {webhooks?.map(webhook => (
          <article key={webhook.id} className="card">
            <h2 className="url">{webhook.url}</h2>
            <p className="small muted">
              {t('office.by', { name: webhook.createdBy, day: day(webhook.createdAt) })}
              {' · '}
              {webhook.kinds
                ? webhook.kinds.map(kind => t(`office.notices.kind.${kind}`)).join(', ')
                : t('office.webhooks.all')}
            </p>
            {webhook.disabledAt && (
              <p className="notice refused">{t('office.webhooks.disabled', { day: day(webhook.disabledAt) })}</p>
            )}
            {told.tried?.of === webhook.id && (
              <p className={told.tried.fault ? 'notice refused' : 'notice done'} role="status">
                {told.tried.fault
                  ? t('office.webhooks.triedInVain', { fault: told.tried.fault })
                  : t('office.webhooks.tried')}
              </p>
            )}
            <div className="act-list">
              <QuickAct act="testWebhook" of={webhook.id} />
              <Link className="button quiet" to={`?system=${system}&webhook=${webhook.id}`}>
                {t('office.webhooks.deliveries')}
              </Link>
              <Act act="removeWebhook" of={webhook.id} isGrave />
            </div>
          </article>
        ))}
      </section>
      {chosen && (
        <section className="tight" aria-labelledby="deliveries">
          <h2 id="deliveries">{t('office.webhooks.sentTo', { url: chosen.url })}</h2>
          {sent?.edges.length ? (
            <Scroll label={t('office.webhooks.deliveries')}>
              <Table
                heads={[
                  t('office.webhooks.message'),
                  t('bodies.state'),
                  t('office.webhooks.attempts'),
                  t('office.webhooks.fault'),
                  t('office.webhooks.next'),
                ]}
              >
                {sent.edges.map(({ node }) => (
                  <tr key={node.id}>
                    <th scope="row">{node.id}</th>
                    <td>{t(`office.webhooks.state.${node.state}`)}</td>
                    <td>{node.attempts}</td>
                    <td lang="en">{node.lastFault}</td>
                    <td>
                      {node.state === 'FAILED' ? (
                        <QuickAct act="resend" of={node.id} />
                      ) : (
                        day(node.deliveredAt ?? node.nextAt)
                      )}
                    </td>
                  </tr>
                ))}
              </Table>
            </Scroll>
          ) : (
            <p className="muted">{t('office.webhooks.nothingSent')}</p>
          )}
          <Pages isFirst={isFirst} next={sent?.pageInfo.hasNextPage ? sent.pageInfo.endCursor : null} />
        </section>
      )}
    </BodyFrame>
  );
}
