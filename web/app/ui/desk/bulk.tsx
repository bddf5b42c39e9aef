import type { ReactNode } from 'react';
import { useFormAction } from 'react-router';
import type { Bulk, BulkAct } from '../../bulk';
import { useWords } from '../../words';
import { Text } from './act';

/** A list whose rows are ticked, and what can be done to those that are. */
export function BulkForm({ acts, children }: { acts: readonly BulkAct[]; children: ReactNode }) {
  const { t } = useWords();
  const action = useFormAction();
  if (acts.length === 0) return children;
  return (
    <form method="post" action={action} className="tight">
      <label className="tick" data-all hidden>
        <input type="checkbox" /> {t('office.bulk.all')}
      </label>
      {children}
      <div className="act-list">
        {acts.map(act => (
          <details key={act} className="act">
            <summary className={act === 'issueMany' ? undefined : 'grave'}>{t(`office.acts.${act}`)}</summary>
            <div className="act-form">
              <p>{t(`office.bulk.${act}`)}</p>
              {act === 'suspendMany' && (
                <Text name="reason" label={t('office.why')} hint={t('office.whyHint')} required max={2000} />
              )}
              <div>
                <button
                  className={act === 'issueMany' ? 'button' : 'button grave'}
                  type="submit"
                  name="act"
                  value={act}
                >
                  {t(`office.acts.${act}`)}
                </button>
              </div>
            </div>
          </details>
        ))}
      </div>
    </form>
  );
}

/** What became of each that was ticked. */
export function BulkTold({ of: { rows } }: { of: Bulk }) {
  const { t, number } = useWords();
  const refused = rows.filter(row => row.refused.length);
  const done = rows.length - refused.length;
  return (
    <div className={refused.length || !rows.length ? 'notice refused' : 'notice done'} role="status">
      <p>
        <strong>
          {rows.length
            ? t('office.bulk.done', { number: number(done), of: number(rows.length) })
            : t('office.bulk.none')}
        </strong>
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(row => (
            <li key={row.number}>
              {row.number}: <span lang="en">{row.refused.join(' ')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
