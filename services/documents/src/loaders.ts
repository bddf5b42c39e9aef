import { type Asking, oneByKey } from '@conformity/subgraph';
import type { RenderIssue } from './jobs';
import { forReader, type Making, type PrintableIssue, printableIssues, renderings } from './printed-issue';

/** The loaders of the subgraph; each reads and asks in as many statements for a page of documents as for one. */
export interface Loaders {
  /** By `id/number`, `id/` for the latest: a public issue that the caller may read. */
  printable: { load(key: string): Promise<{ key: string; issue: PrintableIssue } | null> };
  /** By `id/number`, `id/` for the latest: how far the PDF of a public issue is that the caller may read. */
  certificate: { load(key: string): Promise<Making | null> };
  /** By the same: how far the photo card is; null also where the document has none. */
  card: { load(key: string): Promise<Making | null> };
}

/** The loaders of one request. */
export function createLoaders({ db, principal, requestId, today }: Asking): Loaders {
  const printable = oneByKey(
    async keys => {
      const issues = await printableIssues(db, principal, keys, today);
      return issues.flatMap((issue, index) => (issue ? [{ key: keys[index] ?? '', issue }] : []));
    },
    ({ key }) => key,
  );
  const filesOf = (kind: RenderIssue['kind'], has: (issue: PrintableIssue) => boolean) => {
    const loader = oneByKey(
      async keys => {
        const issues = await Promise.all(keys.map(key => printable.load(key)));
        const found = issues.filter(one => one !== null).filter(({ issue }) => has(issue));
        const asked = found.map(({ issue }) => issue);
        const files = asked.length
          ? await renderings(db, asked, kind, forReader({ principal, requestId }, keys.length))
          : [];
        return found.map(({ key }, index) => ({ key, file: files[index] as Making }));
      },
      ({ key }) => key,
    );
    return { load: (key: string) => loader.load(key).then(found => found?.file ?? null) };
  };
  return {
    printable,
    certificate: filesOf('CERTIFICATE', () => true),
    card: filesOf('CARD', ({ printed }) => printed.card !== null),
  };
}
