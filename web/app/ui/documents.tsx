import type { CertificateInListFragment } from '@conformity/client';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words';
import { Badge } from './status';

/** Documents one below the other, each with what tells it from others. */
export function Documents({
  of,
  also,
}: {
  of: readonly CertificateInListFragment[];
  also?: (at: number) => ReactNode;
}) {
  const { t, day, country, pageOf } = useWords();
  return (
    <ul className="documents">
      {of.map((document, at) => (
        <li key={document.id} className={`of-${document.system}`}>
          <Link className="number" to={pageOf(document.number)}>
            {document.number}
          </Link>
          <Badge status={document.effectiveStatus} />
          <span className="what">{document.title}</span>
          <span className="who">
            <span className="kind">{t(`documentType.${document.documentType}`)}</span>
            {[document.holder?.name, country(document.holder?.country), document.issuer.name, day(document.issuedOn)]
              .filter(Boolean)
              .map(said => ` · ${said}`)}
          </span>
          {also?.(at)}
        </li>
      ))}
    </ul>
  );
}
