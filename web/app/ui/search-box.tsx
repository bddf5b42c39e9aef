import { useWords } from '../words';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-complete': { src: string; for: string; children: React.ReactNode };
    }
  }
}

/** The one box: a plain form, to which suggestions are added where scripts run. */
export function SearchBox({ query = '', hint = false }: { query?: string; hint?: boolean }) {
  const { t, base } = useWords();
  return (
    <search>
      <form action={`${base}/search`} className="ask">
        <label htmlFor="q">{t('box.label')}</label>
        <auto-complete src={`${base}/suggest`} for="q-options">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={hint ? t('box.example') : undefined}
            aria-describedby={hint ? 'q-hint' : undefined}
          />
          <div
            id="q-options"
            className="suggestions"
            role="listbox"
            aria-label={t('box.suggestions')}
            tabIndex={-1}
            hidden
          />
          <div id="q-options-feedback" className="visually-hidden" />
        </auto-complete>
        <button className="button" type="submit">
          {t('box.go')}
        </button>
        {hint && (
          <p className="hint small muted" id="q-hint">
            {t('box.hint')}
          </p>
        )}
      </form>
    </search>
  );
}
