import { systems } from '../../signed-in';
import { useWords } from '../../words';
import { Choice } from './act';

/** Which system a list is of; any of them. */
export function OfSystem({ value }: { value: string | null }) {
  const { t } = useWords();
  return (
    <Choice
      name="system"
      label={t('facet.systems')}
      value={value}
      options={[['', t('office.any')], ...systems.map(one => [one, t(`systems.${one}`)] as const)]}
    />
  );
}
