import { useWords } from '../../words';
import { type Found, idOf, useFound } from './found';

/** What is found at a place, beside it. */
export function FoundAt({ place }: { place: string }) {
  const found = useFound(place);
  return found.length ? (
    <div className="findings" id={`${idOf(place)}-found`}>
      {found.map(one => (
        <Finding key={`${one.rule} ${one.message}`} of={one} takes />
      ))}
    </div>
  ) : null;
}

/** A rule that is not met: what is wrong, what to do, and who says so. It is in English, as the rules are. In a form what mends it can be taken. */
export function Finding({ of, takes = false }: { of: Found; takes?: boolean }) {
  const { severity, code, message, fix, source, proposals = [] } = of;
  const { t } = useWords();
  return (
    <div className={`finding ${severity}`}>
      <p>
        <strong>{t(`draft.severity.${severity}`)}:</strong> {code && <span className="muted">{code} </span>}
        <span lang="en">{message}</span>
      </p>
      {fix && (
        <p className="small" lang="en">
          {fix}
        </p>
      )}
      {takes && proposals.length > 0 && (
        <p className="proposals">
          {proposals.map(proposal => (
            <button
              key={proposal.value.text}
              className="button quiet"
              type="submit"
              name="do"
              value={`take ${JSON.stringify(proposal)}`}
              formNoValidate
            >
              {t('draft.take', { text: proposal.value.text })}
            </button>
          ))}
        </p>
      )}
      {source && (
        <p className="small muted" lang="en">
          {source}
        </p>
      )}
    </div>
  );
}
