import type { Acted, Graph, Refused } from './graph';

/** Hands a file to the address of the graph that keeps it: its hash, or why it is refused. */
export async function uploaded(graph: Graph, to: string, file: Blob): Promise<Acted<{ hash: string }>> {
  const sent = await graph.fetch(to, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: await file.arrayBuffer(),
  });
  const { hash, errors } = (await sent.json()) as { hash?: string; errors?: Refused[] };
  return hash
    ? { result: { hash }, refused: null }
    : { result: null, refused: errors ?? [{ message: sent.statusText }] };
}
