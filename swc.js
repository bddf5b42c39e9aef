// Runs TypeScript without a build step: `node -r ./swc.js file.ts`. Types are checked by `npm run typecheck`.
const path = require('node:path');
const { addHook } = require('pirates');
const { transformSync } = require('@swc/core');

process.setSourceMapsEnabled(true);
addHook((code, filename) => transformSync(code, { filename, cwd: __dirname, root: __dirname }).code, {
  exts: ['.ts'],
  matcher: file => !file.includes(`${path.sep}node_modules${path.sep}`),
});
