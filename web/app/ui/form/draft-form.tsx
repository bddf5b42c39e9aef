import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { fieldsOf, type Section } from '../../drafting/fields';
import type { DraftedType } from '../../drafting/types';
import { taken, type Values, valuesOf, withRows } from '../../drafting/values';
import type { Answered } from '../../routes/desk/draft';
import { useWords } from '../../words';
import { Aside } from './aside';
import { BodyChoice } from './begin';
import { Conflict } from './conflict';
import { FieldOf } from './field';
import { FoundInForm, type Suggestion, Suggestions } from './found';
import { Overrides } from './overrides';

interface Drafted {
  type: DraftedType;
  /** Null while nothing is saved. */
  id: string | null;
  mode: 'edit' | 'correct';
  sections: readonly Section[];
  values?: Values;
  revision?: number;
  bodies?: readonly { id: string; name: string }[];
  /** What the page itself was answered. */
  answered: Answered;
}

const pauseMs = 900;

/** The form of a document: a plain one, which saves by itself and tells what is found while somebody types where scripts run. */
export function DraftForm({
  type,
  id,
  mode,
  sections,
  values: given = {},
  revision: read = 0,
  bodies,
  answered,
}: Drafted) {
  const { t, time } = useWords();
  const { form, data, isBusy, send, later } = useSending();
  const told: Answered = { ...answered, ...data };
  const [standing, setStanding] = useState<{ values: Values; times: number }>({
    values: answered.values ?? given,
    times: 0,
  });
  const fields = fieldsOf(sections);
  const stand = useCallback((values: Values) => setStanding(({ times }) => ({ values, times: times + 1 })), []);
  useEffect(() => {
    if (!data?.values) return;
    stand(data.values);
    later();
  }, [data?.values, stand, later]);
  const { suggested, suggest } = useSuggestions();
  const focus = useFocus(form, standing.times);

  /** What changes what stands in the form is done at once where scripts run. */
  const take = (act: string) => {
    if (!form.current) return;
    stand(withRows(valuesOf(new FormData(form.current), fields), act));
    focus.after(act);
    later();
  };
  const put = (act: string) => {
    const proposed = form.current && taken(valuesOf(new FormData(form.current), fields), act);
    if (!proposed) return;
    stand(proposed.values);
    focus.at(proposed.place);
    later();
  };
  const saves = id && mode === 'edit' ? 'save' : 'look';
  const revision = told.revision ?? read;
  return (
    <FoundInForm.Provider value={told.found ?? []}>
      <Suggestions.Provider value={suggested}>
        <form
          ref={form}
          method="post"
          encType="multipart/form-data"
          className="drafting"
          onInput={event => {
            suggest(event.target);
            later();
          }}
          onChange={event => {
            const { type: kind, name } = event.target as unknown as HTMLInputElement;
            if (kind === 'file' && name.startsWith('file:')) send(saves);
          }}
          onSubmit={event => {
            const { submitter } = event.nativeEvent as SubmitEvent;
            const act = (submitter as HTMLButtonElement | null)?.value ?? saves;
            if (/^(add|remove|up|down) /.test(act)) {
              event.preventDefault();
              take(act);
            } else if (act.startsWith('take ')) {
              event.preventDefault();
              put(act);
            } else if (act === 'import' || (id && ['save', 'merge', 'look'].includes(act))) {
              event.preventDefault();
              send(act);
            }
          }}
          data-saves={told.conflict ? undefined : saves}
        >
          <div className="form-sections">
            <button type="submit" name="do" value={mode === 'correct' ? 'look' : 'save'} hidden tabIndex={-1} />
            <input type="hidden" name="revision" value={revision} />
            {bodies && <BodyChoice bodies={bodies} />}
            {told.conflict && <Conflict of={told.conflict} />}
            <div key={standing.times} className="form-sections">
              {sections.map(({ title, fields: own }) => (
                <section key={title} className="form-section">
                  <h2 lang="en">{title}</h2>
                  <div className="fields">
                    {own.map(field => (
                      <FieldOf key={field.path} field={field} value={standing.values[field.name]} place={field.name} />
                    ))}
                  </div>
                </section>
              ))}
            </div>
          </div>
          <Aside
            look={told}
            fields={fields}
            state={
              isBusy
                ? t('draft.saving')
                : told.savedAt
                  ? t('draft.saved', { time: time(told.savedAt), revision })
                  : id && mode === 'edit'
                    ? t('draft.stands', { revision })
                    : t('draft.unsaved')
            }
          >
            {mode === 'correct' ? (
              <>
                <Overrides found={told.found ?? []} />
                <label className="field">
                  {t('draft.reason')}
                  <textarea name="reason" rows={2} maxLength={2000} required minLength={3} />
                </label>
                <button className="button" type="submit" name="do" value="correct">
                  {t('draft.act.CORRECT')}
                </button>
              </>
            ) : (
              <button className="button" type="submit" name="do" value="save">
                {t(id ? 'draft.save' : 'draft.saveFirst')}
              </button>
            )}
            <button className="button quiet" type="submit" name="do" value="look" formNoValidate>
              {t('draft.look')}
            </button>
            {type === 'IecqSet' && <SitesFile />}
          </Aside>
        </form>
      </Suggestions.Provider>
    </FoundInForm.Provider>
  );
}

/** A list of sites that somebody has already. */
function SitesFile() {
  const { t } = useWords();
  return (
    <p className="field">
      <label htmlFor="sites-file">{t('draft.sitesFile')}</label>
      <input
        id="sites-file"
        name="sites-file"
        type="file"
        accept=".xlsx,.csv,.txt"
        aria-describedby="sites-file-help"
      />
      <span className="small muted help" id="sites-file-help">
        {t('draft.sitesFileText')}
      </span>
      <button className="button quiet" type="submit" name="do" value="import" formNoValidate>
        {t('draft.sitesImport')}
      </button>
    </p>
  );
}

/** Sends the form after a pause, one time after another. */
function useSending() {
  const form = useRef<HTMLFormElement>(null);
  const fetcher = useFetcher<Answered>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOwed = useRef(false);
  const state = useRef(fetcher.state);
  state.current = fetcher.state;
  const send = useCallback(
    (act: string) => {
      clearTimeout(waiting.current);
      if (!form.current) return;
      if (state.current !== 'idle') {
        isOwed.current = true;
        return;
      }
      isOwed.current = false;
      const body = new FormData(form.current);
      body.set('do', act);
      fetcher.submit(body, { method: 'post', encType: 'multipart/form-data' });
    },
    [fetcher.submit],
  );
  const later = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const act = form.current?.dataset.saves;
      if (act) send(act);
    }, pauseMs);
  }, [send]);
  useEffect(() => {
    if (fetcher.state === 'idle' && isOwed.current) later();
  }, [fetcher.state, later]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return { form, data: fetcher.data, isBusy: fetcher.state !== 'idle', send, later };
}

/** Asks what fits while somebody types; what is known of the one that is chosen is put into the fields beside it. */
function useSuggestions() {
  const [suggested, setSuggested] = useState<Record<string, readonly Suggestion[]>>({});
  const { base } = useWords();
  const last = useRef('');
  const suggest = async (target: EventTarget) => {
    const input = target as HTMLInputElement;
    const of = input.dataset?.suggests;
    if (!of) return;
    const { name: place, value } = input;
    const chosen = suggested[place]?.find(one => one.value === value);
    for (const [name, text] of Object.entries(chosen?.fills ?? {})) {
      const beside = input.form?.elements.namedItem(place.replace(/[^.]+$/, name));
      if (beside instanceof HTMLInputElement || beside instanceof HTMLTextAreaElement) beside.value = text;
    }
    const standard = input.form?.elements.namedItem(place.replace(/[^.]+$/, 'standard'));
    const asked = new URLSearchParams({
      of,
      q: value,
      ...(standard instanceof HTMLInputElement && { beside: standard.value }),
    });
    last.current = `${asked}`;
    const answer = await fetch(`${base}/desk/suggest?${asked}`);
    if (!answer.ok || last.current !== `${asked}`) return;
    const found = (await answer.json()) as Suggestion[];
    setSuggested(known => ({ ...known, [place]: found }));
  };
  return { suggested, suggest };
}

/** Where the keyboard goes after rows have changed. */
function useFocus(form: React.RefObject<HTMLFormElement | null>, times: number) {
  const wanted = useRef<((of: HTMLFormElement) => Element | null | undefined) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the fields are shown anew
  useEffect(() => {
    if (!form.current || !wanted.current) return;
    (wanted.current(form.current) as HTMLElement | null | undefined)?.focus();
    wanted.current = null;
  }, [times, form]);
  const button = (act: string) => (of: HTMLFormElement) =>
    of.querySelector(`button[value="${CSS.escape(act)}"]:not(:disabled)`);
  return {
    at: (place: string) => {
      wanted.current = of => of.querySelector(`[name^="${CSS.escape(place)}"]`);
    },
    after: (act: string) => {
      const [, verb, list = '', row] = /^(\w+) (.+?)(?:\[(\d+)\])?$/.exec(act) ?? [];
      const [at, to] = [Number(row), verb === 'up' ? -1 : 1];
      const nextTo = (verb_: string) => `${verb_} ${list}[${at + to}]`;
      wanted.current = of =>
        verb === 'add'
          ? [...of.querySelectorAll(`[name^="${CSS.escape(list)}["]:not([type=hidden], button)`)].findLast(
              (one, _at, all) => rowOf(one, list) === rowOf(all.at(-1), list) && isFirstOf(one, all, list),
            )
          : verb === 'remove'
            ? button(`add ${list}`)(of)
            : (button(nextTo(verb ?? ''))(of) ?? button(nextTo(verb === 'up' ? 'down' : 'up'))(of));
    },
  };
}

const rowOf = (input: Element | undefined, list: string) =>
  (input as HTMLInputElement | undefined)?.name.slice(list.length).match(/^\[(\d+)\]/)?.[1];
const isFirstOf = (input: Element, all: Element[], list: string) =>
  all.find(one => rowOf(one, list) === rowOf(input, list)) === input;
