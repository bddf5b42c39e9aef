import { BodyPageDocument } from '@conformity/client';
import { data, Link } from 'react-router';
import { asking } from '../../asking';
import { schemeInWords } from '../../ui/certificate/sites';
import { Counts } from '../../ui/counts';
import { Documents } from '../../ui/documents';
import { Table } from '../../ui/finder';
import { useWords } from '../../words';
import type { Route } from './+types/body';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const { certificationBody: body, ...found } = await context.get(asking).ask(BodyPageDocument, { id, issuers: [id] });
  if (!body) throw data(null, { status: 404 });
  return { body, ...found };
}

export default function Body({ loaderData: { body, byStatus, byYear, certificates } }: Route.ComponentProps) {
  const { t, base, country, day } = useWords();
  const narrowing = `issuers=${body.id}`;
  return (
    <div className="column stack">
      <title>{`${body.name} · ${t('site.name')}`}</title>
      <meta name="description" content={body.name} />
      <div className="tight">
        <h1>{body.name}</h1>
        <p className="lead">{[body.address, country(body.country)].filter(Boolean).join(', ')}</p>
        <ul className="plain row">
          {body.website && (
            <li>
              <a href={body.website}>{t('bodies.website')}</a>
            </li>
          )}
          {body.contacts.map(({ purpose, email, phone }) => (
            <li key={purpose + email}>
              {purpose}: {email && <a href={`mailto:${email}`}>{email}</a>} {phone}
            </li>
          ))}
        </ul>
      </div>
      <Counts byStatus={byStatus} byYear={byYear} narrowing={narrowing} />
      {certificates && certificates.edges.length > 0 && (
        <section>
          <h2 className="section-head">{t('home.issued')}</h2>
          <Documents of={certificates.edges.map(({ node }) => node)} />
          <p className="next">
            <Link to={`${base}/search?${narrowing}`}>{t('bodies.allOf')}</Link>
          </p>
        </section>
      )}
      <div className="halves">
        <section>
          <h2 className="section-head">{t('bodies.acceptances')}</h2>
          <Table heads={[t('certificate.scheme'), t('bodies.state'), t('bodies.since'), t('bodies.until')]}>
            {body.acceptances.map(({ scheme, status, since, until }) => (
              <tr key={scheme}>
                <td>{schemeInWords(scheme)}</td>
                <td>{t(`bodies.states.${status}`)}</td>
                <td>{day(since)}</td>
                <td>{day(until)}</td>
              </tr>
            ))}
          </Table>
        </section>
        <section>
          <h2 className="section-head">{t('bodies.codes')}</h2>
          <Table heads={[t('facet.systems'), t('bodies.codes'), t('bodies.since'), t('bodies.until')]}>
            {body.codes.map(({ system, code, from, until }) => (
              <tr key={system + code}>
                <td>{t(`systems.${system}`)}</td>
                <td>{code}</td>
                <td>{day(from)}</td>
                <td>{day(until)}</td>
              </tr>
            ))}
          </Table>
        </section>
      </div>
    </div>
  );
}
