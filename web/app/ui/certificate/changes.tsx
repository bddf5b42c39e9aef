import type { CertificateOnPageFragment } from '@conformity/client';
import { type Difference, differencesBetween, wordsOf } from '../../differences';
import { useWords } from '../../words';
import { Scroll } from '../scroll';

/** What changed between two issues, word by word. */
export function Changes({
  certificate: { earlier, later },
  compared,
}: {
  certificate: CertificateOnPageFragment;
  compared: { from: number; to: number };
}) {
  const { t } = useWords();
  if (!earlier || !later) return null;
  const differences = differencesBetween(earlier, later);
  return (
    <section id="changes">
      <h2 className="section-head">{t('certificate.changed', compared)}</h2>
      {differences.length === 0 ? (
        <p>{t('certificate.unchanged')}</p>
      ) : (
        <Scroll label={t('certificate.changed', compared)}>
          <table className="changes">
            <thead>
              <tr>
                <th scope="col">{t('certificate.place')}</th>
                <th scope="col">{t('certificate.before')}</th>
                <th scope="col">{t('certificate.after')}</th>
              </tr>
            </thead>
            <tbody lang="en">
              {differences.map(difference => (
                <tr key={difference.place}>
                  <th scope="row">{difference.place}</th>
                  <td>
                    <Words of={difference} side="before" />
                  </td>
                  <td>
                    <Words of={difference} side="after" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function Words({ of, side }: { of: Difference; side: 'before' | 'after' }) {
  const other = side === 'before' ? 'added' : 'removed';
  return wordsOf(of)
    .filter(part => !part[other])
    .map(({ value, added, removed }, at) => {
      const Tag = added ? 'ins' : removed ? 'del' : 'span';
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place
      return <Tag key={at}>{value}</Tag>;
    });
}
