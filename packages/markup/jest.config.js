module.exports = require('../../jest.preset').pure;
