import { Link } from 'react-router';
import type { Comparison, SealTold } from '../../verify';
import { useWords } from '../../words';
import { Scroll } from '../scroll';

/** As what a verdict is shown: to be relied on, to be looked at, or not to be relied on. */
const looks = {
  GENUINE_IN_FORCE: 'CURRENT',
  GENUINE_SUPERSEDED: 'SUSPENDED',
  GENUINE_NOT_IN_FORCE: 'SUSPENDED',
  GENUINE_REMOVED: 'CANCELLED',
  ALTERED: 'CANCELLED',
  NOT_OURS: 'CANCELLED',
} as const;

/** Whether a PDF is the register's, and what the register says today. */
export function Seal({ told: { verdict, faults, certificate, original } }: { told: SealTold }) {
  const { t, pageOf } = useWords();
  return (
    <div className={`verdict is-${looks[verdict]}`} role="status">
      <strong>{t(`verify.seal.${verdict}`)}</strong>
      <p>{t(`verify.sealAdvice.${verdict}`)}</p>
      {faults.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      {certificate && (
        <p className="advice">
          <Link to={pageOf(certificate.number)}>{certificate.number}</Link>{' '}
          {t('verify.today', { status: t(`status.${certificate.statusToday as 'CURRENT'}`) })}
        </p>
      )}
      {original && (
        <p className="advice">
          <Link to={pageOf(original.number)}>{original.number}</Link>{' '}
          {original.url && <a href={original.url}>{t('verify.original')}</a>}
        </p>
      )}
    </div>
  );
}

/** What was changed, beside what the register made. */
export function Changed({ of: { pages, changedPages, changedData } }: { of: Comparison }) {
  const { t } = useWords();
  const sides = ['altered', 'original'] as const;
  return (
    <section className="tight" aria-labelledby="changed">
      <h2 id="changed">{t('verify.changed.title')}</h2>
      {pages.altered !== pages.original && <p>{t('verify.changed.pages', { ...pages })}</p>}
      {changedPages.length === 0 && <p>{t('verify.changed.looksAlike')}</p>}
      {changedPages.map(page => (
        <div className="changed-page" key={page.number}>
          {sides.map(side => (
            <figure key={side}>
              <figcaption>{t(`verify.changed.${side}`, { number: page.number })}</figcaption>
              {page[side] ? (
                <img src={page[side]} alt={t(`verify.changed.${side}`, { number: page.number })} />
              ) : (
                <p>{t('verify.changed.noPage')}</p>
              )}
            </figure>
          ))}
        </div>
      ))}
      {changedData.length > 0 && (
        <Scroll label={t('verify.changed.data')}>
          <table>
            <caption>{t('verify.changed.data')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('verify.changed.field')}</th>
                <th scope="col">{t('verify.changed.here')}</th>
                <th scope="col">{t('verify.changed.there')}</th>
              </tr>
            </thead>
            <tbody>
              {changedData.map(({ field, altered, original }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{altered}</td>
                  <td>{original}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
