import { CancelExportDocument, ExportJobDocument } from '@conformity/client';
import { data, Form, Link, redirect, useLocation, useSearchParams } from 'react-router';
import { asking } from '../../asking';
import { ownForm } from '../../own-form';
import { useWords } from '../../words';
import type { Route } from './+types/export';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const { exportJob } = await context.get(asking).ask(ExportJobDocument, { id });
  if (!exportJob) throw data(null, { status: 404 });
  return exportJob;
}

/** Stops it. */
export async function action({ params: { id }, request, context }: Route.ActionArgs) {
  await ownForm(request);
  await context.get(asking).ask(CancelExportDocument, { id });
  const { pathname, search } = new URL(request.url);
  throw redirect(pathname + search, 303);
}

export default function Export({ loaderData: job }: Route.ComponentProps) {
  const { t, base, day, number } = useWords();
  const [params] = useSearchParams();
  const { pathname, search } = useLocation();
  const isOpen = job.state === 'QUEUED' || job.state === 'RUNNING';
  const rows = job.rowCount ?? 0;
  const said = { percent: job.percent, count: rows, number: number(rows) };
  return (
    <div className="column stack" data-events={isOpen ? job.eventsUrl : undefined}>
      <title>{`${t('export.title')} · ${t('site.name')}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t('export.title')}</h1>
      <div className="tight" role="status">
        <p className="lead">{t(`export.${job.state}`, said)}</p>
        {isOpen && <progress max={100} value={job.percent} aria-label={t('export.title')} />}
        {job.state === 'FAILED' && job.message && <p>{job.message}</p>}
        {job.expiresAt && <p className="muted">{t('export.until', { day: day(job.expiresAt) })}</p>}
      </div>
      <div className="row">
        {job.url && (
          <a className="button" href={job.url} download>
            {t('export.download')}
          </a>
        )}
        {job.queryUrl && (
          <a className="button quiet" href={job.queryUrl} download>
            {t('export.query')}
          </a>
        )}
        {isOpen && (
          <>
            <a className="button quiet" href={pathname + search}>
              {t('export.again')}
            </a>
            <Form method="post">
              <button className="button quiet" type="submit">
                {t('export.cancel')}
              </button>
            </Form>
          </>
        )}
        <Link to={`${base}/search?${params}`}>{t('export.back')}</Link>
      </div>
    </div>
  );
}
