import type { IecqScopesQuery } from '@conformity/client';
import { useWords } from '../../words';
import { Scroll } from '../scroll';
import { idOf } from './found';

/** What is done where in a set: each activity and object by place, with what no place does and what the master lacks. */
export function Matrix({ of: { locations, rows } }: { of: NonNullable<IecqScopesQuery['matrix']> }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="matrix-title" className="tight">
      <h2 id="matrix-title">{t('draft.matrix')}</h2>
      <Scroll label={t('draft.matrix')}>
        <table className="matrix small">
          <thead>
            <tr>
              <th scope="col">{t('draft.activity')}</th>
              {locations.map(({ field, name, isUnderstood }) => (
                <th key={field} scope="col">
                  <a href={`#${idOf(`${field}.text`)}`}>{name || field}</a>
                  {!isUnderstood && <div className="muted">{t('draft.unread')}</div>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ activity, object, inScope, doneAt }) => (
              <tr key={`${activity}\n${object}`} className={inScope && doneAt.length ? undefined : 'missing'}>
                <th scope="row">
                  <span lang="en">{[activity, object].filter(Boolean).join(' · ')}</span>
                  {!inScope && <div>{t('draft.lacking')}</div>}
                  {doneAt.length === 0 && locations.length > 0 && <div>{t('draft.nowhere')}</div>}
                </th>
                {locations.map(({ field }, at) => (
                  <td key={field}>
                    <Cell of={doneAt.find(({ location }) => location === at)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Cell({ of }: { of: NonNullable<IecqScopesQuery['matrix']>['rows'][number]['doneAt'][number] | undefined }) {
  const { t } = useWords();
  if (!of) return <span className="visually-hidden">{t('draft.no')}</span>;
  if (!of.inOtherWords) return <span title={t('draft.yes')}>✓</span>;
  const { activity, object } = of.inOtherWords;
  return <span lang="en">≈ {[activity, object].filter(Boolean).join(' · ')}</span>;
}
