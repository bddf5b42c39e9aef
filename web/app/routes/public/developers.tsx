import { Link } from 'react-router';
import { asking } from '../../asking';
import { typeNames } from '../../schema.server';
import { useWords } from '../../words';
import type { Route } from './+types/developers';

/** Questions that people begin with. */
const examples = [
  `# Is this number good today?
{
  verify(numbers: ["IECEx BAS 04.0053", "hello"]) {
    number verdict canonicalNumber
    certificate { title holder { name } }
  }
}`,
  `# What was suspended this year, and why?
{
  certificates(filter: { statuses: [SUSPENDED] }, sort: LAST_STATUS_CHANGE, first: 10) {
    totalCount
    edges { node { number title statusSince statusReason } }
  }
}`,
  `# How do the registers grow?
{
  statistics(by: [YEAR, SYSTEM]) { year system count }
}`,
  `# What does a document say, in the words in which it is printed?
{
  certificate(number: "IECEx DEMO 26.0001") {
    printed { title sections { part heading text columns rows { cells } } }
  }
}`,
];

export async function loader({ context }: Route.LoaderArgs) {
  const ready = await context.get(asking).fetch('/health/ready');
  const { unready, degraded } = (await ready.json()) as { unready: string[]; degraded: string[] };
  return { types: typeNames().length, parts: [...unready, ...degraded] };
}

export default function Developers({ loaderData: { types, parts } }: Route.ComponentProps) {
  const { t, base, number } = useWords();
  return (
    <div className="column stack">
      <title>{`${t('developers.title')} · ${t('site.name')}`}</title>
      <meta name="description" content={t('developers.lead')} />
      <div className="tight">
        <h1>{t('developers.title')}</h1>
        <p className="lead">{t('developers.lead')}</p>
      </div>
      <div className="halves">
        <section className="tight">
          <h2>{t('developers.ask')}</h2>
          <p>{t('developers.askText')}</p>
          <p>
            <a className="button" href="/graphiql">
              {t('developers.explorer')}
            </a>
          </p>
        </section>
        <section className="tight">
          <h2>{t('developers.reference')}</h2>
          <p>
            <Link to={`${base}/developers/schema`}>{t('developers.referenceText', { number: number(types) })}</Link>
          </p>
          <p>
            <a href="/schema.graphql">{t('developers.file')}</a>
          </p>
          <h2>{t('developers.limits')}</h2>
          <p>{t('developers.limitsText')}</p>
          <h2>{t('developers.status')}</h2>
          <p>{parts.length ? t('developers.degraded', { parts: parts.join(', ') }) : t('developers.ready')}</p>
        </section>
      </div>
      <section className="tight" lang="en">
        <h2 lang={undefined}>{t('developers.examples')}</h2>
        {examples.map(example => (
          <div className="tight" key={example}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
            <pre tabIndex={0}>
              <code>{example}</code>
            </pre>
            <p className="small">
              <a href={`/graphiql?query=${encodeURIComponent(example)}`}>{t('developers.run')}</a>
            </p>
          </div>
        ))}
      </section>
    </div>
  );
}
