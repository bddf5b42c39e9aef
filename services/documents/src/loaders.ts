import { type Context, oneByKey } from '@conformity/subgraph';
import { type PrintableIssue, printableIssues } from './printed-issue';

/** The loaders of the subgraph. */
export interface Loaders {
  /** By `id/number`, `id/` for the latest: a public issue that the caller may read. */
  printable: { load(key: string): Promise<PrintableIssue | null> };
}

/** One statement a batch. */
export function createLoaders({ db, principal, today }: Omit<Context, 'loaders'>): Loaders {
  const loader = oneByKey(
    async keys => {
      const issues = await printableIssues(db, principal, keys, today);
      return issues.flatMap((issue, index) => (issue ? [{ key: keys[index] ?? '', issue }] : []));
    },
    ({ key }) => key,
  );
  return { printable: { load: key => loader.load(key).then(found => found?.issue ?? null) } };
}
