/** Where each subgraph is, by its name: `SUBGRAPH_URLS` has `name=url` pairs, separated by blanks. @throws for what is no such pair */
export function readSubgraphUrls(text = ''): Map<string, string> {
  const pairs = text.split(/\s+/).filter(Boolean);
  return new Map(
    pairs.map(pair => {
      const [name = '', ...url] = pair.split('=');
      if (!URL.canParse(url.join('=')))
        throw new Error(`SUBGRAPH_URLS has "${pair}"; write name=http://host:port/graphql.`);
      return [name, url.join('=')];
    }),
  );
}
