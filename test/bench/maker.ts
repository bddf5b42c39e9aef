import type { PrintedDocument } from '@conformity/certification';
import type { PrintedMarks } from '@conformity/rendering';
import { Client } from 'pg';
import { printedCertificate } from './printed';
import { timed } from './stopwatch';
import { loaded, type Writer } from './writers';

/** What a process of the benchmark is to make. */
export type Order =
  /** Certificates with a seal, so many; told of is the memory after the first part of them and after all. */
  | { make: 'certificates'; count: number; firstPart: number }
  | { make: 'previews'; document: PrintedDocument; count: number }
  | { make: 'export'; writer: Writer; databaseUrl: string; rows: number; file: string };

/** What came of each order. */
export interface Made {
  certificates: { pages: number[]; setMs: number[]; sealMs: number[]; firstMb: number; lastMb: number };
  previews: { pages: number; ms: number[] };
  export: { ms: number; peakMb: number };
}

const mb = (bytes: number) => bytes / 2 ** 20;
const rows = [30, 90];

async function certificates({ count, firstPart }: { count: number; firstPart: number }): Promise<Made['certificates']> {
  const { certificatePdf, certificatePreview, generatedSealKey, sealPdf } = await import('@conformity/rendering');
  const key = await generatedSealKey({ name: 'Benchmark', now: new Date() });
  const marks: PrintedMarks = {
    status: null,
    verifyUrl: 'https://register.example.org/c/1',
    filesAt: null,
    draft: false,
  };
  const pages: number[] = [];
  for (const length of rows) pages.push((await certificatePreview(printedCertificate(0, length), marks)).images.length);
  const made: Made['certificates'] = { pages, setMs: [], sealMs: [], firstMb: 0, lastMb: 0 };
  for (let serial = 1; serial <= count; serial++) {
    const document = printedCertificate(serial, rows[serial % rows.length] ?? 0);
    const set = await timed(() => certificatePdf(document, marks));
    const sealed = await timed(() => sealPdf(set.result, key, { signedAt: new Date(), reason: 'Benchmark' }));
    made.setMs.push(set.ms);
    made.sealMs.push(sealed.ms);
    if (serial === firstPart) made.firstMb = mb(process.memoryUsage.rss());
  }
  return { ...made, lastMb: mb(process.memoryUsage.rss()) };
}

/** How long the pages take without the graph around them, after a first time that loads the fonts. */
async function previews({ document, count }: { document: PrintedDocument; count: number }): Promise<Made['previews']> {
  const { certificatePreview } = await import('@conformity/rendering');
  const marks: PrintedMarks = { status: null, verifyUrl: null, filesAt: null, draft: true };
  const { images } = await certificatePreview(document, marks);
  const ms: number[] = [];
  for (let time = 0; time < count; time++) ms.push((await timed(() => certificatePreview(document, marks))).ms);
  return { pages: images.length, ms };
}

async function exported({ writer, databaseUrl, rows, file }: Order & { make: 'export' }): Promise<Made['export']> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const write = await loaded(writer);
  const { ms } = await timed(() => write({ client, rows, file }));
  await client.end();
  return { ms, peakMb: mb(process.resourceUsage().maxRSS * 1024) };
}

function made(order: Order): Promise<Made[Order['make']]> {
  if (order.make === 'certificates') return certificates(order);
  return order.make === 'previews' ? previews(order) : exported(order);
}

process.once('message', async (order: Order) => process.send?.(await made(order)));
process.once('disconnect', () => process.exit(0));
