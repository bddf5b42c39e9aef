// The PDF library with what it rests on, and that for Parquet, are ES modules, which Node can require and Jest cannot: they are translated like our own.
const ours = '^.+\\.ts$';
const config = Object.assign({}, require('../../jest.preset').pure);
module.exports = {
  ...config,
  transform: {
    '\\.(ts|mjs)$': config.transform[ours],
    '/(@noble|@scure|hyparquet|hyparquet-writer)/.+\\.js$': config.transform[ours],
  },
  transformIgnorePatterns: ['/node_modules/(?!@libpdf/|@noble/|@scure/|hyparquet/|hyparquet-writer/)'],
};
