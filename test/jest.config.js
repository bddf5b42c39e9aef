// The tests of the graph as a whole; `bench/` holds measurements, which are no tests.
module.exports = { ...require('../jest.preset').onDatabase, testMatch: ['<rootDir>/*.test.ts'], testTimeout: 120_000 };
