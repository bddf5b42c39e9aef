import {
  AcceptBodyChangeDocument,
  type ChangeNoticeState,
  ChangesPageDocument,
  QuestionBodyChangeDocument,
} from '@conformity/client';
import { useSearchParams } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { overseenBy, signedIn } from '../../signed-in';
import { Act, Choice } from '../../ui/desk/act';
import { ChangeNotice } from '../../ui/desk/change-notice';
import { Listed } from '../../ui/desk/listed';
import { OfBodies } from '../../ui/desk/of-bodies';
import { useWords } from '../../words';
import { en } from '../../words/en';
import type { Route } from './+types/changes';

const states = Object.keys(en.office.body.states) as ChangeNoticeState[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { after } = foundBy(request.url);
  const state = states.find(one => one === new URL(request.url).searchParams.get('state')) ?? 'OPEN';
  const found = await context.get(asking).ask(ChangesPageDocument, { state, after });
  return { ...found, mayAnswer: overseenBy(context.get(signedIn)).length > 0, isFirst: !after };
}

export const action = ({ request, context }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      acceptChange: (said, { act }) =>
        act(AcceptBodyChangeDocument, { id: said.text('of'), reason: said.text('reason') }),
      questionChange: (said, { act }) =>
        act(QuestionBodyChangeDocument, { id: said.text('of'), reason: said.text('reason') }),
    },
  );

/** What bodies tell of themselves. */
export default function Changes({ loaderData: { changeNotices, mayAnswer, isFirst } }: Route.ComponentProps) {
  const { t } = useWords();
  const [params] = useSearchParams();
  return (
    <Listed
      title={t('office.pages.changes')}
      tabs={<OfBodies />}
      lead={t('office.changes.lead')}
      total={changeNotices?.totalCount}
      isFirst={isFirst}
      pageInfo={changeNotices?.pageInfo}
      narrowing={
        <Choice
          name="state"
          label={t('bodies.state')}
          value={params.get('state')}
          options={states.map(one => [one, t(`office.body.states.${one}`)] as const)}
        />
      }
    >
      {changeNotices?.edges.map(({ node }) => (
        <ChangeNotice key={node.id} of={node} named>
          {mayAnswer && ['OPEN', 'QUESTIONED'].includes(node.state) && (
            <>
              <Act act="acceptChange" of={node.id} reason />
              <Act act="questionChange" of={node.id} reason />
            </>
          )}
        </ChangeNotice>
      ))}
    </Listed>
  );
}
