import { createContext, type ReactNode, useContext, useId } from 'react';
import { useActionData, useFormAction, useLocation, useSearchParams } from 'react-router';
import type { Answered } from '../../acts';
import { useWords } from '../../words';
import type { office } from '../../words/en/office';

/** An act that forms of the desk ask for. */
export type ActName = keyof (typeof office)['acts'];

/** What was said the last time, where it was refused. */
const Given = createContext<Record<string, string[]>>({});

interface Asked {
  act: ActName;
  /** What it is done to, where a page has it several times. */
  of?: string;
  /** What it needs; without `reason` it is asked for none. */
  children?: ReactNode;
  reason?: boolean;
  /** Stands open, for what a page is about. */
  isOpen?: boolean;
  isGrave?: boolean;
  takesFile?: boolean;
}

/** What the form of an act was refused for; undefined where the page was not answered so. */
function useRefused(act: ActName, of: string | undefined): Answered | undefined {
  const answered = useActionData() as Answered | undefined;
  return answered?.refused && answered.act === act && (answered.of ?? undefined) === of ? answered : undefined;
}

/** An act behind its name: what it takes, why it is done, and what it was refused for. */
export function Act({ act, of, children, reason = false, isOpen = false, isGrave = false, takesFile = false }: Asked) {
  const { t } = useWords();
  const action = useFormAction();
  const mine = useRefused(act, of);
  return (
    <details className="act" open={isOpen || mine !== undefined}>
      <summary className={isGrave ? 'grave' : undefined}>{t(`office.acts.${act}`)}</summary>
      <form method="post" action={action} encType={takesFile ? 'multipart/form-data' : undefined} className="act-form">
        <Given.Provider value={mine?.given ?? {}}>
          <input type="hidden" name="act" value={act} />
          {of && <input type="hidden" name="of" value={of} />}
          {mine && <Refusal of={mine} />}
          {children}
          {reason && <Text name="reason" label={t('office.why')} hint={t('office.whyHint')} required max={2000} />}
          <div>
            <button className={isGrave ? 'button grave' : 'button'} type="submit">
              {t(`office.acts.${act}`)}
            </button>
          </div>
        </Given.Provider>
      </form>
    </details>
  );
}

/** One that needs nothing but its button. Why it is refused stands above the page: what it was done to may be gone from it. */
export function QuickAct({ act, of }: Pick<Asked, 'act' | 'of'>) {
  const { t } = useWords();
  const action = useFormAction();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="act" value={act} />
      {of && <input type="hidden" name="of" value={of} />}
      <input type="hidden" name="isQuick" value="yes" />
      <button className="button quiet" type="submit">
        {t(`office.acts.${act}`)}
      </button>
    </form>
  );
}

interface Finding {
  message: string;
  fix: string;
}

/** Why an act was refused, in the words of the graph, and what to do. */
export function Refusal({ of: { refused } }: { of: Answered }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const again = refused.some(({ extensions }) =>
    ['UNAUTHENTICATED', 'REAUTHENTICATION_REQUIRED'].includes(extensions?.code ?? ''),
  );
  return (
    <div className="notice refused" role="alert">
      <strong>{t('office.refused')}</strong>
      <div lang="en">
        {refused.map(({ message, extensions }) => (
          <div key={message}>
            <p>{message}</p>
            <ul>
              {((extensions?.findings ?? []) as Finding[]).map(finding => (
                <li key={finding.message}>
                  {finding.message} {finding.fix}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {again && (
        <p>
          <a href={`/auth/login?fresh&to=${encodeURIComponent(pathname + search)}`}>{t('office.signInAgain')}</a>
        </p>
      )}
    </div>
  );
}

/** Says that the last act is done, or why one that has only its button is not. */
export function Done() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const answered = useActionData() as Answered | undefined;
  if (answered?.refused) return 'isQuick' in answered.given ? <Refusal of={answered} /> : null;
  const done = params.get('done') as ActName | null;
  const name = done && t(`office.acts.${done}`, { defaultValue: '' });
  return name ? (
    <p className="notice done" role="status">
      {t('office.done', { act: name })}
    </p>
  ) : null;
}

interface Asking {
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean;
}

function Labelled({ label, hint, children }: Pick<Asking, 'label' | 'hint'> & { children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="asked">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && (
        <p className="small muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

const described = (id: string, hint: string | undefined) => (hint ? { 'aria-describedby': `${id}-hint` } : {});

interface OfText extends Asking {
  type?: 'text' | 'email' | 'url' | 'date' | 'number' | 'datetime-local';
  value?: string | null | undefined;
  max?: number;
  lines?: number;
}

/** A line, or several, that is typed. */
export function Text({ name, label, hint, required = false, type = 'text', value, max, lines }: OfText) {
  const given = useContext(Given)[name]?.[0] ?? value ?? '';
  return (
    <Labelled label={label} hint={hint}>
      {id =>
        lines ? (
          <textarea
            id={id}
            name={name}
            rows={lines}
            required={required}
            defaultValue={given}
            maxLength={max}
            {...described(id, hint)}
          />
        ) : (
          <input
            id={id}
            name={name}
            type={type}
            required={required}
            defaultValue={given}
            maxLength={max}
            {...described(id, hint)}
          />
        )
      }
    </Labelled>
  );
}

/** A file of one of these types, in an act that takes one. */
export function File({ name, label, hint, types }: Asking & { types: readonly string[] }) {
  return (
    <Labelled label={label} hint={hint}>
      {id => <input id={id} name={name} type="file" accept={types.join()} required {...described(id, hint)} />}
    </Labelled>
  );
}

interface OfChoice extends Asking {
  options: readonly (readonly [value: string, label: string])[];
  value?: string | null | undefined;
}

/** One of a few. */
export function Choice({ name, label, hint, options, value }: OfChoice) {
  const given = useContext(Given)[name]?.[0] ?? value ?? options[0]?.[0];
  return (
    <Labelled label={label} hint={hint}>
      {id => (
        <select id={id} name={name} defaultValue={given} {...described(id, hint)}>
          {options.map(([one, said]) => (
            <option key={one} value={one}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface OfChoices extends Omit<OfChoice, 'value'> {
  values?: readonly string[] | null | undefined;
}

/** Any of several. */
export function Choices({ name, label, hint, options, values }: OfChoices) {
  const given = useContext(Given)[name] ?? values ?? [];
  return (
    <fieldset className="asked">
      <legend>{label}</legend>
      {hint && <p className="small muted">{hint}</p>}
      <div className="ticks">
        {options.map(([one, said]) => (
          <label key={one}>
            <input type="checkbox" name={name} value={one} defaultChecked={given.includes(one)} /> {said}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no. */
export function Tick({ name, label, value = false }: Pick<Asking, 'name' | 'label'> & { value?: boolean }) {
  const given = useContext(Given);
  const isTicked = Object.keys(given).length ? name in given : value;
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="yes" defaultChecked={isTicked} /> {label}
    </label>
  );
}
