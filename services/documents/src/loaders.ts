import type { Run } from '@conformity/jobs';
import { type Asking, oneByKey } from '@conformity/subgraph';
import type { RenderIssue } from './jobs';
import { type PrintableIssue, printableIssues, renderings } from './printed-issue';

/** The loaders of the subgraph; each reads and asks in as many statements for a page of documents as for one. */
export interface Loaders {
  /** By `id/number`, `id/` for the latest: the run that renders a public issue that the caller may read. */
  certificate: { load(key: string): Promise<Run | null> };
  /** By the same: the run that makes the photo card; null also where the document has none. */
  card: { load(key: string): Promise<Run | null> };
}

/** The loaders of one request. */
export function createLoaders({ db, principal, today }: Asking): Loaders {
  const printable = oneByKey(
    async keys => {
      const issues = await printableIssues(db, principal, keys, today);
      return issues.flatMap((issue, index) => (issue ? [{ key: keys[index] ?? '', issue }] : []));
    },
    ({ key }) => key,
  );
  const runsOf = (kind: RenderIssue['kind'], has: (issue: PrintableIssue) => boolean) => {
    const loader = oneByKey(
      async keys => {
        const issues = await Promise.all(keys.map(key => printable.load(key)));
        const found = issues.filter(one => one !== null).filter(({ issue }) => has(issue));
        const asked = found.map(({ issue }) => issue);
        const runs = asked.length ? await renderings(db, asked, kind) : [];
        return found.map(({ key }, index) => ({ key, run: runs[index] as Run }));
      },
      ({ key }) => key,
    );
    return { load: (key: string) => loader.load(key).then(found => found?.run ?? null) };
  };
  return {
    certificate: runsOf('CERTIFICATE', () => true),
    card: runsOf('CARD', ({ printed }) => printed.card !== null),
  };
}
