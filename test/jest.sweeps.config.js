// The tests that ask everything of the graph as everybody, and three others that take long. They take as long as all others here, and run beside them.
const testRegex =
  '/test/(visibility|random-acts|batching|powers|things-of-others|contract|generated|fuzz|held-up|owner-plans|restore)\\.test\\.ts$';

module.exports = { ...require('../jest.preset').onDatabase, testMatch: undefined, testRegex, testTimeout: 600_000 };
