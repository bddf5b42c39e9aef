// The PDF library and what it rests on are ES modules, which Node can require and Jest cannot: they are translated like our own.
const ours = '^.+\\.ts$';
const config = Object.assign({}, require('../../jest.preset').onDatabase);
const [others] = config.transformIgnorePatterns;
module.exports = {
  ...config,
  transform: {
    '@libpdf/.+\\.mjs$': config.transform[ours],
    '/@(noble|scure)/.+\\.js$': config.transform[ours],
    ...config.transform,
  },
  transformIgnorePatterns: [others.replace('(?!', '(?!@libpdf/|@noble/|@scure/|')],
};
