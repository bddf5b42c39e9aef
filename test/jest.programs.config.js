// The tests for which the graph runs as programs. They take as long as all others here, and run beside them.
const { testMatch, ...onDatabase } = require('../jest.preset').onDatabase;

module.exports = {
  ...onDatabase,
  testRegex: '/test/(crash|concurrency|modes|readme)\\.test\\.ts$',
  testTimeout: 120_000,
};
