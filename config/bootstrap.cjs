// The only plain script: it must still parse on an old Node, to say in one sentence that a newer one is needed.
// Installs what the lock names when that is missing or has changed, then hands over to TypeScript.
'use strict'
var childProcess = require('child_process')
var crypto = require('crypto')
var fs = require('fs')
var path = require('path')

var top = path.resolve(__dirname, '..')
var modules = path.join(top, 'node_modules')
var lock = path.join(top, 'package-lock.json')
var stamp = path.join(modules, '.installed-lock')
var oldest = [20, 19]
var task = process.argv[2]

function say(sentence) {
  process.stderr.write(sentence + '\n')
}

function nodeIsOld() {
  var own = process.versions.node.split('.').map(Number)
  return own[0] < oldest[0] || (own[0] === oldest[0] && own[1] < oldest[1])
}

function lockHash() {
  return crypto.createHash('sha256').update(fs.readFileSync(lock)).digest('hex')
}

function changedAt(file) {
  try {
    return fs.statSync(file).mtimeMs
  } catch (_) {
    return 0
  }
}

function isInstalled() {
  try {
    if (fs.readFileSync(stamp, 'utf8') === lockHash()) return true
  } catch (_) {
    // No stamp: somebody may have installed by hand. npm leaves its own note of what it did.
  }
  return changedAt(path.join(modules, '.package-lock.json')) >= changedAt(lock)
}

function install() {
  say('正在安装依赖，第一次约一分钟 / Installing dependencies, about a minute the first time')
  // npm ci clears the folder itself, but now and then stumbles over one that is not empty yet.
  fs.rmSync(modules, { recursive: true, force: true, maxRetries: 5 })
  // Building needs the development packages too, also where NODE_ENV=production would leave them out.
  var npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  var done = childProcess.spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: top, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) {
    say('依赖没有装成，请检查网络后重试 / Installing failed: check the network and try again')
    process.exit(done.status || 1)
  }
}

function run(args, whenDone) {
  var child = childProcess.spawn(process.execPath, args, { cwd: top, stdio: 'inherit' })
  // Ctrl-C in a terminal reaches the child by itself as well; being told twice does no harm.
  function pass(signal) {
    child.kill(signal)
  }
  process.on('SIGTERM', pass)
  process.on('SIGINT', pass)
  child.on('exit', function (code, signal) {
    process.removeListener('SIGTERM', pass)
    process.removeListener('SIGINT', pass)
    if (code === 0) whenDone()
    else process.exit(code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code)
  })
}

if (nodeIsOld()) {
  say('需要 Node.js ' + oldest.join('.') + ' 或更新版本，现在是 ' + process.versions.node + ' / Node.js ' + oldest.join('.') + ' or newer is needed')
  process.exit(1)
}
if (!isInstalled()) install()
if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== lockHash()) fs.writeFileSync(stamp, lockHash())

var args = ['--import', 'tsx', path.join('config', task + '.ts')].concat(process.argv.slice(3))
if (task === 'start') {
  // The server runs in this very process: one process to watch, to stop and to measure.
  run(args, function () {
    process.setSourceMapsEnabled(true)
    require(path.join(top, 'dist', 'server', 'serve.js'))
  })
} else {
  run(args, function () {
    process.exit(0)
  })
}
