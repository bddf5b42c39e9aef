import type { CertificateOnPageFragment } from '@conformity/client';
import { Link } from 'react-router';
import { useWords } from '../../words';
import { Scroll } from '../scroll';

/** The standards that a document cites, with their titles and what became of the editions. */
export function Standards({ of }: { of: CertificateOnPageFragment['standards'] }) {
  const { t, base } = useWords();
  if (of.length === 0) return null;
  return (
    <section>
      <h2 className="section-head">{t('certificate.standards')}</h2>
      <Scroll label={t('certificate.standards')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('certificate.standard')}</th>
              <th scope="col">{t('certificate.edition')}</th>
              <th scope="col">{t('certificate.standardTitle')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map(({ id, standard, edition, state, replacedBy, ofStandard }) => (
              <tr key={id}>
                <td>
                  <Link to={`${base}/standards/${encodeURIComponent(ofStandard?.id ?? standard)}`}>{standard}</Link>
                </td>
                <td>
                  {edition}
                  {state && state !== 'IN_FORCE' && (
                    <span className="small muted">
                      {' '}
                      {replacedBy
                        ? t('certificate.replacedBy', { edition: replacedBy.edition })
                        : t(`certificate.editionState.${state}`)}
                    </span>
                  )}
                </td>
                <td lang="en">{ofStandard?.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
