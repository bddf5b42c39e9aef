import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/**
 * What the graph at `url` answers, for scripts; front ends have a client with a cache. Without a token as a guest.
 * @throws with what the graph says where it refuses any part; the cause is its errors
 */
export async function ask<Result, Variables>(
  url: string,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  { token }: { token?: string } = {},
): Promise<Result> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query: print(document), variables });
  const { data, errors } = await (await fetch(url, { method: 'POST', headers, body })).json();
  if (errors) throw new Error(errors.map(({ message }: Error) => message).join('\n'), { cause: errors });
  return data;
}
