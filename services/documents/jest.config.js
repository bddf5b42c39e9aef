// The PDF library and what it rests on are ES modules, which Node can require and Jest cannot: they are translated like our own.
const ours = '^.+\\.ts$';
const config = Object.assign({}, require('../../jest.preset').onDatabase);
module.exports = {
  ...config,
  transform: { '\\.(ts|mjs)$': config.transform[ours], '/@(noble|scure)/.+\\.js$': config.transform[ours] },
  transformIgnorePatterns: ['/node_modules/(?!@libpdf/|@noble/|@scure/)'],
};
