import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

test.each(['ask', 'token'])('%s is there at once: it loads nothing of the graph', name => {
  const noting = `process.once('exit', () => process.stdout.write(Object.keys(require.cache).join('\\n'))); require('./program/src/${name}')`;
  const env = { ...process.env, GRAPH_URL: 'http://127.0.0.1:1', DATA_DIR: path.join(root, 'no-graph') };
  const { stdout } = spawnSync(process.execPath, ['-r', './swc.js', '-e', noting], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const loaded = [...new Set(stdout.split('\n').map(file => /node_modules\/((@[^/]+\/)?[^/]+)/.exec(file)?.[1]))];
  expect(stdout).toContain(`${name}.ts`);
  expect(loaded).toContain('jose');
  expect(loaded).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(typeorm|graphql|fastify)$/)]));
});
