import { useActionData } from 'react-router';
import { useWords } from '../words';
import { Act, Choice, Text } from './desk/act';

/** Asks to be told of what a page shows, by e-mail; whoever is signed in keeps it at the desk. */
export function Watch({ document, search }: { document?: string; search: string }) {
  const { t, base } = useWords();
  const told = useActionData() as { mailed?: string } | undefined;
  return (
    <div className="watch tight no-print">
      {told?.mailed && (
        <p className="notice done" role="status">
          {t('watch.mailed', { email: told.mailed })}
        </p>
      )}
      <Act act={document ? 'watchDocument' : 'watchSearch'}>
        <p className="small">{t('watch.text')}</p>
        {document && <input type="hidden" name="document" value={document} />}
        <Text name="email" type="email" label={t('office.people.email')} required max={254} />
        <Choice
          name="pace"
          label={t('watch.pace')}
          options={[
            ['DAILY', t('watch.paces.DAILY')],
            ['AT_ONCE', t('watch.paces.AT_ONCE')],
          ]}
        />
        <p className="small">
          <a href={`${base}/desk/watches?${search}`}>{t('watch.atDesk')}</a>
        </p>
      </Act>
    </div>
  );
}
