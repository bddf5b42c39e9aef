import { useWords } from '../../words';

/** Whose a new draft is; said only where somebody drafts for several. */
export function BodyChoice({ bodies }: { bodies: readonly { id: string; name: string }[] }) {
  const { t } = useWords();
  if (bodies.length < 2) return <input type="hidden" name="body" value={bodies[0]?.id ?? ''} />;
  return (
    <label className="field">
      {t('figures.body')}
      <select name="body">
        {bodies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Begins with what another document says. */
export function Begin({ bodies }: { bodies: readonly { id: string; name: string }[] }) {
  const { t } = useWords();
  return (
    <form method="post" encType="multipart/form-data" className="ask">
      <BodyChoice bodies={bodies} />
      <label htmlFor="copy">{t('draft.copy')}</label>
      <input id="copy" name="number" type="text" maxLength={200} autoComplete="off" required />
      <button className="button quiet" type="submit" name="do" value="copy">
        {t('draft.copyDo')}
      </button>
    </form>
  );
}
