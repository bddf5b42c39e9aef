const { pure } = require('../../jest.preset');

// The PDF library and what it rests on are ES modules, which Node can require and Jest cannot: they are translated like our own.
const [translate] = Object.values(pure.transform);
module.exports = {
  ...pure,
  transform: { '\\.(ts|mjs)$': translate, 'node_modules/@(noble|scure)/.+\\.js$': translate },
  transformIgnorePatterns: ['/node_modules/(?!@libpdf/|@noble/|@scure/)'],
};
