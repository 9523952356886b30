/**
 * The bare limit: node:http and SQLite with the same durability (WAL, synchronous = FULL; a photo flushed, renamed, its folder flushed)
 * and the same acknowledgement (a photo is answered with the hash of the very bytes that lie there: that is the outbox's promise),
 * and nothing else: no one is asked who he is, nothing is checked, counted, audited or told. A separate process.
 * Arguments: folder, `each` | `group` (writes of one turn share a commit), milliseconds added to every flush, `unhashed` (a photo is answered with ok alone).
 */
import { hash } from 'node:crypto'
import { closeSync, fsync, mkdirSync, openSync, renameSync, writeFile } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { DatabaseSync } from '@photostructure/sqlite'
import { flushLater, flushNow } from './slowFlush'

const [folder = '', mode = 'each', slow = '0', acknowledging = 'hashed'] = process.argv.slice(2)
const extra = Number(slow)
mkdirSync(path.join(folder, 'photos'), { recursive: true })
const database = new DatabaseSync(path.join(folder, 'limit.sqlite'))
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE report (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID; CREATE TABLE inbox (person TEXT, at INTEGER, body TEXT); CREATE INDEX inboxOfPerson ON inbox (person, at)')
const insert = database.prepare('INSERT INTO report VALUES (?, ?)')
const newest = database.prepare('SELECT body FROM inbox WHERE person = ? ORDER BY at DESC LIMIT 20')
const message = database.prepare('INSERT INTO inbox VALUES (?, ?, ?)')
for (let at = 0; at < 200; at += 1) message.run('p', at, JSON.stringify({ id: `message-${String(at)}`, at, read: false, title: '新隐患待接收', body: '宏远机械：消防通道·通道堵塞占用', link: '/office/hazard/case/index?id=report' }))

async function whole(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
const flush = async (descriptor: number): Promise<void> => {
  await promisify(fsync)(descriptor)
  await flushLater(extra)
  closeSync(descriptor)
}
async function keepPhoto(name: string, bytes: Buffer): Promise<void> {
  const target = path.join(folder, 'photos', name)
  const file = openSync(`${target}.half`, 'wx')
  await promisify(writeFile)(file, bytes)
  await flush(file)
  renameSync(`${target}.half`, target)
  await flush(openSync(path.dirname(target), 'r'))
}
function commit(bodies: readonly string[]): void {
  database.exec('BEGIN IMMEDIATE')
  for (const body of bodies) insert.run(String((JSON.parse(body) as { id: string }).id), body)
  flushNow(extra)
  database.exec('COMMIT')
}
let waiting: { readonly body: string; readonly done: () => void }[] = []
const keepRecord = (body: string): Promise<void> =>
  new Promise((done) => {
    if (mode === 'each') {
      commit([body])
      done()
      return
    }
    waiting.push({ body, done })
    if (waiting.length === 1) setImmediate(() => {
      const batch = waiting
      waiting = []
      commit(batch.map((one) => one.body))
      for (const one of batch) one.done()
    })
  })

async function answer(request: IncomingMessage): Promise<string> {
  if (request.method === 'GET') return `[${newest.all('p').map((row) => (row as { body: string }).body).join(',')}]`
  const bytes = await whole(request)
  if (request.method === 'PUT') {
    await keepPhoto(path.basename(request.url ?? ''), bytes)
    return acknowledging === 'hashed' ? JSON.stringify({ ok: true, sha256: hash('sha256', bytes, 'hex') }) : '{"ok":true}'
  }
  await keepRecord(bytes.toString())
  return '{"ok":true}'
}
// Whoever measures is gone: nobody needs this any more.
process.once('disconnect', () => process.exit())
const server = createServer((request, response) => {
  void answer(request).then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body))
})
server.listen(0, '127.0.0.1', () => { process.send?.({ port: (server.address() as { port: number }).port }) })
