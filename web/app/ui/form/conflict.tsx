import { inWords } from '../../drafting/values';
import type { Answered } from '../../routes/desk/draft';
import { useWords } from '../../words';
import { Scroll } from '../scroll';

/** Somebody else has saved in between: both versions, side by side, of each field one to choose. */
export function Conflict({ of: { revision, differences } }: { of: NonNullable<Answered['conflict']> }) {
  const { t } = useWords();
  return (
    <section className="conflict finding ERROR" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">{t('draft.conflict')}</h2>
      <p>{t('draft.conflictText')}</p>
      <Scroll label={t('draft.conflict')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('draft.field')}</th>
              <th scope="col">{t('draft.mine')}</th>
              <th scope="col">{t('draft.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, place, mine, theirs }) => (
              <tr key={place}>
                <th scope="row" lang="en">
                  {label}
                </th>
                {(
                  [
                    ['mine', mine],
                    ['theirs', theirs],
                  ] as const
                ).map(([whose, value]) => (
                  <td key={whose}>
                    <label className="pick">
                      <input
                        type="radio"
                        name={`pick:${place}`}
                        value={whose}
                        defaultChecked={whose === 'mine'}
                        aria-label={`${label}: ${t(`draft.${whose}`)}`}
                      />
                      <span className="text">{inWords(value) || '—'}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <input type="hidden" name="theirs" value={revision} />
      <p className="row">
        <button className="button" type="submit" name="do" value="merge">
          {t('draft.merge')}
        </button>
        {/* Read anew, as it is. */}
        <a className="button quiet" href="?">
          {t('draft.takeTheirs')}
        </a>
      </p>
    </section>
  );
}
