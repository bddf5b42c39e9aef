module.exports = {
  ...require('../jest.preset').pure,
  testMatch: ['<rootDir>/test/*.test.ts', '<rootDir>/test/*.test.tsx'],
};
