import type { PrintedDocument } from '@conformity/certification';
import { ask } from './ask';
import { certificateInput } from './cycle';
import type { Asked, Line } from './documents';
import { make } from './processes';
import { sizes } from './sizes';
import { percentile, timed } from './stopwatch';

const drawn = 'query Preview($input: ExCertificateInput) { previewExCertificate(input: $input) { pdf pages } }';
const undrawn = 'query Preview($input: ExCertificateInput) { previewExCertificate(input: $input) { document } }';

interface Preview {
  document: PrintedDocument;
  pages: string[];
}

const atOnce = 8;

/** How long a preview of two pages takes through the graph, beside its pages alone and its document alone. */
export async function measurePreviews({ url, token }: Asked): Promise<Line[]> {
  const previewed = async (query: string) =>
    (await ask(url, token, query, { input: certificateInput })).previewExCertificate as Preview;
  const { document } = await previewed(undrawn);
  const { pages } = await previewed(drawn); // starts the thread that draws
  if (pages.length !== 2) throw new Error(`The preview has ${pages.length} pages, not 2.`);
  const ms: number[] = [];
  const documentMs: number[] = [];
  for (let time = 0; time < sizes.previews; time++) {
    ms.push((await timed(() => previewed(drawn))).ms);
    documentMs.push((await timed(() => previewed(undrawn))).ms);
  }
  const atOnceMs: number[] = [];
  for (let time = 0; time < sizes.previews; time += atOnce)
    await Promise.all(
      Array.from({ length: atOnce }, async () => atOnceMs.push((await timed(() => previewed(drawn))).ms)),
    );
  const limit = await make({ make: 'previews', document, count: sizes.previews });
  const inMs = (value: number) => `${value.toFixed(1)} ms`;
  const line = (part: number, beside: number[], besideName: string): Line => {
    const [own, other] = [percentile(ms, part), percentile(beside, part)];
    const name = `preview of 2 pages, ${part * 100} % within`;
    return [name, inMs(own), inMs(other), besideName, (own / other).toFixed(2), part === 0.95 ? '100 ms' : ''];
  };
  return [
    line(0.5, limit.ms, 'pages drawn without the graph'),
    line(0.95, limit.ms, 'pages drawn without the graph'),
    line(0.5, documentMs, 'asked for the document only'),
    [
      `${atOnce} previews at once, 95 % within`,
      inMs(percentile(atOnceMs, 0.95)),
      inMs(percentile(ms, 0.95)),
      'one alone',
      (percentile(atOnceMs, 0.95) / percentile(ms, 0.95)).toFixed(2),
      '',
    ],
  ];
}
