import type { DeskDocumentQuery } from '@conformity/client';
import { Link } from 'react-router';
import { useWords } from '../../words';
import { Table } from '../finder';
import { Scroll } from '../scroll';
import { Badge } from '../status';

/** What rests on a document, the nearest first, and by which way. */
export function Impact({ of: { edges, totalCount } }: { of: NonNullable<DeskDocumentQuery['impact']> }) {
  const { t, base, number } = useWords();
  return (
    <>
      <Scroll label={t('office.document.impact')}>
        <Table heads={[t('box.kind.NUMBER'), t('facet.documentTypes'), t('office.document.way')]}>
          {edges.map(({ node }) => (
            <tr key={node.documentId}>
              <th scope="row">
                <Link to={`${base}/desk/documents/${node.documentId}`}>{node.number}</Link>{' '}
                <Badge status={node.status} />
              </th>
              <td>{t(`documentType.${node.documentType}`)}</td>
              <td>
                {node.path
                  .map(({ number: named, kind }) => (kind ? `${named} (${t(`relation.${kind}`)})` : named))
                  .join(' ← ')}
              </td>
            </tr>
          ))}
        </Table>
      </Scroll>
      {totalCount > edges.length && (
        <p className="small muted">{t('office.document.more', { number: number(totalCount - edges.length) })}</p>
      )}
    </>
  );
}
