// Stands for the official CLI in tests: writes down how it was called, as a line of JSON in FAKE_TCB_LOG.
'use strict'
const fs = require('node:fs')
const path = require('node:path')

const auth = path.join(process.env.HOME, '.config', '.cloudbase', 'auth.json')
fs.appendFileSync(process.env.FAKE_TCB_LOG, JSON.stringify({
  words: process.argv.slice(2),
  secret: process.env.INSTANCE_SECRET,
  home: process.env.HOME,
  credential: JSON.parse(fs.readFileSync(auth, 'utf8')).credential,
  mode: (fs.statSync(auth).mode & 0o777).toString(8),
  config: fs.existsSync('cloudbaserc.json'),
}) + '\n')
if (process.env.FAKE_TCB_FAILS) {
  console.log(`✖ refused: ${process.env.INSTANCE_SECRET} is no good`)
  process.exit(Number(process.env.FAKE_TCB_FAILS) - 1)
}
