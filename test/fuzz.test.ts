import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const operations = process.env.FUZZ_OPERATIONS ?? '400';
const seed = process.env.FUZZ_SEED ?? String(1 + (Date.now() % 1_000_000));
const root = path.join(__dirname, '..');

/** As `npm run fuzz` asks: within jest each operation takes five times as long. */
test(`${operations} generated operations are answered as without a gateway, each time (seed ${seed})`, async () => {
  const script = ['-r', './swc.js', 'test/fuzz/main.ts', operations, seed];
  const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: root, maxBuffer: 2 ** 26 }).catch(
    ({ stdout, stderr }) => ({ stdout: `${stderr}${stdout}` }),
  );
  const [figures = '', ...examples] = stdout.trim().split('\n');
  expect(examples).toEqual([]);
  const { wrong, orders, unsteady, errors, withData } = JSON.parse(figures);
  expect({ wrong, orders, unsteady }).toEqual({ wrong: 0, orders: 0, unsteady: 0 });
  // The specification leaves open how many siblings report before a null spreads over them.
  expect(errors).toBeLessThanOrEqual(Math.ceil(Number(operations) / 100));
  expect(withData).toBeGreaterThan(Number(operations) / 2);
}, 600_000);
