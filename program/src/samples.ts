import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { graphUrl, unreachable } from './running-graph';

const graph = `${graphUrl()}/graphql`;
const query = `query Samples($after: String) {
  certificates(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { number documentType pdf { state message url } card { state message url } } } } }`;

interface File {
  state: string;
  message: string | null;
  url: string | null;
}
interface Sample {
  number: string;
  documentType: string;
  pdf: File | null;
  card: File | null;
}

async function documents(): Promise<Sample[]> {
  const found: Sample[] = [];
  for (let after: string | null = null; ; ) {
    const body = JSON.stringify({ query, variables: { after } });
    const answer = await fetch(graph, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { data, errors } = (await answer.json()) as { data: { certificates: Page }; errors?: { message: string }[] };
    if (errors?.length) throw new Error(errors[0]?.message);
    const { edges, pageInfo } = data.certificates;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}
interface Page {
  edges: { node: Sample }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const isOpen = ({ pdf, card }: Sample) => [pdf, card].some(file => file && ['QUEUED', 'RUNNING'].includes(file.state));

/** Saves one PDF of each type of document, and a photo card, from the running graph into a folder. */
async function main() {
  const folder = path.resolve(process.argv[2] ?? 'samples');
  await mkdir(folder, { recursive: true });
  let all = await documents();
  for (let tries = 0; all.some(isOpen) && tries < 120; tries += 1) {
    process.stdout.write(`${all.filter(isOpen).length} documents are being made\n`);
    await pause(1_000);
    all = await documents();
  }
  const seen = new Set<string>();
  for (const { number, documentType, pdf, card } of all) {
    await save(folder, documentType, number, pdf, seen);
    await save(folder, 'CARD', number, card, seen);
  }
}

async function save(folder: string, type: string, number: string, file: File | null, seen: Set<string>) {
  if (!file || seen.has(type)) return;
  if (!file.url) return void process.stdout.write(`${type} ${number}: ${file.state} ${file.message ?? ''}\n`);
  seen.add(type);
  const answer = await fetch(new URL(file.url, graph));
  const name = path.join(folder, `${type}.pdf`);
  await writeFile(name, new Uint8Array(await answer.arrayBuffer()));
  process.stdout.write(`${name}: ${number}\n`);
}

main().catch(error => {
  process.stderr.write(unreachable(error));
  process.exit(1);
});
