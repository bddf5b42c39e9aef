// Runs TypeScript without a build step: `node -r ./swc.js file.ts`. Types are checked by `npm run typecheck`.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { addHook } = require('pirates');

const kept = path.join(__dirname, 'node_modules', '.cache', 'swc');
const { version } = require('@swc/core/package.json');
const options = readFileSync(path.join(__dirname, '.swcrc'), 'utf8');

addHook(translate, { exts: ['.ts'], matcher: file => !file.includes(`${path.sep}node_modules${path.sep}`) });
leaveOutForeignSourceMaps();

/** Stacks name our lines, not those from which a dependency was made: reading its maps takes a tenth of the start. */
function leaveOutForeignSourceMaps() {
  const load = Module._extensions['.js'];
  Module._extensions['.js'] = (module, file) => {
    process.setSourceMapsEnabled(false);
    try {
      load(module, file);
    } finally {
      process.setSourceMapsEnabled(true);
    }
  };
  process.setSourceMapsEnabled(true);
}

/** What was translated before is kept by all that it depends on: a warm start would spend a third of its time here. */
function translate(code, filename) {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, options, filename, code]))
    .digest('hex');
  const file = path.join(kept, `${hash}.js`);
  const known = read(file);
  if (known !== null) return known;
  const { transformSync } = require('@swc/core');
  const translated = transformSync(code, { ...JSON.parse(options), swcrc: false, filename }).code;
  keep(file, translated);
  return translated;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Moved into its place as a whole: several processes may start at once. Where nothing can be written, nothing is kept. */
function keep(file, translated) {
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, translated);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
