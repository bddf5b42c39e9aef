import { Fragment } from 'react';
import { Link } from 'react-router';
import { type Verified, verdictShown } from '../../certificate';
import { useWords } from '../../words';
import { Documents } from '../documents';
import { SearchBox } from '../search-box';

/** The page of a number that names no one document: what to do now, and what may be meant. */
export function NoCertificate({ number, verified }: { number: string; verified: Verified }) {
  const { t, base } = useWords();
  const verdict = verdictShown(verified);
  return (
    <div className="column stack">
      <meta name="robots" content="noindex" />
      <div className={`verdict is-${verdict}`} role="status">
        <strong>{t(`verdict.${verdict}`)}</strong>
        <p>{t(`verdictMeaning.${verdict}`)}</p>
        <p className="advice">
          {t(`verdictAdvice.${verdict}`)}{' '}
          {verified.body && <Link to={`${base}/bodies/${verified.body.id}`}>{verified.body.name}</Link>}
        </p>
      </div>
      {verified.remark && (
        <p className="notice" role="note" lang="en">
          {verified.remark}
        </p>
      )}
      <h1>{number.slice(0, 100)}</h1>
      {verified.candidates.length > 0 && <Documents of={verified.candidates} />}
      {verified.suggestions.length > 0 && (
        <section>
          <h2 className="section-head">{t('meant')}</h2>
          <Documents
            of={verified.suggestions.map(({ certificate }) => certificate)}
            also={at => (
              <span className="small">
                {verified.suggestions[at]?.differences.map(({ kind, typed, meant, at: place }) => (
                  <Fragment key={place}>
                    {t(`slip.${kind}`, { typed, meant })}
                    <br />
                  </Fragment>
                ))}
              </span>
            )}
          />
        </section>
      )}
      <SearchBox query={number.slice(0, 200)} />
    </div>
  );
}
