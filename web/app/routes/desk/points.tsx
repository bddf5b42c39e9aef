import {
  AnswerPointDocument,
  type AuditFindingState,
  JudgePointDocument,
  PointsPageDocument,
} from '@conformity/client';
import { Link, useSearchParams } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { overseenBy, signedIn, systems } from '../../signed-in';
import { Act, Choice, Text, Tick } from '../../ui/desk/act';
import { Listed } from '../../ui/desk/listed';
import { OfSystem } from '../../ui/desk/of-system';
import { useWords } from '../../words';
import { office } from '../../words/en/office';
import type { Route } from './+types/points';

const states = Object.keys(office.points.state) as AuditFindingState[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { after } = foundBy(request.url);
  const state = states.find(one => one === searchParams.get('state'));
  const system = systems.find(one => one === searchParams.get('system')) ?? null;
  const asked = { system, states: state ? [state] : null, after };
  const found = await context.get(asking).ask(PointsPageDocument, asked);
  return { ...found, oversees: overseenBy(context.get(signedIn)), isFirst: !after };
}

export const action = ({ request, context }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      answerPoint: (said, { act }) => act(AnswerPointDocument, { id: said.text('of'), answer: said.text('answer') }),
      judgePoint: (said, { act }) =>
        act(JudgePointDocument, { id: said.text('of'), closed: said.is('closed'), remark: said.text('remark') }),
    },
  );

/** What auditors found, until the Secretariat is content with the answer. */
export default function Points({ loaderData: { auditFindings, oversees, isFirst } }: Route.ComponentProps) {
  const { t, base, day } = useWords();
  const [params] = useSearchParams();
  return (
    <Listed
      title={t('office.pages.points')}
      lead={t('office.points.lead')}
      total={auditFindings?.totalCount}
      isFirst={isFirst}
      pageInfo={auditFindings?.pageInfo}
      narrowing={
        <>
          <OfSystem value={params.get('system')} />
          <Choice
            name="state"
            label={t('bodies.state')}
            value={params.get('state')}
            options={[
              ['', t('office.points.stillOpen')],
              ...states.map(one => [one, t(`office.points.state.${one}`)] as const),
            ]}
          />
        </>
      }
    >
      {auditFindings?.edges.map(({ node }) => (
        <article key={node.id} className={`card of-${node.system}`}>
          <h2>
            <Link to={`${base}/desk/documents/${node.documentId}`}>{node.number}</Link> ·{' '}
            {t(`office.points.state.${node.state}`)}
          </h2>
          <p>
            <strong>{node.rule}</strong>: {node.message}{' '}
            <span className="small muted">{t('office.by', { name: node.recordedBy, day: day(node.recordedAt) })}</span>
          </p>
          {node.answer && (
            <p>
              {node.answer}{' '}
              <span className="small muted">
                {t('office.by', { name: node.answeredBy, day: day(node.answeredAt) })}
              </span>
            </p>
          )}
          {node.remark && <p>{node.remark}</p>}
          {node.state !== 'CLOSED' && (
            <div className="act-list">
              {oversees.includes(node.system) ? (
                node.state === 'ANSWERED' && (
                  <Act act="judgePoint" of={node.id}>
                    <Tick name="closed" label={t('office.points.closed')} value />
                    <Text name="remark" label={t('office.points.remark')} lines={2} required max={2000} />
                  </Act>
                )
              ) : (
                <Act act="answerPoint" of={node.id}>
                  <Text name="answer" label={t('office.points.answer')} lines={3} required max={2000} />
                </Act>
              )}
            </div>
          )}
        </article>
      ))}
    </Listed>
  );
}
