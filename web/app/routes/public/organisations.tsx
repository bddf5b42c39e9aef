import { OrganisationsPageDocument } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { Finder, Table } from '../../ui/finder';
import { useWords } from '../../words';
import type { Route } from './+types/organisations';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { query, after, country } = foundBy(request.url);
  return (await context.get(asking).ask(OrganisationsPageDocument, { query, after, country })).organisations;
}

export default function Organisations({ loaderData: found }: Route.ComponentProps) {
  const { t, base, country } = useWords();
  const edges = found?.edges ?? [];
  return (
    <Finder
      title={t('organisations.title')}
      lead={t('organisations.lead')}
      label={t('organisations.find')}
      total={found?.totalCount}
      pageInfo={found?.pageInfo}
      isEmpty={edges.length === 0}
    >
      <Table heads={[t('certificate.name'), t('certificate.country')]}>
        {edges.map(({ node: { id, name, country: code } }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`${base}/organisations/${id}`}>{name}</Link>
            </th>
            <td>{country(code)}</td>
          </tr>
        ))}
      </Table>
    </Finder>
  );
}
