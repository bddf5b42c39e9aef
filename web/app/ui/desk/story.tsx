import type { TrailFragment } from '@conformity/client';
import { useWords } from '../../words';
import { office } from '../../words/en/office';
import { Said } from './said';

type Told = keyof typeof office.story;

interface Details {
  content?: unknown;
  /** As its status stood, for who undoes the act. */
  before?: unknown;
  [other: string]: unknown;
}

/** What was done to a document, the latest first: who, when, why, and what it changed. */
export function Story({ of }: { of: readonly TrailFragment[] }) {
  const { t, day, time } = useWords();
  let content: unknown;
  const told = of.map(entry => {
    const details = (entry.details ?? {}) as Details;
    const before = content;
    content = details.content ?? content;
    const { content: _, before: __, ...rest } = details;
    return { ...entry, before, now: details.content, rest };
  });
  if (told.length === 0) return <p className="muted">{t('office.document.noStory')}</p>;
  return (
    <ol className="story">
      {told.reverse().map(({ sequence, act, at, byName, issueNumber, reason, before, now, rest }) => (
        <li key={sequence}>
          <p>
            <strong>
              {act in office.story ? t(`office.story.${act as Told}`, { number: issueNumber ?? '' }) : act}
            </strong>
          </p>
          {reason && <p>{reason}</p>}
          {(now !== undefined || Object.keys(rest).length > 0) && (
            <details>
              <summary className="small">{t(before && now ? 'office.trail.what' : 'office.document.said')}</summary>
              <Said of={rest} />
              <Said of={now} before={before} />
            </details>
          )}
          <p className="small muted">
            {t('office.by', { name: byName, day: day(at) })}, {time(at)} UTC
          </p>
        </li>
      ))}
    </ol>
  );
}
