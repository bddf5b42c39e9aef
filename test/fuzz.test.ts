import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const operations = process.env.FUZZ_OPERATIONS ?? '400';
const seed = process.env.FUZZ_SEED ?? String(1 + (Date.now() % 1_000_000));
const root = path.join(__dirname, '..');

/** As `npm run fuzz` asks: within jest each operation takes five times as long. */
async function fuzzed(mode: 'own' | 'hostile') {
  const script = ['-r', './swc.js', 'test/fuzz/main.ts', operations, seed, mode];
  const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: root, maxBuffer: 2 ** 26 }).catch(
    ({ stdout, stderr }) => ({ stdout: `${stderr}${stdout}` }),
  );
  const [figures = '', ...examples] = stdout.trim().split('\n');
  expect(examples).toEqual([]);
  return JSON.parse(figures);
}

test(`${operations} generated operations are answered as without a gateway, each time (seed ${seed})`, async () => {
  const { wrong, orders, unsteady, errors, withData } = await fuzzed('own');
  expect({ wrong, orders, unsteady }).toEqual({ wrong: 0, orders: 0, unsteady: 0 });
  // The specification leaves open how many siblings report before a null spreads over them.
  expect(errors).toBeLessThanOrEqual(Math.ceil(Number(operations) / 100));
  expect(withData).toBeGreaterThan(Number(operations) / 2);
}, 600_000);

test(`${operations} hostile requests meet no fault and tell nothing (seed ${seed})`, async () => {
  const { wrong, requests, withData } = await fuzzed('hostile');
  expect({ wrong, requests }).toEqual({ wrong: 0, requests: Number(operations) });
  expect(withData).toBeGreaterThan(Number(operations) / 50);
}, 600_000);
