import type { DeskDocumentQuery } from '@conformity/client';
import { useWords } from '../../words';

type Finding = NonNullable<DeskDocumentQuery['certificate']>['findings'][number];

/** A rule that is not met: what is wrong, what to do, and where it is written. */
export function Found({ of }: { of: Finding }) {
  const { t, day } = useWords();
  return (
    <div className={`found is-${of.severity}`}>
      <p lang="en">
        {of.field && (
          <>
            <code>{of.field}</code>{' '}
          </>
        )}
        <strong>{of.message}</strong> {of.fix}
      </p>
      <p className="small muted">
        {[
          t(`office.severity.${of.severity}`),
          of.code ?? of.rule,
          of.source,
          t('office.sinceDay', { day: day(of.appearedAt) }),
          of.setAside && t('office.setAside', { reason: of.setAside }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
