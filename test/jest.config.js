// The tests of the graph as a whole, in this process; `bench/` holds measurements, which are no tests.
const { testRegex } = require('./jest.programs.config');

module.exports = {
  ...require('../jest.preset').onDatabase,
  testMatch: ['<rootDir>/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', testRegex],
  testTimeout: 600_000,
};
