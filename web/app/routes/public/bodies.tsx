import { BodiesPageDocument, type System } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { Finder, Table } from '../../ui/finder';
import { useWords } from '../../words';
import type { Route } from './+types/bodies';

const systems: readonly System[] = ['IECEX', 'IECQ', 'IECEE', 'IECRE'];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { query, after, system } = foundBy(request.url);
  const asked = { query, after, system: systems.find(one => one === system) ?? null };
  return (await context.get(asking).ask(BodiesPageDocument, asked)).certificationBodies;
}

export default function Bodies({ loaderData: found }: Route.ComponentProps) {
  const { t, base, country } = useWords();
  const edges = found?.edges ?? [];
  return (
    <Finder
      title={t('bodies.title')}
      lead={t('bodies.lead')}
      label={t('bodies.find')}
      total={found?.totalCount}
      pageInfo={found?.pageInfo}
      isEmpty={edges.length === 0}
    >
      <Table heads={[t('certificate.name'), t('certificate.country'), t('bodies.codes')]}>
        {edges.map(({ node: { id, name, country: code, codes } }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`${base}/bodies/${id}`}>{name}</Link>
            </th>
            <td>{country(code)}</td>
            <td>
              {codes
                .filter(({ until }) => !until)
                .map(one => `${one.code} (${t(`systems.${one.system}`)})`)
                .join(', ')}
            </td>
          </tr>
        ))}
      </Table>
    </Finder>
  );
}
