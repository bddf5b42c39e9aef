import { FindingsPageDocument, type FindingsPageQuery, type Severity } from '@conformity/client';
import { Link, useSearchParams } from 'react-router';
import { asking } from '../../asking';
import { foundBy } from '../../finder';
import { systems } from '../../signed-in';
import { Choice, Text } from '../../ui/desk/act';
import { Found } from '../../ui/desk/found';
import { Listed } from '../../ui/desk/listed';
import { OfSystem } from '../../ui/desk/of-system';
import { useWords } from '../../words';
import { office } from '../../words/en/office';
import type { Route } from './+types/findings';

const severities = Object.keys(office.severity) as Severity[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { query: rule, after } = foundBy(request.url);
  const severity = severities.find(one => one === searchParams.get('severity'));
  const system = systems.find(one => one === searchParams.get('system')) ?? null;
  const asked = { system, rule, severities: severity ? [severity] : null, after };
  return { ...(await context.get(asking).ask(FindingsPageDocument, asked)), isFirst: !after };
}

/** What the rules find on what is public. */
export default function Findings({ loaderData: { findings, isFirst } }: Route.ComponentProps) {
  const { t, base } = useWords();
  const [params] = useSearchParams();
  return (
    <Listed
      title={t('office.pages.findings')}
      lead={t('office.findings.lead')}
      total={findings?.totalCount}
      isFirst={isFirst}
      pageInfo={findings?.pageInfo}
      narrowing={
        <>
          <OfSystem value={params.get('system')} />
          <Choice
            name="severity"
            label={t('office.findings.severity')}
            value={params.get('severity')}
            options={[['', t('office.any')], ...severities.map(one => [one, t(`office.severity.${one}`)] as const)]}
          />
          <Text name="q" label={t('office.points.rule')} value={params.get('q')} max={100} />
        </>
      }
    >
      <ul className="plain">
        {byDocument(findings?.edges ?? []).map(([{ node: first }, ...others]) => (
          <li key={first.finding.documentId} className={`card of-${first.system}`}>
            <Link to={`${base}/desk/documents/${first.finding.documentId}`}>{first.number}</Link>
            {[first, ...others.map(({ node }) => node)].map(({ finding }) => (
              <Found key={finding.rule + finding.field + finding.message} of={finding} />
            ))}
          </li>
        ))}
      </ul>
    </Listed>
  );
}

type Edge = NonNullable<FindingsPageQuery['findings']>['edges'][number];

/** Those of one document together: they stand beside each other in the list. */
function byDocument(edges: readonly Edge[]): [Edge, ...Edge[]][] {
  const groups: [Edge, ...Edge[]][] = [];
  for (const edge of edges) {
    const last = groups.at(-1);
    if (last?.[0].node.finding.documentId === edge.node.finding.documentId) last.push(edge);
    else groups.push([edge]);
  }
  return groups;
}
