import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { PlaceRefused, readSnapshot, removeLeftovers, SnapshotRefused, writeSnapshot } from '../src/snapshot-file';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'snapshot-'));
  file = path.join(folder, 'register.snapshot');
});
afterAll(() => rm(folder, { recursive: true }));

/** What is done with every file here. */
const noMark = async () => {};
const write = (mark = noMark) => writeSnapshot(file, snapshot, mark);
const read = (from = file, identity = 'register 1') => readSnapshot(from, identity, async token => token === 'a');

const snapshot = {
  identity: 'register 1',
  token: 'a',
  sequence: 12345678901234567890n,
  arrays: {
    days: Int32Array.from([-1, 0, 20_000]),
    terms: Uint8Array.from(Buffer.from('光达')),
    codes: Uint16Array.from([65_535]),
    starts: Uint32Array.from([0, 4_294_967_295]),
    none: new Uint32Array(0),
  },
};

test('what was written is read, and nothing else is left in the folder', async () => {
  await write();
  expect(await read()).toEqual(snapshot);
  expect(await readdir(folder)).toEqual(['register.snapshot']);
});

test('a file with one bit more, less or other is refused', async () => {
  await write();
  const written = await readFile(file);
  const other = path.join(folder, 'other');
  await fc.assert(
    fc.asyncProperty(fc.nat(written.length * 8 - 1), async bit => {
      const flipped = Buffer.from(written);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(other, flipped);
      await expect(read(other)).rejects.toThrow(SnapshotRefused);
    }),
    { numRuns: 300 },
  );
  for (let length = 0; length < written.length; length += 7) {
    await writeFile(other, written.subarray(0, length));
    await expect(read(other)).rejects.toThrow(SnapshotRefused);
  }
  await writeFile(other, Buffer.concat([written, Buffer.alloc(1)]));
  await expect(read(other)).rejects.toThrow('longer than was written');
});

test('a snapshot of another register or version is refused with what it is; where there is none, nothing is read', async () => {
  await write();
  await expect(read(file, 'register 2')).rejects.toThrow('It is of "register 1", and "register 2" is looked for.');
  expect(await read(path.join(folder, 'none'))).toBeNull();
});

test('a snapshot that the database does not know is refused; one that it could not be told of is not there', async () => {
  await write();
  await expect(readSnapshot(file, 'register 1', async () => false)).rejects.toThrow('The database does not know it');
  const before = await readFile(file);
  const unmarked = write(async () => {
    throw new Error('the database has gone');
  });
  await expect(unmarked).rejects.toThrow('the database has gone');
  expect(await readFile(file)).toEqual(before);
  expect(await readdir(folder)).not.toContain(`register.snapshot.${process.pid}`);
});

test('what processes left that ended while they wrote is removed; what another one writes now is not, nor anything else', async () => {
  await write();
  const ended = spawnSync('true').pid;
  const others = [`register.snapshot.${process.ppid}`, 'register.snapshot.kept', 'another.snapshot.1'];
  for (const name of [`register.snapshot.${ended}`, `register.snapshot.${process.pid}`, ...others])
    await writeFile(path.join(folder, name), '');
  await removeLeftovers(file);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['register.snapshot', ...others]));
  expect(await readdir(folder)).not.toContain(`register.snapshot.${ended}`);
  expect(await readdir(folder)).not.toContain(`register.snapshot.${process.pid}`);
  await removeLeftovers(path.join(folder, 'nowhere', 'register.snapshot'));
});

test('a folder in the place of the file is no place for a snapshot', async () => {
  const place = path.join(folder, 'taken');
  await mkdir(place);
  await expect(read(place)).rejects.toThrow(PlaceRefused);
  await expect(read(place)).rejects.toThrow(`${place} is no file.`);
});
