import { OrganisationPageDocument } from '@conformity/client';
import { data, Link } from 'react-router';
import { asking } from '../../asking';
import { Counts } from '../../ui/counts';
import { Documents } from '../../ui/documents';
import { useWords } from '../../words';
import type { Route } from './+types/organisation';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const asked = { id, organisations: [id] };
  const { organisation, ...found } = await context.get(asking).ask(OrganisationPageDocument, asked);
  if (!organisation) throw data(null, { status: 404 });
  return { organisation, ...found };
}

export default function Organisation({
  loaderData: { organisation, byStatus, byYear, certificates },
}: Route.ComponentProps) {
  const { t, base, country } = useWords();
  const { id, name, sites, identifiers, mergedFrom } = organisation;
  const narrowing = `organisations=${id}`;
  return (
    <div className="column stack">
      <title>{`${name} · ${t('site.name')}`}</title>
      <meta name="description" content={name} />
      <div className="tight">
        <h1>{name}</h1>
        <p className="lead">{country(organisation.country)}</p>
        {mergedFrom.length > 0 && (
          <p className="small muted">
            {t('organisations.before')} {mergedFrom.map(one => one.name).join(', ')}
          </p>
        )}
      </div>
      <Counts byStatus={byStatus} byYear={byYear} narrowing={narrowing} />
      {certificates && certificates.edges.length > 0 && (
        <section>
          <h2 className="section-head">{t('organisations.documents')}</h2>
          <Documents of={certificates.edges.map(({ node }) => node)} />
          <p className="next">
            <Link to={`${base}/search?${narrowing}`}>{t('organisations.allOf')}</Link>
          </p>
        </section>
      )}
      <div className="halves">
        {sites.length > 0 && (
          <section>
            <h2 className="section-head">{t('organisations.sites')}</h2>
            <ul className="links">
              {sites.map(site => (
                <li key={`${site.name}${site.address}`}>
                  {site.name}
                  <small>{[site.address, country(site.country)].filter(Boolean).join(', ')}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
        {identifiers.length > 0 && (
          <section>
            <h2 className="section-head">{t('organisations.identifiers')}</h2>
            <ul className="links">
              {identifiers.map(({ scheme, value }) => (
                <li key={scheme + value}>
                  {value}
                  <small>{scheme}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
