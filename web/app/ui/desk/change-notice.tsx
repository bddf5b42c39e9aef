import type { ChangeNoticeAtDeskFragment } from '@conformity/client';
import type { ReactNode } from 'react';
import { useWords } from '../../words';
import { Said } from './said';

/** What a body tells of itself, and what became of it. */
export function ChangeNotice({
  of,
  named = false,
  children,
}: {
  of: ChangeNoticeAtDeskFragment;
  /** Says of which body it is. */
  named?: boolean;
  children?: ReactNode;
}) {
  const { t, day } = useWords();
  return (
    <article className="card">
      <h3>
        {named && `${of.body.name}: `}
        {t('office.body.from', { day: day(of.effectiveOn) })}
        {' · '}
        {t(`office.body.states.${of.state}`)}
      </h3>
      <Said of={of.change} />
      <p>{of.note}</p>
      <p className="small muted">{t('office.by', { name: of.toldBy, day: day(of.toldAt) })}</p>
      {of.answer && (
        <p>
          {of.answer}{' '}
          <span className="small muted">{t('office.by', { name: of.answeredBy, day: day(of.answeredAt) })}</span>
        </p>
      )}
      <div className="act-list">{children}</div>
    </article>
  );
}
