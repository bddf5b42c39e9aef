// The tests for which the graph, or a browser, runs as programs. They take as long as all others here, and run beside them.
const testRegex =
  '/test/(crash|supervision|concurrency|containers|modes|documentation|pages-in-browser|sign-in-of-processes)\\.test\\.ts$';

module.exports = { ...require('../jest.preset').onDatabase, testMatch: undefined, testRegex, testTimeout: 600_000 };
