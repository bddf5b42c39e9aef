import { existsSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Numbers } from './arrays';

/** Arrays by their names, as of a change of a register. */
export interface Snapshot {
  /** Of which register, and in what form, they are: whoever reads them must expect the same. */
  identity: string;
  /** By which the database knows it: another one each time. */
  token: string;
  sequence: bigint;
  arrays: Record<string, Numbers>;
}

/** A file that is not the snapshot that was looked for, and why. */
export class SnapshotRefused extends Error {}

/** A place where no snapshot can be read, whatever is written there, and why. */
export class PlaceRefused extends Error {}

const magic = 'CGSNAP03';
const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array };
type KindName = keyof typeof kinds;

interface Header {
  identity: string;
  token: string;
  sequence: string;
  directory: { name: string; kind: KindName; length: number; checksum: number }[];
}

/** At once no more: what is longer is written and read in pieces. */
const piece = 256 * 1024 * 1024;
/** Magic, length and checksum of the header. */
const prefixLength = magic.length + 8;
const longestHeader = 1024 * 1024;

/**
 * Writes a snapshot beside its place and moves it there as a whole: the file is the old one or the new one, whenever it is looked at.
 * When all is written, and before it is moved, `mark` is waited for.
 */
export async function writeSnapshot(
  file: string,
  { identity, token, sequence, arrays }: Snapshot,
  mark: () => Promise<void>,
): Promise<void> {
  const aside = `${file}.${process.pid}`;
  const directory = Object.entries(arrays).map(([name, array]) => ({
    name,
    kind: array.constructor.name as KindName,
    length: array.length,
    checksum: crc32(bytesIn(array)),
  }));
  const header = Buffer.from(
    JSON.stringify({ identity, token, sequence: String(sequence), directory } satisfies Header),
  );
  const prefix = Buffer.alloc(prefixLength);
  prefix.write(magic);
  prefix.writeUInt32LE(header.length, magic.length);
  prefix.writeUInt32LE(crc32(header), magic.length + 4);
  try {
    const to = await open(aside, 'w');
    try {
      for (const bytes of [prefix, header, ...Object.values(arrays).map(bytesIn)]) await writeAll(to, bytes);
      await to.sync();
    } finally {
      await to.close();
    }
    await mark();
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * What `writeSnapshot` wrote; null where there is no file. @throws SnapshotRefused where the file is another one, of another register, has
 * a token that is not known, is cut off, or differs in a single bit
 */
export async function readSnapshot(
  file: string,
  identity: string,
  isKnown: (token: string) => Promise<boolean>,
): Promise<Snapshot | null> {
  if (!existsSync(file)) return null;
  const from = await openedAt(file);
  try {
    const header = await headerOf(from);
    if (header.identity !== identity)
      throw new SnapshotRefused(`It is of "${header.identity}", and "${identity}" is looked for.`);
    if (!(await isKnown(header.token)))
      throw new SnapshotRefused('The database does not know it: it was put back to what it was before, or moved.');
    const arrays: Snapshot['arrays'] = {};
    // While one is looked through, the next one is read.
    let next = arrayFrom(from, header.directory[0]);
    for (const [at, { name, checksum }] of header.directory.entries()) {
      const array = await next;
      next = arrayFrom(from, header.directory[at + 1]);
      if (crc32(bytesIn(array)) !== checksum) throw new SnapshotRefused(`${name} is not what was written.`);
      arrays[name] = array;
    }
    if ((await from.read(Buffer.alloc(1), 0, 1)).bytesRead) throw new SnapshotRefused('It is longer than was written.');
    return { identity, token: header.token, sequence: BigInt(header.sequence), arrays };
  } finally {
    await from.close();
  }
}

function arrayFrom(from: FileHandle, told: Header['directory'][number] | undefined): Promise<Numbers> {
  const array = told ? new kinds[told.kind](told.length) : new Uint8Array();
  const reading = readAll(from, bytesIn(array)).then(() => array);
  // Who finds a fault in the one before waits for it no more.
  reading.catch(() => {});
  return reading;
}

async function openedAt(file: string): Promise<FileHandle> {
  try {
    const from = await open(file, 'r');
    if ((await from.stat()).isFile()) return from;
    await from.close();
  } catch (fault) {
    throw new PlaceRefused(`${file} cannot be read (${(fault as NodeJS.ErrnoException).code}).`);
  }
  throw new PlaceRefused(`${file} is no file.`);
}

/** Removes what processes left beside the place that ended while they wrote. */
export async function removeLeftovers(file: string): Promise<void> {
  const { dir: folder, base } = path.parse(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = name.startsWith(`${base}.`) ? name.slice(base.length + 1) : '';
    if (/^\d+$/.test(writer) && !isAtWork(Number(writer))) await rm(path.join(folder, name), { force: true });
  }
}

/** Whether another process has the number now. This one writes nothing before it has read. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function headerOf(from: FileHandle): Promise<Header> {
  const prefix = Buffer.alloc(prefixLength);
  await readAll(from, prefix);
  if (prefix.toString('latin1', 0, magic.length) !== magic)
    throw new SnapshotRefused('It is no snapshot, or one of another version.');
  const length = prefix.readUInt32LE(magic.length);
  if (length > longestHeader) throw new SnapshotRefused('Its header is not what was written.');
  const header = Buffer.alloc(length);
  await readAll(from, header);
  if (crc32(header) !== prefix.readUInt32LE(magic.length + 4))
    throw new SnapshotRefused('Its header is not what was written.');
  return JSON.parse(header.toString());
}

const bytesIn = ({ buffer, byteOffset, byteLength }: Numbers) => new Uint8Array(buffer, byteOffset, byteLength);

async function writeAll(to: FileHandle, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += piece) {
    const part = bytes.subarray(at, at + piece);
    for (let written = 0; written < part.length; ) written += (await to.write(part, written)).bytesWritten;
  }
}

async function readAll(from: FileHandle, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await from.read(bytes, at, Math.min(piece, bytes.length - at)).catch(fault => {
      throw new SnapshotRefused(`It cannot be read (${fault.code}).`);
    });
    if (bytesRead === 0) throw new SnapshotRefused('It is shorter than was written.');
    at += bytesRead;
  }
}
