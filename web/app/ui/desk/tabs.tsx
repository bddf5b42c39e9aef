import { Link } from 'react-router';

interface OfTabs {
  label: string;
  /** Their addresses and names. */
  of: readonly (readonly [to: string, name: string])[];
  /** The address of the one that is shown. */
  at: string;
}

/** Leads between pages that belong together. */
export const Tabs = ({ label, of, at }: OfTabs) => (
  <nav aria-label={label}>
    <ul className="tabs">
      {of.map(([to, name]) => (
        <li key={to}>
          <Link to={to} aria-current={to === at ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
