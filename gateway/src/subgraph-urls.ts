/**
 * Where the processes of each subgraph are, by its name: `SUBGRAPH_URLS` has `name=url` pairs, separated by blanks; several addresses of
 * one are separated by commas. @throws for what is no such pair
 */
export function readSubgraphUrls(text = ''): Map<string, readonly string[]> {
  const pairs = text.split(/\s+/).filter(Boolean);
  return new Map(
    pairs.map(pair => {
      const [name = '', ...rest] = pair.split('=');
      const urls = rest.join('=').split(',');
      if (!urls.every(url => URL.canParse(url)))
        throw new Error(`SUBGRAPH_URLS has "${pair}"; write name=http://host:port/graphql.`);
      return [name, urls];
    }),
  );
}
