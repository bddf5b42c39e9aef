import { Link } from 'react-router';
import type { SealTold } from '../../verify';
import { useWords } from '../../words';

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
