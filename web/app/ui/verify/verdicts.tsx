import { Link } from 'react-router';
import type { VerifiedRow } from '../../verify';
import { useWords } from '../../words';
import { Scroll } from '../scroll';
import { Badge } from '../status';

/** A verdict for each number that was handed in, in its order. */
export function Verdicts({ rows, numbers }: { rows: readonly VerifiedRow[]; numbers: string }) {
  const { t, base, number, pageOf } = useWords();
  return (
    <section className="tight" aria-labelledby="verdicts">
      <div className="found-head">
        <h2 className="total" id="verdicts">
          <span role="status">{t('verify.summary', { count: rows.length, number: number(rows.length) })}</span>
        </h2>
        <form method="post" action={`${base}/verdicts.csv`} className="no-print">
          <input type="hidden" name="numbers" value={numbers} />
          <button className="button quiet" type="submit">
            {t('verify.save')}
          </button>
        </form>
      </div>
      <Scroll label={t('verify.verdict')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('verify.asTyped')}</th>
              <th scope="col">{t('verify.verdict')}</th>
              <th scope="col">{t('verify.document')}</th>
              <th scope="col">{t('verify.holder')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same number may be in the list twice
              <tr key={at}>
                <th scope="row">{row.number}</th>
                <td>
                  <Badge status={row.verdict} />
                </td>
                <td>
                  <Link to={pageOf(row.certificate ? (row.canonicalNumber ?? row.number) : row.number)}>
                    {row.certificate ? row.canonicalNumber : t('verify.closer')}
                  </Link>
                  <div className="small muted">{row.certificate?.title}</div>
                  {row.remark && (
                    <div className="small" lang="en">
                      {row.remark}
                    </div>
                  )}
                </td>
                <td>{row.certificate?.holder?.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
