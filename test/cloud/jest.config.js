// The suites of `npm run verify:cloud`: the contract suites of the office, on an environment instead of a double.
const path = require('node:path')
const office = require('../../jest.config').projects.find(({ displayName }) => displayName === 'office')

module.exports = { ...office, displayName: 'cloud', rootDir: path.resolve(__dirname, '..', '..'), testMatch: ['<rootDir>/test/cloud/*.verify.ts'] }
