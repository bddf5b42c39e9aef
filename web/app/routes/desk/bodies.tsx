import { AddBodyDocument, BodiesPageDocument } from '@conformity/client';
import { Link, useSearchParams } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { systems } from '../../signed-in';
import { Act, Text } from '../../ui/desk/act';
import { Listed } from '../../ui/desk/listed';
import { OfBodies } from '../../ui/desk/of-bodies';
import { OfSystem } from '../../ui/desk/of-system';
import { Table } from '../../ui/finder';
import { Scroll } from '../../ui/scroll';
import { useWords } from '../../words';
import type { Route } from './+types/bodies';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { query, after, system: asked } = foundBy(request.url);
  const system = systems.find(one => one === asked) ?? null;
  return { ...(await context.get(asking).ask(BodiesPageDocument, { query, system, after })), isFirst: !after };
}

export const action = ({ request, context }: Route.ActionArgs) =>
  acting(
    { request, context },
    {
      addBody: (said, { act }) =>
        act(AddBodyDocument, {
          name: said.text('name'),
          address: said.text('address'),
          country: said.text('country').toUpperCase(),
          reason: said.text('reason'),
        }),
    },
  );

export default function Bodies({ loaderData: { certificationBodies, isFirst } }: Route.ComponentProps) {
  const { t, base, country } = useWords();
  const [params] = useSearchParams();
  return (
    <Listed
      title={t('office.pages.bodies')}
      tabs={<OfBodies />}
      total={certificationBodies?.totalCount}
      isFirst={isFirst}
      pageInfo={certificationBodies?.pageInfo}
      acts={
        <Act act="addBody" reason>
          <Text name="name" label={t('certificate.name')} required max={300} />
          <Text name="address" label={t('certificate.address')} lines={3} required max={1000} />
          <Text name="country" label={t('office.body.country')} required max={2} />
        </Act>
      }
      narrowing={
        <>
          <Text name="q" label={t('bodies.find')} value={params.get('q')} max={200} />
          <OfSystem value={params.get('system')} />
        </>
      }
    >
      <Scroll label={t('office.pages.bodies')}>
        <Table heads={[t('certificate.name'), t('certificate.country'), t('facet.systems'), t('bodies.codes')]}>
          {certificationBodies?.edges.map(({ node }) => (
            <tr key={node.id}>
              <th scope="row">
                <Link to={`${base}/desk/bodies/${node.id}`}>{node.name}</Link>
              </th>
              <td>{country(node.country)}</td>
              <td>{node.systems.map(system => t(`systems.${system}`)).join(', ')}</td>
              <td>{[...new Set(node.codes.map(({ code }) => code))].join(', ')}</td>
            </tr>
          ))}
        </Table>
      </Scroll>
    </Listed>
  );
}
