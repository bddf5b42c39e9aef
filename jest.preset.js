// What every package's tests have in common. `onDatabase` is for packages whose tests need PostgreSQL.
const { readFileSync } = require('node:fs');
const path = require('node:path');

// As the graph runs: graphql and Apollo leave out checks that serve developers.
process.env.NODE_ENV = 'production';

const swc = JSON.parse(readFileSync(path.join(__dirname, '.swcrc'), 'utf8'));

// Jest cannot load what is written as modules of ECMAScript alone.
const modules = ['jose', 'openid-client', 'oauth4webapi', 'oidc-provider', 'hyparquet', 'hyparquet-writer'];
const asCommonJs = {
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
  module: { type: 'commonjs' },
  swcrc: false,
};

const common = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }], '^.+\\.m?js$': ['@swc/jest', asCommonJs] },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
  setupFiles: [require.resolve('./jest.clones.js')],
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
