// What is tested is loaded once for all test files of a package, by Node and as the graph loads it; Jest alone would load and compile
// its thousands of modules anew for each file. Only the tests and their helpers are loaded anew.
const { createRequire, isBuiltin } = require('node:module');
const path = require('node:path');
const { default: Runtime } = require('jest-runtime');
const { addHook } = require('pirates');

const partsOf = file => path.relative(__dirname, file).split(path.sep);
const isForeign = file => partsOf(file).includes('node_modules');
const isOfTests = file => partsOf(file).includes('test') && !isForeign(file);
const sourceMaps = new Map();
const ofJest = new Set(Object.keys(require.cache));
/** Of the test file that runs. */
let current;

module.exports = class extends Runtime {
  constructor(config, environment, resolver, transformer, ...others) {
    super(config, environment, resolver, transformer, ...others);
    if (!current) translateBy(transformer);
    current = this;
    for (const [file, map] of sourceMaps) this.getSourceMaps().set(file, map);
  }

  requireModuleOrMock(from, name) {
    if (isBuiltin(name)) return super.requireModuleOrMock(from, name);
    const load = createRequire(from);
    return isOfTests(load.resolve(name)) ? super.requireModuleOrMock(from, name) : load(name);
  }

  requireActual(from, name) {
    return createRequire(from)(name);
  }

  /** Who mocks a module has all others anew, too. */
  setMock(from, name, mock) {
    forget();
    const { resolve, cache } = createRequire(from);
    const file = resolve(name);
    const exports = mock();
    cache[file] = { id: file, filename: file, loaded: true, exports };
    this.mocks = true;
  }

  teardown() {
    if (this.mocks) forget();
    super.teardown();
  }
};

function forget() {
  for (const file of Object.keys(require.cache)) if (!ofJest.has(file)) delete require.cache[file];
}

/** A stack names the lines of what is tested, too, as they are written. */
function translateBy(transformer) {
  const options = { instrument: false, supportsDynamicImport: false, supportsStaticESM: false };
  addHook(
    (code, file) => {
      const { code: translated, sourceMapPath } = transformer.transformSource(file, code, options);
      sourceMaps.set(file, sourceMapPath);
      current.getSourceMaps().set(file, sourceMapPath);
      return translated;
    },
    { exts: ['.ts', '.tsx'], matcher: file => !isForeign(file) },
  );
}
