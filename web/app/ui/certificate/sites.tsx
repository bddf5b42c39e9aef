import type { CertificateOnPageFragment } from '@conformity/client';
import { useWords } from '../../words';
import { Scroll } from '../scroll';

/** A code of the graph as words: `SERVICE_LOCATION` is a service location. */
export const inWords = (code: string) => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

/** A scheme as it is called: `IECQ_AP_CAP` is IECQ AP-CAP, `EX_SERVICES` is IECEx services. */
export const schemeInWords = (scheme: string) => {
  const [system = '', ...parts] = scheme.split('_');
  return system === 'EX' ? `IECEx ${parts.join(' ').toLowerCase()}` : `${system} ${parts.join('-')}`;
};

/** The places that a document covers. */
export function Sites({ of }: { of: CertificateOnPageFragment['sites'] }) {
  const { t, country } = useWords();
  if (of.length === 0) return null;
  const hasScope = of.some(({ scope }) => scope);
  return (
    <section>
      <h2 className="section-head">{t('certificate.sites')}</h2>
      <Scroll label={t('certificate.sites')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('certificate.name')}</th>
              <th scope="col">{t('certificate.address')}</th>
              <th scope="col">{t('certificate.role')}</th>
              {hasScope && <th scope="col">{t('certificate.scope')}</th>}
            </tr>
          </thead>
          <tbody>
            {of.map((site, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sites may have the same name and address
              <tr key={at}>
                <td>{site.name}</td>
                <td>{[site.address, country(site.country)].filter(Boolean).join(', ')}</td>
                <td>{inWords(site.role)}</td>
                {hasScope && <td>{site.scope}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
