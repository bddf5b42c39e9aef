import type { BodyAtDeskFragment } from '@conformity/client';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words';
import { Done } from './act';

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
  const at = `${base}/desk/bodies/${body.id}`;
  return (
    <div className="column stack">
      <title>{`${t(`office.tabs.${tab}`)} · ${body.name}`}</title>
      <div className="tight">
        <h1>{body.name}</h1>
        <nav aria-label={body.name}>
          <ul className="tabs">
            {(shown ?? tabs).map(one => (
              <li key={one}>
                <Link to={one === 'profile' ? at : `${at}/${one}`} aria-current={one === tab ? 'page' : undefined}>
                  {t(`office.tabs.${one}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <Done />
      {children}
    </div>
  );
}

/** Who has no power over programs and addresses is not led there. */
export const tabsFor = (administrates: readonly unknown[]): readonly BodyTab[] =>
  administrates.length ? tabs : ['profile', 'people', 'trail'];
