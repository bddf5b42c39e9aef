import type { DraftOfExCertificateQuery } from '@conformity/client';
import type { DraftedType } from '../../drafting/types';
import { useWords } from '../../words';

export type Act = NonNullable<DraftOfExCertificateQuery['document']>['availableActs'][number];

/** Where an act is done: changing has the form, everything else a page that asks for what it takes. */
const pageOf = (act: Act['act']) => ({ EDIT: null, CORRECT: '?correct' })[act as string] ?? `/${act.toLowerCase()}`;

/** What changes the status is done where it is shown what falls with it. */
const placeOf = (act: Act['act'], type: DraftedType, id: string) =>
  ['SUSPEND', 'REINSTATE', 'CANCEL'].includes(act) ? `documents/${id}` : `${type}/${id}${pageOf(act)}`;

/** What can be done now, and why not the rest. */
export function Acts({ type, id, acts, mode }: { type: DraftedType; id: string; acts: readonly Act[]; mode: string }) {
  const { t, base, day } = useWords();
  const can = acts.filter(
    ({ act, available }) => available && act !== 'EDIT' && !(act === 'CORRECT' && mode === 'correct'),
  );
  const cannot = acts.filter(({ available }) => !available);
  return (
    <nav className="acts" aria-label={t('draft.acts')}>
      <ul className="row plain">
        {can.map(({ act, until }) => (
          <li key={act}>
            <a className={`button ${act === 'ISSUE' ? '' : 'quiet'}`} href={`${base}/desk/${placeOf(act, type, id)}`}>
              {t(`draft.act.${act}`)}
              {until && <small> {t('draft.left', { days: daysUntil(until), day: day(until) })}</small>}
            </a>
          </li>
        ))}
      </ul>
      {cannot.length > 0 && (
        <details className="small">
          <summary>{t('draft.cannot')}</summary>
          <dl className="particulars">
            {cannot.map(({ act, reason }) => (
              <div key={act}>
                <dt>{t(`draft.act.${act}`)}</dt>
                <dd lang="en">{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </nav>
  );
}

/** Whole days that are left, the last one too. */
const daysUntil = (instant: string) => Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 86_400_000));
