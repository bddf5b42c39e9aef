import {
  AnswerReviewDocument,
  BeginReviewsDocument,
  HoldReviewDocument,
  ReleaseReviewDocument,
  type ReviewAtDeskFragment,
  ReviewPlanDocument,
  ReviewsPageDocument,
  StopReviewsDocument,
  type SuspensionReviewAnswer,
  type SuspensionReviewState,
  type System,
} from '@conformity/client';
import { Link, useSearchParams } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { overseenBy, signedIn, systems } from '../../signed-in';
import { Act, Choice, Text } from '../../ui/desk/act';
import { Listed } from '../../ui/desk/listed';
import { OfSystem } from '../../ui/desk/of-system';
import { useWords } from '../../words';
import { office } from '../../words/en/office';
import type { Route } from './+types/reviews';

const states = Object.keys(office.reviews.state) as SuspensionReviewState[];
const answers = Object.keys(office.reviews.answers) as SuspensionReviewAnswer[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { ask } = context.get(asking);
  const { after } = foundBy(request.url);
  const state = states.find(one => one === searchParams.get('state')) ?? 'ASKED';
  const system = systems.find(one => one === searchParams.get('system')) ?? null;
  const oversees = overseenBy(context.get(signedIn));
  const found = await ask(ReviewsPageDocument, { system, states: [state], after });
  // What would be done is told before it is begun.
  const notBegun = oversees.filter(one => !found.suspensionReviewPolicies?.some(policy => policy.system === one));
  const plans = await Promise.all(
    notBegun.map(async one => ({
      system: one,
      plan: (await ask(ReviewPlanDocument, { system: one })).suspensionReviewPlan,
    })),
  );
  return { ...found, plans, oversees, isFirst: !after };
}

export const action = ({ request, context }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      answerReview: (said, { act }) =>
        act(AnswerReviewDocument, {
          id: said.text('of'),
          answer: said.text('answer') as SuspensionReviewAnswer,
          reason: said.text('reason'),
          until: said.maybe('until'),
        }),
      holdReview: (said, { act }) => act(HoldReviewDocument, { id: said.text('of'), reason: said.text('reason') }),
      releaseReview: (said, { act }) =>
        act(ReleaseReviewDocument, { id: said.text('of'), reason: said.text('reason') }),
      beginReviews: (said, { act }) =>
        act(BeginReviewsDocument, {
          system: said.text('of') as System,
          from: said.maybe('from'),
          intervalMonths: said.number('intervalMonths'),
          answerMonths: said.number('answerMonths'),
        }),
      stopReviews: (said, { act }) => act(StopReviewsDocument, { system: said.text('of') as System }),
    },
  );

/** The yearly question why what has long been suspended should not be cancelled. */
export default function Reviews({ loaderData }: Route.ComponentProps) {
  const { suspensionReviews, suspensionReviewPolicies, plans, oversees, isFirst } = loaderData;
  const { t, day } = useWords();
  const [params] = useSearchParams();
  return (
    <Listed
      title={t('office.pages.reviews')}
      lead={t('office.reviews.lead')}
      total={suspensionReviews?.totalCount}
      isFirst={isFirst}
      pageInfo={suspensionReviews?.pageInfo}
      acts={
        <>
          {suspensionReviewPolicies
            ?.filter(({ system }) => oversees.includes(system))
            .map(({ system, from, intervalMonths, answerMonths }) => (
              <div key={system} className="wide">
                <p>
                  {t('office.reviews.policy', {
                    system: t(`systems.${system}`),
                    day: day(from),
                    interval: intervalMonths,
                    answer: answerMonths,
                  })}
                </p>
                <Act act="stopReviews" of={system} isGrave />
              </div>
            ))}
          {plans.map(({ system, plan }) => (
            <div key={system} className="wide">
              <p>
                {t('office.reviews.plan', {
                  system: t(`systems.${system}`),
                  suspended: plan?.suspended,
                  cancellations: plan?.cancellations,
                })}
              </p>
              <Act act="beginReviews" of={system} isGrave>
                <Steps of={plan?.steps ?? []} />
                <Text name="from" type="date" label={t('office.since')} hint={t('office.people.today')} />
                <Text name="intervalMonths" type="number" label={t('office.reviews.interval')} value="12" />
                <Text name="answerMonths" type="number" label={t('office.reviews.answerIn')} value="1" />
              </Act>
            </div>
          ))}
        </>
      }
      narrowing={
        <>
          <OfSystem value={params.get('system')} />
          <Choice
            name="state"
            label={t('bodies.state')}
            value={params.get('state')}
            options={states.map(one => [one, t(`office.reviews.state.${one}`)] as const)}
          />
        </>
      }
    >
      {suspensionReviews?.edges.map(({ node }) => (
        <Review key={node.id} of={node} isOfficial={oversees.includes(node.system)} />
      ))}
    </Listed>
  );
}

function Steps({ of }: { of: readonly { on: string; kind: keyof typeof office.reviews.step; number: string }[] }) {
  const { t, day } = useWords();
  return of.length ? (
    <ul>
      {of.map(({ on, kind, number }) => (
        <li key={on + kind + number}>
          {day(on)}: {t(`office.reviews.step.${kind}`)}, {number}
        </li>
      ))}
    </ul>
  ) : null;
}

function Review({ of, isOfficial }: { of: ReviewAtDeskFragment; isOfficial: boolean }) {
  const { t, base, day } = useWords();
  return (
    <article className={`card of-${of.system}`}>
      <h2>
        <Link to={`${base}/desk/documents/${of.documentId}`}>{of.number}</Link> ·{' '}
        {t(`office.reviews.state.${of.state}`)}
      </h2>
      <dl className="facts">
        {(
          [
            [t('office.reviews.suspended'), of.suspendedOn],
            [t('office.reviews.asked'), of.requestedOn],
            [t('office.reviews.due'), of.dueOn],
            [t('office.reviews.held'), of.heldOn],
          ] as const
        ).map(([name, on]) =>
          on ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{day(on)}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {of.holdReason && <p>{of.holdReason}</p>}
      {of.answer && (
        <p>
          <strong>{t(`office.reviews.answers.${of.answer}`)}</strong>
          {of.until && ` ${day(of.until)}`} {of.answerReason}
        </p>
      )}
      {of.state === 'ASKED' && (
        <div className="act-list">
          {isOfficial ? (
            <Act act={of.heldOn ? 'releaseReview' : 'holdReview'} of={of.id} reason />
          ) : (
            <Act act="answerReview" of={of.id} reason>
              <Choice
                name="answer"
                label={t('office.reviews.answer')}
                options={answers.map(one => [one, t(`office.reviews.answers.${one}`)] as const)}
              />
              <Text name="until" type="date" label={t('office.until')} hint={t('office.reviews.untilHint')} />
            </Act>
          )}
        </div>
      )}
    </article>
  );
}
