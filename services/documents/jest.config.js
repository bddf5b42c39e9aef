module.exports = require('../../jest.preset').onDatabase;
