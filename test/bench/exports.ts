import { deepStrictEqual } from 'node:assert';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Cluster, createDatabase } from '@conformity/postgres';
import { Workbook } from 'exceljs';
import { Client } from 'pg';
import type { Line } from './documents';
import { makeList } from './exported-list';
import { make } from './processes';
import { sizes } from './sizes';
import { ratio } from './stopwatch';
import { median, say } from './table';
import { type Writer, writers } from './writers';

const { exportedRows, exportRounds } = sizes;
const manyRows = 4 * exportedRows;

/** How fast lists of 20 columns are written, beside the limit and a peer, and whether memory grows with their length. */
export async function measureExports(cluster: Cluster, dataDir: string): Promise<Line[]> {
  const databaseUrl = await createDatabase(cluster.url, 'bench_exports');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await makeList(client, manyRows);
  await client.end();
  const folder = await mkdtemp(path.join(dataDir, 'exports-'));
  const write = (writer: Writer, rows: number) =>
    make({ make: 'export', writer, databaseUrl, rows, file: path.join(folder, writer) });
  try {
    await proveEqual(folder, write);
    const perSecond = emptyRounds();
    const peaks = emptyRounds();
    for (let round = 1; round <= exportRounds; round++) {
      for (const writer of writers) {
        const { ms, peakMb } = await write(writer, exportedRows);
        perSecond[writer].push(exportedRows / (ms / 1000));
        peaks[writer].push(peakMb);
      }
      say(`Exports, round ${round} of ${exportRounds}.`);
    }
    const manyPeaks = emptyRounds();
    for (const writer of writers) manyPeaks[writer].push((await write(writer, manyRows)).peakMb);
    return [...speedLines(perSecond), ...memoryLines(peaks, manyPeaks)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Rounds = Record<Writer, number[]>;
const emptyRounds = (): Rounds => ({ copy: [], cursor: [], csv: [], workbook: [], exceljs: [] });

/** Both workbooks hold the same values, and the CSV file is what COPY gives, but for its first line and its line ends. */
async function proveEqual(folder: string, write: (writer: Writer, rows: number) => Promise<unknown>) {
  for (const writer of writers) await write(writer, 200);
  const valuesIn = async (writer: Writer) => {
    const book = await new Workbook().xlsx.readFile(path.join(folder, writer));
    return JSON.parse(JSON.stringify(book.getWorksheet('Certificates')?.getSheetValues()));
  };
  deepStrictEqual(await valuesIn('workbook'), await valuesIn('exceljs'));
  const textIn = async (writer: Writer) => (await readFile(path.join(folder, writer), 'utf8')).replaceAll('\r', '');
  const csv = await textIn('csv');
  deepStrictEqual(csv.slice(csv.indexOf('\n') + 1), await textIn('copy'));
  say('The two workbooks hold the same values, and so do the CSV file and what COPY gives.');
}

const thousands = (count: number) => `${count / 1000},000`;

function speedLines(perSecond: Rounds): Line[] {
  const line = (name: string, own: Writer, other: Writer, besideName: string, aim = ''): Line => [
    `${name}, ${thousands(exportedRows)} rows`,
    ...([own, other].map(writer => `${(median(perSecond[writer]) / 1000).toFixed(1)}k rows/s`) as [string, string]),
    besideName,
    ratio(perSecond[own], perSecond[other]).toFixed(2),
    aim,
  ];
  return [
    line('XLSX', 'workbook', 'exceljs', 'exceljs', '60k rows/s'),
    line('XLSX', 'workbook', 'cursor', 'rows only read'),
    line('CSV', 'csv', 'copy', 'COPY to stdout', 'a third'),
    line('CSV', 'csv', 'cursor', 'rows only read'),
  ];
}

function memoryLines(peaks: Rounds, manyPeaks: Rounds): Line[] {
  const mb = (rounds: number[]) => `${median(rounds).toFixed(0)} MB`;
  const grows = (name: string, writer: Writer, aim: string): Line => [
    `${name}, peak memory at ${thousands(manyRows)} rows`,
    mb(manyPeaks[writer]),
    mb(peaks[writer]),
    `at ${thousands(exportedRows)}`,
    (median(manyPeaks[writer]) / median(peaks[writer])).toFixed(2),
    aim,
  ];
  return [
    grows('XLSX', 'workbook', 'flat: about 1'),
    grows('exceljs', 'exceljs', ''),
    grows('CSV', 'csv', 'flat: about 1'),
    grows('COPY', 'copy', ''),
  ];
}
