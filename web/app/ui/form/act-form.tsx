import type { ReactNode } from 'react';
import { type ActOnPage, type Asked, acts } from '../../drafting/acts';
import { useWords } from '../../words';
import { Finding } from './finding';
import type { Found } from './found';
import { Overrides } from './overrides';

interface Acting {
  act: ActOnPage;
  revision: number;
  found: readonly Found[];
  bodies: readonly { id: string; name: string }[];
}

/** What an act asks, and the button that does it. */
export function ActForm({ act, revision, found, bodies }: Acting) {
  const { t } = useWords();
  return (
    <form method="post" className="fields">
      <input type="hidden" name="revision" value={revision} />
      {acts[act].asks.map(asked => (
        <Question key={asked} of={asked} found={found} bodies={bodies} />
      ))}
      <p>
        <button className="button" type="submit">
          {t(`draft.act.${act}`)}
        </button>
      </p>
    </form>
  );
}

function Question({ of, found, bodies }: { of: Asked } & Pick<Acting, 'found' | 'bodies'>) {
  const { t } = useWords();
  switch (of) {
    case 'reason':
      return (
        <Labelled label={t('draft.reason')} help={t('draft.reasonText')}>
          <textarea name="reason" rows={3} required minLength={3} maxLength={2000} />
        </Labelled>
      );
    case 'issuedOn':
      return (
        <Labelled label={t('draft.issuedOn')} help={t('draft.issuedOnText')}>
          <input name="issuedOn" type="date" />
        </Labelled>
      );
    case 'overrides':
      return <OnIssue found={found} />;
    case 'affected':
      return (
        <Labelled label={t('draft.affected')}>
          <select name="affected" required defaultValue="">
            <option value="">—</option>
            <option value="true">{t('draft.yes')}</option>
            <option value="false">{t('draft.no')}</option>
          </select>
        </Labelled>
      );
    case 'on':
      return (
        <Labelled label={t('draft.on')} help={t('draft.issuedOnText')}>
          <input name="on" type="date" />
        </Labelled>
      );
    case 'to':
      return (
        <Labelled label={t('draft.to')} help={t('draft.toText')}>
          <select name="to">
            <option value="">—</option>
            {bodies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
      );
    case 'surveillance':
      return (
        <>
          <Labelled label={t('draft.doneOn')}>
            <input name="doneOn" type="date" required />
          </Labelled>
          <Labelled label={t('draft.nextDueOn')}>
            <input name="nextDueOn" type="date" />
          </Labelled>
          <Labelled label={t('draft.findings')}>
            <textarea name="findings" rows={3} maxLength={5000} />
          </Labelled>
        </>
      );
    case 'contact':
      return (
        <>
          <Labelled label={t('draft.name')} help={t('draft.nameText')}>
            <input name="name" type="text" maxLength={200} autoComplete="off" />
          </Labelled>
          <Labelled label={t('draft.email')}>
            <input name="email" type="email" maxLength={254} autoComplete="off" />
          </Labelled>
          <Labelled label={t('draft.phone')}>
            <input name="phone" type="tel" maxLength={50} autoComplete="off" />
          </Labelled>
        </>
      );
  }
}

/** What is found before it is published: what refuses, what can be set aside, and what is only said. */
function OnIssue({ found }: { found: readonly Found[] }) {
  const { t, number } = useWords();
  const others = found.filter(({ severity }) => severity !== 'OVERRIDABLE');
  return (
    <section className="tight" aria-labelledby="found-title">
      <h2 id="found-title">
        {found.length ? t('draft.found', { number: number(found.length) }) : t('draft.nothingFound')}
      </h2>
      {others.map(one => (
        <Finding key={`${one.rule} ${one.place} ${one.message}`} of={one} />
      ))}
      <Overrides found={found} />
    </section>
  );
}

const Labelled = ({ label, help, children }: { label: string; help?: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: what it is of stands in it
  <label className="field">
    {label}
    {children}
    {help && <span className="small muted help">{help}</span>}
  </label>
);
