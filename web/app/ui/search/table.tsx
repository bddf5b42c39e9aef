import type { CertificateInListFragment } from '@conformity/client';
import { Link } from 'react-router';
import { useWords } from '../../words';
import { Scroll } from '../scroll';
import { Badge } from '../status';

/** Documents as rows, for who compares many. */
export function AsTable({ of }: { of: readonly CertificateInListFragment[] }) {
  const { t, country, day, pageOf } = useWords();
  const heads = [
    t('box.kind.NUMBER'),
    t('verify.verdict'),
    t('facet.documentTypes'),
    t('box.kind.TITLE'),
    t('certificate.holder'),
    t('certificate.country'),
    t('certificate.issuer'),
    t('certificate.issuedOn'),
  ];
  return (
    <Scroll label={t('search.table')}>
      <table className="small">
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map(document => (
            <tr key={document.id}>
              <th scope="row">
                <Link to={pageOf(document.number)}>{document.number}</Link>
              </th>
              <td>
                <Badge status={document.effectiveStatus} />
              </td>
              <td>{t(`documentType.${document.documentType}`)}</td>
              <td>{document.title}</td>
              <td>{document.holder?.name}</td>
              <td>{country(document.holder?.country)}</td>
              <td>{document.issuer.name}</td>
              <td>{day(document.issuedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
