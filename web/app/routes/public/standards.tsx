import { StandardsPageDocument } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { Finder, Table } from '../../ui/finder';
import { useWords } from '../../words';
import type { Route } from './+types/standards';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { query, after } = foundBy(request.url);
  return (await context.get(asking).ask(StandardsPageDocument, { query, after })).standards;
}

export default function Standards({ loaderData: found }: Route.ComponentProps) {
  const { t, base } = useWords();
  const edges = found?.edges ?? [];
  return (
    <Finder
      title={t('standards.title')}
      lead={t('standards.lead')}
      label={t('standards.find')}
      pageInfo={found?.pageInfo}
      isEmpty={edges.length === 0}
    >
      <Table heads={[t('certificate.standard'), t('certificate.standardTitle'), t('standards.editions')]}>
        {edges.map(({ node: { id, title, editions } }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`${base}/standards/${encodeURIComponent(id)}`}>{id}</Link>
            </th>
            <td lang="en">{title}</td>
            <td>{editions.map(({ edition }) => edition).join(', ')}</td>
          </tr>
        ))}
      </Table>
    </Finder>
  );
}
