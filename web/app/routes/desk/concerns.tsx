import { AnswerConcernDocument, type ConcernState, ConcernsPageDocument } from '@conformity/client';
import { data, Link, useSearchParams } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { secretariatOf, signedIn } from '../../signed-in';
import { Act, Choice, Text } from '../../ui/desk/act';
import { Listed } from '../../ui/desk/listed';
import { useWords } from '../../words';
import { office } from '../../words/en/office';
import type { Route } from './+types/concerns';

const states = Object.keys(office.concerns.state) as ConcernState[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { after, system: named } = foundBy(request.url);
  const own = secretariatOf(context.get(signedIn));
  const system = own.find(one => one === named) ?? own[0];
  if (!system) throw data(null, { status: 403 });
  const state = states.find(one => one === new URL(request.url).searchParams.get('state')) ?? 'OPEN';
  const { concerns } = await context.get(asking).ask(ConcernsPageDocument, { system, states: [state], after });
  return { concerns, own, system, isFirst: !after };
}

export const action = (args: Route.ActionArgs) =>
  acting(args, {
    answerConcern: (said, { act }) => act(AnswerConcernDocument, { id: said.text('of'), answer: said.text('answer') }),
  });

/** What the public tells the Secretariat of documents, the oldest first. */
export default function Concerns({ loaderData: { concerns, own, system, isFirst } }: Route.ComponentProps) {
  const { t, base, day } = useWords();
  const [params] = useSearchParams();
  return (
    <Listed
      title={t('office.pages.concerns')}
      lead={t('office.concerns.lead')}
      total={concerns?.totalCount}
      isFirst={isFirst}
      pageInfo={concerns?.pageInfo}
      narrowing={
        <>
          {own.length > 1 && (
            <Choice
              name="system"
              label={t('facet.systems')}
              value={system}
              options={own.map(one => [one, t(`systems.${one}`)] as const)}
            />
          )}
          <Choice
            name="state"
            label={t('bodies.state')}
            value={params.get('state')}
            options={states.map(one => [one, t(`office.concerns.state.${one}`)] as const)}
          />
        </>
      }
    >
      {concerns?.edges.map(({ node }) => (
        <article key={node.id} className={`card of-${node.system}`}>
          <h2>
            <Link to={`${base}/desk/documents/${node.documentId}`}>{node.number}</Link>
          </h2>
          <p className="said-by-others">{node.message}</p>
          <p className="small muted">
            {day(node.toldAt)}
            {node.contact && ` · ${node.contact}`}
          </p>
          {node.answer && (
            <p>
              {node.answer}{' '}
              <span className="small muted">
                {t('office.by', { name: node.answeredBy, day: day(node.answeredAt) })}
              </span>
            </p>
          )}
          {node.state === 'OPEN' && (
            <div className="act-list">
              <Act act="answerConcern" of={node.id}>
                <Text
                  name="answer"
                  label={t('office.concerns.answer')}
                  hint={t('office.concerns.answerHint')}
                  lines={3}
                  required
                  max={2000}
                />
              </Act>
            </div>
          )}
        </article>
      ))}
    </Listed>
  );
}
