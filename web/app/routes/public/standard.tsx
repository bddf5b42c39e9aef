import { StandardPageDocument } from '@conformity/client';
import { data, Link } from 'react-router';
import { asking } from '../../asking';
import { Counts } from '../../ui/counts';
import { Documents } from '../../ui/documents';
import { Table } from '../../ui/finder';
import { Scroll } from '../../ui/scroll';
import { useWords } from '../../words';
import type { Route } from './+types/standard';

export async function loader({ params, context }: Route.LoaderArgs) {
  const id = params['*'];
  const { standard, ...found } = await context.get(asking).ask(StandardPageDocument, { id, standards: [id] });
  if (!standard) throw data(null, { status: 404 });
  return { standard, ...found };
}

export default function Standard({
  loaderData: { standard, byStatus, byYear, byEdition, certificates },
}: Route.ComponentProps) {
  const { t, base, number } = useWords();
  const narrowing = `standards=${encodeURIComponent(standard.id)}`;
  const citing = (id: string) => byEdition?.find(row => row.edition === id)?.count ?? 0;
  return (
    <div className="column stack">
      <title>{`${standard.id} · ${t('site.name')}`}</title>
      <meta name="description" content={standard.title ?? standard.id} />
      <div className="tight">
        <h1>{standard.id}</h1>
        <p className="lead" lang="en">
          {standard.title}
        </p>
      </div>
      <section>
        <h2 className="section-head">{t('standards.editions')}</h2>
        <Scroll label={t('standards.editions')}>
          <Table heads={[t('certificate.edition'), t('standards.published'), t('bodies.state'), t('standards.cited')]}>
            {standard.editions.map(({ id, edition, published, state, replacedBy }) => (
              <tr key={id}>
                <th scope="row">{edition}</th>
                <td>{published}</td>
                <td>
                  {state && t(`certificate.editionState.${state}`)}
                  {replacedBy && ` (${t('certificate.replacedBy', { edition: replacedBy.edition })})`}
                </td>
                <td>
                  <Link to={`${base}/search?standards=${encodeURIComponent(id)}`}>{number(citing(id))}</Link>
                </td>
              </tr>
            ))}
          </Table>
        </Scroll>
      </section>
      <Counts byStatus={byStatus} byYear={byYear} narrowing={narrowing} />
      {certificates && certificates.edges.length > 0 && (
        <section>
          <h2 className="section-head">{t('standards.cited')}</h2>
          <Documents of={certificates.edges.map(({ node }) => node)} />
          <p className="next">
            <Link to={`${base}/search?${narrowing}`}>{t('standards.allOf')}</Link>
          </p>
        </section>
      )}
    </div>
  );
}
