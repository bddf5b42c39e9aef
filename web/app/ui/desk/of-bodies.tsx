import { useLocation } from 'react-router';
import { useWords } from '../../words';
import { Tabs } from './tabs';

/** The pages on which Secretariats look after bodies, by their addresses at the desk. */
export const ofBodies = ['bodies', 'changes', 'read-only', 'marks'];

/** Leads between these pages. */
export function OfBodies() {
  const { t, base } = useWords();
  const { pathname } = useLocation();
  const names = [
    t('office.pages.bodies'),
    t('office.pages.changes'),
    t('office.pages.readOnly'),
    t('office.pages.marks'),
  ];
  const pages = ofBodies.map((page, at) => [`${base}/desk/${page}`, names[at] ?? ''] as const);
  return <Tabs label={t('office.pages.bodies')} of={pages} at={pathname} />;
}
