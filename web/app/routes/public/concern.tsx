import { ConcernPageDocument } from '@conformity/client';
import { data, Link } from 'react-router';
import { asking } from '../../asking';
import { useWords } from '../../words';
import type { Route } from './+types/concern';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const { reportedConcern } = await context.get(asking).ask(ConcernPageDocument, { id: id.slice(0, 100) });
  if (!reportedConcern) throw data(null, { status: 404 });
  return reportedConcern;
}

/** What became of a concern, for whoever has the address. */
export default function Concern({ loaderData: { number, toldAt, answer, answeredAt } }: Route.ComponentProps) {
  const { t, day, pageOf } = useWords();
  return (
    <div className="column prose stack">
      <title>{`${t('concern.title')} · ${t('site.name')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="tight">
        <h1>{t('concern.title')}</h1>
        <p className="lead">
          <Link to={pageOf(number)}>{number}</Link> · {day(toldAt)}
        </p>
      </div>
      {answer ? (
        <section className="tight">
          <h2>{t('concern.answered', { day: day(answeredAt) })}</h2>
          <p className="said-by-others">{answer}</p>
        </section>
      ) : (
        <div className="notice done" role="status">
          <p>
            <strong>{t('concern.told')}</strong>
          </p>
          <p>{t('concern.keep')}</p>
        </div>
      )}
    </div>
  );
}
