// What `npm test` runs beside the sweeps and the programs.
const all = require('./jest.config');
const { testRegex } = require('./jest.sweeps.config');

module.exports = { ...all, testPathIgnorePatterns: [...all.testPathIgnorePatterns, testRegex] };
