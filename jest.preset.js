// What every package's tests have in common. `onDatabase` is for packages whose tests need PostgreSQL.
const { readFileSync } = require('node:fs');
const path = require('node:path');

// As the graph runs: graphql and Apollo leave out checks that serve developers.
process.env.NODE_ENV = 'production';

const swc = JSON.parse(readFileSync(path.join(__dirname, '.swcrc'), 'utf8'));

const common = {
  testEnvironment: require.resolve('./jest.environment'),
  runtime: require.resolve('./jest.runtime'),
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  testTimeout: 60_000,
  // Packages run side by side; within one, a failure in a worker can keep jest waiting for ever.
  maxWorkers: 1,
};

module.exports = {
  pure: common,
  onDatabase: {
    ...common,
    globalSetup: require.resolve('./packages/testkit/src/global-setup.ts'),
    globalTeardown: require.resolve('./packages/testkit/src/global-teardown.ts'),
  },
};
