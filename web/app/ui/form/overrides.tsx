import { useWords } from '../../words';
import { Finding } from './finding';
import type { Found } from './found';

/** The findings that an authorising officer may set aside, each with room for the reason. */
export function Overrides({ found }: { found: readonly Found[] }) {
  const { t } = useWords();
  const rules = new Map(found.filter(({ severity }) => severity === 'OVERRIDABLE').map(one => [one.rule, one]));
  return [...rules].map(([rule, finding]) => (
    <div key={rule} className="field">
      <Finding of={finding} />
      <label htmlFor={`override-${rule}`}>{t('draft.override')}</label>
      <textarea id={`override-${rule}`} name={`override:${rule}`} rows={2} minLength={10} maxLength={2000} />
    </div>
  ));
}
