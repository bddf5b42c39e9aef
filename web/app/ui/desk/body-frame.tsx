import type { BodyAtDeskFragment } from '@conformity/client';
import type { ReactNode } from 'react';
import { useWords } from '../../words';
import { Done } from './act';
import { Tabs } from './tabs';

const tabs = ['profile', 'people', 'programs', 'webhooks', 'trail'] as const;
export type BodyTab = (typeof tabs)[number];

/** What stands around every page of a body at the desk. */
export function BodyFrame({
  body,
  tab,
  shown,
  children,
}: {
  body: BodyAtDeskFragment;
  tab: BodyTab;
  /** Those that the reader may see; all of them, if nothing is said. */
  shown?: readonly BodyTab[];
  children: ReactNode;
}) {
  const { t, base } = useWords();
  const at = (one: BodyTab) => `${base}/desk/bodies/${body.id}${one === 'profile' ? '' : `/${one}`}`;
  return (
    <div className="column stack">
      <title>{`${t(`office.tabs.${tab}`)} · ${body.name}`}</title>
      <div className="tight">
        <h1>{body.name}</h1>
        <Tabs label={body.name} of={(shown ?? tabs).map(one => [at(one), t(`office.tabs.${one}`)])} at={at(tab)} />
      </div>
      <Done />
      {children}
    </div>
  );
}

/** Who has no power over programs and addresses is not led there. */
export const tabsFor = (administrates: readonly unknown[]): readonly BodyTab[] =>
  administrates.length ? tabs : ['profile', 'people', 'trail'];
