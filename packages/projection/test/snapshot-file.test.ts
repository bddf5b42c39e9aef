import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readSnapshot, SnapshotRefused, writeSnapshot } from '../src/snapshot-file';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'snapshot-'));
  file = path.join(folder, 'register.snapshot');
});
afterAll(() => rm(folder, { recursive: true }));

const snapshot = {
  identity: 'register 1',
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
  await writeSnapshot(file, snapshot);
  expect(await readSnapshot(file, 'register 1')).toEqual(snapshot);
  expect(await readdir(folder)).toEqual(['register.snapshot']);
});

test('a file with one bit more, less or other is refused', async () => {
  await writeSnapshot(file, snapshot);
  const written = await readFile(file);
  const other = path.join(folder, 'other');
  await fc.assert(
    fc.asyncProperty(fc.nat(written.length * 8 - 1), async bit => {
      const flipped = Buffer.from(written);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(other, flipped);
      await expect(readSnapshot(other, 'register 1')).rejects.toThrow(SnapshotRefused);
    }),
    { numRuns: 300 },
  );
  for (let length = 0; length < written.length; length += 7) {
    await writeFile(other, written.subarray(0, length));
    await expect(readSnapshot(other, 'register 1')).rejects.toThrow(SnapshotRefused);
  }
  await writeFile(other, Buffer.concat([written, Buffer.alloc(1)]));
  await expect(readSnapshot(other, 'register 1')).rejects.toThrow('longer than was written');
});

test('a snapshot of another register or version is refused with what it is; where there is none, nothing is read', async () => {
  await writeSnapshot(file, snapshot);
  await expect(readSnapshot(file, 'register 2')).rejects.toThrow(
    'It is of "register 1", and "register 2" is looked for.',
  );
  expect(await readSnapshot(path.join(folder, 'none'), 'register 1')).toBeNull();
});
